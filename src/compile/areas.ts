/** The area of each place: the boundary where there is one, else a disc as large as the unit. */
import type { Place } from '../domain/place.ts';
import type { Areas } from '../domain/site.ts';
import { tidyArea } from '../exchange/index.ts';
import { placeDisc } from '../rings/index.ts';
import type { Boundaries } from './boundaries/boundary.ts';

/** An area and what the page says of it. */
export type PlaceArea = Areas['features'][number];

/** The areas of all places that have one. */
export function areasOf(places: readonly Place[], boundaries: Boundaries): Areas {
  return {
    type: 'FeatureCollection',
    features: places.flatMap((place) => areaOfPlace(place, boundaries) ?? []),
  };
}

/**
 * The area of one place; null when neither a boundary nor a size is known, and for a place of which it is open where
 * it lies in its hromada: an incident there is placed in the hromada. A disc is always marked approximate.
 */
export function areaOfPlace(place: Place, boundaries: Boundaries): PlaceArea | null {
  const { code, confidence, point, radiusKm } = place;
  if (confidence !== 'mapped') return null;
  const boundary = boundaries.get(code);
  if (boundary) {
    const properties = { code, shape: 'outline', approximate: boundary.approximate } as const;
    return { type: 'Feature', properties, geometry: tidyArea(boundary.geometry) };
  }
  if (radiusKm === null) return null;
  const disc = tidyArea(placeDisc(point, radiusKm));
  return { type: 'Feature', properties: { code, shape: 'disc', approximate: true }, geometry: disc };
}
