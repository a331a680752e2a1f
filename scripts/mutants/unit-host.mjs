/**
 * The unit stage, kept ready in a process of its own: Vitest is started once, and what it has read of files that do
 * not change is used again. Its parent asks by messages and may end it at any time.
 *
 *   node scripts/mutants/unit-host.mjs ROOT      as a child process with a channel
 */
import { relative } from 'node:path';
import { createVitest } from 'vitest/node';
import { floorOf } from './mutant.mjs';

/** @typedef {import('vitest/node').TestSpecification} Spec */
/** @typedef {import('vitest/node').TestModule} TestModule */

/**
 * The first test that failed. Without a title the file itself did not load.
 *
 * @typedef {{ file: string, title: string }} Caught
 */

/**
 * @typedef {{ kind: 'mutant', file: string, without: readonly string[] } | { kind: 'file', file: string }} Question
 * `mutant`: the file that has changed, and test files that are left out; `file`: one test file to run.
 */

const root = process.argv[2] ?? process.cwd();
/** @type {Caught | null} */
let caught = null;

const vitest = await createVitest(
  'test',
  {
    root,
    watch: false,
    reporters: [
      {
        onTestCaseResult(test) {
          process.send?.({ alive: true });
          if (test.result().state !== 'failed') return;
          catchIt({ file: nameOf(test.module), title: test.fullName });
        },
        onTestModuleEnd(module) {
          const [error] = module.errors();
          if (error)
            catchIt({ file: nameOf(module), title: `(does not load: ${error.message.split('\n')[0]})` });
        },
      },
    ],
  },
  // Files change by the parent's hand, and it says so.
  { server: { watch: null } },
);
await vitest.standalone();

/** @param {Caught} found */
function catchIt(found) {
  if (caught) return;
  caught = found;
  void vitest.cancelCurrentRun('test-failure');
}

/** @param {TestModule} module */
function nameOf({ moduleId }) {
  return relative(root, moduleId);
}

/** @param {Question} question */
async function answer(question) {
  caught = null;
  const all = await vitest.globTestSpecifications();
  if (question.kind === 'file') {
    await run(all.filter(({ moduleId }) => relative(root, moduleId) === question.file));
    return caught;
  }
  const path = `${root}/${question.file}`;
  vitest.invalidateFile(path);
  vitest.config.related = [path];
  const related = new Set((await vitest.getRelevantTestSpecifications()).map(({ moduleId }) => moduleId));
  const wanted = all.filter(({ moduleId }) => !question.without.includes(relative(root, moduleId)));
  // The nearest first: those of the floor, then all that import the file, then the rest of the suite.
  const own = `/tests/unit/${floorOf(question)}/`;
  const near = wanted.filter(({ moduleId }) => related.has(moduleId) && moduleId.includes(own));
  const far = wanted.filter(({ moduleId }) => related.has(moduleId) && !moduleId.includes(own));
  const rest = wanted.filter(({ moduleId }) => !related.has(moduleId));
  for (const specs of [near, far, rest]) {
    await run(specs);
    if (caught) break;
  }
  vitest.invalidateFile(path);
  return caught;
}

/** @param {Spec[]} specs */
async function run(specs) {
  if (specs.length === 0) return;
  // What failed in an earlier run would stop this one.
  vitest.state.clearErrors();
  vitest.state.filesMap.clear();
  await vitest.runTestSpecifications(specs);
}

process.on('message', (/** @type {Question} */ question) => {
  answer(question).then(
    (found) => process.send?.({ caught: found }),
    (/** @type {unknown} */ error) =>
      process.send?.({ broken: error instanceof Error ? error.message : String(error) }),
  );
});
process.send?.({ ready: true });
