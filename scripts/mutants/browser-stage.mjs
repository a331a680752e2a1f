/** Builds the copy with a mutant in it and runs browser tests. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {import('./unit-host.mjs').Caught} Caught */
/** @typedef {import('./mutant.mjs').SeenBy} SeenBy */

/** More than the whole stage may take: a page that a mutant hangs ends by the time limit of its test. */
const LIMIT_MS = 75 * 60_000;

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
  return (await run(root, ['vite', 'build'])) === 0
    ? null
    : { file: 'vite build', title: '(does not build)' };
}

/**
 * The first test that fails, of one spec in one layout or of the whole stage; null when all pass.
 *
 * @param {string} root
 * @param {SeenBy | null} only
 * @returns {Promise<Caught | null>}
 */
export async function browse(root, only) {
  const report = join(root, 'test-results', 'browser.json');
  rmSync(report, { force: true });
  const filter = only ? [`tests/browser/${only.spec}`, `--project=${only.project}`] : [];
  const exitCode = await run(root, ['playwright', 'test', ...filter, '--max-failures=1']);
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

/**
 * @param {string} root
 * @param {readonly string[]} command A tool of the project and its arguments.
 * @returns {Promise<number>} the exit code
 */
function run(root, [tool = '', ...args]) {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`;
  return new Promise((resolve, reject) => {
    const child = spawn(tool, args, {
      cwd: root,
      env: { ...process.env, PATH: path },
      stdio: 'ignore',
      detached: true,
    });
    const timer = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'), LIMIT_MS);
    child.once('error', reject).once('close', (exitCode) => {
      clearTimeout(timer);
      resolve(exitCode ?? 1);
    });
  });
}
