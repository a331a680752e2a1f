/** The list of incidents, read as a whole: the page writes it out little by little. */
import type { Page } from '@playwright/test';
import { expect } from './site.ts';

/** How many incidents the list says that it has. */
export async function shownCount(page: Page): Promise<number> {
  return Number((await page.locator('p.count[role="status"]').textContent())?.match(/\d+/)?.[0]);
}

/** The titles of all records in the list, in its order, once as many incidents are there as it says. */
export async function listedTitles(page: Page): Promise<string[]> {
  const titles = page.locator('button.item .title');
  const contexts = await page.locator('.hint + ul button.item').count();
  const all = (await shownCount(page)) + contexts;
  await expect(titles).toHaveCount(all);
  return titles.allTextContents();
}
