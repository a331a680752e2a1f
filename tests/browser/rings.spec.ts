/** The ring tools, as a person uses them: by form, by handle, by table, by file, on globe and flat map. */
import { readFile } from 'node:fs/promises';
import type { FeatureCollection } from 'geojson';
import { PALETTES } from '../../src/state/palette.ts';
import { destination } from '../../src/rings/index.ts';
import { picture, rgb, screenPoint } from './support/pixels.ts';
import { BOTH, expect, follow, mapReady, openMap, openSite, test } from './support/site.ts';

type Page = Parameters<typeof openSite>[0];

const openRings = (page: Page) => page.getByRole('tab', { name: 'Rings' }).click();

const ringsOf = (page: Page): string | null =>
  /[#&]ring=([^&]*)/.exec(decodeURIComponent(page.url()))?.[1] ?? null;

test(
  'a form that cannot be read says what to do; by coordinates in any notation the ring is listed and in the link',
  BOTH,
  async ({ page }, { project }) => {
    await openSite(page, 'v=1', { lang: 'en', theme: 'light' });
    await openRings(page);
    // The sheet is drawn up so that its forms can be reached.
    if (project.name === 'phone') await page.getByRole('button', { name: 'Make the panel larger' }).click();

    await test.step('nothing changes by a form that cannot be read', async () => {
      await page.getByRole('button', { name: 'Draw the ring' }).click();
      await expect(page.getByText('Choose a centre first.')).toBeVisible();
      await page.getByLabel(/^Centre: place/).fill('91, 36');
      await expect(page.getByText(/Latitude goes up to 90 degrees/)).toBeVisible();
      expect(ringsOf(page)).toBeNull();
    });
    await test.step('two numbers that lie in Ukraine only the other way round are swapped by one click', async () => {
      const field = page.getByLabel(/^Centre: place/);
      await field.fill('36.25, 50');
      await expect(page.getByText(/The other way round it would lie in it/)).toBeVisible();
      await page.getByRole('button', { name: 'Swap: 50°, 36.25°' }).click();
      await expect(page.getByText('Centre: 50°, 36.25°')).toBeVisible();
      await expect(field).toBeFocused();
      await expect(page.getByRole('button', { name: /^Swap/ })).toHaveCount(0);
      await field.fill('lon 36.25 lat 50');
      await expect(page.getByText('Centre: 50°, 36.25°')).toBeVisible();
    });
    await test.step('a ring by coordinates', async () => {
      await page.getByLabel(/^Centre: place/).fill('50°0′0″ пн. ш. 36°15′ сх. д.');
      await expect(page.getByText('Centre: 50°, 36.25°')).toBeVisible();
      await page.getByLabel('Range', { exact: true }).last().fill('550');
      await page.getByLabel('Unit').selectOption('mi');
      await page.getByRole('button', { name: 'Draw the ring' }).click();
      await expect.poll(() => ringsOf(page)).toBe('50,36.25:550mi');
      await expect(page.locator('[data-ring="50,36.25:550mi"] strong').first()).toHaveText(
        /550\s?mi \(885\.14\s?km\)/,
      );
    });
  },
);

test('a ring by the published ranges of a weapon, around a place by name: removed and undone', async ({
  page,
}) => {
  await openSite(page, 'v=1', { lang: 'en' });
  await openRings(page);
  await page.getByLabel(/^Centre: place/).fill('Chuhuiv');
  await page.getByRole('list', { name: 'Matches' }).getByRole('button').first().click();
  await page.getByRole('combobox', { name: 'Range', exact: true }).selectOption('kn23');
  await page.getByText('12 published figures').first().click();
  await expect(page.getByText(/John Kirby, US National Security Council/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Draw the ring' }).click();
  await expect.poll(() => ringsOf(page)).toMatch(/^UA\d{17}:kn23$/);

  await page.getByRole('button', { name: /^Remove the ring: KN-23/ }).click();
  await expect.poll(() => ringsOf(page)).toBe('none');
  await expect(page.getByText(/^Ring removed: KN-23/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => ringsOf(page)).toMatch(/^UA\d{17}:kn23$/);
});

test('moving the centre, by pointer and by keyboard, redraws the ring and changes the link', async ({
  page,
}) => {
  const camera = { zoom: 5, lat: 50, lon: 36 };
  await openMap(page, 'map=5/50/36&on=nbr,ring&ring=50,36:300', { lang: 'en', theme: 'light' });
  await openRings(page);
  await page.getByRole('button', { name: 'Move the centre' }).click();
  const handle = page.getByRole('button', { name: /^Centre of the ring 300/ });
  await expect(handle).toBeVisible();
  const ring = rgb(PALETTES.light.ring);
  const box = await handle.boundingBox();
  if (!box) throw new Error('the handle is not on the screen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 20, { steps: 6 });
  await page.mouse.move(x + 100, y + 40, { steps: 6 });
  // Drawn anew before it is let go; the link waits for that.
  expect(ringsOf(page)).toBe('50,36:300');
  await page.mouse.up();
  await expect.poll(() => ringsOf(page)).not.toBe('50,36:300');
  const [lat = 0, lon = 0] = (ringsOf(page) ?? '').split(':')[0]?.split(',').map(Number) ?? [];
  expect(lon).toBeGreaterThan(37);
  expect(lat).toBeLessThan(50);
  await mapReady(page);
  const seen = await picture(page);
  const at = await screenPoint(page, camera, destination([lon, lat], 200, 300));
  expect(seen.near(at.x, at.y, 5, ring)).toBeGreaterThan(0);

  const before = ringsOf(page);
  await handle.focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => ringsOf(page)).not.toBe(before);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => ringsOf(page)).toBe(before);
});

test('what the panel of rings tells of a view: a distance, launch area, files, table of places', async ({
  page,
}) => {
  await openSite(page, 'on=nbr,obl,ring,dst,inc&dist=49.9935,36.2304:50.4501,30.5234', { lang: 'en' });
  await openRings(page);

  await test.step('a distance has its length in three units, azimuths at both ends and the nearest border', async () => {
    await expect(page.locator('.length')).toHaveText(/410\.33\skm\s*254\.97\smi\s*221\.56\snmi/);
    await expect(page.getByText(/^Azimuth \d+(\.\d)?° at the start, \d+(\.\d)?° at the end$/)).toBeVisible();
    await expect(page.getByText(/to the nearest border, that of Russia/).first()).toBeVisible();
  });

  await test.step('a possible launch area is chosen, worded as arithmetic, measured, and in the link', async () => {
    await follow(page, 'sel=k7f3&ring=k7f3:300');
    await page.locator('summary', { hasText: 'Possible launch area' }).click();
    await expect(page.getByText(/arithmetic on published figures/).first()).toBeVisible();
    await page.locator('input[data-territory="RU-BL"]').check();
    await expect(page).toHaveURL(/[#&]area=RU-BL(&|$)/);
    await expect(page).toHaveURL(/[#&]on=[^&]*\bpla\b/);
    await expect(page.getByText(/Area on the ellipsoid: 2\d,\d{3} km²/)).toBeVisible();
    await expect(page.getByText('Units touched: Belgorod oblast')).toBeVisible();
  });

  await test.step('rings can be taken away as GeoJSON and KML, with claims and method', async () => {
    await follow(page, 'sel=k7f3&ring=k7f3:kh101');
    await expect(page.locator('[data-ring="k7f3:kh101"]')).toBeVisible();
    const saved = async (name: string): Promise<string> => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name }).click();
      return readFile(await (await download).path(), 'utf8');
    };
    const file = JSON.parse(await saved('Rings as GeoJSON')) as FeatureCollection & {
      method: string;
      view: string;
    };
    expect(file.method).toContain('Karney');
    expect(file.view).toContain('#sel=k7f3&ring=k7f3:kh101');
    expect(JSON.stringify(file.features)).toContain('Vladimir Putin');
    const lons = (JSON.stringify(file.features).match(/\[-?\d+(\.\d+)?,/g) ?? []).map((text) =>
      Number(text.slice(1, -1)),
    );
    expect(Math.max(...lons.map(Math.abs))).toBeLessThanOrEqual(180);
    expect(await saved('Rings as KML')).toMatch(/^<\?xml[\s\S]*<Placemark>[\s\S]*<\/kml>\n$/);
  });

  await test.step('the table tells places inside from those outside, and sorts', async () => {
    await follow(page, 'ring=49.9935,36.2304:420');
    await expect(page.locator('[data-ring]')).toHaveCount(1);
    await page.getByText('Places inside and outside').click();
    await page.getByPlaceholder('Find in the table').fill('kyiv');
    await expect(page.getByRole('row', { name: /Kyiv/ })).toContainText('inside');
    await page.getByPlaceholder('Find in the table').fill('');
    await expect(page.getByRole('row').nth(5)).toBeVisible();
    const nearest = page.locator('tbody td:nth-child(3)').first();
    const first = (await nearest.textContent()) ?? '';
    await page.getByRole('columnheader', { name: 'Distance' }).getByRole('button').click();
    await expect(page.getByRole('columnheader', { name: 'Distance' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await expect(nearest).not.toHaveText(first);
  });
});

test('a ring around the oblast is a certain part and a possible part, each drawn in its own way', async ({
  page,
}) => {
  const camera = { zoom: 3.4, lat: 50, lon: 36.2 };
  await openMap(page, 'map=3.4/50/36.2&on=nbr,ring&ring=s4yn:900', { lang: 'en', theme: 'light' });
  const seen = await picture(page);
  const ring = rgb(PALETTES.light.ring);
  // From the middle of the oblast, at 100 degrees, where no label is: the certain edge lies nearer than 900 km, the possible one farther.
  const hits = async (fromKm: number, toKm: number): Promise<number> => {
    let count = 0;
    for (let km = fromKm; km <= toKm; km += 10) {
      const { x, y } = await screenPoint(page, camera, destination([36.5, 49.5], 100, km));
      count += seen.near(x, y, 2, ring) > 0 ? 1 : 0;
    }
    return count;
  };
  expect(await hits(720, 880)).toBeGreaterThan(0);
  expect(await hits(920, 1080)).toBeGreaterThan(0);
  await openRings(page);
  await expect(page.getByText(/^Possible, hatched to the outer line/)).toBeVisible();
  await expect(page.getByText(/^Certain, tinted inside the inner line/)).toBeVisible();
  await page.getByRole('tab', { name: 'Layers' }).click();
  await expect(page.getByText('Ring around an area: certain, in range of every point of it')).toBeAttached();
});

test('the globe is one click away, is in the link, and draws the same ring', async ({ page }) => {
  await openMap(page, 'map=2.6/50/36.2&on=nbr,ring&ring=50,36.2:900', { lang: 'en', theme: 'light' });
  const ring = rgb(PALETTES.light.ring);
  const flat = (await picture(page)).count(ring);
  await page.getByRole('button', { name: 'Show the globe' }).click();
  await expect(page).toHaveURL(/[#&]proj=globe(&|$)/);
  await mapReady(page);
  const round = (await picture(page)).count(ring);
  expect(round).toBeGreaterThan(flat / 4);
  await openRings(page);
  await expect(page.getByRole('radio', { name: 'Globe' })).toBeChecked();
  await page.getByRole('radio', { name: 'Flat (Mercator)' }).check();
  await expect(page.getByText(/a true circle is stretched there and is not round/)).toBeVisible();
});
