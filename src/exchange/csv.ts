/**
 * Tables as CSV (RFC 4180) for people with a spreadsheet: a byte order mark, so that Excel reads Cyrillic letters, and
 * no cell that a spreadsheet would run as a formula.
 */

export type Cell = string | number | boolean | null;

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/**
 * Text that a spreadsheet may take for a formula (OWASP, "CSV Injection"; the wide forms too), and such text that is
 * guarded already: guarding it once more keeps the two apart.
 */
const RISKY = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const GUARD = "'";

/** A table with one header line. A missing value is an empty cell. */
export function writeCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [columns, ...rows].map((cells) => cells.map(cellText).join(','));
  return BYTE_ORDER_MARK + lines.map((line) => line + LINE_END).join('');
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = RISKY.test(cell) ? GUARD + cell : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text that a cell was made from: without the guard. */
export function unguarded(text: string): string {
  return text.startsWith(GUARD) && RISKY.test(text) ? text.slice(GUARD.length) : text;
}
