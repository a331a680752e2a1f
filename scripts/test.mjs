/**
 * `npm test`: types, lint, format, unit and property tests, build, browser tests. Every stage runs even when an
 * earlier one failed, and the last line that is printed sums them all up.
 */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';
import { closingLine, countCheck, countPlaywright, countVitest, sum, table } from './summary.mjs';

/** @typedef {import('./summary.mjs').Counts} Counts */
/** @typedef {import('./summary.mjs').Run} Run */

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'test-results');

/** @type {Run[]} */
const runs = [];

// What an earlier run left behind must not be read as the report of this one.
rmSync(results, { recursive: true, force: true });

await stage('types', () => check('svelte-check --tsconfig ./tsconfig.json --fail-on-warnings'));
await stage('lint', () => check('eslint . --max-warnings 0'));
await stage('format', () => check('prettier --check .'));
await stage('unit and property tests', async () => {
  const exitCode = await run(
    'vitest run --reporter=default --reporter=json --outputFile.json=test-results/unit.json',
  );
  return countVitest(report('unit.json'), exitCode);
});
const build = await stage('build', () => check('vite build'));
await stage('browser tests', async () => {
  if (build.failed > 0) {
    console.log('Left out, since there is no build to test.');
    return countCheck(1);
  }
  const { executablePath } = await findChromium();
  const exitCode = await run('playwright test', { CHROMIUM_PATH: executablePath });
  return countPlaywright(report('browser.json'), exitCode);
});

const total = sum(runs);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${table(runs)}\n\n${closingLine(total)}`);

/**
 * Runs one stage and notes what it counted and how long it took; one that throws has failed.
 *
 * @param {string} name
 * @param {() => Promise<Counts>} work
 * @returns {Promise<Run>}
 */
async function stage(name, work) {
  console.log(`\n== ${name} ==\n`);
  const start = performance.now();
  const counts = await work().catch((/** @type {unknown} */ error) => {
    console.error(error instanceof Error ? error.message : error);
    return countCheck(1);
  });
  const done = { name, ...counts, seconds: (performance.now() - start) / 1000 };
  runs.push(done);
  return done;
}

/**
 * @param {string} command
 * @returns {Promise<Counts>}
 */
async function check(command) {
  return countCheck(await run(command));
}

/**
 * Runs a tool of this project; its output goes straight through.
 *
 * @param {string} command Words without spaces or quotes inside.
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>} the exit code
 */
function run(command, env = {}) {
  const [tool = '', ...args] = command.split(' ');
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`;
  return new Promise((resolve, reject) => {
    spawn(tool, args, {
      cwd: root,
      env: { ...process.env, PATH: path, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      // Windows keeps the tools as .cmd files, which only a shell starts.
      shell: process.platform === 'win32',
    })
      .once('error', reject)
      .once('close', (exitCode) => resolve(exitCode ?? 1));
  });
}

/**
 * The JSON report that a test runner wrote, or null if it wrote none.
 *
 * @param {string} name
 */
function report(name) {
  try {
    return JSON.parse(readFileSync(join(results, name), 'utf8'));
  } catch {
    return null;
  }
}
