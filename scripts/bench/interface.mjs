/**
 * How the page answers with 20,000 incidents, in the browser's own tracing:
 *
 *     npm run bench -- interface
 *
 * The incidents are made: copies of the published records with ids of their own, spread over the settlements and over
 * the days from 2022-02-24. The built site is served with them in a folder of its own. For each action are printed the
 * time from the input to the next frame that the page presents (the Event Timing API), and the longest task of the main
 * thread that the action caused (the browser's trace). One frame of a screen is 16.7 ms. WebGL is drawn by the
 * processor here, which takes time from everything else.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../chromium.mjs';
import { serveFolder } from '../serve.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const INCIDENTS = 20_000;
const ROUNDS = 5;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.parse('2022-02-24T00:00Z');
const DAYS = 1_340;

/** The same in every run: a linear congruential generator (Numerical Recipes). */
let seed = 20_240_102;
const random = () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

/** @param {string} folder */
async function multiply(folder) {
  const file = path.join(folder, 'data/site.json');
  const site = JSON.parse(await readFile(file, 'utf8'));
  const table = JSON.parse(await readFile(path.join(folder, 'data/gazetteer.json'), 'utf8'));
  const originals = site.records.filter((/** @type {{ kind: string }} */ { kind }) => kind === 'incident');
  const settlements = settlementsOf(table);
  const made = Array.from({ length: INCIDENTS }, (_, i) => {
    const original = originals[i % originals.length];
    const settlement = settlements[Math.floor(random() * settlements.length)];
    const day = new Date(FIRST_DAY + Math.floor(random() * DAYS) * DAY_MS).toISOString().slice(0, 10);
    const isSettlement = original.where.drawn === 'settlement' && settlement !== undefined;
    return {
      ...original,
      id: `z${(i + 46_656).toString(36)}`,
      aliases: [],
      when: { ...original.when, earliest: day, latest: day, precision: 'day' },
      where: isSettlement
        ? { ...original.where, place: settlement.code, labelPoint: settlement.point }
        : original.where,
    };
  });
  await writeFile(file, JSON.stringify({ ...site, records: [...site.records, ...made] }));
}

/**
 * Codes and points of the settlements of a gazetteer.
 *
 * @param {{ columns: readonly string[], rows: readonly any[] }} table
 * @returns {{ code: string, point: [number, number] }[]}
 */
function settlementsOf({ columns, rows }) {
  /** @param {any[]} row @param {string} name */
  const cell = (row, name) => row[columns.indexOf(name)];
  return rows
    .filter((row) => ['misto', 'selyshche', 'selo'].includes(cell(row, 'type')))
    .filter((row) => cell(row, 'confidence') === 'mapped')
    .map((row) => ({ code: cell(row, 'code'), point: [cell(row, 'lon'), cell(row, 'lat')] }));
}

/**
 * @typedef {object} Action
 * @property {string} name
 * @property {(page: import('@playwright/test').Page) => Promise<void>} before
 * @property {(page: import('@playwright/test').Page) => Promise<void>} act
 */

/** @type {readonly Action[]} */
const ACTIONS = [
  {
    name: 'a layer is switched off and on',
    before: async (page) => {
      await page.getByRole('tab', { name: 'Layers' }).click();
    },
    act: async (page) => {
      await page.getByRole('checkbox', { name: /^Settlements/ }).click();
    },
  },
  {
    name: 'a filter is chosen and taken away',
    before: async (page) => {
      await page.getByRole('tab', { name: 'Incidents' }).click();
      await page.locator('summary', { hasText: 'Filters' }).click();
    },
    act: async (page) => {
      await page.locator('[data-facet="grade:corroborated"]').click();
    },
  },
  {
    name: 'the window of time is moved by a bar',
    before: async (page) => {
      await page.getByLabel('Windows of time').selectOption('2023');
    },
    act: async (page) => {
      await page.getByRole('slider', { name: 'To' }).press('ArrowRight');
    },
  },
  {
    name: 'the list is opened further',
    before: async () => {},
    act: async (page) => {
      await page.getByRole('button', { name: /^Show 100 more/ }).click();
    },
  },
];

/** The longest task of the main thread in a trace, in ms. @param {readonly any[]} events */
function longestTask(events) {
  const main = events.find((event) => event.name === 'thread_name' && event.args?.name === 'CrRendererMain');
  const tasks = events.filter(
    (event) =>
      event.name === 'RunTask' && event.ph === 'X' && event.pid === main?.pid && event.tid === main?.tid,
  );
  return Math.max(0, ...tasks.map(({ dur }) => dur / 1000));
}

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

if (!existsSync(path.join(ROOT, 'dist/index.html')))
  throw new Error('there is no built site: run npm run build first');
const folder = await mkdtemp(path.join(tmpdir(), 'bench-interface-'));
await cp(path.join(ROOT, 'dist'), folder, { recursive: true });
await multiply(folder);
const server = await serveFolder(folder, { port: 0, base: '/' });
const { executablePath } = await findChromium();
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  await page.goto(`${server.address}#ring=none&lang=en`);
  await page.locator('html[data-map="ready"]').waitFor({ state: 'attached', timeout: 300_000 });
  console.log(
    `${INCIDENTS} made incidents beside the published ones, Chromium ${browser.version()}, 1440 x 900`,
  );
  console.log(`medians of ${ROUNDS}:${' '.repeat(31)}script to next frame   longest task`);
  for (const { name, before, act } of ACTIONS) {
    await before(page);
    const frames = [];
    const longest = [];
    for (let round = 0; round < ROUNDS; round++) {
      await page.locator('html[data-map="ready"]').waitFor({ state: 'attached', timeout: 300_000 });
      await browser.startTracing(page, {
        categories: ['toplevel', '__metadata', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
      });
      await page.evaluate(() => {
        const w = /** @type {any} */ (window);
        w.benchEvents = [];
        w.benchObserver?.disconnect();
        w.benchObserver = new PerformanceObserver((list) =>
          w.benchEvents.push(...list.getEntries().map((e) => e.duration)),
        );
        w.benchObserver.observe({ type: 'event', durationThreshold: 16 });
      });
      await act(page);
      await page.waitForTimeout(400);
      frames.push(await page.evaluate(() => Math.max(0, .../** @type {any} */ (window).benchEvents)));
      const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
      longest.push(longestTask(traceEvents));
    }
    const row = [median(frames).toFixed(0), median(longest).toFixed(1)];
    console.log(`${name.padEnd(44)}${`${row[0]} ms`.padStart(18)}${`${row[1]} ms`.padStart(15)}`);
  }
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
}
