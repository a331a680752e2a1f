/** Which of several places of one name is meant more often: cities, seats of hromadas, larger places first. */
import type { Place, PlaceType } from '../domain/place.ts';
import type { Gazetteer } from './gazetteer.ts';

const RANK: Readonly<Record<PlaceType, number>> = {
  oblast: 0,
  raion: 1,
  misto: 2,
  hromada: 3,
  city_district: 4,
  selyshche: 5,
  neighbourhood: 6,
  selo: 7,
};
/** A seat comes before places of its own type that are none, and a village that is one before settlements. */
const SEAT_BONUS = 2.5;

/** Compares places, the more important first; places that nothing tells apart keep the order of their codes. */
export function byImportance({ seatOf }: Gazetteer): (a: Place, b: Place) => number {
  const rank = (place: Place): number =>
    RANK[place.type] - (place.parent !== null && seatOf.get(place.parent) === place ? SEAT_BONUS : 0);
  return (a, b) =>
    rank(a) - rank(b) ||
    (b.radiusKm ?? 0) - (a.radiusKm ?? 0) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
