/** Tables of separated values: commas, semicolons or tabs, decimal points or commas, a header in the first row. */
import Papa from 'papaparse';
import { orderNamedBy, parseCoordinate, type Axis } from '../domain/coordinates.ts';
import type { Collector } from './collector.ts';
import { guessColumns } from './csv-columns.ts';
import { readDegrees } from './numbers.ts';
import type { ColumnChoice, ColumnQuestion } from '../domain/own-file.ts';
import { excerpt, Refusal } from './refusal.ts';
import { readWkt } from './wkt.ts';

const SEPARATORS = [';', '\t', ',', '|'] as const;
const SAMPLES = 3;

interface Row {
  readonly cells: readonly string[];
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/**
 * Reads a table. Without a choice the columns are guessed; when that is not sure, they are asked for and nothing is
 * read. Throws Refusal when it is no table.
 */
export function readCsv(
  text: string,
  collector: Collector,
  choice: ColumnChoice | null,
): ColumnQuestion | null {
  const [header, ...rows] = rowsOf(text, collector);
  if (!header || rows.length === 0) throw new Refusal('no-columns');
  const cells = headerOf(header.cells, rows);
  const names = uniqueNames(cells);
  const guess = guessColumns(
    cells,
    rows.map(({ cells }) => cells),
  );
  const chosen = choice ?? (guess?.isSure ? guess.choice : null);
  if (!chosen) {
    // A single column without a coordinate is prose, not a table.
    if (names.length === 1 && !guess) throw new Refusal('unknown-format');
    const columns = names.map((name, i) => ({
      name,
      samples: rows
        .map(({ cells }) => excerpt(cells[i] ?? ''))
        .filter(Boolean)
        .slice(0, SAMPLES),
    }));
    return { columns, guess: guess?.choice ?? null };
  }
  // A column of pairs may say by its name which number comes first.
  const first = orderNamedBy(names[columnsOf(chosen)[0] ?? 0] ?? '') ?? 'lat';
  const read = (cells: readonly string[], by = 0) => geometryOf(cells, moved(chosen, by), first);
  const table = { names, columns: columnsOf(chosen), read, region: regionOf(rows, names.length, read) };
  rows.forEach((row, i) => readRow(row, i + 1, table, collector));
  return null;
}

/** West, south, east and north in degrees. */
type Region = readonly [west: number, south: number, east: number, north: number];

/** What the cells of a row say of the place, or which of the columns has none; `by` columns from where it should be. */
type ReadPlace = (cells: readonly string[], by?: number) => object | number;

/** What is known of a table before its rows are read. */
interface Table {
  readonly names: readonly string[];
  /** Those that say where. */
  readonly columns: readonly number[];
  readonly read: ReadPlace;
  /** Where the rows lie that have as many cells as the header; null when there are none. */
  readonly region: Region | null;
}

/** The header without empty cells at its end under which no row has anything. */
function headerOf(cells: readonly string[], rows: readonly Row[]): readonly string[] {
  const used = rows.reduce((most, row) => Math.max(most, lengthOf(row.cells)), lengthOf(cells));
  return cells.slice(0, used);
}

/** Columns without a name are called by their number; a name that comes again gets one. */
function uniqueNames(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, i) => {
    const name = cell.trim() || `#${i + 1}`;
    if (taken.has(name)) return `${name} #${i + 1}`;
    taken.add(name);
    return name;
  });
}

function rowsOf(text: string, collector: Collector): Row[] {
  // Excel writes the separator into a line of its own.
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const rows: Row[] = [];
  let line = declared ? 2 : 1;
  let at = 0;
  Papa.parse<string[]>(body, {
    delimiter: declared?.[1] ?? separatorOf(body),
    step: ({ data, meta, errors }) => {
      if (errors.some(({ type }) => type === 'Quotes')) collector.remark('open-quote', { line });
      if (data.some((cell) => cell.trim() !== '')) rows.push({ cells: data, line });
      line += newlines(body.slice(at, meta.cursor));
      at = meta.cursor;
    },
  });
  return rows;
}

function newlines(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** The separator that the header has most of, outside quotes: values may have commas, names of columns seldom. */
function separatorOf(text: string): string {
  const header = (/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((sign) => header.split(sign).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function readRow({ cells, line }: Row, feature: number, table: Table, collector: Collector): void {
  const at = { line, feature };
  const { names, columns, read } = table;
  if (!isMatched(cells, table)) {
    collector.leaveOut('unmatched-row', at, String(lengthOf(cells)), names.length);
    return;
  }
  const texts = columns.map((i) => cells[i]?.trim() ?? '');
  if (texts.every((text) => text === '')) {
    collector.leaveOut('no-geometry', at);
    return;
  }
  if (cells.length < names.length)
    collector.remark('uneven-row', { line }, { value: String(cells.length), number: names.length });
  const geometry = read(cells);
  if (typeof geometry === 'number') {
    const field = names[columns[geometry] ?? 0] ?? '';
    collector.leaveOut('bad-coordinate', { ...at, field }, excerpt(texts[geometry] ?? ''));
    return;
  }
  const entries = names.flatMap((name, i) => (columns.includes(i) ? [] : [[name, cells[i]] as const]));
  collector.add(geometry, Object.fromEntries(entries), {
    ...at,
    field: columns.map((i) => names[i]).join(', '),
  });
}

function columnsOf(choice: ColumnChoice): readonly number[] {
  return choice.kind === 'pair' ? [choice.lat, choice.lon] : [choice.column];
}

/** Without the empty cells at the end. */
function lengthOf(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/**
 * Whether the cells that say where can be told. Empty ones at the end more or less change nothing. A row with more
 * cells may be shifted anywhere. In one with fewer the last ones are missing, unless its place would then be missing
 * too, or could as well be read from the cells before, or lies apart from those of the rows that are whole.
 */
function isMatched(cells: readonly string[], { names, columns, read, region }: Table): boolean {
  if (lengthOf(cells) > names.length) return false;
  const missing = names.length - cells.length;
  if (missing <= 0) return true;
  if (columns.some((i) => i >= cells.length)) return lengthOf(cells) === 0;
  if (Math.max(...columns) === 0) return true;
  for (let by = 1; by <= missing && by <= Math.min(...columns); by++) {
    if (isPlace(read(cells, -by))) return false;
  }
  const geometry = read(cells);
  return region === null || !isPoint(geometry) || isNear(geometry.coordinates, region);
}

function moved(choice: ColumnChoice, by: number): ColumnChoice {
  return choice.kind === 'pair'
    ? { ...choice, lat: choice.lat + by, lon: choice.lon + by }
    : { ...choice, column: choice.column + by };
}

/** Degrees around the whole rows within which a shorter one is believed. */
const NEAR_DEG = 1;

function isNear([lon, lat]: readonly [number, number], [west, south, east, north]: Region): boolean {
  return (
    lon >= west - NEAR_DEG && lon <= east + NEAR_DEG && lat >= south - NEAR_DEG && lat <= north + NEAR_DEG
  );
}

/** Bounds of the points in rows with as many cells as the header; null when there are none. */
function regionOf(rows: readonly Row[], width: number, read: ReadPlace): Region | null {
  const points = rows
    .filter(({ cells }) => cells.length >= width && lengthOf(cells) <= width)
    .flatMap(({ cells }) => {
      const geometry = read(cells);
      return isPoint(geometry) && isPlace(geometry) ? [geometry.coordinates] : [];
    });
  return points.reduce<Region | null>(
    (bounds, [lon, lat]) =>
      bounds === null
        ? [lon, lat, lon, lat]
        : [
            Math.min(bounds[0], lon),
            Math.min(bounds[1], lat),
            Math.max(bounds[2], lon),
            Math.max(bounds[3], lat),
          ],
    null,
  );
}

interface Point {
  readonly type: 'Point';
  readonly coordinates: readonly [lon: number, lat: number];
}

function isPoint(geometry: object | number): geometry is Point {
  return typeof geometry === 'object' && 'type' in geometry && geometry.type === 'Point';
}

/** Whether it could be drawn. */
function isPlace(geometry: object | number): boolean {
  if (!isPoint(geometry)) return typeof geometry === 'object';
  const [lon, lat] = geometry.coordinates;
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

function geometryOf(cells: readonly string[], choice: ColumnChoice, order: Axis): object | number {
  const [first = '', second = ''] = columnsOf(choice).map((i) => cells[i]?.trim() ?? '');
  if (choice.kind === 'wkt') return readWkt(first) ?? 0;
  if (choice.kind === 'coordinate') {
    const parsed = parseCoordinate(first, order);
    return parsed.ok ? { type: 'Point', coordinates: [...parsed.point] } : 0;
  }
  const lat = readDegrees(first, 'lat');
  if (lat === null) return 0;
  const lon = readDegrees(second, 'lon');
  if (lon === null) return 1;
  return { type: 'Point', coordinates: [lon, lat] };
}
