/**
 * From a draft to a record: what is offered for each field, what still stands in the way of an export, and the
 * report and incidents as geodata has them. Nothing of the pasted text goes in but the words that name things.
 */
import * as v from 'valibot';
import { CATEGORIES, type Category } from '../domain/incident.ts';
import type { PrecisionClass } from '../domain/precision.ts';
import { ReportSchema } from '../domain/report.ts';
import { SIDES, type Speaker } from '../domain/speaker.ts';
import {
  dateOf,
  isDateOrLocalTime,
  isPlainDate,
  TIME_PRECISIONS,
  type SaidAt,
  type When,
} from '../domain/time.ts';
import { romanise } from '../geocode/index.ts';
import type { DraftClaim } from './draft-claims.ts';
import type { Edits, Field } from './draft.ts';
import { languageOf } from './language.ts';
import type { Mention, Places } from './mentions.ts';
import { reportBody, titleOf, UNNAMED_PUBLISHER, whyNotBefore } from './wording.ts';

/**
 * Whether places and claims are what the text says. `under-way`: the text or its date has changed since they were
 * read, or is being read. `failed`, `cancelled`: reading it came to nothing.
 */
export type ReadingState = 'done' | 'under-way' | 'failed' | 'cancelled';

/** Everything that a record is made of. */
export interface RecordInput {
  readonly id: string;
  readonly text: string;
  /** Date of publication; empty when it is not known. */
  readonly published: string;
  readonly reading: ReadingState;
  /** The places that were hit, the main one first. */
  readonly places: readonly Mention[];
  /** Without those that were left out by hand. */
  readonly claims: readonly DraftClaim[];
  readonly edits: Edits;
  readonly speakers: readonly Speaker[];
  readonly gazetteer: Places;
}

export type Fields = Readonly<Record<Field, string>>;

/** What stands in the way of an export. The interface words it in the reader's language. */
export type Obstacle =
  /** Places and claims may be those of another text. */
  | { readonly kind: 'unread'; readonly because: Exclude<ReadingState, 'done'> }
  | { readonly kind: 'no-place' }
  /** The words leave open which place it is. */
  | { readonly kind: 'open-place'; readonly words: string }
  /** The class cannot be written in geodata: a coarser unit can. */
  | { readonly kind: 'unwritable-place'; readonly words: string; readonly precision: PrecisionClass }
  | { readonly kind: 'missing'; readonly field: Field | 'published' }
  | { readonly kind: 'no-date'; readonly field: Field | 'published' }
  | { readonly kind: 'no-address'; readonly field: 'url' }
  | { readonly kind: 'no-language'; readonly field: 'language' }
  | { readonly kind: 'wrong-order'; readonly field: 'latest' | 'published' };

/** Precision classes that `where` of an incident cannot say by a place's code. */
const UNWRITABLE: readonly PrecisionClass[] = ['wider', 'unknown'];
/** A stated distance beyond this is no buffer in geodata (src/domain/where.ts). */
const BUFFER_KM_MAX = 100;

/** Fields whose words are made from the places. */
const OFFERED: readonly Field[] = ['titleUk', 'titleEn', 'saysUk', 'saysEn'];

/** The fields as they stand: as written by hand, else as offered from the text; empty where neither says anything. */
export function fieldsOf(input: RecordInput): Fields {
  const { edits } = input;
  const publisherUk = edits.publisherUk ?? '';
  const when = input.claims.find((claim) => claim.kind === 'when');
  const dates = {
    earliest: edits.earliest ?? when?.earliest ?? '',
    latest: edits.latest ?? when?.latest ?? edits.earliest ?? '',
    whenPrecision: edits.whenPrecision ?? when?.precision ?? 'day',
  };
  const title = titleOf(input.places[0], input.gazetteer, whenFrom(dates));
  const body = reportBody(input.places, input.claims, input.gazetteer);
  return {
    publisherUk,
    publisherEn: edits.publisherEn ?? romanise(publisherUk),
    url: edits.url ?? '',
    language: edits.language ?? languageOf(input.text),
    speaker: edits.speaker ?? speakerNamed(publisherUk, input.speakers),
    side: edits.side ?? 'press',
    category: edits.category ?? offeredCategory(input.claims),
    ...dates,
    titleUk: edits.titleUk ?? title.uk,
    titleEn: edits.titleEn ?? title.en,
    saysUk: edits.saysUk ?? body.uk,
    saysEn: edits.saysEn ?? body.en,
  };
}

/** What has to be given or changed before the draft can be exported, in the order of the form. */
export function obstaclesOf(input: RecordInput, fields: Fields): readonly Obstacle[] {
  // What else is missing is known once the text has been read.
  if (input.reading !== 'done') return [{ kind: 'unread', because: input.reading }];
  const ofPlaces = placeObstacles(input);
  // Words that are offered once there is a place are not asked for before.
  const isOffered = (obstacle: Obstacle): boolean =>
    ofPlaces.length > 0 &&
    obstacle.kind === 'missing' &&
    OFFERED.some((field) => field === obstacle.field && input.edits[field] === undefined);
  const ofWords = wordObstacles(fields).filter((obstacle) => !isOffered(obstacle));
  return [...ofPlaces, ...dateObstacles(input, fields), ...ofWords];
}

function placeObstacles({ places, gazetteer }: RecordInput): Obstacle[] {
  if (places.length === 0) return [{ kind: 'no-place' }];
  return places.flatMap(({ text: words, code, precision, offset }): Obstacle[] => {
    if (code === null) return [{ kind: 'open-place', words }];
    // Where such a place lies in its hromada is open, so there is nothing to draw a buffer around.
    const isPlaced = gazetteer.get(code)?.confidence === 'mapped';
    const isBuffer = isPlaced && (offset?.distanceKm ?? 0) <= BUFFER_KM_MAX;
    const isUnwritable = UNWRITABLE.includes(precision) || (precision === 'near' && !isBuffer);
    return isUnwritable ? [{ kind: 'unwritable-place', words, precision }] : [];
  });
}

function dateObstacles({ published }: RecordInput, { earliest, latest }: Fields): Obstacle[] {
  const missing = (['earliest', 'latest'] as const).flatMap((field): Obstacle[] => {
    const value = { earliest, latest }[field];
    if (value === '') return field === 'latest' && earliest === '' ? [] : [{ kind: 'missing', field }];
    return isDateOrLocalTime(value) ? [] : [{ kind: 'no-date', field }];
  });
  const publishedFault: Obstacle[] =
    published === '' || isPlainDate(published) ? [] : [{ kind: 'no-date', field: 'published' }];
  if (missing.length > 0 || publishedFault.length > 0) return [...missing, ...publishedFault];
  const order: Obstacle[] = [];
  if (latest < earliest) order.push({ kind: 'wrong-order', field: 'latest' });
  if (published !== '' && published < dateOf(earliest))
    order.push({ kind: 'wrong-order', field: 'published' });
  return order;
}

function wordObstacles(fields: Fields): Obstacle[] {
  const needed: readonly Field[] = ['category', ...OFFERED];
  const missing = needed
    .filter((field) => fields[field].trim() === '')
    .map((field): Obstacle => ({ kind: 'missing', field }));
  const isAddress = fields.url === '' || v.is(ReportSchema.entries.url, fields.url);
  const isLanguage = v.is(ReportSchema.entries.language, fields.language);
  return [
    ...missing,
    ...(isAddress ? [] : [{ kind: 'no-address', field: 'url' } as const]),
    ...(isLanguage ? [] : [{ kind: 'no-language', field: 'language' } as const]),
  ];
}

/** When the incident happened, as the fields say. Only of fields without obstacles. */
export function whenFrom({
  earliest,
  latest,
  whenPrecision,
}: Pick<Fields, 'earliest' | 'latest' | 'whenPrecision'>): When {
  const precision = TIME_PRECISIONS.find((known) => known === whenPrecision) ?? 'day';
  return { earliest, latest, precision };
}

/** When the report was published: its date, or no earlier than what it reports. */
export function publishedFrom({ published }: Pick<RecordInput, 'published'>, { earliest }: Fields): SaidAt {
  return published === '' ? { earliest: dateOf(earliest), why: whyNotBefore } : published;
}

/** The first date on which it can have been published. */
export function publishedDate(input: Pick<RecordInput, 'published'>, fields: Fields): string {
  return input.published === '' ? dateOf(fields.earliest) : input.published;
}

export function categoryFrom({ category }: Fields): Category | undefined {
  return CATEGORIES.find((known) => known === category);
}

/** Who says it: the id of a known speaker, and the entry of a new one that speakers.yaml does not have yet. */
export function speakerFrom(
  { speakers, id }: Pick<RecordInput, 'speakers' | 'id'>,
  { speaker, publisherUk, publisherEn, side }: Fields,
): { id: string; added: Speaker | null } {
  const known = speakers.find((candidate) => candidate.id === speaker);
  if (known) return { id: known.id, added: null };
  const name =
    publisherUk.trim() === ''
      ? UNNAMED_PUBLISHER
      : { uk: publisherUk.trim(), en: publisherEn.trim() || publisherUk.trim() };
  const slug = publisherUk.trim() === '' ? `unnamed-${id}` : slugOf(publisherEn) || `source-${id}`;
  const isTaken = speakers.some((candidate) => candidate.id === slug);
  const newId = isTaken ? `${slug}-${id}` : slug;
  const knownSide = SIDES.find((candidate) => candidate === side) ?? 'press';
  return { id: newId, added: { id: newId, name, side: knownSide } };
}

/** Words as a part of a file name or an id: small Latin letters, digits and hyphens. */
export function slugOf(words: string): string {
  return romanise(words)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’ʼ\p{M}]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function speakerNamed(name: string, speakers: readonly Speaker[]): string {
  const wanted = name.trim().toLocaleLowerCase('uk');
  if (wanted === '') return '';
  const isNamed = ({ name: { uk, en } }: Speaker): boolean =>
    [uk, en].some((known) => known.toLocaleLowerCase('uk') === wanted);
  return speakers.find(isNamed)?.id ?? '';
}

/** The category that a weapon makes it, by the codes of the geocoder. */
const CATEGORY_OF_WEAPON: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'missile ballistic-missile kn23 kn24 kn25 hwasong11 iskanderm s300 kh22 kh101 kinzhal'
      .split(' ')
      .map((code) => [code, 'missile-strike']),
  ),
  drone: 'drone-strike',
  shahed: 'drone-strike',
  'guided-bomb': 'air-strike',
  'aerial-bomb': 'air-strike',
  artillery: 'shelling',
  mortar: 'shelling',
  'multiple-rocket-launcher': 'shelling',
};

/** The category that follows from the weapons that are named; empty when none does, or when it is not known. */
function offeredCategory(claims: readonly DraftClaim[]): string {
  const named = claims.flatMap((claim) =>
    claim.kind === 'weapon' ? [CATEGORY_OF_WEAPON[claim.weapon]] : [],
  );
  const offered = new Set(named).size > 1 ? 'strike' : named[0];
  return CATEGORIES.find((known) => known === offered) ?? '';
}
