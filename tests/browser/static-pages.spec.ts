/**
 * The static pages as a reader sees them who has no JavaScript, and as a program that looks at the card of a link. What
 * each of them holds is tested where they are made; here one record stands for all.
 */
import { readFileSync } from 'node:fs';
import { expectNothingSerious } from './support/axe.ts';
import { expect, freshTest, openSite, PHONE, test } from './support/site.ts';

const STRIKE = {
  uk: {
    path: 'i/k7f3/',
    title: 'Ракетний удар по Харкову 2 січня 2024 року',
    when: '2 січня 2024 р., близько 07:30 за київським часом',
    where: 'Шевченківський район, Харків',
    notConfirmed: 'Хто не зміг цього підтвердити',
    denied: 'Хто це заперечує',
    other: 'English',
    open: 'Відкрити на мапі',
  },
  en: {
    path: 'i/k7f3/en/',
    title: 'Missile strike on Kharkiv, 2 January 2024',
    when: '2 January 2024, about 07:30 Kyiv time',
    where: 'Shevchenkivskyi district, Kharkiv',
    notConfirmed: 'Who could not confirm it',
    denied: 'Who denies it',
    other: 'Українська',
    open: 'Open on the map',
  },
} as const;

/** How many claims the record has in geodata: all of them stand on its page. */
const CLAIMS = readFileSync('geodata/incidents/2024-01-02-kharkiv.yaml', 'utf8').match(
  /^ {2}- id: c\d+$/gm,
)?.length;

freshTest.describe('without JavaScript', () => {
  freshTest.use({ javaScriptEnabled: false });

  for (const lang of ['uk', 'en'] as const) {
    const words = STRIKE[lang];

    freshTest(`the strike of 2 January 2024 is told in full, and leads on (${lang})`, async ({ page }) => {
      const heading = page.getByRole('heading', { level: 1 });
      await page.goto(words.path);
      await freshTest.step('what, when and where, and each claim in the group of its stance', async () => {
        await expect(heading).toHaveText(words.title);
        const main = page.getByRole('main');
        await expect(main).toContainText(words.when);
        await expect(main).toContainText(words.where);
        // A non-confirmation is no denial: each stands in its own group.
        const group = (name: string) =>
          page.locator('section.group', { has: page.getByRole('heading', { level: 3, name }) });
        await expect(group(words.notConfirmed)).toContainText(lang === 'uk' ? 'Юрій Ігнат' : 'Yurii Ihnat');
        await expect(group(words.denied).locator('li strong')).not.toContainText(['Ihnat', 'Ігнат']);
        await expect(page.locator('ol.claims > li')).toHaveCount(CLAIMS ?? 0);
      });

      await freshTest.step('a sentence leads to its claim, and the claim to its source', async () => {
        await page.locator('.summary a', { hasText: /^c6$/ }).click();
        await expect(page).toHaveURL(/#c6$/);
        await expect(page.locator('#c6')).toBeInViewport();
        await expect(page.locator('#c6 a[href^="https://"]').first()).toBeVisible();
      });

      await freshTest.step(
        'the page leads to the other language, to its place and to all records',
        async () => {
          await page.getByRole('link', { name: words.other, exact: true }).click();
          await expect(heading).toHaveText((lang === 'uk' ? STRIKE.en : STRIKE.uk).title);
          await page.goBack();
          await page.getByRole('link', { name: words.where }).first().click();
          await expect(heading).toContainText(words.where);
          await page.getByRole('link', { name: words.title }).click();
          await expect(page).toHaveURL(new RegExp(`/${words.path}$`));
          await page.locator('nav a', { hasText: lang === 'uk' ? 'Усі записи' : 'All records' }).click();
          await expect(page.getByRole('link', { name: words.title })).toBeVisible();
        },
      );
    });
  }

  freshTest('nothing is wider than a narrow phone', PHONE, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of ['i/k7f3/', 'i/k7f3/en/', 'i/', 'i/n5ko/en/']) {
      await page.goto(path);
      const { width = 0 } = (await page.locator('main').boundingBox()) ?? {};
      expect(width).toBeGreaterThan(300);
      expect(width).toBeLessThanOrEqual(320);
      const tooWide = await page.locator('main *').evaluateAll((parts) =>
        parts.flatMap((part) => {
          const { right } = part.getBoundingClientRect();
          return right > 321 ? [`${part.outerHTML.slice(0, 100)} ends at ${right}`] : [];
        }),
      );
      expect(tooWide, path).toEqual([]);
    }
  });

  freshTest('the page with the map tells where the records are without it', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('link', { name: 'all records' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('All records');
  });

  freshTest(
    'the picture of a link is there, has the size that is named, and differs by language',
    async ({ page }) => {
      const pictures: Buffer[] = [];
      for (const path of ['i/k7f3/', 'i/k7f3/en/', './']) {
        await page.goto(path);
        const named = (property: string) =>
          page.locator(`meta[property="${property}"]`).getAttribute('content');
        const address = new URL((await named('og:image')) ?? '', page.url()).href;
        const response = await page.request.get(address);
        expect(response.headers()['content-type']).toBe('image/png');
        const picture = await response.body();
        expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([
          Number(await named('og:image:width')),
          Number(await named('og:image:height')),
        ]);
        pictures.push(picture);
      }
      expect(new Set(pictures.map((picture) => picture.toString('base64'))).size).toBe(3);
    },
  );
});

/** Each kind of page in both themes and both languages, and each theme in both languages. */
const PAIRS = {
  light: ['i/k7f3/', 'i/en/', 'places/UA63120270010948820/'],
  dark: ['i/k7f3/en/', 'i/', 'places/UA63120270010948820/en/'],
} as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on static pages (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const path of PAIRS[colorScheme]) {
      await page.goto(path);
      await test.step(path, () => expectNothingSerious(page));
    }
  });
}

test('the card leads to the static page, and the static page back to the map at the incident', async ({
  page,
}) => {
  await openSite(page, 'sel=k7f3', { lang: 'en' });
  await page.getByRole('link', { name: 'Page of this record' }).click();
  await expect(page).toHaveURL(new RegExp(`/${STRIKE.en.path}$`));
  await page.getByRole('link', { name: STRIKE.en.open }).click();
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(STRIKE.en.title);
  await expect(page).toHaveURL(/#sel=k7f3&.*lang=en/);
});
