/** The disc in which something happened, where the place is not a unit with an area of its own. */
import type { Polygon } from 'geojson';
import type { Place } from '../domain/place.ts';
import type { Where } from '../domain/where.ts';
import { placeDisc } from './ring.ts';

/**
 * Near a place: the place with the buffer around it. A site with a point: its radius of uncertainty. Null for all
 * else: it is drawn as its unit.
 */
export function discOfWhere({ bufferKm, site }: Where, place: Place): Polygon | null {
  if (site?.point) return placeDisc(site.point, site.radiusKm);
  if (bufferKm !== null) return placeDisc(place.point, (place.radiusKm ?? 0) + bufferKm);
  return null;
}
