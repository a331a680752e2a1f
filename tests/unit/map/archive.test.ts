/** PMTiles files and styles on real hosts: one that serves parts of files, and one that does not. */
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Feature } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePmtiles } from '../../../scripts/pmtiles/write.mjs';
import { serveFolder } from '../../../scripts/serve.mjs';
import { openArchive } from '../../../src/map/basemap/archive.ts';
import { BasemapError, faultOf } from '../../../src/map/basemap/fault.ts';
import { checkSchema } from '../../../src/map/basemap/protomaps.ts';
import { fetchStyle } from '../../../src/map/basemap/style.ts';
import { STYLE } from './basemaps.ts';

const BOUNDS = [36, 49.8, 36.5, 50.2] as const;
const point: Feature = {
  type: 'Feature',
  properties: {},
  geometry: { type: 'Point', coordinates: [36.25, 50] },
};
const archiveOf = (layer: string) =>
  writePmtiles({ [layer]: [point] }, { minZoom: 0, maxZoom: 6, bounds: BOUNDS });
const GOOD = archiveOf('places');

/** Answers every request with the whole of what it holds, whatever part was asked for. */
async function wholeHost(body: Uint8Array, chunks = 1): Promise<Server> {
  const server = createServer((_request, response) => {
    for (let i = 0; i < chunks; i++) response.write(body);
    response.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}
const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.pmtiles`;

const faultIn = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof BasemapError ? error.fault : error),
  );

let folder: string;
let site: Awaited<ReturnType<typeof serveFolder>>;
const at = (file: string) => new URL(file, site.address).href;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'basemap-'));
  const files: Record<string, Uint8Array | string> = {
    'good.pmtiles': GOOD,
    'other.pmtiles': archiveOf('soil'),
    'broken.pmtiles': 'this is no archive '.repeat(100),
    'good.json': JSON.stringify(STYLE),
    'broken.json': '{',
    'wrong.json': JSON.stringify({ ...STYLE, layers: [{ id: 'a', type: 'fill', source: 'gone' }] }),
    'list.json': '[]',
  };
  for (const [name, data] of Object.entries(files)) await writeFile(path.join(folder, name), data);
  site = await serveFolder(folder, { port: 0 });
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

describe('a PMTiles file', () => {
  it('is read in parts from a host that serves parts', async () => {
    const archive = await openArchive(at('good.pmtiles'));
    expect(archive.source.constructor.name).toBe('FetchSource');
    expect((await archive.getZxy(0, 0, 0))?.data.byteLength).toBeGreaterThan(0);
    await checkSchema(archive);
  });

  it('is read whole from a host that does not, and is the same', async () => {
    const server = await wholeHost(GOOD);
    const [whole, parts] = [await openArchive(addressOf(server)), await openArchive(at('good.pmtiles'))];
    server.close();
    server.closeAllConnections();
    // The host is gone: nothing is asked of it any more.
    expect((await whole.getZxy(5, 19, 10))?.data).toEqual((await parts.getZxy(5, 19, 10))?.data);
    expect((await whole.getZxy(5, 19, 10))?.data.byteLength).toBeGreaterThan(0);
  });

  it('is refused when it would have to be read whole and is too large for that', async () => {
    const server = await wholeHost(new Uint8Array(1_000_000), 21);
    expect(await faultIn(openArchive(addressOf(server)))).toEqual({ kind: 'too-large', limitMB: 20 });
    server.close();
    server.closeAllConnections();
  });

  it('that is not there, or nobody answers for, says which', async () => {
    expect(await faultIn(openArchive(at('gone.pmtiles')))).toEqual({ kind: 'status', status: 404 });
    const server = await wholeHost(GOOD);
    const address = addressOf(server);
    server.close();
    expect(await faultIn(openArchive(address))).toEqual({ kind: 'unreachable' });
  });

  it('that is something else is told to be that', async () => {
    expect(await faultIn(openArchive(at('broken.pmtiles')))).toMatchObject({ kind: 'broken' });
    const other = openArchive(at('other.pmtiles')).then(checkSchema);
    expect(await faultIn(other)).toEqual({
      kind: 'broken',
      detail: 'no layer of the Protomaps schema: soil',
    });
  });
});

describe('a style', () => {
  it('is fetched and checked', async () => {
    expect(await fetchStyle(at('good.json'))).toEqual(STYLE);
  });

  it.each([
    ['broken.json', 'no JSON'],
    ['wrong.json', 'source "gone" not found'],
    ['list.json', 'object expected'],
  ])('%s is refused: %s', async (file, detail) => {
    expect(await faultIn(fetchStyle(at(file)))).toEqual({
      kind: 'broken',
      detail: expect.stringContaining(detail),
    });
  });
});

describe('what MapLibre fails with while it draws', () => {
  it.each([
    [Object.assign(new Error('AJAXError'), { status: 503 }), { kind: 'status', status: 503 }],
    [Object.assign(new Error('AJAXError'), { status: 0 }), { kind: 'unreachable' }],
    [new TypeError('Failed to fetch'), { kind: 'unreachable' }],
    [new Error('Unimplemented type: 4'), { kind: 'broken', detail: 'Unimplemented type: 4' }],
  ])('%s is worded as %j', (error, fault) => {
    expect(faultOf(error)).toEqual(fault);
  });
});
