/** A built site with many more incidents than were published, to measure with. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.parse('2022-02-24T00:00Z');
const DAYS = 1_340;

/**
 * Adds made incidents to the site in a folder: copies of the published ones with ids of their own, spread over the
 * settlements and over the days from 2022-02-24. The same in every run.
 *
 * @param {string} folder
 * @param {number} count
 */
export async function addMadeIncidents(folder, count) {
  const random = generator(20_240_102);
  const file = path.join(folder, 'data/site.json');
  const site = JSON.parse(await readFile(file, 'utf8'));
  const table = JSON.parse(await readFile(path.join(folder, 'data/gazetteer.json'), 'utf8'));
  const originals = site.records.filter((/** @type {{ kind: string }} */ { kind }) => kind === 'incident');
  const settlements = settlementsOf(table);
  const made = Array.from({ length: count }, (_, i) => {
    const original = originals[i % originals.length];
    const settlement = settlements[Math.floor(random() * settlements.length)];
    const day = new Date(FIRST_DAY + Math.floor(random() * DAYS) * DAY_MS).toISOString().slice(0, 10);
    const isSettlement = original.where.drawn === 'settlement' && settlement !== undefined;
    return {
      ...original,
      id: `z${(i + 46_656).toString(36)}`,
      aliases: [],
      when: { ...original.when, earliest: day, latest: day, precision: 'day' },
      where: isSettlement
        ? { ...original.where, place: settlement.code, labelPoint: settlement.point }
        : original.where,
    };
  });
  await writeFile(file, JSON.stringify({ ...site, records: [...site.records, ...made] }));
}

/**
 * Codes and points of the settlements of a gazetteer.
 *
 * @param {{ columns: readonly string[], rows: readonly any[] }} table
 * @returns {{ code: string, point: [number, number] }[]}
 */
function settlementsOf({ columns, rows }) {
  /** @param {any[]} row @param {string} name */
  const cell = (row, name) => row[columns.indexOf(name)];
  return rows
    .filter((row) => ['misto', 'selyshche', 'selo'].includes(cell(row, 'type')))
    .filter((row) => cell(row, 'confidence') === 'mapped')
    .map((row) => ({ code: cell(row, 'code'), point: [cell(row, 'lon'), cell(row, 'lat')] }));
}

/**
 * A linear congruential generator (Numerical Recipes).
 *
 * @param {number} seed
 */
function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
