/** The command line: what each command is called, and what the program says of itself. */
import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { text as readAll } from 'node:stream/consumers';
import { compileGeodata, readGazetteer, readPlaceAreas } from '../compile/compile.ts';
import { formatProblem, type Problem } from '../compile/problem.ts';
import { runGeocode, type GeocodeIo } from './geocode.ts';
import { runGeodata } from './geodata.ts';
import { runRing } from './ring.ts';

const HELP = `Usage: incident-map <command>

  geocode [--json | --jsonl] [--lang uk|en] [--published YYYY-MM-DD] FILE...|-
                    find the places of Kharkiv oblast that texts name, and say why; with --jsonl
                    each line is {id, text, lang?, published?} and each answer a line
  check [FOLDER]    check geodata and name everything that is wrong (default: the geodata of this project)
  geodata --boundaries FOLDER|none [--source "NAME, LICENCE"] [--tolerance-m 25]
                    take exact boundaries from GeoJSON files, or go back to the approximate ones
  ring --center LON,LAT|--around CODE --km KM [--low KM] [--min KM] [--tolerance-m 100]
                    print a range ring around a point or a place as GeoJSON: geodesic, on WGS 84
  --help            show this help
`;

const OK = 0;
const FOUND_PROBLEMS = 1;
const WRONG_USE = 2;

/** The terminal, and files as the caller names them from where they stand. */
const terminal: GeocodeIo = {
  lines: (file) =>
    createInterface({ input: file === '-' ? process.stdin : createReadStream(file), crlfDelay: Infinity }),
  read: (file) => (file === '-' ? readAll(process.stdin) : readFile(file, 'utf8')),
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
};

/** Runs one command; `geodata` is the folder of this project. Returns the exit code. */
export async function main(args: readonly string[], geodata: string): Promise<number> {
  const [command, ...rest] = args;
  switch (command) {
    case 'geocode': {
      const { places, problems } = await readGazetteer(geodata);
      return problems.length > 0 ? tell(problems) : runGeocode(rest, places, terminal);
    }
    case 'geodata': {
      const { places, problems } = await readGazetteer(geodata);
      return problems.length > 0 ? tell(problems) : runGeodata(rest, geodata, places, terminal);
    }
    case 'ring': {
      const { places, areas, problems } = await readPlaceAreas(geodata);
      return problems.length > 0 ? tell(problems) : runRing(rest, { places, areas }, terminal);
    }
    case 'check':
      return check(path.resolve(rest[0] ?? geodata));
    case '--help':
    case '-h':
    case 'help':
      process.stdout.write(HELP);
      return OK;
    default:
      process.stderr.write(command === undefined ? HELP : `incident-map: no command "${command}"\n\n${HELP}`);
      return WRONG_USE;
  }
}

async function check(folder: string): Promise<number> {
  if (!existsSync(folder)) {
    process.stderr.write(`incident-map: there is no folder ${folder}\n`);
    return WRONG_USE;
  }
  const { site, atlas, problems } = await compileGeodata(folder);
  if (!site || !atlas) return tell(problems);
  const { records, reports, speakers } = site;
  const claims = records.flatMap((record) => record.claims).length;
  process.stdout.write(
    `geodata is in order: ${records.length} records, ${claims} claims, ${reports.length} reports, ` +
      `${speakers.length} speakers, ${atlas.places.length} places\n`,
  );
  return OK;
}

function tell(problems: readonly Problem[]): number {
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
  return FOUND_PROBLEMS;
}
