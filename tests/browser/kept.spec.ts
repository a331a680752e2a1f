/** The site after its first visit: it opens without a server, says so, and shows new data as soon as there is one. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { breaksOff, half, portal, refuses, serveBadly } from './support/bad-server.ts';
import { expect, mapReady, openSite } from './support/site.ts';
import { keptOnDevice, test } from './support/stoppable-site.ts';

test('after one visit any link opens without a server, and new data shows once it is back', async ({
  page,
  context,
  site,
  trouble,
}) => {
  // What has not been kept is asked for in vain.
  trouble.expect(/Failed to load resource/);
  await openSite(page, 'sel=k7f3&lang=en');
  await expect(page.getByRole('article')).toContainText('Shevchenkivskyi district');
  const says = page.getByText('Shown is what this device kept');
  await expect(says).toHaveCount(0);
  await keptOnDevice(page);

  await site.stop();
  await expect(fetch(site.address)).rejects.toThrow();
  await page.reload();
  await expect(page.getByRole('article')).toContainText('Shevchenkivskyi district');
  await expect(says).toContainText(/data as of \d+ \w+ \d{4}/);

  // Another link, with layers that the first visit did not draw.
  await openSite(page, 'map=8/49.6/36.5&on=nbr,obl,hro,rai,set,inc&sel=s4yn&lang=uk');
  await expect(page.getByRole('article')).toContainText('Олег Синєгубов');
  await expect(page.getByText('Показано те, що зберіг цей пристрій')).toBeVisible();
  await mapReady(page);

  // No part of another site, and nothing beside the site's own folder, is on the device.
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => url);
  });
  expect(kept).toContain(site.address);
  expect(kept.filter((address) => !address.startsWith(site.address))).toEqual([]);

  const file = path.join(site.folder, 'data/site.json');
  const before = await readFile(file, 'utf8');
  expect(before).toContain('Shevchenkivskyi district');
  await writeFile(file, before.replaceAll('Shevchenkivskyi district', 'Shevchenkivskyi district (mended)'));
  await site.startAgain();
  // A server that is slow to answer, as on a busy machine, is taken for none, and that is said: only then is it asked again.
  await expect(async () => {
    await openSite(page, 'sel=k7f3&lang=en');
    await expect(page.getByRole('article')).toBeVisible();
    expect(await says.count()).toBe(0);
  }).toPass();
  await expect(page.getByRole('article')).toContainText('Shevchenkivskyi district (mended)');
  await context.close();
});

test('the site is not kept for the frame that other pages embed', async ({ page }) => {
  await page.goto('embed.html#sel=k7f3&lang=en');
  await mapReady(page);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('a bad network never takes what is kept: it shows while the network is bad, and without one', async ({
  page,
  context,
  site,
  trouble,
}) => {
  trouble.expect(/Failed to load resource|service worker|ServiceWorker|script resource|MIME/i);
  const says = page.getByText('Shown is what this device kept');
  await openSite(page, 'sel=k7f3&lang=en');
  await keptOnDevice(page);
  await site.stop();

  for (const manner of [portal, breaksOff, half, refuses(403), refuses(404), refuses(429), refuses(503)]) {
    const end = await serveBadly(site, manner);
    await openSite(page, 'sel=k7f3&lang=en');
    await expect(page.getByRole('article')).toContainText('Shevchenkivskyi district');
    await expect(says).toBeVisible();
    await end();
    // And afterwards with none at all.
    await openSite(page, 'sel=k7f3&lang=en');
    await expect(page.getByRole('article')).toContainText('Shevchenkivskyi district');
  }

  // On a full device a good network shows what it brings, and what was kept stays.
  await site.startAgain();
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(site.address);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
  await expect(async () => {
    await openSite(page, 'sel=k7f3&lang=en');
    await expect(page.getByRole('article')).toContainText('Shevchenkivskyi district');
    expect(await says.count()).toBe(0);
  }).toPass();
  await site.stop();
  await openSite(page, 'sel=k7f3&lang=en');
  await expect(page.getByRole('article')).toContainText('Shevchenkivskyi district');
  await expect(says).toBeVisible();
  await context.close();
});
