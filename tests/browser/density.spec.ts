/** Records by hromada: the legend tells the classes that are drawn, and every record that is in none of them. */
import { expect, mapReady, openSite, test } from './support/site.ts';

test('switched on by keyboard, it says which records it leaves out', async ({ page }) => {
  await openSite(page, 'on=obl', { lang: 'en' });
  await page.getByRole('tab', { name: 'Layers' }).click();
  const legend = page.locator('[data-density-legend]');
  await expect(legend).toHaveCount(0);
  await page.locator('[data-layer="den"]').press('Space');
  await mapReady(page);
  await expect(page).toHaveURL(/#on=obl,den&/);
  await expect(legend.locator('.classes li')).toHaveText(['1', '2 to 4', '5 to 9', '10 to 19', '20 or more']);
  await expect(legend).toContainText(/\d+ records? known only to the oblast: not counted here\./);
  await expect(legend).toContainText('not divided by area or inhabitants');
});
