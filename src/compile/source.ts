/** Reading the geodata folder. The only file here that touches the disk: the rest works on texts. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { compareText } from './problem.ts';

/** Texts of geodata by path below its folder, with `/` between folders on every system. */
export type Sources = ReadonlyMap<string, string>;

const READ = ['.tsv', '.yaml', '.yml', '.md', '.geojson', '.txt'];

/** Reads every text of the folder, in the order of the paths. */
export async function readSources(folder: string): Promise<Sources> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && READ.includes(path.extname(entry.name)))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const named = files.map((file) => [path.relative(folder, file).split(path.sep).join('/'), file] as const);
  const texts = named.map(
    async ([name, file]) => [name, withPlainLines(await readFile(file, 'utf8'))] as const,
  );
  return new Map((await Promise.all(texts)).sort(([a], [b]) => compareText(a, b)));
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

/** Editors on Windows write a byte order mark and other line ends: they are no part of the data. */
function withPlainLines(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}
