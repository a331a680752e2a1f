import * as v from 'valibot';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateOf,
  earliestOf,
  isDateOrLocalTime,
  isPlainDate,
  SaidAtSchema,
  TIME_PRECISIONS,
  WhenSchema,
} from '../../../src/domain/time.ts';

const words = { uk: 'кінець грудня', en: 'late December' };
const faults = (schema: typeof WhenSchema | typeof SaidAtSchema, input: unknown) =>
  (v.safeParse(schema, input).issues ?? []).map((issue) => `${v.getDotPath(issue) ?? ''} ${issue.message}`);

describe('a plain date', () => {
  it.each(['2024-01-02', '2023-12-31', '2024-02-29', '2000-02-29', '2026-11-22', '0001-01-01'])(
    '%s is one',
    (text) => {
      expect(isPlainDate(text)).toBe(true);
    },
  );

  it.each([
    ['2024-02-30', 'February has no 30th'],
    ['2023-02-29', '2023 is no leap year'],
    ['1900-02-29', '1900 is no leap year'],
    ['2024-04-31', 'April has no 31st'],
    ['2024-13-01', 'no 13th month'],
    ['2024-00-10', 'no month zero'],
    ['2024-01-00', 'no day zero'],
    ['2024-1-2', 'two digits each'],
    ['02.01.2024', 'another order'],
    ['2024-01-02T07:30', 'a time'],
    [' 2024-01-02', 'a blank'],
    ['2024-01-02\n', 'a line break'],
    ['', 'nothing'],
  ])('%j is none: %s', (text) => {
    expect(isPlainDate(text)).toBe(false);
  });

  it('is any day of the calendar, and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 15 }),
        fc.integer({ min: 0, max: 35 }),
        (year, month, day) => {
          const two = (n: number) => String(n).padStart(2, '0');
          const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
          const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
          const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
          expect(isPlainDate(text)).toBe(day >= 1 && day <= (days[month - 1] ?? 0));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a moment', () => {
  it.each(['2024-01-02', '2024-01-02T00:00', '2024-01-02T07:30', '2024-01-02T23:59'])('can be %s', (text) => {
    expect(isDateOrLocalTime(text)).toBe(true);
    expect(dateOf(text)).toBe('2024-01-02');
  });

  it.each(['2024-01-02T24:00', '2024-01-02T07:60', '2024-01-02T7:30', '2024-02-30T07:30'])(
    'cannot be %s',
    (text) => {
      expect(isDateOrLocalTime(text)).toBe(false);
    },
  );

  it.each(['2024-01-02T07:30Z', '2024-01-02T07:30+02:00', '2024-01-02T07:30:00'])(
    'cannot be %s: there is one zone, Kyiv, and nobody reports seconds',
    (text) => {
      expect(isDateOrLocalTime(text)).toBe(false);
    },
  );
});

describe('when something happened', () => {
  const day = { earliest: '2024-01-02', latest: '2024-01-02', precision: 'day' };

  it.each(TIME_PRECISIONS)('can be known to the %s', (precision) => {
    expect(faults(WhenSchema, { ...day, precision })).toEqual([]);
  });

  it('can be in the words of the report', () => {
    expect(faults(WhenSchema, { ...day, latest: '2024-01-09', precision: 'week', words })).toEqual([]);
  });

  it('cannot end before it begins, and the fault is named at its end', () => {
    expect(faults(WhenSchema, { ...day, latest: '2024-01-01' })).toEqual(['latest is before `earliest`']);
  });

  it('names the date that does not exist', () => {
    expect(faults(WhenSchema, { ...day, earliest: '2024-02-30', latest: '2024-03-01' })[0]).toContain(
      '"2024-02-30" is not a date',
    );
  });

  it.each([
    { ...day, precision: 'second' },
    { ...day, latest: undefined },
    { ...day, timezone: 'Europe/Kyiv' },
    { ...day, words: { en: 'late December' } },
  ])('is not %j', (input) => {
    expect(faults(WhenSchema, input)).not.toEqual([]);
  });
});

describe('when something was said', () => {
  it('is a date, or an interval with the reason for it', () => {
    expect(faults(SaidAtSchema, '2024-01-04')).toEqual([]);
    expect(faults(SaidAtSchema, { earliest: '2024-01-04', why: words })).toEqual([]);
    expect(faults(SaidAtSchema, { earliest: '2024-01-04', latest: '2024-01-05', why: words })).toEqual([]);
  });

  it.each([
    '2024-02-30',
    'January 2024',
    { earliest: '2024-01-04' },
    { earliest: '2024-01-05', latest: '2024-01-04', why: words },
    { latest: '2024-01-05', why: words },
  ])('is not %j', (input) => {
    expect(faults(SaidAtSchema, input)).not.toEqual([]);
  });

  it('sorts by the first date on which it can have been', () => {
    expect(earliestOf('2024-01-04')).toBe('2024-01-04');
    expect(earliestOf({ earliest: '2024-01-04', latest: '2024-01-31', why: words })).toBe('2024-01-04');
  });
});
