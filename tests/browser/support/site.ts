/**
 * What every browser test stands on: `test` with a watch for trouble, and the ways to open the site.
 *
 *   import { expect, openSite, test } from './support/site.ts';
 *
 *   test('the list names the strike', async ({ page }) => {
 *     await openSite(page, 'sel=k7f3', { lang: 'uk' });
 *     ...
 *   });
 *
 * Opening a page costs seconds, so one page serves all tests of a worker (`test`): each opens its own link in it and
 * leaves nothing behind on the device. What needs a page that nobody has used asks for one (`freshTest`): scripts put
 * in before the page's own, the length of its history, what a browser keeps between visits.
 *
 * A test waits for what it is about. Only one that looks at the map waits for the map (`openMap`, `mapReady`).
 *
 * Tests run in the wide layout. `tag: '@phone'` runs one on the phone instead, `tag: '@both'` on both: what a layout
 * decides, such as sheet, card, touch and the size of dialogs.
 */
import {
  test as base,
  expect,
  type BrowserContext,
  type BrowserContextOptions,
  type ConsoleMessage,
  type Page,
  type PlaywrightTestOptions,
  type PlaywrightWorkerOptions,
  type Project,
  type Request,
  type ViewportSize,
  type WebError,
} from '@playwright/test';
import type { Lang } from '../../../src/domain/text.ts';
import type { Theme } from '../../../src/domain/view.ts';

export { expect };

/** For tests that need what only one layout has: it stands behind the title of the test. */
export const PHONE = { tag: '@phone' };
export const BOTH = { tag: '@both' };

/** The screen for tests that look at what is drawn: as large as that of many readers. */
export const LARGE = { width: 1440, height: 900 };

const READY_WITHIN = 100_000;

/** Language and theme as a link names them; without them the browser's own settings hold. */
interface Settings {
  readonly lang?: Lang;
  readonly theme?: Theme;
}

/**
 * Opens the site anew: what a link does not hold, such as the tab that was open, is as at a first visit.
 *
 * @param hash The fragment of a permalink, with or without its `#`.
 */
export async function openSite(page: Page, hash = '', { lang, theme }: Settings = {}): Promise<void> {
  const entries = [hash.replace(/^#/, ''), lang && `lang=${lang}`, theme && `theme=${theme}`].filter(Boolean);
  // From the same page, another hash alone would load nothing.
  if (page.url() !== 'about:blank') await page.goto('about:blank');
  await page.goto(entries.length > 0 ? `./#${entries.join('&')}` : './', { waitUntil: 'commit' });
  await page.locator('.app').waitFor();
}

/** Opens the site anew and waits until its map is drawn. */
export async function openMap(page: Page, hash = '', settings: Settings = {}): Promise<void> {
  await openSite(page, hash, settings);
  await mapReady(page);
}

/** Follows another link in the page that is open, as Back and a click on a link do. */
export async function follow(page: Page, hash: string): Promise<void> {
  await page.evaluate((fragment) => (location.hash = fragment), hash);
}

/** Waits for the mark that the app sets once the map has drawn everything that it should show. */
export async function mapReady(page: Page): Promise<void> {
  await page.locator('html[data-map="ready"]').waitFor({ state: 'attached', timeout: READY_WITHIN });
}

/** Collects what should never happen on any page of a context, and asks at the end whether it stayed quiet. */
export class Trouble {
  readonly #seen: string[] = [];
  readonly #expected: RegExp[] = [];
  readonly #end: () => void;

  /** @param site The address of the folder that no request may leave. */
  constructor(context: BrowserContext, site: string) {
    const onConsole = (message: ConsoleMessage): void => {
      if (message.type() === 'error')
        this.#note(`console error: ${message.text()} (${message.location().url})`);
    };
    const onError = (error: WebError): void =>
      this.#note(`page error: ${error.error().stack ?? error.error().message}`);
    const onRequest = (request: Request): void => {
      const address = request.url();
      const isLocal = /^(data|blob|about):/.test(address) || address.startsWith(site);
      if (!isLocal) this.#note(`request that leaves the site: ${address}`);
    };
    context.on('console', onConsole).on('weberror', onError).on('request', onRequest);
    this.#end = () => {
      context.off('console', onConsole).off('weberror', onError).off('request', onRequest);
    };
  }

  /** The next test of the same context has a watch of its own. */
  end(): void {
    this.#end();
  }

  /** For tests of broken files and networks: trouble that matches is part of the test. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /** Asserts that there was no console error, no uncaught error and no request beyond the site's own folder. */
  expectQuiet(): void {
    const unexpected = this.#seen.filter((line) => !this.#expected.some((pattern) => pattern.test(line)));
    expect(unexpected, 'console errors, page errors and requests that leave the site').toEqual([]);
  }

  #note(line: string): void {
    this.#seen.push(line);
  }
}

interface Watched {
  readonly trouble: Trouble;
}

/** Playwright's own `test`, with a context and a page for each, which also fails when the page was not quiet. */
export const freshTest = base.extend<Watched>({
  trouble: [
    async ({ context, baseURL }, use) => {
      if (!baseURL) throw new Error('The site is not being served: playwright.config.ts has to set baseURL.');
      const trouble = new Trouble(context, baseURL);
      await use(trouble);
      trouble.expectQuiet();
      trouble.end();
    },
    { auto: true },
  ],
});

interface Kept {
  /** The address of the folder that the site is in. */
  readonly siteAddress: string;
  readonly keptContext: BrowserContext;
}

/** The same, in one context with one page that is led on from test to test. */
export const test = freshTest.extend<object, Kept>({
  siteAddress: [
    // Playwright wants a pattern here, also when nothing is asked for.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use, { project }) => use(project.use.baseURL ?? ''),
    { scope: 'worker' },
  ],
  keptContext: [
    async ({ browser, siteAddress }, use, { project }) => {
      const context = await browser.newContext(contextOptions(project.use, siteAddress));
      await context.newPage();
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ keptContext, siteAddress }, use, { project }) => {
    await use(keptContext);
    await bringBack(keptContext, siteAddress, project.use.viewport ?? null);
  },
  page: async ({ context }, use) => {
    const [page] = context.pages();
    if (!page)
      throw new Error('A test has closed the page that all share: freshTest gives it one of its own.');
    await use(page);
  },
  baseURL: ({ siteAddress }, use) => use(siteAddress),
});

/** A context as Playwright makes it for a test of this project. */
function contextOptions(
  use: Project<PlaywrightTestOptions, PlaywrightWorkerOptions>['use'],
  baseURL: string,
): BrowserContextOptions {
  const { viewport = null, deviceScaleFactor = 1, isMobile = false, hasTouch = false } = use ?? {};
  const { locale = 'en-GB', timezoneId = 'Europe/Kyiv', serviceWorkers = 'block' } = use ?? {};
  // Of a window without a size there is no pixel ratio.
  const screen = viewport ? { viewport, deviceScaleFactor } : { viewport };
  return {
    ...use?.contextOptions,
    ...screen,
    ...{ isMobile, hasTouch, locale, timezoneId, serviceWorkers, baseURL },
  };
}

/** What a test has changed about context, page and device is as it was before. The cache of the network stays. */
async function bringBack(
  context: BrowserContext,
  address: string,
  viewport: ViewportSize | null,
): Promise<void> {
  const [page, ...others] = context.pages();
  for (const other of others) await other.close();
  if (!page) return;
  await context.setOffline(false);
  await context.clearPermissions();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null });
  await page.goto('about:blank');
  if (viewport) await page.setViewportSize(viewport);
  const device = await context.newCDPSession(page);
  await device.send('Storage.clearDataForOrigin', { origin: new URL(address).origin, storageTypes: 'all' });
  await device.detach();
}
