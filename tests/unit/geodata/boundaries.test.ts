/** The boundaries as they are: one tiling, shared edges exact, settlements where they belong. */
import area from '@turf/area';
import isInside from '@turf/boolean-point-in-polygon';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OBLAST_CODE, type Place } from '../../../src/domain/place.ts';
import { REAL } from '../compile/fixtures.ts';
import { places } from '../support/gazetteer.ts';
import { selfCrossings } from './crossings.ts';

type Area = Feature<Polygon | MultiPolygon>;

const placesAt = (level: Place['level']) => places.filter((place) => place.level === level);

function read(name: string): Area[] {
  const file = JSON.parse(readFileSync(`${REAL}/boundaries/${name}.geojson`, 'utf8')) as
    | Area
    | { type: 'FeatureCollection'; features: Area[] };
  return file.type === 'Feature' ? [file] : file.features;
}

const oblast = read('oblast');
const raions = read('raions');
const hromadas = read('hromadas');
const districts = read('city_districts');
const byCode = new Map(
  [...oblast, ...raions, ...hromadas, ...districts].map((unit) => [String(unit.properties?.['code']), unit]),
);

const ringsOf = ({ geometry }: Area): Position[][] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

/** How often each directed edge is used by these areas. */
function edgesOf(areas: readonly Area[]): Map<string, number> {
  const edges = new Map<string, number>();
  for (const ring of areas.flatMap(ringsOf)) {
    ring.slice(1).forEach((to, i) => {
      const edge = `${ring[i]?.join()} ${to.join()}`;
      edges.set(edge, (edges.get(edge) ?? 0) + 1);
    });
  }
  return edges;
}

const reversed = (edge: string) => edge.split(' ').reverse().join(' ');

/** Edges that only one of the areas has: the rim of all of them together. */
function rimOf(areas: readonly Area[]): Set<string> {
  const edges = edgesOf(areas);
  return new Set([...edges.keys()].filter((edge) => !edges.has(reversed(edge))));
}

describe('the units of the oblast', () => {
  it.each([
    ['raion', raions],
    ['hromada', hromadas],
    ['district', districts],
  ] as const)('every %s has one boundary, marked approximate', (level, units) => {
    const codes = placesAt(level).map(({ code }) => code);
    expect(units.map(({ properties }) => properties?.['code']).sort()).toEqual([...codes].sort());
    for (const { properties } of units) expect(properties).toMatchObject({ level, approximate: true });
  });

  it('have closed rings without steps of no length, the outer ones counter-clockwise', () => {
    for (const unit of byCode.values()) {
      for (const ring of ringsOf(unit)) {
        expect(ring.length).toBeGreaterThan(3);
        expect(ring.at(-1)).toEqual(ring[0]);
        ring.slice(1).forEach((point, i) => expect(point).not.toEqual(ring[i]));
      }
    }
    const polygons = [...byCode.values()].flatMap(({ geometry }) =>
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
    );
    for (const [outer = [], ...holes] of polygons) {
      expect(signedArea(outer)).toBeGreaterThan(0);
      for (const hole of holes) expect(signedArea(hole)).toBeLessThan(0);
    }
  });

  it.each([
    ['hromadas', hromadas],
    ['raions', raions],
  ] as const)('%s tile the oblast: each edge is shared by two of them or is the oblast’s', (_, units) => {
    const edges = edgesOf(units);
    expect([...edges.values()].every((count) => count === 1)).toBe(true);
    expect(rimOf(units)).toEqual(rimOf(oblast));
    const sum = units.reduce((total, unit) => total + area(unit), 0);
    expect(Math.abs(sum / area(oblast[0] as Area) - 1)).toBeLessThan(1e-9);
  });

  it('a raion is exactly its hromadas', () => {
    for (const raion of placesAt('raion')) {
      const members = placesAt('hromada').filter(({ parent }) => parent === raion.code);
      const areas = members.map(({ code }) => byCode.get(code) as Area);
      expect(rimOf(areas), raion.uk).toEqual(rimOf([byCode.get(raion.code) as Area]));
    }
  });

  it('districts tile the hromada of Kharkiv, and their corners on its rim are its corners too', () => {
    const [first] = placesAt('district');
    const city = places.find(({ code }) => code === first?.parent);
    const hromada = byCode.get(city?.parent ?? '') as Area;
    expect(rimOf(districts)).toEqual(rimOf([hromada]));
  });

  it('do not cross themselves', () => {
    for (const unit of byCode.values()) {
      for (const ring of ringsOf(unit)) {
        expect(selfCrossings(ring), String(unit.properties?.['code'])).toEqual([]);
      }
    }
  });

  it('are in one piece, but where a settlement lies among those of another hromada', () => {
    const settlements = placesAt('settlement');
    for (const unit of [...oblast, ...raions, ...hromadas, ...districts]) {
      const { geometry, properties } = unit;
      if (geometry.type === 'Polygon') continue;
      for (const coordinates of geometry.coordinates) {
        const piece: Area = { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } };
        const own = settlements.filter(({ point }) => isInside([...point], piece));
        expect(own.map(({ parent }) => parent), String(properties?.['code'])).toContain(properties?.['code']);
      }
    }
  });

  it('have the area that the gazetteer states, within a tenth', () => {
    for (const { code, uk, radiusKm } of [...placesAt('raion'), ...placesAt('hromada')]) {
      const km2 = area(byCode.get(code) as Area) / 1e6;
      expect(Math.abs(km2 / (Math.PI * (radiusKm ?? 0) ** 2) - 1), uk).toBeLessThan(0.1);
    }
  });

  it('hold their settlements', () => {
    const mapped = placesAt('settlement').filter(({ confidence }) => confidence === 'mapped');
    const isIn = ({ point }: Place, code: string) => isInside([...point], byCode.get(code) as Area);
    expect(mapped.filter((place) => !isIn(place, OBLAST_CODE))).toEqual([]);
    expect(mapped.filter((place) => !isIn(place, place.parent ?? ''))).toEqual([]);
  });
});

function signedArea(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
    const [fromX = 0, fromY = 0] = ring[i] ?? [];
    return sum + fromX * y - x * fromY;
  }, 0);
}
