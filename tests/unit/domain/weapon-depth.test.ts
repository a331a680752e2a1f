import { describe, expect, it } from 'vitest';
import { pathTo, relationOf } from '../../../src/domain/weapon-depth.ts';

const PARENTS: Readonly<Record<string, string | null>> = {
  hwasong11: null,
  kn23: 'hwasong11',
  kn24: 'hwasong11',
  s300: null,
};
const parentOf = (code: string) => PARENTS[code];

describe('weapons at their own depth', () => {
  it('stand in the tree from the widest type down', () => {
    expect(pathTo('kn23', parentOf)).toEqual(['hwasong11', 'kn23']);
    expect(pathTo('unheard', parentOf)).toEqual(['unheard']);
    expect(pathTo('a', (code) => (code === 'a' ? 'b' : 'a'))).toEqual(['b', 'a']);
  });

  it.each([
    [['s300'], ['kn23'], 'other'],
    [['hwasong11'], ['kn23'], 'narrower'],
    [['kn23'], ['hwasong11'], 'wider'],
    [['kn23'], ['kn23'], 'same'],
    [['kn23'], ['kn23', 'kn24'], 'wider'],
    [['kn23', 'kn24'], ['kn24'], 'narrower'],
    [['hwasong11'], ['kn23', 'kn24'], 'narrower'],
    [['kn23', 'kn24'], ['kn24', 'kn23'], 'same'],
    [['kn23', 's300'], ['kn24'], 'other'],
  ] as const)('%j and then %j is %s', (earlier, later, relation) => {
    expect(relationOf(earlier, later, parentOf)).toBe(relation);
  });
});
