import { describe, expect, it } from 'vitest';
import { casualtiesOf } from '../../../src/domain/casualties.ts';
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
const killedIn = (...claims: Claim[]) => casualtiesOf(claims).find(({ aspect }) => aspect === 'killed');

describe('casualties', () => {
  it('of 2 January 2024: one, then two by the prosecutors, three by Kostin in February, at least three by the UN', () => {
    const [killed, injured, children, ...others] = casualtiesOf(dataset.record('k7f3')?.claims ?? []);
    expect(others).toEqual([]);
    expect(killed).toMatchObject({
      aspect: 'killed',
      low: { speaker: 'prosecutors-kharkiv', asOf: '2024-01-04', count: { best: 2 } },
      best: { speaker: 'un-panel', asOf: '2024-04-25', count: { low: 3 } },
      high: null,
    });
    expect(killed?.history.map(({ claim }) => claim)).toEqual(['c33', 'c6', 'c35', 'c7']);
    expect(injured).toMatchObject({
      aspect: 'injured',
      best: { count: { best: 62 } },
      high: { speaker: 'kostin', count: { best: 64 } },
    });
    expect(children).toMatchObject({ aspect: 'childrenInjured', best: { claim: 'c33', count: { best: 5 } } });
  });

  it('a newer figure of one voice supersedes its older one, which stays in the history', () => {
    const figures = killedIn(
      toll('office', '2024-01-05', { best: 2 }),
      toll('spokesman', '2024-01-08', { best: 5 }, { voice: 'office' }),
    );
    expect(figures).toMatchObject({ low: { count: { best: 5 } }, best: { count: { best: 5 } } });
    expect(figures?.history).toHaveLength(2);
  });

  it('figures of different voices stand side by side: the lowest, the newest and the highest', () => {
    const figures = killedIn(
      toll('b', '2024-01-03', { low: 1, high: 9 }),
      toll('a', '2024-01-02', { best: 4 }),
      toll('c', '2024-01-05', { best: 3 }),
    );
    expect(figures).toMatchObject({
      low: { speaker: 'b' },
      best: { speaker: 'c' },
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
    expect(figures).toMatchObject({ low: { speaker: 'b' }, best: { speaker: 'b' }, high: { speaker: 'b' } });
    expect(
      killedIn(toll('d', '2024-01-09', { best: 0 }, { stance: 'repeats', answers: 'c1' })),
    ).toBeUndefined();
  });
});
