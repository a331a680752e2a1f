import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { incidentData } from '../../../src/compile/plugin.ts';
import { GOOD } from './fixtures.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pages-'));
  await cp(GOOD, path.join(folder, 'geodata'), { recursive: true });
});

afterAll(() => rm(folder, { recursive: true }));

describe('static pages in a build', () => {
  let site: string;

  beforeAll(async () => {
    site = path.join(folder, 'site');
    const entry = 'virtual:empty';
    await build({
      configFile: false,
      logLevel: 'silent',
      publicDir: false,
      plugins: [
        incidentData({ folder: GOOD }),
        {
          name: 'empty-entry',
          resolveId: (id) => (id === entry ? id : null),
          load: (id) => (id === entry ? 'export {};' : null),
        },
      ],
      build: { outDir: site, assetsInlineLimit: 0, rolldownOptions: { input: entry } },
    });
  }, 120_000);

  it('pages, pictures and feeds are in the folder of the site', async () => {
    for (const name of ['i/kh240102/', 'i/kh240102/en/', 'i/', 'i/en/', 'i/supply/']) {
      expect(await readFile(path.join(site, name, 'index.html'), 'utf8')).toMatch(/^<!doctype html>/);
    }
    for (const name of ['preview.png', 'i/kh240102/preview.png', 'i/kh240102/en/preview.png']) {
      expect((await stat(path.join(site, name))).size).toBeGreaterThan(10_000);
    }
    expect(await readdir(site)).toEqual(
      expect.arrayContaining(['feed.xml', 'feed.json', 'feed.en.xml', 'feed.en.json', 'robots.txt']),
    );
  });

  it('the style sheet and all its fonts are there, and pages lead to it', async () => {
    const page = await readFile(path.join(site, 'i/kh240102/index.html'), 'utf8');
    const sheet = /rel="stylesheet" href="([^"]+)"/.exec(page)?.[1] ?? '';
    const file = path.join(site, 'i/kh240102', sheet);
    const css = await readFile(file, 'utf8');
    expect(path.basename(file)).toMatch(/^pages-[\w-]{8}\.css$/);
    const fonts = [...css.matchAll(/url\(([^)]+)\)/g)].map(([, name = '']) => name);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts)
      expect((await stat(path.join(path.dirname(file), font))).size).toBeGreaterThan(1000);
  });
});

describe('static pages in development', () => {
  let server: ViteDevServer;

  beforeAll(async () => {
    server = await createServer({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      plugins: [incidentData({ folder: path.join(folder, 'geodata') })],
      optimizeDeps: { noDiscovery: true },
      server: { port: 0, host: '127.0.0.1', fs: { strict: false } },
    });
    await server.listen();
  }, 60_000);

  afterAll(() => server.close());

  const get = (file: string) => fetch(new URL(file, server.resolvedUrls?.local[0]), { redirect: 'manual' });

  it('pages, style, fonts, pictures and feeds are served, each as what it is', async () => {
    const types = async (file: string) => (await get(file)).headers.get('content-type');
    expect(await types('i/kh240102/')).toMatch('text/html');
    expect(await types('i/kh240102/en/')).toMatch('text/html');
    expect(await types('feed.xml')).toMatch('application/xml');
    expect(await types('feed.en.json')).toMatch('application/json');
    expect(await types('assets/pages.css')).toMatch('text/css');
    const picture = Buffer.from(await (await get('i/kh240102/en/preview.png')).arrayBuffer());
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    const font = /url\(([^)]+)\)/.exec(await (await get('assets/pages.css')).text())?.[1] ?? '';
    expect((await get(font)).status).toBe(200);
  });

  it('a folder without its slash leads to the page, and what is not there is said to be so', async () => {
    const moved = await get('i/kh240102');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/i/kh240102/']);
    expect((await get('i/nobody/')).status).toBe(404);
  });

  it('a change in geodata is on the page', async () => {
    const file = path.join(folder, 'geodata/incidents/kh24.yaml');
    expect(await (await get('i/kh240102/en/')).text()).toContain('Three missile hits');
    await writeFile(file, (await readFile(file, 'utf8')).replace('Three missile hits', '3 missile hits'));
    await vi.waitFor(
      async () => expect(await (await get('i/kh240102/en/')).text()).toContain('3 missile hits'),
      10_000,
    );
  });
});
