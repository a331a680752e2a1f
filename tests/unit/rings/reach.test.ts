import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Feature, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../../src/domain/place.ts';
import {
  areaOrigin,
  bandAround,
  certainReach,
  discOf,
  discOrigin,
  distancesTo,
  FARTHEST_KM,
  geodesicAreaKm2,
  possibleReach,
  ringLine,
  standingOf,
  type Reach,
} from '../../../src/rings/index.ts';
import { coverings, kmBetween, latOf, lonOf, ringsOf } from './measure.ts';

const KHARKIV: LonLat = [36.2304, 49.9935];
const oblast = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../../geodata/boundaries/oblast.geojson', import.meta.url)), 'utf8'),
) as Feature<Polygon>;
const origin = areaOrigin(oblast.geometry);

function kmFromCity({ area }: Reach): { min: number; max: number } {
  const all = ringsOf(area).flatMap((ring) => ring.map((at) => kmBetween(KHARKIV, [lonOf(at), latOf(at)])));
  return { min: Math.min(...all), max: Math.max(...all) };
}

describe('900 km around Kharkiv oblast', () => {
  // Specification, docs/rings.md, section 2.3, for a stand-in of the oblast with 12 vertices: possible 948 to 1,063 km
  // from the city and 3.20 million km², certain 737 to 851 km and 1.93 million km².
  const possible = possibleReach(origin, 900);
  const certain = certainReach(origin, 900);

  it('the possible part ends 950 to 1,063 km from the city, not at 900', () => {
    const { min, max } = kmFromCity(possible);
    expect([Math.abs(min - 948) < 5, Math.abs(max - 1063) < 5]).toEqual([true, true]);
    expect(geodesicAreaKm2(possible.area) / 1e6).toBeCloseTo(3.2, 1);
  });

  it('the certain part ends 737 to 848 km from it', () => {
    if (!certain) throw new Error('there is a certain part');
    const { min, max } = kmFromCity(certain);
    expect([Math.abs(min - 737) < 5, Math.abs(max - 851) < 5]).toEqual([true, true]);
    expect(geodesicAreaKm2(certain.area) / 1e6).toBeCloseTo(1.93, 1);
  });

  it('Sinop is in range of some of the oblast and out of range of the rest', () => {
    const sinop: LonLat = [35.1625, 42.0268];
    const { nearestKm, farthestKm } = distancesTo(origin, sinop);
    expect(nearestKm).toBeLessThan(900);
    expect(farthestKm).toBeGreaterThan(900);
    expect(standingOf(origin, { highKm: 900 }, sinop)).toBe('possible');
    expect(coverings(possible.area, sinop)).toBe(1);
    expect(certain && coverings(certain.area, sinop)).toBe(0);
  });
});

describe('a range that is short against the area', () => {
  it('has no certain part: 100 km around an oblast that is 245 km wide', () => {
    expect(discOf(origin).radiusKm).toBeGreaterThan(122);
    expect(certainReach(origin, 100)).toBeNull();
    expect(bandAround(origin, { highKm: 100, minKm: 30 }).excluded).toBeNull();
  });

  it('follows the outline, holes and bays: 30 km around a square with a hole of 220 km leaves a hole', () => {
    const square: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 4],
          [0, 0],
        ],
        [
          [1, 1],
          [1, 3],
          [3, 3],
          [3, 1],
          [1, 1],
        ],
      ],
    };
    const around = areaOrigin(square);
    const { area, edge } = possibleReach(around, 30);
    expect(ringsOf(area)).toHaveLength(2);
    expect(edge.type).toBe('MultiLineString');
    expect([coverings(area, [2, 2]), coverings(area, [1.2, 2]), coverings(area, [0.5, 2])]).toEqual([
      0, 1, 1,
    ]);
    expect(distancesTo(around, [2, 2]).nearestKm).toBeCloseTo(kmBetween([2, 2], [2, 1]), 0);
    expect(ringsOf(possibleReach(around, 130).area)).toHaveLength(1);
  });

  it('holds around an area that has the pole in it, whose edges are geodesics', () => {
    const corners = [-90, 0, 90, 180, 270].map((lon) => [lon, 88]);
    const square: Polygon = { type: 'Polygon', coordinates: [[...corners, [270, 90], [-90, 90], [-90, 88]]] };
    const { area } = possibleReach(areaOrigin(square), 50);
    const covered = (lon: number) => [89.9, 88.2, 88, 87.7, 87.4].map((lat) => coverings(area, [lon, lat]));
    // 50 km are 0.45 degrees: outwards from a corner at 88 degrees, and from the middle of an edge at 88.59.
    expect([0.5, 89.5, -179.5].map(covered)).toEqual(Array(3).fill([1, 1, 1, 1, 0]));
    expect([45, 135, -135].map(covered)).toEqual(Array(3).fill([1, 1, 0, 0, 0]));
  });
});

describe('a disc of uncertainty', () => {
  it('makes the possible part larger and the certain one smaller by its radius, exactly', () => {
    const disc = discOrigin(KHARKIV, 25);
    expect(possibleReach(disc, 900).edge).toEqual(ringLine(KHARKIV, 925));
    expect(certainReach(disc, 900)?.edge).toEqual(ringLine(KHARKIV, 875));
    expect(certainReach(disc, 25)).toBeNull();
    expect(distancesTo(disc, KHARKIV)).toEqual({ nearestKm: 0, farthestKm: 25 });
  });
});

describe('a smallest range', () => {
  it('cuts out what is too near for every point, and takes from the certain part what is too near for some', () => {
    const disc = discOrigin(KHARKIV, 20);
    const figures = { lowKm: 430, highKm: 900, minKm: 100 };
    const { possible, certain, excluded } = bandAround(disc, figures);
    const at = (km: number): LonLat => [KHARKIV[0], KHARKIV[1] + km / 111.2];
    const covered = [70, 90, 110, 300, 420, 600].map((km) => [
      excluded ? coverings(excluded.area, at(km)) : 0,
      coverings(possible.area, at(km)),
      certain ? coverings(certain.area, at(km)) : 0,
      standingOf(disc, figures, at(km)),
    ]);
    expect(covered).toEqual([
      [1, 0, 0, 'out'],
      [0, 1, 0, 'possible'],
      [0, 1, 0, 'possible'],
      [0, 1, 1, 'certain'],
      [0, 1, 0, 'possible'],
      [0, 1, 0, 'possible'],
    ]);
  });
});

describe('near the antipode of an area', () => {
  it('the drawn possible part leaves out no point in range, and the certain part takes in none out of range', () => {
    const rangeKm = FARTHEST_KM - 200;
    const [possible, certain] = [possibleReach(origin, rangeKm), certainReach(origin, rangeKm)];
    const [lon, lat] = discOf(origin).centre;
    for (let i = -6; i <= 6; i++) {
      for (let j = -6; j <= 6; j++) {
        const point: LonLat = [lon - 180 + i * 0.7, -lat + j * 0.7];
        const standing = standingOf(origin, { highKm: rangeKm }, point);
        if (standing !== 'out') expect(coverings(possible.area, point)).toBe(1);
        if (certain && standing !== 'certain') expect(coverings(certain.area, point)).toBe(0);
      }
    }
  });
});
