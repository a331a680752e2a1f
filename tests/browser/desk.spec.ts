/** The report desk: a report goes in as text, is corrected, kept on this device and exported; nothing leaves it. */
import { readFile } from 'node:fs/promises';
import type { Page, Route } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectNothingSerious } from './support/axe.ts';
import { BOTH, expect, follow, freshTest, openMap, openSite, PHONE, test } from './support/site.ts';

const KUPIANSK = "Російські війська вдарили по Куп'янську, поранено двох людей";

/** Opens the desk and puts a text into its box, as pasting does. */
async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('tab', { name: /^(Report|Розбір)$/ }).click();
  await page.getByLabel(/Text of the report|Текст повідомлення/).fill(text);
}

/** Waits until the text in the box has been read. */
async function read(page: Page): Promise<void> {
  await expect(page.locator('#desk-progress')).toHaveAttribute('data-progress', 'idle');
  await expect(page.locator('[data-summary]')).toBeVisible();
}

const mention = (page: Page, words: string) => page.locator(`[data-mention^="${words}#"]`);

test('a pasted report is found, corrected with one click, saved, opened after a reload and exported', async ({
  page,
}) => {
  await openSite(page, 'on=obl', { lang: 'uk' });
  const link = page.url();
  await paste(page, KUPIANSK);
  await read(page);
  await expect(page.locator('[data-summary]')).toContainText('Куп’янськ (населений пункт)');
  await expect(page.locator('[data-mark="place"]')).toContainText("Куп'янську");
  const item = mention(page, "Куп'янську");
  await expect(item.locator('[data-chosen]')).toHaveText(
    'Куп’янськ, Куп’янська міська громада, Куп’янський район',
  );

  await expect(page.locator('[data-claim="casualties"]')).toContainText('Поранені: 2');

  await item.locator('[data-coarser="raion"]').click();
  await expect(item.locator('[data-precision]')).toHaveAttribute('data-precision', 'raion');
  await expect(page.locator('[data-summary]')).toContainText('Куп’янський район');
  await page.getByRole('button', { name: 'Скасувати останнє виправлення' }).click();
  await expect(item.locator('[data-precision]')).toHaveAttribute('data-precision', 'settlement');
  await item.locator('[data-coarser="hromada"]').click();

  await page.getByRole('button', { name: 'Зберегти на цьому пристрої' }).click();
  await expect(page.locator('[data-saved="true"]')).toBeAttached();
  // Neither the text nor where the map was brought for it is in the link.
  expect(page.url()).toBe(link);

  await page.reload();
  await page.getByRole('tab', { name: 'Розбір' }).click();
  await page.getByRole('button', { name: /^Відкрити: / }).click();
  await read(page);
  await expect(page.getByLabel('Текст повідомлення')).toHaveValue(KUPIANSK);
  await expect(item.locator('[data-precision]')).toHaveAttribute('data-precision', 'hromada');

  await page.getByText('Запис для експорту').click();
  await page.getByLabel('Сталося не раніше').fill('2024-01-05');
  await page.getByLabel('Вид інциденту').selectOption({ index: 1 });
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Завантажити файли (ZIP)' }).click();
  const archive = unzipSync(await readFile(await (await downloading).path()));
  const incident = Object.keys(archive).find((file) => /^incidents\/2024-01-05-.*\.yaml$/.test(file)) ?? '';
  expect(Object.keys(archive).some((file) => /^reports\/.*\.md$/.test(file))).toBe(true);
  expect(strFromU8(archive[incident] ?? new Uint8Array())).toContain(
    'Повідомлено про удар: Куп’янська міська громада',
  );
});

test('what the desk says of a text leads on: to the map, to a field that is missing, to words it turned down', async ({
  page,
}) => {
  await openMap(page, 'on=obl', { lang: 'en' });
  const scale = page.locator('[data-map-frame] .scale');
  const before = await scale.innerText();
  await paste(page, KUPIANSK);
  await read(page);

  await test.step('the place is on the map while the desk is open, and only then', async () => {
    // The map was brought to the town, so its scale is another one; it goes back with the desk.
    await expect(scale).not.toHaveText(before);
    await page.getByRole('tab', { name: 'Layers' }).click();
    await expect(scale).toHaveText(before);
    await page.getByRole('tab', { name: 'Report' }).click();
    await expect(page.getByLabel('Text of the report')).toHaveValue(KUPIANSK);
    await expect(scale).not.toHaveText(before);
  });

  await test.step('what stands in the way of an export is named, and leads to its field', async () => {
    await page.getByRole('button', { name: 'Not filled in: Happened, at the earliest.' }).click();
    await expect(page.getByLabel('Happened, at the earliest')).toBeFocused();
  });

  await test.step('a text that has not been read yet is in the way as well', async () => {
    await page.keyboard.insertText('2024-01-05');
    await page.getByLabel('Kind of incident').selectOption({ index: 1 });
    const download = page.getByRole('button', { name: 'Download files (ZIP)' });
    await expect(download).toBeVisible();
    const inTheWay = await page.getByLabel('Text of the report').evaluate(async (box) => {
      (box as HTMLTextAreaElement).value = 'Ракетний удар по Ізюму';
      box.dispatchEvent(new Event('input', { bubbles: true }));
      // As soon as the page has answered, and before the text can have been read.
      await Promise.resolve();
      return document.querySelector('[data-obstacles]')?.textContent ?? '';
    });
    expect(inTheWay).toContain('still being read');
    await expect(page.locator('[data-summary]')).toContainText('Izium');
    await expect(download).toBeVisible();
  });

  await test.step('words that were turned down become a place when the reader says so', async () => {
    await paste(page, 'Shelling hit Lyman, a warehouse burned');
    const turnedDown = page.locator('[data-rejection^="!Lyman#"]');
    await turnedDown.getByText('It is a place all the same').click();
    await turnedDown.locator('.buttons').getByRole('button').first().click();
    await expect(turnedDown).toHaveCount(0);
    await expect(page.locator('[data-summary]')).toContainText('Lyman (settlement)');
  });
});

test('a long paste is read beside the page, which goes on working', async ({ page }) => {
  await openSite(page, 'on=obl', { lang: 'en' });
  await paste(page, KUPIANSK);
  await read(page);
  // Beats of the main thread between the first and the last sign of the reading.
  await page.evaluate(() => {
    const progress = document.getElementById('desk-progress');
    let beats = 0;
    let during = 0;
    setInterval(() => beats++, 5);
    let from = 0;
    new MutationObserver(() => {
      const state = progress?.getAttribute('data-progress');
      if (state === 'reading') from = beats;
      if (state === 'idle') during = beats - from;
      document.documentElement.dataset['beats'] = String(during);
    }).observe(progress as Element, { attributes: true });
  });
  const long = `${KUPIANSK}. Далі йде звичайний текст без назв, довгий і докладний.\n`.repeat(8_000);
  // Typing so much takes the browser minutes; a paste comes all at once.
  await page.getByLabel('Text of the report').evaluate((box, pasted) => {
    (box as HTMLTextAreaElement).value = pasted;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }, long);
  const leftOut = page.getByText(/^The first 500 mentions are shown; \d+ more were left out\.$/);
  await expect(leftOut).toBeVisible({ timeout: 120_000 });
  const beats = Number(await page.locator('html').getAttribute('data-beats'));
  // On the main thread the reading would leave room for none; how many there are is for the machine to say.
  expect(beats).toBeGreaterThan(0);
  await expect(page.getByLabel('Text of the report')).toHaveValue(long);
});

freshTest(
  'a reading that fails or takes long is told, and the text can be saved and read again',
  async ({ page, trouble }) => {
    trouble.expect(/gazetteer/);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let answer: (route: Route) => Promise<void> = (route) => route.abort();
    await page.route('**/data/gazetteer.json', (route) => answer(route));
    await openSite(page, 'on=obl', { lang: 'en' });
    const progress = page.locator('#desk-progress');
    const again = page.getByRole('tabpanel').getByRole('button', { name: 'Try again' });

    await freshTest.step(
      'a geocoder that cannot be had is told, and the text can still be saved',
      async () => {
        await paste(page, KUPIANSK);
        await expect(progress).toContainText('The text could not be read');
        await page.getByRole('button', { name: 'Save on this device' }).click();
        await expect(page.getByRole('button', { name: /^Open: / })).toBeVisible();
      },
    );

    await freshTest.step('a reading that takes long can be cancelled, and the text stays', async () => {
      answer = async (route) => {
        await held;
        await route.fallback();
      };
      await again.click();
      await expect(progress).toHaveAttribute('data-progress', 'slow');
      await page.getByRole('button', { name: 'Cancel', exact: true }).click();
      await expect(progress).toContainText('The text is still here');
      await expect(page.getByLabel('Text of the report')).toHaveValue(KUPIANSK);
    });

    await freshTest.step('once it can be had, the text is read', async () => {
      release();
      await again.click();
      await read(page);
      await expect(mention(page, "Куп'янську")).toBeVisible();
    });
  },
);

freshTest('storage that is blocked is told, and nothing is lost', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await openSite(page, 'on=obl', { lang: 'uk' });
  await paste(page, KUPIANSK);
  await page.getByRole('button', { name: 'Зберегти на цьому пристрої' }).click();
  await expect(page.locator('[data-fault="blocked"]').first()).toContainText('Нічого не втрачено');
  await expect(page.getByLabel('Текст повідомлення')).toHaveValue(KUPIANSK);
  await read(page);
});

test('drafts are deleted, put aside and taken back, and storage that is full is told', async ({ page }) => {
  await openSite(page, 'on=obl', { lang: 'en' });
  const text = page.getByLabel('Text of the report');
  await paste(page, KUPIANSK);
  await page.getByRole('button', { name: 'Save on this device' }).click();

  await test.step('a deleted draft and a text that was put aside can be taken back', async () => {
    await page.getByRole('button', { name: /^Delete: / }).click();
    await expect(page.getByRole('button', { name: /^Open: / })).toHaveCount(0);
    await page.getByRole('button', { name: 'Take it back' }).click();
    await expect(page.getByRole('button', { name: /^Open: / })).toHaveCount(1);

    await text.fill('Not saved');
    await page.getByRole('button', { name: /^Open: / }).click();
    await expect(text).toHaveValue(KUPIANSK);
    await page.getByRole('button', { name: 'Take it back' }).click();
    await expect(text).toHaveValue('Not saved');
  });

  await test.step('storage that is full is told, and nothing is lost', async () => {
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    await page.getByRole('button', { name: 'Save on this device' }).click();
    await expect(page.locator('[data-fault="full"]')).toContainText('Nothing is lost');
    await expect(text).toHaveValue('Not saved');
  });
});

test('the keyboard alone goes from the words to their place, corrects it and takes the correction back', async ({
  page,
}) => {
  await openSite(page, 'on=obl', { lang: 'en' });
  await page.getByRole('tab', { name: 'About' }).focus();
  await page.getByRole('tab', { name: 'Incidents' }).focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Report' })).toBeFocused();
  await expect(page.getByLabel('Text of the report')).toBeVisible();
  const tabTo = async (selector: string): Promise<void> => {
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((css) => document.activeElement?.matches(css) ?? false, selector)) return;
    }
    throw new Error(`forty presses of Tab did not lead to ${selector}`);
  };
  await tabTo('textarea');
  await page.keyboard.insertText(KUPIANSK);
  await read(page);
  await tabTo('[data-mark="place"]');
  await page.keyboard.press('Enter');
  await expect(mention(page, "Куп'янську")).toBeFocused();
  await tabTo('[data-coarser="oblast"]');
  await page.keyboard.press('Enter');
  await expect(mention(page, "Куп'янську").locator('[data-precision]')).toHaveAttribute(
    'data-precision',
    'oblast',
  );
  await page.keyboard.press('Control+z');
  await expect(mention(page, "Куп'янську").locator('[data-precision]')).toHaveAttribute(
    'data-precision',
    'settlement',
  );
  // What takes its own button away leaves the keyboard at the mention.
  await tabTo('[aria-label^="Leave out"]');
  await page.keyboard.press('Enter');
  await expect(mention(page, "Куп'янську")).toBeFocused();
  await expect(mention(page, "Куп'янську")).toHaveAttribute('data-dropped', 'true');
});

/** Each layout with both themes and both languages, and each theme with both languages. */
const PAIRS = {
  desktop: [
    { theme: 'light', lang: 'uk' },
    { theme: 'dark', lang: 'en' },
  ],
  phone: [
    { theme: 'light', lang: 'en' },
    { theme: 'dark', lang: 'uk' },
  ],
} as const;

test('axe finds nothing serious on a full desk', BOTH, async ({ page }, { project }) => {
  const [first, second] = PAIRS[project.name === 'phone' ? 'phone' : 'desktop'];
  await openSite(page, 'on=obl', first);
  await paste(
    page,
    `${KUPIANSK}. Обстріляно село Іванівка. На Харківському напрямку тихо. Вулиця Харківська ціла.`,
  );
  await read(page);
  await page
    .locator('details > summary', { hasText: /^(Why|Чому)$/ })
    .first()
    .click();
  await page.locator('#desk-record > summary').click();
  await test.step(`${first.theme}, ${first.lang}`, () => expectNothingSerious(page, { part: '#panel' }));
  await follow(page, `on=obl&theme=${second.theme}&lang=${second.lang}`);
  await expect(page.locator('html')).toHaveAttribute('lang', second.lang);
  await expect(page.locator('html')).toHaveAttribute('data-theme', second.theme);
  await expect(page.locator('#desk-record')).toHaveAttribute('open', '');
  await test.step(`${second.theme}, ${second.lang}`, () => expectNothingSerious(page, { part: '#panel' }));
});

test('nothing of the desk is lost at 320 px', PHONE, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openSite(page, 'on=obl', { lang: 'uk' });
  await paste(page, `${KUPIANSK}. Обстріляно село Іванівка.`);
  await read(page);
  await page.locator('#desk-record > summary').click();
  const overflow = await page.evaluate(() => {
    const panel = document.getElementById('tab-panel');
    return [document.documentElement, panel].map((it) => (it ? it.scrollWidth - it.clientWidth : 0));
  });
  expect(overflow).toEqual([0, 0]);
});
