/**
 * Measures the embedded basemap as GeoJSON against the same features as PMTiles, in one run:
 *
 *     npm run bench:basemap
 *
 * Sizes are what goes over the wire for a whole visit: GeoJSON comes once, gzipped; of PMTiles the whole file, whose
 * tiles are gzipped inside. Times are of this machine: compare the ratio.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { PMTiles } from 'pmtiles';
import { writePmtiles } from '../pmtiles/write.mjs';

const FILES = ['ground', 'water', 'rivers'];
const BOUNDS = /** @type {const} */ ([10, 40, 62, 62]);
const MAX_ZOOM = 8;
/** [zoom, column, row] of the tile that has Kharkiv. */
const TILES = [4, 6, 8].map((zoom) => tileAt(zoom, 36.23, 49.99));
const KB = 1000;

/** @param {number} zoom @param {number} lon @param {number} lat */
function tileAt(zoom, lon, lat) {
  const n = 2 ** zoom;
  const sin = Math.sin((lat * Math.PI) / 180);
  const row = (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * n;
  return [zoom, Math.floor(((lon + 180) / 360) * n), Math.floor(row)];
}

/** Milliseconds of the fastest of several runs. @param {() => unknown} run */
async function fastest(run) {
  let best = Infinity;
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    await run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const texts = FILES.map((name) =>
  readFileSync(new URL(`../../geodata/basemap/${name}.geojson`, import.meta.url), 'utf8'),
);
const features = texts.flatMap((text) => JSON.parse(text).features);
const collection = { type: /** @type {const} */ ('FeatureCollection'), features };
const json = JSON.stringify(collection);
const archive = writePmtiles({ ground: features }, { minZoom: 0, maxZoom: MAX_ZOOM, bounds: BOUNDS });
const geojsonKb = gzipSync(json, { level: 9 }).length / KB;
const pmtilesKb = archive.length / KB;

const geojsonMs = await fastest(() => {
  const index = new GeoJSONVT(JSON.parse(json), {
    maxZoom: 18,
    indexMaxZoom: 5,
    indexMaxPoints: 100_000,
    extent: 8192,
  });
  for (const [z = 0, x = 0, y = 0] of TILES) index.getTile(z, x, y);
});
const buffer = archive.buffer.slice(archive.byteOffset, archive.byteOffset + archive.byteLength);
const pmtilesMs = await fastest(async () => {
  const source = {
    getKey: () => 'archive',
    getBytes: async (/** @type {number} */ offset, /** @type {number} */ length) => ({
      data: /** @type {ArrayBuffer} */ (buffer).slice(offset, offset + length),
    }),
  };
  const tiles = new PMTiles(source, undefined, async (bytes) => {
    const plain = gunzipSync(new Uint8Array(bytes));
    return plain.buffer.slice(plain.byteOffset, plain.byteOffset + plain.byteLength);
  });
  for (const [z = 0, x = 0, y = 0] of TILES) await tiles.getZxy(z, x, y);
});

console.log(`${features.length} features of ${FILES.join(', ')}; PMTiles of zooms 0 to ${MAX_ZOOM}`);
console.log(`GeoJSON, gzip: ${geojsonKb.toFixed(0)} kB`);
console.log(`PMTiles:       ${pmtilesKb.toFixed(0)} kB, ${(pmtilesKb / geojsonKb).toFixed(1)} times as much`);
console.log(`GeoJSON, read and cut into the tiles of Kharkiv at zooms 4, 6, 8: ${geojsonMs.toFixed(1)} ms`);
console.log(
  `PMTiles, the same tiles read: ${pmtilesMs.toFixed(1)} ms, ${(pmtilesMs / geojsonMs).toFixed(2)} times as long`,
);
