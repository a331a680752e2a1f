/**
 * The registry of precision classes: how finely a report places an incident, and so how it may be drawn.
 * Legend, map, card and exports all read this table. Codes of other systems: the codebooks of ACLED
 * (geo_precision) and UCDP GED (where_prec).
 */
import type { PlaceLevel } from './place.ts';

export const PRECISION_CLASSES = [
  'site',
  'district',
  'settlement',
  'near',
  'hromada',
  'raion',
  'oblast',
  'wider',
  'unknown',
] as const;
export type PrecisionClass = (typeof PRECISION_CLASSES)[number];

/**
 * How a class is drawn. `outline`: the area or disc itself, outlined; `hatch`: the whole unit, hatched;
 * `buffer`: a dashed buffer around the named place; `point`: a dot with its uncertainty radius;
 * `list`: not on the map at all.
 */
export type DrawnAs = 'point' | 'outline' | 'buffer' | 'hatch' | 'list';

export interface PrecisionRule {
  readonly drawnAs: DrawnAs;
  readonly acledGeoPrecision: 1 | 2 | 3 | null;
  readonly ucdpWherePrec: readonly number[];
}

export const PRECISION: Readonly<Record<PrecisionClass, PrecisionRule>> = {
  site: { drawnAs: 'point', acledGeoPrecision: 1, ucdpWherePrec: [1] },
  district: { drawnAs: 'outline', acledGeoPrecision: 1, ucdpWherePrec: [1] },
  settlement: { drawnAs: 'outline', acledGeoPrecision: 1, ucdpWherePrec: [1, 2] },
  near: { drawnAs: 'buffer', acledGeoPrecision: 2, ucdpWherePrec: [2] },
  hromada: { drawnAs: 'hatch', acledGeoPrecision: 2, ucdpWherePrec: [3] },
  raion: { drawnAs: 'hatch', acledGeoPrecision: 2, ucdpWherePrec: [3] },
  oblast: { drawnAs: 'hatch', acledGeoPrecision: 3, ucdpWherePrec: [4] },
  wider: { drawnAs: 'list', acledGeoPrecision: 3, ucdpWherePrec: [5, 6] },
  unknown: { drawnAs: 'list', acledGeoPrecision: null, ucdpWherePrec: [] },
};

/** The precision class of a report that names a place of this level and nothing finer. */
export function precisionOfLevel(level: PlaceLevel): PrecisionClass {
  return level === 'neighbourhood' ? 'district' : level;
}
