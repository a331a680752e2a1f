/** Filters and the window of time, on the real records and on made ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACETS, NO_FILTER, toggled, type Filter } from '../../../src/domain/filter.ts';
import { gradeOfRecord } from '../../../src/domain/grade.ts';
import { daysOf, shownBy, since, traitsOf, valuesOf, type Days } from '../../../src/state/index.ts';
import { overlaps } from '../../../src/state/shown.ts';
import { dataset } from './real.ts';

const traits = traitsOf(dataset);
const ALL_TIMES: Days = { from: null, to: null };
const shown = (
  filter: Partial<Filter>,
  days = ALL_TIMES,
  view: readonly [number, number, number, number] | null = null,
) => shownBy({ filter: { ...NO_FILTER, ...filter }, days, view, asOf: null }, traits, dataset);
const idsOf = (result: ReturnType<typeof shown>) => result.incidents.map(({ id }) => id);

const facetFilter = fc
  .tuple(
    ...FACETS.map(({ id }) => fc.subarray([...valuesOf(traits)[id]]).map((values) => [id, values] as const)),
  )
  .map((chosen) => Object.fromEntries(chosen.filter(([, values]) => values.length > 0)));
const date = fc
  .date({ min: new Date('2022-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
  .map((it) => it.toISOString().slice(0, 10));
const days = fc
  .tuple(fc.option(date), fc.option(date))
  .map(([a, b]) => (a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b }));

describe('what is shown', () => {
  it('without filters is everything, in the order of the list', () => {
    expect(idsOf(shown({}))).toEqual(dataset.incidents.map(({ id }) => id));
  });

  it('has one of the chosen values of each facet, and a day in common with the window', () => {
    fc.assert(
      fc.property(facetFilter, days, (facets, window) => {
        const result = new Set(idsOf(shown({ facets }, window)));
        for (const { incident, facets: own, from, to } of traits) {
          const fits = FACETS.every(
            ({ id }) => !facets[id] || facets[id].some((value) => own[id].includes(value)),
          );
          const inTime =
            !(window.to !== null && from > window.to) && !(window.from !== null && to < window.from);
          expect(result.has(incident.id)).toBe(fits && inTime);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('counts for each value what would be shown if it alone were chosen of its facet', () => {
    fc.assert(
      fc.property(facetFilter, days, (facets, window) => {
        const { counts } = shown({ facets }, window);
        for (const { id } of FACETS) {
          const { [id]: _chosen, ...others } = facets;
          for (const value of valuesOf(traits)[id]) {
            const alone = shown({ facets: { ...others, [id]: [value] } }, window).incidents.length;
            expect(counts[id].get(value) ?? 0).toBe(alone);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('by grade agrees with the grades of the records', () => {
    const { incidents } = shown({ facets: { grade: ['corroborated'] } });
    expect(incidents.length).toBeGreaterThan(0);
    for (const { claims } of incidents) expect(gradeOfRecord(claims).kind).toBe('corroborated');
  });

  it('by answer tells a non-confirmation from a denial', () => {
    const answered = (answer: string) => idsOf(shown({ facets: { answer: [answer] } }));
    expect(answered('cannot-confirm')).toContain('k7f3');
    expect(answered('cannot-confirm')).not.toEqual(answered('denies'));
  });

  it('by a family of weapons has what names one of its types', () => {
    const family = idsOf(shown({ facets: { weapon: ['hwasong11'] } }));
    expect(family).toContain('k7f3');
    for (const id of idsOf(shown({ facets: { weapon: ['kn23'] } }))) expect(family).toContain(id);
  });

  it('by words finds every spelling of the place, also Russian and former ones', () => {
    const inChuhuiv = idsOf(shown({ words: 'Чугуїв' }));
    expect(inChuhuiv.length).toBeGreaterThan(0);
    for (const words of ['чугуев', 'Chuguev', 'CHUHUIV', 'Chuguyev']) {
      expect(idsOf(shown({ words }))).toEqual(expect.arrayContaining(inChuhuiv));
    }
    expect(shown({ words: 'Чугуїв слово-якого-немає' }).incidents).toEqual([]);
  });

  it('in view is what has an area that reaches into it: the oblast from anywhere in it', () => {
    const izium = [37.2, 49.15, 37.3, 49.25] as const;
    const ids = idsOf(shown({ inView: true }, ALL_TIMES, izium));
    const placed = (id: string) => dataset.incidents.find((it) => it.id === id)?.where.precision;
    expect(ids.map(placed)).toContain('oblast');
    expect(ids).not.toContain('k7f3');
    expect(idsOf(shown({ inView: true }, ALL_TIMES, [30, 40, 30.1, 40.1]))).toEqual([]);
  });

  it('leaves the histogram what the filters let through at any time', () => {
    const result = shown({ facets: { precision: ['settlement'] } }, { from: '2023-01-01', to: '2023-12-31' });
    expect(result.atAnyTime.length).toBeGreaterThan(result.incidents.length);
    expect(result.atAnyTime.map(({ incident }) => incident.where.precision)).not.toContain('site');
  });
});

describe('the data that the sender of a link saw', () => {
  const dates = [...new Set(traits.map(({ published }) => published))].sort();
  const asOf = (date: string) =>
    idsOf(shownBy({ filter: NO_FILTER, days: ALL_TIMES, view: null, asOf: date }, traits, dataset));

  it('leaves out what was published later, and what is new is counted', () => {
    expect(dates.length).toBeGreaterThan(1);
    for (const date of dates) {
      expect(asOf(date).length).toBe(traits.length - since(date, traits).added);
    }
    expect(asOf('2020-01-01')).toEqual([]);
    expect(since(dates.at(-1) ?? '', traits).added).toBe(0);
  });
});

describe('a window of the last days', () => {
  it('ends with the day on which it is opened, and has so many days', () => {
    expect(daysOf({ kind: 'last', days: 1 }, '2026-03-01')).toEqual({ from: '2026-03-01', to: '2026-03-01' });
    expect(daysOf({ kind: 'last', days: 30 }, '2024-03-01')).toEqual({
      from: '2024-02-01',
      to: '2024-03-01',
    });
  });
});

describe('choosing a value', () => {
  it('twice leaves the filter as it was', () => {
    const once = toggled(NO_FILTER, 'grade', 'contested');
    expect(once.facets).toEqual({ grade: ['contested'] });
    expect(toggled(once, 'grade', 'contested')).toEqual(NO_FILTER);
  });
});

describe('an interval and a window of time', () => {
  const window: Days = { from: '2024-01-02', to: '2024-01-05' };

  it.each([
    ['ends on its first day', '2024-01-01', '2024-01-02', true],
    ['begins on its last day', '2024-01-05', '2024-01-09', true],
    ['holds it', '2023-12-01', '2024-02-01', true],
    ['is one of its days', '2024-01-03', '2024-01-03', true],
    ['ends the day before it', '2024-01-01', '2024-01-01', false],
    ['begins the day after it', '2024-01-06', '2024-01-06', false],
  ])('that %s', (_how, from, to, isIn) => {
    expect(overlaps({ from, to }, window)).toBe(isIn);
  });

  it('that is open has all before or after its one end', () => {
    const longAgo = { from: '1943-08-23', to: '1943-08-23' };
    expect(overlaps(longAgo, { from: null, to: '2024-01-05' })).toBe(true);
    expect(overlaps(longAgo, { from: '2024-01-02', to: null })).toBe(false);
    expect(overlaps(longAgo, { from: null, to: null })).toBe(true);
  });
});
