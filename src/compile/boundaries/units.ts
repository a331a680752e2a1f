/** The administrative units that have boundaries: their levels, their codes and the files that hold them. */
import { OBLAST_CODE, type Place, type PlaceCode, type PlaceLevel } from '../../domain/place.ts';

/** The levels whose areas are tiled by boundaries, the coarsest first. */
export const UNIT_LEVELS = [
  'oblast',
  'raion',
  'hromada',
  'district',
] as const satisfies readonly PlaceLevel[];
export type UnitLevel = (typeof UNIT_LEVELS)[number];

/** A unit that has a boundary. */
export type Unit = Place & { readonly level: UnitLevel };

/** The file of each level, in `boundaries/` and in `boundaries/exact/`. */
export const UNIT_FILES: Readonly<Record<UnitLevel, string>> = {
  oblast: 'oblast.geojson',
  raion: 'raions.geojson',
  hromada: 'hromadas.geojson',
  district: 'city_districts.geojson',
};

/** The folder of the approximate boundaries, which the project makes itself. */
export const APPROXIMATE_FOLDER = 'boundaries';
/** The folder of exact boundaries, which git ignores: what stands in it was imported on this machine. */
export const EXACT_FOLDER = 'boundaries/exact';

export function isUnitLevel(level: string): level is UnitLevel {
  return UNIT_LEVELS.some((known) => known === level);
}

export function isUnit(place: Place): place is Unit {
  return isUnitLevel(place.level);
}

/**
 * A KATOTTG code, a P-code of OCHA (its first digits: UA63, UA6312, UA6312027) or ISO 3166-2 (UA-63). Groups:
 * oblast, raion, hromada, settlement, district of a city.
 */
const CODE = /^UA-?(\d{2})(?:(\d{2})(?:(\d{3})(?:(\d{3})(?:(\d{2})(?:\d{5})?)?)?)?)?$/;

/**
 * The digits of a code that say where in the hierarchy a unit stands, without the groups of zeros behind them:
 * `UA63120270000028556` and `UA6312027` both give `6312027`. Null when the text is no code.
 */
export function codeStem(text: string): string | null {
  const groups: readonly (string | undefined)[] = CODE.exec(text.trim().toUpperCase())?.slice(1) ?? [];
  const last = groups.findLastIndex((group) => group !== undefined && /[1-9]/.test(group));
  return last === -1 ? null : groups.slice(0, last + 1).join('');
}

const LEVEL_OF_STEM: ReadonlyMap<number, PlaceLevel> = new Map([
  [2, 'oblast'],
  [4, 'raion'],
  [7, 'hromada'],
  [10, 'settlement'],
  [12, 'district'],
]);

/** The level of a unit, by the length of its stem. */
export function levelOfStem(stem: string): PlaceLevel | null {
  return LEVEL_OF_STEM.get(stem.length) ?? null;
}

const OBLAST_STEM = codeStem(OBLAST_CODE) ?? '';

export function isInOblast(stem: string): boolean {
  return stem.startsWith(OBLAST_STEM);
}

/** For each unit the places right below it. */
export function childrenOf(places: readonly Place[]): ReadonlyMap<PlaceCode, readonly Place[]> {
  const children = new Map<PlaceCode, Place[]>();
  for (const place of places) {
    if (place.parent === null) continue;
    const siblings = children.get(place.parent);
    if (siblings) siblings.push(place);
    else children.set(place.parent, [place]);
  }
  return children;
}
