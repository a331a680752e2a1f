/** Share: everything that can be taken away from a view says what it is of, and leads back to it. */
import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { FACETS } from '../../src/domain/filter.ts';
import type { SiteData } from '../../src/domain/site.ts';
import { decode } from '../../src/permalink/index.ts';
import { createDataset, daysOf, PALETTES, shownBy, traitsOf } from '../../src/state/index.ts';
import { expect, freshTest, openMap, openSite, PHONE, test } from './support/site.ts';
import { rgb } from './support/pixels.ts';

const VIEW = 'map=6.5/49.7/36.4&on=nbr,obl,ring,inc&sel=k7f3&ring=k7f3:100';

async function openShare(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this view' });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function saved(page: Page, button: Locator): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([
    page.waitForEvent('download', { timeout: 100_000 }),
    button.click(),
  ]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

const readQr = ({ data, width, height }: PNG): string | undefined =>
  jsQR(new Uint8ClampedArray(data), width, height)?.data;

/** How many pixels have about this colour. */
function count({ data }: PNG, colour: string): number {
  const { r, g, b } = rgb(colour);
  let found = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [dr, dg, db] = [r, g, b].map((value, i) => Math.abs(value - (data[at + i] ?? 0)));
    if (Math.max(dr ?? 0, dg ?? 0, db ?? 0) <= 6) found++;
  }
  return found;
}

test('the dialog is worked by keyboard; its link, files, citations and pictures hold what is shown and lead back', async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openMap(page, VIEW, { lang: 'en', theme: 'light' });
  const dialog = page.getByRole('dialog', { name: 'Share this view' });
  const copied = () => page.evaluate(() => navigator.clipboard.readText());

  await test.step('it is opened and closed by keyboard', async () => {
    const opener = page.getByRole('button', { name: 'Share', exact: true });
    await opener.focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
    // The card stays open behind: Escape closes what is on top, and the keyboard is where it was.
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
    await expect(page.getByRole('article')).toBeVisible();
  });

  await openShare(page);
  const link = await dialog.getByLabel('Address of this view').inputValue();
  expect(link).toContain(`#${VIEW}`);

  await test.step('the link is copied, stands in the code on the screen, and opens the same view', async () => {
    await dialog.getByRole('button', { name: 'Copy link' }).click();
    await expect(dialog.getByRole('status')).toContainText('Copied');
    expect(await copied()).toBe(link);
    const shot = PNG.sync.read(await dialog.getByRole('img', { name: /QR code/ }).screenshot());
    expect(readQr(shot)).toBe(link);

    // For somebody else, on the other layout.
    const other = { width: 390, height: 844 };
    const fresh = await browser.newContext({ viewport: other, locale: 'en-GB', reducedMotion: 'reduce' });
    const reader = await fresh.newPage();
    await reader.goto(link);
    await expect(reader.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(
      'Missile strike on Kharkiv, 2 January 2024',
    );
    await expect(reader).toHaveURL(link);
    await fresh.close();
  });

  await test.step('files and citations hold what is shown and where it comes from', async () => {
    const incidents = Number(/of (\d+) incidents/.exec(await dialog.innerText())?.[1]);
    expect(incidents).toBeGreaterThan(10);

    const geojson = await saved(page, dialog.getByRole('button', { name: 'GeoJSON' }));
    const { view, dataset, attribution, features } = JSON.parse(geojson.content.toString());
    expect([geojson.name, view, features.length]).toEqual(['incidents.geojson', link, incidents]);
    expect(dataset).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(attribution).toContain('OpenStreetMap');
    expect(features.find(({ id }: { id: string }) => id === 'k7f3').geometry.type).toMatch(/Polygon$/);

    const kml = await saved(page, dialog.getByRole('button', { name: 'KML' }));
    expect(kml.content.toString()).toContain(link.replaceAll('&', '&amp;'));
    expect(kml.content.toString().match(/<Placemark>/g)).toHaveLength(incidents);

    const csv = await saved(page, dialog.getByRole('button', { name: 'CSV: incidents' }));
    expect([...csv.content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.content.toString().match(/\r\n/g)).toHaveLength(incidents + 1);
    expect(csv.content.toString()).toContain(link);

    await dialog.getByRole('group', { name: 'This view' }).getByRole('button', { name: 'BibTeX' }).click();
    await expect(dialog.getByRole('status')).toContainText('BibTeX');
    const entry = await copied();
    expect(entry).toMatch(/^@misc\{kharkiv-incident-map-/);
    expect(entry).toContain(`\\url{${link}}`);
  });

  await test.step('pictures have their size, the colours of the map, and a code that leads back', async () => {
    await dialog.getByRole('radio', { name: /Wide/ }).check();
    const png = PNG.sync.read((await saved(page, dialog.getByRole('button', { name: 'PNG' }))).content);
    expect([png.width, png.height]).toEqual([1200, 675]);
    expect(readQr(png)).toBe(link);
    const { land, neighbour, ring, water, text } = PALETTES.light;
    for (const [colour, least] of [
      [land, 20_000],
      [neighbour, 20_000],
      [water, 20],
      [ring, 40],
      [text, 300],
    ] as const)
      expect(count(png, colour), colour).toBeGreaterThan(least);

    const svg = (await saved(page, dialog.getByRole('button', { name: 'SVG' }))).content.toString();
    expect(svg).toMatch(/^<svg [^>]*width="1200" height="675"/);
    expect(svg).toContain('Missile strike on Kharkiv');
    expect(svg).toContain('url(#hatch-');
    expect(svg).not.toContain('<image');
  });
});

test(
  'on a phone the dialog is a sheet, and its pictures are no larger than they say',
  PHONE,
  async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openMap(page, VIEW, { lang: 'en', theme: 'light' });
    const dialog = await openShare(page);
    const box = await dialog.boundingBox();
    expect(box?.width).toBe(390);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(844);
    await dialog.getByRole('button', { name: 'Copy link' }).click();
    await expect(dialog.getByRole('status')).toContainText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`#${VIEW}`);

    // The pixels of this screen are half as large.
    const png = PNG.sync.read((await saved(page, dialog.getByRole('button', { name: 'PNG' }))).content);
    expect([png.width, png.height]).toEqual([1200, 675]);
  },
);

freshTest(
  'a file that is asked for in the moment of a choice holds what its own link shows',
  async ({ page }) => {
    await page.addInitScript(() => {
      const files: Promise<string>[] = [];
      const address = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (object) => {
        if (object instanceof Blob) files.push(object.text());
        return address(object);
      };
      Object.assign(window, { files });
    });
    await openSite(page, 'ring=none', { lang: 'en', theme: 'light' });
    await openShare(page);
    // The choice and the file in one task: the list, which follows after a frame, has had no time to.
    const texts = await page.evaluate(async () => {
      const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
      for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-facet]')) {
        press(`[data-facet="${dataset['facet']}"]`);
        press('[data-file="geojson"]');
        press('[data-file="incidents"]');
      }
      return Promise.all((window as unknown as { files: Promise<string>[] }).files);
    });

    const site = (await (await page.request.get('data/site.json')).json()) as SiteData;
    const dataset = createDataset(site, { places: null, boundaries: null });
    const sizes = new Set<number>();
    for (const [i, text] of texts.entries()) {
      if (i % 2 === 1) continue;
      const { view: link, features } = JSON.parse(text);
      const { view } = decode(new URL(link).hash.slice(1));
      const criteria = { filter: view.filter, days: daysOf(view.window, ''), view: null, asOf: view.asOf };
      const expected = shownBy(criteria, traitsOf(dataset), dataset).incidents.map(({ id }) => id);
      expect(features.map(({ id }: { id: string }) => id)).toEqual(expected);
      const table = texts[i + 1] ?? '';
      // Where a table comes from stands in its rows: one without any has none.
      if (expected.length > 0) expect(table).toContain(link);
      expect(table.match(/\r\n/g)).toHaveLength(expected.length + 1);
      sizes.add(expected.length);
    }
    // Each choice was in the link of its file, and they were no handful of the same.
    expect(texts.length).toBeGreaterThan(4 * FACETS.length);
    expect(sizes.size).toBeGreaterThan(FACETS.length);
  },
);

freshTest(
  'the embedded map shows the view of the link, and leaves the history of the page alone',
  async ({ page }) => {
    await openSite(page, VIEW, { lang: 'en', theme: 'light' });
    const dialog = await openShare(page);
    const link = await dialog.getByLabel('Address of this view').inputValue();
    const code = await dialog.getByLabel('Code of the frame').inputValue();
    await page.route('**/host.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>host</title>${code}` }),
    );
    await page.goto('./host.html');
    const before = await page.evaluate(() => history.length);
    const frame = page.frameLocator('iframe');
    await frame.locator('html[data-map="ready"]').waitFor({ state: 'attached', timeout: 100_000 });
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(
      'Missile strike on Kharkiv, 2 January 2024',
    );
    await expect(frame.getByRole('link', { name: 'Open the full map' })).toHaveAttribute('href', link);
    await expect(frame.getByRole('tab')).toHaveCount(0);

    await frame.getByRole('button', { name: 'Legend' }).click();
    await expect(frame.getByRole('region', { name: 'Legend' })).toContainText('Single source');
    await frame.getByRole('button', { name: 'Українська' }).click();
    await expect(frame.getByRole('link', { name: 'Відкрити всю мапу' })).toHaveAttribute('href', /&lang=uk&/);
    await frame.getByRole('button', { name: 'Умовні позначення' }).click();
    // In the middle lies the oblast with its records. Choosing is a step in the page of our own, and none here.
    await frame.locator('canvas').click();
    await expect(frame.getByRole('link', { name: 'Відкрити всю мапу' })).toHaveAttribute(
      'href',
      /&sel=(?!k7f3&)/,
    );
    expect(await page.evaluate(() => history.length)).toBe(before);
  },
);

test('the printer gets the sheet of the view in place of the page', async ({ page }) => {
  await openMap(page, VIEW, { lang: 'en', theme: 'dark' });
  await page.evaluate(() => {
    window.print = () => (document.documentElement.dataset['printed'] = 'yes');
  });
  const root = page.locator('html');
  const sheet = page.locator('#print-sheet');

  await test.step('by the key of the browser', async () => {
    await page.keyboard.press('Control+p');
    await expect(root).toHaveAttribute('data-printed', 'yes');
    await expect(sheet).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(sheet).toBeVisible();
    await expect(page.locator('#app')).toBeHidden();
    await expect(sheet.getByRole('img', { name: /^Map:/ })).toBeVisible();
    await expect(
      sheet.getByRole('row', { name: /2 Jan 2024.*k7f3.*Shevchenkivskyi district/ }),
    ).toBeVisible();
    await expect(sheet).toContainText('OpenStreetMap');
    await expect(sheet).toHaveCSS('color', 'rgb(0, 0, 0)');
    await expect(sheet).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(sheet).toHaveCount(0);
  });

  await test.step('by the button, where there are no keys', async () => {
    await page.emulateMedia({ media: null });
    await page.evaluate(() => delete document.documentElement.dataset['printed']);
    await (await openShare(page)).getByRole('button', { name: 'Print…' }).click();
    await expect(root).toHaveAttribute('data-printed', 'yes');
    await expect(sheet.locator('img')).toHaveCount(1);
  });
});

freshTest.describe('without JavaScript', () => {
  freshTest.use({ javaScriptEnabled: false });
  freshTest('the embedded page says so and leads to the records', async ({ page }) => {
    await page.goto('./embed.html');
    // Looked up by tag: queries by text and role pass over what is inside noscript.
    await expect(page.locator('noscript p[lang=en]')).toBeVisible();
    await expect(page.locator('noscript p[lang=uk] a')).toHaveAttribute('href', 'i/');
  });
});
