/** The three things people come for (view, toggle, share), each once by touch alone and once by keyboard alone. */
import type { Locator, Page } from '@playwright/test';
import { destination } from '../../src/rings/index.ts';
import { screenPoint } from './support/pixels.ts';
import { expect, openMap, openSite, PHONE, test } from './support/site.ts';

const VOVCHANSK = [36.94, 50.29] as const;

/** A finger drawn from one point to another, as the browser is told of it. */
async function swipe(page: Page, points: readonly (readonly [x: number, y: number])[]): Promise<void> {
  const device = await page.context().newCDPSession(page);
  const [first, ...others] = points;
  if (!first) return;
  const touch = ([x, y]: readonly [number, number]) => [{ x, y }];
  await device.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: touch(first) });
  for (const point of others)
    await device.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: touch(point) });
  await device.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await device.detach();
}

/** Presses Tab until something has the keyboard; a page that cannot be walked through to it fails. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  const most = 120;
  for (let presses = 0; presses < most; presses++) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(goal)} was not reached by ${most} presses of Tab`);
}

test(
  'by touch alone: a place on the map, a layer, a stretch of time, and the link',
  PHONE,
  async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const camera = { zoom: 9, lat: VOVCHANSK[1], lon: VOVCHANSK[0] };
    await openMap(page, `map=${camera.zoom}/${camera.lat}/${camera.lon}&ring=none`, { lang: 'en' });

    // The label of Vovchansk opens its records.
    const { x, y } = await screenPoint(page, camera, destination([...VOVCHANSK], 0, 0.001));
    await page.touchscreen.tap(x, y);
    await expect(page).toHaveURL(/[#&]sel=/);
    await expect(page.getByRole('article').first()).toBeVisible();
    await page.getByRole('article').first().getByRole('button', { name: 'Back to the list' }).tap();
    await expect(page.locator('button.item').first()).toBeVisible();

    await page.getByRole('tab', { name: 'Layers' }).tap();
    await page.getByRole('checkbox', { name: /^Raions/ }).tap();
    await expect(page).toHaveURL(/[#&]on=[a-z,]*\brai\b/);

    await page.getByRole('tab', { name: 'Incidents' }).tap();
    const timeline = page.getByRole('region', { name: 'Time' });
    await timeline.getByRole('button', { name: 'Show the timeline' }).tap();
    const track = await timeline.locator('.track').boundingBox();
    if (!track) throw new Error('the timeline has no track');
    const level = track.y + track.height / 2;
    await swipe(
      page,
      [0.3, 0.4, 0.5, 0.55].map((share) => [track.x + track.width * share, level] as const),
    );
    await expect(page).toHaveURL(/[#&]t=2023-\d\d-01\.\.2024-\d\d-\d\d(&|$)/);

    await page.getByRole('button', { name: 'Share', exact: true }).tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Copy link' }).tap();
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('Copied');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/[#&]t=2023/);
    expect(link).toMatch(/[#&]on=[a-z,]*\brai\b/);
  },
);

test('by keyboard alone: a record, a filter, a layer, and the link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // Few incidents: the way through the list is the same, and short.
  await openSite(page, 't=2024-01..2024-02&ring=none', { lang: 'en' });

  const record = page.getByRole('button', { name: /Missile strike on Kharkiv, 2 January 2024/ }).first();
  await tabTo(page, record);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/[#&]sel=k7f3(&|$)/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/[#&]sel=/);

  const layers = page.getByRole('tab', { name: 'Layers' });
  await page.getByRole('tab', { name: 'Incidents' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(layers).toHaveAttribute('aria-selected', 'true');
  const raions = page.getByRole('checkbox', { name: /^Raions/ });
  await tabTo(page, raions);
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/[#&]on=[a-z,]*\brai\b/);

  await layers.focus();
  await page.keyboard.press('ArrowLeft');
  await tabTo(page, page.locator('summary', { hasText: 'Filters' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.locator('[data-facet="casualties:killed"]'));
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/[#&]q=casualties:killed/);

  await tabTo(page, page.getByRole('button', { name: 'Share', exact: true }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Copy link' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('Copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/[#&]q=casualties:killed/);
  expect(link).toMatch(/[#&]on=[a-z,]*\brai\b/);
});
