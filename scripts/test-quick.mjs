/**
 * `npm run test:quick [-- BASE]`: types, and the lint, format and tests that a change touches, in a minute or two. The
 * change is what differs from where BASE (main) was left, with what is not committed and not yet added.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { SCRIPTS } from './test/places.mjs';
import { ROOT } from './test/run.mjs';
import { runStages } from './test/stages.mjs';
import { planFor } from './test/touched.mjs';

/** @typedef {import('./test/stages.mjs').Stage} Stage */

const base = process.argv[2] ?? 'main';
const start = git('merge-base', 'HEAD', base)[0] ?? base;
const changed = [
  ...git('diff', '--name-only', '--diff-filter=d', start),
  ...git('ls-files', '--others', '--exclude-standard'),
];
const tests = git('ls-files', '--cached', '--others', '--exclude-standard', 'tests').filter((file) =>
  file.endsWith('.ts'),
);
const plan = planFor(changed, new Map(tests.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')])));

console.log(`${changed.length} files differ from ${base} (${start.slice(0, 10)}).`);
console.log('Runs: types; lint and format of those files; the unit and property tests that they touch.');
if (plan.related === 'all') console.log('All unit and property tests are touched.');
if (plan.specs.length > 0) console.log(`Browser tests: ${plan.specs.join(', ')}.`);
console.log(`Left to npm test: ${['all other tests', ...plan.leftOut].join('; ')}.`);

const files = plan.checked.map(quoted).join(' ');
/** @type {Stage[]} */
const checks = [{ name: 'types', command: SCRIPTS.check }];
if (files !== '') {
  checks.push({
    name: 'lint',
    command: `eslint --max-warnings 0 --no-warn-ignored --no-error-on-unmatched-pattern ${files}`,
  });
  checks.push({ name: 'format', command: `prettier --check --ignore-unknown ${files}` });
}
/** @type {Stage[]} */
const unit = plan.related.length > 0 ? [{ name: 'touched tests', command: unitCommand(plan.related) }] : [];
/** @type {Stage[][]} */
const browser =
  plan.specs.length > 0
    ? [
        [{ name: 'build', command: SCRIPTS.build }],
        [
          {
            name: 'browser specs',
            needs: 'build',
            command: `playwright test ${plan.specs.map(quoted).join(' ')}`,
            env: async () => ({ CHROMIUM_PATH: (await findChromium()).executablePath }),
          },
        ],
      ]
    : [];
const { exitCode } = await runStages([checks, unit, ...browser]);
process.exitCode = exitCode;

/** @param {readonly string[] | 'all'} related */
function unitCommand(related) {
  return related === 'all'
    ? SCRIPTS['test:unit']
    : `vitest related --run --passWithNoTests ${related.map(quoted).join(' ')}`;
}

/** @param {string} file */
function quoted(file) {
  return `"${file}"`;
}

/**
 * @param {...string} args
 * @returns {string[]} The lines that it prints.
 */
function git(...args) {
  return execFileSync('git', ['-c', 'core.quotePath=false', ...args], { cwd: ROOT, encoding: 'utf8' })
    .split('\n')
    .filter((line) => line !== '');
}
