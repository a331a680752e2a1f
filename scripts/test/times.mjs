/** Where the time of `npm test` goes: tables by stage, by cause, by file and by test, from what the last run left. */
import { columns, inSeconds } from '../summary.mjs';

/** @typedef {import('./journal.mjs').Journal} Journal */
/** @typedef {import('../summary.mjs').Run} Run */

/** Rows of a table of files or tests: the rest is told in one row. */
const MOST_ROWS = 20;

/**
 * @param {readonly Pick<Run, 'name' | 'seconds' | 'cpuSeconds'>[]} runs
 * @param {Readonly<Record<string, Journal>>} journals By the name of the stage.
 * @returns {string}
 */
export function timesText(runs, journals) {
  const stages = runs.map(({ name, seconds, cpuSeconds }) => [
    name,
    inSeconds(seconds),
    inSeconds(cpuSeconds),
  ]);
  return [
    columns([['stage', 'time', 'processor'], ...stages]),
    ...Object.entries(journals)
      .filter(([, { tests }]) => tests.length > 0)
      .flatMap(([name, journal]) => [`== ${name} ==`, causes(journal), byFile(journal), byTest(journal)]),
  ].join('\n\n');
}

/**
 * Sums over all workers, by the clock of each: two that run side by side take twice what passes.
 *
 * @param {Journal} journal
 */
function causes({ tests, files }) {
  const rows = [['tests', inSeconds(totalMs(tests) / 1000)]];
  const importMs = files.reduce((sum, file) => sum + file.importMs, 0);
  // The import of a file is known only where its runner tells it.
  if (files.length > 0) rows.unshift(['import of modules', inSeconds(importMs / 1000)]);
  return columns([['cause, over all workers', 'time'], ...rows]);
}

/** @param {Journal} journal */
function byFile({ tests, files }) {
  const importMs = new Map(files.map((file) => [file.file, file.importMs]));
  const names = new Set([...importMs.keys(), ...tests.map(({ file }) => file)]);
  const rows = [...names].map((file) => {
    const own = tests.filter((test) => test.file === file);
    return { name: file, count: own.length, importMs: importMs.get(file) ?? 0, ms: totalMs(own) };
  });
  rows.sort((a, b) => b.importMs + b.ms - (a.importMs + a.ms));
  const rest = rows.slice(MOST_ROWS);
  const shown = rows.slice(0, MOST_ROWS);
  if (rest.length > 0) {
    shown.push({
      name: `${rest.length} other files`,
      count: rest.reduce((sum, { count }) => sum + count, 0),
      importMs: rest.reduce((sum, row) => sum + row.importMs, 0),
      ms: totalMs(rest),
    });
  }
  return columns([
    ['file', 'tests', 'import', 'running'],
    ...shown.map((row) => [
      row.name,
      String(row.count),
      inSeconds(row.importMs / 1000),
      inSeconds(row.ms / 1000),
    ]),
  ]);
}

/** @param {Journal} journal */
function byTest({ tests }) {
  const slowest = [...tests].sort((a, b) => b.ms - a.ms).slice(0, MOST_ROWS);
  // The time stands first: names are long.
  return [
    'slowest tests',
    ...slowest.map(({ file, name, ms }) => `${inSeconds(ms / 1000).padStart(9)}  ${file}: ${name}`),
  ].join('\n');
}

/** @param {readonly { ms: number }[]} tests */
function totalMs(tests) {
  return tests.reduce((sum, { ms }) => sum + ms, 0);
}
