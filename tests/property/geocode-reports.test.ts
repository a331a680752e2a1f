/**
 * Properties of the geocoder with the whole gazetteer on texts like reports: pieces of the labelled sentences in any
 * order, with signs between and inside them. tests/property/geocode.test.ts has those of a small gazetteer.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SENTENCES } from '../geocode/labels.ts';
import { geocoder } from '../unit/support/gazetteer.ts';

// The forms are derived with the first text; no single property is to pay for that.
geocoder.examine('Харків, Kharkiv');

const TEXTS = SENTENCES.flatMap(({ texts }) => texts.map(({ text }) => text));
const SIGNS = [
  ' ',
  ', ',
  '. ',
  '\n',
  '\n\n',
  '-',
  '—',
  '(',
  ')',
  '«',
  '»',
  '"',
  "'",
  '\u0301',
  '\u00AD',
  '\u200B',
  '😀',
  '\uD800',
];
const report = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...TEXTS) },
      { weight: 3, arbitrary: fc.constantFrom(...TEXTS.flatMap((text) => text.split(' '))) },
      { weight: 2, arbitrary: fc.constantFrom(...SIGNS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(' '));

/** What the geocoder decided, without spans and words: they differ where the letters differ. */
const decided = (text: string) =>
  geocoder
    .geocode(text)
    .map(({ level, relation, code, candidates }) => ({ level, relation, code, candidates }));

/** Ways of writing that change no meaning. */
const WRITINGS: readonly (readonly [string, (text: string) => string])[] = [
  ['in composed letters (NFC)', (text) => text.normalize('NFC')],
  ['in decomposed letters (NFD)', (text) => text.normalize('NFD')],
  ['with the apostrophe ʼ', (text) => text.replace(/(?<=\p{L})['’](?=\p{L})/gu, 'ʼ')],
  ['with the apostrophe \u2019', (text) => text.replace(/(?<=\p{L})['ʼ](?=\p{L})/gu, '’')],
  ["with the apostrophe '", (text) => text.replace(/(?<=\p{L})[ʼ’](?=\p{L})/gu, "'")],
  ['with a space at the end', (text) => `${text} `],
  ['with a line break at the end', (text) => `${text}\n`],
  ['with no-break spaces', (text) => text.replaceAll(' ', '\u00A0')],
  ['with Windows line breaks', (text) => text.replaceAll('\n', '\r\n')],
];

describe('the geocoder with the whole gazetteer', () => {
  it('throws on no text, and every span cuts its words out of the text', () => {
    fc.assert(
      fc.property(report, (text) => {
        const { findings, rejections, suggestions, draft } = geocoder.examine(text, {
          published: '2024-01-02',
        });
        const drafted = [...draft.when, ...draft.weapons, ...draft.casualties];
        for (const { span, text: words } of [...findings, ...rejections, ...suggestions, ...drafted]) {
          expect(text.slice(...span)).toBe(words);
          expect(words).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same for the same text', () => {
    fc.assert(
      fc.property(report, (text) => {
        expect(geocoder.examine(text)).toEqual(geocoder.examine(text));
      }),
      { numRuns: 50 },
    );
  });

  it.each(WRITINGS)('decides every labelled sentence the same %s', (_, write) => {
    const apart = TEXTS.filter(
      (text) => JSON.stringify(decided(text)) !== JSON.stringify(decided(write(text))),
    );
    expect(apart).toEqual([]);
  });

  it.each(WRITINGS)('decides texts like reports the same %s', (_, write) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TEXTS), { minLength: 1, maxLength: 4 }), (texts) => {
        const text = texts.join('. ');
        expect(decided(write(text))).toEqual(decided(text));
      }),
      { numRuns: 40 },
    );
  });
});

it.each([
  ['letters', 'а'],
  ['capitals', 'Х'],
  ['combining marks', '\u0301'],
  ['hyphens', '-'],
  ['digits', '7'],
])('a word of 6 million %s throws no error', (_, letter) => {
  expect(() => geocoder.examine(letter.repeat(6_000_000))).not.toThrow();
});
