/**
 * Properties of the geocoder with the whole gazetteer on texts like reports: pieces of the labelled sentences in any
 * order, with signs between and inside them. tests/property/geocode.test.ts has those of a small gazetteer.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGazetteer } from '../../src/compile/compile.ts';
import { createGeocoder } from '../../src/geocode/index.ts';
import { SENTENCES } from '../geocode/labels.ts';
import { REAL } from '../unit/compile/fixtures.ts';

const { places } = await readGazetteer(REAL);
const geocoder = createGeocoder(places);
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

describe('the geocoder with the whole gazetteer', { timeout: 60_000 }, () => {
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

describe('time grows with the length of the text and not with its square', () => {
  /** Processor time in milliseconds: what else the machine does is no work. */
  function milliseconds(text: string): number {
    const start = process.cpuUsage();
    geocoder.examine(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  }

  const LENGTHS = [50_000, 100_000, 200_000];
  /** Twice the text, twice the time; four times would be quadratic. Times below the noise say nothing. */
  const FACTOR = 3.2;
  const NOISE_MS = 40;
  /** A time that is too long is measured again, for garbage may have been collected; not one that hangs. */
  const WORTH_A_SECOND_LOOK_MS = 3000;

  // `npm run bench -- geocode` runs the same with 10 MB.
  it.each([
    ['one letter', 'а'],
    ['names', 'Харків, '],
    ['names without spaces', 'Чугуїв'],
    ['one combining mark', '\u0301'],
    ['soft hyphens', 'Ха\u00AD'],
    ['capitals', 'ЗСУ '],
    ['numbers', '15 км на північ '],
    ['unfinished names', 'Старий '],
    ['type words', 'село '],
    ['list without an end', 'Липці, Уди, '],
    ['quotes without an end', '«Харків '],
    ['one sentence without an end', 'у Харкові вдарили '],
  ])(
    'for %s',
    (_, unit) => {
      let before = Infinity;
      for (const length of LENGTHS) {
        const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
        const most = FACTOR * Math.max(before, NOISE_MS);
        let now = milliseconds(text);
        for (let again = 0; again < 2 && now > most && now < WORTH_A_SECOND_LOOK_MS; again++) {
          now = Math.min(now, milliseconds(text));
        }
        expect(now, `${length} characters`).toBeLessThan(most);
        before = now;
      }
    },
    60_000,
  );
});

it.each([
  ['letters', 'а'],
  ['capitals', 'Х'],
  ['combining marks', '\u0301'],
  ['hyphens', '-'],
  ['digits', '7'],
])(
  'a word of 6 million %s throws no error',
  (_, letter) => {
    expect(() => geocoder.examine(letter.repeat(6_000_000))).not.toThrow();
  },
  60_000,
);
