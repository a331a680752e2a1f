/** The river lines as they are: sound lines, and the two named rivers where the towns on them say. */
import type { Feature, FeatureCollection, MultiLineString, Position } from 'geojson';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const rivers = (
  JSON.parse(
    readFileSync(new URL('../../../geodata/basemap/rivers.geojson', import.meta.url), 'utf8'),
  ) as FeatureCollection<MultiLineString>
).features;

const named = (name: string): Feature<MultiLineString> | undefined =>
  rivers.find(({ properties }) => properties?.['name_en'] === name);

/** Distance of a point from the nearest corner or segment of lines, in km on a plane around it. */
function awayKm([lon = 0, lat = 0]: Position, lines: readonly Position[][]): number {
  const east = 111.2 * Math.cos((lat * Math.PI) / 180);
  const toKm = ([x = 0, y = 0]: Position) => [(x - lon) * east, (y - lat) * 111.2] as const;
  const distances = lines.flatMap((line) =>
    line.slice(1).map((to, i) => {
      const [ax, ay] = toKm(line[i] ?? to);
      const [bx, by] = toKm(to);
      const [dx, dy] = [bx - ax, by - ay];
      const along = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
      return Math.hypot(ax + along * dx, ay + along * dy);
    }),
  );
  return Math.min(...distances);
}

describe('rivers', () => {
  it('are lines of at least two different points, each with the zoom at which it appears', () => {
    expect(rivers.length).toBeGreaterThan(2);
    for (const { geometry, properties } of rivers) {
      expect(properties).toMatchObject({ kind: 'river' });
      expect(Number(properties?.['min_zoom'])).toBeGreaterThanOrEqual(3);
      for (const line of geometry.coordinates) {
        expect(line.length).toBeGreaterThan(1);
        line.slice(1).forEach((to, i) => expect(to).not.toEqual(line[i]));
      }
    }
  });

  it('are named in both languages or not at all', () => {
    for (const { properties } of rivers) {
      expect(typeof properties?.['name_uk']).toBe(typeof properties?.['name_en']);
    }
  });

  // Town centres of the gazetteer, each within 2 km of its river.
  it.each([
    ['Siverskyi Donets', 'Izium', 37.2616, 49.2088],
    ['Siverskyi Donets', 'Chuhuiv', 36.6882, 49.8356],
    ['Oskil', 'Kupiansk', 37.6156, 49.7106],
  ])('the %s passes %s', (river, _, lon, lat) => {
    expect(awayKm([lon, lat], named(river)?.geometry.coordinates ?? [])).toBeLessThan(2);
  });

  it('the two named rivers do not lie in Kharkiv itself', () => {
    for (const name of ['Siverskyi Donets', 'Oskil']) {
      expect(awayKm([36.231, 49.992], named(name)?.geometry.coordinates ?? [])).toBeGreaterThan(10);
    }
  });
});
