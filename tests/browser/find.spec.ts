/** Finding: search, filters and timeline, by mouse, by touch and by keyboard; list, map and link agree. */
import type { Page } from '@playwright/test';
import { listedTitles, shownCount } from './support/list.ts';
import { expect, follow, openSite, test } from './support/site.ts';

const search = (page: Page) => page.getByRole('combobox', { name: 'Search records and places' });

test('filters and words narrow list, map description and link, and none says how to get the records back', async ({
  page,
}) => {
  await openSite(page, 'ring=none', { lang: 'en' });
  const all = await shownCount(page);

  await test.step('a filter shows as many as it said; its chip takes it away', async () => {
    await page.locator('summary', { hasText: 'Filters' }).click();
    const box = page.locator('[data-facet="answer:denies"]');
    const expected = Number(await page.locator('label', { has: box }).locator('.number').textContent());
    await box.check();
    await expect(page).toHaveURL(/[#&]q=answer:denies(&|$)/);
    await expect.poll(() => shownCount(page)).toBe(expected);
    expect(expected).toBeLessThan(all);
    await expect(page.locator('#map-description')).toContainText(new RegExp(`^${expected} incident`));
    await expect(
      page
        .locator('ul')
        .filter({ has: page.locator('button.item') })
        .first()
        .locator('button.item'),
    ).toHaveCount(expected);
    await page.getByRole('button', { name: 'Remove the filter denies' }).click();
    await expect(page).not.toHaveURL(/[#&]q=/);
    await expect.poll(() => shownCount(page)).toBe(all);
  });

  await test.step('words of the search become a filter', async () => {
    await search(page).fill('Hroza');
    await page.getByRole('option', { name: /Only records with “Hroza”/ }).click();
    await expect(page).toHaveURL(/[#&]q=words:Hroza(&|$)/);
    await expect.poll(() => shownCount(page)).toBeLessThan(all);
  });

  await test.step('where none is left, all come back with one button', async () => {
    await follow(page, 'q=words:nosuchword&t=2022&ring=none');
    await expect(page.getByText('No record fits these filters.')).toBeVisible();
    await page.getByRole('button', { name: 'Show all records' }).last().click();
    await expect.poll(() => shownCount(page)).toBe(all);
    await expect(page).not.toHaveURL(/[#&][qt]=/);
  });
});

test('search by keyboard: a wrong spelling is asked about, the place is chosen and shown; a coordinate moves the map there', async ({
  page,
}) => {
  await openSite(page, 'ring=none', { lang: 'en' });
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  await page.keyboard.type('Chuguev');
  const places = page.getByRole('group', { name: 'Places' }).getByRole('option');
  await expect(places.first()).toContainText('Chuhuiv');
  await search(page).fill('Vovchanks');
  await expect(page.getByRole('group', { name: 'Did you mean' }).getByRole('option').first()).toContainText(
    'Vovchansk',
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText('Vovchansk');
  await expect(page).toHaveURL(/[#&]map=/);

  // Longitude first: as it was written, and the other way round.
  await search(page).fill('36.25, 49.75');
  const results = page.getByRole('listbox', { name: 'Search results' });
  await expect(results.getByRole('option')).toHaveText([
    'Show 36.25°, 49.75° on the map',
    /^Was longitude written first\? Then it is 49\.75°, 36\.25°, in Ukraine$/,
  ]);
  await search(page).fill('lat 36.25 lat 49.75');
  await expect(results).toContainText('The directions contradict each other');

  await search(page).fill('49°59′ N 36°14′ E');
  await search(page).press('Enter');
  await expect(page).toHaveURL(/[#&]map=11\/49\.983\d*\/36\.233\d*(&|$)/);
});

test('the timeline: a year, a step, a brush, the keyboard and playing, all in the link', async ({ page }) => {
  await openSite(page, 'ring=none', { lang: 'en' });
  const all = await shownCount(page);
  const timeline = page.getByRole('region', { name: 'Time' });
  await timeline.getByLabel('Windows of time').selectOption('2024');
  await expect(timeline.getByLabel('Windows of time')).toHaveValue('2024');
  await expect(page).toHaveURL(/[#&]t=2024-01-01\.\.2024-12-31(&|$)/);
  await expect.poll(() => shownCount(page)).toBeLessThan(all);
  await timeline.getByRole('button', { name: 'Earlier' }).click();
  await expect(page).toHaveURL(/[#&]t=2023-01-01\.\.2023-12-31(&|$)/);

  // By keyboard: the end of the window, a bar further.
  const end = timeline.getByRole('slider', { name: 'To' });
  await expect(end).toHaveAttribute('aria-valuetext', 'December 2023');
  await end.press('ArrowRight');
  await expect(page).toHaveURL(/[#&]t=2023-01-01\.\.2024-01-31(&|$)/);
  await end.press('End');
  await timeline.getByRole('slider', { name: 'From' }).press('Home');
  await expect(page).not.toHaveURL(/[#&]t=/);

  // By pointer: a drag over a quarter of the axis.
  const box = await timeline.locator('.track').boundingBox();
  if (!box) throw new Error('the timeline has no track');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.3, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.4, y);
  await page.mouse.move(box.x + box.width * 0.55, y);
  await page.mouse.up();
  await expect(page).toHaveURL(/[#&]t=2023-\d\d-01\.\.2024-\d\d-\d\d(&|$)/);
  await expect.poll(() => shownCount(page)).toBeLessThan(all);

  // Playing moves the window on and stops at the end.
  await follow(page, 't=2024-06..2025-04&ring=none');
  await timeline.getByLabel('Speed').selectOption('fast');
  await timeline.getByRole('button', { name: 'Play' }).click();
  await expect(page).toHaveURL(/[#&]t=2024-12-01\.\.2025-10-31(&|$)/);
  await expect(timeline.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('a link with filters shows the same records on the other layout', async ({ page, browser }) => {
  const link = 't=2022-09..2023&q=precision:settlement;casualties:killed&ring=none';
  await openSite(page, link, { lang: 'en' });
  const titles = await listedTitles(page);
  expect(titles.length).toBeGreaterThan(1);
  const other = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const reader = await other.newPage();
  await reader.goto(page.url());
  await expect(reader.locator('button.item .title')).toHaveText(titles);
  await other.close();
});
