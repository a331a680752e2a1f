/**
 * Makes geodata/basemap/ground.geojson, the land under the map with the borders of states and oblasts, and
 * geodata/boundaries/territories.geojson, the oblasts of Ukraine and the neighbouring ones of Russia in the same shapes:
 *
 *     node scripts/geodata/make-ground.mjs
 *
 * make-areas.mjs comes first. The detail falls with the distance from Kharkiv. The outline of Kharkiv oblast keeps every point,
 * so that it runs exactly under geodata/boundaries/oblast.geojson.
 */
import { readFileSync } from 'node:fs';
import { putOutline } from './outline.mjs';
import { REGIONS } from './regions.mjs';
import { STATES } from './states.mjs';
import { areaKm2, detailKm, simplifyByDistance } from './detail.mjs';
import { collectionText, writeGeodata } from './sources.mjs';
import { merge, mesh } from './topojson.mjs';
import { rightHanded, worldTopology } from './topology.mjs';

/** @typedef {import('./topology.mjs').Position} Position */
/** @typedef {import('./topology.mjs').Geometry} Geometry */

/** Oblasts whose inner borders are drawn. */
const DRAWN_OBLASTS = new Set(REGIONS.map(({ region }) => region));

const world = worldTopology();
const outline = JSON.parse(
  readFileSync(new URL('../../geodata/boundaries/oblast.geojson', import.meta.url), 'utf8'),
);
/** @type {Position[]} */
const outlineRing = outline.geometry.coordinates[0];
putOutline(world, outlineRing);
const kharkivPoints = new Set(outlineRing.map(String));

const ground = simplifyByDistance(world, { keep: kharkivPoints });

/**
 * True for a ring that is large enough to be seen where it lies.
 * @param {Position[]} ring
 */
function isVisible(ring) {
  return ring.length >= 4 && areaKm2(ring) > 4 * detailKm(/** @type {Position} */ (ring[0])) ** 2;
}

/**
 * The shape of units that lie together.
 * @param {Geometry[]} units
 * @returns {import('geojson').MultiPolygon}
 */
function merged(units) {
  const polygons = /** @type {Position[][][]} */ (merge(ground, units).coordinates);
  const coordinates = polygons
    .map((polygon) => polygon.filter((ring, i) => (i === 0 ? ring.length >= 4 : isVisible(ring))))
    .filter((polygon, _, all) => polygon.length > 0 && (all.length === 1 || isVisible(polygon[0] ?? [])))
    .map(rightHanded);
  return { type: 'MultiPolygon', coordinates };
}

/**
 * One feature of land.
 * @param {Geometry[]} units
 * @param {Record<string, string>} properties
 * @returns {import('geojson').Feature}
 */
function land(units, properties) {
  return { type: 'Feature', properties: { kind: 'land', ...properties }, geometry: merged(units) };
}

/**
 * One feature of border lines between the units that a rule picks.
 * @param {string} kind
 * @param {(a: import('./topology.mjs').Unit, b: import('./topology.mjs').Unit) => boolean} isBorder
 * @returns {import('geojson').Feature}
 */
function borders(kind, isBorder) {
  const { coordinates } = mesh(
    ground,
    ground.objects.units,
    (/** @type {Geometry} */ a, /** @type {Geometry} */ b) => a !== b && isBorder(a.properties, b.properties),
  );
  return { type: 'Feature', properties: { kind }, geometry: { type: 'MultiLineString', coordinates } };
}

const units = ground.objects.units.geometries;
const named = new Set(STATES.map(({ state }) => state));
// Åland is a part of Finland and has an ISO code of its own.
for (const { properties } of units) if (properties.state === 'AX') properties.state = 'FI';

const features = [
  land(
    units.filter(({ properties }) => !named.has(properties.state)),
    {},
  ),
  ...STATES.map(({ state, uk, en }) =>
    land(
      units.filter(({ properties }) => properties.state === state),
      { state, name_uk: uk, name_en: en },
    ),
  ),
  borders(
    'oblast_border',
    (a, b) =>
      a.state === b.state &&
      a.region !== b.region &&
      (DRAWN_OBLASTS.has(a.region) || DRAWN_OBLASTS.has(b.region)),
  ),
  borders('state_border', (a, b) => a.state !== b.state && (named.has(a.state) || named.has(b.state))),
];
writeGeodata('basemap/ground.geojson', collectionText({}, features));

const territories = REGIONS.map(({ state, region, uk, en }) => ({
  type: /** @type {const} */ ('Feature'),
  properties: { state, region, name_uk: uk, name_en: en },
  geometry: merged(units.filter(({ properties }) => properties.region === region)),
}));
writeGeodata('boundaries/territories.geojson', collectionText({}, territories));
