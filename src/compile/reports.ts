/** Reports and speakers: the front matter and body of geodata/reports/*.md, and the list speakers.yaml. */
import * as v from 'valibot';
import { ReportSchema, type Report } from '../domain/report.ts';
import { SpeakerSchema, type Speaker } from '../domain/speaker.ts';
import type { Problem } from './problem.ts';
import { checkSchema } from './schema.ts';
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

const SpeakersSchema = v.array(SpeakerSchema);
const WithIdSchema = v.object({ id: v.string() });

/** Reads all reports: front matter checked against the schema, the body as the summary. */
export function readReports(sources: Sources, problems: Problem[]): Reports {
  const reports: Report[] = [];
  const ids: WrittenId[] = [];
  for (const [file, text] of sourcesIn(sources, 'reports', '.md')) {
    const frontMatter = FRONT_MATTER.exec(text);
    if (!frontMatter) {
      problems.push({ file, line: 1, field: '', message: 'needs front matter: YAML between two lines ---' });
      continue;
    }
    const source = parseYaml(file, frontMatter[1] ?? '', problems, FRONT_MATTER_LINE);
    ids.push(...idIn(source, source.value, []));
    const report = checkSchema(ReportSchema, source, problems);
    const summary = text.slice(frontMatter[0].length).trim();
    if (summary === '') {
      const line = text.trimEnd().split('\n').length;
      problems.push({
        file,
        line,
        field: '',
        message: 'needs a body: what the report says, in our own words',
      });
    }
    if (report) reports.push({ ...report, summary });
  }
  return { reports, ids };
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
