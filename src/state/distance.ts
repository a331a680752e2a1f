/** A measured distance: the geodesic between two ends, and the nearest state border from each. */
import type { LonLat } from '../domain/place.ts';
import type { DistanceSpec } from '../domain/view.ts';
import { writeCentre, type Notice } from '../permalink/index.ts';
import {
  areaOrigin,
  distancesTo,
  measureLine,
  type Area,
  type Measure,
  type Origin,
} from '../rings/index.ts';
import type { Dataset } from './dataset.ts';
import type { LaunchTerritory } from './launch-area.ts';
import { pointOf, type PointOrigin } from './ring-origin.ts';

export interface ShownDistance {
  readonly from: PointOrigin;
  readonly to: PointOrigin;
  readonly measure: Measure;
}

/** The distance of a view; null while its places have not arrived, or with what is wrong with it. */
export function distanceOf(
  spec: DistanceSpec | null,
  dataset: Dataset,
): { shown: ShownDistance | null; notices: readonly Notice[] } {
  if (!spec) return { shown: null, notices: [] };
  const [from, to] = [pointOf(spec.from, dataset), pointOf(spec.to, dataset)];
  const notices = [[from, spec.from] as const, [to, spec.to] as const].flatMap(([end, centre]): Notice[] =>
    typeof end === 'string' && end !== 'awaited'
      ? [{ kind: end, key: 'dist', value: writeCentre(centre) }]
      : [],
  );
  if (typeof from === 'string' || typeof to === 'string') return { shown: null, notices };
  return { shown: { from, to, measure: measureLine(from.point, to.point) }, notices };
}

const origins = new WeakMap<LaunchTerritory, Origin>();

/** Only of this many of the states that seem nearest is the distance taken: outlines are long. */
const MEASURED_STATES = 4;

/**
 * The state other than that around a point whose land is nearest, and how far away: the distance to the nearest
 * border, as finely as the map has it. Null where there is none.
 */
export function nearestBorder(
  point: LonLat,
  territories: readonly LaunchTerritory[],
): { readonly state: LaunchTerritory; readonly distanceKm: number } | null {
  const away = territories
    .filter(({ code, state }) => code === state)
    .map((state) => ({ state, nearness: nearnessOf(state.area, point) }))
    .sort((a, b) => a.nearness - b.nearness)
    .slice(0, MEASURED_STATES)
    .map(({ state }) => {
      const origin = origins.get(state) ?? areaOrigin(state.area);
      origins.set(state, origin);
      return { state, distanceKm: distancesTo(origin, point).nearestKm };
    })
    .filter(({ distanceKm }) => distanceKm > 0)
    .sort((a, b) => a.distanceKm - b.distanceKm);
  return away[0] ?? null;
}

/** A number that grows with the distance to the nearest vertex: to choose what is measured, not to measure. */
function nearnessOf(area: Area, [lon, lat]: LonLat): number {
  const scale = Math.cos((lat * Math.PI) / 180);
  const rings = area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
  let nearest = Infinity;
  for (const [otherLon = 0, otherLat = 0] of rings.flat()) {
    const turn = Math.abs(otherLon - lon);
    const east = Math.min(turn, 360 - turn) * scale;
    nearest = Math.min(nearest, east * east + (otherLat - lat) ** 2);
  }
  return nearest;
}
