/** The list of mutants stays true to the program: whoever changes a line that a mutant is in changes the mutant too. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MUTANTS } from '../../../scripts/mutants/list.mjs';
import { applied, floorOf, type Mutant } from '../../../scripts/mutants/mutant.mjs';
import { shareCaught, table, type Result } from '../../../scripts/mutants/table.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

describe('the list of mutants', () => {
  it('has 80 or more, each under a name of its own', () => {
    expect(MUTANTS.length).toBeGreaterThanOrEqual(80);
    expect(new Set(MUTANTS.map(({ id }) => id)).size).toBe(MUTANTS.length);
  });

  it.each(MUTANTS.map((mutant) => [mutant.id, mutant] as const))(
    '%s changes one line, which its file has once',
    (_id, mutant) => {
      const { whole, mutated } = applied(mutant, root);
      expect(mutated).not.toBe(whole);
      expect(`${mutant.text}${mutant.fault}`).not.toContain('\n');
      expect(mutant.breaks).toMatch(/\.$/);
    },
  );

  it('has two or more on each floor', () => {
    const floors = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    for (const floor of floors) {
      const here = MUTANTS.filter((mutant) => floorOf(mutant) === floor);
      expect(here.length, floor).toBeGreaterThanOrEqual(2);
    }
  });

  it('has some that only one language or one layout can show', () => {
    const languages = new Set(MUTANTS.map(({ language }) => language));
    const layouts = new Set(MUTANTS.map(({ layout }) => layout));
    for (const language of ['uk', 'en'] as const) expect(languages).toContain(language);
    for (const layout of ['desktop', 'phone'] as const) expect(layouts).toContain(layout);
  });

  it('names specs that are there', () => {
    for (const { browser } of MUTANTS) {
      if (browser) expect(existsSync(join(root, 'tests/browser', browser.spec)), browser.spec).toBe(true);
    }
  });
});

const mutant: Mutant = {
  id: 'tired-mayor',
  file: 'package.json',
  text: '"private": true,',
  fault: '"private": false,',
  breaks: 'The package is not published.',
};

describe('a mutant', () => {
  it('whose text is gone from its file is an error that says so', () => {
    const gone = { ...mutant, text: 'once it was here' };
    expect(() => applied(gone, root)).toThrow(
      'Mutant tired-mayor: its text is not there in package.json, and must be there once: once it was here',
    );
  });

  it('whose text is there twice is an error that says so', () => {
    expect(() => applied({ ...mutant, text: '"node ' }, root)).toThrow(/is there \d+ times in package\.json/);
  });

  it('is put in as it is written, whatever signs it has', () => {
    const { mutated } = applied({ ...mutant, fault: '"$&$1": true,' }, root);
    expect(mutated).toContain('"$&$1": true,');
  });
});

describe('what came of the mutants', () => {
  const by = { file: 'tests/unit/a.test.ts', title: 'a | b' };
  const results: readonly Result[] = [
    { id: 'caught', outcome: 'caught', by, seconds: 1.4 },
    { id: 'hung', outcome: 'hung', by: null, seconds: 180 },
    { id: 'lives', outcome: 'lives', by: null, seconds: 60 },
    { id: 'allowed', outcome: 'lives', by: null, seconds: 60 },
  ];
  const mutants = results.map(({ id }): Mutant => ({
    ...mutant,
    id,
    ...(id === 'allowed' ? { reason: 'equal in effect' } : {}),
  }));

  it('counts those that hang a test as noticed, and those with a reason as not', () => {
    expect(shareCaught(results)).toBe(0.5);
  });

  it('is nothing before one was tried', () => {
    expect(shareCaught([])).toBe(0);
  });

  it('is a table with those that live first, with their reason where one is stated', () => {
    const rows = table(mutants, results).split('\n').slice(2);
    expect(rows.map((row) => row.split(' | ')[0])).toEqual(['| lives', '| allowed', '| caught', '| hung']);
    expect(rows[0]).toContain('NOTHING');
    expect(rows[1]).toContain('nothing: equal in effect');
    expect(rows[2]).toContain('tests/unit/a.test.ts: a \\| b');
  });
});
