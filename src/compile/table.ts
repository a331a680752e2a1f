/** Tables of geodata: tab-separated values with a header row; lines that begin with # are for people. */
import type { Problem } from './problem.ts';

export interface Row<Column extends string> {
  readonly file: string;
  readonly line: number;
  /** The text of a column, without spaces around it. */
  cell(column: Column): string;
}

/**
 * Reads the named columns of a table, in whatever order they stand; other columns are left alone.
 * Null, with the problem told, when the header does not name them all.
 */
export function parseTable<Column extends string>(
  file: string,
  text: string,
  columns: readonly Column[],
  problems: Problem[],
): Row<Column>[] | null {
  const lines = text
    .split('\n')
    .map((content, i) => ({ line: i + 1, cells: content.split('\t').map((cell) => cell.trim()) }))
    .filter(({ cells }) => !cells[0]?.startsWith('#') && cells.some((cell) => cell !== ''));
  const [header, ...body] = lines;
  if (!header) {
    problems.push({
      file,
      line: 1,
      field: '',
      message: `is empty: needs a header row ${columns.join(', ')}`,
    });
    return null;
  }
  const missing = columns.filter((column) => !header.cells.includes(column));
  for (const field of missing) {
    problems.push({ file, line: header.line, field, message: 'this column is missing in the header row' });
  }
  if (missing.length > 0) return null;

  const rows: Row<Column>[] = [];
  for (const { line, cells } of body) {
    if (cells.length === header.cells.length) {
      rows.push({ file, line, cell: (column) => cells[header.cells.indexOf(column)] ?? '' });
    } else {
      const message = `has ${cells.length} columns, the header has ${header.cells.length}`;
      problems.push({ file, line, field: cells[0] ?? '', message });
    }
  }
  return rows;
}

/** A number in a cell, between bounds; null with the problem told when it is none. */
export function numberIn<Column extends string>(
  row: Row<Column>,
  column: Column,
  [low, high]: readonly [number, number],
  problems: Problem[],
): number | null {
  const cell = row.cell(column);
  const value = cell === '' ? NaN : Number(cell);
  if (value >= low && value <= high) return value;
  const message = `"${cell}" is not a number from ${low} to ${high}`;
  problems.push({ file: row.file, line: row.line, field: column, message });
  return null;
}
