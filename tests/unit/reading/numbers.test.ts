/** The one number of all readers: the whole text is a number, or there is none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../src/reading/numbers.ts';

describe('a number', () => {
  it.each([
    ['49.9935', 49.9935],
    ['49,9935', 49.9935],
    [' 49.9935 ', 49.9935],
    ['−36.5', -36.5],
    ['–36,5', -36.5],
    ['+36', 36],
    ['49.9935°', 49.9935],
    ['5\u202f541\u202f187,3', 5541187.3],
    ['5\u00a0541\u00a0187', 5541187],
    ['49.993\u2009512\u20091', 49.9935121],
    ['.5', 0.5],
    ['1e2', 100],
  ])('%j is %d', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it.each([
    ...[
      '',
      ' ',
      '-',
      '.',
      'NaN',
      'Infinity',
      '1e999',
      '0x1f',
      '12abc',
      '49.99N',
      '49,9935,36,2304',
      '49.99.35',
    ],
    ...['1,234.5', '49 59', '49 9935', '49\u20095', '--5', '1_000', '٤٩'],
  ])('%j is none', (text) => {
    expect(readNumber(text)).toBeNull();
  });

  it('is whole: nothing may stand before or behind it', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.stringMatching(/^[a-df-z;:/|'"]{1,3}$/),
        (number, junk) => {
          expect(readNumber(String(number))).toBe(number);
          expect(readNumber(String(number).replace('.', ','))).toBe(number);
          expect(readNumber(`${number}${junk}`)).toBeNull();
          expect(readNumber(`${junk}${number}`)).toBeNull();
        },
      ),
    );
  });
});
