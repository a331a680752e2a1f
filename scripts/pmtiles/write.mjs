/**
 * A small writer of PMTiles version 3: vector tiles of GeoJSON features in one file.
 * Format: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { zxyToTileId } from 'pmtiles';
import { gzipSync } from 'node:zlib';

/** Units along the side of a tile. */
const EXTENT = 4096;

/** @typedef {{ id: number, offset: number, length: number, run: number }} Entry a run of 0 points to a leaf */
/** @typedef {readonly [west: number, south: number, east: number, north: number]} Bounds degrees WGS84 */

const HEADER_BYTES = 127;
/** A reader fetches so much at first: the header and the root directory must lie within. */
const FIRST_FETCH_BYTES = 16_384;
const LEAF_ENTRIES = 4096;
const VERSION = 3;
const GZIP = 2;
const VECTOR_TILES = 1;

/**
 * A PMTiles file of vector tiles, compressed with gzip.
 * @param {Readonly<Record<string, readonly import('geojson').Feature[]>>} layers features by layer, [lon, lat] WGS84
 * @param {{ minZoom: number, maxZoom: number, bounds: Bounds, metadata?: Record<string, unknown>,
 *   tolerance?: number }} options metadata such as name and attribution; what geojson-vt may thin, in units of
 *   1/4096 of a tile
 * @returns {Uint8Array}
 */
export function writePmtiles(layers, { minZoom, maxZoom, bounds, metadata = {}, tolerance = 3 }) {
  const { entries, data, addressed } = collectTiles(layers, { minZoom, maxZoom, bounds, tolerance });
  const { root, leaves } = directories(entries);
  const vectorLayers = Object.keys(layers).map((id) => ({
    id,
    fields: {},
    minzoom: minZoom,
    maxzoom: maxZoom,
  }));
  const meta = gzipSync(JSON.stringify({ ...metadata, vector_layers: vectorLayers }));
  const tiles = Buffer.concat(data);

  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles');
  header.writeUInt8(VERSION, 7);
  let offset = HEADER_BYTES;
  [root, meta, leaves, tiles].forEach((part, i) => {
    header.writeBigUInt64LE(BigInt(offset), 8 + 16 * i);
    header.writeBigUInt64LE(BigInt(part.length), 16 + 16 * i);
    offset += part.length;
  });
  [addressed, entries.length, data.length].forEach((count, i) =>
    header.writeBigUInt64LE(BigInt(count), 72 + 8 * i),
  );
  [1, GZIP, GZIP, VECTOR_TILES, minZoom, maxZoom].forEach((byte, i) => header.writeUInt8(byte, 96 + i));
  const [west, south, east, north] = bounds;
  [west, south, east, north].forEach((degrees, i) =>
    header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * i),
  );
  header.writeUInt8(minZoom, 118);
  [(west + east) / 2, (south + north) / 2].forEach((degrees, i) =>
    header.writeInt32LE(Math.round(degrees * 1e7), 119 + 4 * i),
  );
  return new Uint8Array(Buffer.concat([header, root, meta, leaves, tiles]));
}

/**
 * All tiles that hold anything, by tile id; equal tiles are stored once.
 * @param {Readonly<Record<string, readonly import('geojson').Feature[]>>} layers
 * @param {{ minZoom: number, maxZoom: number, bounds: Bounds, tolerance: number }} options
 */
function collectTiles(layers, { minZoom, maxZoom, bounds, tolerance }) {
  const indexes = Object.entries(layers).map(([name, features]) => {
    const collection = { type: /** @type {const} */ ('FeatureCollection'), features: [...features] };
    return {
      name,
      index: new GeoJSONVT(collection, {
        extent: EXTENT,
        maxZoom,
        tolerance,
        indexMaxZoom: maxZoom,
        indexMaxPoints: 0,
      }),
    };
  });
  const ids = tilesWithin(bounds, minZoom, maxZoom);
  /** @type {Map<string, { offset: number, length: number }>} */
  const stored = new Map();
  /** @type {Buffer[]} */
  const data = [];
  /** @type {Entry[]} */
  const entries = [];
  let [addressed, end] = [0, 0];
  for (const { id, z, x, y } of ids) {
    const tiles = indexes.flatMap(({ name, index }) => {
      const tile = index.getTile(z, x, y);
      return tile && tile.features.length > 0 ? [[name, tile]] : [];
    });
    if (tiles.length === 0) continue;
    const bytes = gzipSync(fromGeojsonVt(Object.fromEntries(tiles), { version: 2, extent: EXTENT }));
    const key = bytes.toString('base64');
    const place = stored.get(key) ?? { offset: end, length: bytes.length };
    if (!stored.has(key)) {
      stored.set(key, place);
      data.push(bytes);
      end += bytes.length;
    }
    addressed++;
    const last = entries.at(-1);
    if (last && last.id + last.run === id && last.offset === place.offset) last.run++;
    else entries.push({ id, ...place, run: 1 });
  }
  return { entries, data, addressed };
}

/**
 * The tiles that touch the bounds, in the order of their ids.
 * @param {Bounds} bounds
 * @param {number} minZoom
 * @param {number} maxZoom
 */
function tilesWithin([west, south, east, north], minZoom, maxZoom) {
  const tiles = [];
  for (let z = minZoom; z <= maxZoom; z++) {
    const [left, right] = [column(west, z), column(east, z)];
    const [top, bottom] = [row(north, z), row(south, z)];
    for (let x = left; x <= right; x++) {
      for (let y = top; y <= bottom; y++) tiles.push({ id: zxyToTileId(z, x, y), z, x, y });
    }
  }
  return tiles.sort((a, b) => a.id - b.id);
}

/** @param {number} lon @param {number} z */
function column(lon, z) {
  return Math.max(0, Math.min(2 ** z - 1, Math.floor(((lon + 180) / 360) * 2 ** z)));
}

/** Row of a tile in Web Mercator, from the north. @param {number} lat @param {number} z */
function row(lat, z) {
  const north = Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI;
  return Math.max(0, Math.min(2 ** z - 1, Math.floor(((1 - north) / 2) * 2 ** z)));
}

/**
 * One root directory, or one of leaf directories where the entries are too many for it.
 * @param {readonly Entry[]} entries
 */
function directories(entries) {
  const root = directory(entries);
  if (HEADER_BYTES + root.length <= FIRST_FETCH_BYTES) return { root, leaves: Buffer.alloc(0) };
  const leaves = [];
  /** @type {Entry[]} */
  const pointers = [];
  let offset = 0;
  for (let i = 0; i < entries.length; i += LEAF_ENTRIES) {
    const leaf = directory(entries.slice(i, i + LEAF_ENTRIES));
    pointers.push({ id: /** @type {Entry} */ (entries[i]).id, offset, length: leaf.length, run: 0 });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: directory(pointers), leaves: Buffer.concat(leaves) };
}

/**
 * A directory: ids as steps, runs, lengths, and offsets (0: right after the entry before), compressed.
 * @param {readonly Entry[]} entries
 */
function directory(entries) {
  /** @param {(entry: Entry, before: Entry | undefined) => number} value */
  const column = (value) => entries.map((entry, i) => value(entry, entries[i - 1]));
  const numbers = [
    entries.length,
    ...column(({ id }, before) => id - (before?.id ?? 0)),
    ...column(({ run }) => run),
    ...column(({ length }) => length),
    ...column(({ offset }, before) => (before && before.offset + before.length === offset ? 0 : offset + 1)),
  ];
  return gzipSync(Buffer.from(numbers.flatMap(varint)));
}

/** Seven bits a byte, the low ones first. @param {number} value */
function varint(value) {
  const bytes = [];
  for (; value >= 128; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return [...bytes, value];
}
