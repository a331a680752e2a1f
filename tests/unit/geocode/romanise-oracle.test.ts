/** The national romanisation against cyrillic-to-translit-js, an independent table, on every name of the gazetteer. */
import CyrillicToTranslit from 'cyrillic-to-translit-js';
import { describe, expect, it } from 'vitest';
import { romanise } from '../../../src/geocode/romanise.ts';
import { places } from '../support/gazetteer.ts';

const settlements = places.filter(({ level }) => level === 'settlement');
const { transform } = CyrillicToTranslit({ preset: 'uk' });

describe('the romanisation of all 1,751 settlements', () => {
  it('is that of an independent package', () => {
    expect(settlements).toHaveLength(1751);
    const apart = settlements.filter(({ uk }) => romanise(uk) !== transform(uk));
    expect(apart.map(({ uk }) => `${uk}: ${romanise(uk)}, ${transform(uk)}`)).toEqual([]);
  });

  it('brings no two names together but these', () => {
    const byLatin = new Map<string, Set<string>>();
    for (const { uk } of settlements) {
      byLatin.set(romanise(uk), (byLatin.get(romanise(uk)) ?? new Set()).add(uk));
    }
    const together = [...byLatin.values()].filter((names) => names.size > 1).map((names) => [...names]);
    expect(together).toEqual([['Надіїне', 'Надійне']]);
  });
});
