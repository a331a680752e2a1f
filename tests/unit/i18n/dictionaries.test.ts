import { describe, expect, it } from 'vitest';
import { GRADES } from '../../../src/domain/grade.ts';
import { LANGS, type Lang } from '../../../src/domain/text.ts';
import { MESSAGES } from '../../../src/i18n/index.ts';

type Leaf = string | ((...given: never[]) => string);
const GRADE_OF = 'grade.of';

/** Every string and sentence of a language, by its path. */
function leavesOf(value: unknown, path = ''): [path: string, leaf: Leaf][] {
  if (typeof value === 'string' || typeof value === 'function') return [[path, value as Leaf]];
  return Object.entries(value as object).flatMap(([key, part]) =>
    leavesOf(part, path ? `${path}.${key}` : key),
  );
}
const LEAVES = { uk: leavesOf(MESSAGES.uk), en: leavesOf(MESSAGES.en) };

/** Stand-ins for what a sentence is given: none of them is part of any other or of a sentence. */
const given = (count: number) => Array.from({ length: count }, (_, i) => `⟦${i}⟧`);
const said = (leaf: Leaf, args: readonly unknown[]) =>
  typeof leaf === 'string' ? leaf : leaf(...(args as never[]));

/** Every text that a language can show, sentences with stand-ins. */
function textsOf(lang: Lang): [path: string, text: string][] {
  return LEAVES[lang].flatMap(([path, leaf]): [string, string][] =>
    path === GRADE_OF
      ? GRADES.map((kind) => [`${path}(${kind})`, MESSAGES[lang].grade.of(kind, 2)])
      : [[path, said(leaf, given(leaf.length))]],
  );
}

describe('both languages', () => {
  it('have the same strings and the same sentences', () => {
    const shape = (lang: Lang) =>
      LEAVES[lang].map(([path, leaf]) => `${path} ${typeof leaf === 'string' ? 'text' : leaf.length}`).sort();
    expect(shape('uk')).toEqual(shape('en'));
    expect(shape('en').length).toBeGreaterThan(150);
  });

  it.each(LANGS)('%s: no text is empty or has a blank at its end', (lang) => {
    const bad = textsOf(lang).filter(
      ([, text]) => text === '' || text !== text.trim() || /undefined|NaN/.test(text),
    );
    expect(bad).toEqual([]);
  });

  it.each(LANGS)('%s: a sentence says everything that it is given', (lang) => {
    for (const [path, leaf] of LEAVES[lang]) {
      if (typeof leaf === 'string' || path === GRADE_OF) continue;
      const args = given(leaf.length);
      const text = said(leaf, args);
      expect(args.filter((part) => !text.includes(part)).map((part) => `${path} leaves out ${part}`)).toEqual(
        [],
      );
    }
  });

  it('differ in every text of more than one word: nothing was left untranslated', () => {
    const english = new Map(textsOf('en'));
    const same = textsOf('uk').filter(
      ([path, text]) => text.split(' ').length > 1 && text === english.get(path),
    );
    expect(same).toEqual([]);
  });
});

describe('spelling', () => {
  it.each(LANGS)('%s: Russian spellings of Ukrainian names never occur', (lang) => {
    const russian = /харьков|kharkov|киев|\bkiev|чугуев|изюм|купянск|odessa|lvov|the ukraine/i;
    expect(textsOf(lang).filter(([, text]) => russian.test(text))).toEqual([]);
    // The test can see what it looks for.
    expect(['Харьковская область', 'Kharkov'].every((text) => russian.test(text))).toBe(true);
  });

  it('uk: no letter that only Russian has', () => {
    expect(textsOf('uk').filter(([, text]) => /[ыэёъ]/i.test(text))).toEqual([]);
  });

  it('uk: no word mixes Latin letters into Cyrillic ones', () => {
    const mixed = /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u;
    expect(textsOf('uk').filter(([, text]) => mixed.test(text))).toEqual([]);
    expect(mixed.test('Хaрків')).toBe(true);
  });

  it('uk: the apostrophe is the one of print, in every word', () => {
    const typewriter = /\p{L}['ʼ]\p{L}/u;
    expect(textsOf('uk').filter(([, text]) => typewriter.test(text))).toEqual([]);
  });

  it('en: no Cyrillic, except the name of the other language', () => {
    const cyrillic = textsOf('en').filter(([, text]) => /\p{Script=Cyrillic}/u.test(text));
    expect(cyrillic.map(([path]) => path)).toEqual(['settings.otherLanguage']);
  });
});

describe('numbers', () => {
  const { uk, en } = MESSAGES;

  it.each([
    [0, '0 заяв', '0 інцидентів', '0 кілець дальності'],
    [1, '1 заява', '1 інцидент', '1 кільце дальності'],
    [2, '2 заяви', '2 інциденти', '2 кільця дальності'],
    [4, '4 заяви', '4 інциденти', '4 кільця дальності'],
    [5, '5 заяв', '5 інцидентів', '5 кілець дальності'],
    [11, '11 заяв', '11 інцидентів', '11 кілець дальності'],
    [12, '12 заяв', '12 інцидентів', '12 кілець дальності'],
    [21, '21 заява', '21 інцидент', '21 кільце дальності'],
    [22, '22 заяви', '22 інциденти', '22 кільця дальності'],
    [25, '25 заяв', '25 інцидентів', '25 кілець дальності'],
    [111, '111 заяв', '111 інцидентів', '111 кілець дальності'],
  ])('in Ukrainian, %d takes the form of its last digits', (n, claims, incidents, rings) => {
    expect(uk.list.claims(n)).toBe(claims);
    expect(uk.map.description(n, 0, 0)).toMatch(new RegExp(`^${incidents} `));
    expect(uk.map.description(0, 0, n)).toMatch(new RegExp(` ${rings}\\.$`));
    expect(uk.card.incidentsHere(n)).toMatch(new RegExp(` ${incidents}\\.$`));
  });

  it.each([
    [1, 'запису', 'запис'],
    [2, 'записів', 'записи'],
    [5, 'записів', 'записів'],
    [11, 'записів', 'записів'],
    [21, 'запису', 'запис'],
    [22, 'записів', 'записи'],
    [25, 'записів', 'записів'],
  ])('in Ukrainian, "of %d" takes the genitive, and a number alone does not', (n, of, alone) => {
    expect(uk.list.count(1, n)).toBe(`1 з ${n} ${of}`);
    expect(uk.list.reports(n)).toBe(`${n} ${alone}`);
  });

  it.each([
    [2, '2 мовці'],
    [5, '5 мовців'],
    [11, '11 мовців'],
    [22, '22 мовці'],
    [25, '25 мовців'],
  ])('in Ukrainian, a grade counts %d speakers', (n, speakers) => {
    expect(uk.grade.of('corroborated', n)).toContain(speakers);
  });

  it.each([
    [1, '1 claim', '1 record'],
    [2, '2 claims', '2 records'],
    [11, '11 claims', '11 records'],
    [21, '21 claims', '21 records'],
  ])('in English, %d', (n, claims, records) => {
    expect(en.list.claims(n)).toBe(claims);
    expect(en.list.reports(n)).toBe(records);
    expect(en.list.count(1, n)).toBe(`1 of ${records}`);
  });
});

describe('words that the data can use', () => {
  it('a non-confirmation and a denial are worded differently', () => {
    for (const lang of LANGS) {
      const { stances, grade } = MESSAGES[lang];
      expect(stances['cannot-confirm']).not.toBe(stances.denies);
      expect(grade.notConfirmedBy('X')).not.toBe(grade.deniedBy('X'));
    }
  });

  it.each(LANGS)('%s: no two stances, aspects, bases, sides or grades have one name', (lang) => {
    const { stances, aspects, bases, sides, grade } = MESSAGES[lang];
    const kinds = Object.fromEntries(Object.entries(grade.kinds).map(([kind, { name }]) => [kind, name]));
    for (const names of [stances, aspects, bases, sides, kinds]) {
      const all = Object.values(names);
      expect(new Set(all).size).toBe(all.length);
    }
  });
});
