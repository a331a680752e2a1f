/** Reading the geodata folder. The only file here that touches the disk: the rest works on texts. */
import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from './decode.ts';
import { compareText, type Problem } from './problem.ts';

/** Texts of geodata by path below its folder, with `/` between folders on every system. */
export type Sources = ReadonlyMap<string, string>;

const READ = ['.tsv', '.yaml', '.yml', '.md', '.geojson', '.json', '.txt'];

/** The folders of which every file is read, with the endings that are: what has another would be left out unseen. */
const READ_WHOLE: Readonly<Record<string, readonly string[]>> = {
  incidents: ['.yaml', '.yml'],
  context: ['.yaml', '.yml'],
  reports: ['.md'],
  places: ['.tsv'],
};
/** Hidden files, and what editors leave beside the file that is being worked on. */
const OF_PROGRAMS = /^\.|^#|~$|\.(?:bak|orig|rej|swp|tmp)$|^(?:desktop\.ini|Thumbs\.db)$/i;

/**
 * Reads every text of the folder, in the order of the paths. What cannot be read as it stands is told: bytes that are
 * not UTF-8, and files that would be left out without a word.
 */
export async function readSources(folder: string, problems: Problem[] = []): Promise<Sources> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const named = entries.map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return { entry, file, name: path.relative(folder, file).split(path.sep).join('/') };
  });
  for (const { entry, name } of named) {
    const message = leftOut(entry, name);
    if (message !== null) problems.push({ file: name, line: 1, field: '', message });
  }
  const isRead = ({ entry }: (typeof named)[number]): boolean =>
    entry.isFile() && READ.includes(path.extname(entry.name)) && !OF_PROGRAMS.test(entry.name);
  const texts = named.filter(isRead).map(async ({ name, file }) => {
    const { text, fault } = decodeText(await readFile(file));
    if (fault) problems.push({ file: name, field: '', ...fault });
    return [name, text] as const;
  });
  return new Map((await Promise.all(texts)).sort(([a], [b]) => compareText(a, b)));
}

/** Why an entry of the folder would not be read although it looks as if it were meant to be; null when it is right. */
function leftOut(entry: Dirent, name: string): string | null {
  if (OF_PROGRAMS.test(entry.name)) return null;
  const ending = path.extname(entry.name);
  const [top = '', ...rest] = name.split('/');
  const endings = READ_WHOLE[top];
  const isMeant = READ.includes(ending) || (endings !== undefined && rest.length === 0);
  if (entry.isSymbolicLink()) {
    return isMeant ? 'is a symbolic link, which is not followed: put what it leads to here itself' : null;
  }
  if (entry.isDirectory()) {
    return READ.includes(ending) ? 'is a folder: a file with this name is expected here' : null;
  }
  if (!entry.isFile()) return isMeant ? 'is no plain file: put a text file here' : null;
  if (endings === undefined || /^readme/i.test(entry.name)) return null;
  if (rest.length === 0) return `is a file: a folder with ${endings[0] ?? ''} files is expected here`;
  if (rest.length > 1) return `is not read in a folder of its own: put it directly into ${top}/`;
  if (endings.includes(ending)) return null;
  return `is not read: files of ${top}/ end with ${endings.join(' or ')}; give it that ending, or put it elsewhere`;
}

/** The sources directly in a folder of geodata with this ending, in order. */
export function sourcesIn(
  sources: Sources,
  folder: string,
  ...endings: readonly string[]
): [string, string][] {
  return [...sources].filter(
    ([file]) => path.posix.dirname(file) === folder && endings.includes(path.posix.extname(file)),
  );
}
