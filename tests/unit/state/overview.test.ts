import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../../src/domain/place.ts';
import { azimuthalEquidistant } from '../../../src/rings/index.ts';
import { decode } from '../../../src/permalink/index.ts';
import { overviewPaths, ringsOf, type DrawnRing } from '../../../src/state/index.ts';
import { dataset, ground } from './real.ts';

const CENTRE: LonLat = [36.2304, 49.9935];
const RADIUS_KM = 900;
const ringOf = (ring: string) => ringsOf(decode(`ring=${ring}`).view, dataset).rings[0] as DrawnRing;
const around = ringOf(`${CENTRE[1]},${CENTRE[0]}:${RADIUS_KM}`);
const paths = overviewPaths(around, ground, dataset);
const PARTS = ['land', 'water', 'borders', 'oblast'] as const;

/** The points of SVG path data of absolute M and L. */
function pointsOf(path: string): [number, number][] {
  return path
    .split(/[ML]/)
    .filter((text) => text !== '')
    .map((text) => text.split(' ').map(Number) as [number, number]);
}

describe('the overview of a ring', () => {
  it.each(PARTS)('has %s, as path data of whole km', (part) => {
    expect(paths[part]).toMatch(/^(M-?\d+ -?\d+(L-?\d+ -?\d+)+)+$/);
  });

  it('puts nothing farther out than a little over two radii', () => {
    const farthest = Math.max(...pointsOf(paths.land).map((point) => Math.hypot(...point)));
    expect(farthest).toBeLessThan(2.3 * RADIUS_KM);
    expect(farthest).toBeGreaterThan(RADIUS_KM);
  });

  it('puts the oblast where it lies: south is below, east to the right', () => {
    const area = dataset.area('UA63000000000041885');
    const corners = area?.geometry.coordinates.flat(3) ?? [];
    const vertices = corners.flatMap((lon, i): LonLat[] => (i % 2 === 0 ? [[lon, corners[i + 1] ?? 0]] : []));
    for (const [x, y] of pointsOf(paths.oblast)) {
      const off = vertices.map((vertex) => {
        const [east, north] = azimuthalEquidistant(CENTRE, vertex);
        return Math.hypot(east - x, -north - y);
      });
      expect(Math.min(...off)).toBeLessThan(1);
    }
  });

  it('has no land until the ground has arrived, but has the oblast', () => {
    const early = overviewPaths(around, null, dataset);
    expect(early).toMatchObject({ land: '', water: '', borders: '', oblast: paths.oblast });
  });

  it('around an area has its possible and its certain part, and around a point circles', () => {
    const { possible, certain } = overviewPaths(ringOf('s4yn:900'), ground, dataset);
    const farthest = (path: string) => Math.max(...pointsOf(path).map((point) => Math.hypot(...point)));
    expect(farthest(possible)).toBeGreaterThan(RADIUS_KM);
    expect(farthest(certain)).toBeLessThan(RADIUS_KM);
    expect([paths.possible, paths.certain]).toEqual(['', '']);
  });
});
