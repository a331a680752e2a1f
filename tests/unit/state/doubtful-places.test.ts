/** Places whose point is in doubt are drawn as what holds them, and never as a place of their own. */
import { describe, expect, it } from 'vitest';
import { dataset } from './real.ts';

const doubtful = dataset.places.filter(({ confidence }) => confidence !== 'mapped');

describe('a place whose point is in doubt', () => {
  it('has the area of its hromada; a part of a city that of the city', () => {
    const levels = new Set(doubtful.map(({ level }) => level));
    expect([...levels].sort()).toEqual(['neighbourhood', 'settlement']);
    for (const { code, parent } of doubtful) {
      const area = dataset.area(code);
      expect(area, code).toBeDefined();
      expect(area, code).toBe(dataset.area(parent ?? ''));
    }
  });
});
