import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { FeatureCollection, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../src/domain/place.ts';
import {
  areaOrigin,
  bandAround,
  certainReach,
  destination,
  discOf,
  discOrigin,
  distancesTo,
  FARTHEST_KM,
  inverse,
  possibleReach,
  splitArea,
  standingOf,
  unionArea,
  type Area,
  type Reach,
} from '../../src/rings/index.ts';
import { coverings, edgesOf, latOf, lonOf, ringsOf, signedArea } from '../unit/rings/measure.ts';

const double = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anywhere: fc.Arbitrary<LonLat> = fc.tuple(double(-180, 180), double(-89.99, 89.99));
const file = (path: string): FeatureCollection<Polygon> =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8'));

/** A polygon of some corners around a point, star-shaped as seen from it, up to 300 km wide. */
const blob: fc.Arbitrary<{ at: LonLat; area: Area }> = fc
  .tuple(
    fc.tuple(double(-180, 180), fc.oneof(double(-80, 80), double(-0.5, 0.5))),
    fc.array(double(5, 150), { minLength: 3, maxLength: 9 }),
  )
  .map(([at, radii]) => {
    const corners = radii.map((km, i): Position => {
      const [lon, lat] = destination(at, (-360 * i) / radii.length, km);
      return [at[0] + turn(lon - at[0]), lat];
    });
    return { at, area: { type: 'Polygon', coordinates: [[...corners, corners[0] as Position]] } };
  });

const turn = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180;

/** Distances from a point to an area by brute force: points every kilometre along its geodesic edges. */
function sampled(area: Area): (point: LonLat) => { nearestKm: number; farthestKm: number } {
  const points = ringsOf(area).flatMap((ring) =>
    edgesOf(ring).flatMap(([a, b]) => {
      const { distanceKm, azimuthDeg } = inverse([lonOf(a), latOf(a)], [lonOf(b), latOf(b)]);
      const steps = Math.ceil(distanceKm);
      return Array.from({ length: steps }, (_, i) =>
        destination([lonOf(a), latOf(a)], azimuthDeg, (i * distanceKm) / steps),
      );
    }),
  );
  return (point) => {
    const all = points.map((at) => inverse(at, point).distanceKm);
    return { nearestKm: Math.min(...all), farthestKm: Math.max(...all) };
  };
}

/** Some vertices and middles of edges of a reach's edge. */
function alongEdge({ edge }: Reach, count: number): LonLat[] {
  const lines = edge.type === 'LineString' ? [edge.coordinates] : edge.coordinates;
  return lines.flatMap((line) => {
    const edges = edgesOf(line);
    return edges
      .filter((_, i) => i % Math.ceil(edges.length / count) === 0)
      .flatMap(([a, b]): LonLat[] => [
        [lonOf(a), latOf(a)],
        [(lonOf(a) + lonOf(b)) / 2, (latOf(a) + latOf(b)) / 2],
      ]);
  });
}

/** Directions other than due north and south: there an area has its seam, and a turn added to a longitude is rounded. */
const offSeam = fc.integer({ min: 0, max: 359 }).map((degrees) => degrees + 0.5);

const SMALL_TRIANGLE: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0.0452184737582471],
      [-0.03889819483822521, -0.02260923516597668],
      [0.03889819483822521, -0.02260923516597665],
      [0, 0.0452184737582471],
    ],
  ],
};

describe('around an area of any shape, against brute force over its outline', () => {
  const rangeKm = fc.oneof(double(1, 150), double(150, 1000), double(1000, 12_000));

  /** What `possibleReach` promises: near a quarter of the Earth's girth its measure of the nearest point grows coarse. */
  const promisedKm = (km: number): number => (km <= 8000 ? Math.min(0.1, km / 1000) : km / 1000);

  it('the edge of the possible part lies at the range from the nearest point, to 0.1 %, and to 100 m up to 8,000 km', () => {
    fc.assert(
      fc.property(blob, rangeKm, ({ area }, km) => {
        const distances = sampled(area);
        const tolerance = promisedKm(km);
        for (const point of alongEdge(possibleReach(areaOrigin(area), km), 8)) {
          // Samples every kilometre miss the nearest point by half a kilometre along the edge at most.
          const missed = Math.hypot(km, 0.5) - km + 1e-3;
          const off = distances(point).nearestKm - km;
          expect(off).toBeGreaterThan(-tolerance - 1e-3);
          expect(off).toBeLessThan(tolerance + missed);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('the edge of the certain part lies at the range from the farthest point', () => {
    fc.assert(
      fc.property(blob, rangeKm, ({ area }, km) => {
        const distances = sampled(area);
        const reach = certainReach(areaOrigin(area), km);
        if (!reach) return;
        for (const point of alongEdge(reach, 8)) {
          expect(Math.abs(distances(point).farthestKm - km)).toBeLessThan(promisedKm(km) + 0.001);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('there is no certain part exactly when no point is within range of the whole area', () => {
    fc.assert(
      fc.property(blob, double(0.5, 1.5), ({ area }, part) => {
        const origin = areaOrigin(area);
        const { centre, radiusKm } = discOf(origin);
        expect(sampled(area)(centre).farthestKm).toBeLessThan(radiusKm + 0.001);
        expect(certainReach(origin, radiusKm * part) === null).toBe(part <= 1);
        // The disc is the smallest: from any other point, some of the area lies farther, but for 0.2 %.
        const elsewhere = destination(centre, part * 360, radiusKm * 0.1);
        expect(sampled(area)(elsewhere).farthestKm).toBeGreaterThan(radiusKm * 0.998);
      }),
      { numRuns: 40 },
    );
  });

  it('the drawn areas cover what distances say, and nothing twice', () => {
    fc.assert(
      fc.property(blob, rangeKm, offSeam, ({ at, area }, km, azimuth) => {
        const origin = areaOrigin(area);
        const [possible, certain] = [possibleReach(origin, km), certainReach(origin, km)];
        for (const part of [0.3, 0.8, 0.95, 1.02, 1.1, 1.4]) {
          const away = Math.min(km * part, FARTHEST_KM - 500);
          const point = destination(at, azimuth, away);
          const { nearestKm, farthestKm } = distancesTo(origin, point);
          if (Math.abs(nearestKm - km) > 0.2) {
            expect(coverings(possible.area, point)).toBe(nearestKm < km ? 1 : 0);
          }
          if (certain && Math.abs(farthestKm - km) > 0.2) {
            expect(coverings(certain.area, point)).toBe(farthestKm < km ? 1 : 0);
          }
        }
      }),
      // Due north of it the seam of the globe lies, which was 3e-14 degrees wide.
      { numRuns: 60, examples: [[{ at: [0, 0], area: SMALL_TRIANGLE }, 11945.628989973551, 0]] },
    );
  });

  it('distances to an area are those of brute force, and 0 inside', () => {
    fc.assert(
      fc.property(blob, anywhere, ({ at, area }, point) => {
        const origin = areaOrigin(area);
        expect(distancesTo(origin, at).nearestKm).toBe(0);
        const [found, brute] = [distancesTo(origin, point), sampled(area)(point)];
        fc.pre(found.nearestKm > 10 && found.farthestKm < 15_000);
        expect(Math.abs(found.nearestKm - brute.nearestKm)).toBeLessThan(0.05);
        expect(Math.abs(found.farthestKm - brute.farthestKm)).toBeLessThan(0.05);
      }),
      { numRuns: 60 },
    );
  });
});

describe('10,000 points by chance', () => {
  const oblast = file('geodata/boundaries/oblast.geojson') as unknown as { geometry: Polygon };
  const origin = areaOrigin(oblast.geometry);
  const figures = { lowKm: 690, highKm: 900, minKm: 160 };
  const band = bandAround(origin, figures);
  const [lon0, lat0] = discOf(origin).centre;
  /** A fixed sequence that fills the square evenly (Roberts 2018). */
  const points = Array.from({ length: 10_000 }, (_, i): LonLat => {
    const [u, v] = [(i * 0.7548776662466927) % 1, (i * 0.5698402909980532) % 1];
    return [lon0 + (u - 0.5) * 40, lat0 + (v - 0.5) * 24];
  });

  it('around the oblast, the drawn parts and the distances agree wherever they are not within 200 m', () => {
    const counts = { certain: 0, possible: 0, out: 0 };
    const wrong: LonLat[] = [];
    for (const point of points) {
      const { nearestKm, farthestKm } = distancesTo(origin, point);
      const near = [nearestKm - 900, farthestKm - 690, nearestKm - 160, farthestKm - 160];
      if (near.some((km) => Math.abs(km) < 0.2)) continue;
      const standing = standingOf(origin, figures, point);
      counts[standing]++;
      const drawn = [band.possible.area, band.certain?.area].map((area) => area && coverings(area, point));
      const right = [standing === 'out' ? 0 : 1, standing === 'certain' ? 1 : 0];
      if (drawn.join() !== right.join()) wrong.push(point);
    }
    expect(wrong).toEqual([]);
    expect(Object.values(counts).every((count) => count > 300)).toBe(true);
  }, 20_000);

  it('around the city, disc and distance agree, and Sinop is in at 900 km and out at 885.14 km', () => {
    const city = discOrigin([36.2304, 49.9935]);
    const wrong: LonLat[] = [];
    for (const km of [885.14, 900]) {
      const { area } = possibleReach(city, km);
      for (const point of points) {
        const off = inverse([36.2304, 49.9935], point).distanceKm - km;
        if (Math.abs(off) < 0.2) continue;
        const standing = standingOf(city, { highKm: km }, point);
        if (standing !== (off < 0 ? 'certain' : 'out') || coverings(area, point) !== (off < 0 ? 1 : 0)) {
          wrong.push(point);
        }
      }
    }
    expect(wrong).toEqual([]);
    // Sinop as in geodata/basemap/labels.tsv, 889.3 km away.
    const sinop: LonLat = [35.1625, 42.0268];
    expect(standingOf(city, { highKm: 900 }, sinop)).toBe('certain');
    expect(standingOf(city, { highKm: 885.14 }, sinop)).toBe('out');
    expect(standingOf(city, { lowKm: 885.14, highKm: 900 }, sinop)).toBe('possible');
  }, 20_000);
});

describe('for export', () => {
  const centre = fc.tuple(fc.oneof(double(-180, 180), double(175, 180), double(-180, -175)), double(-90, 90));

  it('areas stay in the world, are closed and wound as RFC 7946 asks, and no edge spans half of it', () => {
    fc.assert(
      fc.property(centre, double(1, 20_000), double(0, 1), (c, km, share) => {
        const { possible } = bandAround(discOrigin(c), { highKm: km, minKm: Math.min(km * share, km - 0.2) });
        const area = splitArea(possible.area);
        const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
        for (const rings of polygons) {
          rings.forEach((ring, i) => {
            expect(ring.at(-1)?.join()).toBe(ring[0]?.join());
            expect(Math.sign(signedArea(ring))).toBe(i === 0 ? 1 : -1);
            expect(Math.max(...ring.map((at) => Math.abs(lonOf(at))))).toBeLessThanOrEqual(180);
            for (const [a, b] of edgesOf(ring)) expect(Math.abs(lonOf(a) - lonOf(b))).toBeLessThan(180);
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('they cover the same points as the drawing', () => {
    fc.assert(
      fc.property(
        centre,
        double(1, 20_000),
        fc.array(anywhere, { minLength: 20, maxLength: 20 }),
        (c, km, points) => {
          const { area } = possibleReach(discOrigin(c), km);
          const cut = splitArea(area);
          for (const point of points) {
            const off = Math.abs(inverse(c, point).distanceKm - km);
            const onSeam =
              Math.abs(Math.abs(point[0] - c[0]) - 180) < 1e-6 || Math.abs(point[0]) > 179.999999;
            if (off > 0.2 && !onSeam) expect(coverings(cut, point)).toBe(coverings(area, point));
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('the union of several covers each point once that any of them covers', () => {
    const rings = fc.array(fc.tuple(centre, double(100, 19_000)), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(rings, fc.array(anywhere, { minLength: 20, maxLength: 20 }), (given, points) => {
        const areas = given.map(([c, km]) => possibleReach(discOrigin(c), km).area);
        const middle = given[0]?.[0][0] ?? 0;
        const whole = unionArea(areas, middle);
        for (const point of points) {
          const off = given.map(([c, km]) => inverse(c, point).distanceKm - km);
          const onSeam = [...given.map(([c]) => c[0]), 0].some(
            (lon) => Math.abs(Math.abs(turn(point[0] - lon)) - 180) < 1e-6,
          );
          if (onSeam || off.some((km) => Math.abs(km) < 0.2)) continue;
          expect(coverings(whole, point)).toBe(off.some((km) => km < 0) ? 1 : 0);
        }
      }),
      { numRuns: 40 },
    );
  });
});
