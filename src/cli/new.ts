/** `incident-map new [REPORT-FILE]`: a valid draft of a report and its incident, asked for or read from a text. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { draftWhere, reportIdOf, writeDraft, type DraftAnswers } from '../compile/draft.ts';
import { takenIds } from '../compile/taken.ts';
import { CATEGORIES, type Category } from '../domain/incident.ts';
import type { Place } from '../domain/place.ts';
import { isPlainDate } from '../domain/time.ts';
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
  const use = readArgs(args);
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
  const answers = await completed(use.options, io);
  const words =
    use.file === null ? ((await io.ask('The words of the report that name the place: ')) ?? '') : report;
  const geocoder = createGeocoder(places);
  const gazetteer = new Map<string, Place>(places.map((place) => [place.code, place]));
  const where = draftWhere(geocoder.geocode(words), gazetteer, (text) => geocoder.geocode(text));
  const taken = await takenIds(geodata);
  const reportId = reportIdOf(answers.publisher, answers.published, taken.reports);
  const { id, files } = writeDraft(newId(taken.records, io), reportId, answers, where, io.today);
  for (const [file, text] of files) {
    const target = path.join(geodata, file);
    if (existsSync(target)) throw new Error(`${target} is there already`);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
    io.out(`written: ${path.relative(process.cwd(), target)}`);
  }
  for (const line of where.lines) io.out(`  where ${line}`);
  for (const remark of where.remarks) io.out(`  ${remark}`);
  io.out(
    `The draft ${id} is valid and on no page. Fill in what is marked (?), set status: published, run incident-map check.`,
  );
  return OK;
}

interface Use {
  readonly file: string | null;
  readonly options: Options;
}

/** Reads the arguments; a string says what is wrong with them. */
function readArgs(args: string[]): Use | string {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    if (positionals.length > 1) return 'one report at a time';
    for (const name of ['published', 'date'] as const) {
      const fault = dateFault(values[name] ?? '');
      if (fault !== null) return `--${name} ${fault}`;
    }
    const fault = categoryFault(values.category ?? '') ?? languageFault(values.language ?? '');
    return fault ?? { file: positionals[0] ?? null, options: values };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What the options leave open is asked for; an empty answer leaves it open in the draft. */
async function completed(options: Options, io: NewIo): Promise<DraftAnswers> {
  const or = async (
    given: string | undefined,
    question: string,
    faultOf: (answer: string) => string | null = () => null,
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
    published: await or(options.published, 'Published on (2024-01-02): ', dateFault),
    language: (await or(options.language, 'Language (uk, en, ...) [uk]: ', languageFault)) || 'uk',
    url: await or(options.url, 'Whole address, if known: '),
    eventDate: await or(options.date, 'Date of the event (2024-01-02): ', dateFault),
    category: categoryOf(await or(options.category, KINDS, categoryFault)) ?? 'strike',
    speaker:
      (await or(options.speaker, `Speaker, an id of speakers.yaml [${REPORT_AUTHORS}]: `)) || REPORT_AUTHORS,
  };
}

function dateFault(answer: string): string | null {
  return answer === '' || isPlainDate(answer)
    ? null
    : `"${answer}" is not a calendar date; write it like 2024-01-02`;
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
