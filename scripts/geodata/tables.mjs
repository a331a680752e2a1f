/** Tables of tab-separated text, as geodata and the facts behind it are written. */
import { readFileSync } from 'node:fs';

/** @typedef {Record<string, string>} Row a cell by the name of its column */

/**
 * The rows of a table. Lines that begin with `#` are comments, the first other line names the columns.
 * @param {URL} file
 * @returns {Row[]}
 */
export function readTable(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const [head = '', ...rows] = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const columns = head.split('\t');
  return rows.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

/**
 * The rows of a table of facts: scripts/geodata/facts.
 * @param {'settlements' | 'units' | 'geonames'} table
 */
export function readFacts(table) {
  return readTable(new URL(`facts/${table}.tsv`, import.meta.url));
}

/**
 * A cell of a row; a row without it is a fault of the table.
 * @param {Row} row
 * @param {string} column
 */
export function cell(row, column) {
  const value = row[column];
  if (value === undefined) throw new Error(`a row has no column ${column}: ${JSON.stringify(row)}`);
  return value;
}

/** @typedef {{ name: string, country: string, admin1: string, lon: string, lat: string }} GeoName figures as the source writes them */

/**
 * The places of GeoNames that the tables are made from.
 * @returns {GeoName[]}
 */
export function readGeonames() {
  return readFacts('geonames').map((row) => ({
    name: cell(row, 'name'),
    country: cell(row, 'country'),
    admin1: cell(row, 'admin1'),
    lon: cell(row, 'lon'),
    lat: cell(row, 'lat'),
  }));
}
