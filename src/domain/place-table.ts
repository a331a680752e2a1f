/**
 * Places as a table: the form in which the whole gazetteer goes over the wire. Rows keep the order of the places;
 * a parent is the index of its row, so that no code of 19 characters is sent twice.
 */
import { LEVEL_OF_TYPE, type FormerName, type Place } from './place.ts';

type FormerCell = string | readonly [name: string, until: string];

/** One place; `parent` is the index of its row, -1 for none. */
export type PlaceRow = readonly [
  code: Place['code'],
  type: Place['type'],
  parent: number,
  uk: string,
  en: string,
  ru: string,
  former: readonly FormerCell[],
  lon: number,
  lat: number,
  radiusKm: number | null,
  confidence: Place['confidence'],
];

/** `data/gazetteer.json`. */
export interface PlaceTable {
  readonly columns: readonly string[];
  readonly rows: readonly PlaceRow[];
}

/** Names of the columns, for people who read the file. */
const COLUMNS = 'code type parent uk en ru former lon lat radiusKm confidence'.split(' ');

/** Throws when a place's parent is not among the places: the table would lose it. */
export function packPlaces(places: readonly Place[]): PlaceTable {
  const indexOf = new Map(places.map(({ code }, i) => [code, i]));
  const parentIndex = ({ code, parent }: Place): number => {
    if (parent === null) return -1;
    const index = indexOf.get(parent);
    if (index === undefined) throw new Error(`${code}: its parent ${parent} is not in the table`);
    return index;
  };
  const rows = places.map((place): PlaceRow => {
    const { code, type, uk, en, ru, former, point, radiusKm, confidence } = place;
    const names = former.map(({ name, until }): FormerCell => (until === null ? name : [name, until]));
    const [lon, lat] = point;
    return [code, type, parentIndex(place), uk, en, ru, names, lon, lat, radiusKm, confidence];
  });
  return { columns: COLUMNS, rows };
}

/** The places of a table, as they were packed. */
export function unpackPlaces({ rows }: PlaceTable): readonly Place[] {
  return rows.map(([code, type, parent, uk, en, ru, former, lon, lat, radiusKm, confidence]) => ({
    code,
    level: LEVEL_OF_TYPE[type],
    type,
    parent: rows[parent]?.[0] ?? null,
    uk,
    en,
    ru,
    former: former.map((cell): FormerName =>
      typeof cell === 'string' ? { name: cell, until: null } : { name: cell[0], until: cell[1] },
    ),
    point: [lon, lat],
    radiusKm,
    confidence,
  }));
}
