/**
 * What every browser test stands on: `test` with a watch for trouble, and `openSite`.
 *
 *   import { expect, openSite, test } from './support/site.ts';
 *
 *   test('the list names the strike', async ({ page }) => {
 *     await openSite(page, 'sel=k7f3', { lang: 'uk' });
 *     ...
 *   });
 */
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import type { Lang } from '../../../src/domain/text.ts';
import type { Theme } from '../../../src/domain/view.ts';

export { expect };

const READY_WITHIN = 90_000;

/**
 * Opens the site anew and waits until its map is drawn.
 *
 * @param hash The fragment of a permalink, with or without its `#`.
 * @param options Language and theme as a link names them; without them the browser's own settings hold.
 */
export async function openSite(
  page: Page,
  hash = '',
  { lang, theme }: { lang?: Lang; theme?: Theme } = {},
): Promise<void> {
  const entries = [hash.replace(/^#/, ''), lang && `lang=${lang}`, theme && `theme=${theme}`].filter(Boolean);
  // From the same page, another hash alone would load nothing.
  if (page.url() !== 'about:blank') await page.goto('about:blank');
  await page.goto(entries.length > 0 ? `./#${entries.join('&')}` : './');
  await mapReady(page);
}

/** Waits for the mark that the app sets once the map has drawn everything that it should show. */
export async function mapReady(page: Page): Promise<void> {
  await page.locator('html[data-map="ready"]').waitFor({ state: 'attached', timeout: READY_WITHIN });
}

/** Collects what should never happen on any page of a context, and asks at the end whether it stayed quiet. */
export class Trouble {
  readonly #seen: string[] = [];
  readonly #expected: RegExp[] = [];

  /** @param site The address of the folder that no request may leave. */
  constructor(context: BrowserContext, site: string) {
    context.on('console', (message) => {
      if (message.type() === 'error')
        this.#note(`console error: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) =>
      this.#note(`page error: ${error.error().stack ?? error.error().message}`),
    );
    context.on('request', (request) => {
      const address = request.url();
      const isLocal = /^(data|blob|about):/.test(address) || address.startsWith(site);
      if (!isLocal) this.#note(`request that leaves the site: ${address}`);
    });
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

/** Playwright's `test`, which also fails when the page was not quiet. */
export const test = base.extend<{ trouble: Trouble }>({
  trouble: [
    async ({ context, baseURL }, use) => {
      if (!baseURL) throw new Error('The site is not being served: playwright.config.ts has to set baseURL.');
      const trouble = new Trouble(context, baseURL);
      await use(trouble);
      trouble.expectQuiet();
    },
    { auto: true },
  ],
});
