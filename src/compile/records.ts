/** Records: one incident or context a file, checked against its schema, with what it refers to kept beside. */
import * as v from 'valibot';
import { AnswersSchema, ASPECTS, RangeSchema, STANCES } from '../domain/claim.ts';
import {
  AuthoredIncidentSchema,
  ContextSchema,
  WithdrawnSchema,
  type AuthoredContext,
  type AuthoredIncident,
  type Tombstone,
} from '../domain/incident.ts';
import { PlainDateSchema, StatedAtSchema, WhenSchema } from '../domain/time.ts';
import { AuthoredWhereSchema } from '../domain/where.ts';
import type { Problem } from './problem.ts';
import { checkSchema, type MissingHints } from './schema.ts';
import { sourcesIn, type Sources } from './source.ts';
import { parseYaml, type YamlSource } from './yaml.ts';

/** Nothing, where the author wrote something that cannot be read: the schema of the domain reports it. */
function ifReadable<const S extends v.GenericSchema>(schema: S) {
  return v.fallback(v.optional(schema), undefined);
}

const text = v.fallback(v.string(), '');
const texts = v.fallback(v.array(text), []);

const bilingual = v.fallback(v.object({ uk: text, en: text }), { uk: '', en: '' });

/**
 * What a record refers to, read tolerantly: a record with a fault in one field still has all its references
 * checked, so that one run tells everything that is wrong.
 */
const LinksSchema = v.object({
  id: text,
  aliases: texts,
  bearsOn: texts,
  title: bilingual,
  summary: bilingual,
  when: ifReadable(WhenSchema),
  where: ifReadable(AuthoredWhereSchema),
  claims: v.fallback(
    v.array(
      v.object({
        id: text,
        speaker: text,
        reports: texts,
        says: bilingual,
        casualties: ifReadable(v.object({ asOf: PlainDateSchema })),
        range: ifReadable(RangeSchema),
        weapon: ifReadable(v.string()),
        weapons: texts,
        answers: ifReadable(AnswersSchema),
        madeAt: ifReadable(StatedAtSchema),
        aspect: ifReadable(v.picklist(ASPECTS)),
        stance: ifReadable(v.picklist(STANCES)),
      }),
    ),
    [],
  ),
});
export type RecordLinks = v.InferOutput<typeof LinksSchema>;
export type ClaimLinks = RecordLinks['claims'][number];

/** A file of one record. `record` is null when it has a fault. */
interface RecordFileOf<Kind, Record> {
  readonly kind: Kind;
  readonly source: YamlSource;
  readonly links: RecordLinks;
  readonly record: Record | null;
}
export type IncidentFile = RecordFileOf<'incident', AuthoredIncident>;
export type ContextFile = RecordFileOf<'context', AuthoredContext>;
/** A record that was taken back; of its links only the ids and the reports are read. */
export type WithdrawnFile = RecordFileOf<'withdrawn', Tombstone>;
export type RecordFile = IncidentFile | ContextFile | WithdrawnFile;

const HINTS = {
  reports: 'a claim needs at least one source: list report ids',
  madeAt: 'when the speaker said it, a date like 2024-01-02',
  from: 'name the claim that it comes from, for instance c1',
  withdrawn: 'say since which date and why, in uk and en',
};

/** Reads all incidents and context records, in the order of their files. */
export function readRecords(sources: Sources, problems: Problem[], refused: MissingHints = {}): RecordFile[] {
  const sourcesOf = (folder: string) =>
    sourcesIn(sources, folder, '.yaml', '.yml').map(([file, yaml]) => parseYaml(file, yaml, problems));
  const incidents = sourcesOf('incidents').map((source): IncidentFile | WithdrawnFile => {
    if (isWithdrawn(source)) return withdrawnFile(source, problems);
    const record = checkSchema(AuthoredIncidentSchema, source, problems, HINTS, refused);
    return { kind: 'incident', source, links: linksOf(source), record };
  });
  const contexts = sourcesOf('context').map((source): ContextFile | WithdrawnFile => {
    if (isWithdrawn(source)) return withdrawnFile(source, problems);
    const record = checkSchema(ContextSchema, source, problems, HINTS, refused);
    return { kind: 'context', source, links: linksOf(source), record };
  });
  if (incidents.length === 0) {
    problems.push({
      file: 'incidents',
      line: 1,
      field: '',
      message: 'has no incident: a map of nothing is a slip',
    });
  }
  return [...incidents, ...contexts];
}

function isWithdrawn({ value }: YamlSource): boolean {
  return v.is(v.looseObject({ status: v.literal('withdrawn') }), value);
}

/** What is left of a withdrawn record; what its file still holds is of no account. */
function withdrawnFile(source: YamlSource, problems: Problem[]): WithdrawnFile {
  const read = checkSchema(WithdrawnSchema, source, problems, HINTS);
  const { id, aliases, claims } = linksOf(source);
  const cited = claims.map(({ reports }) => ({
    id: '',
    speaker: '',
    reports,
    says: { uk: '', en: '' },
    weapons: [],
  }));
  const links = { ...linksOf({ ...source, value: {} }), id, aliases, claims: cited };
  const record = read && { id: read.id, aliases: read.aliases, ...read.withdrawn };
  return { kind: 'withdrawn', source, links, record };
}

function linksOf(source: YamlSource): RecordLinks {
  const { value } = source;
  return v.parse(LinksSchema, typeof value === 'object' && value !== null ? value : {});
}
