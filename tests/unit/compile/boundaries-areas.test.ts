import { describe, expect, it } from 'vitest';
import { areaOfPlace } from '../../../src/compile/areas.ts';
import type { Boundaries } from '../../../src/compile/boundaries/boundary.ts';
import type { Place } from '../../../src/domain/place.ts';
import { patchesOf, places, unitNamed } from './boundaries-fixtures.ts';

const HROMADA = unitNamed('Izium city hromada');
const outline = { code: HROMADA.code, approximate: false, geometry: patchesOf(HROMADA), attribution: null };
const boundaries: Boundaries = new Map([[HROMADA.code, outline]]);

function settlement(change: Partial<Place>): Place {
  const place = places.find(({ parent }) => parent === HROMADA.code);
  if (!place) throw new Error('the hromada has no settlement');
  return { ...place, confidence: 'mapped', radiusKm: 1, ...change };
}

describe('the area of a place', () => {
  it('is its boundary, exact when that is', () => {
    const area = areaOfPlace(HROMADA, boundaries);
    expect(area?.properties).toEqual({ code: HROMADA.code, shape: 'outline', approximate: false });
    expect(area?.geometry.coordinates).toHaveLength(outline.geometry.coordinates.length);
  });

  it('is an approximate disc when only its size is known, and nothing without that', () => {
    const { code } = settlement({});
    const disc = areaOfPlace(settlement({}), boundaries);
    expect(disc?.properties).toEqual({ code, shape: 'disc', approximate: true });
    expect(areaOfPlace(settlement({ radiusKm: null }), boundaries)).toBeNull();
  });

  it.each(['uncertain', 'unplaced'] as const)('there is none for a place whose point is %s', (confidence) => {
    expect(areaOfPlace(settlement({ confidence }), boundaries)).toBeNull();
  });
});
