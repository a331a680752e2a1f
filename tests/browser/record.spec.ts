/** The first screen answers: what was reported, where, how precisely, and who says so. */
import { expect, openSite, test } from './support/site.ts';

test('a visitor without a link sees the strike of 2 January 2024, its claims and its stated range', async ({
  page,
}) => {
  await openSite(page);
  const card = page.getByRole('article');
  await expect(card.getByRole('heading', { level: 2 })).toHaveText(
    'Missile strike on Kharkiv, 2 January 2024',
  );
  await expect(card).toContainText('2 January 2024, about 07:30 Kyiv time');
  await expect(card).toContainText('Shevchenkivskyi district, Kharkiv');
  await expect(card).toContainText('District of a city');
  await expect(card).toContainText('about 900 km (550 miles), stated by John Kirby, 4 January 2024');
});

test('casualties stand with speaker and date, and both figures stay', async ({ page }) => {
  await openSite(page, 'sel=k7f3', { lang: 'en' });
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows.nth(1)).toContainText(/2\s*62\s*.*Prosecutor.*as of 6 January 2024/);
  await expect(rows.nth(2)).toContainText(/at least 3\s*62\s*.*as of 25 April 2024/);
});

test('a non-confirmation stands apart from the denials', async ({ page }) => {
  await openSite(page, 'sel=k7f3', { lang: 'en' });
  const card = page.getByRole('article');
  await expect(card.locator('[data-stance="cannot-confirm"]').first()).toContainText('could not confirm');
  await expect(card.locator('[data-stance="cannot-confirm"]', { hasText: 'Yurii Ihnat' })).toHaveCount(1);
  await expect(card.locator('[data-stance="denies"]', { hasText: 'Yurii Ihnat' })).toHaveCount(0);
});

test('a report that names only the region is said to be of the whole oblast', async ({ page }) => {
  await openSite(page, 'sel=s4yn', { lang: 'en' });
  await expect(page.getByRole('article')).toContainText('Kharkiv oblast');
  await expect(page.getByRole('article')).toContainText('the whole oblast is hatched');
});

test('the 30 December statement is in the list and not on the map', async ({ page }) => {
  await openSite(page, 'sel=w3kb', { lang: 'uk' });
  await expect(page.getByRole('article')).toContainText('місце — не в Харківській області');
});

test('a sentence of the summary leads to the claim that it rests on', async ({ page }) => {
  await openSite(page, 'sel=k7f3', { lang: 'en' });
  const before = page.url();
  await page.getByRole('button', { name: 'From claim c6' }).first().click();
  await expect(page.locator('#claim-k7f3-c6')).toBeFocused();
  await expect(page.locator('#claim-k7f3-c6')).toBeInViewport();
  expect(page.url()).toBe(before);
});

test('each record is whole in both languages', async ({ page }) => {
  await openSite(page, 'v=1');
  for (const id of ['k7f3', 's4yn', 'w3kb', 'n5ko', 'e7vq', 'c9nw', 'p7gc', 'h5yp']) {
    await page.evaluate((record) => (location.hash = `sel=${record}&lang=uk`), id);
    const card = page.getByRole('article');
    await expect(card.locator(`[id^="claim-${id}-"]`).first()).toBeAttached();
    await expect(card.getByRole('heading', { level: 2 })).toHaveText(/[А-Яа-яІіЇїЄєҐґ]/);
    for (const sentence of await card.locator('.says').allInnerTexts()) expect(sentence).toMatch(/[а-яіїєґ]/);
  }
});
