import { ESLint, Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import pure, { PURE } from '../../../eslint.pure.js';
import { FLOORS } from './floors.ts';

const linter = new Linter();
/** What the rules say of a line of code in a file, without the advice that follows. */
const said = (file: string, code: string) =>
  linter
    .verify(code, [{ files: ['**/*.ts'], languageOptions: { parser } }, ...pure], { filename: file })
    .map(({ message }) => message);

describe('the core asks neither clock nor chance, page, storage or network', () => {
  it.each(PURE)('%s is a floor, and nothing of it takes more than the core', (floor) => {
    expect(FLOORS[floor]?.below.filter((below) => !PURE.includes(below))).toEqual([]);
  });

  it.each(PURE)('the rules of lint hold in %s', async (floor) => {
    const rules = (await new ESLint().calculateConfigForFile(`src/${floor}/any.ts`)) as Linter.Config;
    expect(Object.keys(rules.rules ?? {})).toEqual(
      expect.arrayContaining(['no-restricted-globals', 'no-restricted-properties', 'no-restricted-syntax']),
    );
  });

  it.each([
    'Date.now();',
    'new Date();',
    'Date();',
    'performance.now();',
    'Math.random();',
    'crypto.randomUUID();',
    'document.title;',
    'window.name;',
    'location.hash;',
    'navigator.language;',
    'history.back();',
    "localStorage.getItem('a');",
    "indexedDB.open('a');",
    "fetch('a');",
    "new Worker('a');",
    'setTimeout(() => 1, 2);',
    'requestAnimationFrame(() => 1);',
    'process.env;',
    'globalThis.fetch;',
  ])('refused: %s', (code) => {
    for (const floor of PURE) expect(said(`src/${floor}/any.ts`, code), floor).toHaveLength(1);
  });

  it.each([
    "new Date('2024-01-02').getTime();",
    'Math.round(1.5);',
    "URL.canParse('a');",
    'const document = { title: 1 }; document.title;',
    'export const f = ({ location }: { location: string }): string => location;',
  ])('allowed: %s', (code) => {
    for (const floor of PURE) expect(said(`src/${floor}/any.ts`, code), floor).toEqual([]);
  });

  it('says what to do', () => {
    expect(said('src/state/shown.ts', 'Date.now();')[0]).toContain('Take the date as a parameter');
    expect(said('src/rings/ring.ts', 'document.title;')[0]).toContain('hand the answer down as a parameter');
  });
});

describe('the session knows no page', () => {
  it.each([
    'document.title;',
    'window.name;',
    'location.hash;',
    "localStorage.getItem('a');",
    'Date.now();',
    "fetch('a');",
  ])('refused: %s', (code) => expect(said('src/session/find.svelte.ts', code)).toHaveLength(1));

  it('and may wait', () => {
    expect(said('src/session/find.svelte.ts', 'setTimeout(() => 1, 2);')).toEqual([]);
  });

  it('the device alone tells the date and makes ids', () => {
    expect(said('src/session/device.ts', 'Date.now(); crypto.randomUUID();')).toEqual([]);
  });
});
