/** Attributions: the table of geodata/SOURCES.md, so that what the page says cannot drift from the record. */
import type { Attribution } from '../domain/site.ts';
import type { Problem } from './problem.ts';
import type { Sources } from './source.ts';

const FILE = 'SOURCES.md';
const COLUMNS = ['source', 'licence', 'attribution'] as const;

/** The unique lines of all tables of the file that have the columns source, licence and attribution. */
export function readAttributions(sources: Sources, problems: Problem[]): Attribution[] {
  const unique = new Map<string, Attribution>();
  for (const table of tablesOf(sources.get(FILE) ?? '')) {
    const [header = [], , ...rows] = table;
    const positions = COLUMNS.map((column) =>
      header.findIndex((cell) => cell.toLowerCase().startsWith(column)),
    );
    if (positions.includes(-1)) continue;
    for (const row of rows) {
      const [source = '', licence = '', attribution = ''] = positions.map((i) => row[i] ?? '');
      unique.set(JSON.stringify([source, licence, attribution]), { source, licence, attribution });
    }
  }
  if (unique.size === 0) {
    const message = `needs a table with the columns ${COLUMNS.join(', ')}`;
    problems.push({ file: FILE, line: 1, field: '', message });
  }
  return [...unique.values()];
}

/** Tables of a Markdown text: runs of lines that begin with a bar, as cells. The second line is dashes. */
function tablesOf(text: string): string[][][] {
  const tables: string[][][] = [];
  let open: string[][] | null = null;
  for (const line of text.split('\n')) {
    if (!line.trim().startsWith('|')) open = null;
    else {
      if (!open) tables.push((open = []));
      open.push(cellsOf(line));
    }
  }
  return tables;
}

function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\||\|$/g, '');
  return inner.split('|').map((cell) => cell.trim());
}
