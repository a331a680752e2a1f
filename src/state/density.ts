/**
 * Records counted by hromada. A record counts only where its report puts it for certain: what is known to a raion
 * is counted for that raion, what is known to the oblast or near a place for no unit at all, and each such record is
 * told of. The figures are plain counts, not related to area or inhabitants: so few records carry no rate.
 */
import type { Incident } from '../domain/incident.ts';
import type { Place, PlaceCode } from '../domain/place.ts';
import type { Dataset } from './dataset.ts';

/** Counts of one shade: from `from` to `to`, or more when that is null. */
export interface DensityClass {
  readonly from: number;
  readonly to: number | null;
}

export interface Density {
  readonly hromadas: ReadonlyMap<PlaceCode, number>;
  /** Records that are known only to a raion as a whole. */
  readonly raions: ReadonlyMap<PlaceCode, number>;
  /** Records that are counted for no unit. */
  readonly uncounted: {
    /** Within some distance of a place: that may be in a hromada beside it. */
    readonly near: number;
    readonly oblast: number;
    /** In the list only: wider than the oblast, or nowhere. */
    readonly list: number;
  };
  /** The shades of this count, the lightest first. */
  readonly classes: readonly DensityClass[];
}

/** Lower bounds of the classes, in units of the step. */
const BOUNDS = [1, 2, 5, 10, 20] as const;
export const DENSITY_CLASS_COUNT = BOUNDS.length;
/** From so many steps on, the highest class would hold too much. */
const MAX_STEPS = 100;

export function densityOf(incidents: readonly Incident[], dataset: Dataset): Density {
  const hromadas = new Map<PlaceCode, number>();
  const raions = new Map<PlaceCode, number>();
  const uncounted = { near: 0, oblast: 0, list: 0 };
  const count = (map: Map<PlaceCode, number>, { code }: Place): void => {
    map.set(code, (map.get(code) ?? 0) + 1);
  };
  for (const { where } of incidents) {
    if (where.place === null || where.drawn === 'wider' || where.drawn === 'unknown') uncounted.list++;
    else if (where.drawn === 'near') uncounted.near++;
    else {
      const hromada = above(where.place, 'hromada', dataset);
      const raion = above(where.place, 'raion', dataset);
      if (hromada) count(hromadas, hromada);
      else if (raion) count(raions, raion);
      else uncounted.oblast++;
    }
  }
  return { hromadas, raions, uncounted, classes: classesFor(Math.max(0, ...hromadas.values())) };
}

/** The unit of a level that a place is, or lies in. */
function above(code: PlaceCode, level: Place['level'], dataset: Dataset): Place | null {
  let place = dataset.place(code);
  while (place && place.level !== level) {
    place = place.parent === null ? undefined : dataset.place(place.parent);
  }
  return place ?? null;
}

/** Round bounds that stay the same while records are filtered; wider by tens for large counts. */
function classesFor(highest: number): DensityClass[] {
  let step = 1;
  while (highest >= MAX_STEPS * step) step *= 10;
  const from = BOUNDS.map((bound, i) => (i === 0 ? 1 : bound * step));
  return from.map((low, i) => {
    const next = from[i + 1];
    return { from: low, to: next === undefined ? null : next - 1 };
  });
}

/** Which class a count falls into: its place in `classes`. */
export function classOf(count: number, classes: readonly DensityClass[]): number {
  return classes.findLastIndex(({ from }) => count >= from);
}
