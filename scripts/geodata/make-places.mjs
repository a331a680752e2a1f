/**
 * Makes the tables of geodata/places/ from the tables of facts in scripts/geodata/facts about settlements and
 * administrative units (codes of the state classifier KATOTTG; names, points and areas of OpenStreetMap and GeoNames):
 *
 *     node scripts/geodata/make-places.mjs
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { DOUBTED, NEIGHBOURHOODS, PLACED_BY_GEONAMES, RENAMED, SWAPPED } from './place-facts.mjs';
import { writeGeodata } from './sources.mjs';
import { cell, readFacts, readGeonames } from './tables.mjs';
import { distanceKm, round } from './topology.mjs';

/** @typedef {import('./tables.mjs').Row} Row */
/** @typedef {import('./tables.mjs').GeoName} GeoName */

const COLUMNS =
  'code type parent uk en ru former lon lat radius_km radius_from point_from confidence note'.split(' ');
const OBLAST = 'UA63000000000041885';
const KHARKIV = 'UA63120270010096107';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { module } = await runnerImport(join(root, 'src/geocode/romanise.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
/** The project's own romanisation. @type {(name: string) => string} */
const romanise = module.romanise;

const settlements = readFacts('settlements');
const units = readFacts('units');
const geonames = readGeonames();

/** One apostrophe throughout. @param {string} text */
function withApostrophe(text) {
  return text.replace(/['ʼ]/g, '’');
}

/**
 * Former names, each with the date of its end where a source gives one.
 * @param {string} names separated by semicolons
 * @param {string} code
 */
function formerNames(names, code) {
  return withApostrophe(names)
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      const until = RENAMED.find((renamed) => renamed.code === code && renamed.names.includes(name))?.until;
      return until === undefined ? name : `${name} (to ${until})`;
    })
    .join('; ');
}

/**
 * Radius of a disc as large as an area.
 * @param {string} areaKm2
 */
function discRadiusKm(areaKm2) {
  return Math.sqrt(Number(areaKm2) / Math.PI).toFixed(2);
}

/**
 * A unit: its point is the centroid, its radius that of a disc of its area.
 * @param {Row} unit
 * @param {string} en
 * @returns {Row}
 */
function unitRow(unit, en) {
  const type = cell(unit, 'type');
  const word = type === 'city_district' ? 'district' : 'raion';
  return {
    code: cell(unit, 'code'),
    type,
    parent: cell(unit, 'parent'),
    uk: withApostrophe(cell(unit, 'uk')),
    en,
    ru: cell(unit, 'ru'),
    former: formerNames(cell(unit, 'former').replace(/ Raion\b/g, ` ${word}`), cell(unit, 'code')),
    lon: cell(unit, 'lon'),
    lat: cell(unit, 'lat'),
    radius_km: discRadiusKm(cell(unit, 'area_km2')),
    radius_from: 'area',
    point_from: 'OSM',
    confidence: 'mapped',
    note: 'point: centroid',
  };
}

/** @param {string} type */
const unitsOf = (type) => units.filter((unit) => unit.type === type);
const raions = unitsOf('raion').map((unit) => unitRow(unit, cell(unit, 'en').replace(/ Raion$/, ' raion')));
const districts = unitsOf('city_district').map((unit) =>
  unitRow(unit, `${romanise(cell(unit, 'uk').replace(' район', ''))} district`),
);

/** What the kinds of hromadas are called in English. */
const HROMADA_KINDS = { міська: 'city', селищна: 'settlement', сільська: 'rural' };
/** Letters that the adjective of a hromada and the name of its centre must share. */
const SHARED_STEM = 3;

/**
 * A hromada is called in English by its centre: its first settlement in the classifier. Where the centre was
 * renamed and the hromada was not, by the former name that the official Ukrainian one is made from.
 * @param {Row} unit
 */
function hromadaEnglish(unit) {
  const [adjective = '', kind = ''] = cell(unit, 'uk').split(' ');
  const seat = membersOf(cell(unit, 'code'))[0];
  if (seat === undefined) throw new Error(`${unit.uk} has no settlement`);
  const names = [cell(seat, 'uk'), ...cell(seat, 'former').split('; ')];
  const name = names.find((candidate) => candidate.slice(0, SHARED_STEM) === adjective.slice(0, SHARED_STEM));
  const english = HROMADA_KINDS[/** @type {keyof typeof HROMADA_KINDS} */ (kind)];
  if (name === undefined || english === undefined) throw new Error(`${unit.uk}: centre ${names.join(', ')}`);
  // "Первомайський" the town is an adjective itself; the settlement's name is taken as it is.
  return `${romanise(name)} ${english} hromada`;
}

/** The settlements of a hromada in the order of their codes. @param {string} code */
function membersOf(code) {
  return settlements
    .filter((row) => row.hromada === code)
    .sort((a, b) => (cell(a, 'code') < cell(b, 'code') ? -1 : 1));
}

const hromadas = unitsOf('hromada').map((unit) => unitRow(unit, hromadaEnglish(unit)));
const hromadaByCode = new Map(hromadas.map((hromada) => [cell(hromada, 'code'), hromada]));

/** Radii in km of a type of settlement whose area is known, the smallest first. @param {string} type */
function knownRadii(type) {
  return settlements
    .filter((row) => row.type === type && row.radius_km !== '' && row.code !== KHARKIV)
    .map((row) => Number(row.radius_km))
    .sort((a, b) => a - b);
}

/**
 * The honest wide radius where no area is known: nine of ten places of its type are smaller, for towns all.
 * @param {string} type
 */
function estimatedRadiusKm(type) {
  const radii = knownRadii(type);
  const rank = type === 'misto' ? radii.length - 1 : Math.floor(radii.length * 0.9);
  return (radii[rank] ?? 0).toFixed(2);
}
const ESTIMATES = Object.fromEntries(['misto', 'selyshche', 'selo'].map((type) => [type, estimatedRadiusKm(type)]));

/**
 * The point and size of a settlement, with how well they are known.
 * @param {Row} row
 * @returns {Row}
 */
function placing(row) {
  const code = cell(row, 'code');
  const source = PLACED_BY_GEONAMES.find((placed) => placed.code === code);
  if (source !== undefined) {
    const found = nearestByName(source.name, row);
    return {
      lon: String(round(Number(found.lon), 5)),
      lat: String(round(Number(found.lat), 5)),
      radius_km: '',
      point_from: 'GeoNames',
      confidence: 'mapped',
      note: source.why,
    };
  }
  const swapped = SWAPPED.find(({ pair }) => pair.includes(code));
  const other = swapped?.pair.find((member) => member !== code);
  const from = other === undefined ? row : settlements.find((candidate) => candidate.code === other);
  if (from === undefined) throw new Error(`${code}: no row ${other}`);
  const point = {
    lon: cell(from, 'lon'),
    lat: cell(from, 'lat'),
    radius_km: cell(from, 'radius_km'),
    point_from: cell(from, 'point_from'),
  };
  if (swapped !== undefined) return { ...point, confidence: 'mapped', note: swapped.why };
  if (point.lon === '') {
    const hromada = hromadaByCode.get(cell(row, 'hromada'));
    return {
      lon: hromada?.lon ?? '',
      lat: hromada?.lat ?? '',
      radius_km: '',
      point_from: 'hromada',
      confidence: 'unplaced',
      note: 'no source gives a point: that of the hromada stands in',
    };
  }
  const doubted = DOUBTED.find(({ codes }) => codes.includes(code));
  if (doubted !== undefined) return { ...point, confidence: 'uncertain', note: doubted.why };
  const doubt = cell(row, 'doubt');
  if (doubt === 'pair' || hasNamesake(row)) {
    return {
      ...point,
      confidence: 'uncertain',
      note: 'one of several places of this name in the hromada: which point belongs to which code is open',
    };
  }
  if (doubt === 'ambiguous' && !isConfirmed(row)) {
    return { ...point, confidence: 'uncertain', note: 'GeoNames has several places of this name here' };
  }
  return { ...point, confidence: 'mapped', note: '' };
}

/** True when the hromada has another settlement of this name. @param {Row} row */
function hasNamesake(row) {
  const members = membersOf(cell(row, 'hromada'));
  return members.some((other) => other !== row && other.uk === row.uk);
}

/** Within this distance two sources mean the same settlement. */
const SAME_PLACE_KM = 3;

/** @param {string} name @param {Row} row */
function nearestByName(name, row) {
  const hromada = hromadaByCode.get(cell(row, 'hromada'));
  const centre = [Number(hromada?.lon), Number(hromada?.lat)];
  const [nearest] = geonames
    .filter((place) => place.country === 'UA' && place.name === name)
    .sort((a, b) => distanceTo(a, centre) - distanceTo(b, centre));
  if (nearest === undefined) throw new Error(`GeoNames has no ${name}`);
  return nearest;
}

/** @param {GeoName} place @param {number[]} point */
function distanceTo(place, point) {
  return distanceKm([Number(place.lon), Number(place.lat)], point);
}

/** True when GeoNames has the same name at the point. @param {Row} row */
function isConfirmed(row) {
  const point = [Number(row.lon), Number(row.lat)];
  return geonames.some(
    (place) => place.name === romanise(cell(row, 'uk')) && distanceTo(place, point) < SAME_PLACE_KM,
  );
}

/** @type {Row[]} */
const towns = settlements.map((row) => {
  const uk = withApostrophe(cell(row, 'uk'));
  const type = cell(row, 'type');
  const placed = placing(row);
  const known = placed.radius_km !== '';
  // The disc of an unplaced settlement would be drawn around a point that is not its own.
  const estimate = placed.confidence === 'unplaced' ? '' : (ESTIMATES[type] ?? '');
  return {
    ...placed,
    code: cell(row, 'code'),
    type,
    parent: cell(row, 'hromada'),
    uk,
    en: romanise(uk),
    ru: cell(row, 'ru'),
    former: formerNames(cell(row, 'former'), cell(row, 'code')),
    radius_km: known ? cell(placed, 'radius_km') : estimate,
    radius_from: known ? 'area' : estimate === '' ? '' : 'estimate',
  };
});

/**
 * Where a part of Kharkiv is, and how that is known; without a source the point of the city stands in.
 * @param {(typeof NEIGHBOURHOODS)[number]} part
 * @returns {Row}
 */
function placeOfPart({ geoname, point, article, radiusKm }) {
  const radius = { radius_km: radiusKm?.toFixed(2) ?? '', radius_from: 'estimate', confidence: 'mapped' };
  if (point !== undefined) {
    const note = `point: to the arc minute, article ${article} of Russian Wikipedia; no act bounds it, so the radius is wide`;
    return { ...radius, lon: String(point[0]), lat: String(point[1]), point_from: 'Wikipedia', note };
  }
  if (geoname !== undefined) {
    const found = geonames.find((place) => place.name === geoname && distanceTo(place, [36.25, 49.99]) < 15);
    if (found === undefined) throw new Error(`GeoNames has no ${geoname} in Kharkiv`);
    return {
      ...radius,
      lon: String(round(Number(found.lon), 5)),
      lat: String(round(Number(found.lat), 5)),
      point_from: 'GeoNames',
      note: 'point: GeoNames; no act bounds it, so the radius is wide',
    };
  }
  const city = towns.find(({ code }) => code === KHARKIV);
  return {
    lon: city?.lon ?? '',
    lat: city?.lat ?? '',
    point_from: 'city',
    confidence: 'unplaced',
    note: 'no source gives a point: that of the city stands in',
  };
}

const neighbourhoods = NEIGHBOURHOODS.map((part) => ({
  code: part.code,
  type: 'neighbourhood',
  parent: part.parent,
  uk: part.uk,
  en: romanise(part.uk),
  ru: part.ru,
  former: '',
  ...placeOfPart(part),
}));

/**
 * Mean of a column of the raions, weighted by their areas.
 * @param {string} column
 */
function meanOfRaions(column) {
  let sum = 0;
  let weights = 0;
  for (const unit of unitsOf('raion')) {
    sum += Number(unit[column]) * Number(unit.area_km2);
    weights += Number(unit.area_km2);
  }
  return (sum / weights).toFixed(4);
}

/** @type {Row} */
const oblast = {
  code: OBLAST,
  type: 'oblast',
  parent: '',
  uk: 'Харківська область',
  en: 'Kharkiv oblast',
  ru: 'Харьковская область',
  former: '',
  lon: meanOfRaions('lon'),
  lat: meanOfRaions('lat'),
  radius_km: '',
  radius_from: '',
  point_from: 'OSM',
  confidence: 'mapped',
  note: 'point: mean of the raions, weighted by area',
};

/**
 * @param {string} name
 * @param {string} what
 * @param {Row[]} rows
 */
function writeTable(name, what, rows) {
  const sorted = [...rows].sort((a, b) => (cell(a, 'code') < cell(b, 'code') ? -1 : 1));
  const text = [
    `# ${what}. Sources and licence: geodata/SOURCES.md`,
    COLUMNS.join('\t'),
    ...sorted.map((row) => COLUMNS.map((column) => row[column] ?? '').join('\t')),
  ];
  writeGeodata(`places/${name}.tsv`, `${text.join('\n')}\n`);
}

writeTable('oblast', 'Kharkiv oblast', [oblast]);
writeTable('raions', 'The raions of Kharkiv oblast', raions);
writeTable('hromadas', 'The hromadas of Kharkiv oblast', hromadas);
writeTable('city_districts', 'The districts of the city of Kharkiv', districts);
writeTable('neighbourhoods', 'Well-known parts of the city of Kharkiv, with codes of this project', neighbourhoods);
writeTable('settlements', 'The settlements of Kharkiv oblast', towns);

for (const row of settlements) {
  const en = romanise(withApostrophe(cell(row, 'uk')));
  if (en !== row.en) console.log(`${row.code} ${row.uk}: ${en} by the law, ${row.en} in the facts`);
}
const count = (/** @type {string} */ confidence) => towns.filter((town) => town.confidence === confidence).length;
console.log(
  `${towns.length} settlements: ${count('mapped')} mapped, ${count('uncertain')} uncertain, ${count('unplaced')} unplaced;`,
  `estimated radii in km: ${JSON.stringify(ESTIMATES)}`,
);
