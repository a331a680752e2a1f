import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf, WHOLE_TEXT_LENGTH, type Mark, type Piece } from '../../../src/desk/index.ts';

const textOf = (pieces: readonly Piece[]) =>
  pieces.map((piece) => (piece.kind === 'gap' ? '' : piece.text)).join('');
const lengthOf = (pieces: readonly Piece[]) =>
  pieces.reduce((sum, piece) => sum + (piece.kind === 'gap' ? piece.length : piece.text.length), 0);
const marksOf = (spans: readonly (readonly [number, number])[]): Mark[] =>
  spans.map(([start, length], i) => ({ kind: 'place', span: [start, start + length], target: `m${i}` }));

const spans = (max: number) =>
  fc.array(fc.tuple(fc.nat(max), fc.integer({ min: 1, max: 30 })), { maxLength: 40 });

describe('the marked text', () => {
  it('is the text itself, whatever the marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), spans(300), (text, given) => {
        const marks = marksOf(given).filter(({ span }) => span[1] <= text.length);
        expect(textOf(piecesOf(text, marks, Infinity))).toBe(text);
      }),
    );
  });

  it('marks exactly the words of each mark, and no words twice', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), spans(300), (text, given) => {
        const marks = marksOf(given).filter(({ span }) => span[1] <= text.length);
        let at = 0;
        for (const piece of piecesOf(text, marks, Infinity)) {
          if (piece.kind === 'mark') {
            expect(piece.mark.span[0]).toBe(at);
            expect(piece.text).toBe(text.slice(...piece.mark.span));
          }
          at += piece.kind === 'gap' ? piece.length : piece.text.length;
        }
      }),
    );
  });

  it('of a long report is short: the words around the marks, with what is left out counted', () => {
    const text = 'слово '.repeat(200_000);
    const marks = marksOf([
      [600_000, 5],
      [900_000, 5],
    ]);
    const pieces = piecesOf(text, marks, Infinity);
    expect(textOf(pieces).length).toBeLessThan(2000);
    expect(lengthOf(pieces)).toBe(text.length);
    expect(pieces.filter(({ kind }) => kind === 'mark').length).toBe(2);
  });

  it('of a long report without marks is its beginning', () => {
    const pieces = piecesOf('а'.repeat(WHOLE_TEXT_LENGTH * 3), [], Infinity);
    expect(pieces.map(({ kind }) => kind)).toEqual(['text', 'gap']);
  });

  it('never cuts a character in two', () => {
    const text = '🟥'.repeat(WHOLE_TEXT_LENGTH);
    for (const start of [4000, 4002]) {
      for (const piece of piecesOf(text, marksOf([[start, 4]]), Infinity)) {
        if (piece.kind !== 'gap') expect(() => encodeURIComponent(piece.text)).not.toThrow();
      }
    }
  });

  it('shows no more marks than it is asked for', () => {
    const marks = marksOf(Array.from({ length: 50 }, (_, i) => [i * 4, 2] as const));
    const pieces = piecesOf('абвг'.repeat(50), marks, 10);
    expect(pieces.filter(({ kind }) => kind === 'mark').length).toBe(10);
  });
});
