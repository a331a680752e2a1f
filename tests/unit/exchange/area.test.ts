import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { roundPosition, tidyArea } from '../../../src/exchange/area.ts';

/** A square around a point, closed, counter-clockwise. */
function square(lon: number, lat: number, half: number): Position[] {
  return [
    [lon - half, lat - half],
    [lon + half, lat - half],
    [lon + half, lat + half],
    [lon - half, lat + half],
    [lon - half, lat - half],
  ];
}

/** Positive for a ring that goes counter-clockwise. */
function signedArea(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
    const [beforeX = 0, beforeY = 0] = ring[i] ?? [];
    return sum + beforeX * y - x * beforeY;
  }, 0);
}

const turned = (ring: readonly Position[]): Position[] => [...ring].reverse();

describe('an area in a file', () => {
  const outline = square(36, 50, 1);
  const hole = square(36, 50, 0.25);

  it.each([
    ['as it should be', outline, turned(hole)],
    ['with its outline the wrong way round', turned(outline), turned(hole)],
    ['with its hole the wrong way round', outline, hole],
    ['with both the wrong way round', turned(outline), hole],
  ])('%s has its outline counter-clockwise and its hole clockwise (RFC 7946)', (_how, around, within) => {
    for (const area of [
      tidyArea({ type: 'Polygon', coordinates: [around, within] }),
      tidyArea({ type: 'MultiPolygon', coordinates: [[around, within]] }),
    ]) {
      const [first = [], second = []] =
        area.type === 'Polygon' ? area.coordinates : (area.coordinates[0] ?? []);
      expect(signedArea(first)).toBeGreaterThan(0);
      expect(signedArea(second)).toBeLessThan(0);
    }
  });

  it('has positions to a metre, without a height', () => {
    expect(roundPosition([36.123456789, 50.987654321, 120])).toEqual([36.12346, 50.98765]);
  });
});
