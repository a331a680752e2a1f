/** Bins of the timeline: no gap, whole units, and counts that say what a brush would show. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binsOf, dateOfDay, dayNumber, histogram, unitFor, type BinUnit } from '../../../src/state/index.ts';

const day = fc.integer({ min: dayNumber('2019-01-01'), max: dayNumber('2027-12-31') }).map(dateOfDay);
const span = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const unit = fc.constantFrom<BinUnit>('day', 'week', 'month', 'year');

describe('bins', () => {
  it('follow one another without a gap, and hold the whole span', () => {
    fc.assert(
      fc.property(span, unit, (whole, each) => {
        const bins = binsOf(whole, each);
        expect((bins[0]?.from ?? '') <= whole.from && whole.to <= (bins.at(-1)?.to ?? '')).toBe(true);
        for (const [i, bin] of bins.entries()) {
          expect(bin.from <= bin.to).toBe(true);
          const next = bins[i + 1];
          if (next) expect(dayNumber(next.from) - dayNumber(bin.to)).toBe(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are calendar units: weeks begin on Monday, months and years on their first day', () => {
    expect(binsOf({ from: '2024-01-03', to: '2024-01-15' }, 'week')).toEqual([
      { from: '2024-01-01', to: '2024-01-07' },
      { from: '2024-01-08', to: '2024-01-14' },
      { from: '2024-01-15', to: '2024-01-21' },
    ]);
    expect(binsOf({ from: '2024-02-10', to: '2024-02-10' }, 'month')).toEqual([
      { from: '2024-02-01', to: '2024-02-29' },
    ]);
    expect(binsOf({ from: '2023-06-01', to: '2024-02-10' }, 'year').map(({ to }) => to)).toEqual([
      '2023-12-31',
      '2024-12-31',
    ]);
  });

  it('are no more than asked for, up to years', () => {
    fc.assert(
      fc.property(span, fc.integer({ min: 12, max: 200 }), (whole, most) => {
        // A span may begin and end in the middle of a unit, and months differ in length.
        expect(binsOf(whole, unitFor(whole, most)).length).toBeLessThanOrEqual(most + 2);
      }),
    );
  });
});

describe('the histogram', () => {
  it('counts in each bin what has a day in common with it', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 30 }), span, unit, (intervals, whole, each) => {
        for (const { from, to, count } of histogram(intervals, binsOf(whole, each))) {
          expect(count).toBe(intervals.filter((it) => it.from <= to && it.to >= from).length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
