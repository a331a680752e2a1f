/** What a finger on the map means, on the real gazetteer. */
import { describe, expect, it } from 'vitest';
import { KHARKIV_CODE, OBLAST_CODE, type Place } from '../../../src/domain/place.ts';
import { destination } from '../../../src/rings/index.ts';
import { placeAt } from '../../../src/state/index.ts';
import { dataset } from './real.ts';

const named = (en: string, level: Place['level']): Place => {
  const place = dataset.places.find((it) => it.en === en && it.level === level);
  if (!place) throw new Error(`the gazetteer has no ${level} ${en}`);
  return place;
};
const FINE_KM = 0.05;

describe('a finger on the map', () => {
  it('means the settlement that it is in, also beside its middle', () => {
    const valky = named('Valky', 'settlement');
    expect(placeAt(valky.point, FINE_KM, dataset)).toBe(valky);
    const beside = destination(valky.point, 45, (valky.radiusKm ?? 0) * 0.8);
    expect(placeAt(beside, FINE_KM, dataset)).toBe(valky);
  });

  it('means a part of the city in Kharkiv, and the city where it is wider than its parts', () => {
    const centre = dataset.place(KHARKIV_CODE)?.point ?? [0, 0];
    expect(['district', 'neighbourhood']).toContain(placeAt(centre, FINE_KM, dataset)?.level);
    expect(placeAt(centre, 7, dataset)?.code).toBe(KHARKIV_CODE);
  });

  it('means nothing smaller than itself: the wider it reaches, the coarser the place', () => {
    const { point } = named('Valky', 'settlement');
    const levels = [FINE_KM, 6, 30, 90].map((fingerKm) => placeAt(point, fingerKm, dataset)?.level);
    expect(levels).toEqual(['settlement', 'hromada', 'raion', 'oblast']);
    expect(placeAt(point, 1000, dataset)).toBeNull();
  });

  it('means no place whose point is in doubt', () => {
    const doubtful = dataset.places.filter(({ confidence }) => confidence !== 'mapped');
    expect(doubtful.length).toBeGreaterThan(0);
    for (const { point } of doubtful.slice(0, 20))
      expect(placeAt(point, FINE_KM, dataset)?.confidence).toBe('mapped');
  });

  it('means the oblast at most, and nothing beyond it', () => {
    expect(placeAt([36.59, 50.6], FINE_KM, dataset)).toBeNull();
    expect(placeAt([36.2, 49.99], 90, dataset)?.code).toBe(OBLAST_CODE);
  });
});
