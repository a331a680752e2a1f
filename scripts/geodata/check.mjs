/**
 * Checks the gazetteer and the boundaries, and prints what it finds:
 *
 *     npm run geodata:check [-- <folder with boundaries of OpenStreetMap>]
 *
 * With that folder (files kharkivska_oblast*.geojson, units by their `katotth`) ours are measured against them too.
 * Exit code 1 when a bar is missed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import area from '@turf/area';
import isInside from '@turf/boolean-point-in-polygon';
import intersect from '@turf/intersect';
import { readPlaces } from './place-tables.mjs';
import { readGeonames } from './tables.mjs';
import { distanceKm } from './topology.mjs';

/** @typedef {import('geojson').Feature<import('geojson').Polygon | import('geojson').MultiPolygon>} AreaFeature */
/** @typedef {import('./place-tables.mjs').PlaceRow} PlaceRow */

const KM2 = 1e6;
const BARS = {
  areaShare: 0.005,
  raionWorst: 0.9,
  raionMedian: 0.96,
  hromadaWorst: 0.45,
  hromadaMedian: 0.77,
  boundariesGzipKb: 120,
};

const referenceFolder = process.argv[2];
/** @type {string[]} */
const missed = [];

/** @param {string} text @param {boolean} [good] */
function say(text, good = true) {
  console.log(good ? `  ${text}` : `  MISSED: ${text}`);
  if (!good) missed.push(text);
}

/** @param {string} title */
function section(title) {
  console.log(`\n${title}`);
}

/** @param {string} name @returns {AreaFeature[]} */
function readBoundaries(name) {
  const file = JSON.parse(
    readFileSync(new URL(`../../geodata/boundaries/${name}.geojson`, import.meta.url), 'utf8'),
  );
  return file.type === 'Feature' ? [file] : file.features;
}

const TABLES = /** @type {const} */ ([
  'oblast',
  'raions',
  'hromadas',
  'settlements',
  'city_districts',
  'neighbourhoods',
]);
const rows = TABLES.flatMap((table) => readPlaces(table));
const settlements = readPlaces('settlements');
const areas = new Map(
  ['oblast', 'raions', 'hromadas', 'city_districts']
    .flatMap(readBoundaries)
    .map((boundary) => [String(boundary.properties?.['code']), boundary]),
);

section('Rows');
for (const type of new Set(rows.map((row) => row.type)))
  say(`${type}: ${rows.filter((row) => row.type === type).length}`);

section('Codes');
const illFormed = rows.filter(({ code }) => !/^(UA\d{17}|XKH[a-z]+)$/.test(code));
say(
  `${new Set(rows.map(({ code }) => code)).size} codes for ${rows.length} rows`,
  new Set(rows.map(({ code }) => code)).size === rows.length,
);
say(`${illFormed.length} ill-formed`, illFormed.length === 0);

section('Each inside the next');
const mapped = settlements.filter(({ confidence }) => confidence === 'mapped');
const stray = mapped.filter(
  ({ parent, point }) => !isInside(point, /** @type {AreaFeature} */ (areas.get(parent))),
);
say(
  `${mapped.length - stray.length} of ${mapped.length} mapped settlements lie in the area of their hromada`,
  stray.length === 0,
);
for (const { uk, code, parent } of stray) say(`${uk} (${code}) lies outside ${parent}`);
say(`${settlements.length - mapped.length} settlements have no certain point and are left out`);
/** @param {PlaceRow} child */
const shareInParent = ({ code, parent }) => {
  const [own, whole] = [areas.get(code), areas.get(parent)];
  return own && whole ? overlapKm2(own, whole) / km2(own) : 0;
};
for (const table of /** @type {const} */ (['hromadas', 'raions'])) {
  const least = Math.min(...readPlaces(table).map(shareInParent));
  say(`${table}: the least share of one that lies in its parent is ${least.toFixed(6)}`, least > 0.99999);
}

section('Tiling');
const oblast = /** @type {AreaFeature} */ (areas.get(readPlaces('oblast')[0]?.code ?? ''));
const sums = { raions: 0, hromadas: 0 };
for (const table of /** @type {const} */ (['raions', 'hromadas'])) {
  sums[table] = readPlaces(table).reduce((sum, { code }) => sum + km2(areas.get(code)), 0);
  const gap = sums[table] / km2(oblast) - 1;
  say(
    `${table} sum to ${sums[table].toFixed(1)} km2, the oblast has ${km2(oblast).toFixed(1)}: ${(gap * 100).toFixed(4)} percent apart`,
    Math.abs(gap) < 1e-6,
  );
}
const stated = readPlaces('hromadas').reduce((sum, { radiusKm }) => sum + Math.PI * radiusKm ** 2, 0);
const offBy = sums.hromadas / stated - 1;
say(
  `the stated areas of the hromadas sum to ${stated.toFixed(0)} km2: ours are ${(offBy * 100).toFixed(2)} percent off`,
  Math.abs(offBy) <= BARS.areaShare,
);
say('our areas are measured on the sphere (turf)');

section('Points against the towns of GeoNames, of the same name within 15 km');
const towns = readGeonames().filter(({ country }) => country === 'UA');
const compared = mapped
  .flatMap(({ uk, en, point }) => {
    const away = towns
      .filter(({ name }) => name === en)
      .map(({ lon, lat }) => distanceKm(point, [Number(lon), Number(lat)]))
      .sort((a, b) => a - b)[0];
    return away === undefined || away > 15 ? [] : [{ uk, away }];
  })
  .sort((a, b) => a.away - b.away);
const at = (/** @type {number} */ share) =>
  compared[Math.floor((compared.length - 1) * share)]?.away.toFixed(2);
say(`${compared.length} points: median ${at(0.5)} km, 95 percent below ${at(0.95)} km`);
say(
  `furthest: ${compared
    .slice(-5)
    .map(({ uk, away }) => `${uk} ${away.toFixed(1)} km`)
    .join(', ')}`,
);

section('Sizes, gzip');
let gzipped = 0;
for (const name of ['oblast', 'raions', 'hromadas', 'city_districts']) {
  const bytes = gzipSync(readFileSync(new URL(`../../geodata/boundaries/${name}.geojson`, import.meta.url)), {
    level: 9,
  }).length;
  gzipped += bytes;
  say(`boundaries/${name}.geojson ${(bytes / 1000).toFixed(1)} kB`);
}
say(`together ${(gzipped / 1000).toFixed(1)} kB`, gzipped / 1000 <= BARS.boundariesGzipKb);

if (referenceFolder !== undefined) {
  section('Against the boundaries of OpenStreetMap: intersection over union');
  compareWith(referenceFolder);
}

console.log(missed.length === 0 ? '\nAll bars are held.' : `\n${missed.length} bars are missed.`);
process.exitCode = missed.length === 0 ? 0 : 1;

/** @param {AreaFeature | undefined} feature */
function km2(feature) {
  return feature === undefined ? 0 : area(feature) / KM2;
}

/** @param {AreaFeature} a @param {AreaFeature} b */
function overlapKm2(a, b) {
  const both = intersect({ type: 'FeatureCollection', features: [a, b] });
  return both === null ? 0 : area(both) / KM2;
}

/** @param {string} folder */
function compareWith(folder) {
  /** @type {Map<string, AreaFeature>} */
  const reference = new Map();
  for (const file of readdirSync(folder).filter(
    (name) => name.startsWith('kharkivska_oblast') && name.endsWith('.geojson'),
  )) {
    for (const feature of JSON.parse(readFileSync(join(folder, file), 'utf8')).features) {
      const code = feature.properties?.katotth;
      if (areas.has(code) && /Polygon$/.test(feature.geometry?.type ?? '')) reference.set(code, feature);
    }
  }
  const levels = /** @type {const} */ ([
    ['oblast', 0, 0],
    ['raions', BARS.raionWorst, BARS.raionMedian],
    ['hromadas', BARS.hromadaWorst, BARS.hromadaMedian],
    ['city_districts', 0, 0],
  ]);
  for (const [table, worst, median] of levels) {
    const results = readPlaces(table)
      .flatMap(({ code, uk }) => {
        const [ours, theirs] = [areas.get(code), reference.get(code)];
        if (!ours || !theirs) return [];
        const both = overlapKm2(ours, theirs);
        return [{ uk, iou: both / (km2(ours) + km2(theirs) - both) }];
      })
      .sort((a, b) => a.iou - b.iou);
    if (results.length === 0) {
      say(`${table}: the reference has none`);
      continue;
    }
    for (const { uk, iou } of results) say(`${iou.toFixed(3)}  ${uk}`, iou >= worst);
    const middle =
      (results[Math.floor((results.length - 1) / 2)]?.iou ?? 0) / 2 +
      (results[Math.ceil((results.length - 1) / 2)]?.iou ?? 0) / 2;
    say(
      `${table}: ${results.length} compared, median ${middle.toFixed(3)}, worst ${results[0]?.iou.toFixed(3)}`,
      middle >= median,
    );
  }
}
