/**
 * The panels of the page, each with the link that leads to it and what a reader does there. They are found by what
 * the page says about itself to machines, so that both languages need the same steps.
 */

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./mixes.mjs').Width} Width */

/**
 * @typedef {object} Panel
 * @property {string} name Of the files.
 * @property {string | ((lang: 'uk' | 'en') => string)} [file] Of the site, in place of the map's page.
 * @property {string} [link] The fragment; without one the page is opened as by a first visitor.
 * @property {(page: Page) => Promise<unknown>} [before] Before the page is opened.
 * @property {(page: Page) => Promise<unknown>} [act] Once its map is drawn.
 * @property {boolean} [hasMap] False where no map can be drawn.
 * @property {number} [heightPx] Of the screen, to show the whole of what else would be scrolled.
 * @property {boolean} [fullPage] All of a page that scrolls.
 */

const WHOLE_PX = 2600;

const openTab = (/** @type {Page} */ page, /** @type {string} */ name) =>
  page.locator(`#tab-${name}`).click();

/** On a phone, to its full height; elsewhere there is no sheet. */
async function raiseSheet(/** @type {Page} */ page) {
  const larger = page.locator('.sheet .steps button:last-child');
  if ((await larger.count()) > 0 && (await larger.isEnabled())) await larger.click();
}

/** A tab with all the room that the screen has for it. */
async function openTabWide(/** @type {Page} */ page, /** @type {string} */ name) {
  await openTab(page, name);
  await raiseSheet(page);
}

async function search(/** @type {Page} */ page, /** @type {string} */ text) {
  await openTabWide(page, 'incidents');
  await page.locator('[role="search"] input').fill(text);
}

async function share(/** @type {Page} */ page) {
  await page.locator('#panel header [aria-haspopup="dialog"]').click();
  await page.locator('dialog[open]').waitFor();
}

const OWN_FILES = [
  {
    name: 'schools.geojson',
    text: JSON.stringify({
      type: 'Feature',
      properties: { name: 'Школа 12', note: 'From a list of the city' },
      geometry: { type: 'Point', coordinates: [36.25, 50] },
    }),
  },
  { name: 'table.csv', text: 'Назва;Широта;Довгота\nА;49,95;36,3\nБ;north;36,4\n' },
  { name: 'broken.geojson', text: '{\n"type": "FeatureCollection",\n"features": [}' },
  // Last: it asks where its places are, and what comes after it would wait for the answer.
  { name: 'points.csv', text: 'who,first,second\nA,49.95,36.3\nB,50.1,36.4' },
];

async function openOwnFiles(/** @type {Page} */ page) {
  await openTabWide(page, 'layers');
  const files = OWN_FILES.map(({ name, text }) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(text),
  }));
  await page.locator('[data-own-input]').setInputFiles(files);
  await page.locator('[data-refused]').waitFor();
  await page.locator('[data-own-file]').first().scrollIntoViewIfNeeded();
}

const REPORT =
  "Вночі 2 січня російські війська вдарили по Куп'янську та Лиману ракетами С-300, поранено двох людей, " +
  'повідомив Олег Синєгубов. Пошкоджено школу в Шевченківському районі Харкова.';

async function readReport(/** @type {Page} */ page) {
  await openTabWide(page, 'report');
  await page.locator('#tab-panel textarea').fill(REPORT);
  await page.locator('[data-summary]').waitFor();
  await page.locator('#desk-progress[data-progress="idle"]').waitFor({ state: 'attached' });
}

const RINGS = 'sel=k7f3&ring=k7f3:430-900,k7f3:iskanderm';
const FILTERS = 'q=weapon:kn23,s300;grade:contested,corroborated;casualties:killed,injured&ring=none';
const ALL_LAYERS = 'on=nbr,obl,dis,hro,rai,ring,set,inc';

/** @type {readonly Panel[]} */
export const PANELS = [
  { name: 'first-visit' },
  { name: 'card', link: 'sel=k7f3' },
  { name: 'card-whole', link: 'sel=k7f3', heightPx: WHOLE_PX, act: raiseSheet },
  { name: 'card-place', link: 'sel=UA63120270010096107&ring=none' },
  { name: 'card-several', link: 'sel=s4yn,k7f3,a5fn&map=7.2/49.6/36.6' },
  { name: 'list', link: 'ring=none', act: raiseSheet },
  { name: 'list-by-place', link: 'list=place&ring=none', act: raiseSheet },
  { name: 'list-empty', link: 'q=words:nosuchword&t=2022&ring=none' },
  {
    name: 'filters',
    link: FILTERS,
    act: async (page) => {
      await raiseSheet(page);
      await page.locator('.filters summary').click();
    },
  },
  { name: 'filters-chips', link: FILTERS, act: raiseSheet },
  { name: 'search', link: 'ring=none', act: (page) => search(page, 'Чугуїв') },
  { name: 'search-guess', link: 'ring=none', act: (page) => search(page, 'Vovchanks') },
  { name: 'search-nothing', link: 'ring=none', act: (page) => search(page, 'ыыыыыыыы') },
  {
    name: 'timeline',
    link: 't=2023-07..2024-06&ring=none',
    act: async (page) => {
      const open = page.locator('.timeline.compact [aria-expanded]');
      if ((await open.count()) > 0) await open.click();
    },
  },
  { name: 'layers', link: `${ALL_LAYERS}&map=7/49.7/36.6`, act: (page) => openTabWide(page, 'layers') },
  {
    name: 'legend',
    link: `${ALL_LAYERS}&map=10/49.98/36.25`,
    act: async (page) => {
      await openTabWide(page, 'layers');
      await page.locator('#tab-panel').evaluate((panel) => panel.scrollTo(0, panel.scrollHeight));
    },
  },
  { name: 'density', link: 'on=nbr,obl,den,hro&map=7/49.6/36.6', act: (page) => openTab(page, 'layers') },
  { name: 'rings', link: RINGS, act: (page) => openTabWide(page, 'rings') },
  {
    name: 'rings-whole',
    link: RINGS,
    heightPx: WHOLE_PX,
    act: async (page) => {
      await openTabWide(page, 'rings');
      await page.locator('.rings form select').first().selectOption('kn23');
      await page.locator('.rings details').first().locator('summary').click();
    },
  },
  {
    name: 'ring-on-map',
    link: 'map=5/50/36&ring=50,36:300',
    act: async (page) => {
      await openTab(page, 'rings');
      await page.locator('.rings [aria-pressed]').first().click();
    },
  },
  { name: 'ring-of-oblast', link: 'map=3.4/50/36.2&sel=s4yn&ring=s4yn:900&proj=globe' },
  {
    name: 'launch-area',
    link: 'map=4/51/39&on=nbr,obl,pla,ring,inc&sel=k7f3&ring=k7f3:430-900&area=RU-BL,RU-KS,RU-VR',
    act: async (page) => {
      await openTabWide(page, 'rings');
      await page.locator('[data-territory]').first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'measure',
    link: 'map=7.5/50.3/36.4&on=nbr,obl,dst,inc&dist=k7f3:50.5957,36.5873&ring=none',
    act: async (page) => {
      await openTabWide(page, 'rings');
      await page.locator('.rings .length').scrollIntoViewIfNeeded();
    },
  },
  { name: 'share', link: 'sel=k7f3', act: share },
  { name: 'share-whole', link: 'sel=k7f3', heightPx: WHOLE_PX, act: share },
  { name: 'own-files', link: 'on=obl', act: openOwnFiles },
  {
    name: 'own-feature',
    link: 'on=obl',
    act: async (page) => {
      await openOwnFiles(page);
      const file = page.locator('[data-own-file="schools.geojson"]');
      await file.locator('details summary').last().click();
      await file.locator('details button').last().click();
    },
  },
  { name: 'desk-empty', link: 'on=obl', act: (page) => openTabWide(page, 'report') },
  { name: 'desk', link: 'on=obl', act: readReport },
  {
    name: 'desk-whole',
    link: 'on=obl',
    heightPx: 2 * WHOLE_PX,
    act: async (page) => {
      await readReport(page);
      for (const summary of await page.locator('#tab-panel > * > details > summary').all())
        await summary.click();
    },
  },
  { name: 'about', link: 'ring=none', act: (page) => openTabWide(page, 'about') },
  { name: 'about-whole', link: 'ring=none', heightPx: WHOLE_PX, act: (page) => openTabWide(page, 'about') },
  { name: 'broken-link', link: 'map=abc&t=2024-02-30&q=grade:good&sel=k7f3,zzzz&list=size&x=1&v=2' },
  { name: 'older-data', link: 'sel=k7f3&d=2024-06-01' },
  { name: 'wall', link: 'sel=k7f3&layout=wall' },
  { name: 'embed', file: 'embed.html', link: 'sel=k7f3' },
  {
    name: 'print',
    link: 'sel=k7f3',
    fullPage: true,
    before: (page) => page.addInitScript(() => (window.print = () => undefined)),
    act: async (page) => {
      await page.keyboard.press('Control+p');
      await page.locator('#print-sheet img').waitFor({ state: 'attached' });
      await page.emulateMedia({ media: 'print' });
    },
  },
  {
    name: 'record-page',
    file: (lang) => (lang === 'uk' ? 'i/k7f3/' : 'i/k7f3/en/'),
    hasMap: false,
    heightPx: WHOLE_PX,
  },
  { name: 'records-page', file: (lang) => (lang === 'uk' ? 'i/' : 'i/en/'), hasMap: false },
  {
    name: 'place-page',
    file: (lang) => `places/UA63120270010096107/${lang === 'uk' ? '' : 'en/'}`,
    hasMap: false,
  },
  { name: 'method-page', file: (lang) => (lang === 'uk' ? 'method/' : 'method/en/'), hasMap: false },
  {
    name: 'no-network',
    link: 'sel=k7f3',
    act: (page) => page.context().setOffline(true),
  },
  {
    name: 'no-webgl',
    link: 'sel=k7f3',
    before: (page) =>
      page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      }),
  },
  {
    name: 'no-data',
    link: '',
    hasMap: false,
    before: (page) => page.route('**/data/site.json', (route) => route.abort()),
    act: (page) => page.locator('#app[role="alert"]').waitFor(),
  },
  {
    name: 'no-desk',
    link: 'ring=none',
    before: (page) => page.route('**/ReportDesk-*.js', (route) => route.abort()),
    act: async (page) => {
      await openTabWide(page, 'report');
      await page.locator('#tab-panel [role="alert"]').first().waitFor();
    },
  },
  {
    name: 'no-share',
    link: 'ring=none',
    before: (page) => page.route('**/ShareDialog-*.js', (route) => route.abort()),
    act: async (page) => {
      await page.locator('#panel header [aria-haspopup="dialog"]').click();
      await page.locator('#panel [role="alert"]').first().waitFor();
    },
  },
  {
    name: 'loading',
    link: '',
    hasMap: false,
    before: (page) => page.route('**/data/site.json', () => undefined),
  },
];
