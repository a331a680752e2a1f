/** Named places inside and outside a ring, decided by geodesic distance and never by the drawn line. */
import type { LonLat } from '../domain/place.ts';
import type { GroundData } from '../domain/site.ts';
import type { Bilingual } from '../domain/text.ts';
import { distancesTo, inverse } from '../rings/index.ts';
import type { Dataset } from './dataset.ts';
import { measuredFrom } from './ring-shapes.ts';
import type { DrawnRing } from './rings.ts';

/**
 * On which side of a ring a place lies. `inside`: within the only or the lowest figure; `between`: within the band;
 * `perhaps`: around an area, in range of a part of it; `too-near`: nearer than the minimum.
 */
export type Standing = 'inside' | 'between' | 'perhaps' | 'too-near' | 'outside';

export interface PlaceRow {
  readonly id: string;
  readonly name: Bilingual;
  readonly point: LonLat;
  /** To the nearest point of the origin. */
  readonly distanceKm: number;
  /** From the centre, or from the label point of an area, clockwise from north. */
  readonly azimuthDeg: number;
  readonly standing: Standing;
}

/** Rows of all towns and villages of the oblast and of the cities around it, in no order. */
export function ringTable(ring: DrawnRing, dataset: Dataset, ground: GroundData | null): readonly PlaceRow[] {
  const settlements = dataset.places
    .filter(({ level, confidence }) => level === 'settlement' && confidence === 'mapped')
    .map(({ code, uk, en, point }) => ({ id: code, name: { uk, en }, point }));
  const known = new Set(settlements.map(({ name }) => name.uk));
  const cities = (ground?.labels.features ?? []).flatMap(({ properties: { kind, uk, en }, geometry }) => {
    if (kind !== 'city' || known.has(uk)) return [];
    const [lon = 0, lat = 0] = geometry.coordinates;
    return [{ id: `${uk} ${lon} ${lat}`, name: { uk, en }, point: [lon, lat] as LonLat }];
  });
  const from = measuredFrom(ring);
  return [...settlements, ...cities].map((place) => {
    const { nearestKm, farthestKm } = distancesTo(from, place.point);
    return {
      ...place,
      distanceKm: nearestKm,
      azimuthDeg: inverse(ring.centre, place.point).azimuthDeg,
      standing: standingOf(ring, nearestKm, farthestKm),
    };
  });
}

function standingOf({ low, high, min, origin }: DrawnRing, nearestKm: number, farthestKm: number): Standing {
  if (min && farthestKm < min.km) return 'too-near';
  if (nearestKm > high.km) return 'outside';
  const lowest = (low ?? high).km;
  if (farthestKm <= lowest && nearestKm >= (min?.km ?? 0)) return 'inside';
  return origin.kind === 'area' ? 'perhaps' : 'between';
}
