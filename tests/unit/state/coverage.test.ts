import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf } from '../../../src/domain/time.ts';
import { LANGS } from '../../../src/domain/text.ts';
import { coverageInBoth, coverageLine, coverageSentences } from '../../../src/i18n/index.ts';
import {
  coverageOf,
  dateOfDay,
  dayNumber,
  daysOf,
  daysTold,
  isPastTheData,
  traitsOf,
} from '../../../src/state/index.ts';
import { dataset } from './real.ts';

const { incidents } = dataset;

describe('what the records cover', () => {
  it('is told from the data alone: period, days with a record, from whom, and when they end', () => {
    const coverage = coverageOf(incidents, dataset);
    expect(coverage).toMatchObject({ incidents: incidents.length });
    if (!coverage) throw new Error('no coverage');
    for (const { when } of incidents) {
      expect(dateOf(when.earliest) >= coverage.from).toBe(true);
      expect(dateOf(when.latest) <= coverage.to).toBe(true);
    }
    expect(coverage.daysWithIncident).toBeLessThanOrEqual(incidents.length - coverage.lessExact);
    expect(coverage.daysWithIncident).toBeLessThan(coverage.days / 10);
    for (const named of [coverage.publishers, coverage.speakers]) {
      expect(named.map((each) => each.incidents)).toEqual(
        named.map((each) => each.incidents).sort((a, b) => b - a),
      );
      expect(new Set(named.map(({ name }) => name.en)).size).toBe(named.length);
    }
  });

  it('does not depend on the order of the incidents, and of a part says no more than of the whole', () => {
    const whole = coverageOf(incidents, dataset);
    fc.assert(
      fc.property(fc.shuffledSubarray([...incidents], { minLength: 1 }), (some) => {
        const part = coverageOf(some, dataset);
        expect(coverageOf([...some].reverse(), dataset)).toEqual(part);
        expect(part && whole && part.from >= whole.from && part.to <= whole.to).toBe(true);
        expect(part && whole && part.daysWithIncident <= whole.daysWithIncident).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('of nothing is nothing', () => {
    expect(coverageOf([], dataset)).toBeNull();
  });

  it('counts a night as one day, and leaves out what is not known to the day', () => {
    const [any] = incidents;
    if (!any) throw new Error('no incident');
    const at = (earliest: string, latest: string, precision: 'day' | 'night' | 'month') => ({
      ...any,
      when: { earliest, latest, precision },
    });
    expect(
      coverageOf(
        [
          at('2024-01-01', '2024-01-02', 'night'),
          at('2024-01-01T05:00', '2024-01-01T06:00', 'day'),
          at('2024-01-01', '2024-01-31', 'month'),
        ],
        dataset,
      ),
    ).toMatchObject({ incidents: 3, days: 31, daysWithIncident: 1, lessExact: 1 });
  });

  it.each(LANGS)('says in words that it is no count of all strikes (%s)', (lang) => {
    const coverage = coverageOf(incidents, dataset);
    if (!coverage) throw new Error('no coverage');
    const not = lang === 'uk' ? 'а не перелік усіх ударів' : 'no count of all strikes';
    expect(coverageLine(coverage, lang)).toContain(not);
    expect(coverageSentences(coverage, lang).join(' ')).toContain(not);
    expect(coverageInBoth(dataset)?.[lang]).toContain(not);
  });
});

describe('the last days', () => {
  const year = { kind: 'last', days: 365 } as const;

  it('are counted from the end of the data when that is older than they reach', () => {
    expect(daysOf(year, '2026-11-28', '2025-10-31')).toEqual({ from: '2024-11-01', to: '2025-10-31' });
    expect(isPastTheData(year, '2026-11-28', '2025-10-31')).toBe(true);
  });

  it('are counted from today when the data reach into them, and without data', () => {
    const fromToday = { from: '2025-11-29', to: '2026-11-28' };
    expect(daysOf(year, '2026-11-28', '2025-11-29')).toEqual(fromToday);
    expect(daysOf(year, '2026-11-28', '2026-11-28')).toEqual(fromToday);
    expect(daysOf(year, '2026-11-28', null)).toEqual(fromToday);
    expect(isPastTheData(year, '2026-11-28', '2025-11-29')).toBe(false);
  });

  it('leave other windows alone', () => {
    const between = { kind: 'between', from: '2026-01-01', to: null } as const;
    expect(daysOf(between, '2026-11-28', '2025-10-31')).toBe(between);
    expect(isPastTheData(between, '2026-11-28', '2025-10-31')).toBe(false);
    expect(daysOf(null, '2026-11-28', '2025-10-31')).toEqual({ from: null, to: null });
  });
});

describe('the days of which something is told', () => {
  const span = (from: string, to = from) => ({ from, to });

  it.each([
    ['none', [], []],
    ['one day', [span('2024-01-02')], [span('2024-01-02')]],
    ['the same day twice', [span('2024-01-02'), span('2024-01-02')], [span('2024-01-02')]],
    ['two days in a row', [span('2024-01-03'), span('2024-01-02')], [span('2024-01-02', '2024-01-03')]],
    ['over the end of a year', [span('2023-12-31'), span('2024-01-01')], [span('2023-12-31', '2024-01-01')]],
    [
      'with a day between',
      [span('2024-01-02'), span('2024-01-04')],
      [span('2024-01-02'), span('2024-01-04')],
    ],
    [
      'one within another',
      [span('2024-01-01', '2024-01-09'), span('2024-01-03')],
      [span('2024-01-01', '2024-01-09')],
    ],
  ])('%s', (_, intervals, runs) => {
    expect(daysTold(intervals)).toEqual(runs);
  });

  it('of the real records are exactly those that a record may be of, and most days are of none', () => {
    const traits = traitsOf(dataset);
    const runs = daysTold(traits);
    const [first, last] = [runs[0]?.from ?? '', runs.at(-1)?.to ?? ''];
    const days = dayNumber(last) - dayNumber(first) + 1;
    let told = 0;
    for (let day = dayNumber(first); day <= dayNumber(last); day += 1) {
      const date = dateOfDay(day);
      const isTold = runs.some(({ from, to }) => from <= date && date <= to);
      expect([date, isTold]).toEqual([date, traits.some(({ from, to }) => from <= date && date <= to)]);
      told += Number(isTold);
    }
    expect(told).toBeLessThan(days / 2);
  });
});
