/**
 * How the page answers with 20,000 incidents, in the browser's own tracing:
 *
 *     npm run bench -- interface
 *
 * The built site is served with made incidents in a folder of its own. For each action are printed:
 *
 * - answer: from the input to the end of the next frame's work on the main thread, for which the control waits;
 * - longest task: the longest task of the main thread from the input until the map has come to rest;
 * - of all tasks the most that one took of our own script (with Svelte and the browser's layout for it), of MapLibre's
 *   script, and of calls into WebGL, by the samples of the browser's profiler. The processor draws WebGL here, beside
 *   everything else that it does: a call waits until it has drawn what went before. A graphics card does not do that.
 *
 * - at rest: from the input until the map has come to rest.
 *
 * The same is done on a page with MapLibre and nothing of ours: what is printed for it, no page can be better at.
 *
 * One frame of a screen is 16.7 ms, and a task over 50 ms is what browsers call long. Where the machine does something
 * else as well, everything is slower: its load is printed before and after.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../chromium.mjs';
import { serveFolder } from '../serve.mjs';
import { addFloor, FLOOR } from './interface/floor.mjs';
import { addMadeIncidents } from './interface/made-incidents.mjs';
import { BEGIN, END, mostOfTasks, TRACE_CATEGORIES } from './interface/tasks.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Locator} Locator */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const INCIDENTS = 20_000;
/** Even: what is switched off is on again at the end. */
const ROUNDS = 8;
/** As many as the made incidents have places. */
const NAMES = 3_400;
const SURVEY_MS = 1_500;
const PATIENCE_MS = 300_000;

/**
 * @typedef {object} Action
 * @property {string} name
 * @property {(page: Page) => Promise<void>} before
 * @property {(page: Page) => Locator} control
 * @property {string} [key] Pressed on the control; without one it is clicked.
 */

/** @type {readonly Action[]} */
const ACTIONS = [
  {
    name: 'a layer is switched off and on',
    before: (page) => page.getByRole('tab', { name: 'Layers' }).click(),
    control: (page) => page.getByRole('checkbox', { name: /^Settlements/ }),
  },
  {
    name: 'the incidents are switched off and on',
    before: async () => {},
    control: (page) => page.getByRole('checkbox', { name: /^Incidents/ }),
  },
  {
    name: 'a filter is chosen and taken away',
    before: async (page) => {
      await page.getByRole('tab', { name: 'Incidents' }).click();
      await page.locator('summary', { hasText: 'Filters' }).click();
    },
    control: (page) => page.locator('[data-facet="grade:corroborated"]'),
  },
  {
    name: 'the window of time is moved by a bar',
    before: async (page) => {
      await page.getByLabel('Windows of time').selectOption('2023');
    },
    control: (page) => page.getByRole('slider', { name: 'To' }),
    key: 'ArrowRight',
  },
  {
    name: 'the list is opened further',
    before: async () => {},
    control: (page) => page.getByRole('button', { name: /^Show 100 more/ }),
  },
];

/** @type {readonly Action[]} */
const FLOOR_ACTIONS = ['area', 'names'].map((id) => ({
  name: id === 'area' ? 'one hatched area, off and on' : `${NAMES} names, off and on`,
  before: async () => {},
  control: (page) => page.locator(`#${id}`),
}));

/** @param {Page} page */
async function atRest(page) {
  await page.locator('html[data-map="ready"]').waitFor({ state: 'attached', timeout: PATIENCE_MS });
}

/** Has the page note when the next frame after an input is done. @param {Page} page */
async function listen(page) {
  await page.evaluate((begin) => {
    const w = /** @type {{ answerMs?: number | null }} */ (/** @type {unknown} */ (window));
    w.answerMs = null;
    const note = (/** @type {Event} */ { timeStamp }) => {
      for (const type of ['keydown', 'click']) removeEventListener(type, note, true);
      performance.mark(begin);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        // The first task after the frame.
        port1.onmessage = () => (w.answerMs = performance.now() - timeStamp);
        port2.postMessage(null);
      });
    };
    for (const type of ['keydown', 'click']) addEventListener(type, note, true);
  }, BEGIN);
}

/** @param {Page} page */
async function answered(page) {
  const handle = await page.waitForFunction(
    () => /** @type {{ answerMs?: number | null }} */ (/** @type {unknown} */ (window)).answerMs ?? false,
    undefined,
    { timeout: PATIENCE_MS },
  );
  return Number(await handle.jsonValue());
}

/**
 * One round of an action, in ms. What Playwright itself runs in the page to find a control is done before.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {Page} page
 * @param {Action} action
 */
async function measure(browser, page, { control, key }) {
  await atRest(page);
  const target = control(page);
  await target.scrollIntoViewIfNeeded();
  if (key) await target.focus();
  const box = await target.boundingBox();
  if (!box) throw new Error('the control is not on the page');
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  await listen(page);
  // The profiler begins with a survey of all functions that there are.
  await page.waitForTimeout(SURVEY_MS);
  if (key) await page.keyboard.press(key);
  else await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const begun = performance.now();
  const answer = await answered(page);
  await atRest(page);
  const rest = performance.now() - begun;
  await page.waitForTimeout(300);
  await page.evaluate((end) => void performance.mark(end), END);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  return { answer, rest, ...mostOfTasks(traceEvents) };
}

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

const load = () => `load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} processors`;

if (!existsSync(path.join(ROOT, 'dist/index.html')))
  throw new Error('there is no built site: run npm run build first');
const folder = await mkdtemp(path.join(tmpdir(), 'bench-interface-'));
await cp(path.join(ROOT, 'dist'), folder, { recursive: true });
await addMadeIncidents(folder, INCIDENTS);
await addFloor(folder, NAMES);
const server = await serveFolder(folder, { port: 0, base: '/' });
const { executablePath } = await findChromium();
const loadBefore = load();
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  await page.goto(`${server.address}#ring=none&lang=en`);
  await atRest(page);
  console.log(
    `${INCIDENTS} made incidents beside the published ones, Chromium ${browser.version()}, 1440 x 900, ${loadBefore}`,
  );
  const columns = /** @type {const} */ (['answer', 'longest', 'own', 'mapLibre', 'webGl', 'rest']);
  const heads = ['answer', 'longest task', 'ours', 'MapLibre', 'WebGL', 'at rest'];
  const inColumns = (/** @type {string} */ name, /** @type {readonly string[]} */ cells) =>
    name.padEnd(40) + cells.map((cell) => cell.padStart(14)).join('');
  console.log(inColumns(`medians of ${ROUNDS} in ms; most in one task of:`, heads));
  /** @param {Page} where @param {readonly Action[]} actions */
  const run = async (where, actions) => {
    for (const action of actions) {
      await action.before(where);
      /** @type {Awaited<ReturnType<typeof measure>>[]} */
      const rounds = [];
      for (let round = 0; round < ROUNDS; round++) rounds.push(await measure(browser, where, action));
      const cells = columns.map((column) => median(rounds.map((round) => round[column])).toFixed(1));
      console.log(inColumns(action.name, cells));
    }
  };
  await run(page, ACTIONS);
  await page.goto(`${server.address}${FLOOR}`);
  console.log('MapLibre alone, with nothing of ours:');
  await run(page, FLOOR_ACTIONS);
  console.log(`afterwards ${load()}`);
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
}
