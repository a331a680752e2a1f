/** The tables of geodata/places as the scripts need them. */
import { cell, readTable } from './tables.mjs';

/**
 * @typedef {object} PlaceRow
 * @property {string} code
 * @property {string} type
 * @property {string} parent
 * @property {string} uk
 * @property {string} en
 * @property {[number, number]} point
 * @property {number} radiusKm 0 when it is not known
 * @property {string} confidence
 */

/**
 * The rows of a table of places.
 * @param {'oblast' | 'raions' | 'hromadas' | 'settlements' | 'city_districts' | 'neighbourhoods'} table
 * @returns {PlaceRow[]}
 */
export function readPlaces(table) {
  return readTable(new URL(`../../geodata/places/${table}.tsv`, import.meta.url)).map((row) => ({
    code: cell(row, 'code'),
    type: cell(row, 'type'),
    parent: cell(row, 'parent'),
    uk: cell(row, 'uk'),
    en: cell(row, 'en'),
    point: [Number(cell(row, 'lon')), Number(cell(row, 'lat'))],
    radiusKm: Number(cell(row, 'radius_km')),
    confidence: cell(row, 'confidence'),
  }));
}
