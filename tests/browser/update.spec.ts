/** A new version of the site under an open page: the page goes on, or says what to do; nothing is lost by that. */
import type { Page } from '@playwright/test';
import { buildAnew } from './support/new-build.ts';
import { expect, openMap, openSite } from './support/site.ts';
import { keptOnDevice, test } from './support/stoppable-site.ts';

/** As the page itself writes it. */
const VIEW = 'map=9/49.95/36.3&on=nbr,obl,ring,inc&sel=k7f3&ring=k7f3:100&theme=light&lang=en&v=1';
const NEW_WORDS = ['Share this view', 'Share this view anew'] as const;

const shareButton = (page: Page) => page.getByRole('button', { name: 'Share', exact: true });
const heading = (page: Page) => page.getByRole('article').getByRole('heading', { level: 2 });

/** That the new version is here, with the link and the record that there were before. */
async function expectNewVersion(page: Page, link: string): Promise<void> {
  await expect(heading(page)).toHaveText('Missile strike on Kharkiv, 2 January 2024');
  await expect(page).toHaveURL(link);
  await shareButton(page).click();
  await expect(page.getByRole('dialog', { name: NEW_WORDS[1], exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
}

test.describe('with nothing kept on the device', () => {
  test.use({ serviceWorkers: 'block' });

  test('a part that is gone says so beside what asked for it, and a reload brings link and view back', async ({
    page,
    site,
    trouble,
  }) => {
    trouble.expect(/Failed to load resource|Refused to apply style/);
    // Whatever the page loads by itself, it has.
    await openMap(page, VIEW);
    const link = page.url();
    await buildAnew(site.folder, NEW_WORDS);

    await shareButton(page).click();
    await expect(page.getByRole('alert').filter({ hasText: 'This could not be loaded.' })).toBeVisible();
    const reload = page.getByRole('button', { name: 'Reload the page' });
    await expect(page.getByText('The map has been updated since you opened this page')).toBeVisible();
    await expect(reload).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(reload).toHaveCount(0);

    // The worker that reads own files is a part as well.
    await page.getByRole('tab', { name: 'Layers' }).click();
    const buffer = Buffer.from('{"type":"Point","coordinates":[36,50]}');
    await page.locator('[data-own-input]').setInputFiles([{ name: 'a.geojson', mimeType: '', buffer }]);
    await expect(page.locator('[data-refused="no-worker"]')).toBeVisible();
    await expect(reload).toBeVisible();

    await page.getByRole('tab', { name: 'Report' }).click();
    await expect(page.getByText('The desk could not be loaded.')).toBeVisible();
    await expect(reload).toBeVisible();
    await page.getByRole('button', { name: 'Українська' }).click();
    await expect(page.getByText('Відколи ви відкрили цю сторінку, мапу оновили')).toBeVisible();
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page).toHaveURL(link);
    await reload.press('Enter');
    await expectNewVersion(page, link);
  });
});

test('what is kept on the device still has all parts, until the page is opened anew', async ({
  page,
  context,
  site,
  trouble,
}) => {
  trouble.expect(/Failed to load resource/);
  await openSite(page, VIEW);
  const link = page.url();
  await keptOnDevice(page);
  const keptAssets = (): Promise<string[]> =>
    page.evaluate(async () => {
      const names = await caches.keys();
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return all.flat().flatMap(({ url }) => /assets\/(.*)/.exec(url)?.[1] ?? []);
    });
  const oldAssets = await keptAssets();
  await buildAnew(site.folder, NEW_WORDS);

  await shareButton(page).click();
  await expect(page.getByRole('dialog', { name: NEW_WORDS[0], exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Report' }).click();
  await page.getByLabel('Text of the report').fill('Shelling hit Kupiansk');
  await expect(page.locator('[data-summary]')).toContainText('Kupiansk');
  await page.getByRole('button', { name: 'Another report' }).click();

  // A server that is slow to answer, as on a busy machine, is taken for none: only then is it asked again.
  await expect(async () => {
    expect((await page.reload())?.headers()).not.toHaveProperty('x-from-device');
  }).toPass();
  await expectNewVersion(page, link);

  // Once the new version is on the device, it opens without a server, beside the old one that other tabs may have open.
  await expect
    .poll(async () => (await keptAssets()).filter((name) => name.includes('-newbuild.')).length)
    .toBe(oldAssets.length);
  await site.stop();
  expect((await page.reload())?.headers()).toHaveProperty('x-from-device');
  await expectNewVersion(page, link);

  // With its last page the old version is given up: the browser takes its time for that, so pages are opened until then.
  await site.startAgain();
  await expect(async () => {
    await page.close();
    page = await context.newPage();
    await openSite(page, VIEW);
    expect((await keptAssets()).filter((name) => !name.includes('-newbuild.'))).toEqual([]);
  }).toPass({ timeout: 60_000 });
});
