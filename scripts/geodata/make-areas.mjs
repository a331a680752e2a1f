/**
 * Makes the boundaries of the oblast's units: hromadas from their settlements, raions from their hromadas, the
 * districts of Kharkiv from their centroids and areas; and the oblast as the sum of them.
 *
 *     node scripts/geodata/make-areas.mjs
 */
import { catchments } from './catchments.mjs';
import { roughOutline } from './outline.mjs';
import { readPlaces } from './place-tables.mjs';
import { collectionText, writeGeodata } from './sources.mjs';
import { polygonsOf, tied, withCorners } from './tie.mjs';
import { worldTopology } from './topology.mjs';

/** @typedef {import('./grid.mjs').Area} Area */
/** @typedef {import('./place-tables.mjs').PlaceRow} PlaceRow */

const KHARKIV = 'UA63120270010096107';
const KHARKIV_HROMADA = 'UA63120270000028556';
const SOURCE =
  'made from the settlements (OpenStreetMap contributors; GeoNames) inside the outline of the oblast';

const { area, lines, ukrainianSide } = roughOutline(worldTopology());

const hromadas = readPlaces('hromadas');
/** Of two places of one name in one hromada it does not matter here which is which. */
const settlements = readPlaces('settlements').filter(({ confidence }) => confidence !== 'unplaced');
const districts = readPlaces('city_districts');
/** Kharkiv is no disc around its centre: its districts say better where it lies. */
const seeds = [
  ...settlements.filter(({ code }) => code !== KHARKIV),
  ...districts.map((district) => ({ ...district, parent: KHARKIV_HROMADA })),
];
const drawnHromadas = catchments({
  whole: ukrainianSide,
  roughOutline: { area, lines },
  targets: hromadas.map(target),
  seeds: seeds.map(({ parent, point, radiusKm }) => ({
    unit: hromadas.findIndex(({ code }) => code === parent),
    point,
    radiusKm,
  })),
  cellKm: 0.25,
  reachKm: 26,
  smallestDetailKm2: 0.25,
});
const roughTiles = tied(drawnHromadas);

const kharkiv = roughTiles.areas[hromadas.findIndex(({ code }) => code === KHARKIV_HROMADA)];
if (kharkiv === undefined) throw new Error('no hromada of Kharkiv');
const cutDistricts = tied(
  catchments({
    whole: kharkiv,
    roughOutline: null,
    targets: districts.map(target),
    // A disc of a third of the district: where it is compact the whole disc would leave no room to balance.
    seeds: districts.map(({ point, radiusKm }, i) => ({ unit: i, point, radiusKm: radiusKm / 3 })),
    cellKm: 0.08,
    reachKm: 30,
    smallestDetailKm2: 0.02,
  }),
).areas;
/** Where borders of districts meet the rim of the city, its hromada and the neighbours have a corner too. */
const corners = cutDistricts.flatMap((district) => polygonsOf(district).flat(2));
const drawnDistricts = tied(withCorners(cutDistricts, corners)).areas;
const tiles = tied(withCorners(roughTiles.areas, corners));

/** What is stated of a unit. @param {PlaceRow} place */
function target({ point, radiusKm }) {
  return { km2: Math.PI * radiusKm ** 2, centroid: point };
}

/**
 * @param {PlaceRow} place
 * @param {string} level
 * @param {Area} geometry
 * @returns {import('geojson').Feature}
 */
function boundary({ code }, level, geometry) {
  return { type: 'Feature', properties: { code, level, approximate: true, source: SOURCE }, geometry };
}

const raions = readPlaces('raions').map((raion) => {
  const members = hromadas.flatMap(({ parent }, i) => (parent === raion.code ? [i] : []));
  return boundary(raion, 'raion', tiles.union(members));
});
const [oblast] = readPlaces('oblast');
if (oblast === undefined) throw new Error('no oblast');
const whole = boundary(oblast, 'oblast', tiles.union(hromadas.map((_, i) => i)));
whole.properties = {
  ...whole.properties,
  source:
    'Natural Earth, fitted to the settlements; state border with Russia: OpenStreetMap contributors, 2017',
};

/** @param {PlaceRow[]} places @param {string} level @param {readonly Area[]} areas */
const boundaries = (places, level, areas) =>
  places.map((place, i) => boundary(place, level, /** @type {Area} */ (areas[i])));
writeGeodata('boundaries/oblast.geojson', `${JSON.stringify(whole)}\n`);
writeGeodata('boundaries/raions.geojson', collectionText({}, raions));
writeGeodata('boundaries/hromadas.geojson', collectionText({}, boundaries(hromadas, 'hromada', tiles.areas)));
writeGeodata(
  'boundaries/city_districts.geojson',
  collectionText({}, boundaries(districts, 'district', drawnDistricts)),
);
