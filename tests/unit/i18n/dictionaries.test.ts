import { describe, expect, it } from 'vitest';
import { GRADES } from '../../../src/domain/grade.ts';
import { LANGS, type Lang } from '../../../src/domain/text.ts';
import {
  MESSAGES,
  METHOD_MESSAGES,
  PAGE_MESSAGES,
  RECORD_MESSAGES,
  SHARE_MESSAGES,
} from '../../../src/i18n/index.ts';

type Leaf = string | ((...given: never[]) => string);
const GRADE_OF = 'grade.of';

/** Every string and sentence of a language, by its path. */
function leavesOf(value: unknown, path = ''): [path: string, leaf: Leaf][] {
  if (typeof value === 'string' || typeof value === 'function') return [[path, value as Leaf]];
  return Object.entries(value as object).flatMap(([key, part]) =>
    leavesOf(part, path ? `${path}.${key}` : key),
  );
}
const leavesIn = (lang: Lang) => [
  ...leavesOf(MESSAGES[lang]),
  ...leavesOf(PAGE_MESSAGES[lang], 'pages'),
  ...leavesOf(SHARE_MESSAGES[lang], 'share'),
];
const LEAVES = { uk: leavesIn('uk'), en: leavesIn('en') };

/** Stand-ins for what a sentence is given: none of them is part of any other or of a sentence. */
const given = (count: number) => Array.from({ length: count }, (_, i) => `⟦${i}⟧`);
const said = (leaf: Leaf, args: readonly unknown[]) =>
  typeof leaf === 'string' ? leaf : String(leaf(...(args as never[])));

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
    const russian = /харьк|харков(?!\p{L})|kharkov|киев|\bkiev|чугуев|изюм|купянск|odessa|lvov|the ukraine/iu;
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
  const SAMPLES = [0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 101, 111, 112];

  /** Every counted thing that a language can say of a number: "21 claims". */
  const counted = (lang: Lang, n: number): [before: string, word: string][] =>
    LEAVES[lang].flatMap(([path, leaf]) => {
      if (typeof leaf === 'string') return [];
      const text =
        path === GRADE_OF
          ? MESSAGES[lang].grade.of('corroborated', n)
          : said(
              leaf,
              Array.from({ length: leaf.length }, () => n),
            );
      // A sentence may be nothing but what it is given.
      const found = String(text).matchAll(
        new RegExp(`(?<=(?:^|[^\\d\\p{L}])(\\p{L}*)\\s?)(?<!\\d)${n}\\s(?=(\\p{L}+))`, 'gu'),
      );
      return [...found].map(([, before = '', word = '']): [string, string] => [before, word]);
    });

  /** Ukrainian nouns after 1, after 2 to 4, and after 5 and more; and after "of 1". */
  const NOUNS = [
    ['заява', 'заяви', 'заяв', 'заяви'],
    ['інцидент', 'інциденти', 'інцидентів', 'інциденту'],
    ['запис', 'записи', 'записів', 'запису'],
    ['кільце', 'кільця', 'кілець', 'кільця'],
    ['мовець', 'мовці', 'мовців', 'мовця'],
    ['автор', 'автори', 'авторів', 'автора'],
    ['особа', 'особи', 'осіб', 'особи'],
    ['джерело', 'джерела', 'джерел', 'джерела'],
    ['день', 'дні', 'днів', 'дня'],
    ['варіант', 'варіанти', 'варіантів', 'варіанта'],
    ['згадка', 'згадки', 'згадок', 'згадки'],
  ] as const;
  /** The form that the last digits ask for: 1, 21, 101; 2 to 4, 22, 102; all others, and 11 to 14. */
  const formOf = (n: number) => {
    const [last, teens] = [n % 10, n % 100 >= 11 && n % 100 <= 14];
    if (last === 1 && !teens) return 0;
    return last >= 2 && last <= 4 && !teens ? 1 : 2;
  };

  it.each(SAMPLES)('in Ukrainian, what is counted by %d takes the form of its last digits', (n) => {
    const nouns = counted('uk', n).flatMap(([before, word]) => {
      const forms = NOUNS.find((it) => (it as readonly string[]).includes(word));
      return forms ? [{ before, word, forms }] : [];
    });
    expect(nouns.length).toBeGreaterThan(5);
    for (const { before, word, forms } of nouns) {
      // "3 з 21 запису": after "of" it is the genitive, of one thing or of many.
      const genitive = formOf(n) === 0 ? forms[3] : forms[2];
      expect(`${before} ${n} ${word}`).toBe(
        `${before} ${n} ${['з', 'із'].includes(before) ? genitive : forms[formOf(n)]}`,
      );
    }
  });

  it('in Ukrainian, the forms of a claim', () => {
    expect([1, 2, 5, 11, 21, 22, 25].map((n) => MESSAGES.uk.list.claims(n))).toEqual([
      '1 заява',
      '2 заяви',
      '5 заяв',
      '11 заяв',
      '21 заява',
      '22 заяви',
      '25 заяв',
    ]);
  });

  it.each(SAMPLES)('in English, what is counted by %d is plural unless it is one', (n) => {
    const words = counted('en', n).filter(([, word]) =>
      /^(claim|incident|record|range|ring|speaker|source)s?$/.test(word),
    );
    expect(words.length).toBeGreaterThan(2);
    expect(words.filter(([, word]) => word !== 'range' && word.endsWith('s') === (n === 1))).toEqual([]);
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

  it('no Ukrainian grade, stance or group says that something is confirmed', () => {
    const { stances, grade } = MESSAGES.uk;
    const labels = [
      ...GRADES.flatMap((kind) => [grade.of(kind, 2), grade.kinds[kind].name]),
      stances.corroborates,
      RECORD_MESSAGES.uk.groups.corroborates,
      ...METHOD_MESSAGES.uk.besideGrade.map(({ name }) => name),
    ];
    const claimed = labels.filter(
      (label) => /підтвер/i.test(label) && !/не (?:може|змогли) підтвердити/i.test(label),
    );
    expect(claimed).toEqual([]);
    expect(grade.of('corroborated', 2)).toBe('Незалежно повідомили: 2 автори заяв');
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
