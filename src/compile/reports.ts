/** Reports and speakers: the front matter and body of geodata/reports/*.md, and the list speakers.yaml. */
import * as v from 'valibot';
import { ReportSchema, type Report } from '../domain/report.ts';
import { SpeakerSchema, type Speaker } from '../domain/speaker.ts';
import { LANGS, type Lang } from '../domain/text.ts';
import type { Problem } from './problem.ts';
import { checkSchema, type MissingHints } from './schema.ts';
import { sourcesIn, type Sources } from './source.ts';
import { parseYaml, type FieldPath, type YamlSource } from './yaml.ts';

/** An id where it is written, kept even when the rest of its entry has faults: references to it are none. */
export interface WrittenId {
  readonly id: string;
  readonly source: YamlSource;
  readonly path: FieldPath;
}

export interface Reports {
  readonly reports: readonly Report[];
  readonly ids: readonly WrittenId[];
  readonly bodies: readonly BodyPart[];
}

/** One part of the body of a report, and the line on which it begins. */
export interface BodyPart {
  readonly report: string;
  readonly file: string;
  readonly line: number;
  readonly lang: Lang;
  readonly text: string;
}

export interface Speakers {
  readonly speakers: readonly Speaker[];
  /** Null when the file cannot be read: then no reference to a speaker can be judged. */
  readonly ids: readonly WrittenId[] | null;
}

const SPEAKERS_FILE = 'speakers.yaml';
const FRONT_MATTER = /^---\n(.*?\n)?---(?:\n|$)/s;
/** Front matter begins after the line of its opening dashes. */
const FRONT_MATTER_LINE = 2;

/** The headings of the two parts of a body. */
const PART_HEADINGS: Readonly<Record<Lang, string>> = { uk: '## Українською', en: '## English' };
const IN_LANGUAGE: Readonly<Record<Lang, string>> = { uk: 'in Ukrainian', en: 'in English' };
const ANY_HEADING = /^#+(?:\s|$)/;

const SpeakersSchema = v.array(SpeakerSchema);
const WithIdSchema = v.object({ id: v.string() });

/** Reads all reports: front matter checked against the schema, the two parts of the body as the summary. */
export function readReports(sources: Sources, problems: Problem[], refused: MissingHints = {}): Reports {
  const reports: Report[] = [];
  const ids: WrittenId[] = [];
  const bodies: BodyPart[] = [];
  for (const [file, text] of sourcesIn(sources, 'reports', '.md')) {
    const frontMatter = FRONT_MATTER.exec(text);
    if (!frontMatter) {
      problems.push({ file, line: 1, field: '', message: 'needs front matter: YAML between two lines ---' });
      continue;
    }
    const source = parseYaml(file, frontMatter[1] ?? '', problems, FRONT_MATTER_LINE);
    ids.push(...idIn(source, source.value, []));
    const report = checkSchema(ReportSchema, source, problems, {}, refused);
    const body = readBody(file, text, frontMatter[0].split('\n').length, problems);
    if (!report) continue;
    reports.push({ ...report, summary: { uk: body.uk.text, en: body.en.text } });
    for (const lang of LANGS) bodies.push({ report: report.id, file, lang, ...body[lang] });
  }
  return { reports, ids, bodies };
}

type Part = Pick<BodyPart, 'line' | 'text'>;

/** Reads the body of a report, from a line of its file on: what it says, in both languages, each under its heading. */
function readBody(
  file: string,
  text: string,
  fromLine: number,
  problems: Problem[],
): Readonly<Record<Lang, Part>> {
  const report = (line: number, message: string) => problems.push({ file, line, field: '', message });
  const both = LANGS.map((lang) => PART_HEADINGS[lang]).join(' and ');
  const lines = text
    .trimEnd()
    .split('\n')
    .map((words, i) => ({ words: words.trimEnd(), line: i + 1 }));
  const body = lines.slice(fromLine - 1);
  const headings = body.filter(({ words }) => ANY_HEADING.test(words));
  const textFrom = (line: number) => {
    const next = headings.find((heading) => heading.line >= line);
    return body.filter((at) => at.line >= line && at.line < (next?.line ?? Infinity) && at.words !== '');
  };

  const [stray] = textFrom(fromLine);
  if (stray) report(stray.line, `this text has no heading: the two parts of a report are ${both}`);
  for (const { words, line } of headings) {
    if (LANGS.some((lang) => PART_HEADINGS[lang] === words)) continue;
    report(line, `"${words}" is no heading of a report: the two are ${both}`);
  }

  const partIn = (lang: Lang): Part => {
    const heading = PART_HEADINGS[lang];
    const what = `what the report says, in our own words, ${IN_LANGUAGE[lang]}`;
    const [first, second] = headings.filter(({ words }) => words === heading);
    if (second) report(second.line, `"${heading}" stands twice: put all of this part under one heading`);
    if (!first) {
      report(lines.length, `the part "${heading}" is missing: add this heading and under it ${what}`);
      return { line: lines.length, text: '' };
    }
    const part = textFrom(first.line + 1);
    if (part.length === 0) report(first.line, `the part "${heading}" is empty: write under it ${what}`);
    return { line: part[0]?.line ?? first.line, text: part.map(({ words }) => words).join('\n') };
  };
  return { uk: partIn('uk'), en: partIn('en') };
}

/** Reads the list of speakers. */
export function readSpeakers(sources: Sources, problems: Problem[]): Speakers {
  const text = sources.get(SPEAKERS_FILE);
  if (text === undefined) {
    problems.push({
      file: SPEAKERS_FILE,
      line: 1,
      field: '',
      message: 'this file is missing: a list of speakers',
    });
    return { speakers: [], ids: null };
  }
  const source = parseYaml(SPEAKERS_FILE, text, problems);
  const entries: unknown[] = Array.isArray(source.value) ? source.value : [];
  return {
    speakers: checkSchema(SpeakersSchema, source, problems) ?? [],
    ids: source.broken ? null : entries.flatMap((entry, i) => idIn(source, entry, [i])),
  };
}

function idIn(source: YamlSource, entry: unknown, path: FieldPath): WrittenId[] {
  return v.is(WithIdSchema, entry) ? [{ id: entry.id, source, path: [...path, 'id'] }] : [];
}
