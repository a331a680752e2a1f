/** A reporter of Playwright that keeps a journal: `playwright test --reporter=list,./scripts/test/playwright-journal.mjs`. */
import { relative } from 'node:path';
import { openJournal } from './journal.mjs';

/** @typedef {import('@playwright/test/reporter').Reporter} Reporter */
/** @typedef {import('@playwright/test/reporter').TestCase} TestCase */

/** @implements {Reporter} */
export default class PlaywrightJournal {
  #write = openJournal();
  /** @type {string[]} */
  #errors = [];

  /** Playwright prints the progress itself, by its own reporters. */
  printsToStdio() {
    return false;
  }

  /** @param {TestCase} test */
  onTestBegin(test) {
    this.#write({ event: 'test', ...nameOf(test) });
  }

  /**
   * @param {TestCase} test
   * @param {import('@playwright/test/reporter').TestResult} result
   */
  onTestEnd(test, { duration }) {
    const because = test.annotations.find(({ type }) => type === 'skip')?.description;
    this.#write({
      event: 'test',
      ...nameOf(test),
      outcome: OUTCOMES[test.outcome()],
      ms: duration,
      ...(because === undefined ? {} : { because }),
    });
  }

  /** @param {import('@playwright/test/reporter').TestError} error */
  onError({ message = 'an error without words' }) {
    this.#errors.push(message);
  }

  /** @param {import('@playwright/test/reporter').FullResult} result */
  onEnd({ status }) {
    const endings = { timedout: ['the time for all tests was over'], interrupted: ['it was interrupted'] };
    const ending = status === 'timedout' || status === 'interrupted' ? endings[status] : [];
    this.#write({ event: 'end', errors: [...this.#errors, ...ending] });
  }
}

/** A test that passes only now and then has failed. */
const OUTCOMES = /** @type {const} */ ({
  expected: 'passed',
  unexpected: 'failed',
  flaky: 'failed',
  skipped: 'skipped',
});

/** @param {TestCase} test */
function nameOf(test) {
  const [, project = '', , ...titles] = test.titlePath();
  const name = [...(project === '' ? [] : [project]), ...titles].join(' > ');
  return { id: test.id, file: relative(process.cwd(), test.location.file), name };
}
