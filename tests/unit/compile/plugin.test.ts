import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, createServer, type Rolldown, type ViteDevServer } from 'vite';
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { incidentData } from '../../../src/compile/plugin.ts';
import { BAD, GOOD } from './fixtures.ts';

/** How long a change of a file may take to be seen, on a machine that is busy with something else. */
const LONG_ENOUGH_MS = 60_000;

/** A build of an empty page that has nothing but the data; kept in memory unless it is given a folder. */
function buildWith(folder: string, outDir?: string) {
  const entry = 'virtual:empty';
  return build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    plugins: [
      incidentData({ folder }),
      {
        name: 'empty-entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? 'export {};' : null),
      },
    ],
    build: { write: outDir !== undefined, outDir: outDir ?? 'dist', rolldownOptions: { input: entry } },
  });
}

/** Adds an own basemap to a folder of geodata. */
async function withBasemap(folder: string): Promise<void> {
  await mkdir(path.join(folder, 'basemaps'));
  await writeFile(
    path.join(folder, 'basemaps/oblast.pmtiles'),
    Uint8Array.from({ length: 256 }, (_, i) => i),
  );
  await writeFile(
    path.join(folder, 'basemaps.yaml'),
    '[{ code: osm, name: { uk: Вулиці, en: Streets }, kind: pmtiles, file: oblast.pmtiles, attribution: Us }]',
  );
}

describe('vite build', () => {
  it('writes the data as files of the site', async () => {
    const result = (await buildWith(GOOD)) as Rolldown.RolldownOutput;
    const names = result.output.map(({ fileName }) => fileName);
    expect(names).toEqual(
      expect.arrayContaining(['data/site.json', 'data/ground.json', 'data/incidents.geojson']),
    );
  });

  it('copies the files of own basemaps into the site, byte for byte', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'geodata-'));
    await cp(GOOD, folder, { recursive: true });
    await withBasemap(folder);
    await buildWith(folder, path.join(folder, 'site'));
    const copy = await readFile(path.join(folder, 'site/data/basemaps/osm.pmtiles'));
    expect(copy).toEqual(await readFile(path.join(folder, 'basemaps/oblast.pmtiles')));
    await rm(folder, { recursive: true });
  });

  it('stops on bad geodata with every problem in its message', async () => {
    const failure: unknown = await buildWith(BAD).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    const lines = String(failure)
      .split('\n')
      .filter((line) => /\.(yaml|tsv|txt):\d+: /.test(line));
    expect(lines).toHaveLength(20);
  });
});

describe('vite in development', () => {
  let folder: string;
  let server: ViteDevServer;
  let sent: MockInstance;
  const record = () => path.join(folder, 'incidents/reg1.yaml');

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'geodata-'));
    await cp(GOOD, folder, { recursive: true });
    server = await createServer({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      plugins: [incidentData({ folder })],
      optimizeDeps: { noDiscovery: true },
      server: { port: 0, host: '127.0.0.1' },
    });
    await server.listen();
    sent = vi.spyOn(server.ws, 'send');
  });

  afterEach(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  async function site(): Promise<string> {
    const response = await fetch(new URL('data/site.json', server.resolvedUrls?.local[0]));
    return response.text();
  }

  it('serves the data and reloads the page when geodata changes', async () => {
    expect(await site()).toContain('Kharkiv region');
    const text = await readFile(record(), 'utf8');
    await writeFile(record(), text.replace('on the Kharkiv region', 'on the oblast'));
    await vi.waitFor(() => expect(sent).toHaveBeenCalledWith({ type: 'full-reload' }), LONG_ENOUGH_MS);
    expect(await site()).toContain('Missiles made outside Russia on the oblast');
  });

  it('serves the files of own basemaps in parts, as a reader of PMTiles asks for them', async () => {
    await withBasemap(folder);
    await vi.waitFor(async () => expect(await site()).toContain('data/basemaps/osm.pmtiles'), LONG_ENOUGH_MS);
    const address = new URL('data/basemaps/osm.pmtiles', server.resolvedUrls?.local[0]);
    const response = await fetch(address, { headers: { Range: 'bytes=16-19' } });
    expect(response.status).toBe(206);
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([16, 17, 18, 19]);
  });

  it('shows what is wrong over the page and keeps the last good data', async () => {
    const before = await site();
    const text = await readFile(record(), 'utf8');
    await writeFile(record(), text.replace('speaker: ihnat', 'speaker: nobody'));
    const overlay = expect.objectContaining({
      type: 'error',
      err: expect.objectContaining({ message: expect.stringContaining('there is no speaker "nobody"') }),
    });
    await vi.waitFor(() => expect(sent).toHaveBeenCalledWith(overlay), LONG_ENOUGH_MS);
    expect(await site()).toBe(before);
  });
});
