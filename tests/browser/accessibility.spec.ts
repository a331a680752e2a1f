/** Everyone can use it: axe finds nothing serious, and the keyboard alone reaches everything. */
import { expectNothingSerious } from './support/axe.ts';
import { BOTH, expect, follow, openSite, test } from './support/site.ts';

/** In pairs: what the wide layout shows in one, the phone shows in the other of its pair, with other colours and words. */
const LOOKS = [
  { theme: 'light', lang: 'uk' },
  { theme: 'dark', lang: 'en' },
  { theme: 'light', lang: 'en' },
  { theme: 'dark', lang: 'uk' },
] as const;

/** Each panel, by its tab, with what it is there for. */
const PANELS = [
  ['incidents', '.item'],
  ['layers', '[data-layer]'],
  ['rings', '[data-ring]'],
  ['report', 'textarea'],
  ['about', 'dl'],
] as const;

test(
  'axe finds nothing serious on the page, in any panel, in the dialog Share and in a notice',
  BOTH,
  async ({ page }, { project }) => {
    let steps = 0;
    /** The same page, in another look for every second step. */
    const next = async (hash = 'sel=k7f3'): Promise<void> => {
      const isFirst = steps === 0;
      const at = Math.floor(steps++ / 2);
      const look = LOOKS[project.name === 'phone' ? at ^ 1 : at];
      if (!look) throw new Error('there is no such look');
      const link = `${hash}&theme=${look.theme}&lang=${look.lang}&v=1`;
      await (isFirst ? openSite(page, link) : follow(page, link));
      await expect(page.locator(`html[lang=${look.lang}][data-theme=${look.theme}]`)).toBeAttached();
    };

    await test.step('the page with a card', async () => {
      await next();
      await expect(page.getByRole('article')).toBeVisible();
      await expectNothingSerious(page, { without: '[role=tabpanel]' });
    });
    for (const [name, content] of PANELS) {
      await test.step(`the panel ${name}`, async () => {
        await next();
        await page.locator(`#tab-${name}`).click();
        await expect(page.locator('#tab-panel').locator(content).first()).toBeVisible();
        await expectNothingSerious(page, { part: '#panel' });
      });
    }
    await test.step('a notice', async () => {
      await next('map=abc&sel=k7f3');
      await expect(page.locator('[data-notice]')).toBeVisible();
      await expectNothingSerious(page, { part: '[data-map-frame]' });
    });
    await test.step('the dialog Share, and the page behind it', async () => {
      await next();
      await page.getByRole('button', { name: /^(Поділитися|Share)$/ }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNothingSerious(page);
    });
  },
);

test('the keyboard alone chooses an incident, a layer and a ring', async ({ page }) => {
  // Few incidents: the way through the list is the same, and short.
  await openSite(page, 't=2024-01-01..2024-01-31&v=1', { lang: 'en' });
  await expect(page.locator('.item').first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the list of incidents' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.item').first()).toBeFocused();
  await page.locator('#panel').focus();
  const tabTo = async (focused: () => Promise<boolean>): Promise<void> => {
    const most = 200;
    for (let presses = 0; presses < most; presses++) {
      if (await focused()) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${most} presses of Tab did not get there`);
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

test(
  'leaving a card gives the keyboard back to the list, and Escape leaves it too',
  BOTH,
  async ({ page }, { project }) => {
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
  },
);

test('nothing is lost at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openSite(page, 'sel=k7f3&v=1', { lang: 'uk' });
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
