/**
 * The journal of a test runner: a line for everything that happens, written at once, so that a run which is ended from
 * outside still tells what passed and what was running.
 */
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** @typedef {'passed' | 'failed' | 'skipped'} Outcome */

/**
 * A test, or a file that could not be read as one.
 *
 * @typedef {object} Test
 * @property {string} file
 * @property {string} name
 * @property {Outcome} outcome
 * @property {number} ms
 * @property {string} [because] Why it was skipped, where that is said.
 */

/**
 * What a test file took besides its tests.
 *
 * @typedef {object} TestFile
 * @property {string} file
 * @property {number} importMs Its imports, and what it does before its tests are known.
 */

/**
 * A line of a journal. `test` says that a test has begun, and says it again with its outcome.
 *
 * @typedef {{ event: 'test', id: string, file: string, name: string, outcome?: Outcome, ms?: number, because?: string }
 *   | ({ event: 'file' } & TestFile)
 *   | { event: 'end', errors: readonly string[] }} Entry
 */

/**
 * @typedef {object} Journal
 * @property {readonly Test[]} tests Those that came to an end.
 * @property {readonly string[]} running Tests that had begun and not ended.
 * @property {readonly TestFile[]} files
 * @property {readonly string[] | null} errors What went wrong outside of tests; null when the runner never came to its end.
 */

/** The variable of the environment that tells a reporter where its journal is. */
export const JOURNAL = 'TEST_JOURNAL';

/**
 * A function that adds a line to the journal of this process; it does nothing where none is asked for.
 *
 * @returns {(entry: Entry) => void}
 */
export function openJournal() {
  const file = process.env[JOURNAL];
  if (file === undefined) return () => {};
  mkdirSync(dirname(file), { recursive: true });
  return (entry) => appendFileSync(file, `${JSON.stringify(entry)}\n`);
}

/**
 * Reads a journal as far as it goes: one that is not there is empty, and a last line that was cut off is left out.
 *
 * @param {string} file
 * @returns {Journal}
 */
export function readJournal(file) {
  /** @type {Map<string, Test>} */
  const tests = new Map();
  /** @type {Map<string, string>} */
  const running = new Map();
  /** @type {TestFile[]} */
  const files = [];
  /** @type {readonly string[] | null} */
  let errors = null;
  for (const entry of entriesIn(file)) {
    if (entry.event === 'file') files.push({ file: entry.file, importMs: entry.importMs });
    else if (entry.event === 'end') errors = entry.errors;
    else if (entry.outcome === undefined) running.set(entry.id, `${entry.file}: ${entry.name}`);
    else {
      running.delete(entry.id);
      const { id, file: from, name, outcome, ms = 0, because } = entry;
      tests.set(id, { file: from, name, outcome, ms, ...(because === undefined ? {} : { because }) });
    }
  }
  return { tests: [...tests.values()], running: [...running.values()], files, errors };
}

/**
 * @param {string} file
 * @returns {Entry[]}
 */
function entriesIn(file) {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
