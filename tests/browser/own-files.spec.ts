/** Own files: chosen or dropped, read here, drawn, kept only when that is asked for; nothing leaves the page. */
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { expect, mapReady, openMap, openSite, PHONE, test } from './support/site.ts';

const POINT =
  '<Placemark><name>From KML</name><Point><coordinates>36.3,49.9</coordinates></Point></Placemark>';
const KML = `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${POINT}</Document></kml>`;
const GEOJSON = JSON.stringify({
  type: 'Feature',
  properties: {
    name: 'My school',
    note: '<b>old</b> see https://example.org/a.',
    link: 'javascript:alert(1)',
  },
  geometry: { type: 'Point', coordinates: [36.25, 50] },
});
const GOOD: Readonly<Record<string, string | Uint8Array>> = {
  'school.geojson': GEOJSON,
  'table.csv': 'Назва;Широта;Довгота\nА;49,95;36,3\nБ;north;36,4\n',
  'marks.kml': KML,
  'marks.kmz': zipSync({ 'doc.kml': strToU8(KML) }),
  'way.gpx':
    '<gpx><trk><name>Way</name><trkseg><trkpt lat="50" lon="36"/><trkpt lat="50.2" lon="36.4"/></trkseg></trk></gpx>',
};

async function choose(page: Page, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  await page.getByRole('tab', { name: /^(Layers|Шари)$/ }).click();
  await page.locator('[data-own-input]').setInputFiles(
    Object.entries(files).map(([name, text]) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(text),
    })),
  );
}

const item = (page: Page, name: string) => page.locator(`[data-own-file="${name}"]`);

/** Drops a file on the page, as from a folder of the desktop beside it. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([named, content]) => {
      const dragged = new DataTransfer();
      dragged.items.add(new File([content], named));
      return dragged;
    },
    [name, text] as const,
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await expect(page.locator('[data-drop-zone]')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(page.locator('[data-drop-zone]')).toHaveCount(0);
}

/** Clicks into the middle of what panels leave of the map, once the map has gone there. */
async function clickMiddle(page: Page): Promise<void> {
  await mapReady(page);
  const middle = await page.locator('[data-map-frame]').evaluate((frame) => {
    const { left, top, width, height } = frame.getBoundingClientRect();
    return { x: left + width / 2, y: top + (height - parseFloat(getComputedStyle(frame).paddingBottom)) / 2 };
  });
  await page.mouse.click(middle.x, middle.y);
}

const databases = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

test('own files are dropped or chosen, listed, drawn and looked at; nothing leaves the page or stays unasked', async ({
  page,
}) => {
  await openMap(page, 'on=obl', { lang: 'en' });
  // Beside what is watched here, the page's own policy would let nothing out.
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /connect-src 'self';.*form-action 'none'/);
  const requests: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    requests.push(`${request.method()} ${pathname}${search}${request.postData() ?? ''}`);
  });

  await test.step('a dropped file is drawn, and a click on its feature shows its fields as text', async () => {
    await drop(page, 'dropped.geojson', GEOJSON);
    await expect(item(page, 'dropped.geojson')).toBeVisible();
    // The map goes to the only feature.
    await clickMiddle(page);
    const card = page.locator('[data-own-feature]');
    await expect(card).toContainText('From your own file “dropped.geojson”. Not part of the record.');
    await expect(card).toContainText('<b>old</b> see https://example.org/a.');
    await expect(card.getByRole('link')).toHaveCount(1);
    await expect(card.getByRole('link')).toHaveAttribute('href', 'https://example.org/a');
    await expect(card.getByRole('link')).toHaveAttribute('rel', /noopener/);
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
  });

  await test.step('files of every format are listed, and an error names file and line', async () => {
    await choose(page, { ...GOOD, 'broken.geojson': '{\n"type": "FeatureCollection",\n"features": [}' });
    for (const name of Object.keys(GOOD))
      await expect(item(page, name).locator('[data-count]')).toContainText('1 feature');
    const refused = page.locator('[data-refused]');
    await expect(refused).toContainText(
      '“broken.geojson” cannot be shown. Line 3: it is not well-formed JSON',
    );
    await item(page, 'table.csv').locator('[data-problems] summary').click();
    await expect(item(page, 'table.csv')).toContainText(
      'Line 3, feature 2, “Широта”: “north” is no coordinate.',
    );
  });

  await test.step('a table that does not say where asks for its columns, by keyboard', async () => {
    await choose(page, { 'points.csv': 'who,first,second\nA,49.95,36.3\nB,50.1,36.4' });
    const question = page.locator('[data-column-question]');
    await expect(question).toContainText('Which columns of “points.csv” say where?');
    await expect(question.locator('td').first()).toHaveText('A');
    await question.locator('[data-lat]').selectOption({ label: 'first' });
    await question.locator('[data-lon]').selectOption({ label: 'second' });
    await question.locator('button[type="submit"]').press('Enter');
    const table = item(page, 'points.csv');
    await expect(table.locator('[data-count]')).toContainText('2 features');
    await table.getByText('List of its features').press('Enter');
    await table.getByRole('button', { name: 'Feature 1' }).press('Enter');
    await expect(page.locator('[data-own-feature]')).toContainText('who');
    await page.keyboard.press('Escape');
  });

  await test.step('link and requests tell nothing of the files', async () => {
    // What was drawn for them has been: whatever it needed has been asked for.
    await mapReady(page);
    // The link says that the layer is on, and nothing of what is in it: not even where the map has gone for it.
    expect(new URL(page.url()).hash).toBe('#on=obl,own&lang=en&v=1');
    // The worker, and the icon of the page at the latest now; nothing else is asked for, and nothing sent with it.
    const isPartOfPage = (line: string) =>
      /^GET [\w/]+\/assets\/(file-worker|icon)-[\w-]+\.(js|svg)$/.test(line);
    expect(requests.filter((line) => !isPartOfPage(line))).toEqual([]);
  });

  await test.step('a file that was removed comes back in its place', async () => {
    const names = () =>
      page.locator('[data-own-file]').evaluateAll((items) => items.map((it) => it.dataset['ownFile']));
    const before = await names();
    await page.getByRole('button', { name: 'Remove dropped.geojson' }).click();
    await expect(item(page, 'dropped.geojson')).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(item(page, 'dropped.geojson')).toBeVisible();
    expect(await names()).toEqual(before);
  });

  await test.step('a file is kept on the device only while that is asked for', async () => {
    expect(await databases(page)).toEqual([]);
    await item(page, 'school.geojson').locator('[data-keep]').check();
    await expect.poll(() => databases(page)).toEqual(['kharkiv-incident-map']);
    await expect.poll(() => keptCount(page)).toBe(1);

    await page.reload();
    await page.getByRole('tab', { name: 'Layers' }).click();
    await expect(item(page, 'school.geojson').locator('[data-keep]')).toBeChecked();
    await expect(page.locator('[data-own-file]')).toHaveCount(1);
    await item(page, 'school.geojson').locator('[data-keep]').uncheck();
    await expect.poll(() => keptCount(page)).toBe(0);

    await page.reload();
    // Its end tells that kept files have been looked for.
    await mapReady(page);
    await page.getByRole('tab', { name: 'Layers' }).click();
    await expect(page.locator('#own-files')).toBeVisible();
    await expect(page.locator('[data-own-file]')).toHaveCount(0);
  });
});

test(
  'on a phone the map goes to a file beside the sheet, and the sheet shows what is tapped',
  PHONE,
  async ({ page }) => {
    await openSite(page, 'on=obl', { lang: 'uk' });
    await choose(page, { 'school.geojson': GEOJSON });
    await expect(item(page, 'school.geojson')).toBeVisible();
    await clickMiddle(page);
    const card = page.locator('[data-own-feature]');
    await expect(card).toContainText('school.geojson');
    await expect(card).toContainText('<b>old</b>');
  },
);

/** How many files the browser holds for this page. */
function keptCount(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('kharkiv-incident-map');
        opening.onerror = () => reject(opening.error ?? new Error('no database'));
        opening.onsuccess = () => {
          const counting = opening.result.transaction('own-files').objectStore('own-files').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}
