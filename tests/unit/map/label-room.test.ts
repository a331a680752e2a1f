import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../../src/domain/place.ts';
import { ALL_FROM_ZOOM, labelZooms } from '../../../src/map/layers/label-room.ts';

/** Places in and around the oblast. */
const point: fc.Arbitrary<LonLat> = fc.tuple(
  fc.double({ min: 34, max: 39, noNaN: true }),
  fc.double({ min: 48, max: 51, noNaN: true }),
);
const CLOSENESS = { cellPx: 64, tried: 2 };
const zoomsOf = (points: readonly LonLat[]) => labelZooms(points, CLOSENESS);
const triedAt = (points: readonly LonLat[], zoom: number): number =>
  zoomsOf(points).filter((from) => from <= zoom).length;

describe('labels are tried', () => {
  it('the most important from the first zoom on, and all from some zoom on', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 200 }), (points) => {
        const zooms = zoomsOf(points);
        expect(zooms).toHaveLength(points.length);
        expect(zooms[0]).toBe(0);
        expect(triedAt(points, ALL_FROM_ZOOM)).toBe(points.length);
      }),
    );
  });

  it('no later for what comes after them', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 60 }), fc.array(point, { maxLength: 60 }), (first, after) => {
        expect(zoomsOf([...first, ...after]).slice(0, first.length)).toEqual(zoomsOf(first));
      }),
    );
  });

  it('few at a zoom, however many stand together', () => {
    fc.assert(
      fc.property(point, fc.integer({ min: 3, max: 500 }), (at, count) => {
        const points = Array.from({ length: count }, () => at);
        for (let zoom = 0; zoom < ALL_FROM_ZOOM; zoom++) expect(triedAt(points, zoom)).toBe(CLOSENESS.tried);
      }),
      { numRuns: 20 },
    );
  });

  it('from a far zoom on where they stand alone', () => {
    // Kharkiv and Izium, 110 km from one another: 58 px at zoom 6.
    expect(
      zoomsOf([
        [36.23, 49.99],
        [36.23, 49.99],
        [37.25, 49.21],
      ])[2],
    ).toBeLessThanOrEqual(6);
  });
});
