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

for (const data of [
  'null',
  '{}',
  '[]',
  '{"version":99,"records":[]}',
  '<!doctype html><title>Wi-Fi</title>',
]) {
  freshTest(`data that is not the site's (${data}) is told, and leaves no empty page`, async ({ page }) => {
    await page.route('**/data/site.json', (route) =>
      route.fulfill({ body: data, contentType: 'application/json' }),
    );
    await page.goto('./#lang=uk');
    await expect(page.getByRole('alert')).toContainText('Не вдалося завантажити дані');
  });
}

freshTest(
  'a part that could not be loaded is named, and comes when it is asked for again',
  async ({ page, trouble }) => {
    trouble.expect(/Failed to load resource/);
    let isDown = true;
    await page.route('**/data/{boundaries,weapons}.json', (route) =>
      isDown ? route.fulfill({ status: 500 }) : route.continue(),
    );
    await openMap(page, 'on=obl,inc,rai&sel=k7f3&v=1', { lang: 'en', theme: 'light' });
    const lost = page.locator('[data-lost]');
    await expect(lost).toContainText('the outlines of areas');
    await expect(lost).toContainText('the published ranges');
    await lost.getByRole('button', { name: 'Try again' }).click();
    await expect(lost).toContainText('the outlines of areas');
    isDown = false;
    await lost.getByRole('button', { name: 'Try again' }).click();
    await expect(lost).toHaveCount(0);
    await mapReady(page);
  },
);
