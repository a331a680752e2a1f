/**
 * How the work of the geocoder grows with its text: by steps that are counted, so that a busy machine changes nothing.
 * What time it takes is in `npm run bench -- geocode`.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { geocoder } from '../unit/support/gazetteer.ts';

const COUNTER = fileURLToPath(new URL('support/geocode-steps.mjs', import.meta.url));
/** Without the compilers of V8, whose code counts no steps. */
const UNCOMPILED = ['--no-opt', '--no-maglev', '--no-sparkplug'];

/** What is said again and again, to the length of a text. */
const TEXTS: readonly (readonly [name: string, unit: string])[] = [
  ['one letter', 'а'],
  ['one combining mark', '\u0301'],
  ['spaces', ' '],
  ['full stops', '.'],
  ['apostrophes', "a'"],
  ['soft hyphens', 'Ха\u00AD'],
  ['names', 'Харків, '],
  ['names without spaces', 'Чугуїв'],
  ['unfinished names', 'Старий '],
  ['capitals', 'ЗСУ '],
  ['numbers', '15 км на північ '],
  ['type words', 'село '],
  ['districts without a city', 'Київський район '],
  ['lists without an end', 'Липці, Уди, '],
  ['lists of "and"', 'Kharkiv and '],
  ['quotes without an end', '«Харків '],
  ['one sentence without an end', 'у Харкові вдарили '],
];
const LENGTHS = [2000, 4000, 8000];
/** Twice the text takes twice the steps, and four times as many if they were as its square. */
const MOST_AT_TWICE = 2.5;

describe('twice the text takes about twice the steps, of', () => {
  let steps: readonly (readonly number[])[];
  beforeAll(() => {
    const question = JSON.stringify({ units: TEXTS.map(([, unit]) => unit), lengths: LENGTHS });
    steps = JSON.parse(
      execFileSync(process.execPath, [...UNCOMPILED, COUNTER, question], { encoding: 'utf8' }),
    );
  });

  it.each(TEXTS.map(([name], index) => [name, index] as const))('%s', (_, index) => {
    const [quarter = 0, half = 0, whole = 0] = steps[index] ?? [];
    expect(quarter).toBeGreaterThan(0);
    expect(half / quarter).toBeLessThan(MOST_AT_TWICE);
    expect(whole / half).toBeLessThan(MOST_AT_TWICE);
  });
});

// Steps within the regular expressions of the engine are not counted: these texts would take hours if they were as
// the square of the length.
it.each(TEXTS)('a text of 100,000 characters of %s comes to an end', (_, unit) => {
  const text = unit.repeat(100_000 / unit.length);
  for (const { span, text: words } of geocoder.examine(text).findings)
    expect(text.slice(...span)).toBe(words);
});
