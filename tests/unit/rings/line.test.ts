import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../../src/domain/place.ts';
import {
  borderOf,
  discPolygon,
  inverse,
  measureLine,
  nearestOf,
  ringLine,
  splitArea,
  splitLine,
} from '../../../src/rings/index.ts';
import { edgesOf, kmBetween, latOf, lonOf, ringsOf } from './measure.ts';

const double = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const point: fc.Arbitrary<LonLat> = fc.tuple(double(-180, 180), double(-89, 89));

const KHARKIV: LonLat = [36.2304, 49.9935];
const KYIV: LonLat = [30.5238, 50.4547];

describe('the line between two points', () => {
  it('has its length and the azimuth at both ends', () => {
    const { distanceKm, azimuthDeg, backAzimuthDeg } = measureLine(KHARKIV, KYIV);
    expect(Math.abs(distanceKm - 410.3)).toBeLessThan(0.3);
    expect(azimuthDeg).toBeCloseTo(inverse(KHARKIV, KYIV).azimuthDeg + 360, 9);
    expect(backAzimuthDeg).toBeCloseTo(inverse(KYIV, KHARKIV).azimuthDeg, 6);
  });

  it('is drawn within 100 m of the geodesic, from one end to the other, whichever way it goes', () => {
    fc.assert(
      fc.property(point, point, (from, to) => {
        fc.pre(kmBetween(from, to) < 19_000);
        const { line, distanceKm } = measureLine(from, to);
        const end = line.coordinates.at(-1) ?? [];
        expect(kmBetween([lonOf(end), latOf(end)], to)).toBeLessThan(1e-6);
        for (const [a, b] of edgesOf(line.coordinates)) {
          const middle: LonLat = [(lonOf(a) + lonOf(b)) / 2, (latOf(a) + latOf(b)) / 2];
          // A point 100 m beside a geodesic makes the way longer by the less, the farther it is from the ends.
          const way = kmBetween(from, middle) + kmBetween(middle, to) - distanceKm;
          const [p, q] = [kmBetween(from, middle), kmBetween(middle, to)];
          expect(way).toBeLessThan((0.1 ** 2 / 2) * (1 / p + 1 / q) * 40 + 1e-6);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('between a point and itself is that point', () => {
    const { distanceKm, line } = measureLine(KHARKIV, KHARKIV);
    expect(distanceKm).toBe(0);
    expect(line.coordinates.every((at) => kmBetween([lonOf(at), latOf(at)], KHARKIV) < 1e-9)).toBe(true);
  });
});

describe('the nearest point of a border', () => {
  it('lies on a geodesic between two vertices, not on the straight line in degrees', () => {
    const border = borderOf({
      type: 'LineString',
      coordinates: [
        [0, 60],
        [60, 60],
      ],
    });
    const { at, distanceKm } = nearestOf(border, [30, 70]);
    // The geodesic from 60N to 60N runs at 63.5N in its middle.
    expect(at[0]).toBeCloseTo(30, 2);
    expect(at[1]).toBeGreaterThan(63);
    expect(distanceKm).toBeCloseTo(kmBetween([30, 70], at), 9);
  });

  it('is no farther than any point along it', () => {
    fc.assert(
      fc.property(point, double(1, 2000), point, (c, km, from) => {
        const ring = ringLine(c, km);
        const found = nearestOf(borderOf(ring), from);
        fc.pre(found.distanceKm < 12_000);
        const nearest = Math.min(...ring.coordinates.map((at) => kmBetween(from, [lonOf(at), latOf(at)])));
        expect(found.distanceKm).toBeLessThan(nearest + 0.03);
        expect(Math.abs(kmBetween(c, found.at) - km)).toBeLessThan(0.3);
      }),
      { numRuns: 30 },
    );
  });
});

describe('for export', () => {
  it('a line is cut exactly at 180 degrees, and its parts are the line', () => {
    fc.assert(
      fc.property(point, double(1, 15_000), (c, km) => {
        const line = ringLine(c, km);
        const cut = splitLine(line);
        const parts = cut.type === 'LineString' ? [cut.coordinates] : cut.coordinates;
        for (const part of parts) {
          expect(Math.max(...part.map((at) => Math.abs(lonOf(at))))).toBeLessThanOrEqual(180);
          for (const [a, b] of edgesOf(part)) expect(Math.abs(lonOf(a) - lonOf(b))).toBeLessThanOrEqual(180);
        }
        parts.slice(1).forEach((part, i) => {
          const [end, start] = [parts[i]?.at(-1) ?? [], part[0] ?? []];
          expect([Math.abs(lonOf(end)), lonOf(start)]).toEqual([180, -lonOf(end)]);
          expect(latOf(start)).toBe(latOf(end));
        });
        const way = (all: Position[][]) =>
          all
            .flatMap(edgesOf)
            .reduce((sum, [a, b]) => sum + Math.hypot(lonOf(a) - lonOf(b), latOf(a) - latOf(b)), 0);
        expect(way(parts)).toBeCloseTo(way([line.coordinates]), 6);
      }),
      { numRuns: 150 },
    );
  });

  it('that holds for ends a digit short of the antimeridian, on it, and a digit beyond, in any world', () => {
    const near = (seam: number) => [1 - 2 ** -53, 1, 1 + 2 ** -52].map((factor) => seam * factor);
    for (const seam of [-900, -540, -180, 180, 540, 900]) {
      for (const from of near(seam)) {
        for (const to of near(seam)) {
          const lons = [seam - 1, from, to, seam + 1];
          const cut = splitLine({ type: 'LineString', coordinates: lons.map((lon, i) => [lon, i]) });
          const parts = cut.type === 'LineString' ? [cut.coordinates] : cut.coordinates;
          expect(Math.max(...parts.flat().map((at) => Math.abs(lonOf(at))))).toBe(180);
          parts.slice(1).forEach((part, i) => {
            const [end, start] = [parts[i]?.at(-1) ?? [], part[0] ?? []];
            expect([Math.abs(lonOf(end)), lonOf(start), latOf(start)]).toEqual([
              180,
              -lonOf(end),
              latOf(end),
            ]);
          });
        }
      }
    }
  });

  it('an area that does not reach 180 degrees stays as it is, to the last digit', () => {
    const disc = discPolygon(KHARKIV, 900);
    expect(splitArea(disc)).toEqual(disc);
  });

  it('a disc across 180 degrees becomes two polygons that meet there', () => {
    const cut = splitArea(discPolygon([179.9, 0], 900));
    expect(cut.type).toBe('MultiPolygon');
    const onSeam = ringsOf(cut).map((ring) => ring.filter((at) => Math.abs(lonOf(at)) === 180).map(latOf));
    expect(onSeam.map((lats) => lats.length > 1)).toEqual([true, true]);
    expect([...new Set(onSeam[0])].sort()).toEqual([...new Set(onSeam[1])].sort());
  });

  it('a disc over a pole is one polygon with stops along the pole', () => {
    const cut = splitArea(discPolygon(KHARKIV, 5500)) as Polygon;
    expect(cut.type).toBe('Polygon');
    const along = cut.coordinates[0]?.filter((at) => latOf(at) === 90).map(lonOf) ?? [];
    expect([Math.max(...along), Math.min(...along)]).toEqual([180, -180]);
    expect(along.length).toBeGreaterThanOrEqual(5);
  });
});
