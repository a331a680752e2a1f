/** The site as somebody else builds it: with basemaps of their own, made here. Another address than the usual one. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Feature, Position } from 'geojson';
import { writePmtiles } from '../../../scripts/pmtiles/write.mjs';
import { serveFolder } from '../../../scripts/serve.mjs';
import { test as base } from './site.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const VITE = path.join(ROOT, 'node_modules/vite/bin/vite.js');

const BASEMAPS = `
- { code: osm, name: { uk: Вулиці, en: Streets }, kind: pmtiles, file: osm.pmtiles, attribution: <b>Streets</b> of a test }
- { code: desk, name: { uk: Редакція, en: Newsroom }, kind: style, url: desk/style.json, attribution: A desk }
- { code: bad, name: { uk: Зламана, en: Broken }, kind: pmtiles, file: bad.pmtiles, attribution: Nobody }
- { code: gone, name: { uk: Зникла, en: Gone }, kind: style, url: desk/gone.json, attribution: Nobody }
- { code: far, name: { uk: Далека, en: Far }, kind: pmtiles, url: 'https://maps.example.org/far.pmtiles', attribution: Nobody }
`;

/** Water beside the oblast, where no incident is drawn and the embedded ground has land, in all of these basemaps: [west, south, east, north]. */
export const LAKE = [37.6, 50.25, 37.9, 50.4] as const;
/** Colours of water: that of Protomaps in its light flavour, and that of the style below. */
export const LAKE_COLOURS = { osm: '#80deea', desk: '#3355cc' } as const;
/** A town that only the PMTiles file has. */
export const TOWN = [37.3, 50.52] as const;
const NAMES = { 'name:uk': 'Вигадане', name: 'Вигадане', 'name:en': 'Made-up', script: 'Cyrillic' };

function box([west, south, east, north]: readonly [number, number, number, number]): Feature {
  const ring: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
}

function streets(): Uint8Array {
  const bounds = [34.5, 48.3, 38.5, 50.7] as const;
  const road: Position[] = [
    [35.2, 49.2],
    [37.2, 50.3],
  ];
  const layers = {
    earth: [box(bounds)],
    water: [box(LAKE)],
    roads: [feature({ kind: 'highway' }, { type: 'LineString', coordinates: road })],
    places: [
      feature(
        { kind: 'locality', min_zoom: 5, population_rank: 12, ...NAMES },
        { type: 'Point', coordinates: [...TOWN] },
      ),
    ],
  };
  return writePmtiles(layers, { minZoom: 0, maxZoom: 8, bounds });
}

function feature(properties: Feature['properties'], geometry: Feature['geometry']): Feature {
  return { type: 'Feature', properties, geometry };
}

function deskStyle(): string {
  return JSON.stringify({
    version: 8,
    // Never asked: the page's own font draws all text.
    glyphs: 'https://fonts.example.org/{fontstack}/{range}.pbf',
    sources: { lake: { type: 'geojson', data: 'lake.geojson' } },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#ddeedd' } },
      { id: 'water', type: 'fill', source: 'lake', paint: { 'fill-color': LAKE_COLOURS.desk } },
      {
        id: 'name',
        type: 'symbol',
        source: 'lake',
        layout: { 'text-field': 'Lake', 'text-font': ['Noto Sans Regular'] },
      },
    ],
  });
}

/** Builds the real site with these basemaps, and serves it until `close`. */
async function buildOwnSite(): Promise<{ address: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'own-site-'));
  const geodata = path.join(folder, 'geodata');
  const dist = path.join(folder, 'dist');
  await cp(path.join(ROOT, 'geodata'), geodata, { recursive: true });
  await mkdir(path.join(geodata, 'basemaps'), { recursive: true });
  await writeFile(path.join(geodata, 'basemaps.yaml'), BASEMAPS);
  await writeFile(path.join(geodata, 'basemaps/osm.pmtiles'), streets());
  await writeFile(path.join(geodata, 'basemaps/bad.pmtiles'), streets().slice(500));
  const env = { ...process.env, INCIDENT_MAP_GEODATA: geodata };
  await promisify(execFile)(process.execPath, [VITE, 'build', '--outDir', dist, '--logLevel', 'warn'], {
    cwd: ROOT,
    env,
  });
  await mkdir(path.join(dist, 'desk'));
  await writeFile(path.join(dist, 'desk/style.json'), deskStyle());
  await writeFile(path.join(dist, 'desk/lake.geojson'), JSON.stringify(box(LAKE)));
  const { address, close } = await serveFolder(dist, { port: 0, base: '/elsewhere/' });
  return {
    address,
    close: async () => {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}

/** `test` on that site: built once, with the same watch for trouble. */
export const test = base.extend<object, { siteAddress: string }>({
  siteAddress: [
    // Playwright wants a pattern here, also when nothing is asked for.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const site = await buildOwnSite();
      await use(site.address);
      await site.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});
