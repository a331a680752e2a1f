/** The list in its orders: chosen by keyboard, in the link, and by place under the units that reports name. */
import { listedTitles } from './support/list.ts';
import { expect, openSite, test } from './support/site.ts';

test('the list by place: chosen by keyboard, in the link, and the same for who opens it', async ({
  page,
}) => {
  await openSite(page, 'ring=none', { lang: 'en', theme: 'light' });
  const newest = await listedTitles(page);
  const order = page.getByRole('combobox', { name: 'Order' });
  await order.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/[#&]list=oldest(&|$)/);
  // All of the list is there, in another order.
  await expect.poll(() => listedTitles(page)).not.toEqual(newest);
  expect((await listedTitles(page)).toSorted()).toEqual(newest.toSorted());

  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/[#&]list=place(&|$)/);
  const oblast = page.getByRole('heading', { level: 2, name: /^Kharkiv oblast, where in it is not told/ });
  await expect(oblast).toBeVisible();
  const byPlace = await listedTitles(page);
  expect(byPlace.toSorted()).toEqual(newest.toSorted());
  const wide = page.locator('h2:has-text("Kharkiv oblast, where") + ul .item');
  await expect(wide.filter({ hasText: 'Kharkiv oblast' })).toHaveCount(await wide.count());
  await expect(page.getByRole('heading', { level: 3, name: /^Kharkiv (.* )?hromada/ })).toBeAttached();

  await openSite(page, new URL(page.url()).hash);
  await expect(order).toHaveValue('place');
  expect(await listedTitles(page)).toEqual(byPlace);
  await order.selectOption('newest first');
  await expect(page).not.toHaveURL(/[#&]list=/);
  await expect.poll(() => listedTitles(page)).toEqual(newest);
});

test('signs of what was hit: named in the row, beside the name on the card and in the filter', async ({
  page,
}) => {
  await openSite(page, 'sel=w7hn&q=hit:railway&ring=none', { lang: 'en' });
  const row = page.locator('button.item', { hasText: 'railway infrastructure near Lozova' });
  await expect(row.getByRole('img', { name: 'Railway' })).toBeVisible();
  await expect(row).toHaveAccessibleName(/What was hit, as stated: Railway$/);
  const line = page.getByRole('article').locator('dt:has-text("What was hit, as stated") + dd');
  await expect(line.locator('li', { hasText: 'Railway' })).toContainText('c3');
  await expect(line.locator('li svg')).toHaveCount(await line.locator('li').count());
  await page.locator('summary', { hasText: 'Filters' }).click();
  const choice = page.locator('label', { has: page.locator('[data-facet="hit:railway"]') });
  await expect(choice).toContainText('Railway');
  await expect(choice.locator('svg')).toBeVisible();
});
