import { describe, expect, it } from 'vitest';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { inverse } from '../../../src/rings/index.ts';
import { PRECISION_CLASSES, type PrecisionClass } from '../../../src/domain/precision.ts';
import type { LonLat } from '../../../src/domain/place.ts';
import { NEAR_KM } from '../../../src/domain/where.ts';
import { draftPlace } from '../../../src/state/index.ts';
import { codeOf } from '../desk/examples.ts';
import { dataset } from '../state/real.ts';
import { sceneOf } from './scenes.ts';

const placing = (code: string, precision: PrecisionClass, distanceKm?: number) =>
  draftPlace(
    {
      code: codeOf(code, LEVELS[code] ?? 'settlement'),
      precision,
      offset: distanceKm === undefined ? null : { distanceKm },
    },
    true,
    dataset,
  );
const LEVELS: Readonly<Record<string, string>> = {
  'Куп’янський район': 'raion',
  'Харківська область': 'oblast',
};

const sceneWith = (...given: ReturnType<typeof placing>[]) =>
  sceneOf({ draft: given.flatMap((place) => place ?? []) });
const draftLayers = (scene: ReturnType<typeof sceneOf>) =>
  scene.layers.filter(({ id }) => id.startsWith('draft-'));

describe('a draft on the map', () => {
  it('is drawn at its precision', () => {
    expect(placing('Куп’янськ', 'settlement')?.drawnAs).toBe('outline');
    expect(placing('Куп’янський район', 'raion')?.drawnAs).toBe('hatch');
    expect(placing('Харківська область', 'oblast')?.drawnAs).toBe('hatch');
    expect(placing('Куп’янськ', 'near')?.drawnAs).toBe('buffer');
  });

  it.each(PRECISION_CLASSES)('is an area in the class %s, and never a point', (precision) => {
    expect(placing('Куп’янськ', precision)?.area.type).toMatch(/Polygon$/);
  });

  it('near a place is a buffer as far as the words say, or 25 km, from its edge', () => {
    const { point, radiusKm } = dataset.place(codeOf('Куп’янськ')) ?? { point: [0, 0], radiusKm: 0 };
    for (const [place, km] of [
      [placing('Куп’янськ', 'near'), NEAR_KM],
      [placing('Куп’янськ', 'near', 15), 15],
    ] as const) {
      const [ring = []] = (place?.area.type === 'Polygon' ? place.area.coordinates : []) as [
        number,
        number,
      ][][];
      expect(ring.length).toBeGreaterThan(30);
      for (const [lon, lat] of ring) {
        expect(inverse(point as LonLat, [lon, lat]).distanceKm).toBeCloseTo((radiusKm ?? 0) + km, 3);
      }
    }
  });

  it.each([
    ['settlement', 'hatch', 'hromada'],
    ['neighbourhood', 'outline', 'settlement'],
  ] as const)('a %s that nobody can place is drawn as the %s of its %s', (level, drawnAs, holder) => {
    const lost = dataset.places.filter((place) => place.confidence === 'unplaced' && place.level === level);
    expect(lost).not.toEqual([]);
    for (const { code, parent } of lost) {
      const place = draftPlace({ code, precision: 'settlement', offset: null }, true, dataset);
      expect(place?.drawnAs, code).toBe(drawnAs);
      expect(place?.area, code).toEqual(dataset.area(parent ?? '')?.geometry);
      expect(dataset.place(parent ?? '')?.level, code).toBe(holder);
    }
  });

  it('says in its label that it is a draft, and has no other points', () => {
    const { sources } = sceneWith(placing('Куп’янськ', 'settlement'));
    expect(sources['draft-areas']?.features.map(({ geometry }) => geometry.type)).toEqual(['Polygon']);
    expect(sources['draft-labels']?.features.map(({ properties }) => properties)).toEqual([
      { role: 'label', label: 'Draft\nKupiansk' },
    ]);
  });

  it('is not there without a draft', () => {
    expect(draftLayers(sceneOf())).toEqual([]);
  });

  it('is valid for MapLibre, above all other areas', () => {
    const scene = sceneWith(
      placing('Куп’янськ', 'settlement'),
      placing('Куп’янський район', 'raion'),
      placing('Куп’янськ', 'near'),
    );
    const sources = Object.fromEntries(
      Object.entries(scene.sources).map(([id, data]) => [id, { type: 'geojson' as const, data }]),
    );
    const faults = validateStyleMin({
      version: 8,
      glyphs: 'https://example.org/{fontstack}/{range}.pbf',
      sources,
      layers: [...scene.layers],
    });
    expect(faults.map(({ message }) => message)).toEqual([]);
    const lastArea = scene.layers.filter(({ type }) => type === 'fill' || type === 'line').at(-1);
    expect(lastArea?.id).toBe('draft-buffer');
  });
});
