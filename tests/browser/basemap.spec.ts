/** An own basemap: chosen in the page, carried by the link, told when it cannot be had. */
import type { Page } from '@playwright/test';
import type { LonLat } from '../../src/domain/place.ts';
import { PALETTES } from '../../src/state/palette.ts';
import { LAKE_COLOURS, test, TOWN } from './support/own-site.ts';
import { picture, rgb, screenPoint } from './support/pixels.ts';
import { expect, follow, mapReady, openMap, openSite, test as usual } from './support/site.ts';

/** Lake, town and Kharkiv together, beside the buttons of the map. */
const CAMERA = { zoom: 8, lat: 50.25, lon: 36.94 };
const VIEW = `map=${CAMERA.zoom}/${CAMERA.lat}/${CAMERA.lon}&on=nbr,inc`;
const [IN_LAKE, IN_KHARKIV] = [[37.67, 50.3] as const, [36.21, 50.02] as const];

/** What is really drawn: the lake of each basemap, the name of its town, and the outline of the strike's district. */
async function drawn(
  page: Page,
): Promise<Record<'osm' | 'town' | 'desk' | 'embedded' | 'incident', boolean>> {
  await mapReady(page);
  const at = (point: LonLat) => screenPoint(page, CAMERA, point);
  const [lake, kharkiv, town] = [await at(IN_LAKE), await at(IN_KHARKIV), await at(TOWN)];
  const seen = await picture(page);
  const inLake = (colour: string) => seen.near(lake.x, lake.y, 5, rgb(colour)) > 50;
  return {
    osm: inLake(LAKE_COLOURS.osm),
    // Words of Protomaps in its light flavour.
    town: seen.near(town.x, town.y, 20, rgb('#5c5c5c')) > 10,
    desk: inLake(LAKE_COLOURS.desk),
    embedded: inLake(PALETTES.light.neighbour),
    incident: seen.near(kharkiv.x, kharkiv.y, 30, rgb(PALETTES.light.grade['single-source'])) > 5,
  };
}

const NOTHING = { osm: false, town: false, desk: false, embedded: false };
/** Clicked, not checked: one that cannot be had may have given way to the embedded one by then. */
const choose = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).click();
/** Notices about link and basemap stand over the map; the panel of layers has one of its own. */
const alertOf = (page: Page) => page.locator('[data-map-frame]').getByRole('alert');
/** A notice may cover what is looked at. */
const dismiss = (page: Page) => alertOf(page).getByRole('button', { name: 'Dismiss' }).click();
const policyOf = (page: Page) =>
  page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
const openLayers = (page: Page) => page.getByRole('tab', { name: /Layers|Шари/ }).click();

test('a basemap is chosen in the page, which may load from its hosts, and every layer stays', async ({
  page,
}) => {
  await openMap(page, VIEW.replace(',inc', ''), { lang: 'en', theme: 'light' });
  expect(await policyOf(page)).toContain("connect-src 'self' https://maps.example.org;");
  expect(await drawn(page)).toEqual({ ...NOTHING, embedded: true, incident: false });
  await follow(page, `${VIEW}&theme=light&lang=en`);
  await expect.poll(async () => (await drawn(page)).incident).toBe(true);
  const before = await drawn(page);
  expect(before).toEqual({ ...NOTHING, embedded: true, incident: true });
  await openLayers(page);

  await choose(page, 'Streets');
  await expect(page).toHaveURL(/[#&]base=osm(&|$)/);
  expect(await drawn(page)).toEqual({ ...NOTHING, osm: true, town: true, incident: true });
  // As text, whatever it says.
  await expect(page.locator('summary', { hasText: '<b>Streets</b> of a test' })).toBeVisible();

  // Whoever opens the link sees the same.
  const link = page.url();
  await openMap(page, new URL(link).hash);
  expect(await drawn(page)).toEqual({ ...NOTHING, osm: true, town: true, incident: true });
  expect(page.url()).toBe(link);
  await openLayers(page);

  await choose(page, 'Newsroom');
  await expect(page).toHaveURL(/[#&]base=desk(&|$)/);
  expect(await drawn(page)).toEqual({ ...NOTHING, desk: true, incident: true });

  await choose(page, 'Embedded');
  await expect(page).not.toHaveURL(/[#&]base=/);
  expect(await drawn(page)).toEqual(before);
});

test('it follows the theme and the language of the page, and goes with the layer of the ground', async ({
  page,
}) => {
  await openSite(page, `${VIEW}&base=osm`, { lang: 'en', theme: 'light' });
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
  await page.getByRole('button', { name: 'Українська' }).click();
  await expect(page).toHaveURL(/base=osm&theme=dark&lang=uk/);
  await mapReady(page);
  const { x, y } = await screenPoint(page, CAMERA, IN_LAKE);
  // Water of Protomaps in its dark flavour.
  expect((await picture(page)).near(x, y, 5, rgb('#31353f'))).toBeGreaterThan(50);
  await page.getByRole('combobox', { name: 'Тема' }).selectOption('Світла');
  expect(await drawn(page)).toMatchObject({ osm: true, town: true, incident: true });
  await openLayers(page);
  await page.getByRole('checkbox', { name: /Сусіди й тло/ }).uncheck();
  await expect(page).toHaveURL(/[#&]on=inc&/);
  expect(await drawn(page)).toMatchObject({ osm: false, town: false, incident: true });
});

test('a broken file is told in words, the embedded basemap stands in, and another try is possible', async ({
  page,
  trouble,
}) => {
  trouble.expect(/Failed to load resource.*404.*gone\.json/);
  await openSite(page, `${VIEW}&base=bad`, { lang: 'en', theme: 'light' });
  const alert = alertOf(page);
  await expect(alert).toContainText('The basemap “Broken” could not be shown. The file is damaged');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toContainText('“Broken”');
  await dismiss(page);
  expect(await drawn(page)).toEqual({ ...NOTHING, embedded: true, incident: true });

  await openLayers(page);
  await choose(page, 'Gone');
  await expect(alert).toContainText(
    'The basemap “Gone” could not be shown. Its host answered with error 404.',
  );
  await choose(page, 'Streets');
  await expect(alert).toBeEmpty();
  expect(await drawn(page)).toEqual({ ...NOTHING, osm: true, town: true, incident: true });

  await test.step('an unknown basemap in a link is named, and the rest of the link holds', async () => {
    await follow(page, `${VIEW}&base=lost&theme=light&lang=en`);
    await expect(alert).toContainText('base: this map has no basemap “lost”; the embedded one is shown.');
    await dismiss(page);
    expect(await drawn(page)).toEqual({ ...NOTHING, embedded: true, incident: true });
    await expect(page).toHaveURL(/[#&]base=lost(&|$)/);
  });
});

test('a basemap that is lost while it is shown is told, and the embedded one stands in', async ({
  page,
  trouble,
}) => {
  trouble.expect(/Failed to load resource/);
  await openMap(page, `${VIEW}&base=osm`, { lang: 'uk', theme: 'light' });
  await page.route('**/osm.pmtiles', (route) => route.abort());
  for (let i = 0; i < 4; i++) await page.getByRole('button', { name: 'Віддалити' }).click();
  await expect(alertOf(page)).toContainText('Підкладку «Вулиці» не вдалося показати. Сервер не відповів');
});

usual('without own basemaps the page may load from no other host, and offers no choice', async ({ page }) => {
  await openSite(page, '', { lang: 'en' });
  expect(await policyOf(page)).toContain("connect-src 'self';");
  await openLayers(page);
  await expect(page.getByRole('radio')).toHaveCount(0);
});
