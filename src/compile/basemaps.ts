/** Own basemaps: geodata/basemaps.yaml, and the PMTiles files beside it that the build copies into the site. */
import * as v from 'valibot';
import { AuthoredBasemapSchema, type AuthoredBasemap, type Basemap } from '../domain/basemap.ts';
import type { Problem } from './problem.ts';
import { checkSchema } from './schema.ts';
import { readSources, type Sources } from './source.ts';
import { parseYaml, problemAt, type YamlSource } from './yaml.ts';

const FILE = 'basemaps.yaml';
/** Not in git: such files are large, and each is its maker's own. */
const ARCHIVES = 'basemaps';

const BasemapsSchema = v.array(AuthoredBasemapSchema);
const HINTS = {
  code: 'a short permanent name for links, such as osm',
  attribution: 'whom the data is owed to, such as © OpenStreetMap contributors',
};

export interface Basemaps {
  readonly basemaps: readonly Basemap[];
  /** Files to copy: from the path below geodata, by the path in the site. */
  readonly copies: ReadonlyMap<string, string>;
  /** Origins beside its own that the site must be allowed to load from. */
  readonly origins: readonly string[];
}

/** Whether a file of geodata is there, by its path below the folder. */
export type Exists = (file: string) => boolean;

/** Reads the list. Without the file there is only the embedded basemap. */
export function readBasemaps(sources: Sources, exists: Exists, problems: Problem[]): Basemaps {
  const text = sources.get(FILE);
  const source = text === undefined ? null : parseYaml(FILE, text, problems);
  const entries = (source && checkSchema(BasemapsSchema, source, problems, HINTS)) ?? [];
  if (source) {
    checkCodes(entries, source, problems);
    checkFiles(entries, source, exists, problems);
  }
  return {
    basemaps: entries.map(basemapOf),
    copies: new Map(
      entries.flatMap(({ code, file }) =>
        file === undefined ? [] : [[archivePath(code), archiveSource(file)] as const],
      ),
    ),
    origins: [...new Set(entries.flatMap(originsOf))].sort(),
  };
}

/** The origins that the basemaps of a folder of geodata are loaded from, for the site's content policy. */
export async function basemapOrigins(folder: string): Promise<readonly string[]> {
  return readBasemaps(await readSources(folder), () => true, []).origins;
}

/** A code that comes twice would make one link mean two basemaps. */
function checkCodes(entries: readonly AuthoredBasemap[], source: YamlSource, problems: Problem[]): void {
  for (const [i, { code }] of entries.entries()) {
    const first = entries.findIndex((entry) => entry.code === code);
    if (first === i) continue;
    const line = source.lineOf([first, 'code']);
    problems.push(problemAt(source, [i, 'code'], `"${code}" is taken: line ${line} has it`));
  }
}

function checkFiles(
  entries: readonly AuthoredBasemap[],
  source: YamlSource,
  exists: Exists,
  problems: Problem[],
): void {
  for (const [i, { file }] of entries.entries()) {
    if (file === undefined || exists(archiveSource(file))) continue;
    const message = `there is no ${archiveSource(file)}: put the file there, or take this entry out`;
    problems.push(problemAt(source, [i, 'file'], message));
  }
}

function basemapOf({ code, name, kind, url, attribution }: AuthoredBasemap): Basemap {
  return { code, name, kind, address: url ?? archivePath(code), attribution };
}

function archiveSource(file: string): string {
  return `${ARCHIVES}/${file}`;
}

/** Where the copy of a file is in the site. */
function archivePath(code: string): string {
  return `data/basemaps/${code}.pmtiles`;
}

function originsOf({ url, origins }: AuthoredBasemap): string[] {
  return [...(url !== undefined && URL.canParse(url) ? [new URL(url).origin] : []), ...origins];
}
