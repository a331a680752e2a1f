import { expect, test } from 'vitest';
import type { Journal } from '../../../scripts/test/journal.mjs';
import { timesText } from '../../../scripts/test/times.mjs';

const passed = (file: string, name: string, ms: number): Journal['tests'][number] => ({
  file,
  name,
  outcome: 'passed',
  ms,
});
const journal = (tests: Journal['tests'], files: Journal['files'] = []): Journal => ({
  tests,
  files,
  running: [],
  errors: [],
});
const linesOf = (...args: Parameters<typeof timesText>) =>
  timesText(...args)
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' | '));

const unit = journal(
  [passed('a.test.ts', 'quick', 200), passed('b.test.ts', 'slow', 3000), passed('a.test.ts', 'middle', 1000)],
  [
    { file: 'a.test.ts', importMs: 4000 },
    { file: 'b.test.ts', importMs: 500 },
  ],
);
const stages = [{ name: 'unit', seconds: 5, cpuSeconds: 9.5 }];

test('time is told by stage, with the processor’s', () => {
  expect(linesOf(stages, {}).slice(1)).toEqual(['unit | 5.0 s | 9.5 s']);
});

test('by cause: what is imported, and what is run', () => {
  const lines = linesOf(stages, { unit });
  expect(lines).toContain('import of modules | 4.5 s');
  expect(lines).toContain('tests | 4.2 s');
});

test('by file, what takes longest first, whatever it takes it for', () => {
  const lines = linesOf(stages, { unit });
  const at = lines.indexOf('a.test.ts | 2 | 4.0 s | 1.2 s');
  expect(lines[at + 1]).toBe('b.test.ts | 1 | 0.5 s | 3.0 s');
});

test('by test, the slowest first', () => {
  const lines = linesOf(stages, { unit });
  expect(lines.slice(lines.indexOf('slowest tests') + 1)).toEqual([
    ' | 3.0 s | b.test.ts: slow',
    ' | 1.0 s | a.test.ts: middle',
    ' | 0.2 s | a.test.ts: quick',
  ]);
});

test('many files end in one row for the rest, and no second is lost', () => {
  const tests = Array.from({ length: 30 }, (_, i) => passed(`${i}.spec.ts`, 'it', 1000));
  expect(linesOf(stages, { browser: journal(tests) })).toContain('10 other files | 10 | 0.0 s | 10.0 s');
});

test('a stage that did not run has no tables', () => {
  expect(linesOf(stages, { unit: journal([]) })).toHaveLength(2);
});
