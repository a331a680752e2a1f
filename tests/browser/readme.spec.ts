/** The picture of README.md is made here, from the built page: it cannot show what the program does not. */
import { expect, openSite, test } from './support/site.ts';

test('the page as README shows it', async ({ page }, { project }) => {
  test.skip(project.name !== 'desktop', 'README shows the desktop layout');
  await openSite(page, 'sel=k7f3&v=1', { lang: 'en', theme: 'light' });
  await expect(page.getByRole('article')).toBeVisible();
  await page.screenshot({ path: 'docs/images/page.png' });
});
