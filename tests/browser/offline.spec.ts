/** The site stands on its own: no other origin at any time (watched in every test), no network after loading. */
import { expect, freshTest, mapReady, openMap, test } from './support/site.ts';

test('everything works with the network gone after loading', async ({ page, context }) => {
  await openMap(page, 'sel=k7f3&v=1', { lang: 'en', theme: 'light' });
  await context.setOffline(true);
  for (const name of ['Layers', 'Rings', 'About', 'Incidents']) {
    await page.getByRole('tab', { name }).click();
    await expect(page.getByRole('tabpanel')).toBeVisible();
  }
  await page.getByRole('button', { name: 'Українська' }).click();
  await page.getByRole('combobox', { name: 'Тема' }).selectOption('Темна');
  await page.getByRole('button', { name: 'Віддалити' }).click();
  await page.locator('.item', { hasText: 'Ракети, виготовлені не в Росії' }).click();
  await expect(page.getByRole('article')).toContainText('Олег Синєгубов');
  await mapReady(page);
});

freshTest('when the data cannot be loaded the page says so and what to do', async ({ page, trouble }) => {
  trouble.expect(/Failed to load resource/);
  await page.route('**/data/site.json', (route) => route.abort());
  await page.goto('./#lang=en');
  await expect(page.getByRole('alert')).toContainText('reload the page');
});

freshTest('when the ground cannot be loaded the incidents are still there', async ({ page, trouble }) => {
  trouble.expect(/Failed to load resource/);
  await page.route('**/data/ground.json', (route) => route.abort());
  await page.goto('./#sel=k7f3&lang=en');
  await expect(page.getByRole('article')).toContainText('Shevchenkivskyi district');
});
