/** The command line: what each command is called, and what the program says of itself. */
import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createInterface as createQuestions } from 'node:readline/promises';
import { buffer as readAll } from 'node:stream/consumers';
import { compileGeodata, readGazetteer, readPlaceAreas } from '../compile/compile.ts';
import { decodeText } from '../compile/decode.ts';
import { presentDay } from '../compile/present-day.ts';
import { formatProblem, type Problem } from '../compile/problem.ts';
import { runGeocode, type GeocodeIo } from './geocode.ts';
import { runGeodata } from './geodata.ts';
import { runNew, type NewIo } from './new.ts';
import { writeRelease } from './release.ts';
import { runRing } from './ring.ts';

const HELP = `Usage: incident-map <command>

  geocode [--json | --jsonl] [--lang uk|en] [--published YYYY-MM-DD] FILE...|-
                    find the places of Kharkiv oblast that texts name, and say why; with --jsonl
                    each line is {id, text, lang?, published?} and each answer a line
  new [REPORT-FILE] [--publisher NAME] [--published DATE] [--date DATE] [--speaker ID] ...
                    write a valid draft of a report and its incident; asks for what is not given
  check [FOLDER]    check geodata and name everything that is wrong, and what to do about it (default: the
                    geodata of this project)
  release           add the ids of what is published to geodata/ids.txt: none of them may ever disappear
  geodata --boundaries FOLDER|none [--source "NAME, LICENCE"] [--tolerance-m 25]
                    take exact boundaries from GeoJSON files, or go back to the approximate ones
  ring --center LON,LAT|--around CODE --km KM [--low KM] [--min KM] [--tolerance-m 100]
                    print a range ring around a point or a place as GeoJSON: geodesic, on WGS 84
  --help            show this help`;

const OK = 0;
const FOUND_PROBLEMS = 1;
const WRONG_USE = 2;

/** The terminal, and files as the caller names them from where they stand. */
const TERMINAL: GeocodeIo = {
  lines: (file) =>
    createInterface({ input: file === '-' ? process.stdin : createReadStream(file), crlfDelay: Infinity }),
  read: async (file) => textOf(file === '-' ? await readAll(process.stdin) : await readFile(file)),
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
};

/** The text of a file; throws where its bytes are not UTF-8, since a place would be looked for in other letters. */
function textOf(bytes: Uint8Array): string {
  const { text, fault } = decodeText(bytes);
  if (fault) throw new Error(`line ${fault.line}: ${fault.message}`);
  return text;
}

/** Runs one command; `geodata` is the folder of this project. Returns the exit code. */
export async function main(
  args: readonly string[],
  geodata: string,
  terminal: GeocodeIo = TERMINAL,
): Promise<number> {
  const [command, ...rest] = args;
  switch (command) {
    case 'geocode': {
      const { places, problems } = await readGazetteer(geodata);
      return problems.length > 0 ? tell(problems, terminal) : runGeocode(rest, places, terminal);
    }
    case 'geodata': {
      const { places, problems } = await readGazetteer(geodata);
      return problems.length > 0 ? tell(problems, terminal) : runGeodata(rest, geodata, places, terminal);
    }
    case 'new': {
      const { places, problems } = await readGazetteer(geodata);
      return problems.length > 0
        ? tell(problems, terminal)
        : withQuestions(terminal, (io) => runNew(rest, geodata, places, io));
    }
    case 'release': {
      const { site, problems } = await compileGeodata(geodata, presentDay(Date.now()));
      if (!site) return tell(problems, terminal);
      const added = await writeRelease(geodata, site);
      terminal.out(`ids.txt: ${added} new ${added === 1 ? 'id' : 'ids'}`);
      return OK;
    }
    case 'ring': {
      const { places, areas, problems } = await readPlaceAreas(geodata);
      return problems.length > 0 ? tell(problems, terminal) : runRing(rest, { places, areas }, terminal);
    }
    case 'check':
      return check(path.resolve(rest[0] ?? geodata), terminal);
    case '--help':
    case '-h':
    case 'help':
      terminal.out(HELP);
      return OK;
    default:
      terminal.err(command === undefined ? HELP : `incident-map: no command "${command}"\n\n${HELP}`);
      return WRONG_USE;
  }
}

/** Runs with a way to ask, when a person is at the terminal. */
async function withQuestions(terminal: GeocodeIo, run: (io: NewIo) => Promise<number>): Promise<number> {
  const lines = process.stdin.isTTY
    ? createQuestions({ input: process.stdin, output: process.stderr })
    : null;
  try {
    return await run({
      ...terminal,
      ask: async (question) => (lines ? lines.question(question) : null),
      today: new Date().toISOString().slice(0, 10),
      random: Math.random,
    });
  } finally {
    lines?.close();
  }
}

async function check(folder: string, terminal: GeocodeIo): Promise<number> {
  if (!existsSync(folder)) {
    terminal.err(`incident-map: there is no folder ${folder}`);
    return WRONG_USE;
  }
  const { site, atlas, drafts, problems } = await compileGeodata(folder, presentDay(Date.now()));
  if (!site || !atlas) return tell(problems, terminal);
  const { records, reports, speakers } = site;
  const claims = records.flatMap((record) => record.claims).length;
  terminal.out(
    `geodata is in order: ${records.length} records, ${claims} claims, ${reports.length} reports, ` +
      `${speakers.length} speakers, ${atlas.places.length} places${drafts > 0 ? `; ${drafts} drafts` : ''}`,
  );
  return OK;
}

function tell(problems: readonly Problem[], terminal: GeocodeIo): number {
  for (const problem of problems) terminal.err(formatProblem(problem));
  return FOUND_PROBLEMS;
}
