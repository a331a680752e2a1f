/** A reporter of Vitest that keeps a journal: `vitest run --reporter=default --reporter=./scripts/test/vitest-journal.mjs`. */
import { openJournal } from './journal.mjs';

/** @typedef {import('vitest/reporters').Reporter} Reporter */
/** @typedef {import('vitest/node').TestCase} TestCase */
/** @typedef {import('vitest/node').TestModule} TestModule */

/** @implements {Reporter} */
export default class VitestJournal {
  #write = openJournal();

  /** @param {TestCase} test */
  onTestCaseReady(test) {
    this.#write({ event: 'test', ...nameOf(test) });
  }

  /** @param {TestCase} test */
  onTestCaseResult(test) {
    const result = test.result();
    const because = result.state === 'skipped' ? result.note : undefined;
    this.#write({
      event: 'test',
      ...nameOf(test),
      // After its end a test is no longer pending.
      outcome: result.state === 'pending' ? 'skipped' : result.state,
      ms: test.diagnostic()?.duration ?? 0,
      ...(because === undefined ? {} : { because }),
    });
  }

  /** @param {TestModule} module */
  onTestModuleEnd(module) {
    const file = module.relativeModuleId;
    const { collectDuration, setupDuration } = module.diagnostic();
    this.#write({ event: 'file', file, importMs: collectDuration + setupDuration });
    // A file that does not load, or whose hooks fail, has no failed test to its name; it counts as one.
    const hasFailedTest = [...module.children.allTests('failed')].length > 0;
    if (module.state() === 'failed' && !hasFailedTest) {
      this.#write({ event: 'test', id: module.id, file, name: '(the file itself)', outcome: 'failed' });
    }
  }

  /**
   * @param {readonly TestModule[]} modules
   * @param {readonly { message: string }[]} errors
   */
  onTestRunEnd(modules, errors) {
    // Where the worker of a file came to its end before the file did, the file has no end of its own.
    for (const module of modules) if (module.state() === 'pending') this.#write(lost(module));
    this.#write({ event: 'end', errors: errors.map(({ message }) => message) });
  }
}

/**
 * @param {TestModule} module
 * @returns {import('./journal.mjs').Entry}
 */
function lost({ id, relativeModuleId: file }) {
  return { event: 'test', id, file, name: '(came to no end)', outcome: 'failed' };
}

/** @param {TestCase} test */
function nameOf({ id, module, fullName }) {
  return { id, file: module.relativeModuleId, name: fullName };
}
