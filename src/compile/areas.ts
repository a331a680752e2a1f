/** The area of each place: the boundary where there is one, else a disc as large as the unit. */
import type { Place } from '../domain/place.ts';
import type { Areas } from '../domain/site.ts';
import { discPolygon } from '../rings/index.ts';
import type { Boundaries } from './boundaries/read.ts';
import { tidyArea } from './geojson.ts';

/** An area and what the page says of it. */
export type PlaceArea = Areas['features'][number];

/** Share of the radius by which the edges of a disc may fall short of it: it is looked at from close by. */
const DISC_TOLERANCE = 0.001;

/** The areas of all places that have one. */
export function areasOf(places: readonly Place[], boundaries: Boundaries): Areas {
  const gazetteer = new Map<string, Place>(places.map((place) => [place.code, place]));
  const features = places.flatMap((place) => areaOfPlace(place, boundaries, gazetteer) ?? []);
  return { type: 'FeatureCollection', features };
}

/**
 * The area of one place; null when neither a boundary nor a size is known. A disc is a poor stand-in for a unit,
 * and is marked approximate like all discs. A place without a point is somewhere in its hromada, so it has the
 * area of that, always marked approximate.
 */
export function areaOfPlace(
  place: Place,
  boundaries: Boundaries,
  gazetteer: ReadonlyMap<string, Place>,
): PlaceArea | null {
  const { code, confidence, parent, point, radiusKm } = place;
  if (confidence === 'unplaced' && parent !== null) {
    const hromada = gazetteer.get(parent);
    const around = hromada ? areaOfPlace(hromada, boundaries, gazetteer) : null;
    return around && { ...around, properties: { ...around.properties, code, approximate: true } };
  }
  const boundary = boundaries.get(code);
  if (boundary) {
    const properties = { code, shape: 'outline', approximate: boundary.approximate } as const;
    return { type: 'Feature', properties, geometry: tidyArea(boundary.geometry) };
  }
  if (radiusKm === null) return null;
  const disc = tidyArea(discPolygon(point, radiusKm, radiusKm * DISC_TOLERANCE));
  return { type: 'Feature', properties: { code, shape: 'disc', approximate: true }, geometry: disc };
}
