/** The list in its orders: chosen by keyboard, in the link, and by place under the units that reports name. */
import { expect, openSite, test } from './support/site.ts';

test('the list by place: chosen by keyboard, in the link, and the same for who opens it', async ({
  page,
}) => {
  await openSite(page, 'ring=none', { lang: 'en', theme: 'light' });
  const titles = page.locator('button.item .title');
  const newest = await titles.allTextContents();
  const order = page.getByRole('combobox', { name: 'Order' });
  await order.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/[#&]list=oldest(&|$)/);
  // The list is written out while it is read: all of it is there in the end, in another order.
  const sorted = async (): Promise<string[]> => [...(await titles.allTextContents())].sort();
  await expect.poll(sorted).toEqual([...newest].sort());
  expect(await titles.allTextContents()).not.toEqual(newest);

  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/[#&]list=place(&|$)/);
  await expect.poll(sorted).toEqual([...newest].sort());
  const oblast = page.getByRole('heading', { level: 2, name: /^Kharkiv oblast, where in it is not told/ });
  await expect(oblast).toBeVisible();
  const wide = page.locator('h2:has-text("Kharkiv oblast, where") + ul .item');
  await expect(wide.filter({ hasText: 'Kharkiv oblast' })).toHaveCount(await wide.count());
  await expect(page.getByRole('heading', { level: 3, name: /^Kharkiv (.* )?hromada/ })).toBeAttached();
  const byPlace = await titles.allTextContents();

  await openSite(page, new URL(page.url()).hash);
  await expect(order).toHaveValue('place');
  await expect(titles).toHaveText(byPlace);
  await order.selectOption('newest first');
  await expect(page).not.toHaveURL(/[#&]list=/);
  await expect(titles).toHaveText(newest);
});
