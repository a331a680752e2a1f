/** What is pointed at in the list is marked on the map, and the other way round: by mouse and by keyboard. */
import type { Page } from '@playwright/test';
import type { MultiPolygon, Polygon } from 'geojson';
import type { LonLat } from '../../src/domain/place.ts';
import { PALETTES } from '../../src/state/palette.ts';
import { picture, rgb, screenPoint } from './support/pixels.ts';
import { expect, mapReady, openMap, test } from './support/site.ts';

/** A district of Kharkiv in which the strike of the start view lies. */
const DISTRICT = 'UA63120270010948820';
const CAMERA = { zoom: 10, lat: 50.03, lon: 36.22 };
const LINK = `map=${CAMERA.zoom}/${CAMERA.lat}/${CAMERA.lon}&on=inc`;
/** Only the line of what is pointed at is as dark as the text, away from labels. */
const MARK = rgb(PALETTES.light.text);

/** How much of the outline of the district is marked: the share of its vertices that lie on a dark line. */
async function markedShare(page: Page, outline: readonly LonLat[]): Promise<number> {
  await mapReady(page);
  const points = await Promise.all(outline.map((vertex) => screenPoint(page, CAMERA, vertex)));
  const seen = await picture(page);
  return points.filter(({ x, y }) => seen.near(x, y, 3, MARK) > 0).length / points.length;
}

async function outlineOf(page: Page): Promise<LonLat[]> {
  const { areas } = (await (await page.request.get('data/site.json')).json()) as {
    areas: { features: { properties: { code: string }; geometry: Polygon | MultiPolygon }[] };
  };
  const area = areas.features.find(({ properties }) => properties.code === DISTRICT);
  if (!area) throw new Error('the district is not in the data');
  const polygons = area.geometry.type === 'Polygon' ? [area.geometry.coordinates] : area.geometry.coordinates;
  return polygons.flatMap(([outer = []]) => outer.map(([lon = 0, lat = 0]) => [lon, lat] as const));
}

const row = (page: Page) => page.locator('.item', { hasText: 'Missile strike on Kharkiv, 2 January 2024' });

test('the row with the keyboard has its area marked on the map', async ({ page }) => {
  await openMap(page, LINK, { lang: 'en', theme: 'light' });
  const outline = await outlineOf(page);
  expect(await markedShare(page, outline)).toBeLessThan(0.2);
  await row(page).focus();
  expect(await markedShare(page, outline)).toBeGreaterThan(0.6);
  await row(page).blur();
  expect(await markedShare(page, outline)).toBeLessThan(0.2);
});

test('the mouse over a row marks its area, over an area its rows, and a click opens what was marked', async ({
  page,
}) => {
  await openMap(page, LINK, { lang: 'en', theme: 'light' });
  const outline = await outlineOf(page);
  await row(page).hover();
  expect(await markedShare(page, outline)).toBeGreaterThan(0.6);

  const marked = page.locator('.item[data-pointed]');
  const { x, y } = await screenPoint(page, CAMERA, [36.19, 50.05]);
  await page.mouse.move(x, y);
  await expect(marked.first()).toBeVisible();
  const titles = await marked.locator('.title').allTextContents();
  await page.mouse.click(x, y);
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toBeVisible();
  expect(titles).toContain(await page.getByRole('article').getByRole('heading', { level: 2 }).innerText());
  await expect(page).not.toHaveURL(/point/);

  await page.getByRole('heading', { level: 1 }).hover();
  await expect(marked).toHaveCount(0);
});
