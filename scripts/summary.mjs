/** What `npm test` makes of its runs: counts from the reports of the test runners, a table, the closing line. */

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @typedef {Counts & { name: string, seconds: number }} Run */

/**
 * The part of Vitest's JSON report that is read here.
 *
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {readonly { status: string, assertionResults: readonly { status: string }[] }[]} testResults one a file
 */

/**
 * The part of Playwright's JSON report that is read here.
 *
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 */

/**
 * A check, such as the linter or the build, counts as one.
 *
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countCheck(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * @param {VitestReport | null} report Null: the run left none.
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countVitest(report, exitCode) {
  if (report === null) return countCheck(1);
  // A file that does not load has no failed test to its name; it counts as one.
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return withHiddenFailure(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + brokenFiles.length,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    exitCode,
  );
}

/**
 * @param {PlaywrightReport | null} report Null: the run left none.
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countPlaywright(report, exitCode) {
  if (report === null) return countCheck(1);
  const { expected, unexpected, flaky, skipped } = report.stats;
  // A test that passes only now and then has failed.
  return withHiddenFailure({ passed: expected, failed: unexpected + flaky, skipped }, exitCode);
}

/**
 * A run that ended badly without a failed test, or in which no test was executed, has failed all the same.
 *
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
function withHiddenFailure(counts, exitCode) {
  const ranNothing = counts.passed + counts.failed === 0;
  const hidden = counts.failed === 0 && (exitCode !== 0 || ranNothing);
  return hidden ? { ...counts, failed: 1 } : counts;
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
 * The table at the end: a row for each run.
 *
 * @param {readonly Run[]} runs
 * @returns {string}
 */
export function table(runs) {
  const rows = [
    ['', 'passed', 'failed', 'skipped', 'time'],
    ...runs.map(({ name, passed, failed, skipped, seconds }) => [
      name,
      String(passed),
      String(failed),
      String(skipped),
      `${seconds.toFixed(1)} s`,
    ]),
  ];
  const nameWidth = Math.max(...rows.map(([name = '']) => name.length));
  return rows
    .map(([name = '', ...cells]) => name.padEnd(nameWidth) + cells.map((cell) => cell.padStart(9)).join(''))
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
