/**
 * Makes the tables of geodata/places/ from tables of facts about settlements and administrative units
 * (codes of the state classifier KATOTTG; names, points and areas of OpenStreetMap and GeoNames):
 *
 *     node scripts/geodata/make-places.mjs <folder with settlements.tsv and admin_units.tsv>
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeGeodata } from './sources.mjs';

/** @typedef {Record<string, string>} Row */

const COLUMNS = 'code type parent uk en ru former lon lat radius_km point_from note'.split(' ');
const OBLAST = 'UA63000000000041885';
const KHARKIV = 'UA63120270010096107';

/** Kharkiv and the other six centres of raions. */
const SETTLEMENTS = new Set([
  KHARKIV,
  'UA63020010010049442', // Bohodukhiv
  'UA63040090010029555', // Izium
  'UA63060050010042407', // Berestyn
  'UA63080090010026457', // Kupiansk
  'UA63100050010081626', // Lozova
  'UA63140170010036104', // Chuhuiv
]);

/** National transliteration (Cabinet resolution 55 of 2010) of the letters in the names of districts. */
// prettier-ignore
const LATIN = new Map(
  Object.entries({
    а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'y', і: 'i',
    ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u',
    ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ь: '', ю: 'iu', я: 'ia', '’': '',
  }),
);

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: make-places.mjs <folder of the tables of facts>');
const settlements = readTable(join(folder, 'settlements.tsv'));
const units = readTable(join(folder, 'admin_units.tsv'));

/**
 * @param {string} file
 * @returns {Row[]}
 */
function readTable(file) {
  const [head = '', ...lines] = readFileSync(file, 'utf8').replaceAll('\r', '').trim().split('\n');
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, i) => [name, (cells[i] ?? '').trim()]));
  });
}

/** @param {string} word */
function transliterate(word) {
  const latin = [...word.toLowerCase()].map((letter) => {
    const to = LATIN.get(letter);
    if (to === undefined) throw new Error(`no Latin for ${letter} in ${word}`);
    return to;
  });
  const text = latin.join('');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Radius of a disc as large as an area.
 * @param {string | undefined} areaKm2
 */
function discRadiusKm(areaKm2) {
  return Math.sqrt(Number(areaKm2) / Math.PI).toFixed(2);
}

/**
 * A unit above or below a settlement: its point is the centroid, its radius that of a disc of its area.
 * @param {Row} unit
 * @param {{ type: string, parent: string, en: string, word: string }} more `word` as in "Izium raion"
 * @returns {Row}
 */
function unitRow(unit, { type, parent, en, word }) {
  return {
    code: unit.katottg ?? '',
    type,
    parent,
    uk: unit.name_uk ?? '',
    en,
    ru: unit.name_ru ?? '',
    former: (unit.former_names ?? '').replace(/ Raion\b/g, ` ${word}`),
    lon: unit.lon ?? '',
    lat: unit.lat ?? '',
    radius_km: discRadiusKm(unit.area_km2),
    point_from: 'OSM',
    note: 'point: centroid; radius: disc of equal area',
  };
}

const raionUnits = units.filter(({ level }) => level === 'raion');
const raions = raionUnits.map((unit) =>
  unitRow(unit, {
    type: 'raion',
    parent: OBLAST,
    en: (unit.name_en ?? '').replace(/ Raion$/, ' raion'),
    word: 'raion',
  }),
);

const districts = units
  .filter(({ level }) => level === 'city_district')
  .map((unit) =>
    unitRow(unit, {
      type: 'city_district',
      parent: KHARKIV,
      en: `${transliterate((unit.name_uk ?? '').replace(' район', ''))} district`,
      word: 'district',
    }),
  );

const towns = settlements
  .filter(({ katottg }) => SETTLEMENTS.has(katottg ?? ''))
  .map((town) => {
    const raion = raions.find(({ uk }) => uk === `${town.raion_uk} район`);
    const notes = ['parent: raion, until the hromadas are listed'];
    if (town.radius_km === '') notes.push('no area known');
    return {
      code: town.katottg ?? '',
      type: town.type ?? '',
      parent: raion?.code ?? '',
      uk: town.name_uk ?? '',
      en: town.name_en ?? '',
      ru: town.name_ru ?? '',
      former: town.former_names ?? '',
      lon: town.lon ?? '',
      lat: town.lat ?? '',
      radius_km: town.radius_km ?? '',
      point_from: town.point_from ?? '',
      note: notes.join('; '),
    };
  });

/**
 * Mean of a column of the raions, weighted by their areas.
 * @param {string} column
 */
function meanOfRaions(column) {
  let sum = 0;
  let weights = 0;
  for (const unit of raionUnits) {
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
  point_from: 'OSM',
  note: 'point: mean of the raions, weighted by area; outline: boundaries/oblast.geojson',
};

/**
 * @param {string} name
 * @param {string} what
 * @param {Row[]} rows
 */
function writeTable(name, what, rows) {
  const sorted = [...rows].sort((a, b) => ((a.code ?? '') < (b.code ?? '') ? -1 : 1));
  const text = [
    `# ${what}. Sources and licence: geodata/SOURCES.md`,
    COLUMNS.join('\t'),
    ...sorted.map((row) => COLUMNS.map((column) => row[column] ?? '').join('\t')),
  ];
  writeGeodata(`places/${name}.tsv`, `${text.join('\n')}\n`);
}

writeTable('oblast', 'Kharkiv oblast', [oblast]);
writeTable('raions', 'The raions of Kharkiv oblast', raions);
writeTable('city_districts', 'The districts of the city of Kharkiv', districts);
writeTable('settlements', 'Settlements of Kharkiv oblast: to begin with, the centres of the raions', towns);
