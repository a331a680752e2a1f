/** A finger that stays on the map opens the place there. */
import type { Page } from '@playwright/test';
import { screenPoint } from './support/pixels.ts';
import { expect, openMap, PHONE, test } from './support/site.ts';

interface Camera {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
}

/** Puts a finger there; returns the function that lifts it. */
async function press(page: Page, point: readonly [number, number], camera: Camera) {
  const { x, y } = await screenPoint(page, camera, point);
  const client = await page.context().newCDPSession(page);
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  return () => client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** A town without an incident of its own, as geodata/places has it. */
const VALKY = { code: 'UA63020030010038669', point: [35.60882, 49.8306] } as const;

test(
  'a long press opens the incident there, else the finest place that the finger can mean',
  PHONE,
  async ({ page }) => {
    const heading = page.getByRole('article').getByRole('heading', { level: 2 });

    const near = { zoom: 10, lon: VALKY.point[0], lat: VALKY.point[1] };
    await openMap(page, `map=10/${near.lat}/${near.lon}&ring=none`, { lang: 'en', theme: 'light' });
    const lift = await press(page, VALKY.point, near);
    await expect(heading).toHaveText('Valky');
    await lift();
    await expect(page).toHaveURL(new RegExp(`[#&]sel=${VALKY.code}(&|$)`));

    // The same spot on the map of the oblast is too wide for a town, and a report on the whole oblast is not there.
    const far = { ...near, zoom: 7 };
    await openMap(page, `map=7/${far.lat}/${far.lon}&ring=none`, { lang: 'en', theme: 'light' });
    const liftFar = await press(page, VALKY.point, far);
    await expect(heading).toHaveText(/^Valky .*hromada$/);
    await liftFar();

    const kharkiv = { zoom: 11, lat: 50.05, lon: 36.19 };
    await openMap(page, 'map=11/50.05/36.19&ring=none', { lang: 'en', theme: 'light' });
    const liftCity = await press(page, [36.19, 50.05], kharkiv);
    await expect(page.getByRole('article')).toContainText('Who says what');
    // Lifting the finger is no click on the next thing there.
    const opened = await heading.innerText();
    await liftCity();
    await expect(heading).toHaveText(opened);
  },
);
