/** Which checks and tests a change touches: what `npm run test:quick` runs, and what it leaves to `npm test`. */
import { basename, dirname } from 'node:path/posix';

/**
 * @typedef {object} Plan
 * @property {readonly string[]} checked Files for the linter and the formatter.
 * @property {readonly string[] | 'all'} related Files whose tests run, with those of all that imports them.
 * @property {readonly string[]} specs Browser specs that run.
 * @property {readonly string[]} leftOut What is not run though it may be touched, in words.
 */

/** Who changes these changes what every test runs in. */
const CHANGES_ALL =
  /^(?:vitest\.config\.ts|package(?:-lock)?\.json|tsconfig[^/]*\.json|tests\/unit\/support\/unchanged\.ts)$/;
const BROWSER_ONLY =
  /^(?:tests\/browser\/|playwright\.config\.ts$|src\/.*\.(?:svelte|css)$|[^/]*\.html$|static\/)/;
const SPEC = /^tests\/browser\/.*\.spec\.ts$/;
const MODULE = /\.(?:ts|mjs|js)$/;
/** Folders with such names say nothing of what reads them. */
const ANY_FOLDER = new Set(['src', 'tests', 'unit', 'property', 'docs', 'scripts', 'static', '.', '']);

/**
 * @param {readonly string[]} changed Paths from the root of the repository, with forward slashes.
 * @param {ReadonlyMap<string, string>} testSources The text of each test and of what tests import, by path. What is read
 *   by name and not imported, such as geodata, is found in it.
 * @returns {Plan}
 */
export function planFor(changed, testSources) {
  const specs = changed.filter((file) => SPEC.test(file));
  const inBrowser = changed.filter((file) => BROWSER_ONLY.test(file) && !SPEC.test(file));
  const others = changed.filter((file) => !BROWSER_ONLY.test(file));
  const read = others.filter((file) => !MODULE.test(file)).flatMap((file) => readersOf(file, testSources));
  const imported = others.filter((file) => MODULE.test(file));
  const touchesPage = changed.some((file) => /^(?:src|geodata|static)\//.test(file)) || inBrowser.length > 0;
  return {
    checked: changed,
    related: others.some((file) => CHANGES_ALL.test(file))
      ? 'all'
      : [...new Set([...imported, ...read])].sort(),
    specs,
    leftOut: [
      ...inBrowser.map((file) => `${file}: only browser tests see it`),
      ...(touchesPage ? [`the${specs.length > 0 ? ' other' : ''} browser tests`] : []),
    ],
  };
}

/**
 * Tests and helpers of tests that name a file, or a folder which it lies in.
 *
 * @param {string} file
 * @param {ReadonlyMap<string, string>} testSources
 */
function readersOf(file, testSources) {
  const folders = dirname(file)
    .split('/')
    .filter((name) => !ANY_FOLDER.has(name));
  const names = [basename(file), ...folders].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const named = new RegExp(`['"\`/](?:${names.join('|')})['"\`/]`);
  return [...testSources].filter(([, source]) => named.test(source)).map(([path]) => path);
}
