import { describe, expect, test } from 'vitest';
import type { Journal } from '../../../scripts/test/journal.mjs';
import { closingLine, countCheck, countTests, sum, table } from '../../../scripts/summary.mjs';

const OK = { exitCode: 0, signal: null };
const BAD = { exitCode: 1, signal: null };
const KILLED = { exitCode: 137, signal: 'SIGKILL' };

const tested = (outcome: Journal['tests'][number]['outcome'], because?: string) => ({
  file: 'a.test.ts',
  name: 'a',
  outcome,
  ms: 5,
  ...(because === undefined ? {} : { because }),
});
const journal = (...tests: Journal['tests']): Journal => ({ tests, running: [], files: [], errors: [] });

describe('a check counts as one', () => {
  test('that passed', () => {
    expect(countCheck(OK)).toEqual({ passed: 1, failed: 0, skipped: 0, remarks: [] });
  });
  test('that failed', () => {
    expect(countCheck(BAD)).toEqual({ passed: 0, failed: 1, skipped: 0, remarks: [] });
  });
  test('that was ended, by what', () => {
    expect(countCheck(KILLED)).toEqual({ passed: 0, failed: 1, skipped: 0, remarks: ['ended by SIGKILL'] });
  });
});

describe('a run of tests counts by its tests', () => {
  test('as they came out', () => {
    const run = journal(tested('passed'), tested('passed'), tested('failed'));
    expect(countTests(run, BAD)).toEqual({ passed: 2, failed: 1, skipped: 0, remarks: [] });
  });

  test('with those that were skipped told by reason', () => {
    const run = journal(
      tested('passed'),
      tested('skipped', 'no x'),
      tested('skipped', 'no x'),
      tested('skipped'),
    );
    expect(countTests(run, OK)).toEqual({
      passed: 1,
      failed: 0,
      skipped: 3,
      remarks: ['2 skipped: no x', '1 skipped: no reason is given'],
    });
  });

  test('and has failed when it ended badly without a failed test', () => {
    expect(countTests(journal(tested('passed')), BAD)).toMatchObject({
      failed: 1,
      remarks: ['ended with exit code 1, though no test failed'],
    });
    const errors = ['the time for all tests was over'];
    expect(countTests({ ...journal(tested('passed')), errors }, BAD)).toMatchObject({
      failed: 1,
      remarks: errors,
    });
  });

  test('and has failed when no test was executed', () => {
    expect(countTests(journal(), OK)).toMatchObject({ failed: 1, remarks: ['no test was executed'] });
    expect(countTests(journal(tested('skipped', 'no x')), OK)).toMatchObject({ failed: 1, skipped: 1 });
  });

  test('as far as it came when it was ended, with what ended it and what was running', () => {
    const run = { ...journal(tested('passed'), tested('passed')), running: ['b.test.ts: b'], errors: null };
    expect(countTests(run, KILLED)).toEqual({
      passed: 2,
      failed: 1,
      skipped: 0,
      remarks: ['ended by SIGKILL before its end, after 2 tests; running: b.test.ts: b'],
    });
  });
});

describe('the end of the output', () => {
  const runs = [
    { name: 'types', passed: 1, failed: 0, skipped: 0, seconds: 4.25, cpuSeconds: null, remarks: [] },
    {
      name: 'browser tests',
      passed: 12,
      failed: 2,
      skipped: 3,
      seconds: 61,
      cpuSeconds: 99.5,
      remarks: ['3 skipped: no x'],
    },
  ];

  test('sums all runs', () => {
    expect(sum(runs)).toEqual({ passed: 13, failed: 2, skipped: 3 });
  });

  test('has a row for each run, and below them what is to be said of it', () => {
    expect(table(runs).split('\n')).toEqual([
      '                  passed     failed    skipped       time  processor',
      'types                  1          0          0      4.3 s          –',
      'browser tests         12          2          3     61.0 s     99.5 s',
      '',
      'browser tests: 3 skipped: no x',
    ]);
  });

  test('is the plain line', () => {
    expect(closingLine(sum(runs))).toBe('13 passed, 2 failed, 3 skipped');
    expect(closingLine({ passed: 7, failed: 0, skipped: 0 })).toBe('7 passed, 0 failed');
  });
});
