import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import area from '@turf/area';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import {
  bandPolygon,
  discPolygon,
  geodesicAreaKm2,
  possibleLaunchArea,
  type Territory,
} from '../../../src/rings/index.ts';
import { coverings } from './measure.ts';

const territories = (
  JSON.parse(
    readFileSync(
      fileURLToPath(new URL('../../../geodata/boundaries/territories.geojson', import.meta.url)),
      'utf8',
    ),
  ) as FeatureCollection<MultiPolygon, { state: string; region: string; name_en: string }>
).features.map(({ properties, geometry }) => ({ ...properties, id: properties.region, area: geometry }));

const KHARKIV = [36.2304, 49.9935] as const;

describe('the possible launch area', () => {
  const foreign = territories.filter(({ state }) => state === 'RU');
  const found = possibleLaunchArea(bandPolygon(KHARKIV, 50, 300), foreign);

  it('names each territory that the band touches, the largest part first', () => {
    expect(found?.parts.map(({ id }) => id)).toEqual(['RU-KS', 'RU-BL', 'RU-VR']);
    const sizes = found?.parts.map(({ areaKm2 }) => areaKm2) ?? [];
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it('its area is the sum of its parts where they do not overlap, and each is a share of its territory', () => {
    const sum = found?.parts.reduce((km2, part) => km2 + part.areaKm2, 0) ?? 0;
    expect(Math.abs((found?.areaKm2 ?? 0) / sum - 1)).toBeLessThan(1e-3);
    for (const { id, areaKm2, share } of found?.parts ?? []) {
      const whole = foreign.find((it) => it.id === id) as Territory;
      expect(areaKm2 / share).toBeCloseTo(geodesicAreaKm2(whole.area), 3);
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(1 + 1e-6);
    }
  });

  it('has Belgorod, 72 km from Kharkiv, and not the places within 50 km', () => {
    if (!found) throw new Error('the band touches three oblasts');
    expect(coverings(found.area, [36.5882, 50.5977])).toBe(1);
    expect(coverings(found.area, [36.4, 50.4])).toBe(0);
  });

  it('is nothing when the band touches none of the territories', () => {
    expect(possibleLaunchArea(discPolygon([0, 0], 300), foreign)).toBeNull();
    expect(possibleLaunchArea(discPolygon(KHARKIV, 300), [])).toBeNull();
  });

  it('counts once what two territories share', () => {
    const twice = foreign.flatMap((it) => [it, { ...it, id: `${it.id} again` }]);
    expect(possibleLaunchArea(bandPolygon(KHARKIV, 50, 300), twice)?.areaKm2).toBeCloseTo(
      found?.areaKm2 ?? 0,
      0,
    );
  });

  it('holds across the antimeridian', () => {
    const east: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [170, 60],
          [180, 60],
          [180, 70],
          [170, 70],
          [170, 60],
        ],
      ],
    };
    const west: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [-180, 60],
          [-170, 60],
          [-170, 70],
          [-180, 70],
          [-180, 60],
        ],
      ],
    };
    const both = possibleLaunchArea(discPolygon([180, 65], 200), [
      { id: 'east', area: east },
      { id: 'west', area: west },
    ]);
    const [a, b] = both?.parts ?? [];
    expect(Math.abs((a?.areaKm2 ?? 0) / (b?.areaKm2 ?? 0) - 1)).toBeLessThan(1e-3);
    expect(Math.abs((both?.areaKm2 ?? 0) / geodesicAreaKm2(discPolygon([180, 65], 200)) - 1)).toBeLessThan(
      1e-4,
    );
  });
});

describe('the area on the ellipsoid', () => {
  it('of the whole globe is 510,065,621.7 km², as GeographicLib has it for WGS84', () => {
    expect(geodesicAreaKm2(discPolygon(KHARKIV, 20_010))).toBeCloseTo(510_065_621.7, 0);
  });

  it('of a disc and of the rest of the globe add up', () => {
    const rest = bandPolygon(KHARKIV, 5500, 20_010);
    const sum = geodesicAreaKm2(discPolygon(KHARKIV, 5500)) + geodesicAreaKm2(rest);
    expect(Math.abs(sum / 510_065_621.7 - 1)).toBeLessThan(1e-4);
  });

  it('is that of the sphere of turf to 0.5 %', () => {
    for (const { area: shape } of territories) {
      const turf = area(shape) / 1e6;
      expect(Math.abs(geodesicAreaKm2(shape) / turf - 1)).toBeLessThan(0.005);
    }
  });
});
