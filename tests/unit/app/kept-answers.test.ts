/** What the service worker takes for an answer of the site: a matrix of bad networks, with real answers of HTTP. */
import { describe, expect, it } from 'vitest';
import { readFile } from 'node:fs/promises';
import { examine, type Expected } from '../../../src/app/kept-answers.ts';
import { compileGeodata } from '../../../src/compile/compile.ts';
import { SITE_VERSION } from '../../../src/domain/site.ts';
import { GOOD } from '../compile/fixtures.ts';

const { files } = await compileGeodata(GOOD);
const EXPECTED: Expected = { version: SITE_VERSION, empty: [] };
const PAGE_MARK = '<meta name="generator" content="kharkiv-incident-map"';
const DATA = ['site', 'ground', 'gazetteer', 'boundaries', 'weapons', 'territories'].map(
  (name) => `data/${name}.json`,
);
const HOME = `<!doctype html><html lang="uk"><head><title>Мапа</title>${PAGE_MARK} />
<script type="module" crossorigin src="./assets/index-AbCd1234.js"></script></head>
<body><div id="app"></div></body></html>
`;
const RECORD = `<!doctype html><html lang="uk"><head>${PAGE_MARK} /></head><body>Запис</body></html>\n`;
const PORTAL =
  '<!doctype html><html><head><title>Wi-Fi</title></head><body><form action="/login"></form></body></html>';
const NOT_FOUND = '<!doctype html><html><body><h1>404</h1></body></html>';

const goodText = (file: string): string => (file === '' ? HOME : (files.get(file) ?? ''));
const answer = (body: string, init: ResponseInit & { type?: string } = {}): Response =>
  new Response(body, { ...init, headers: { 'content-type': init.type ?? 'text/html', ...init.headers } });
const json = (body: string, init: ResponseInit = {}): Response =>
  answer(body, { ...init, type: 'application/json' });
const verdict = async (response: Response, file: string, expected = EXPECTED) =>
  (await examine(response, file, expected)).verdict;

/** An answer that breaks off: its connection is gone in the middle. */
function brokenOff(text: string): Response {
  const half = new TextEncoder().encode(text.slice(0, text.length / 2));
  let isSent = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (isSent) controller.error(new TypeError('network error'));
      else controller.enqueue(half);
      isSent = true;
    },
  });
  return new Response(body, { headers: { 'content-type': 'application/json' } });
}

/** As a browser gives it for an answer after a redirection. */
function redirected(body: string): Response {
  return Object.defineProperty(answer(body), 'redirected', { value: true });
}

describe('a good answer', () => {
  it.each(DATA)('of the built site is kept: %s', async (file) => {
    expect(goodText(file)).not.toBe('');
    expect(await verdict(json(goodText(file)), file)).toBe('keep');
  });

  it('comes through byte for byte, with status and headers, and without those of the journey', async () => {
    const text = goodText('data/site.json');
    const { answer: shown } = await examine(
      json(text, { headers: { 'content-encoding': 'gzip', 'content-length': '7', 'x-other': '1' } }),
      'data/site.json',
      EXPECTED,
    );
    expect(await shown.text()).toBe(text);
    expect(Object.fromEntries(shown.headers)).toEqual({ 'content-type': 'application/json', 'x-other': '1' });
  });

  it.each([
    ['', HOME],
    ['embed.html', HOME],
    ['i/k7f3/', RECORD],
    ['data/claims.json', '[{"says":{}}]'],
    ['data/incidents.geojson', '{"type":"FeatureCollection","features":[]}'],
    ['data/ids.json', '{"k7f3":"k7f3"}'],
    ['feed.xml', '<feed></feed>\n'],
    ['feed.json', '{"version":"https://jsonfeed.org/version/1.1","items":[]}'],
  ])('%j is kept', async (file, text) => {
    expect(await verdict(answer(text), file)).toBe('keep');
  });

  it.each([
    ['without quotes', HOME.replace(PAGE_MARK, '<meta name=generator content=kharkiv-incident-map')],
    ['with something behind its last tag', `${HOME}<!-- served from a cache -->\n<script>0</script>`],
  ])('of a host that rewrites pages, %s, is kept', async (_what, text) => {
    expect(text).not.toBe(HOME);
    expect(await verdict(answer(text), '')).toBe('keep');
  });

  it.each(['index.html', 'embed.html', 'src/compile/pages/shell.ts', 'src/compile/pages/moved-page.ts'])(
    'has its mark from %s',
    async (file) => {
      expect(await readFile(new URL(`../../../${file}`, import.meta.url), 'utf8')).toContain(PAGE_MARK);
    },
  );

  it.each([
    ['assets/a-AbCd1234.js', 'text/javascript; charset=utf-8'],
    ['assets/a-AbCd1234.js', 'application/javascript'],
    ['assets/a-AbCd1234.css', 'text/css'],
    ['assets/a-AbCd1234.woff2', 'font/woff2'],
    ['assets/a-AbCd1234.woff2', 'application/octet-stream'],
    ['assets/a-AbCd1234.svg', 'image/svg+xml'],
    ['assets/a-AbCd1234.js', ''],
  ])('%s as %j is kept', async (file, type) => {
    expect(await verdict(answer('body', { type }), file)).toBe('keep');
  });

  it('of a site without weapons is kept, and elsewhere an empty list has lost them', async () => {
    const file = 'data/weapons.json';
    expect(await verdict(json('[]'), file)).toBe('none');
    expect(await verdict(json('[]'), file, { ...EXPECTED, empty: [file] })).toBe('keep');
  });
});

describe('a bad answer', () => {
  const bad: readonly (readonly [string, (file: string) => Response])[] = [
    ['a portal with 200', () => answer(PORTAL)],
    ['a portal that says it is what was asked for', () => json(PORTAL)],
    ['a portal behind a redirection', () => redirected(PORTAL)],
    ['the right text behind a redirection', (file) => redirected(goodText(file))],
    ['a page of this site that is another', () => answer(RECORD)],
    ['nothing', () => answer('')],
    ['204', () => new Response(null, { status: 204 })],
    ['a connection that breaks off', (file) => brokenOff(goodText(file))],
    ['a text that is cut', (file) => json(goodText(file).slice(0, -40))],
    ['a text that is cut in a letter', (file) => new Response(`${goodText(file).slice(0, 20)}\ud800`)],
    [
      'a length that is not reached',
      (file) => json(goodText(file), { headers: { 'content-length': '99999999' } }),
    ],
    ...[401, 403, 404, 407, 410, 429, 500, 502, 503, 511].map(
      (status) =>
        [`${status} with the right text`, (file: string) => json(goodText(file), { status })] as const,
    ),
    ['404 with a page', () => answer(NOT_FOUND, { status: 404 })],
    ...['null', '{}', '[]', '0', '""', '{"error":"busy"}', '[null]'].map(
      (text) => [`the JSON ${text}`, () => json(text)] as const,
    ),
    ['an error', () => Response.error()],
  ];
  it.each(bad.flatMap(([name, make]) => ['', ...DATA].map((file) => [name, file, make] as const)))(
    '%s in the place of %j counts as none',
    async (_name, file, make) => {
      expect(await verdict(make(file), file)).toBe('none');
    },
  );

  it.each([
    ['a page without the script', HOME.replace(/<script.*<\/script>/, '')],
    ['a page that is cut behind its script', HOME.replace('</body></html>', '')],
    ['another site with a script of that name', HOME.replace(PAGE_MARK, '<meta')],
  ])('%s is not the map', async (_name, text) => {
    expect(text).not.toBe(HOME);
    expect(await verdict(answer(text), '')).toBe('none');
  });

  it.each([
    ['assets/a-AbCd1234.js', answer(PORTAL)],
    ['assets/a-AbCd1234.css', answer(PORTAL)],
    ['assets/a-AbCd1234.woff2', answer(PORTAL)],
    ['assets/a-AbCd1234.js', answer('let', { type: 'text/javascript', headers: { 'content-length': '9' } })],
    ['assets/a-AbCd1234.js', answer('x', { type: 'text/javascript', status: 404 })],
    ['feed.xml', answer('<feed><entry>')],
    ['i/k7f3/', answer(PORTAL)],
    ['i/k7f3/', answer(RECORD, { status: 503 })],
  ])('%s is not kept', async (file, response) => {
    expect(await verdict(response, file)).toBe('none');
  });

  it('that breaks off shows as no answer of the network', async () => {
    const { answer: shown } = await examine(brokenOff(HOME), '', EXPECTED);
    expect(shown.type).toBe('error');
  });

  it('is told as it came where nothing is kept', async () => {
    const { answer: shown } = await examine(answer(NOT_FOUND, { status: 404 }), '', EXPECTED);
    expect([shown.status, await shown.text()]).toEqual([404, NOT_FOUND]);
  });
});

describe('an answer that is shown and not kept', () => {
  it.each([404, 410])('is a page that is gone: %d', async (status) => {
    expect(await verdict(answer(NOT_FOUND, { status }), 'i/gone/')).toBe('show');
  });

  it('is data of another version, which its own page reads: an update must arrive', async () => {
    const site = JSON.parse(goodText('data/site.json')) as Record<string, unknown>;
    const file = 'data/site.json';
    expect(await verdict(json(JSON.stringify({ ...site, version: SITE_VERSION + 1 })), file)).toBe('show');
    expect(await verdict(json(JSON.stringify({ ...site, version: undefined })), file)).toBe('none');
    expect(await verdict(json(JSON.stringify({ ...site, version: 'x' })), file)).toBe('none');
  });
});

it('every part that arrives is heard, so that a slow network is not taken for none', async () => {
  let heard = 0;
  const parts = ['{"type":"FeatureCollection",', '"features":', '[]}'].map((part) =>
    new TextEncoder().encode(part),
  );
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = parts.shift();
      if (part) controller.enqueue(part);
      else controller.close();
    },
  });
  const { verdict: said } = await examine(
    new Response(body),
    'data/boundaries.json',
    EXPECTED,
    () => heard++,
  );
  expect([said, heard]).toEqual(['keep', 4]);
});
