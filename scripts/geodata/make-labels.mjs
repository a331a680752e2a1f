/**
 * Makes geodata/basemap/labels.tsv, the names on the ground: states, oblasts, seas, cities.
 *
 *     node scripts/geodata/make-labels.mjs
 *
 * Points of cities are GeoNames', of most oblasts the middle of their outline; those set by hand are in states.mjs and
 * labelled.mjs.
 */
import { readFileSync } from 'node:fs';
import { REGIONS } from './regions.mjs';
import { writeGeodata } from './sources.mjs';
import { CITIES, OBLAST_POINTS, SEAS } from './labelled.mjs';
import { STATES } from './states.mjs';
import { readGeonames } from './tables.mjs';

const gazetteer = readGeonames();

/** @param {typeof CITIES[number]} city */
function cityRow([uk, en, minZoom, state, name, unit]) {
  const [admin1, latitude = ''] = unit?.split(' ') ?? [];
  const found = gazetteer.filter(
    (place) =>
      place.country === state &&
      place.name === name &&
      (admin1 === undefined || place.admin1 === admin1) &&
      place.lat.startsWith(latitude),
  );
  const [place] = found;
  if (place === undefined || found.length > 1) throw new Error(`${name}, ${state}: ${found.length} places`);
  return [uk, en, 'city', minZoom, Number(place.lon).toFixed(4), Number(place.lat).toFixed(4)];
}

/** Oblasts that are cities have their label as such; Kharkiv oblast is what the map is of. */
const UNLABELLED_OBLASTS = ['UA-KC', 'UA-SC', 'UA-KK'];
const OBLAST_MIN_ZOOM = 5;

/** @type {import('geojson').FeatureCollection<import('geojson').MultiPolygon>} */
const territories = JSON.parse(
  readFileSync(new URL('../../geodata/boundaries/territories.geojson', import.meta.url), 'utf8'),
);

/** @param {typeof REGIONS[number]} oblast */
function oblastRow({ region, uk, en }) {
  const shape = territories.features.find(({ properties }) => properties?.['region'] === region);
  const rings = shape?.geometry.coordinates.map(([ring = []]) => ring) ?? [];
  const outline = rings.reduce((longest, ring) => (ring.length > longest.length ? ring : longest), []);
  const [lon, lat] = OBLAST_POINTS[region] ?? centroid(outline);
  return [uk, en, 'oblast', OBLAST_MIN_ZOOM, lon.toFixed(2), lat.toFixed(2)];
}

/**
 * The centre of a ring's area, in degrees.
 * @param {import('geojson').Position[]} ring
 * @returns {[number, number]}
 */
function centroid(ring) {
  let [area, lon, lat] = [0, 0, 0];
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    const cross = ax * by - bx * ay;
    area += 3 * cross;
    lon += (ax + bx) * cross;
    lat += (ay + by) * cross;
  }
  return [lon / area, lat / area];
}

const rows = [
  ...STATES.map(({ uk, en, minZoom, lon, lat }) => [uk, en, 'state', minZoom, lon, lat]),
  ...REGIONS.filter(({ region }) => !UNLABELLED_OBLASTS.includes(region)).map(oblastRow),
  ...SEAS.map(([uk, en, minZoom, lon, lat]) => [uk, en, 'sea', minZoom, lon, lat]),
  ...CITIES.map(cityRow),
];
const text = [
  '# Names on the ground. Sources and licence: geodata/SOURCES.md',
  'name_uk\tname_en\tkind\tmin_zoom\tlon\tlat',
  ...rows.map((row) => row.join('\t')),
];
writeGeodata('basemap/labels.tsv', `${text.join('\n')}\n`);
