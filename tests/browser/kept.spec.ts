/** The site after its first visit: it opens without a server, says so, and shows new data as soon as there is one. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { serveFolder } from '../../scripts/serve.mjs';
import { expect, mapReady, test as base } from './support/site.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
/** Pages beside the map's are many, and not asked for here. */
const LEFT_OUT = ['i', 'places', 'method'];
const BASE = '/kept/here/';

interface StoppableSite {
  readonly folder: string;
  readonly address: string;
  /** Ends the server: nothing answers at its address any more. */
  readonly stop: () => Promise<void>;
  readonly startAgain: () => Promise<void>;
}

const test = base.extend<{ site: StoppableSite; baseURL: string }>({
  // Playwright wants a pattern here, also when nothing is asked for.
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'kept-site-'));
    const isTaken = (file: string): boolean =>
      !LEFT_OUT.includes(path.relative(DIST, file).split(path.sep)[0] ?? '');
    await cp(DIST, folder, { recursive: true, filter: isTaken });
    let server: Awaited<ReturnType<typeof serveFolder>> | null = await serveFolder(folder, {
      port: 0,
      base: BASE,
    });
    const { address } = server;
    await use({
      folder,
      address,
      stop: async () => {
        await server?.close();
        server = null;
      },
      startAgain: async () => {
        server = await serveFolder(folder, { port: Number(new URL(address).port), base: BASE });
        expect(server.address).toBe(address);
      },
    });
    await server?.close();
    await rm(folder, { recursive: true });
  },
  baseURL: ({ site }, use) => use(site.address),
  serviceWorkers: 'allow',
});

/** Opens a link as a visit of its own: from another page. */
async function visit(page: Page, hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./#${hash}`);
  await mapReady(page);
}

const isKept = (page: Page): Promise<unknown> => page.evaluate(() => navigator.serviceWorker.ready);

test('after one visit any link opens without a server, and new data shows once it is back', async ({
  page,
  context,
  site,
  trouble,
}) => {
  // What has not been kept is asked for in vain.
  trouble.expect(/Failed to load resource/);
  await visit(page, 'sel=k7f3&lang=en');
  await isKept(page);
  const says = page.getByText('Shown is what this device kept');
  await expect(says).toHaveCount(0);

  await site.stop();
  await expect(fetch(site.address)).rejects.toThrow();
  await page.reload();
  await mapReady(page);
  await expect(page.getByRole('article')).toContainText('Shevchenkivskyi district');
  await expect(says).toContainText(/data as of \d+ \w+ \d{4}/);

  // Another link, with layers that the first visit did not draw.
  await visit(page, 'map=8/49.6/36.5&on=nbr,obl,hro,rai,set,inc&sel=s4yn&lang=uk');
  await expect(page.getByRole('article')).toContainText('Олег Синєгубов');
  await expect(page.getByText('Показано те, що зберіг цей пристрій')).toBeVisible();

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
  await visit(page, 'sel=k7f3&lang=en');
  await expect(page.getByRole('article')).toContainText('Shevchenkivskyi district (mended)');
  await expect(says).toHaveCount(0);
  await context.close();
});

test('the site is not kept for the frame that other pages embed', async ({ page }) => {
  await page.goto('embed.html#sel=k7f3&lang=en');
  await mapReady(page);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
