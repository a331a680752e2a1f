import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get, request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../../scripts/serve.mjs';

const BASE = '/some/sub/folder/';
const LONG = JSON.stringify({ text: 'Харків '.repeat(500) });

let parent: string;
let site: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'serve-'));
  const folder = join(parent, 'dist');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'i', 'k7f3'), { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  mkdirSync(join(parent, 'dist-too'));
  writeFileSync(join(parent, 'dist-too', 'secret.txt'), 'secret');
  symlinkSync(join(parent, 'secret.txt'), join(folder, 'link.txt'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>home');
  writeFileSync(join(folder, 'i', 'k7f3', 'index.html'), '<!doctype html>incident');
  writeFileSync(join(folder, 'assets', 'index-B1a2_c3D.js'), 'export {};');
  writeFileSync(join(folder, 'long.json'), LONG);
  writeFileSync(join(folder, 'ten.pmtiles'), '0123456789');
  for (const name of [
    'a.mjs',
    'a.css',
    'a.geojson',
    'a.webmanifest',
    'a.svg',
    'a.woff2',
    'a.png',
    'a.strange',
  ]) {
    writeFileSync(join(folder, name), 'x');
  }
  site = await serveFolder(folder, { port: 0, base: BASE });
});

afterAll(async () => {
  await site.close();
  rmSync(parent, { recursive: true });
});

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks for exactly this path; `fetch` would tidy it up first. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(site.address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('the address', () => {
  test('names localhost, the port and the base', () => {
    expect(site.address).toMatch(/^http:\/\/localhost:\d+\/some\/sub\/folder\/$/);
  });

  test('has the next free port when the first one is taken', async () => {
    const taken = Number(new URL(site.address).port);
    const second = await serveFolder(parent, { port: taken });
    expect(Number(new URL(second.address).port)).toBeGreaterThan(taken);
    await second.close();
  });

  test('is not given for a folder that is not there', async () => {
    await expect(serveFolder(join(parent, 'nowhere'))).rejects.toThrow('npm run build');
  });

  test('is not given for a base without its slashes', async () => {
    await expect(serveFolder(parent, { base: '/some' })).rejects.toThrow('slash');
  });
});

describe('what lies in the folder', () => {
  test.each([
    ['', 'text/html; charset=utf-8'],
    ['index.html', 'text/html; charset=utf-8'],
    ['i/k7f3/', 'text/html; charset=utf-8'],
    ['assets/index-B1a2_c3D.js', 'text/javascript; charset=utf-8'],
    ['a.mjs', 'text/javascript; charset=utf-8'],
    ['a.css', 'text/css; charset=utf-8'],
    ['long.json', 'application/json; charset=utf-8'],
    ['a.geojson', 'application/geo+json; charset=utf-8'],
    ['a.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['a.svg', 'image/svg+xml; charset=utf-8'],
    ['a.woff2', 'font/woff2'],
    ['a.png', 'image/png'],
    ['ten.pmtiles', 'application/vnd.pmtiles'],
    ['a.strange', 'application/octet-stream'],
  ])('"%s" is served as %s', async (name, type) => {
    const { status, headers } = await ask(BASE + name);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
  });

  test('is found whatever the query is', async () => {
    expect((await ask(`${BASE}index.html?a=1`)).body.toString()).toContain('home');
  });

  test('has a closing slash when it is a folder, so that its relative links hold', async () => {
    for (const [asked, meant] of [
      [`${BASE}i/k7f3`, `${BASE}i/k7f3/`],
      ['/some/sub/folder', BASE],
    ] as const) {
      const { status, headers } = await ask(asked);
      expect(status).toBe(301);
      expect(headers.location).toBe(meant);
    }
  });

  test('answers HEAD as it answers GET, without the bytes', async () => {
    const { status, headers, body } = await ask(`${BASE}ten.pmtiles`, {}, 'HEAD');
    expect(status).toBe(200);
    expect(headers['content-length']).toBe('10');
    expect(body.length).toBe(0);
  });

  test('takes no other method', async () => {
    expect((await ask(BASE, {}, 'POST')).status).toBe(405);
  });
});

describe('what does not lie in the folder', () => {
  test.each([
    `${BASE}../secret.txt`,
    `${BASE}../dist-too/secret.txt`,
    `${BASE}%2e%2e/secret.txt`,
    `${BASE}..%2fsecret.txt`,
    `${BASE}i/../../secret.txt`,
    `${BASE}..%5csecret.txt`,
    `${BASE}/../secret.txt`,
    `${BASE}link.txt`,
    '/../secret.txt',
    '/secret.txt',
    '/',
    '/some/',
    '/index.html',
    `${BASE}nothing.html`,
    `${BASE}assets/`,
    `${BASE}index.html/`,
  ])('%s is not found', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.toString()).toContain(BASE);
    expect(body.toString()).not.toBe('secret');
  });

  test('is told with the 404.html of the folder, where it has one', async () => {
    const page = join(parent, 'dist', '404.html');
    writeFileSync(page, '<!doctype html>nothing here');
    const { status, headers, body } = await ask(`${BASE}%23sel=s4yn`);
    rmSync(page);
    expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(body.toString()).toBe('<!doctype html>nothing here');
  });

  test.each([`${BASE}%`, `${BASE}%00`, `${BASE}%ff`, '*'])('%s is no address', async (path) => {
    expect((await ask(path)).status).toBe(400);
  });

  test('is never where a folder redirects to', async () => {
    const { headers } = await ask(`${BASE}/i`);
    expect(headers.location ?? BASE).toMatch(/^\/some\//);
  });
});

describe('ranges', () => {
  test.each([
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=0-999', '0123456789', 'bytes 0-9/10'],
    ['bytes=-999', '0123456789', 'bytes 0-9/10'],
  ])('%s gives %s', async (range, bytes, told) => {
    const { status, headers, body } = await ask(`${BASE}ten.pmtiles`, { range });
    expect(status).toBe(206);
    expect(body.toString()).toBe(bytes);
    expect(headers['content-range']).toBe(told);
    expect(headers['content-length']).toBe(String(bytes.length));
  });

  test.each(['bytes=10-', 'bytes=99-100', 'bytes=-0'])('%s is beyond the file', async (range) => {
    const { status, headers } = await ask(`${BASE}ten.pmtiles`, { range });
    expect(status).toBe(416);
    expect(headers['content-range']).toBe('bytes */10');
  });

  test.each(['bytes=0-1,3-4', 'bytes=4-2', 'lines=1-2', 'bytes=-'])(
    '%s gives the whole file',
    async (range) => {
      const { status, body } = await ask(`${BASE}ten.pmtiles`, { range });
      expect(status).toBe(200);
      expect(body.toString()).toBe('0123456789');
    },
  );

  test('of a file that has changed since give the whole file', async () => {
    const { headers } = await ask(`${BASE}ten.pmtiles`);
    const range = 'bytes=2-4';
    expect((await ask(`${BASE}ten.pmtiles`, { range, 'if-range': String(headers.etag) })).status).toBe(206);
    expect((await ask(`${BASE}ten.pmtiles`, { range, 'if-range': '"older"' })).status).toBe(200);
  });

  test('of a text are ranges of the text itself, not of its gzip', async () => {
    const { headers, body } = await ask(`${BASE}long.json`, {
      range: 'bytes=0-6',
      'accept-encoding': 'gzip',
    });
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe('{"text"');
  });
});

describe('what a browser keeps', () => {
  test('for ever: files with a hash in their name', async () => {
    const { headers } = await ask(`${BASE}assets/index-B1a2_c3D.js`);
    expect(headers['cache-control']).toContain('immutable');
  });

  test('only after asking again: pages and data', async () => {
    for (const name of ['', 'long.json']) {
      const { headers } = await ask(BASE + name);
      expect(headers['cache-control']).toBe('no-cache');
      const again = await ask(BASE + name, { 'if-none-match': String(headers.etag) });
      expect(again.status).toBe(304);
      expect(again.body.length).toBe(0);
    }
  });
});

describe('gzip', () => {
  test('makes a long text shorter', async () => {
    const { headers, body } = await ask(`${BASE}long.json`, { 'accept-encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers.vary).toBe('Accept-Encoding');
    expect(body.length).toBeLessThan(LONG.length / 2);
    expect(gunzipSync(body).toString()).toBe(LONG);
  });

  test('is left out for one who did not ask, for short texts and for what is no text', async () => {
    expect((await ask(`${BASE}long.json`)).headers['content-encoding']).toBeUndefined();
    for (const name of ['index.html', 'ten.pmtiles']) {
      const { headers } = await ask(BASE + name, { 'accept-encoding': 'gzip' });
      expect(headers['content-encoding']).toBeUndefined();
    }
  });
});

test('a reader who goes away leaves the server running', async () => {
  await new Promise<void>((resolve) => {
    const leaving = get(`${site.address}long.json`, () => leaving.destroy());
    leaving.on('close', () => resolve());
  });
  expect((await ask(BASE)).status).toBe(200);
});
