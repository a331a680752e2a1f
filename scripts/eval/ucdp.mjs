/**
 * Events of UCDP GED in the oblast as a check by distance only: the words of `where_description` against the point
 * that UCDP coded. The files of the candidate release are in Windows-1252.
 */
import { readFileSync } from 'node:fs';

/** @typedef {import('./types.d.ts').Geocode} Geocode */
/** @typedef {import('./types.d.ts').Ground} Ground */

/**
 * @typedef {object} UcdpEvent
 * @property {string} id
 * @property {string} text
 * @property {string} wherePrec 1 exact, 2 near, 3 raion, 4 oblast, and coarser ones
 * @property {string} coded what UCDP calls the place
 * @property {readonly [lon: number, lat: number]} point
 */

const OBLAST = /khark[io]v/i;
const NEAR_ENOUGH_KM = 5;
/** Node 20 takes Windows-1252 for Latin-1, so that its quotes and dashes come out as control characters. */
const WINDOWS_SIGNS = new Map(
  [...'\x91\x92\x93\x94\x96\x97'].map((sign, index) => [sign, '‘’“”–—'.charAt(index)]),
);

/** The events of the oblast that say where. @param {string} file @returns {UcdpEvent[]} */
export function readUcdp(file) {
  const [header = [], ...rows] = parseCsv(
    readFileSync(file, 'latin1').replace(/[\x91-\x97]/g, (sign) => WINDOWS_SIGNS.get(sign) ?? sign),
  );
  /** @param {readonly string[]} row @param {string} column */
  const cell = (row, column) => {
    const index = header.indexOf(column);
    if (index < 0) throw new Error(`${file}: no column "${column}"; this is not a file of UCDP GED`);
    return row[index] ?? '';
  };
  return rows
    .filter((row) => OBLAST.test(cell(row, 'adm_1')) && cell(row, 'where_description').trim() !== '')
    .map((row) => ({
      id: cell(row, 'id'),
      // Question marks stand where the release lost characters.
      text: cell(row, 'where_description').replace(/\?{2,}/g, ''),
      wherePrec: cell(row, 'where_prec'),
      coded: cell(row, 'where_coordinates'),
      point: [Number(cell(row, 'longitude')), Number(cell(row, 'latitude'))],
    }));
}

/** Rows of quoted CSV (RFC 4180). @param {string} text @returns {string[][]} */
export function parseCsv(text) {
  /** @type {string[][]} */
  const rows = [];
  /** @type {string[]} */
  let row = [];
  const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  for (let match = CELL.exec(text); match !== null; match = CELL.exec(text)) {
    const [, quoted, plain = '', end] = match;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
    if (CELL.lastIndex >= text.length) break;
  }
  return rows;
}

/** @param {UcdpEvent} event @param {Geocode} geocode @param {Ground} ground */
export function scoreUcdp(event, geocode, ground) {
  const found = geocode(event.text);
  const main = found.places[0];
  const km = main?.katottg ? ground.distanceKm(main.katottg, event.point) : Infinity;
  // UCDP codes one event a place of a list, so any place of the list may be the one.
  const any = found.places.some(
    (it) => it.katottg !== null && ground.distanceKm(it.katottg, event.point) <= NEAR_ENOUGH_KM,
  );
  return { event, main, main5Km: km <= NEAR_ENOUGH_KM, any5Km: any, km };
}
