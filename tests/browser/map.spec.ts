/** What the map draws, looked at as a person would: by its pixels. */
import { PALETTES } from '../../src/state/palette.ts';
import { destination } from '../../src/rings/index.ts';
import type { LonLat } from '../../src/domain/place.ts';
import { picture, rgb, screenPoint } from './support/pixels.ts';
import { BOTH, expect, freshTest, LARGE, mapReady, openMap, test } from './support/site.ts';

/** Shevchenkivskyi district's label point, the centre of the rings of k7f3, as geodata/places has it. */
async function ringCentre(page: Parameters<typeof openMap>[0]): Promise<LonLat> {
  const site = (await (await page.request.get('data/site.json')).json()) as {
    places: { code: string; point: [number, number] }[];
  };
  const district = site.places.find(({ code }) => code === 'UA63120270010948820');
  if (!district) throw new Error('the district is not in the data');
  return district.point;
}

const RING = rgb(PALETTES.light.ring);

test('the 900 km ring runs where the ellipsoid says', BOTH, async ({ page }, { project }) => {
  if (project.name === 'desktop') await page.setViewportSize(LARGE);
  const camera = { zoom: project.name === 'phone' ? 2.6 : 4, lat: 50, lon: 36.2 };
  await openMap(page, `map=${camera.zoom}/${camera.lat}/${camera.lon}&sel=k7f3&ring=k7f3:900`, {
    theme: 'light',
  });
  const centre = await ringCentre(page);
  const seen = await picture(page);
  for (const azimuthDeg of [20, 100, 200, 260, 340]) {
    const { x, y } = await screenPoint(page, camera, destination(centre, azimuthDeg, 900));
    expect(seen.near(x, y, 4, RING), `azimuth ${azimuthDeg}`).toBeGreaterThan(0);
  }
  // And not where a circle on the flat map would be: 25 km outside it, in another direction than the labels.
  const inside = await screenPoint(page, camera, destination(centre, 260, 780));
  expect(seen.near(inside.x, inside.y, 4, RING)).toBe(0);
});

test('switching the rings off takes them from the map and from the link', async ({ page }) => {
  await page.setViewportSize(LARGE);
  const zoom = 4;
  await openMap(page, `map=${zoom}/50/36.2&ring=k7f3:900`, { lang: 'en', theme: 'light' });
  const { x, y } = await screenPoint(
    page,
    { zoom, lat: 50, lon: 36.2 },
    destination(await ringCentre(page), 260, 900),
  );
  expect((await picture(page)).near(x, y, 4, RING)).toBeGreaterThan(0);

  await page.getByRole('tab', { name: 'Layers' }).click();
  await page.getByRole('checkbox', { name: /Range rings/ }).uncheck();
  await expect(page).toHaveURL(/[#&]on=nbr,obl,set,inc(&|$)/);
  await mapReady(page);
  expect((await picture(page)).near(x, y, 4, RING)).toBe(0);

  await page.getByRole('checkbox', { name: /Range rings/ }).check();
  await expect(page).not.toHaveURL(/[#&]on=/);
  await mapReady(page);
  expect((await picture(page)).near(x, y, 4, RING)).toBeGreaterThan(0);
});

test('a region-level report hatches the region and puts no dot in it', async ({ page }) => {
  await openMap(page, 'map=8/49.2/36.5&on=inc', { theme: 'light' });
  // Far from any label: hatch lines and the ground between them, in a patch well inside the oblast.
  const { x, y } = await screenPoint(page, { zoom: 8, lat: 49.2, lon: 36.5 }, [36.3, 49.25]);
  const seen = await picture(page);
  const ground = rgb(PALETTES.light.neighbour);
  const patch = seen.near(x, y, 20, ground);
  expect(patch).toBeGreaterThan(200);
  expect(patch).toBeLessThan(40 * 40);
});

test('clicks on one point open what lies there, from the strike on the district to the report on the whole oblast', async ({
  page,
}) => {
  // Near enough that the label of the city, with its count, stands elsewhere.
  const camera = { zoom: 11, lat: 50.02, lon: 36.2 };
  await openMap(page, `map=${camera.zoom}/${camera.lat}/${camera.lon}`, { lang: 'en' });
  const click = async (): Promise<void> => {
    const before = page.url();
    const { x, y } = await screenPoint(page, camera, await ringCentre(page));
    await page.mouse.click(x, y);
    await expect(page).not.toHaveURL(before);
    await mapReady(page);
  };
  await click();
  await expect(page).toHaveURL(/[#&]sel=k7f3(&|$)/);
  // Between the two lie the places whose reports name the city, or only its surroundings.
  const oblast = /[#&]sel=(?:[a-z0-9]+,)*s4yn(,|&|$)/;
  for (let clicks = 0; clicks < 6 && !oblast.test(page.url()); clicks++) await click();
  await expect(page).toHaveURL(oblast);
});

test('incidents of one place stand at one label with their count, and it opens all of them', async ({
  page,
}) => {
  const camera = { zoom: 10, lat: 50.29, lon: 36.94 };
  await openMap(page, `map=${camera.zoom}/${camera.lat}/${camera.lon}`, { lang: 'en' });
  const site = (await (await page.request.get('data/site.json')).json()) as {
    records: { id: string; where?: { place: string | null; labelPoint: [number, number] | null } }[];
  };
  const inVovchansk = site.records.filter(({ where }) => where?.place === 'UA63140010010035757');
  expect(inVovchansk.length).toBeGreaterThan(1);
  const point = inVovchansk[0]?.where?.labelPoint;
  if (!point) throw new Error('Vovchansk has no label point');
  const { x, y } = await screenPoint(page, camera, point);
  await page.mouse.click(x, y);
  for (const { id } of inVovchansk) await expect(page).toHaveURL(new RegExp(`[#&]sel=[a-z0-9,]*${id}`));
});

freshTest('without WebGL the list and the cards still say everything', async ({ page }) => {
  await page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.startsWith('webgl') ? null : getContext.call(this, kind as '2d', ...(rest as []));
    } as typeof getContext;
  });
  await page.goto('./#sel=k7f3&lang=en');
  await expect(page.getByText(/WebGL is not available/)).toBeVisible();
  await expect(page.getByRole('heading', { name: /Missile strike on Kharkiv/ })).toBeVisible();
});
