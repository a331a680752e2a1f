import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../src/domain/place.ts';
import {
  azimuthalEquidistant,
  bandPolygon,
  destination,
  discPolygon,
  FARTHEST_KM,
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
  ringsOf,
  signedArea,
  vertexErrorKm,
} from '../unit/rings/measure.ts';

const double = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Anywhere; places near the poles, the equator and the antimeridian come more often than by chance. */
const centre: fc.Arbitrary<LonLat> = fc.tuple(
  fc.oneof(double(-180, 180), double(179, 180), double(-180, -179)),
  fc.oneof(
    double(-85, 85),
    double(80, 90),
    double(-90, -80),
    double(-0.01, 0.01),
    fc.constantFrom(-90, 0, 90),
  ),
);
const radiusKm = fc.oneof(
  double(RING_KM_MIN, 100),
  double(100, 2500),
  double(2500, 10_000),
  double(9900, 10_100),
  double(10_000, RING_KM_MAX),
  double(19_900, RING_KM_MAX),
);
/** Short of the poles themselves: those lie on the edge of a polygon that is closed along them. */
const anywhere: fc.Arbitrary<LonLat> = fc.tuple(double(-180, 180), double(-89.999, 89.999));

/** A ring that goes through a pole or passes it within a metre, a hundred metres, or ten kilometres. */
const pastPole: fc.Arbitrary<[LonLat, number]> = fc
  .tuple(centre, fc.constantFrom(90, -90), fc.constantFrom(0, 0.001, 0.1, 10), fc.constantFrom(1, -1))
  .map(([c, pole, offKm, side]): [LonLat, number] => [c, kmTo(c, pole) + side * offKm])
  .filter(([, km]) => km >= RING_KM_MIN && km <= RING_KM_MAX);
const anyRing = fc.oneof({ weight: 3, arbitrary: fc.tuple(centre, radiusKm) }, pastPole);

function kmTo(from: LonLat, poleLat: number): number {
  return inverse(from, [from[0], poleLat]).distanceKm;
}

/** Directions other than due north and south, where a polygon around a pole has its seam. */
const offSeam = fc.integer({ min: 0, max: 359 }).map((degrees) => degrees + 0.5);

/**
 * True when the drawn area must decide about a point as the distance does: it lies farther from the edge than an
 * edge may stray, and not on the seam of a polygon around a pole, half a turn from the centre.
 */
const isClear = (c: LonLat, point: LonLat, ...offKm: number[]) =>
  offKm.every((km) => Math.abs(km) > 0.2) && Math.abs(Math.abs(point[0] - c[0]) - 180) > 1e-9;

describe('for every centre and every range from 100 m to 20,000 km', () => {
  it('each vertex lies within 1 m of the range, by the inverse problem', () => {
    fc.assert(
      fc.property(anyRing, ([c, km]) => {
        expect(vertexErrorKm(ringPositions(c, km), c, km)).toBeLessThan(0.001);
      }),
      { numRuns: 200 },
    );
  });

  it('each edge, drawn straight in longitude and latitude, lies within 100 m of the ring', () => {
    fc.assert(
      fc.property(anyRing, ([c, km]) => {
        expect(edgeErrorKm(ringPositions(c, km), c, km)).toBeLessThan(DEFAULT_TOLERANCE_KM);
      }),
      { numRuns: 200 },
    );
  });

  it('each edge, drawn straight on a Mercator map, does too', () => {
    fc.assert(
      fc.property(anyRing, ([c, km]) => {
        expect(edgeErrorKm(ringPositions(c, km), c, km, 'mercator')).toBeLessThan(DEFAULT_TOLERANCE_KM);
      }),
      { numRuns: 200 },
    );
  });

  it('both hold for other tolerances, from 10 m to 5 km', () => {
    fc.assert(
      fc.property(anyRing, fc.constantFrom(0.01, 0.1, 1, 5), ([c, km], tolerance) => {
        const ring = ringPositions(c, km, tolerance);
        expect(vertexErrorKm(ring, c, km)).toBeLessThan(0.001);
        expect(edgeErrorKm(ring, c, km)).toBeLessThan(tolerance);
      }),
      // Found by search: where rings that pass a pole are least like cubics.
      {
        numRuns: 60,
        examples: [
          [[[0, 0], 10047.398211849017], 0.01],
          [[[0, 76.95279441305469], 1441.5384598595424], 0.01],
          [[[0, 0.612548033934955], 9931.821696006307], 0.1],
          [[[0, 46.072393046834904], 4437.424496997987], 5],
        ],
      },
    );
  });

  it('the ring is closed: in full, or by one turn around the pole that it encloses', () => {
    fc.assert(
      fc.property(centre, radiusKm, (c, km) => {
        fc.pre([90, -90].every((pole) => Math.abs(kmTo(c, pole) - km) > 0.001));
        const ring = ringPositions(c, km);
        const [first, last] = [ring[0] as number[], ring.at(-1) as number[]];
        const turn = (kmTo(c, 90) < km ? 360 : 0) - (kmTo(c, -90) < km ? 360 : 0);
        expect(lonOf(last)).toBeCloseTo(lonOf(first) + turn, 9);
        expect(latOf(last)).toBe(latOf(first));
        // Not toBe: a centre at -0 degrees has both zeros.
        if (turn === 0) expect(lonOf(last) === lonOf(first)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('longitudes run on across 180 degrees and stay within half a turn of the centre or of its antipode', () => {
    fc.assert(
      fc.property(anyRing, ([c, km]) => {
        const lons = ringPositions(c, km).map(lonOf);
        const jumps = lons.slice(1).map((lon, i) => Math.abs(lon - (lons[i] as number)));
        const reach = (lon0: number) => Math.max(...lons.map((lon) => Math.abs(lon - lon0)));
        expect(Math.max(...jumps)).toBeLessThan(180 + 1e-9);
        expect(Math.min(reach(c[0]), reach(c[0] + 180))).toBeLessThan(180 + 1e-9);
      }),
      { numRuns: 200 },
    );
  });

  it('it has a vertex at every even step of azimuth, counter-clockwise', () => {
    fc.assert(
      fc.property(centre, double(RING_KM_MIN, 19_900), (c, km) => {
        // Within 10 m of a pole, azimuths of a float say nothing.
        fc.pre(Math.abs(c[1]) < 89.9999);
        // A ring that passes a pole that near has vertices at all but the same azimuth.
        fc.pre([90, -90].every((pole) => Math.abs(kmTo(c, pole) - km) > 1));
        const ring = ringPositions(c, km).slice(0, -1);
        const step = 180 / Math.ceil(verticesFor(km, DEFAULT_TOLERANCE_KM / 2) / 2);
        const start = kmTo(c, -90) < km && kmTo(c, 90) > km ? 180 : 0;
        const steps = ring.map((at) => {
          const turn = start - inverse(c, [lonOf(at), latOf(at)]).azimuthDeg;
          return (((turn % 360) + 360.0001) % 360) / step;
        });
        expect(steps).toEqual([...steps].sort((a, b) => a - b));
        const even = steps.filter((it) => Math.abs((it % 1) - 0.0001 / step) < 1e-5);
        expect(even).toHaveLength(Math.round(360 / step));
      }),
      // Over both poles: the halves meet half a turn from the centre, where 180 degrees added are not 360 added to
      // 180 taken away.
      { numRuns: 100, examples: [[[-179.5549615083589, 0], 10002.965729312726]] },
    );
  });

  it('no two edges cross', () => {
    fc.assert(
      fc.property(anyRing, ([c, km]) => {
        for (const ring of ringsOf(discPolygon(c, km))) expect(crossingsOf(ring)).toEqual([]);
      }),
      // Near the antipode two halves meet in one point, to the last digit but one.
      { numRuns: 60, examples: [[[[0, 0], 19997.60135411738]]] },
    );
  });
});

/** Twice the area, in square degrees, of a triangle that is none but for rounding: edges are longer than 0.001 degrees. */
const ROUNDING_DEG2 = 1e-15;

/** Pairs of edges, not next to each other, that cross in the plane of longitude and latitude. */
function crossingsOf(ring: readonly number[][]): [number, number][] {
  const edges = edgesOf(ring);
  const boxes = edges.map(([a, b], i) => ({
    i,
    west: Math.min(lonOf(a), lonOf(b)),
    east: Math.max(lonOf(a), lonOf(b)),
  }));
  boxes.sort((a, b) => a.west - b.west);
  const found: [number, number][] = [];
  boxes.forEach((box, k) => {
    for (let m = k + 1; m < boxes.length && (boxes[m]?.west ?? Infinity) <= box.east; m++) {
      const [i, j] = [box.i, boxes[m]?.i ?? 0];
      const gap = Math.abs(i - j);
      if (gap > 1 && gap < edges.length - 1 && doCross(edges[i], edges[j])) found.push([i, j]);
    }
  });
  return found;
}

function doCross(one: number[][] | undefined, other: number[][] | undefined): boolean {
  const [[a, b], [c, d]] = [one ?? [], other ?? []] as [[number[], number[]], [number[], number[]]];
  const side = (p: number[], q: number[], r: number[]) => {
    const [dx, dy] = [lonOf(q) - lonOf(p), latOf(q) - latOf(p)];
    const doubleArea = dx * (latOf(r) - latOf(p)) - dy * (lonOf(r) - lonOf(p));
    return Math.abs(doubleArea) < ROUNDING_DEG2 ? 0 : Math.sign(doubleArea);
  };
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

describe('for every disc and band', () => {
  it('outer rings wind counter-clockwise, holes clockwise, and both are closed', () => {
    fc.assert(
      fc.property(centre, radiusKm, radiusKm, (c, a, b) => {
        fc.pre(Math.abs(a - b) > 0.01);
        const band = bandPolygon(c, Math.min(a, b), Math.max(a, b));
        const polygons = band.type === 'Polygon' ? [band.coordinates] : band.coordinates;
        for (const rings of polygons) {
          expect(rings.map((ring) => Math.sign(signedArea(ring)))).toEqual(rings.map((_, i) => (i ? -1 : 1)));
          for (const ring of rings) expect(ring.at(-1)?.join()).toBe(ring[0]?.join());
        }
      }),
      { numRuns: 200 },
    );
  });

  it('the disc covers a point once when it is nearer than the radius, and never when it is farther', () => {
    fc.assert(
      fc.property(anyRing, fc.array(anywhere, { minLength: 30, maxLength: 30 }), ([c, km], points) => {
        const disc = discPolygon(c, km);
        for (const point of points) {
          const off = inverse(c, point).distanceKm - km;
          if (isClear(c, point, off)) expect(coverings(disc, point)).toBe(off < 0 ? 1 : 0);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('near the edge too: half a kilometre inside is inside, half a kilometre outside is outside', () => {
    fc.assert(
      fc.property(centre, double(10, 19_900), offSeam, (c, km, azimuth) => {
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
      { numRuns: 150 },
    );
  });

  it('any finite range gives an area, whatever its size', () => {
    fc.assert(
      fc.property(centre, fc.double({ noNaN: true, noDefaultInfinity: true }), (c, km) => {
        expect(discPolygon(c, km).type).toBe('Polygon');
        expect(ringPositions(c, km).flat().every(Number.isFinite)).toBe(true);
        if (km > FARTHEST_KM) expect(coverings(discPolygon(c, km), destination(c, 1, 19_000))).toBe(1);
      }),
      { numRuns: 100 },
    );
  });
});

it('the azimuthal equidistant projection keeps every distance from its centre, to 0.6 %', () => {
  fc.assert(
    fc.property(centre, anywhere, (c, point) => {
      const { distanceKm } = inverse(c, point);
      // Nearer than a metre or beyond a quarter of the globe, the sphere has nothing to say.
      fc.pre(distanceKm > 0.001 && distanceKm < 10_000);
      expect(Math.abs(Math.hypot(...azimuthalEquidistant(c, point)) / distanceKm - 1)).toBeLessThan(0.006);
    }),
    { numRuns: 1000 },
  );
});
