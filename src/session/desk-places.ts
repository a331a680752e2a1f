/** What the map shows of a draft. */
import type { Mention } from '../desk/index.ts';
import type { Place } from '../domain/place.ts';
import { draftPlace, type Dataset, type DraftPlace } from '../state/index.ts';

/** More places than this are no help on a map. */
export const MAX_DRAWN = 60;

/** The places of the incident, and one more that the reader asked to see; each area once. */
export function drawnPlaces(
  places: readonly Mention[],
  shown: Mention | undefined,
  dataset: Dataset,
): readonly DraftPlace[] {
  const drawn = places.slice(0, MAX_DRAWN).flatMap((place) => draftPlace(place, true, dataset) ?? []);
  const extra = shown && !places.includes(shown) ? draftPlace(shown, false, dataset) : null;
  const all = extra ? [extra, ...drawn] : drawn;
  return [...new Map(all.map((place) => [`${place.code} ${place.drawnAs}`, place])).values()];
}

export function placesByCode(places: readonly Place[]): ReadonlyMap<string, Place> {
  return new Map(places.map((place) => [place.code, place]));
}
