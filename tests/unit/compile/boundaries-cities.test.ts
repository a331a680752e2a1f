/** A city of districts has the outline of all of them: on the site, and in everything that is made from it. */
import geojsonArea from '@turf/area';
import isInside from '@turf/boolean-point-in-polygon';
import { describe, expect, it } from 'vitest';
import { cityBoundaries } from '../../../src/compile/boundaries/cities.ts';
import { placePicture } from '../../../src/compile/pages/pictures.ts';
import { incidentFeature } from '../../../src/exchange/index.ts';
import { KHARKIV_CODE, type PlaceCode } from '../../../src/domain/place.ts';
import { polygonsOf, type Area } from '../../../src/rings/index.ts';
import { createDataset } from '../../../src/state/index.ts';
import { originOf } from '../../../src/state/ring-origin.ts';
import { placeBounds } from '../../../src/session/bounds.ts';
import { atlas, dataset, site } from '../state/real.ts';

const districts = atlas.places.filter(({ level }) => level === 'district');
const cities = [...new Set(districts.flatMap(({ parent }) => parent ?? []))];
const outlineOf = (code: PlaceCode): Area => {
  const area = dataset.area(code);
  if (area?.properties.shape !== 'outline') throw new Error(`${code} has no outline`);
  return area.geometry;
};
const vertices = (area: Area): (readonly [number, number])[] =>
  polygonsOf(area)
    .flat(2)
    .map(([lon = 0, lat = 0]) => [lon, lat] as const);
const kharkiv = outlineOf(KHARKIV_CODE);

describe.each(cities)('the city %s', (city) => {
  const outline = outlineOf(city);
  const own = districts.filter(({ parent }) => parent === city);

  it('holds each vertex of each of its districts', () => {
    for (const { code, en } of own) {
      for (const vertex of vertices(outlineOf(code))) {
        expect(isInside([...vertex], outline), `${en} at ${vertex.join()}`).toBe(true);
      }
    }
  });

  it('is as large as they are together, in one piece without a hole', () => {
    const sum = own.reduce((total, { code }) => total + geojsonArea(outlineOf(code)), 0);
    expect(Math.abs(geojsonArea(outline) / sum - 1)).toBeLessThan(1e-9);
    expect(outline.type).toBe('Polygon');
    expect(outline.coordinates).toHaveLength(1);
  });

  it('runs counter-clockwise along lines that only one district has', () => {
    const edges = (area: Area): Set<string> =>
      new Set(
        polygonsOf(area)
          .flat()
          .flatMap((ring) => ring.slice(1).map((to, i) => `${ring[i]?.join()} ${to.join()}`)),
      );
    const all = own.flatMap(({ code }) => [...edges(outlineOf(code))]);
    const back = new Set(all.map((edge) => edge.split(' ').reverse().join(' ')));
    expect(edges(outline)).toEqual(new Set(all.filter((edge) => !back.has(edge))));
  });
});

describe('Kharkiv', () => {
  it('has its outline with the incidents: nothing stands for it until more arrives', () => {
    const first = createDataset(site).area(KHARKIV_CODE);
    expect(first?.properties).toEqual({ code: KHARKIV_CODE, shape: 'outline', approximate: true });
    expect(first?.geometry).toEqual(kharkiv);
  });

  it('is the same on a place page’s picture, around a ring, in files and for the view', () => {
    const city = dataset.place(KHARKIV_CODE);
    if (!city) throw new Error('Kharkiv is in the gazetteer');
    expect(placePicture(city, dataset, 'en', '').map.areas[0]?.geometry).toEqual(kharkiv);
    const centre = { kind: 'id', id: KHARKIV_CODE } as const;
    expect(originOf({ centre, around: 'area' }, dataset)).toMatchObject({ area: { geometry: kharkiv } });
    const [lons, lats] = [0, 1].map((axis) => vertices(kharkiv).map((at) => at[axis as 0 | 1]));
    expect(placeBounds(KHARKIV_CODE, dataset)).toEqual([
      Math.min(...(lons ?? [])),
      Math.min(...(lats ?? [])),
      Math.max(...(lons ?? [])),
      Math.max(...(lats ?? [])),
    ]);
    const there = dataset.incidents.filter(
      ({ where }) => where.place === KHARKIV_CODE && where.site === null && where.bufferKm === null,
    );
    expect(there.length).toBeGreaterThan(0);
    for (const incident of there) {
      const feature = incidentFeature(incident, dataset, (id) => id);
      expect(feature.geometry, incident.id).toEqual(kharkiv);
    }
  });

  it('is what its parts without a place of their own are drawn as', () => {
    const parts = atlas.places.filter(
      ({ level, confidence }) => level === 'neighbourhood' && confidence !== 'mapped',
    );
    expect(parts.length).toBeGreaterThan(0);
    for (const { code } of parts) expect(dataset.area(code)?.geometry).toEqual(kharkiv);
  });

  it('holds the point of each of its districts', () => {
    for (const { point, en } of districts) expect(isInside([...point], kharkiv), en).toBe(true);
  });
});

describe('a city of which a district has no boundary', () => {
  const boundary = (code: PlaceCode) => ({
    code,
    approximate: true,
    geometry: outlineOf(code),
    attribution: null,
  });
  const all = districts.map(({ code }) => [code, boundary(code)] as const);

  it('has none either: what is left would pass for the whole', () => {
    expect(cityBoundaries(atlas.places, new Map(all.slice(1)))).toEqual([]);
    expect(cityBoundaries(atlas.places, new Map())).toEqual([]);
  });

  it('is approximate as soon as one district is', () => {
    const exact = all.map(([code, it]) => [code, { ...it, approximate: false }] as const);
    const [of] = cityBoundaries(atlas.places, new Map(exact));
    const [ofMixed] = cityBoundaries(atlas.places, new Map([...exact.slice(1), ...all.slice(0, 1)]));
    expect([of?.approximate, ofMixed?.approximate]).toEqual([false, true]);
  });

  it('has no slit where districts of two sources do not quite meet', () => {
    const moved = all.map(([code, it], i) =>
      i > 0
        ? ([code, it] as const)
        : ([
            code,
            {
              ...it,
              geometry: {
                type: 'Polygon',
                coordinates: polygonsOf(it.geometry)
                  .flat()
                  .map((ring) => ring.map(([lon = 0, lat = 0]) => [lon + 0.001, lat])),
              } as const,
            },
          ] as const),
    );
    const [city] = cityBoundaries(atlas.places, new Map(moved));
    for (const rings of polygonsOf(city?.geometry ?? kharkiv)) expect(rings).toHaveLength(1);
  });
});
