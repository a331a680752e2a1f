/** The gazetteer: the tables of geodata/places as places whose codes, parents and numbers hold. */
import {
  isPlaceCode,
  LEVEL_OF_TYPE,
  OBLAST_CODE,
  PLACE_LEVELS,
  PLACE_TYPES,
  POINT_CONFIDENCES,
  type FormerName,
  type Place,
  type PlaceLevel,
} from '../domain/place.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './problem.ts';
import { sourcesIn, type Sources } from './source.ts';
import { numberIn, parseTable, type Row } from './table.ts';

const COLUMNS = [
  'code',
  'type',
  'parent',
  'uk',
  'en',
  'ru',
  'former',
  'lon',
  'lat',
  'radius_km',
  'confidence',
] as const;
type PlaceRow = Row<(typeof COLUMNS)[number]>;

const LON_BOUNDS = [-180, 180] as const;
const LAT_BOUNDS = [-90, 90] as const;
/** A disc larger than the oblast would be a slip. */
const RADIUS_KM_BOUNDS = [0.01, 200] as const;
/** In the place of a number with a fault: nothing with a fault is published. */
const STAND_IN = 1;

interface ReadPlace {
  readonly row: PlaceRow;
  readonly place: Place;
}

export interface Places {
  /** A row with a fault stands in with what can be read of it: words and codes that name it are no further faults. */
  readonly places: readonly Place[];
  /** False when a whole table could not be read: then it is unknown which places there are. */
  readonly complete: boolean;
}

/** Reads all tables of places. With any problem told, the places are good for checking and nothing else. */
export function readPlaces(sources: Sources, problems: Problem[]): Places {
  const tables = sourcesIn(sources, 'places', '.tsv').map(([file, text]) =>
    parseTable(file, text, COLUMNS, problems),
  );
  const rows = tables.flatMap((table) => table ?? []);
  const complete = !tables.includes(null);
  if (complete && !rows.some((row) => row.cell('code') === OBLAST_CODE)) {
    const message = `${OBLAST_CODE} (the oblast) is missing`;
    problems.push({ file: 'places/oblast.tsv', line: 1, field: 'code', message });
  }
  const read = rows.flatMap((row) => readPlace(row, problems) ?? []);
  return { places: inOneTree(read, complete, problems), complete };
}

function readPlace(row: PlaceRow, problems: Problem[]): ReadPlace | null {
  const fault = faultsOf(row, problems);
  const code = row.cell('code');
  if (!isPlaceCode(code)) fault('code', `"${code}" is not a KATOTTG code: UA and 17 digits`);
  const type = PLACE_TYPES.find((known) => known === row.cell('type'));
  if (!type) fault('type', `"${row.cell('type')}" is not one of ${PLACE_TYPES.join(', ')}`);
  const parent = row.cell('parent');
  if (parent === '' && type !== 'oblast') fault('parent', 'is missing: only the oblast has none');
  for (const name of ['uk', 'en'] as const) if (row.cell(name) === '') fault(name, 'is missing');
  const lon = numberIn(row, 'lon', LON_BOUNDS, problems) ?? STAND_IN;
  const lat = numberIn(row, 'lat', LAT_BOUNDS, problems) ?? STAND_IN;
  const confidence = POINT_CONFIDENCES.find((known) => known === row.cell('confidence'));
  if (!confidence) {
    fault('confidence', `"${row.cell('confidence')}" is not one of ${POINT_CONFIDENCES.join(', ')}`);
  }
  if (!isPlaceCode(code) || !type) return null;
  const place: Place = {
    code,
    level: LEVEL_OF_TYPE[type],
    type,
    // That the parent is there, and so a code, is checked when all rows are read.
    parent: isPlaceCode(parent) ? parent : null,
    uk: row.cell('uk'),
    en: row.cell('en'),
    ru: row.cell('ru'),
    former: formerNamesIn(row, fault),
    point: [lon, lat],
    confidence: confidence ?? 'uncertain',
    radiusKm: radiusOf(row, problems),
  };
  return { row, place };
}

/** Empty where an outline is mapped or the area is not known: only a place that a record names needs one. */
function radiusOf(row: PlaceRow, problems: Problem[]): number | null {
  if (row.cell('radius_km') === '') return null;
  return numberIn(row, 'radius_km', RADIUS_KM_BOUNDS, problems) ?? STAND_IN;
}

/** A former name, and when it stopped being official: `Красноград (to 2024-09)`. */
const FORMER_NAME = /^(?<name>[^()]+?)(?: \(to (?<until>\d{4}(?:-\d{2}(?:-\d{2})?)?)\))?$/;

function formerNamesIn(row: PlaceRow, fault: (field: string, message: string) => void): FormerName[] {
  const written = row.cell('former').split(';');
  return written
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .flatMap((text) => {
      const { name, until } = FORMER_NAME.exec(text)?.groups ?? {};
      if (name !== undefined) return [{ name, until: until ?? null }];
      fault('former', `"${text}" must be a name, or a name with its end: Красноград (to 2024-09)`);
      return [];
    });
}

/** Each code once, each place below a coarser one: what is left is one tree. */
function inOneTree(read: readonly ReadPlace[], complete: boolean, problems: Problem[]): Place[] {
  const byCode = new Map<string, ReadPlace>();
  for (const { row, place } of read) {
    const first = byCode.get(place.code);
    if (!first) byCode.set(place.code, { row, place });
    else {
      const taken = `${first.place.uk} in ${first.row.file}:${first.row.line}`;
      faultsOf(row, problems)('code', `${place.code} is already the code of ${taken}`);
    }
  }
  return [...byCode.values()].map(({ row, place }) => {
    const written = row.cell('parent');
    if (written === '') return place;
    const parent = byCode.get(written)?.place;
    if (parent && isCoarser(parent.level, place.level)) return place;
    const fault = faultsOf(row, problems);
    if (parent) fault('parent', `${parent.uk} (${parent.level}) cannot contain a ${place.level}`);
    else if (complete)
      fault('parent', `no place has the code "${written}"${didYouMean(written, byCode.keys())}`);
    return { ...place, parent: null };
  });
}

/** Tells faults of one row, by column. */
function faultsOf({ file, line }: PlaceRow, problems: Problem[]): (field: string, message: string) => void {
  return (field, message) => problems.push({ file, line, field, message });
}

function isCoarser(level: PlaceLevel, than: PlaceLevel): boolean {
  return PLACE_LEVELS.indexOf(level) < PLACE_LEVELS.indexOf(than);
}
