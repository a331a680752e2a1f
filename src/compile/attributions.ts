/**
 * Attributions: the tables of geodata/SOURCES.md, so that what the site says cannot drift from the record. One table
 * says which part of the data has which source and licence, the other where sources and licences are to be found.
 */
import {
  DATA_FILES,
  type Attribution,
  type DataFile,
  type Named,
  type Origin,
} from '../domain/attribution.ts';
import type { Report } from '../domain/report.ts';
import type { Bilingual } from '../domain/text.ts';
import { safeAddress } from '../domain/web-address.ts';
import type { Problem } from './problem.ts';
import type { Sources } from './source.ts';

const FILE = 'SOURCES.md';
const COLUMNS = ['source', 'licence', 'attribution'] as const;
/** Between the names of a cell. */
const BETWEEN = /\s*;\s*/;
/** What boundaries that somebody imported are part of. */
const EXACT_FILES: readonly DataFile[] = ['boundaries.json', 'site.json', 'incidents.geojson'];
const EXACT_PART = { en: 'exact boundaries of some units', uk: 'точні межі деяких одиниць' };
const EXACT_CHANGES = { en: 'simplified', uk: 'спрощено' };

/** A row of a table by the headings of its columns, in small letters. */
interface Row {
  readonly line: number;
  /** The cell under the first heading that begins so; null where there is no such column. */
  readonly cell: (heading: string) => string | null;
}

/**
 * The rows of all tables of the file that have the columns source, licence and attribution, what is equal but for its
 * files once, and then the origins of imported boundaries. A table without the further columns is read too: each row
 * then is of all files, and its part is the cell before its source.
 */
export function readAttributions(
  sources: Sources,
  imported: readonly Origin[],
  problems: Problem[],
): Attribution[] {
  const tables = tablesOf(sources.get(FILE) ?? '');
  const named = namesOf(tables.filter(([first]) => first !== undefined && isNames(first)).flat(), problems);
  const unique = new Map<string, Attribution>();
  for (const row of tables.filter(([first]) => first !== undefined && isAttributions(first)).flat()) {
    const { files, ...about } = attributionOf(row, named, problems);
    const key = JSON.stringify(about);
    const known = unique.get(key)?.files ?? [];
    const all = DATA_FILES.filter((file) => known.includes(file) || files.includes(file));
    unique.set(key, { ...about, files: all });
  }
  if (unique.size === 0) {
    const message = `needs a table with the columns ${COLUMNS.join(', ')}`;
    problems.push({ file: FILE, line: 1, field: '', message });
  }
  const ofBoundaries = imported.map(({ source, licence, attribution }): Attribution => {
    const nameOf = (id: string): Named => named?.get(id) ?? plainName(id);
    const [from, under] = [source, licence].map((cell) => cell.split(BETWEEN).map(nameOf));
    const names = { sources: from ?? [], licences: under ?? [] };
    const words = { en: attribution, uk: attribution };
    return {
      part: EXACT_PART,
      changes: EXACT_CHANGES,
      files: EXACT_FILES,
      ...names,
      attribution: words,
      via: null,
    };
  });
  return [...unique.values(), ...ofBoundaries];
}

/** Every data set that a report names has to be one that is credited. */
export function checkVia(
  reports: readonly Report[],
  attributions: readonly Attribution[],
  problems: Problem[],
): void {
  const known = [...new Set(attributions.flatMap(({ via }) => via ?? []))];
  for (const { id, via } of reports) {
    if (via === undefined || known.includes(via)) continue;
    const message =
      `"${via}" is in no row of the column via of ${FILE}` +
      (known.length === 0 ? '' : ` (there are ${known.join(', ')})`) +
      ': add a row with its source, licence and attribution';
    problems.push({ file: `reports/${id}.md`, line: 1, field: 'via', message });
  }
}

function isAttributions({ cell }: Row): boolean {
  return COLUMNS.every((column) => cell(column) !== null);
}

function isNames({ cell }: Row): boolean {
  return cell('name') !== null && cell('address') !== null;
}

/** Sources and licences by name; null where the file has no table of them. */
function namesOf(rows: readonly Row[], problems: Problem[]): Map<string, Named> | null {
  if (rows.length === 0) return null;
  const named = new Map<string, Named>();
  for (const { line, cell } of rows) {
    const id = cell('name') ?? '';
    const address = cell('address') ?? '';
    const url = safeAddress(address);
    if (address !== '' && url === null) {
      const message = `"${address}" is no whole address that begins with https://; leave the cell empty where none is known`;
      problems.push({ file: FILE, line, field: 'address', message });
    }
    named.set(id, { id, name: { en: cell('name (en)') || id, uk: cell('name (uk)') || id }, url });
  }
  return named;
}

function plainName(id: string): Named {
  return { id, name: { en: id, uk: id }, url: null };
}

function attributionOf(
  { line, cell }: Row,
  named: Map<string, Named> | null,
  problems: Problem[],
): Attribution {
  const report = (field: string, message: string) => problems.push({ file: FILE, line, field, message });
  const namesIn = (field: 'source' | 'licence'): Named[] => {
    const ids = (cell(field) ?? '').split(BETWEEN).filter((id) => id !== '');
    if (ids.length === 0) report(field, 'this cell is empty: name the source and its licence');
    return ids.map((id) => {
      if (named && !named.has(id)) {
        report(
          field,
          `"${id}" has no row in the table with the columns name and address: add one, or mend the name`,
        );
      }
      return named?.get(id) ?? plainName(id);
    });
  };
  const inBoth = (column: string, other: string): Bilingual => ({
    en: cell(`${column} (en)`) || other,
    uk: cell(`${column} (uk)`) || other,
  });
  const changes = inBoth('changes', '');
  return {
    part: inBoth('part', cell('file') ?? ''),
    changes: changes.en === '' || changes.uk === '' ? null : changes,
    files: filesIn(cell('in data/'), (message) => report('in data/', message)),
    sources: namesIn('source'),
    licences: namesIn('licence'),
    attribution: inBoth('attribution', cell('attribution') ?? ''),
    via: cell('via') || null,
  };
}

/** The files that a cell names; all where the table has no such column. */
function filesIn(cell: string | null, report: (message: string) => void): readonly DataFile[] {
  if (cell === null) return DATA_FILES;
  const names = cell.split(/[\s,;]+/).filter((name) => name !== '');
  const isKnown = (name: string): name is DataFile => (DATA_FILES as readonly string[]).includes(name);
  for (const name of names.filter((each) => !isKnown(each))) {
    report(`"${name}" is no file of data/: write ${DATA_FILES.join(', ')}`);
  }
  if (names.length === 0)
    report(`this cell is empty: name the files that have something of it, such as site.json`);
  return names.filter(isKnown);
}

/** Tables of a Markdown text: runs of lines that begin with a bar. The first line is the headings, the second dashes. */
function tablesOf(text: string): Row[][] {
  const tables: { line: number; cells: string[] }[][] = [];
  let open: { line: number; cells: string[] }[] | null = null;
  for (const [i, words] of text.split('\n').entries()) {
    if (!words.trim().startsWith('|')) open = null;
    else {
      if (!open) tables.push((open = []));
      open.push({ line: i + 1, cells: cellsOf(words) });
    }
  }
  return tables.map(([header, , ...rows]) => {
    const headings = header?.cells.map((cell) => cell.toLowerCase()) ?? [];
    return rows.map(({ line, cells }) => ({
      line,
      cell: (heading) => {
        const column = headings.findIndex((cell) => cell.startsWith(heading));
        return column === -1 ? null : (cells[column] ?? '');
      },
    }));
  });
}

function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\||\|$/g, '');
  return inner.split('|').map((cell) => cell.trim());
}
