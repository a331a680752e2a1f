/** Tables of separated values: commas, semicolons or tabs, decimal points or commas, a header in the first row. */
import { wktToGeoJSON } from '@terraformer/wkt';
import Papa from 'papaparse';
import { parseCoordinate } from '../domain/coordinates.ts';
import type { Collector } from './collector.ts';
import { guessColumns } from './csv-columns.ts';
import { readNumber } from './numbers.ts';
import type { ColumnChoice, ColumnQuestion } from '../domain/own-file.ts';
import { excerpt, Refusal } from './refusal.ts';

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
  const names = uniqueNames(header.cells);
  const guess = guessColumns(
    header.cells,
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
  rows.forEach((row, i) => readRow(row, i + 1, names, chosen, collector));
  return null;
}

/** Columns without a name are called by their number; a name that comes again gets one. */
function uniqueNames(cells: readonly string[]): string[] {
  const given = cells.map((cell, i) => cell.trim() || `#${i + 1}`);
  return given.map((name, i) => (given.indexOf(name) < i ? `${name} #${i + 1}` : name));
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

function readRow(
  { cells, line }: Row,
  feature: number,
  names: readonly string[],
  choice: ColumnChoice,
  collector: Collector,
): void {
  const at = { line, feature };
  if (cells.length !== names.length)
    collector.remark('uneven-row', { line }, { value: String(cells.length), number: names.length });
  const places = choice.kind === 'pair' ? [choice.lat, choice.lon] : ([choice.column] as readonly number[]);
  const texts = places.map((i) => cells[i]?.trim() ?? '');
  if (texts.every((text) => text === '')) {
    collector.leaveOut('no-geometry', at);
    return;
  }
  const geometry = choice.kind === 'wkt' ? wktGeometry(texts[0] ?? '') : pointOf(texts, choice);
  if (typeof geometry === 'number') {
    const field = names[places[geometry] ?? 0] ?? '';
    collector.leaveOut('bad-coordinate', { ...at, field }, excerpt(texts[geometry] ?? ''));
    return;
  }
  const entries = names.flatMap((name, i) => (places.includes(i) ? [] : [[name, cells[i]] as const]));
  collector.add(geometry, Object.fromEntries(entries), {
    ...at,
    field: places.map((i) => names[i]).join(', '),
  });
}

/** A point, or which of the texts is no number. */
function pointOf(texts: readonly string[], choice: ColumnChoice): object | number {
  if (choice.kind === 'coordinate') {
    const parsed = parseCoordinate(texts[0] ?? '');
    return parsed.ok ? { type: 'Point', coordinates: [...parsed.point] } : 0;
  }
  const [lat, lon] = texts.map(readNumber);
  if (lat === null || lat === undefined) return 0;
  if (lon === null || lon === undefined) return 1;
  return { type: 'Point', coordinates: [lon, lat] };
}

/** Well-known text, also with the SRID of PostGIS in front when it is that of WGS84. */
function wktGeometry(text: string): object | number {
  const [, srid = '4326', wkt = ''] = /^(?:SRID=(\d+);)?([\s\S]*)$/i.exec(text) ?? [];
  if (srid !== '4326') return 0;
  try {
    return wktToGeoJSON(wkt.trim().toUpperCase());
  } catch {
    return 0;
  }
}
