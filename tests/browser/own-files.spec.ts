/** Own files: chosen or dropped, read here, drawn, kept only when that is asked for; nothing leaves the page. */
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { expect, mapReady, openSite, test } from './support/site.ts';

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

test('files of every format are listed and drawn, an error names file and line, and nothing leaves the page', async ({
  page,
}) => {
  await openSite(page, 'on=obl', { lang: 'en' });
  // Beside what is watched here, the page's own policy would let nothing out.
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /connect-src 'self';.*form-action 'none'/);
  const requests: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    requests.push(`${request.method()} ${pathname}${search}${request.postData() ?? ''}`);
  });
  await choose(page, { ...GOOD, 'broken.geojson': '{\n"type": "FeatureCollection",\n"features": [}' });

  for (const name of Object.keys(GOOD))
    await expect(item(page, name).locator('[data-count]')).toContainText('1 feature');
  const refused = page.locator('[data-refused]');
  await expect(refused).toContainText('“broken.geojson” cannot be shown. Line 3: it is not well-formed JSON');
  await item(page, 'table.csv').locator('[data-problems] summary').click();
  await expect(item(page, 'table.csv')).toContainText(
    'Line 3, feature 2, “Широта”: “north” is no coordinate.',
  );

  await mapReady(page);
  // The link says that the layer is on, and nothing of what is in it: not even where the map has gone for it.
  expect(new URL(page.url()).hash).toBe('#on=obl,own&lang=en&v=1');
  // The worker, and the icon of the page at the latest now; nothing else is asked for, and nothing sent with it.
  const isPartOfPage = (line: string) =>
    /^GET [\w/]+\/assets\/(file-worker|icon)-[\w-]+\.(js|svg)$/.test(line);
  expect(requests.filter((line) => !isPartOfPage(line))).toEqual([]);

  await page.getByRole('button', { name: 'Remove school.geojson' }).click();
  await expect(item(page, 'school.geojson')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('[data-own-file]').first()).toHaveAttribute('data-own-file', 'school.geojson');
});

test('a dropped file is drawn; a click on its feature shows its fields as text', async ({ page }) => {
  await openSite(page, 'on=obl', { lang: 'en' });
  const transfer = await page.evaluateHandle((text) => {
    const dragged = new DataTransfer();
    dragged.items.add(new File([text], 'school.geojson'));
    return dragged;
  }, GEOJSON);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await expect(page.locator('[data-drop-zone]')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(page.locator('[data-drop-zone]')).toHaveCount(0);
  await expect(item(page, 'school.geojson')).toBeVisible();
  await mapReady(page);

  // The map has gone to the only feature: it stands in the middle of what panels leave of the map.
  const middle = await page.locator('[data-map-frame]').evaluate((frame) => {
    const { left, top, width, height } = frame.getBoundingClientRect();
    return { x: left + width / 2, y: top + (height - parseFloat(getComputedStyle(frame).paddingBottom)) / 2 };
  });
  await page.mouse.click(middle.x, middle.y);
  const card = page.locator('[data-own-feature]');
  await expect(card).toContainText('From your own file “school.geojson”. Not part of the record.');
  await expect(card).toContainText('<b>old</b> see https://example.org/a.');
  await expect(card.getByRole('link')).toHaveCount(1);
  await expect(card.getByRole('link')).toHaveAttribute('href', 'https://example.org/a');
  await expect(card.getByRole('link')).toHaveAttribute('rel', /noopener/);
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});

test('a table that does not say where asks for its columns, by keyboard', async ({ page }) => {
  await openSite(page, 'on=obl', { lang: 'uk' });
  await choose(page, { 'points.csv': 'who,first,second\nA,49.95,36.3\nB,50.1,36.4' });
  const question = page.locator('[data-column-question]');
  await expect(question).toContainText('У яких стовпцях файлу «points.csv» вказано місце?');
  await expect(question.locator('td').first()).toHaveText('A');
  await question.locator('[data-lat]').selectOption({ label: 'first' });
  await question.locator('[data-lon]').selectOption({ label: 'second' });
  await question.locator('button[type="submit"]').press('Enter');
  await expect(item(page, 'points.csv').locator('[data-count]')).toContainText('2 об’єкти');
  await item(page, 'points.csv').getByText('Перелік об’єктів').press('Enter');
  await item(page, 'points.csv').getByRole('button', { name: 'Об’єкт 1' }).press('Enter');
  await expect(page.locator('[data-own-feature]')).toContainText('who');
});

test('a file is kept on the device only while that is asked for', async ({ page }) => {
  await openSite(page, 'on=obl', { lang: 'en' });
  const databases = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(await databases()).toEqual([]);
  await choose(page, { 'school.geojson': GEOJSON });
  await item(page, 'school.geojson').locator('[data-keep]').check();
  await expect.poll(databases).toEqual(['kharkiv-incident-map']);

  const reopen = async () => {
    await page.reload();
    await mapReady(page);
    await page.getByRole('tab', { name: 'Layers' }).click();
  };
  await reopen();
  await expect(item(page, 'school.geojson').locator('[data-keep]')).toBeChecked();
  await item(page, 'school.geojson').locator('[data-keep]').uncheck();
  await expect.poll(() => keptCount(page)).toBe(0);
  await reopen();
  await expect(page.locator('#own-files')).toBeVisible();
  await expect(page.locator('[data-own-file]')).toHaveCount(0);
});

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
