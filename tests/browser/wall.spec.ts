/** The wall display: from the dialog Share, by its link, and out of it again. */
import { expectNothingSerious } from './support/axe.ts';
import { expect, openSite, test } from './support/site.ts';

test('a wall display shows the view alone, says what it is, and is left by keyboard or by its button', async ({
  page,
}) => {
  // As wide as a wall display, which is what it is enlarged by, and low: each pixel of the map is drawn in software.
  await page.setViewportSize({ width: 1920, height: 640 });
  await openSite(page, 'map=abc&sel=k7f3&d=2026-11-25', { lang: 'en', theme: 'light' });
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Show it here' }).click();
  await expect(page).toHaveURL(/[#&]layout=wall(&|$)/);
  await expect(page.getByRole('tab')).toHaveCount(0);
  await expect(page.getByRole('article')).toHaveCount(0);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText(/Missile strike on Kharkiv/);
  // Larger than on any other layout, in pixels of the screen.
  expect((await title.boundingBox())?.height).toBeGreaterThan(36);
  await expect(page.getByText(/^\d+ of \d+ incidents shown$/)).toBeVisible();
  await expect(page.getByText('Data of 25 November 2026', { exact: true })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Legend' })).toContainText('District');
  await expect(page.getByText(/OpenStreetMap contributors/)).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('map: “abc”');
  await expectNothingSerious(page);

  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/[#&]layout=/);
  await expect(page.getByRole('tab').first()).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('tab')).toHaveCount(0);
  await page.getByRole('button', { name: 'Leave the wall display' }).click();
  await expect(page.getByRole('article')).toBeVisible();
});
