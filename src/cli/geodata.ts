/** `incident-map geodata --boundaries FOLDER`: exact boundaries, of whoever has them, in place of our own. */
import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { otherFormatFault } from '../compile/boundaries/given.ts';
import { importBoundaries, type GivenText, type ImportOptions } from '../compile/boundaries/importing.ts';
import { parseOrigin } from '../compile/boundaries/origin.ts';
import { importReport } from '../compile/boundaries/report.ts';
import { EXACT_FOLDER } from '../compile/boundaries/units.ts';
import { compareText } from '../compile/problem.ts';
import type { Place } from '../domain/place.ts';

export const GEODATA_USAGE =
  'usage: npm run geodata -- --boundaries FOLDER|none [--source "NAME, LICENCE"] [--tolerance-m 25]';

const DEFAULT_TOLERANCE_M = 25;
const MAX_TOLERANCE_M = 1000;
/** In place of a folder: back to the approximate boundaries. */
const NONE = 'none';

export interface GeodataIo {
  out(line: string): void;
  err(line: string): void;
}

interface Use extends ImportOptions {
  readonly from: string;
}

/**
 * Runs the command on a folder of geodata. Exit codes: 0 done, 1 nothing could be used, 2 wrong usage.
 * What stood in the folder of exact boundaries stays there when nothing could be used.
 */
export async function runGeodata(
  args: string[],
  geodata: string,
  places: readonly Place[],
  io: GeodataIo,
): Promise<number> {
  const use = readArgs(args);
  if (typeof use === 'string') {
    io.err(`incident-map geodata: ${use}`);
    io.err(GEODATA_USAGE);
    return 2;
  }
  const exact = path.join(geodata, EXACT_FOLDER);
  if (use.from === NONE) {
    await rm(exact, { recursive: true, force: true });
    io.out('boundaries: approximate ones again, made by this project');
    return 0;
  }
  if (!existsSync(use.from)) {
    io.err(`incident-map geodata: there is no folder ${use.from}`);
    return 1;
  }
  const given = await readFolder(use.from);
  if (given.length === 0) {
    io.err(`${use.from}: has no .geojson file; put GeoJSON of OpenStreetMap, COD-AB or geoBoundaries there`);
    return 1;
  }
  const imported = importBoundaries(given, places, use);
  for (const line of importReport(imported, places, use.toleranceM)) io.out(line);
  if (imported.files.size === 0) {
    io.err('nothing was written: none of the given areas could be used as a unit of Kharkiv oblast');
    return 1;
  }
  await rm(exact, { recursive: true, force: true });
  await mkdir(exact, { recursive: true });
  for (const [file, text] of imported.files) await writeFile(path.join(exact, file), text);
  io.out(`written to ${exact}; back to the approximate ones: npm run geodata -- --boundaries ${NONE}`);
  return 0;
}

/** Reads the arguments; a string says what is wrong with them. */
function readArgs(args: string[]): Use | string {
  try {
    const options = {
      boundaries: { type: 'string' },
      source: { type: 'string' },
      'tolerance-m': { type: 'string', default: String(DEFAULT_TOLERANCE_M) },
    } as const;
    const { values } = parseArgs({ args, options });
    if (!values.boundaries) return '--boundaries is missing: the folder with the files, or none';
    const origin = values.source === undefined ? null : parseOrigin(values.source);
    if (values.source !== undefined && !origin) {
      return `--source "${values.source}" must be a name and a licence: "OpenStreetMap contributors, ODbL"`;
    }
    const toleranceM = Number(values['tolerance-m']);
    if (!(toleranceM >= 0 && toleranceM <= MAX_TOLERANCE_M)) {
      return `--tolerance-m must be metres from 0 to ${MAX_TOLERANCE_M}, not "${values['tolerance-m']}"`;
    }
    return { from: values.boundaries, origin, toleranceM };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The geographic files of a folder and the folders in it, or the one file that is named, in the order of their names. */
async function readFolder(from: string): Promise<GivenText[]> {
  const files = statSync(from).isDirectory()
    ? (await readdir(from, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
    : [from];
  const geographic = files
    .filter((file) => isGeoJson(file) || otherFormatFault(file) !== null)
    .sort(compareText);
  return Promise.all(
    geographic.map(async (file) => ({ file, text: isGeoJson(file) ? await readFile(file, 'utf8') : null })),
  );
}

function isGeoJson(file: string): boolean {
  return ['.geojson', '.json'].includes(path.extname(file).toLowerCase());
}
