/** The picture of README.md is made here, from the built page: it cannot show what the program does not. */
import { expect, LARGE, openMap, test } from './support/site.ts';

test('the page as README shows it', async ({ page }) => {
  await page.setViewportSize(LARGE);
  await openMap(page, 'sel=k7f3&v=1', { lang: 'en', theme: 'light' });
  await expect(page.getByRole('article')).toBeVisible();
  await page.screenshot({ path: 'docs/images/page.png' });
});
