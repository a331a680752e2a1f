import { describe, expect, test } from 'vitest';
import {
  closingLine,
  countCheck,
  countPlaywright,
  countVitest,
  sum,
  table,
} from '../../../scripts/summary.mjs';

const vitestReport = {
  numPassedTests: 40,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
};

describe('a check counts as one', () => {
  test('that passed', () => expect(countCheck(0)).toEqual({ passed: 1, failed: 0, skipped: 0 }));
  test('that failed', () => expect(countCheck(2)).toEqual({ passed: 0, failed: 1, skipped: 0 }));
});

describe('a run of Vitest counts by its tests', () => {
  test('with those to do among the skipped', () => {
    expect(countVitest(vitestReport, 0)).toEqual({ passed: 40, failed: 0, skipped: 2 });
  });

  test('and by the files that did not load', () => {
    const report = {
      ...vitestReport,
      numFailedTests: 2,
      testResults: [
        { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(countVitest(report, 1)).toEqual({ passed: 40, failed: 3, skipped: 2 });
  });

  test('and has failed when it ended badly without a failed test', () => {
    expect(countVitest(vitestReport, 1).failed).toBe(1);
  });

  test('and has failed when it left no report', () => {
    expect(countVitest(null, 0).failed).toBe(1);
  });

  test('and has failed when no test was executed', () => {
    expect(countVitest({ ...vitestReport, numPassedTests: 0 }, 0)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 2,
    });
  });
});

describe('a run of Playwright counts by its tests', () => {
  const stats = { expected: 12, unexpected: 0, flaky: 0, skipped: 3 };

  test('as they came out', () => {
    expect(countPlaywright({ stats }, 0)).toEqual({ passed: 12, failed: 0, skipped: 3 });
  });

  test('with those that pass now and then among the failed', () => {
    expect(countPlaywright({ stats: { ...stats, unexpected: 1, flaky: 1 } }, 1).failed).toBe(2);
  });

  test('and has failed when it ended badly, left no report or executed nothing', () => {
    expect(countPlaywright({ stats }, 1).failed).toBe(1);
    expect(countPlaywright(null, 0).failed).toBe(1);
    expect(countPlaywright({ stats: { ...stats, expected: 0 } }, 0).failed).toBe(1);
  });
});

describe('the end of the output', () => {
  const runs = [
    { name: 'types', passed: 1, failed: 0, skipped: 0, seconds: 4.25 },
    { name: 'browser tests', passed: 12, failed: 2, skipped: 3, seconds: 61 },
  ];

  test('sums all runs', () => {
    expect(sum(runs)).toEqual({ passed: 13, failed: 2, skipped: 3 });
  });

  test('has a row for each run', () => {
    expect(table(runs).split('\n')).toEqual([
      '                passed   failed  skipped     time',
      'types                1        0        0    4.3 s',
      'browser tests       12        2        3   61.0 s',
    ]);
  });

  test('is the plain line', () => {
    expect(closingLine(sum(runs))).toBe('13 passed, 2 failed, 3 skipped');
    expect(closingLine({ passed: 7, failed: 0, skipped: 0 })).toBe('7 passed, 0 failed');
  });
});
