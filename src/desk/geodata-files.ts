/** A draft as files of geodata, in the form that `incident-map check` accepts. */
import { stringify } from 'yaml';
import type * as v from 'valibot';
import type { ClaimSchema } from '../domain/claim.ts';
import type { AuthoredIncidentSchema } from '../domain/incident.ts';
import type { ReportSchema } from '../domain/report.ts';
import { dateOf } from '../domain/time.ts';
import { claimsAt, type DraftClaim } from './draft-claims.ts';
import type { Mention } from './mentions.ts';
import {
  categoryFrom,
  fieldsOf,
  obstaclesOf,
  publishedDate,
  publishedFrom,
  slugOf,
  speakerFrom,
  whenFrom,
  type Fields,
  type RecordInput,
} from './record.ts';
import {
  countOf,
  FIRST_CHANGE,
  locatorOf,
  sayClaim,
  sayOccurred,
  sayPlace,
  titleOf,
  UNNAMED_PUBLISHER,
} from './wording.ts';

/** What is written into geodata: what the schemas take, before their defaults. */
type WrittenIncident = v.InferInput<typeof AuthoredIncidentSchema>;
type WrittenClaim = v.InferInput<typeof ClaimSchema>;
type WrittenReport = v.InferInput<typeof ReportSchema>;

/** Texts by path below geodata. */
export type GeodataFiles = ReadonlyMap<string, string>;

export interface ExportOptions {
  /** The date of the export: the first entry of the record's history. */
  readonly today: string;
  /** Keys of mentions whose words lead to the same place when they stand alone: written as words, not as a code. */
  readonly standAlone: ReadonlySet<string>;
}

export interface Exported {
  /** New files. */
  readonly files: GeodataFiles;
  /** An entry to append to speakers.yaml; null when the speaker is known. */
  readonly speakerEntry: string | null;
}

/** Geodata refuses references: what is said twice is written twice. */
const YAML = { lineWidth: 100, aliasDuplicateObjects: false } as const;

/**
 * The report, and an incident for each place that was hit. Throws when something stands in the way:
 * ask `obstaclesOf` first.
 */
export function geodataFiles(input: RecordInput, { today, standAlone }: ExportOptions): Exported {
  const fields = fieldsOf(input);
  const [obstacle] = obstaclesOf(input, fields);
  if (obstacle) throw new Error(`the draft cannot be exported: ${JSON.stringify(obstacle)}`);
  const reportId = [slugOf(fields.publisherEn) || 'report', publishedDate(input, fields), input.id].join('-');
  const speaker = speakerFrom(input, fields);
  const incidents = input.places.map((place, i) => {
    const id = i === 0 ? input.id : `${input.id}${i.toString(36)}`;
    const where = whereOf(place, standAlone.has(place.key));
    const about = claimsAt(place, input.places, input.claims);
    const claims = claimsOf(place, about, { input, fields, reportId, speakerId: speaker.id });
    const incident: WrittenIncident = {
      id,
      status: 'draft',
      title:
        i === 0
          ? { uk: fields.titleUk.trim(), en: fields.titleEn.trim() }
          : titleOf(place, input.gazetteer, whenFrom(fields)),
      summary: summaryOf(claims),
      category: categoryFrom(fields) ?? 'missile-strike',
      when: whenFrom(fields),
      where,
      claims,
      history: [{ date: today, change: FIRST_CHANGE }],
    };
    const placeSlug = slugOf(input.gazetteer.get(place.code ?? '')?.en ?? '');
    return [
      `incidents/${dateOf(fields.earliest)}-${placeSlug}-${id}.yaml`,
      stringify(incident, YAML),
    ] as const;
  });
  return {
    files: new Map([[`reports/${reportId}.md`, reportFile(reportId, input, fields)], ...incidents]),
    speakerEntry: speaker.added && stringify([speaker.added], YAML),
  };
}

/** Where, in the form that keeps most of the report: its words where they lead to the place, else the code. */
function whereOf({ text, code, precision, offset }: Mention, standsAlone: boolean): WrittenIncident['where'] {
  const from = 'c2';
  const place = code ?? '';
  if (precision === 'near')
    return { by: 'near', place, ...(offset ? { bufferKm: offset.distanceKm } : {}), from };
  return standsAlone ? { by: 'words', words: text, from } : { by: 'place', place, from };
}

interface ClaimContext {
  readonly input: RecordInput;
  readonly fields: Fields;
  readonly reportId: string;
  readonly speakerId: string;
}

/** The claims of one incident: that it occurred, where, and what else the text says of it. */
function claimsOf(
  place: Mention,
  about: readonly DraftClaim[],
  { input, fields, reportId, speakerId }: ClaimContext,
): WrittenClaim[] {
  const shared: Pick<WrittenClaim, 'stance' | 'speaker' | 'madeAt' | 'reports' | 'basis'> = {
    stance: 'asserts',
    speaker: speakerId,
    madeAt: publishedFrom(input, fields),
    reports: [reportId],
    basis: 'none-given',
  };
  const occurred = sayOccurred(place, input.gazetteer);
  const locator = locatorOf(place.span);
  const claims: Omit<WrittenClaim, 'id'>[] = [
    ...(occurred ? [{ aspect: 'occurred' as const, ...shared, locator, says: occurred }] : []),
    { aspect: 'location', ...shared, locator, says: sayPlace(place) },
    ...about.map((claim) => ({
      ...aspectOf(claim, publishedDate(input, fields)),
      ...shared,
      locator: locatorOf(claim.span),
      says: sayClaim(claim),
    })),
  ];
  return claims.map((claim, i) => ({ id: `c${i + 1}`, ...claim }));
}

function aspectOf(claim: DraftClaim, asOf: string): Pick<WrittenClaim, 'aspect' | 'casualties'> {
  if (claim.kind === 'when') return { aspect: 'time' };
  if (claim.kind === 'weapon') return { aspect: 'weapon' };
  const count = countOf(claim);
  // Words without a figure stay a claim about the event; casualties need a figure and its date.
  return count
    ? { aspect: 'casualties', casualties: { [claim.aspect]: count, asOf } }
    : { aspect: 'occurred' };
}

/** Each sentence names the claim that it rests on. */
function summaryOf(claims: readonly WrittenClaim[]): WrittenClaim['says'] {
  const cited = (text: string, id: string): string => `${text.replace(/\.$/, '')} [${id}].`;
  return {
    uk: claims.map(({ id, says }) => cited(says.uk, id)).join('\n'),
    en: claims.map(({ id, says }) => cited(says.en, id)).join('\n'),
  };
}

function reportFile(id: string, input: RecordInput, fields: Fields): string {
  const uk = fields.publisherUk.trim();
  const frontMatter: WrittenReport = {
    id,
    publisher: uk === '' ? UNNAMED_PUBLISHER : { uk, en: fields.publisherEn.trim() || uk },
    published: publishedFrom(input, fields),
    language: fields.language,
    ...(fields.url === '' ? {} : { url: fields.url }),
  };
  const [inUkrainian, inEnglish] = [bodyText(fields.saysUk), bodyText(fields.saysEn)];
  return `---\n${stringify(frontMatter, YAML)}---\n\n## Українською\n\n${inUkrainian}\n\n## English\n\n${inEnglish}\n`;
}

/** Own words as the body of a report: a line cannot begin like a heading. */
function bodyText(words: string): string {
  return words.trim().replace(/^#+\s*/gm, '');
}
