/**
 * Makes geodata/basemap/rivers.geojson, the main rivers as lines (GSHHG 2.3.7, World Data Bank II, LGPL):
 *
 *     apt-get install -y --no-install-recommends gmt gmt-gshhg-full
 *     node scripts/geodata/make-rivers.mjs
 */
import { execFileSync } from 'node:child_process';
import { KHARKIV, simplifyByDistance } from './detail.mjs';
import { collectionText, writeGeodata } from './sources.mjs';
import { feature, topology } from './topojson.mjs';
import { distanceKm } from './topology.mjs';

/** @typedef {import('./topology.mjs').Position} Position */
/** @typedef {{ level: number, line: Position[] }} River level: World Data Bank's rank, 0 the largest */

/** West, east, south, north: what gmt cuts out. */
const REGION = '20/54/41/59';

/** [rank, drawn up to this distance from Kharkiv in km, first zoom] */
const RANKS = /** @type {const} */ ([
  [0, 1100, 4],
  [1, 1100, 4],
  [2, 700, 5],
  [3, 350, 6],
  [4, 350, 7],
]);

/** Rivers that can be told for certain: the only line of the rank in a box of [west, south, east, north]. */
const NAMED = /** @type {const} */ ([
  { uk: 'Сіверський Донець', en: 'Siverskyi Donets', level: 2, box: [36.2, 48.8, 38.6, 51.2] },
  { uk: 'Оскіл', en: 'Oskil', level: 4, box: [37.2, 49.05, 38.25, 51.2] },
]);

/** The rivers in the region. @returns {River[]} */
function readRivers() {
  let dump;
  try {
    dump = execFileSync('gmt', ['pscoast', `-R${REGION}`, '-Df', '-Ir', '-M'], {
      maxBuffer: 1e8,
      encoding: 'utf8',
    });
  } catch (error) {
    throw new Error('gmt failed: apt-get install -y --no-install-recommends gmt gmt-gshhg-full', {
      cause: error,
    });
  }
  return dump
    .split(/^>/m)
    .slice(1)
    .map((segment) => {
      const [head = '', ...rows] = segment.trim().split('\n');
      const line = rows.map(
        (row) => /** @type {Position} */ (row.split('\t').map((cell) => Number(Number(cell).toFixed(4)))),
      );
      return { level: Number(/Level (\d+)/.exec(head)?.[1]), line };
    });
}

/** Ends nearer than this are one point: the source is cut at every degree, not always at the same point. */
const JOIN_KM = 0.3;

/**
 * Lines that meet at their ends become one.
 * @param {Position[][]} lines
 */
function joined(lines) {
  const open = lines.map((line) => [...line]);
  for (let i = 0; i < open.length; i++) {
    const line = /** @type {Position[]} */ (open[i]);
    for (let j = i + 1; j < open.length; j++) {
      const other = /** @type {Position[]} */ (open[j]);
      if (meets(line.at(-1), other[0])) line.push(...other.slice(1));
      else if (meets(line.at(-1), other.at(-1))) line.push(...[...other].reverse().slice(1));
      else if (meets(line[0], other.at(-1))) line.unshift(...other.slice(0, -1));
      else if (meets(line[0], other[0])) line.unshift(...[...other].reverse().slice(0, -1));
      else continue;
      open.splice(j, 1);
      j = i;
    }
  }
  return open;
}

/**
 * @param {Position | undefined} end
 * @param {Position | undefined} start
 */
function meets(end, start) {
  return end !== undefined && start !== undefined && distanceKm(end, start) < JOIN_KM;
}

/**
 * The name of a river, or none.
 * @param {River} river
 */
function nameOf({ level, line }) {
  const named = NAMED.find(
    ({ level: rank, box: [west, south, east, north] }) =>
      rank === level &&
      line.every(([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north),
  );
  return named ? { name_uk: named.uk, name_en: named.en } : {};
}

const rivers = readRivers().filter(({ level, line }) => {
  const reachKm = RANKS.find(([rank]) => rank === level)?.[1] ?? 0;
  return line.some((point) => distanceKm(point, KHARKIV) <= reachKm);
});

/** Rivers by rank and name. @type {Map<string, { properties: Record<string, unknown>, lines: Position[][] }>} */
const groups = new Map();
for (const river of rivers) {
  const name = nameOf(river);
  const minZoom = RANKS.find(([rank]) => rank === river.level)?.[2] ?? 7;
  const key = `${river.level} ${name.name_en ?? ''}`;
  const group = groups.get(key) ?? { properties: { kind: 'river', min_zoom: minZoom, ...name }, lines: [] };
  group.lines.push(river.line);
  groups.set(key, group);
}

/** @type {import('geojson').Feature[]} */
const features = [...groups.keys()].sort().map((key) => {
  const { properties, lines } = /** @type {{ properties: Record<string, unknown>, lines: Position[][] }} */ (
    groups.get(key)
  );
  const coordinates = joined(lines).filter((line) => line.some((point) => !meets(point, line[0])));
  const tied = topology({ units: { type: 'MultiLineString', coordinates } });
  const simple = simplifyByDistance(tied);
  /** @type {import('geojson').MultiLineString} */
  const drawn = feature(simple, simple.objects.units).geometry;
  // What is shorter than the detail that is kept has shrunk to a point.
  const visible = drawn.coordinates
    .map((line) => line.filter((point, i) => String(point) !== String(line[i - 1])))
    .filter((line) => line.length > 1);
  return { type: 'Feature', properties, geometry: { ...drawn, coordinates: visible } };
});
console.log(features.map(({ properties }) => Object.values(properties ?? {}).join(' ')).join('; '));
writeGeodata('basemap/rivers.geojson', collectionText({}, features));
