/** Everyone can use it: axe finds nothing serious, and the keyboard alone reaches everything. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openSite, test } from './support/site.ts';

async function expectNothingSerious(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(serious).toEqual([]);
}

for (const theme of ['light', 'dark'] as const) {
  for (const lang of ['uk', 'en'] as const) {
    test(`axe finds nothing serious in any panel, nor in the dialog Share (${theme}, ${lang})`, async ({
      page,
    }) => {
      await openSite(page, 'sel=k7f3&v=1', { lang, theme });
      await expectNothingSerious(page);
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        await expectNothingSerious(page);
      }
      await page.getByRole('button', { name: lang === 'uk' ? 'Поділитися' : 'Share', exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNothingSerious(page);
    });
  }
}

test('axe finds nothing serious in a notice', async ({ page }) => {
  await openSite(page, 'map=abc&sel=k7f3', { lang: 'en' });
  await expectNothingSerious(page);
});

test('the keyboard alone chooses an incident, a layer and a ring', async ({ page }) => {
  await openSite(page, 'v=1', { lang: 'en' });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the list of incidents' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.item').first()).toBeFocused();
  await page.locator('#panel').focus();
  const tabTo = async (focused: () => Promise<boolean>): Promise<void> => {
    // The list may lie between, grows with the data, and is written out while the keyboard goes on.
    const enough = (await page.locator('.item').count()) + 160;
    for (let presses = 0; presses < enough; presses++) {
      if (await focused()) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${enough} presses of Tab did not get there`);
  };
  const isFocused = (selector: string) => () =>
    page.evaluate((css) => document.activeElement?.matches(css) ?? false, selector);

  await tabTo(isFocused('[role=tab][aria-selected=true]'));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Layers' })).toBeFocused();
  await tabTo(isFocused('[data-layer=set]'));
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/[#&]on=nbr,obl,ring,inc(&|$)/);

  await page.getByRole('tab', { name: 'Layers' }).focus();
  await page.keyboard.press('ArrowLeft');
  await tabTo(() =>
    // The list itself can have the focus too, where it scrolls, and holds every title.
    page.evaluate(() => {
      const focused = document.activeElement;
      return (
        (focused?.matches('.item') ?? false) &&
        focused?.textContent.includes('Kharkiv, 2 January 2024') === true
      );
    }),
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/[#&]sel=k7f3(&|$)/);
  await tabTo(() =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') === 'Draw a ring: 700\u00a0km'),
  );
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/[#&]ring=k7f3:430-900,k7f3:700(&|$)/);
});

test('leaving a card gives the keyboard back to the list, and Escape leaves it too', async ({ page }, {
  project,
}) => {
  await openSite(page, 'v=1', { lang: 'en' });
  const item = page.locator('.item', { hasText: 'Missile strike on Kharkiv, 2 January 2024' });
  await item.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toBeVisible();
  if (project.name === 'phone') {
    await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(item).toBeFocused();
    // What was chosen stays chosen, on the map and in the link.
    await expect(page).toHaveURL(/[#&]sel=k7f3(&|$)/);
  } else {
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/[#&]sel=/);
  }
  await expect(page.getByRole('article')).toHaveCount(0);
});

test('nothing is lost at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openSite(page, 'sel=k7f3&v=1', { lang: 'uk' });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toBeVisible();
});
