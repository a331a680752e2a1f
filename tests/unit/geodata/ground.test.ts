/** The geographic files as they are: the right side of every border, sound codes, sound rings. */
import area from '@turf/area';
import isInside from '@turf/boolean-point-in-polygon';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OBLAST_CODE } from '../../../src/domain/place.ts';
import { selfCrossings } from './crossings.ts';

const ROOT = new URL('../../../', import.meta.url);

const AREA_TOLERANCE = 0.005;

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

function readTable(text: string): Record<string, string>[] {
  const [head = '', ...lines] = text
    .split('\n')
    .map((line) => line.replace(/\r$/, ''))
    .filter((line) => line !== '' && !line.startsWith('#'));
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    expect(cells.length, line).toBe(columns.length);
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

function readCollection(path: string): FeatureCollection {
  return JSON.parse(read(path)) as FeatureCollection;
}

const pointOf = (row: Record<string, string>): Position => [Number(row['lon']), Number(row['lat'])];

const oblast = JSON.parse(read('geodata/boundaries/oblast.geojson')) as Feature<Polygon>;
const ground = readCollection('geodata/basemap/ground.geojson');
const water = readCollection('geodata/basemap/water.geojson');
const land = ground.features.filter(
  (feature): feature is Feature<MultiPolygon> => feature.properties?.['kind'] === 'land',
);
const labels = readTable(read('geodata/basemap/labels.tsv'));
const raions = readTable(read('geodata/places/raions.tsv'));

/** The states in whose land a point lies; other land counts as "other". */
function statesAt(point: Position): string[] {
  return land
    .filter((feature) => isInside(point, feature))
    .map((feature) => String(feature.properties?.['state'] ?? 'other'));
}

describe('states', () => {
  it.each([
    ['Kharkiv', 36.231, 49.992],
    ['Kyiv', 30.524, 50.45],
    ['Lviv', 24.03, 49.84],
    ['Odesa', 30.72, 46.47],
    ['Dnipro', 35.04, 48.46],
    ['Chernihiv', 31.29, 51.5],
    ['Uzhhorod', 22.29, 48.62],
    ['Donetsk', 37.8, 48.0],
    ['Luhansk', 39.31, 48.57],
    ['Simferopol', 34.1, 44.95],
    ['Sevastopol', 33.54, 44.59],
    ['Kerch', 36.44, 45.36],
  ])('%s lies in Ukraine and in nothing else', (_, lon, lat) => {
    expect(statesAt([lon, lat])).toEqual(['UA']);
  });

  it.each([
    ['Belgorod', 36.59, 50.6],
    ['Kursk', 36.19, 51.73],
    ['Voronezh', 39.18, 51.67],
  ])('%s lies in Russia and in nothing else', (_, lon, lat) => {
    expect(statesAt([lon, lat])).toEqual(['RU']);
  });

  it('are named once in each language', () => {
    const named = land.filter((feature) => feature.properties?.['state'] !== undefined);
    for (const property of ['state', 'name_uk', 'name_en']) {
      expect(new Set(named.map((feature) => String(feature.properties?.[property]))).size).toBe(named.length);
    }
  });
});

describe('labels', () => {
  it.each(labels.filter(({ kind }) => kind === 'state').map((row) => [row['name_en'] ?? '', row] as const))(
    'the name of %s stands in its own land',
    (_, row) => {
      const state = land.find((feature) => feature.properties?.['name_uk'] === row['name_uk']);
      expect(statesAt(pointOf(row))).toEqual([state?.properties?.['state']]);
    },
  );

  it('the names of seas stand in the sea', () => {
    for (const row of labels.filter(({ kind }) => kind === 'sea')) {
      expect(statesAt(pointOf(row)), row['name_en']).toEqual([]);
    }
  });

  it('have kinds, zooms and names in both languages', () => {
    expect(labels.length).toBeGreaterThan(100);
    for (const row of labels) {
      expect(['state', 'oblast', 'sea', 'city']).toContain(row['kind']);
      expect(Number(row['min_zoom'])).toBeGreaterThanOrEqual(2);
      expect(row['name_uk']).toMatch(/^[А-ЩЬЮЯЄІЇҐа-щьюяєіїґ’ -]+$/);
      expect(row['name_en']).toMatch(/^[\p{Script=Latin} -]+$/u);
    }
  });
});

describe('territories', () => {
  const territories = readCollection('geodata/boundaries/territories.geojson')
    .features as Feature<MultiPolygon>[];

  it.each([
    ['Kyiv', 30.524, 50.45, 'UA-KC'],
    ['Kharkiv', 36.231, 49.992, 'UA-KK'],
    ['Odesa', 30.72, 46.47, 'UA-OD'],
    ['Dnipro', 35.04, 48.46, 'UA-DP'],
    ['Lviv', 24.03, 49.84, 'UA-LV'],
    ['Zaporizhzhia', 35.18, 47.84, 'UA-ZP'],
    ['Simferopol', 34.1, 44.95, 'UA-KR'],
    ['Sevastopol', 33.54, 44.59, 'UA-SC'],
    ['Donetsk', 37.8, 48.0, 'UA-DT'],
    ['Luhansk', 39.31, 48.57, 'UA-LH'],
    ['Belgorod', 36.59, 50.6, 'RU-BL'],
  ])('%s lies in exactly one, its own', (_, lon, lat, region) => {
    const found = territories.filter((feature) => isInside([lon, lat], feature));
    expect(found.map(({ properties }) => String(properties?.['region']))).toEqual([region]);
  });

  it('hold the names that stand on them', () => {
    for (const row of labels.filter(({ kind }) => kind === 'oblast')) {
      const own = territories.find(({ properties }) => properties?.['name_en'] === row['name_en']);
      expect(own && isInside(pointOf(row), own), row['name_en']).toBe(true);
    }
  });
});

/** Two roundings to five decimals. */
const ROUNDING_DEG = 2e-5;

/** Distance of a point from a line between two others, in degrees. */
function gapDeg([x = 0, y = 0]: Position, [ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

describe('outline of the oblast', () => {
  it('says what it is and how good', () => {
    expect(oblast.properties).toMatchObject({ code: OBLAST_CODE, level: 'oblast', approximate: true });
  });

  it.each([
    ['raions', raions],
    ['hromadas', readTable(read('geodata/places/hromadas.tsv'))],
  ])('has the area of all discs of %s within half a percent', (_, rows) => {
    const km2 = rows.reduce((sum, row) => sum + Math.PI * Number(row['radius_km']) ** 2, 0);
    expect(Math.abs(area(oblast) / 1e6 / km2 - 1)).toBeLessThan(AREA_TOLERANCE);
  });

  it('runs along the borders of the ground', () => {
    const lines = ground.features.flatMap(({ geometry }) =>
      geometry.type === 'MultiLineString' ? geometry.coordinates : [],
    );
    const points = new Set(lines.flat().map(String));
    const added = oblast.geometry.coordinates.flat().filter((point) => !points.has(String(point)));
    // Where borders of hromadas meet it, the outline has a point more, on the line but for rounding.
    expect(added.length).toBeLessThan(200);
    for (const point of added) {
      const gaps = lines.flatMap((line) => line.slice(1).map((to, i) => gapDeg(point, line[i] ?? to, to)));
      expect(Math.min(...gaps.filter((gap) => gap < 1)), String(point)).toBeLessThan(ROUNDING_DEG);
    }
  });
});

describe('rings', () => {
  const polygons: readonly (readonly [string, Position[][]])[] = [
    ['oblast', oblast.geometry.coordinates],
    ...[...land, ...(water.features as Feature<MultiPolygon>[])].flatMap(({ geometry, properties }) =>
      geometry.coordinates.map(
        (polygon) => [String(properties?.['state'] ?? properties?.['kind']), polygon] as const,
      ),
    ),
  ];

  it('are closed, and run counter-clockwise outside and clockwise in holes', () => {
    for (const [name, polygon] of polygons) {
      polygon.forEach((ring, i) => {
        expect(ring.length, name).toBeGreaterThanOrEqual(4);
        expect(ring.at(-1), name).toEqual(ring[0]);
        expect(signedArea(ring) > 0, `${name} ring ${i}`).toBe(i === 0);
      });
    }
  });

  // Farther off the ground is so coarse that a few thin capes cross themselves, which nobody sees.
  it('do not cross themselves within 750 km of Kharkiv', () => {
    const crossings = polygons.flatMap(([name, polygon]) =>
      polygon
        .flatMap((ring) => selfCrossings(ring))
        .filter(isNear)
        .map((point) => `${name} ${String(point)}`),
    );
    expect(crossings).toEqual([]);
  });
});

/** Within 750 km of Kharkiv, on a sphere flattened at its latitude. */
function isNear([lon = 0, lat = 0]: Position): boolean {
  return Math.hypot((lon - 36.23) * 71.5, (lat - 49.99) * 111.2) < 750;
}

function signedArea(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
    const [px = 0, py = 0] = ring[i] ?? [];
    return sum + px * y - x * py;
  }, 0);
}
