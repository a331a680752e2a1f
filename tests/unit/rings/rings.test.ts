import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../../src/domain/place.ts';
import {
  azimuthalEquidistant,
  bandPolygon,
  destination,
  discPolygon,
  inverse,
  RING_KM_MAX,
  RING_KM_MIN,
  ringLine,
  ringPositions,
} from '../../../src/rings/index.ts';
import { DEFAULT_TOLERANCE_KM, verticesFor } from '../../../src/rings/ring.ts';
import { RANGE_KM } from '../../../src/permalink/index.ts';
import {
  coverings,
  edgeErrorKm,
  edgesOf,
  kmBetween,
  latOf,
  lonOf,
  pointsAlong,
  ringsOf,
  signedArea,
  vertexErrorKm,
} from './measure.ts';

const root = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The centre of all golden vectors. */
const KHARKIV: LonLat = [36.2304, 49.9935];
/** From Kharkiv along its meridian to the North Pole: docs/rings.md of the specification, section 2.2. */
const KHARKIV_TO_POLE_KM = 4461.842;
const CENTIMETRE_KM = 1e-5;
const METRE_KM = 1e-3;

describe('golden vectors, computed with geographiclib-geodesic 2.2.0', () => {
  // Specification, docs/rings.md, section 2.2: a 900 km ring around 49.9935 N 36.2304 E, as azimuth, lat, lon.
  it.each([
    [0, 58.07938151, 36.2304],
    [45, 55.31750998, 46.27252091],
    [90, 49.32041433, 48.66635692],
    [135, 43.97400526, 44.16048861],
    [180, 41.89634834, 36.2304],
    [225, 43.97400526, 28.30031139],
    [270, 49.32041433, 23.79444308],
    [315, 55.31750998, 26.18827909],
  ])('900 km from Kharkiv in the direction %d lies %d, %d, to a centimetre', (azimuth, lat, lon) => {
    expect(kmBetween(destination(KHARKIV, azimuth, 900), [lon, lat])).toBeLessThan(CENTIMETRE_KM);
  });

  it('Kharkiv lies 4,461.842 km from the North Pole', () => {
    expect(kmBetween(KHARKIV, [36.2304, 90])).toBeCloseTo(KHARKIV_TO_POLE_KM, 3);
  });

  it('every vector of the reference is met to a centimetre', () => {
    const errorsKm = readFileSync(root('tests/fixtures/reference/rings-kharkiv.tsv'), 'utf8')
      .split('\n')
      .filter((line) => /^\d/.test(line))
      .map((line) => {
        const [km = 0, azimuth = 0, lon = 0, lat = 0] = line.split('\t').map(Number);
        return kmBetween(destination(KHARKIV, azimuth, km), [lon, lat]);
      });
    expect(errorsKm.length).toBeGreaterThan(200);
    expect(Math.max(...errorsKm)).toBeLessThan(CENTIMETRE_KM);
  });
});

describe('a ring', () => {
  it.each([1, 50, 430, 690, 900, 2500])('of %d km around Kharkiv has every vertex within 1 m', (km) => {
    expect(vertexErrorKm(ringPositions(KHARKIV, km), KHARKIV, km)).toBeLessThan(METRE_KM);
  });

  it.each([1, 50, 430, 900, 1500, 2500, 4000, 4400, 4461.8, 4500, 5500, 8000, 9900, 10_000])(
    'of %d km around Kharkiv has every edge, drawn straight, within 100 m of the true ring',
    (km) => {
      const ring = ringPositions(KHARKIV, km);
      expect(edgeErrorKm(ring, KHARKIV, km)).toBeLessThan(DEFAULT_TOLERANCE_KM * 1.001);
      expect(edgeErrorKm(ring, KHARKIV, km, 'mercator')).toBeLessThan(DEFAULT_TOLERANCE_KM * 1.01);
    },
  );

  it('of 9,993 km is as true where an edge crosses the equator and bends to both sides of the ring', () => {
    const centre: LonLat = [36, 35];
    const ring = ringPositions(centre, 9993);
    expect(edgeErrorKm(ring, centre, 9993)).toBeLessThan(DEFAULT_TOLERANCE_KM * 1.001);
  });

  it.each([0.01, 1, 5])(
    'keeps a tolerance of %d km when that is asked for, with fewer vertices for more',
    (km) => {
      const ring = ringPositions(KHARKIV, 900, km);
      expect(edgeErrorKm(ring, KHARKIV, 900)).toBeLessThan(km * 1.001);
      const fewer = ringPositions(KHARKIV, 900).length - ring.length;
      expect(Math.sign(fewer)).toBe(Math.sign(km - DEFAULT_TOLERANCE_KM));
    },
  );

  it('is not a polygon of the 64 edges that common tools draw: those cut 1.3 km off at 900 km', () => {
    const coarse = Array.from({ length: 65 }, (_, i) => [...destination(KHARKIV, -i * 5.625, 900)]);
    expect(edgeErrorKm(coarse, KHARKIV, 900)).toBeGreaterThan(1.3);
  });

  it('of 900 km holds Sinop, which the "550 miles" that are 885.14 km would leave out', () => {
    const labels = readFileSync(root('geodata/basemap/labels.tsv'), 'utf8').split('\n');
    const [, , , , lon, lat] = labels.find((line) => line.includes('\tSinop\t'))?.split('\t') ?? [];
    const km = kmBetween(KHARKIV, [Number(lon), Number(lat)]);
    // Specification, docs/rings.md, section 2.2: 889.338 km, outside 885.14 and inside 900.
    expect(km).toBeCloseTo(889.338, 3);
    expect(coverings(discPolygon(KHARKIV, 900), [Number(lon), Number(lat)])).toBe(1);
    expect(coverings(discPolygon(KHARKIV, 885.14), [Number(lon), Number(lat)])).toBe(0);
  });

  it('is drawn for every range that a link can ask for', () => {
    expect(RING_KM_MIN).toBeLessThanOrEqual(RANGE_KM.min);
    expect(RING_KM_MAX).toBeGreaterThanOrEqual(RANGE_KM.max);
  });

  it('as a line is the ring itself', () => {
    expect(ringLine(KHARKIV, 900)).toEqual({ type: 'LineString', coordinates: ringPositions(KHARKIV, 900) });
  });

  it('far from the poles has its vertices at even steps of azimuth, and no more than it needs', () => {
    const ring = ringPositions(KHARKIV, 900);
    const count = ring.length - 1;
    // Both halves have as many.
    expect(count).toBe(2 * Math.ceil(verticesFor(900, DEFAULT_TOLERANCE_KM / 2) / 2));
    const azimuths = ring.map(([lon = 0, lat = 0]) => inverse(KHARKIV, [lon, lat]).azimuthDeg);
    for (const [i, azimuth] of azimuths.entries()) {
      const off = (azimuth + (360 * i) / count) % 360;
      expect(Math.min(Math.abs(off), 360 - Math.abs(off))).toBeLessThan(1e-9);
    }
  });
});

describe('verticesFor', () => {
  // Specification, docs/rings.md, section 2.2: steps needed for a sagitta of 0.1 km.
  it.each([
    [50, 50],
    [500, 157],
    [900, 210],
    [2500, 334],
    [5500, 395],
  ])('%d km and 0.1 km of tolerance: %d vertices', (km, vertices) => {
    expect(verticesFor(km, 0.1)).toBe(vertices);
  });

  it('never goes below 36, so that a small ring still looks round, nor above 1,440', () => {
    expect(verticesFor(1, 0.1)).toBe(36);
    expect(verticesFor(0.05, 0.1)).toBe(36);
    expect(verticesFor(5500, 1e-6)).toBe(1440);
  });
});

describe('a ring around a pole', () => {
  const disc = discPolygon(KHARKIV, 5500);
  const [ring = []] = disc.coordinates;

  it('5,500 km around Kharkiv, as of a Kh-101, reaches over the North Pole and closes along it', () => {
    expect(coverings(disc, [36.2304, 89.9])).toBe(1);
    expect(coverings(disc, [-143.7696, 81])).toBe(1);
    expect(coverings(disc, [-143.7696, 80])).toBe(0);
    expect(ring.filter((at) => latOf(at) === 90).map(lonOf)).toEqual([KHARKIV[0] + 180, KHARKIV[0] - 180]);
    expect(ring.at(-1)).toEqual(ring[0]);
  });

  it('runs half a turn to either side of its centre: what lies in it is drawn once, in one world', () => {
    const lons = ring.map(lonOf);
    expect(Math.min(...lons)).toBe(KHARKIV[0] - 180);
    expect(Math.max(...lons)).toBe(KHARKIV[0] + 180);
  });

  it('in the south runs along the South Pole', () => {
    const south = discPolygon([36.2304, -49.9935], 5500).coordinates[0] ?? [];
    expect(south.filter((at) => latOf(at) === -90)).toHaveLength(2);
    expect(signedArea(south)).toBeGreaterThan(0);
  });

  it.each([KHARKIV_TO_POLE_KM - 0.04, KHARKIV_TO_POLE_KM, KHARKIV_TO_POLE_KM + 0.04])(
    'a ring of %d km, within 40 m of the pole, is true to 100 m all the same',
    (km) => {
      const near = ringPositions(KHARKIV, km);
      expect(vertexErrorKm(near, KHARKIV, km)).toBeLessThan(METRE_KM);
      expect(edgeErrorKm(near, KHARKIV, km)).toBeLessThan(DEFAULT_TOLERANCE_KM * 1.1);
    },
  );

  it.each([
    [4000, 5500],
    [4461, 4463],
    [5000, 9000],
  ])('a band from %d to %d km has its hole inside it', (lowKm, highKm) => {
    const band = bandPolygon(KHARKIV, lowKm, highKm);
    for (let azimuth = 0.5; azimuth < 360; azimuth += 7.5) {
      expect(coverings(band, destination(KHARKIV, azimuth, lowKm - 0.5))).toBe(0);
      expect(coverings(band, destination(KHARKIV, azimuth, (lowKm + highKm) / 2))).toBe(1);
      expect(coverings(band, destination(KHARKIV, azimuth, highKm + 0.5))).toBe(0);
    }
  });
});

describe('a band', () => {
  const rings = ringsOf(bandPolygon(KHARKIV, 430, 900));

  it('is the outer ring and the inner one as its hole', () => {
    expect(rings).toEqual([ringPositions(KHARKIV, 900), [...ringPositions(KHARKIV, 430)].reverse()]);
  });

  it('has its outer ring wound counter-clockwise and its hole clockwise, as RFC 7946 asks', () => {
    expect(rings.map((ring) => Math.sign(signedArea(ring)))).toEqual([1, -1]);
  });
});

describe('the azimuthal equidistant projection', () => {
  /** It is computed on a sphere: for an overview, not for measuring. */
  const SPHERE_ERROR = 0.006;

  it('puts its centre at nought', () => {
    expect(Math.hypot(...azimuthalEquidistant(KHARKIV, KHARKIV))).toBe(0);
  });

  it.each([
    ['north', 0, 0, 300],
    ['east', 90, 300, 0],
    ['south', 180, 0, -300],
    ['west', 270, -300, 0],
  ])('puts %s where a map has it', (_, azimuth, east, north) => {
    const point = azimuthalEquidistant(KHARKIV, destination(KHARKIV, azimuth, 300));
    expect(Math.hypot(point[0] - east, point[1] - north)).toBeLessThan(300 * SPHERE_ERROR);
  });

  it.each([430, 900, 5500])('makes a circle of a ring of %d km, to 0.6 %%', (km) => {
    for (const at of ringPositions(KHARKIV, km)) {
      const [east, north] = azimuthalEquidistant(KHARKIV, [lonOf(at), latOf(at)]);
      expect(Math.abs(Math.hypot(east, north) / km - 1)).toBeLessThan(SPHERE_ERROR);
    }
  });
});

it('the measures of this test see an edge that strays', () => {
  const ring = ringPositions(KHARKIV, 900);
  const gap = ring.filter((_, i) => i < 100 || i > 110);
  expect(edgeErrorKm(gap, KHARKIV, 900)).toBeGreaterThan(1);
  expect(edgesOf(gap)).toHaveLength(gap.length - 1);
  expect(pointsAlong(gap, 'mercator').length).toBe(7 * (gap.length - 1));
});
