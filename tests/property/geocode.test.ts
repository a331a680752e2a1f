import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGeocoder } from '../../src/geocode/index.ts';
import { PLACES } from '../unit/geocode/fixture-places.ts';

const { geocode, examine } = createGeocoder(PLACES);
const codes = (text: string) =>
  geocode(text).map(({ level, relation, code, candidates }) => ({ level, relation, code, candidates }));

/** Texts that are dense in names, type words and punctuation, in three languages. */
const PIECES = [
  ...PLACES.flatMap(({ uk, ru, en, former }) => [uk, ru, en, ...former.map(({ name }) => name)]).filter(
    (name) => name !== '',
  ),
  ...'Харкова Чугуєва Липцях Чугуївському Салтівського Куп’янську Kharkiv’s Харкiв'.split(' '),
  ...'район районі районах області region district governor of the and та м. с. вул. напрямку у near під від'.split(
    ' ',
  ),
  ...[', ', '. ', '-', '\n', '\n\n', '(', ')', '«', '»', "'", '’', '\u0301', '\u00AD', '\u00A0', '😀'],
];
const reportLike = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 25 })
  .map((pieces) => pieces.map(([piece, space]) => piece + space).join(''));
const anyText = fc.oneof(
  reportLike,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme' }),
);

describe('for every text', () => {
  it('the geocoder does not throw, and each span cuts its words out of the text, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { findings, rejections } = examine(text);
        let end = 0;
        for (const finding of findings) {
          expect(text.slice(...finding.span)).toBe(finding.text);
          expect(finding.span[0]).toBeGreaterThanOrEqual(end);
          expect(finding.span[1]).toBeGreaterThan(finding.span[0]);
          end = finding.span[1];
        }
        for (const { span, text: words } of rejections) expect(text.slice(...span)).toBe(words);
      }),
      { numRuns: 400 },
    );
  });

  it('a chosen place leads its candidates, and every finding has a reason', () => {
    fc.assert(
      fc.property(reportLike, (text) => {
        for (const { code, candidates, why } of geocode(text)) {
          if (code !== null) expect(candidates[0]).toBe(code);
          expect(candidates).not.toEqual([]);
          expect(why).not.toEqual([]);
        }
      }),
    );
  });

  it('every reason is in both languages, each with its own quotation marks', () => {
    fc.assert(
      fc.property(reportLike, (text) => {
        const { findings, rejections } = examine(text);
        const reasons = [...findings.flatMap(({ why }) => why), ...rejections.map(({ because }) => because)];
        for (const { uk, en } of reasons) {
          expect(uk).toMatch(/[а-яіїєґ]/i);
          expect(uk).not.toMatch(/["']/);
          expect(en).toMatch(/[a-z]/i);
          expect(en).not.toMatch(/[«»]/);
        }
      }),
    );
  });

  it.each<[string, (text: string) => string]>([
    ['a trailing space', (text) => `${text} `],
    ['another kind of apostrophe', (text) => text.replaceAll('’', 'ʼ')],
    ['composed letters', (text) => text.normalize('NFC')],
    ['decomposed letters', (text) => text.normalize('NFD')],
    ['no-break spaces', (text) => text.replaceAll(' ', '\u00A0')],
  ])('%s changes no result', (_, change) => {
    fc.assert(
      fc.property(reportLike, (text) => {
        expect(codes(change(text))).toEqual(codes(text));
      }),
    );
  });
});
