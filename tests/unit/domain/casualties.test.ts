import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casualtiesOf, highOf, lowOf, type WholeFigures } from '../../../src/domain/casualties.ts';
import type { Claim, Count } from '../../../src/domain/claim.ts';
import { dataset } from '../state/real.ts';

let serial = 0;
function toll(speaker: string, asOf: string, killed: Count, rest: Partial<Claim> = {}): Claim {
  return {
    id: `c${++serial}`,
    aspect: 'casualties',
    stance: 'asserts',
    speaker,
    madeAt: asOf,
    reports: ['a-report'],
    basis: 'none-given',
    says: { uk: 'слова', en: 'words' },
    casualties: { killed, asOf },
    ...rest,
  };
}
/** What the figures come to, as numbers. */
const inShort = (whole: WholeFigures | null | undefined) =>
  whole && {
    low: lowOf(whole.low),
    latest: whole.latest.map((figure) => lowOf(figure)),
    high: whole.high && highOf(whole.high),
  };
const comesTo = (...claims: Claim[]) => inShort(killedIn(...claims)?.whole);
const killedIn = (...claims: Claim[]) => casualtiesOf(claims).find(({ aspect }) => aspect === 'killed');

describe('casualties', () => {
  it('of 2 January 2024: one, then two by the prosecutors, three by Kostin in February, at least three by the UN', () => {
    const [killed, injured, children, ...others] = casualtiesOf(dataset.record('k7f3')?.claims ?? []);
    expect(others).toEqual([]);
    expect(killed).toMatchObject({
      aspect: 'killed',
      column: 'people',
      whole: {
        low: { speaker: 'prosecutors-kharkiv', count: { best: 2 } },
        latest: [{ speaker: 'un-panel', asOf: '2024-04-25', count: { low: 3 } }],
        high: null,
      },
    });
    expect(killed?.history.map(({ claim }) => claim)).toEqual(
      expect.arrayContaining(['c33', 'c6', 'c35', 'c7']),
    );
    expect(injured).toMatchObject({
      whole: { latest: [{ count: { best: 62 } }], high: { speaker: 'kostin', count: { best: 64 } } },
    });
    expect(children).toMatchObject({
      aspect: 'childrenInjured',
      whole: { latest: [{ claim: 'c33', count: { best: 5 } }] },
    });
  });

  it('a newer figure of one voice supersedes its older one, which stays in the history', () => {
    const figures = killedIn(
      toll('office', '2024-01-05', { best: 2 }),
      toll('spokesman', '2024-01-08', { best: 5 }, { voice: 'office' }),
    );
    expect(figures?.whole).toMatchObject({ low: { count: { best: 5 } }, latest: [{ count: { best: 5 } }] });
    expect(figures?.history).toHaveLength(2);
  });

  it('figures of different voices stand side by side: the lowest, the newest and the highest', () => {
    const figures = killedIn(
      toll('b', '2024-01-03', { low: 1, high: 9 }),
      toll('a', '2024-01-02', { best: 4 }),
      toll('c', '2024-01-05', { best: 3 }),
    );
    expect(figures?.whole).toMatchObject({
      low: { speaker: 'b' },
      latest: [{ speaker: 'c' }],
      high: { speaker: 'b' },
    });
  });

  it('repeats, denials and figures that were taken back do not count', () => {
    const first = toll('a', '2024-01-02', { best: 4 });
    const figures = killedIn(
      first,
      toll('b', '2024-01-03', { best: 2 }),
      toll('dpa', '2024-01-09', { best: 9 }, { stance: 'repeats', answers: first.id }),
      toll('d', '2024-01-09', { best: 0 }, { stance: 'denies', answers: first.id }),
      toll('a', '2024-01-10', { best: 4 }, { stance: 'retracts', answers: first.id }),
    );
    expect(figures?.whole).toMatchObject({
      low: { speaker: 'b' },
      latest: [{ speaker: 'b' }],
      high: { speaker: 'b' },
    });
    expect(
      killedIn(toll('d', '2024-01-09', { best: 0 }, { stance: 'repeats', answers: 'c1' })),
    ).toBeUndefined();
  });
});

describe('the latest figure', () => {
  const open = (earliest: string): Claim['madeAt'] => ({ earliest, why: { uk: 'без дати', en: 'no date' } });

  it('is told by the hour that it is of, then by when it was said, and not by the order in a file', () => {
    const evening = toll('a', '2024-08-30T17:45', { best: 5 });
    const night = toll('b', '2024-08-30T20:00', { best: 6 });
    const later = { ...toll('c', '2024-08-30', { best: 7 }), madeAt: '2024-09-02' };
    for (const claims of [
      [evening, night],
      [night, evening],
    ])
      expect(comesTo(...claims)?.latest).toEqual([6]);
    expect(comesTo(later, night, evening)?.latest).toEqual([7]);
    const atNine = { ...toll('d', '2024-08-31', { best: 8 }), madeAt: '2024-08-31T09:00' };
    const atTen = { ...toll('e', '2024-08-31', { best: 9 }), madeAt: '2024-08-31T10:00' };
    expect(comesTo(atTen, atNine)?.latest).toEqual([9]);
  });

  it('is several where those of one time differ', () => {
    const [a, b] = [toll('a', '2024-08-31', { best: 80 }), toll('b', '2024-08-31', { best: 97 })];
    expect(comesTo(a, b)).toEqual({ low: 80, latest: [80, 97], high: 97 });
    // An hour of a day and that day: nothing tells which is newer.
    expect(comesTo(toll('a', '2024-08-31T09:00', { best: 80 }), b)?.latest).toEqual([97, 80]);
  });

  it('is none whose only date was given by this site', () => {
    const dated = toll('a', '2022-10-01', { low: 20 });
    const undated = { ...toll('b', '2022-10-01', { best: 26 }), madeAt: open('2022-10-01') };
    expect(comesTo(undated, dated)).toEqual({ low: 20, latest: [20], high: 26 });
    expect(comesTo(undated)).toEqual({ low: 26, latest: [], high: 26 });
    const ofAnHour = { ...toll('b', '2022-10-01T20:00', { best: 26 }), madeAt: open('2022-10-01') };
    expect(comesTo(ofAnHour)?.latest).toEqual([26]);
    const ofADayBefore = { ...toll('b', '2022-09-30', { best: 26 }), madeAt: open('2022-10-01') };
    expect(comesTo(ofADayBefore)?.latest).toEqual([26]);
  });

  it('of one voice and one time is the one that says more', () => {
    const [four, some] = [toll('a', '2022-09-26', { best: 4 }), toll('a', '2022-09-26', { low: 1 })];
    expect(comesTo(some, four)).toEqual({ low: 4, latest: [4], high: 4 });
    expect(comesTo(four, some)).toEqual({ low: 4, latest: [4], high: 4 });
    // Another voice that says "at least one" stands.
    expect(comesTo(four, { ...some, speaker: 'b' })).toEqual({ low: 1, latest: [4, 1], high: 4 });
  });

  it('may be given by who answers another: not seven but six', () => {
    const five = toll('office', '2024-08-30', { best: 5 });
    const seven = toll('mayor', '2024-08-31', { best: 7 });
    const six = toll('office', '2024-08-31', { best: 6 }, { stance: 'cannot-confirm', answers: seven.id });
    expect(comesTo(five, seven, six)).toEqual({ low: 6, latest: [7, 6], high: 7 });
    // The seven that the office could not confirm is no figure of the office.
    const same = toll('office', '2024-08-31', { best: 7 }, { stance: 'cannot-confirm', answers: seven.id });
    expect(comesTo(five, seven, same)).toEqual({ low: 5, latest: [7], high: 7 });
  });

  it('of a part is none of the whole, however new', () => {
    const whole = toll('a', '2025-08-05', { best: 10 });
    const part = toll('b', '2025-08-06', { best: 4 });
    const staff = {
      ...part,
      casualties: { killed: { best: 4 }, asOf: '2025-08-06', part: { uk: 'працівники', en: 'staff' } },
    };
    expect(comesTo(staff, whole)).toEqual({ low: 10, latest: [10], high: 10 });
    expect(killedIn(staff, whole)?.parts).toMatchObject([{ speaker: 'b', part: { en: 'staff' } }]);
    expect(killedIn(staff)?.whole).toBeNull();
  });

  it('of Lozova is ten or thirteen injured, as two offices say, of whom four are railway staff', () => {
    const injured = casualtiesOf(dataset.record('a8tk')?.claims ?? []).find(
      ({ aspect }) => aspect === 'injured',
    );
    expect(inShort(injured?.whole)).toEqual({ low: 10, latest: [10, 13], high: 13 });
    expect(injured?.parts).toMatchObject([{ speaker: 'ukrzaliznytsia', count: { best: 4 } }]);
  });
});

describe('a retraction', () => {
  const first = toll('a', '2024-04-30', { best: 2 });
  const both = { ...first, casualties: { killed: { best: 2 }, injured: { best: 6 }, asOf: '2024-04-30' } };
  const answers = { stance: 'retracts' as const, answers: first.id };

  it('of one aspect leaves the other figures of the claim, and its own figure takes the place of the old one', () => {
    const claims = [both, toll('a', '2024-04-30', { best: 1 }, answers)];
    expect(comesTo(...claims)).toEqual({ low: 1, latest: [1], high: 1 });
    const injured = casualtiesOf(claims).find(({ aspect }) => aspect === 'injured');
    expect(inShort(injured?.whole)).toEqual({ low: 6, latest: [6], high: 6 });
  });

  it('without figures takes back all, and by another voice nothing', () => {
    const all = { ...toll('a', '2024-04-30', {}, answers), casualties: { asOf: '2024-04-30' } };
    expect(casualtiesOf([both, all])).toEqual([]);
    expect(comesTo(both, { ...all, speaker: 'b' })?.latest).toEqual([2]);
  });
});

describe('soldiers', () => {
  const counted = (who: 'soldiers' | 'civilians', speaker: string, best: number) => ({
    ...toll(speaker, '2024-01-17', { best }),
    casualties: { killed: { best }, asOf: '2024-01-17', counted: who },
  });

  it('are counted in a column of their own, whoever counts them', () => {
    const columns = casualtiesOf([
      counted('soldiers', 'ministry', 60),
      counted('civilians', 'governor', 2),
      toll('mayor', '2024-01-17', { best: 3 }),
    ]);
    expect(columns.map(({ column, whole }) => [column, inShort(whole)])).toEqual([
      ['people', { low: 2, latest: [2, 3], high: 3 }],
      ['soldiers', { low: 60, latest: [60], high: 60 }],
    ]);
  });

  it.each(['f3zt', 'c6rd', 'p4jt'])('of %s are among no figures of people', (id) => {
    const figures = casualtiesOf(dataset.record(id)?.claims ?? []).filter(
      ({ column }) => column === 'people',
    );
    expect(figures.filter(({ aspect }) => aspect === 'killed')).toEqual([]);
  });
});

describe('in every real record', () => {
  it('any order of the claims gives the same figures', () => {
    for (const { id, claims } of dataset.records) {
      const figures = casualtiesOf(claims);
      fc.assert(
        fc.property(fc.shuffledSubarray([...claims], { minLength: claims.length }), (shuffled) => {
          expect(casualtiesOf(shuffled), id).toEqual(figures);
        }),
        { numRuns: 20 },
      );
    }
  });

  it('a latest figure is one that stands, and none that was stated is newer', () => {
    for (const { claims } of dataset.records) {
      for (const { whole, history } of casualtiesOf(claims)) {
        if (!whole) continue;
        expect(history).toEqual(expect.arrayContaining([...whole.latest]));
        for (const { asOf } of whole.latest)
          expect(asOf.slice(0, 10)).toBe(whole.latest[0]?.asOf.slice(0, 10));
        expect(whole.latest.every((figure) => lowOf(figure) >= lowOf(whole.low))).toBe(true);
      }
    }
  });
});
