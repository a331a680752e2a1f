/** What `npm test` makes of its runs: counts, why a run ended before its time, a table, the closing line. */

/** @typedef {import('./test/journal.mjs').Journal} Journal */
/** @typedef {Pick<import('./test/run.mjs').Ending, 'exitCode' | 'signal'>} Ending */

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * What a run came to: its counts, and what has to be said of it besides.
 *
 * @typedef {Counts & { remarks: readonly string[] }} Result
 */

/** @typedef {Result & { name: string, seconds: number, cpuSeconds: number | null }} Run */

/**
 * A check, such as the linter or the build, counts as one.
 *
 * @param {Ending} ending
 * @returns {Result}
 */
export function countCheck({ exitCode, signal }) {
  if (exitCode === 0) return { passed: 1, failed: 0, skipped: 0, remarks: [] };
  return { passed: 0, failed: 1, skipped: 0, remarks: signal === null ? [] : [`ended by ${signal}`] };
}

/**
 * A run of tests counts by its tests, as far as it came. One that ended badly without a failed test, or in which no
 * test was executed, has failed all the same.
 *
 * @param {Journal} journal
 * @param {Ending} ending
 * @returns {Result}
 */
export function countTests(journal, ending) {
  /** @param {import('./test/journal.mjs').Outcome} outcome */
  const count = (outcome) => journal.tests.filter((test) => test.outcome === outcome).length;
  const counts = { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
  const ranNothing = counts.passed + counts.failed === 0;
  const isHidden = counts.failed === 0 && (ending.exitCode !== 0 || ranNothing);
  const remarks = [...endingRemarks(journal, ending), ...skippedRemarks(journal)];
  if (isHidden && ranNothing) remarks.unshift('no test was executed');
  return { ...counts, failed: isHidden ? 1 : counts.failed, remarks };
}

/**
 * Why a run ended badly, where that is not the failure of a test.
 *
 * @param {Journal} journal
 * @param {Ending} ending
 * @returns {string[]}
 */
function endingRemarks({ tests, running, errors }, { exitCode, signal }) {
  const how = signal === null ? `with exit code ${exitCode}` : `by ${signal}`;
  if (errors === null) {
    const during = running.length === 0 ? 'no test was running' : `running: ${running.join('; ')}`;
    return [`ended ${how} before its end, after ${tests.length} tests; ${during}`];
  }
  if (errors.length > 0) return errors.map((message) => message.trim());
  const hasFailed = tests.some(({ outcome }) => outcome === 'failed');
  return exitCode === 0 || hasFailed ? [] : [`ended ${how}, though no test failed`];
}

/**
 * What was skipped, by reason.
 *
 * @param {Journal} journal
 * @returns {string[]}
 */
function skippedRemarks({ tests }) {
  /** @type {Map<string, number>} */
  const reasons = new Map();
  for (const { outcome, because = 'no reason is given' } of tests) {
    if (outcome === 'skipped') reasons.set(because, (reasons.get(because) ?? 0) + 1);
  }
  return [...reasons].map(([because, count]) => `${count} skipped: ${because}`);
}

/**
 * @param {readonly Counts[]} runs
 * @returns {Counts}
 */
export function sum(runs) {
  /** @param {keyof Counts} key */
  const total = (key) => runs.reduce((before, run) => before + run[key], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}

/**
 * The table at the end: a row for each run, with its time by the clock and of the processor, and below it what has to
 * be said of single runs.
 *
 * @param {readonly Run[]} runs
 * @returns {string}
 */
export function table(runs) {
  const rows = runs.map(({ name, passed, failed, skipped, seconds, cpuSeconds }) => [
    name,
    String(passed),
    String(failed),
    String(skipped),
    inSeconds(seconds),
    inSeconds(cpuSeconds),
  ]);
  const remarks = runs.flatMap(({ name, remarks: own }) => own.map((remark) => `${name}: ${remark}`));
  const counted = columns([['', 'passed', 'failed', 'skipped', 'time', 'processor'], ...rows]);
  return [counted, ...(remarks.length > 0 ? ['', ...remarks] : [])].join('\n');
}

/**
 * Seconds for a table; a dash where they are not known.
 *
 * @param {number | null} seconds
 */
export function inSeconds(seconds) {
  return seconds === null ? '–' : `${seconds.toFixed(1)} s`;
}

/**
 * Rows of cells under each other: the first column on the left, the others on the right.
 *
 * @param {readonly (readonly string[])[]} rows
 * @returns {string}
 */
export function columns(rows) {
  const nameWidth = Math.max(...rows.map(([name = '']) => name.length));
  return rows
    .map(([name = '', ...cells]) => name.padEnd(nameWidth) + cells.map((cell) => cell.padStart(11)).join(''))
    .join('\n');
}

/**
 * The plain line that CI logs are read for; it has to stand alone and last.
 *
 * @param {Counts} counts
 * @returns {string}
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
