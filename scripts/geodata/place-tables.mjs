/** The tables of geodata/places as the scripts need them. */
import { readFileSync } from 'node:fs';

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
  const text = readFileSync(new URL(`../../geodata/places/${table}.tsv`, import.meta.url), 'utf8');
  const [head = '', ...lines] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    const cell = (/** @type {string} */ column) => cells[columns.indexOf(column)] ?? '';
    return {
      code: cell('code'),
      type: cell('type'),
      parent: cell('parent'),
      uk: cell('uk'),
      en: cell('en'),
      point: [Number(cell('lon')), Number(cell('lat'))],
      radiusKm: Number(cell('radius_km')),
      confidence: cell('confidence'),
    };
  });
}
