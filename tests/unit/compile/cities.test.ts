/** Kharkiv is made of its districts: each lies in it, and together they fill it. */
import { area as areaM2 } from '@turf/area';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { KHARKIV_CODE } from '../../../src/domain/place.ts';
import { cityBoundaries } from '../../../src/compile/boundaries/cities.ts';
import { contains, outlineOf } from '../../../src/rings/index.ts';
import { atlas, dataset, site } from '../state/real.ts';

const districts = atlas.places.filter(({ level, parent }) => level === 'district' && parent === KHARKIV_CODE);
const outlineOfCode = (code: string) => {
  const area = dataset.area(code);
  if (!area) throw new Error(`${code} has no area`);
  return area;
};
const city = outlineOfCode(KHARKIV_CODE);

describe('the outline of Kharkiv', () => {
  it('comes with the incidents, and says how well it is known', () => {
    const { features } = site.areas;
    expect(features.find(({ properties }) => properties.code === KHARKIV_CODE)?.properties).toEqual({
      code: KHARKIV_CODE,
      shape: 'outline',
      approximate: true,
    });
    expect(districts).toHaveLength(9);
  });

  it('is one ring without a hole, counter-clockwise, closed', () => {
    expect(city.geometry.type).toBe('Polygon');
    const { coordinates } = city.geometry as Polygon;
    expect(coordinates).toHaveLength(1);
    const ring = coordinates[0] ?? [];
    expect(ring[0]).toEqual(ring.at(-1));
    const doubled = ring
      .slice(1)
      .reduce((sum, [x = 0, y = 0], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0);
    expect(doubled).toBeGreaterThan(0);
  });

  it('has the area of its districts together', () => {
    const together = districts.reduce((sum, { code }) => sum + areaM2(outlineOfCode(code)), 0);
    expect(Math.abs(areaM2(city) / together - 1)).toBeLessThan(1e-9);
  });

  it.each(districts.map(({ code, en }) => [en, code] as const))('holds all of %s', (_, code) => {
    const outline = outlineOf(city.geometry);
    const rim = new Set((city.geometry as Polygon).coordinates.flat().map(String));
    const { geometry } = outlineOfCode(code);
    const vertices = geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
    const outside = vertices.filter(
      (vertex) => !rim.has(String(vertex)) && !contains(outline, vertex as [number, number]),
    );
    expect(outside).toEqual([]);
    const { point = [0, 0] } = dataset.place(code) ?? {};
    expect(contains(outline, point)).toBe(true);
  });
});

describe('a city', () => {
  const boundaries = new Map(
    districts.map(({ code }) => {
      const { geometry, properties } = outlineOfCode(code);
      return [code, { code, geometry, approximate: properties.approximate, attribution: null }] as const;
    }),
  );

  it('is put together only where all its districts are known', () => {
    expect(cityBoundaries(atlas.places, boundaries).map(({ code }) => code)).toEqual([KHARKIV_CODE]);
    const [first] = districts;
    boundaries.delete(first?.code ?? KHARKIV_CODE);
    expect(cityBoundaries(atlas.places, boundaries)).toEqual([]);
  });

  it('that has a boundary of its own keeps it', () => {
    const own = { code: KHARKIV_CODE, geometry: city.geometry, approximate: false, attribution: null };
    expect(cityBoundaries(atlas.places, new Map([...boundaries, [KHARKIV_CODE, own]]))).toEqual([]);
  });
});
