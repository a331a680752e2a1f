/** The first screen answers: what was reported, where, how precisely, and who says so. */
import { BOTH, expect, follow, openSite, test } from './support/site.ts';

test(
  'a visitor without a link sees the strike of 2 January 2024, its claims and its stated range',
  BOTH,
  async ({ page }) => {
    await openSite(page);
    const card = page.getByRole('article');
    await expect(card.getByRole('heading', { level: 2 })).toHaveText(
      'Missile strike on Kharkiv, 2 January 2024',
    );
    await expect(card).toContainText('2 January 2024, about 07:30 Kyiv time');
    await expect(card).toContainText('Shevchenkivskyi district, Kharkiv');
    await expect(card).toContainText('District of a city');
    await expect(card).toContainText('about 900 km (550 miles), stated by John Kirby, 4 January 2024');
  },
);

test('the card of a strike, from its summary to its files', async ({ page }) => {
  await openSite(page, 'sel=k7f3', { lang: 'en' });
  const card = page.getByRole('article');

  await test.step('a sentence of the summary leads to the claim that it rests on', async () => {
    const before = page.url();
    await page.getByRole('button', { name: 'From claim c6' }).first().click();
    await expect(page.locator('#claim-k7f3-c6')).toBeFocused();
    await expect(page.locator('#claim-k7f3-c6')).toBeInViewport();
    expect(page.url()).toBe(before);
  });

  await test.step('casualties stand with speaker and date, and both figures stay', async () => {
    // The innermost: on a phone the whole card stands in a section of its own.
    const casualties = page
      .locator('section', { has: page.getByRole('heading', { name: 'Casualties, as stated' }) })
      .last();
    const killed = casualties.locator('dl').first();
    await expect(killed).toContainText(/Lowest\s*2\s.*Prosecutor.*4 Jan 2024/);
    await expect(killed).toContainText(/Latest\s*at least 3\s.*25 Apr 2024/);
    await casualties.getByText('All figures by date').click();
    await expect(casualties.locator('li')).toHaveCount(8);
  });

  await test.step('a non-confirmation stands apart from the denials', async () => {
    await expect(card.locator('[data-stance="cannot-confirm"]').first()).toContainText('could not confirm');
    await expect(card.locator('[data-stance="cannot-confirm"]', { hasText: 'Yurii Ihnat' })).toHaveCount(1);
    await expect(card.locator('[data-stance="denies"]', { hasText: 'Yurii Ihnat' })).toHaveCount(0);
  });

  await test.step('who answered what was said elsewhere stands beside, and its grade names its claims', async () => {
    const thread = page.locator('section.thread', { has: page.locator('#claim-k7f3-c9') });
    await expect(thread).toContainText('Yurii Ihnat (Ukraine’s air force) could not confirm');
    await expect(thread.getByRole('heading', { level: 5 })).toHaveText([
      'Who states it',
      'Who corroborates it',
      'Who repeats it: counted with the origin',
      /^Beside it/,
    ]);
    await expect(page.locator('#claim-k7f3-c29')).toContainText('John Kirby');
    await thread.locator('summary').first().click();
    await thread.getByRole('button', { name: 'From claim c13' }).click();
    await expect(page.locator('#claim-k7f3-c13')).toBeFocused();
  });

  await test.step('what would settle a statement is said of the record, and of the statement by name', async () => {
    const thread = page.locator('section.thread', { has: page.locator('#claim-k7f3-c4') });
    await thread.getByText('What would settle this').click();
    await expect(thread).toContainText('Evidence that this record does not have');
    await expect(thread).toContainText('“Where” (c4)');
    const missing = thread.locator('details', { hasText: 'What would settle this' });
    await expect(missing).not.toContainText('examination of missiles or debris');
  });

  await test.step('the record is cited and exported by itself', async () => {
    await page.getByText('Cite and export').click();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Claims (JSON)' }).click();
    expect((await saved).suggestedFilename()).toBe('k7f3-claims.json');
    const area = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Place (GeoJSON)' }).click();
    expect((await area).suggestedFilename()).toBe('k7f3.geojson');
  });
});

test('a place that is no pin is told in words', async ({ page }) => {
  // A report that names only the region is of the whole oblast.
  await openSite(page, 'sel=s4yn', { lang: 'en' });
  await expect(page.getByRole('article')).toContainText('Kharkiv oblast');
  await expect(page.getByRole('article')).toContainText('the whole oblast is hatched');
  // The 30 December statement is in the list and not on the map.
  await follow(page, 'sel=w3kb&lang=uk');
  await expect(page.getByRole('article')).toContainText('місце — не в Харківській області');
});

test('each record is whole in both languages', async ({ page }) => {
  await openSite(page, 'v=1');
  for (const id of ['k7f3', 's4yn', 'w3kb', 'n5ko', 'e7vq', 'c9nw', 'p7gc', 'h5yp']) {
    await follow(page, `sel=${id}&lang=uk`);
    const card = page.getByRole('article');
    await expect(card.locator(`[id^="claim-${id}-"]`).first()).toBeAttached();
    await expect(card.getByRole('heading', { level: 2 })).toHaveText(/[А-Яа-яІіЇїЄєҐґ]/);
    for (const sentence of await card.locator('.says').allInnerTexts()) expect(sentence).toMatch(/[а-яіїєґ]/);
  }
});
