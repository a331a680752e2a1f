/** What a ring is drawn around: a point, or a whole area. Never the middle of an area that stands for it. */
import type { LonLat, Place } from '../domain/place.ts';
import type { RingCentre, RingSpec } from '../domain/view.ts';
import type { Area, Dataset } from './dataset.ts';

/** `radiusKm`: of a disc as large as what the point stands for; null for a coordinate that the reader gave. */
export interface PointOrigin {
  readonly kind: 'point';
  readonly point: LonLat;
  readonly radiusKm: number | null;
}

export interface AreaOrigin {
  readonly kind: 'area';
  readonly area: Area;
  readonly place: Place;
}

export type RingOrigin = PointOrigin | AreaOrigin;

/** Why there is nothing to draw a ring around. */
export type OriginWanting = 'unknown-id' | 'no-centre' | 'awaited' | 'no-outline';

/**
 * Levels that are small against most ranges, so that one centre is honest as long as its radius is told. Hromadas,
 * raions and the oblast are not: a ring around their middle would claim a place that nobody stated.
 */
const CENTRED_LEVELS: readonly string[] = ['neighbourhood', 'district', 'settlement'];

/** The place of a record or of a code; undefined when it has none, or when it has not arrived. */
export function placeOfCentre(id: string, dataset: Dataset): Place | undefined {
  const record = dataset.record(id);
  const code = record ? (record.kind === 'incident' ? record.where.place : null) : id;
  return code === null ? undefined : dataset.place(code);
}

/** True where one point may stand for the place, with its radius told. */
function isCentred(place: Place): place is Place & { readonly radiusKm: number } {
  return place.radiusKm !== null && place.confidence === 'mapped' && CENTRED_LEVELS.includes(place.level);
}

/** How a ring may be drawn around a record or place; null when it has no place in the data or on this map. */
export function originsOf(
  id: string,
  dataset: Dataset,
): { readonly centred: boolean; readonly area: boolean } | null {
  const place = placeOfCentre(id, dataset);
  if (!place) return null;
  const hasArea = dataset.area(place.code) !== undefined || dataset.outlineWanting(place.code) !== null;
  return { centred: isCentred(place), area: hasArea };
}

/** True when a ring can be drawn around one point of this record or place. */
export function canCentre(id: string, dataset: Dataset): boolean {
  return originsOf(id, dataset)?.centred === true;
}

/**
 * The origin of a ring. `unknown-id`: nothing in the data has the id; `no-centre`: it has no place on this map;
 * `awaited`: its place or outline has not arrived; `no-outline`: its outline could not be loaded.
 */
export function originOf(
  { centre, around }: Pick<RingSpec, 'centre' | 'around'>,
  dataset: Dataset,
): RingOrigin | OriginWanting {
  if (centre.kind === 'point') return { kind: 'point', point: [centre.lon, centre.lat], radiusKm: null };
  const record = dataset.record(centre.id);
  const where = record?.kind === 'incident' ? record.where : undefined;
  const site = where?.site;
  if (site?.point && around === undefined)
    return { kind: 'point', point: site.point, radiusKm: site.radiusKm };
  const place = placeOfCentre(centre.id, dataset);
  if (!place) {
    if (record) return 'no-centre';
    return dataset.isAwaited(centre.id) ? 'awaited' : 'unknown-id';
  }
  if (isCentred(place) && around === undefined)
    return { kind: 'point', point: place.point, radiusKm: place.radiusKm + (where?.bufferKm ?? 0) };
  const area = dataset.area(place.code);
  if (area) return { kind: 'area', area, place };
  // Places have their areas, or get them with the boundaries.
  return dataset.outlineWanting(place.code) === 'not-loaded' ? 'no-outline' : 'awaited';
}

/** The point of an end of a distance; null for one without a place that a point may stand for. */
export function pointOf(centre: RingCentre, dataset: Dataset): PointOrigin | OriginWanting {
  const origin = originOf({ centre }, dataset);
  if (typeof origin === 'string') return origin;
  return origin.kind === 'point' ? origin : 'no-centre';
}
