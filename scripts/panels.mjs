/**
 * Pictures of every panel of the built page, for people to look at, at four widths, in both languages and themes:
 *
 *     npm run panels -- [--out FOLDER] [--width PX]... [--without-map] [PANEL]...
 *
 * Without names all panels are taken, without widths 390, 768, 1440 and 2560 px. The pictures are
 * FOLDER/PANEL-WIDTH-LANG-THEME.png; where ImageMagick is installed, FOLDER/sheets has those of one panel and width on
 * one sheet. A panel that cannot be reached is named, and the rest goes on.
 * Drawing the map in software takes most of the time: without it only the panels are looked at, in a fraction of that.
 */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './chromium.mjs';
import { LANGS, LOCALES, THEMES, WIDTHS } from './panels/mixes.mjs';
import { PANELS } from './panels/panels.mjs';
import { writeSheets } from './panels/sheets.mjs';
import { serveFolder } from './serve.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./panels/panels.mjs').Panel} Panel */
/** @typedef {import('./panels/mixes.mjs').Width} Width */
/** @typedef {import('./panels/mixes.mjs').Lang} Lang */

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const PATIENCE_MS = 60_000;

const { panels, widths, folder, withoutMap } = readArguments();
if (!existsSync(path.join(DIST, 'index.html'))) {
  console.error('panels: there is no dist/index.html: run "npm run build" first.');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const { executablePath } = await findChromium();
const site = await serveFolder(DIST, { port: 0 });
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
const sheets = [];
const unreached = [];
for (const width of widths) {
  for (const panel of panels) {
    const name = `${panel.name}-${width.widthPx}`;
    const files = [];
    for (const lang of LANGS) {
      try {
        files.push(...(await take(browser, panel, width, lang)));
      } catch (error) {
        unreached.push(`${name}-${lang}: ${/** @type {Error} */ (error).message.split('\n')[0]}`);
      }
    }
    console.log(`${name}: ${files.length} pictures`);
    if (files.length > 0) sheets.push({ name, files, tilePx: width.tilePx });
  }
}
await browser.close();
await site.close();

const sheetFolder = writeSheets(folder, sheets);
console.log(`Pictures: ${folder}`);
console.log(sheetFolder ? `Sheets: ${sheetFolder}` : 'No ImageMagick (montage), so no contact sheets.');
for (const line of unreached) console.error(`panels: not reached: ${line}`);
if (unreached.length > 0) process.exitCode = 1;

/** What the command line asks for; ends with the usage when it cannot be read. */
function readArguments() {
  const { values, positionals } = parseArgs({
    options: {
      out: { type: 'string', default: 'test-results/panels' },
      width: { type: 'string', multiple: true, default: [] },
      'without-map': { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const unknown = [
    ...positionals.filter((name) => PANELS.every((panel) => panel.name !== name)),
    ...values.width.filter((text) => WIDTHS.every(({ widthPx }) => String(widthPx) !== text)),
  ];
  if (unknown.length > 0) {
    const names = PANELS.map(({ name }) => name).join(', ');
    console.error(
      `panels: there is no ${unknown.join(', ')}. Panels: ${names}. Widths: 390, 768, 1440, 2560.`,
    );
    process.exit(2);
  }
  return {
    panels: PANELS.filter(({ name }) => positionals.length === 0 || positionals.includes(name)),
    widths: WIDTHS.filter(
      ({ widthPx }) => values.width.length === 0 || values.width.includes(String(widthPx)),
    ),
    folder: path.resolve(values.out),
    withoutMap: values['without-map'],
  };
}

/**
 * Opens a panel and takes it in both themes: the page follows the reader's system while it is open.
 *
 * @param {Browser} browser
 * @param {Panel} panel
 * @param {Width} width
 * @param {Lang} lang
 * @returns {Promise<string[]>} the pictures
 */
async function take(browser, panel, { widthPx, heightPx }, lang) {
  const context = await browser.newContext({
    viewport: { width: widthPx, height: panel.heightPx ?? heightPx },
    locale: LOCALES[lang],
    timezoneId: 'Europe/Kyiv',
    colorScheme: THEMES[0],
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  try {
    const page = await context.newPage();
    if (withoutMap) await page.addInitScript(takeWebglAway);
    await panel.before?.(page);
    const file = typeof panel.file === 'function' ? panel.file(lang) : (panel.file ?? '');
    await page.goto(`${site.address}${file}${panel.link === undefined ? '' : `#${panel.link}`}`);
    if (panel.hasMap !== false) await mapReady(page);
    await panel.act?.(page);
    // Nothing is pointed at.
    await page.mouse.move(0, 0);
    const files = [];
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme });
      if (panel.hasMap !== false) await mapReady(page);
      const picture = path.join(folder, `${panel.name}-${widthPx}-${lang}-${theme}.png`);
      await page.screenshot({ path: picture, fullPage: panel.fullPage ?? false });
      files.push(picture);
    }
    return files;
  } finally {
    await context.close();
  }
}

/** Waits for the mark that the app sets once the map has drawn everything that it should show, or cannot draw. */
async function mapReady(/** @type {Page} */ page) {
  // Two frames: what the last step changes is asked of the map first.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  if (withoutMap) await page.waitForLoadState('networkidle');
  await page.locator('html:is([data-map="ready"], [data-map="failed"])').waitFor({ state: 'attached' });
}

/** Runs in the page: a browser that cannot draw the map. */
function takeWebglAway() {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = /** @type {typeof getContext} */ (
    /** @this {HTMLCanvasElement} */
    function (/** @type {string} */ kind, /** @type {unknown} */ options) {
      return kind.startsWith('webgl') ? null : getContext.call(this, kind, options);
    }
  );
}
