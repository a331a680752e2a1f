/** `incident-map geocode [--json | --jsonl] [--lang uk|en] FILE...|-`: which places a report names, and why. */
import { parseArgs } from 'node:util';
import type { Place } from '../domain/place.ts';
import { isPlainDate } from '../domain/time.ts';
import { LANGS, type Bilingual, type Lang } from '../domain/text.ts';
import { createGeocoder, formatExamination, type Examination, type Geocoder } from '../geocode/index.ts';
import { answerLine } from './geocode-lines.ts';

/** What the command needs from the outside; `read('-')` reads standard input. */
export interface GeocodeIo {
  read(file: string): Promise<string>;
  /** The lines of a file as they arrive, for input of any length. */
  lines(file: string): AsyncIterable<string>;
  out(line: string): void;
  err(line: string): void;
}

const USAGE =
  'usage: incident-map geocode [--json | --jsonl] [--lang uk|en] [--published YYYY-MM-DD] FILE...|-';
const STANDARD_INPUT: Bilingual = { uk: '(стандартний ввід)', en: '(standard input)' };

/** Runs the command. Exit codes: 0 all files done, 1 a file could not be read, 2 wrong usage. */
export async function runGeocode(args: string[], places: readonly Place[], io: GeocodeIo): Promise<number> {
  const use = readArgs(args);
  if (typeof use === 'string') {
    io.err(`incident-map geocode: ${use}`);
    io.err(USAGE);
    return 2;
  }
  const { files, json, jsonl, lang, published } = use;

  const geocoder = createGeocoder(places);
  const byCode = new Map(places.map((place) => [place.code, place]));
  if (jsonl) return answerFiles(files, geocoder, byCode, io);
  const results: ({ file: string } & Examination)[] = [];
  let failed = false;
  for (const file of files) {
    let text: string;
    try {
      text = await io.read(file);
    } catch (error) {
      failed = true;
      io.err(`incident-map geocode: cannot read ${file}: ${messageOf(error)}`);
      continue;
    }
    const examination = geocoder.examine(text, published === null ? {} : { published });
    if (json) {
      results.push({ file, ...examination });
      continue;
    }
    io.out(file === '-' ? STANDARD_INPUT[lang] : file);
    for (const line of formatExamination(text, examination, byCode, lang)) io.out(`  ${line}`);
  }
  if (json) io.out(JSON.stringify(results, null, 2));
  return failed ? 1 : 0;
}

/** Streams every line of every file through the geocoder; a bad line is told and the rest goes on. */
async function answerFiles(
  files: readonly string[],
  geocoder: Geocoder,
  places: ReadonlyMap<Place['code'], Place>,
  io: GeocodeIo,
): Promise<number> {
  let failed = false;
  for (const file of files) {
    let number = 0;
    try {
      for await (const line of io.lines(file)) {
        number++;
        if (line.trim() === '') continue;
        const answer = answerLine(line, geocoder, places);
        if (answer.ok) io.out(answer.line);
        else {
          failed = true;
          io.err(`incident-map geocode: ${file}:${number}: the line ${answer.message}`);
        }
      }
    } catch (error) {
      failed = true;
      io.err(`incident-map geocode: cannot read ${file}: ${messageOf(error)}`);
    }
  }
  return failed ? 1 : 0;
}

interface Use {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly jsonl: boolean;
  readonly published: string | null;
  readonly lang: Lang;
}

/** Reads the arguments; a string says what is wrong with them. */
function readArgs(args: string[]): Use | string {
  try {
    const options = {
      json: { type: 'boolean', default: false },
      jsonl: { type: 'boolean', default: false },
      published: { type: 'string' },
      lang: { type: 'string', default: 'en' },
    } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const lang = LANGS.find((it) => it === values.lang);
    if (lang === undefined) return `--lang must be ${LANGS.join(' or ')}, not "${values.lang}"`;
    if (positionals.length === 0) return 'no file is named; - is standard input';
    if (values.json && values.jsonl) return '--json and --jsonl exclude each other';
    const published = values.published ?? null;
    if (published !== null && !isPlainDate(published))
      return `--published must be a date like 2024-01-02, not "${published}"`;
    return { files: positionals, json: values.json, jsonl: values.jsonl, lang, published };
  } catch (error) {
    return messageOf(error);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
