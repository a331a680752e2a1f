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
