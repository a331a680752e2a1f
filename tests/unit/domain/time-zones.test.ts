import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dayAfter,
  HOUR_MS,
  intervalOf,
  intervalOfMoment,
  intervalOfSaidAt,
  kyivInstant,
  kyivText,
} from '../../../src/domain/kyiv-time.ts';
import { isPlainDate, type When } from '../../../src/domain/time.ts';
import { dateText, shortWhenText, whenText } from '../../../src/i18n/index.ts';

/** Behind Kyiv, ahead of it by most of a day, and without an offset: a date that becomes an instant moves in one. */
const ZONES = ['UTC', 'Europe/Kyiv', 'America/Los_Angeles', 'Pacific/Kiritimati'];

const STRIKE: When = { earliest: '2024-01-02T07:30', latest: '2024-01-02T07:30', precision: 'hour' };
const NIGHT: When = { earliest: '2024-01-01', latest: '2024-01-02', precision: 'night' };

describe.each(ZONES)('with the machine in %s', (zone) => {
  const before = process.env['TZ'];
  beforeAll(() => {
    process.env['TZ'] = zone;
  });
  afterAll(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it('the machine really is there', () => {
    const hours = { UTC: 0, 'Europe/Kyiv': -2, 'America/Los_Angeles': 8, 'Pacific/Kiritimati': -14 };
    expect(new Date(Date.UTC(2024, 0, 2)).getTimezoneOffset() / 60).toBe(hours[zone as keyof typeof hours]);
  });

  it('a plain date is shown as what it is', () => {
    expect(dateText('2024-01-02', 'en')).toBe('2 January 2024');
    expect(dateText('2024-01-02', 'uk')).toContain('2 січня 2024');
    expect(whenText(STRIKE, 'en')).toBe('2 January 2024, about 07:30 Kyiv time');
    expect(whenText(NIGHT, 'en')).toBe('the night of 1–2 January 2024');
    expect(shortWhenText(STRIKE, 'en')).toBe('2 Jan 2024');
  });

  it('any date of the calendar is shown with its own day, month and year', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01') }), (date) => {
        fc.pre(!Number.isNaN(date.getTime()));
        const plain = date.toISOString().slice(0, 10);
        expect(isPlainDate(plain)).toBe(true);
        const [year, , day] = plain.split('-').map(Number);
        expect(dateText(plain, 'en')).toMatch(new RegExp(`^${day} \\p{L}+ ${year}$`, 'u'));
      }),
      { numRuns: 300 },
    );
  });

  it('local times are those of Kyiv, in winter and in summer', () => {
    expect(new Date(kyivInstant('2024-01-02T07:30')).toISOString()).toBe('2024-01-02T05:30:00.000Z');
    expect(new Date(kyivInstant('2024-07-02T07:30')).toISOString()).toBe('2024-07-02T04:30:00.000Z');
    expect(kyivText(kyivInstant('2024-07-02T07:30'))).toBe('2024-07-02T07:30');
  });

  it('a day in Kyiv lasts 24 hours, 23 when the clocks go forward and 25 when they go back', () => {
    const hoursOf = (date: string) => {
      const { startMs, endMs } = intervalOfMoment(date);
      return (endMs - startMs) / HOUR_MS;
    };
    expect(hoursOf('2024-01-02')).toBe(24);
    expect(hoursOf('2024-03-31')).toBe(23);
    expect(hoursOf('2024-10-27')).toBe(25);
    expect(dayAfter('2024-02-28')).toBe('2024-02-29');
    expect(dayAfter('2023-12-31')).toBe('2024-01-01');
  });

  it('the night of 1 to 2 January is one interval', () => {
    const { startMs, endMs } = intervalOf(NIGHT);
    expect([kyivText(startMs), kyivText(endMs)]).toEqual(['2024-01-01T00:00', '2024-01-03T00:00']);
  });

  it('a time known to the hour may be half an hour off, and an open end stays open', () => {
    const { startMs, endMs } = intervalOf(STRIKE);
    expect([kyivText(startMs), kyivText(endMs)]).toEqual(['2024-01-02T07:00', '2024-01-02T08:01']);
    const why = { uk: 'слова', en: 'words' };
    expect(intervalOfSaidAt({ earliest: '2024-01-05', why }).endMs).toBe(Infinity);
    expect(kyivText(intervalOfSaidAt('2024-01-05').endMs)).toBe('2024-01-06T00:00');
  });

  it('every local time that exists survives the way to an instant and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2035, 0) }), (instant) => {
        const text = kyivText(instant);
        expect(kyivText(kyivInstant(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
