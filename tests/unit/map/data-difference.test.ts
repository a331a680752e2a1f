/** What MapLibre is told of changed data: no more than differs, and all of it. */
import type { Feature, FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { dataDifference } from '../../../src/map/data-difference.ts';

const point = { type: 'Point', coordinates: [36.2, 50] } as const;
const feature = (properties: Feature['properties'], id = 1): Feature => ({
  type: 'Feature',
  id,
  geometry: { ...point, coordinates: [...point.coordinates] },
  properties,
});
const data = (...features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

describe('a property', () => {
  it('that a feature has no more is removed, and is not told as one that it has', () => {
    const difference = dataDifference(
      data(feature({ name: 'a', selected: true })),
      data(feature({ name: 'a' })),
    );
    expect(difference).toEqual({
      kind: 'parts',
      parts: {
        remove: [],
        add: [],
        update: [{ id: 1, removeProperties: ['selected'], addOrUpdateProperties: [] }],
      },
    });
  });

  it.each([
    ['all of them go', { a: 1, b: null }, null, ['a', 'b'], []],
    ['one goes as another comes', { a: 1 }, { b: 2 }, ['a'], [{ key: 'b', value: 2 }]],
    ['one has another value', { a: 1, b: [1] }, { a: 2, b: [1] }, [], [{ key: 'a', value: 2 }]],
  ])('%s', (_what, from, to, removeProperties, addOrUpdateProperties) => {
    expect(dataDifference(data(feature(from)), data(feature(to)))).toMatchObject({
      parts: { update: [{ id: 1, removeProperties, addOrUpdateProperties }] },
    });
  });

  it('that is as it was tells nothing', () => {
    expect(dataDifference(data(feature({ a: [1] })), data(feature({ a: [1] })))).toEqual({ kind: 'none' });
  });
});
