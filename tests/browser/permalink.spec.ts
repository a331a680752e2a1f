/** A link is for ever: the same link gives the same view, and a bad link says what is wrong and shows the rest. */
import type { Page } from '@playwright/test';
import { BOTH, expect, follow, freshTest, mapReady, openMap, openSite, test } from './support/site.ts';

/** What a reader can tell of the view, on any layout. */
async function viewOf(page: Page): Promise<unknown> {
  const open = async (name: RegExp): Promise<void> => page.getByRole('tab', { name }).click();
  const record = await page.getByRole('article').getByRole('heading', { level: 2 }).innerText();
  const title = await page.title();
  await open(/Rings|Дальність/);
  const rings = await page
    .locator('[data-ring]')
    .evaluateAll((items) => items.map((item) => item.textContent));
  await open(/Layers|Шари/);
  const layers = await page
    .locator('[data-layer]')
    .evaluateAll((boxes) =>
      boxes.map((box) => [box.getAttribute('data-layer'), (box as HTMLInputElement).checked]),
    );
  return { record, title, rings, layers };
}

const escaped = (text: string): string => text.replace(/[.*]/g, '\\$&');

test('a copied link, opened in a fresh profile on the other layout, gives the same view', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openMap(page, 'map=5.5/49.9/36.4&on=obl,ring*0.6,inc&sel=k7f3&ring=k7f3:700', {
    lang: 'uk',
    theme: 'dark',
  });
  await page.getByRole('button', { name: 'Копіювати посилання' }).first().click();
  await expect(page.getByRole('button', { name: 'Скопійовано' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const view = '#map=5.5/49.9/36.4&on=obl,ring*0.6,inc&sel=k7f3&ring=k7f3:700&theme=dark&lang=uk';
  // With the data that the sender saw.
  expect(link.slice(link.indexOf('#'))).toMatch(new RegExp(`^${escaped(view)}&d=\\d{4}-\\d\\d-\\d\\d&v=1$`));
  expect(link.startsWith(baseURL ?? '-')).toBe(true);

  const viewport = { width: 390, height: 844 };
  const fresh = await browser.newContext({ viewport, locale: 'en-GB', reducedMotion: 'reduce' });
  const reader = await fresh.newPage();
  await reader.goto(link);
  await mapReady(reader);
  // The whole view again, through the reader's own copy of it.
  await fresh.grantPermissions(['clipboard-read', 'clipboard-write']);
  await reader.getByRole('button', { name: 'Копіювати посилання' }).first().click();
  await expect(reader.getByRole('button', { name: 'Скопійовано' })).toBeVisible();
  expect(await reader.evaluate(() => navigator.clipboard.readText())).toBe(link);
  expect(await viewOf(reader)).toEqual(await viewOf(page));
  await fresh.close();
});

test(
  'Back and Forward go through what was chosen, not through every move of the map',
  BOTH,
  async ({ page }) => {
    await openSite(page, 'sel=k7f3&v=1', { lang: 'en' });
    const heading = page.getByRole('article').getByRole('heading', { level: 2 });
    await expect(heading).toBeVisible();
    const back = page.getByRole('button', { name: 'Back to the list' });
    const choose = async (name: RegExp): Promise<void> => {
      if (await back.isVisible()) await back.click();
      await page.locator('.item', { hasText: name }).click();
      await expect(heading).toHaveText(name);
    };
    await choose(/Missiles made outside Russia/);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(page).toHaveURL(/[#&]map=/);
    await choose(/Launch of a North Korean missile/);

    await page.goBack();
    await expect(heading).toHaveText(/Missiles made outside Russia/);
    await expect(page).toHaveURL(/[#&]map=/);
    await page.goBack();
    await expect(heading).toHaveText(/Missile strike on Kharkiv/);
    await expect(page).not.toHaveURL(/[#&]map=/);
    await page.goForward();
    await expect(heading).toHaveText(/Missiles made outside Russia/);
  },
);

test('a link that programs have mangled on its way opens the same strike, and a text that is no link is told', async ({
  page,
  trouble,
}) => {
  // A host has no file for an escaped #: its 404.html puts it right.
  trouble.expect(/status of 404/);
  const heading = page.getByRole('article').getByRole('heading', { level: 2 });
  for (const mangled of [
    '?sel=s4yn&lang=en',
    '%23sel=s4yn&lang=en',
    '%2523sel%3Ds4yn%26lang%3Den',
    'i/%23sel=k7f3',
    '#sel%3Ds4yn%26lang%3Den',
    '#/Sel=s4yn&lang=en).',
  ]) {
    await page.goto('about:blank');
    await page.goto(`./${mangled}`);
    if (mangled.startsWith('i/')) {
      await expect(page).toHaveURL(/\/i\/#sel=k7f3$/);
      continue;
    }
    await expect(heading).toHaveText(/Missiles made outside Russia/);
    await expect(page.getByRole('alert').getByRole('listitem')).toHaveCount(0);
    expect(new URL(page.url()).search).toBe('');
  }
  await openSite(page, 'top', { lang: 'uk' });
  await page.goto('about:blank');
  await page.goto('./#top');
  await expect(page.getByRole('alert')).toContainText('top');
});

test('a bad link names each part that could not be used and shows the rest, and no fragment makes the page fail', async ({
  page,
}) => {
  await openSite(
    page,
    'map=abc&on=inc,foo,obl&sel=zzzz,k7f3&ring=k7f3:90000,w3kb:900,k7f3:700&lang=en&snap=x30d',
  );
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('map: “abc” could not be read');
  await expect(notice).toContainText('no layer “foo”');
  await expect(notice).toContainText('90,000\u00a0km was out of bounds (0.1 to 20,000)');
  await expect(notice).toContainText('“w3kb:900” was left out');
  await expect(notice).toContainText('“zzzz”');
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(
    /Missile strike on Kharkiv/,
  );

  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.locator('[data-notice]')).toHaveCount(0);
  // What this version does not know is kept when the link is written again.
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/&snap=x30d&v=1$/);

  for (const hash of [
    '%E0%A4%A',
    '%',
    '&&&===',
    'sel=%00%ff',
    'ring=,,:::',
    `map=${'9'.repeat(400)}`,
    'on=*,*',
    'sel=k7f3,k7f3',
  ]) {
    await follow(page, hash);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  // The page still answers: the last link asked for the strike twice, which is one card and one notice.
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toBeVisible();
  await expect(page.locator('[data-notice]')).toBeVisible();
});

// The history of a page that is led on and on no longer grows.
freshTest(
  'a first visit has its link in the address bar, and looking around in it is no step and takes nothing away',
  async ({ page }) => {
    await openSite(page);
    await expect(page).toHaveURL(/#sel=k7f3&v=1$/);
    await expect(page.getByRole('article')).toBeVisible();
    const steps = await page.evaluate(() => history.length);
    await page.getByRole('tab').first().click();
    await page.locator('.item[aria-current]').click();
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await expect(page.getByRole('article')).toBeVisible();

    await page.getByRole('tab', { name: 'Rings' }).click();
    await expect(page.locator('[data-ring="k7f3:430-900"]')).toContainText(
      'stated by John Kirby, 4 January 2024',
    );
    await expect(page).toHaveURL(/[#&]sel=k7f3(&|$)/);
  },
);

test('language and theme are in the link once they are chosen', async ({ page }) => {
  await openSite(page, 'sel=k7f3&v=1');
  await page.getByRole('button', { name: 'Українська' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Мапа інцидентів Харківщини');
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
  await expect(page).toHaveURL(/&lang=uk&v=1$/);
  const theme = page.getByRole('combobox', { name: 'Тема' });
  await theme.selectOption('Темна');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page).toHaveURL(/&theme=dark&lang=uk&v=1$/);

  // And back: by the system, whatever that is set to, and out of the link.
  await theme.selectOption('Як у системі');
  await expect(page).toHaveURL(/#sel=k7f3&lang=uk&v=1$/);
  for (const colorScheme of ['light', 'dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
  }
});
