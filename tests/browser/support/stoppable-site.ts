/** A copy of the built site that a test may stop, start again and change: somebody's server, while a page is open. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { serveFolder } from '../../../scripts/serve.mjs';
import { expect, freshTest as base } from './site.ts';

const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));
/** Pages beside the map's are many, and not asked for here. */
const LEFT_OUT = ['i', 'places', 'method'];
const BASE = '/kept/here/';

export interface StoppableSite {
  readonly folder: string;
  readonly address: string;
  /** Ends the server: nothing answers at its address any more. */
  readonly stop: () => Promise<void>;
  readonly startAgain: () => Promise<void>;
}

/** Waits until the device has all of the site, and answers in place of the server. */
export async function keptOnDevice(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

export const test = base.extend<{ site: StoppableSite; baseURL: string }>({
  // Playwright wants a pattern here, also when nothing is asked for.
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'kept-site-'));
    const isTaken = (file: string): boolean =>
      !LEFT_OUT.includes(path.relative(DIST, file).split(path.sep)[0] ?? '');
    await cp(DIST, folder, { recursive: true, filter: isTaken });
    const first = await serveFolder(folder, { port: 0, base: BASE });
    const { address } = first;
    const running: { server: typeof first | null } = { server: first };
    await use({
      folder,
      address,
      stop: async () => {
        await running.server?.close();
        running.server = null;
      },
      startAgain: async () => {
        running.server = await serveFolder(folder, { port: Number(new URL(address).port), base: BASE });
        expect(running.server.address).toBe(address);
      },
    });
    await running.server?.close();
    await rm(folder, { recursive: true });
  },
  baseURL: ({ site }, use) => use(site.address),
  serviceWorkers: 'allow',
  // What the device keeps depends on no layout, and each pixel of the map is drawn in software.
  viewport: { width: 1120, height: 480 },
});
