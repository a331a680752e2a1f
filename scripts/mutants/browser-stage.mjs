/** Builds the copy with a mutant in it and runs browser tests. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './tool.mjs';

/** @typedef {import('./unit-stage.mjs').Caught} Caught */
/** @typedef {import('./mutant.mjs').SeenBy} SeenBy */

/** A page that a mutant hangs ends by the time limit of its test, so this is never reached but by a lost browser. */
const SILENT_MS = 600_000;

/**
 * The part of Playwright's JSON report that is read here.
 *
 * @typedef {object} Suite
 * @property {readonly Suite[]} [suites]
 * @property {readonly { title: string, file: string, ok: boolean }[]} [specs]
 */

/**
 * Builds the site. A build that fails has caught the mutant.
 *
 * @param {string} root
 * @returns {Promise<Caught | null>}
 */
export async function build(root) {
  return (await run(root, ['vite', 'build'], SILENT_MS)) === 0
    ? null
    : { file: 'vite build', title: '(does not build)' };
}

/**
 * The first test that fails, of one spec in one layout or of the whole stage; null when all pass.
 *
 * @param {string} root
 * @param {SeenBy | null} only
 * @returns {Promise<Caught | 'hung' | null>}
 */
export async function browse(root, only) {
  const report = join(root, 'test-results', 'browser.json');
  rmSync(report, { force: true });
  const filter = only ? [`tests/browser/${only.spec}`, `--project=${only.project}`] : [];
  const exitCode = await run(root, ['playwright', 'test', ...filter, '--max-failures=1'], SILENT_MS);
  if (exitCode === 'hung') return 'hung';
  if (exitCode === 0) return null;
  const failed = failedIn(JSON.parse(readFileSync(report, 'utf8')));
  // A spec that is not there fails as well, and has seen nothing.
  if (!failed) throw new Error(`The browser stage failed without a failed test: ${filter.join(' ')}`);
  return failed;
}

/**
 * @param {Suite} suite
 * @returns {Caught | null}
 */
function failedIn({ suites = [], specs = [] }) {
  const failed = specs.find(({ ok }) => !ok);
  if (failed) return { file: `tests/browser/${failed.file}`, title: failed.title };
  for (const each of suites) {
    const inside = failedIn(each);
    if (inside) return inside;
  }
  return null;
}
