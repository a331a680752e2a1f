/** Asks the unit stage for a test that notices a mutant: the nearest tests first, at last all of them. */
import { readFileSync, rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { floorOf } from './mutant.mjs';
import { run } from './tool.mjs';

/**
 * The first test that failed; `file` is null for an error outside of the tests.
 *
 * @typedef {{ file: string | null, title: string }} Caught
 */

/**
 * The part of Vitest's JSON report that is read here.
 *
 * @typedef {object} Report
 * @property {readonly TestFile[]} testResults
 */

/**
 * @typedef {object} TestFile
 * @property {string} name
 * @property {string} status
 * @property {string} message
 * @property {readonly { status: string, fullName: string }[]} assertionResults
 */

/**
 * No test has come to an end for so long: longer than any test may take (`testTimeout`), so it is a loop without an
 * end. Says nothing of how fast the program is.
 */
const SILENT_MS = 330_000;

/**
 * The first test that fails while a file has a fault in it; null when all pass, `hung` when one does not end. A run
 * that ends with an error outside of its tests has noticed it too.
 *
 * @param {string} root The copy of the repository.
 * @param {string} file The file with the fault.
 * @param {readonly string[]} without Test files that are left out.
 * @returns {Promise<Caught | 'hung' | null>}
 */
export async function testsWith(root, file, without) {
  const namesake = `/${basename(file).replace(/\..*/, '')}.`;
  const floor = `tests/unit/${floorOf({ file })}/`;
  return (
    (await vitest(root, ['run', namesake], without)) ??
    (await vitest(root, ['run', floor], without)) ??
    (await vitest(root, ['related', file, '--run'], without)) ??
    vitest(root, ['run'], without)
  );
}

/**
 * The first test of a file that fails; null when all pass.
 *
 * @param {string} root
 * @param {string} testFile
 * @returns {Promise<Caught | 'hung' | null>}
 */
export function testsOf(root, testFile) {
  return vitest(root, ['run', testFile], []);
}

/**
 * @param {string} root
 * @param {readonly string[]} args
 * @param {readonly string[]} without
 * @returns {Promise<Caught | 'hung' | null>}
 */
async function vitest(root, args, without) {
  const outputFile = join(root, 'test-results', 'unit.json');
  rmSync(outputFile, { force: true });
  const exitCode = await run(
    root,
    [
      'vitest',
      ...args,
      ...without.flatMap((each) => ['--exclude', each]),
      '--bail=1',
      '--passWithNoTests',
      // Tells of each test as it ends: so it is known that it goes on.
      '--reporter=verbose',
      '--reporter=json',
      `--outputFile.json=${outputFile}`,
    ],
    SILENT_MS,
  );
  if (exitCode === 'hung') return 'hung';
  if (exitCode === 0) return null;
  return failedIn(JSON.parse(readFileSync(outputFile, 'utf8')), root);
}

/**
 * @param {Report} report
 * @param {string} root
 * @returns {Caught}
 */
function failedIn({ testResults }, root) {
  for (const { name, status, message, assertionResults } of testResults) {
    const file = relative(root, name);
    const failed = assertionResults.find((test) => test.status === 'failed');
    if (failed) return { file, title: failed.fullName };
    if (status === 'failed') return { file, title: `(does not load: ${message.split('\n')[0]})` };
  }
  return { file: null, title: '(an error outside of the tests)' };
}
