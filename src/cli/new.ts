/** `incident-map new [REPORT-FILE]`: a valid draft of a report and its incident, asked for or read from a text. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compileGeodata } from '../compile/compile.ts';
import { draftWhere, reportIdOf, writeDraft, type DraftAnswers } from '../compile/draft.ts';
import { unknownHint } from '../compile/nearest.ts';
import { formatProblem } from '../compile/problem.ts';
import { takenIds } from '../compile/taken.ts';
import { CATEGORIES, type Category } from '../domain/incident.ts';
import type { Place } from '../domain/place.ts';
import { isPlainDate } from '../domain/time.ts';
import { addressFault } from '../domain/web-address.ts';
import { createGeocoder } from '../geocode/index.ts';

/** What the command needs from the outside. */
export interface NewIo {
  read(file: string): Promise<string>;
  out(line: string): void;
  err(line: string): void;
  /** Asks a person; null when nobody can answer. */
  ask(question: string): Promise<string | null>;
  /** Today's plain date: it stands in, marked, for dates that are not known. */
  readonly today: string;
  /** From 0 up to, not including, 1. */
  random(): number;
}

export const NEW_USAGE =
  'usage: incident-map new [REPORT-FILE] [--publisher NAME] [--published DATE] [--date DATE] [--language uk] ' +
  '[--url ADDRESS] [--category missile-strike] [--speaker ID]';

type Options = Readonly<Partial<Record<keyof typeof OPTIONS, string>>>;
const OPTIONS = {
  publisher: { type: 'string' },
  published: { type: 'string' },
  date: { type: 'string' },
  language: { type: 'string' },
  url: { type: 'string' },
  category: { type: 'string' },
  speaker: { type: 'string' },
} as const;

const KINDS = `Kind (${CATEGORIES.join(', ')}) [strike]: `;
/** Who speaks until the author says otherwise. */
const REPORT_AUTHORS = 'report-authors';
const OK = 0;
const FAILED = 1;
const WRONG_USE = 2;

/** Runs the command on a folder of geodata. Exit codes: 0 written, 1 a file could not be read, 2 wrong usage. */
export async function runNew(
  args: string[],
  geodata: string,
  places: readonly Place[],
  io: NewIo,
): Promise<number> {
  const { records, reports, speakers } = await takenIds(geodata);
  const faults = faultsFor(io.today, speakers);
  const use = readArgs(args, faults);
  if (typeof use === 'string') {
    io.err(`incident-map new: ${use}`);
    io.err(NEW_USAGE);
    return WRONG_USE;
  }
  let report: string;
  try {
    report = use.file === null ? '' : await io.read(use.file);
  } catch (error) {
    io.err(
      `incident-map new: cannot read ${use.file ?? ''}: ${error instanceof Error ? error.message : String(error)}`,
    );
    return FAILED;
  }
  const answers = await completed(use.options, io, faults);
  const words =
    use.file === null ? ((await io.ask('The words of the report that name the place: ')) ?? '') : report;
  const geocoder = createGeocoder(places);
  const gazetteer = new Map<string, Place>(places.map((place) => [place.code, place]));
  const where = draftWhere(geocoder.geocode(words), gazetteer, (text) => geocoder.geocode(text));
  const reportId = reportIdOf(answers.publisher, answers.published, reports);
  const { id, files } = writeDraft(newId(records, io), reportId, answers, where, io.today);
  for (const [file, text] of files) {
    const target = path.join(geodata, file);
    if (existsSync(target)) throw new Error(`${target} is there already`);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
    io.out(`written: ${path.relative(process.cwd(), target)}`);
  }
  for (const line of where.lines) io.out(`  where ${line}`);
  for (const remark of where.remarks) io.out(`  ${remark}`);
  const { problems } = await compileGeodata(geodata, io.today);
  const ofDraft = problems.filter(({ file }) =>
    [...files.keys()].some((written) => path.resolve(file) === path.resolve(geodata, written)),
  );
  if (ofDraft.length > 0) {
    io.err(`The draft ${id} is written, and has to be mended before anything can be checked or built:`);
    for (const problem of ofDraft) io.err(formatProblem(problem));
    return FAILED;
  }
  io.out(
    `The draft ${id} is valid and on no page. Fill in what is marked (?), set status: published, run incident-map check.`,
  );
  return OK;
}

/** What is wrong with an answer; null when nothing is. An empty one leaves it open. */
type FaultOf = (answer: string) => string | null;
type Faults = Readonly<Record<'date' | 'category' | 'language' | 'url' | 'speaker', FaultOf>>;

function faultsFor(today: string, speakers: ReadonlySet<string>): Faults {
  return {
    date: (answer) => dateFault(answer, today),
    category: categoryFault,
    language: languageFault,
    url: (answer) =>
      answer === '' || addressFault(answer) === null ? null : `"${answer}" ${addressFault(answer) ?? ''}`,
    speaker: (answer) =>
      answer === '' || speakers.has(answer)
        ? null
        : `there is no speaker "${answer}"${unknownHint(answer, speakers, 'speakers.yaml')}`,
  };
}

interface Use {
  readonly file: string | null;
  readonly options: Options;
}

/** Reads the arguments; a string says what is wrong with them. */
function readArgs(args: string[], faults: Faults): Use | string {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    if (positionals.length > 1) return 'one report at a time';
    for (const name of ['published', 'date'] as const) {
      const fault = faults.date(values[name] ?? '');
      if (fault !== null) return `--${name} ${fault}`;
    }
    const given = ['category', 'language', 'url', 'speaker'] as const;
    const [fault] = given.flatMap((name) => faults[name](values[name] ?? '') ?? []);
    return fault ?? { file: positionals[0] ?? null, options: values };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What the options leave open is asked for; an empty answer leaves it open in the draft. */
async function completed(options: Options, io: NewIo, faults: Faults): Promise<DraftAnswers> {
  const or = async (
    given: string | undefined,
    question: string,
    faultOf: FaultOf = () => null,
  ): Promise<string> => {
    if (given !== undefined) return given;
    for (;;) {
      const answer = (await io.ask(question))?.trim() ?? '';
      const fault = faultOf(answer);
      if (fault === null) return answer;
      io.err(fault);
    }
  };
  return {
    publisher: await or(options.publisher, 'Publisher: '),
    published: await or(options.published, 'Published on (2024-01-02): ', faults.date),
    language: (await or(options.language, 'Language (uk, en, ...) [uk]: ', faults.language)) || 'uk',
    url: await or(options.url, 'Whole address, if known: ', faults.url),
    eventDate: await or(options.date, 'Date of the event (2024-01-02): ', faults.date),
    category: categoryOf(await or(options.category, KINDS, faults.category)) ?? 'strike',
    speaker:
      (await or(options.speaker, `Speaker, an id of speakers.yaml [${REPORT_AUTHORS}]: `, faults.speaker)) ||
      REPORT_AUTHORS,
  };
}

function dateFault(answer: string, today: string): string | null {
  if (answer !== '' && !isPlainDate(answer))
    return `"${answer}" is not a calendar date; write it like 2024-01-02`;
  return answer > today ? `${answer} is in the future (today is ${today}): correct it` : null;
}

function languageFault(answer: string): string | null {
  return answer === '' || /^[a-z]{2}$/.test(answer) ? null : `"${answer}" is no two-letter language code`;
}

function categoryFault(answer: string): string | null {
  return answer === '' || categoryOf(answer) ? null : `"${answer}" must be one of ${CATEGORIES.join(', ')}`;
}

function categoryOf(answer: string): Category | undefined {
  return CATEGORIES.find((category) => category === answer);
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz';
const SIGNS = `${LETTERS}23456789`;

/** A free opaque id: a letter and three letters or digits, without those that look alike. */
function newId(taken: ReadonlySet<string>, { random }: NewIo): string {
  const pick = (from: string): string => from[Math.floor(random() * from.length)] ?? 'a';
  for (;;) {
    const id = `${pick(LETTERS)}${pick(SIGNS)}${pick(SIGNS)}${pick(SIGNS)}`;
    if (!taken.has(id)) return id;
  }
}
