import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../src/domain/place.ts';
import {
  azimuthalEquidistant,
  bandPolygon,
  destination,
  discPolygon,
  inverse,
  RING_KM_MAX,
  RING_KM_MIN,
  ringPositions,
} from '../../src/rings/index.ts';
import { DEFAULT_TOLERANCE_KM, verticesFor } from '../../src/rings/ring.ts';
import {
  coverings,
  edgeErrorKm,
  edgesOf,
  latOf,
  lonOf,
  signedArea,
  vertexErrorKm,
} from '../unit/rings/measure.ts';

const double = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Anywhere; places near the poles, the equator and the antimeridian come more often than by chance. */
const centre: fc.Arbitrary<LonLat> = fc.tuple(
  fc.oneof(double(-180, 180), double(179, 180), double(-180, -179)),
  fc.oneof(double(-85, 85), double(80, 90), double(-90, -80), double(-0.01, 0.01)),
);
const radiusKm = fc.oneof(
  double(RING_KM_MIN, 100),
  double(100, 2500),
  double(2500, RING_KM_MAX),
  double(9900, RING_KM_MAX),
);
/** Short of the poles themselves: those lie on the edge of a polygon that is closed along them. */
const anywhere: fc.Arbitrary<LonLat> = fc.tuple(double(-180, 180), double(-89.999, 89.999));

/** Directions other than due north and south, where a polygon around a pole has its seam. */
const offSeam = fc.integer({ min: 0, max: 359 }).map((degrees) => degrees + 0.5);

/** The shorter way from this point to a pole. */
const kmToPole = (from: LonLat) => inverse(from, [from[0], from[1] >= 0 ? 90 : -90]).distanceKm;
/**
 * True when the drawn area must decide about a point as the distance does: it lies farther from the edge than an
 * edge may stray, and not on the seam of a polygon around a pole, half a turn from the centre.
 */
const isClear = (c: LonLat, point: LonLat, ...offKm: number[]) =>
  offKm.every((km) => Math.abs(km) > 0.2) && Math.abs(Math.abs(point[0] - c[0]) - 180) > 1e-9;

describe('for every centre and every radius from 1 to 10,000 km', () => {
  it('each vertex lies within 1 m of the radius, by the inverse problem', () => {
    fc.assert(
      fc.property(centre, radiusKm, (c, km) => {
        expect(vertexErrorKm(ringPositions(c, km), c, km)).toBeLessThan(0.001);
      }),
      { numRuns: 150 },
    );
  });

  it('each edge, drawn straight in longitude and latitude, lies within 100 m of the ring', () => {
    fc.assert(
      fc.property(centre, radiusKm, (c, km) => {
        expect(edgeErrorKm(ringPositions(c, km), c, km)).toBeLessThan(DEFAULT_TOLERANCE_KM * 1.1);
      }),
      { numRuns: 150 },
    );
  });

  it('each edge, drawn straight on a Mercator map, does too', () => {
    fc.assert(
      fc.property(centre, radiusKm, (c, km) => {
        expect(edgeErrorKm(ringPositions(c, km), c, km, 'mercator')).toBeLessThan(DEFAULT_TOLERANCE_KM * 1.1);
      }),
      { numRuns: 150 },
    );
  });

  it('the ring is closed: in full, or by one turn around the pole that it encloses', () => {
    fc.assert(
      fc.property(centre, radiusKm, (c, km) => {
        fc.pre(Math.abs(kmToPole(c) - km) > 0.001);
        const ring = ringPositions(c, km);
        const [first, last] = [ring[0] as number[], ring.at(-1) as number[]];
        const turn = kmToPole(c) > km ? 0 : c[1] >= 0 ? 360 : -360;
        expect(last).toEqual([lonOf(first) + turn, latOf(first)]);
      }),
      { numRuns: 150 },
    );
  });

  it('longitudes run on across 180 degrees and stay within half a turn of the centre', () => {
    fc.assert(
      fc.property(centre, radiusKm, (c, km) => {
        const ring = ringPositions(c, km);
        const jumps = edgesOf(ring).map(([from, to]) => Math.abs(lonOf(to) - lonOf(from)));
        const reach = ring.map((at) => Math.abs(lonOf(at) - c[0]));
        expect(Math.max(...jumps)).toBeLessThan(180);
        expect(Math.max(...reach)).toBeLessThan(180 + 1e-9);
      }),
      { numRuns: 150 },
    );
  });

  it('it has a vertex at every even step of azimuth, counter-clockwise', () => {
    fc.assert(
      fc.property(centre, radiusKm, (c, km) => {
        // Within 10 m of a pole, azimuths of a float say nothing.
        fc.pre(Math.abs(c[1]) < 89.9999);
        const ring = ringPositions(c, km).slice(0, -1);
        const step = 360 / verticesFor(km, DEFAULT_TOLERANCE_KM / 2);
        const start = c[1] >= 0 ? 0 : 180;
        const steps = ring.map((at) => {
          const turn = start - inverse(c, [lonOf(at), latOf(at)]).azimuthDeg;
          return (((turn % 360) + 360.0001) % 360) / step;
        });
        expect(steps).toEqual([...steps].sort((a, b) => a - b));
        const even = steps.filter((it) => Math.abs((it % 1) - 0.0001 / step) < 1e-5);
        expect(even).toHaveLength(Math.round(360 / step));
      }),
      { numRuns: 100 },
    );
  });
});

describe('for every disc and band', () => {
  it('outer rings wind counter-clockwise, holes clockwise, and both are closed', () => {
    fc.assert(
      fc.property(centre, radiusKm, radiusKm, (c, a, b) => {
        const band = bandPolygon(c, Math.min(a, b), Math.max(a, b));
        expect(band.coordinates.map((ring) => Math.sign(signedArea(ring)))).toEqual([1, -1]);
        for (const ring of band.coordinates) expect(ring.at(-1)).toEqual(ring[0]);
      }),
      { numRuns: 100 },
    );
  });

  it('the disc covers a point once when it is nearer than the radius, and never when it is farther', () => {
    fc.assert(
      fc.property(centre, radiusKm, fc.array(anywhere, { minLength: 30, maxLength: 30 }), (c, km, points) => {
        const disc = discPolygon(c, km);
        for (const point of points) {
          const off = inverse(c, point).distanceKm - km;
          if (isClear(c, point, off)) expect(coverings(disc, point)).toBe(off < 0 ? 1 : 0);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('near the edge too: half a kilometre inside is inside, half a kilometre outside is outside', () => {
    fc.assert(
      fc.property(centre, double(10, 9990), offSeam, (c, km, azimuth) => {
        const disc = discPolygon(c, km);
        expect(coverings(disc, destination(c, azimuth, km - 0.5))).toBe(1);
        expect(coverings(disc, destination(c, azimuth, km + 0.5))).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  it('the band covers exactly what lies between its edges', () => {
    fc.assert(
      fc.property(
        centre,
        radiusKm,
        radiusKm,
        fc.array(anywhere, { minLength: 30, maxLength: 30 }),
        (c, a, b, points) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          const band = bandPolygon(c, low, high);
          for (const point of points) {
            const km = inverse(c, point).distanceKm;
            if (isClear(c, point, km - low, km - high)) {
              expect(coverings(band, point)).toBe(km > low && km < high ? 1 : 0);
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

it('the azimuthal equidistant projection keeps every distance from its centre, to 0.6 %', () => {
  fc.assert(
    fc.property(centre, anywhere, (c, point) => {
      const { distanceKm } = inverse(c, point);
      // Nearer than a metre or beyond the range of any ring, the sphere has nothing to say.
      fc.pre(distanceKm > 0.001 && distanceKm < RING_KM_MAX);
      expect(Math.abs(Math.hypot(...azimuthalEquidistant(c, point)) / distanceKm - 1)).toBeLessThan(0.006);
    }),
    { numRuns: 1000 },
  );
});
