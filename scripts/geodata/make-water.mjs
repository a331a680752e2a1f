/**
 * Makes geodata/basemap/water.geojson, lakes and reservoirs (OpenStreetMap 2017):
 *
 *     node scripts/geodata/make-water.mjs
 */
import { areaKm2, KHARKIV, simplifyByDistance } from './detail.mjs';
import { collectionText, readSourceJson, writeGeodata } from './sources.mjs';
import { feature, topology } from './topojson.mjs';
import { distanceKm, rightHanded } from './topology.mjs';

/** @typedef {import('./topology.mjs').Position} Position */

/** [up to this distance from Kharkiv in km, lakes from this area in km2] */
const SMALLEST_LAKE = /** @type {const} */ ([
  [200, 9],
  [500, 25],
  [1100, 80],
]);

/**
 * The oblast and about 60 km around, as [west, south, east, north]. The source draws a pond with four points
 * and the Pechenihy reservoir with twenty-two, so every point is kept here, and what is smaller than
 * SMALLEST_NEAR_KM2 is left out: it would be a triangle.
 */
const NEAR = [34.0, 48.0, 38.9, 51.0];
const SMALLEST_NEAR_KM2 = 5;

/** Larger waters are seas: the ground leaves them out of the land. */
const LARGEST_LAKE_KM2 = 50_000;
const SMALLEST_ISLAND_KM2 = 2;

/**
 * The Oskil and Kakhovka reservoirs, as [west, south, east, north]. The source shows them as they were in 2017;
 * no source that we hold gives their extent since, so they are left out rather than drawn full.
 */
const UNCERTAIN = [
  [37.4, 49.1, 37.8, 49.6],
  [33.3, 46.7, 35.4, 47.9],
];

/**
 * True for a ring that lies in a box of [west, south, east, north].
 * @param {readonly Position[]} ring
 * @param {readonly number[]} box
 */
function isWithin(ring, [west = 0, south = 0, east = 0, north = 0]) {
  return ring.every(([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north);
}

/** @param {Position[]} ring */
function isDrawn(ring) {
  const first = /** @type {Position} */ (ring[0]);
  const distance = distanceKm(first, KHARKIV);
  const smallestFar = SMALLEST_LAKE.find(([upTo]) => distance <= upTo)?.[1] ?? Infinity;
  const smallest = isWithin(ring, NEAR) ? SMALLEST_NEAR_KM2 : smallestFar;
  const area = areaKm2(ring);
  return area >= smallest && area <= LARGEST_LAKE_KM2 && !UNCERTAIN.some((box) => isWithin(ring, box));
}

/** @type {{ geometries: { coordinates: Position[][][] }[] }} */
const source = readSourceJson('@geo-maps/earth-waterbodies-10m', 'map.geo.json');
const lakes = source.geometries
  .flatMap((geometry) => geometry.coordinates)
  .filter((polygon) => isDrawn(polygon[0] ?? []))
  .map((polygon) => polygon.filter((ring, i) => i === 0 || areaKm2(ring) >= SMALLEST_ISLAND_KM2));

const nearPoints = new Set(
  lakes
    .flat()
    .filter((ring) => isWithin(ring, NEAR))
    .flatMap((ring) => ring.map(String)),
);
const tied = topology({ units: { type: 'MultiPolygon', coordinates: lakes } });
const simple = simplifyByDistance(tied, { finer: 2.5, keep: nearPoints });
/** @type {Position[][][]} */
const simpleLakes = feature(simple, simple.objects.units).geometry.coordinates;
const coordinates = simpleLakes
  .map((polygon) => polygon.filter((ring) => ring.length >= 4 && areaKm2(ring) > 0))
  .filter((polygon) => polygon.length > 0)
  .map(rightHanded);
console.log(`${coordinates.length} lakes and reservoirs`);
writeGeodata(
  'basemap/water.geojson',
  collectionText({}, [
    { type: 'Feature', properties: { kind: 'water' }, geometry: { type: 'MultiPolygon', coordinates } },
  ]),
);
