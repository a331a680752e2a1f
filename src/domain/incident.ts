/**
 * Records: what the map and the list show. An incident happened somewhere at some time; a context record
 * holds general statements that bear on incidents but have no place or time of their own.
 */
import * as v from 'valibot';
import { ClaimSchema, type Claim } from './claim.ts';
import { BilingualSchema, WordsSchema, type Bilingual } from './text.ts';
import { MomentSchema, PlainDateSchema, WhenSchema } from './time.ts';
import { AuthoredWhereSchema, type Where } from './where.ts';

/** An opaque permanent id: four or more small letters and digits, never reused. */
export const RecordIdSchema = v.pipe(
  WordsSchema,
  v.regex(/^[a-z][a-z0-9]{3,11}$/, 'must be 4 to 12 small letters and digits that begin with a letter'),
  v.brand('RecordId'),
);
export type RecordId = v.InferOutput<typeof RecordIdSchema>;

/**
 * What happened, by the means that the reports name. `strike`: one whose means they name as several or not at all;
 * `shelling`: artillery, mortars and rocket artillery; `air-strike`: bombs and missiles dropped from aircraft over
 * the front; `launch`: something was fired, and where it came down is not in this oblast or not known.
 */
export const CATEGORIES = [
  'missile-strike',
  'air-strike',
  'drone-strike',
  'shelling',
  'strike',
  'debris',
  'launch',
  'ground-attack',
  'unknown',
] as const;
export type Category = (typeof CATEGORIES)[number];

/**
 * What kind of object was hit, as far as the reports say: it decides how early and how finely the record may be
 * published (geodata/policy.yaml) and is not shown as a fact of its own. `unknown` is treated as military.
 */
export const SENSITIVITIES = [
  'civilian',
  'energy',
  'transport',
  'air-defence',
  'defence-industry',
  'military',
  'unknown',
] as const;

const recordFields = {
  id: RecordIdSchema,
  /** A draft is checked and never leaves geodata; of a withdrawn record the site keeps the id and the reason. */
  status: v.optional(
    v.picklist(['draft', 'published'], 'must be draft or published; withdrawn needs `withdrawn`'),
    'published',
  ),
  /** Older ids that still resolve to this record in links: its own, and those of records merged into it. */
  aliases: v.optional(v.array(RecordIdSchema), []),
  title: BilingualSchema,
  summary: BilingualSchema,
  claims: v.pipe(v.array(ClaimSchema), v.minLength(1, 'a record is made of claims: give at least one')),
  history: v.pipe(
    v.array(v.strictObject({ date: PlainDateSchema, change: BilingualSchema })),
    v.minLength(1, 'needs at least the entry of its first publication'),
  ),
};

export const AuthoredIncidentSchema = v.strictObject({
  ...recordFields,
  category: v.picklist(CATEGORIES, `must be one of ${CATEGORIES.join(', ')}`),
  when: WhenSchema,
  where: AuthoredWhereSchema,
  sensitivity: v.optional(v.picklist(SENSITIVITIES, `must be one of ${SENSITIVITIES.join(', ')}`), 'unknown'),
  /** First publication on this site, when the date of the first entry of the history is not exact enough. */
  published: v.optional(MomentSchema),
});
export type AuthoredIncident = v.InferOutput<typeof AuthoredIncidentSchema>;

export const ContextSchema = v.strictObject({
  ...recordFields,
  /** Incidents that the statements bear on: their cards point here. */
  bearsOn: v.array(RecordIdSchema),
});

/**
 * What stays of a withdrawn record. Other fields of its file may stay or be deleted: nobody reads them, and none of
 * them reaches the site.
 */
export const WithdrawnSchema = v.object({
  id: RecordIdSchema,
  status: v.literal('withdrawn'),
  aliases: recordFields.aliases,
  withdrawn: v.strictObject({ date: PlainDateSchema, reason: BilingualSchema }),
});

/** A withdrawn record as the site has it: links to it lead here and say why. */
export interface Tombstone {
  readonly id: RecordId;
  readonly aliases: readonly RecordId[];
  readonly date: string;
  readonly reason: Bilingual;
}

/** A claim as the site has it: with its voice, where that is not the speaker itself. */
type Compiled<Record extends { claims: readonly unknown[] }> = Omit<Record, 'claims' | 'status'> & {
  readonly claims: readonly Claim[];
};
export type Incident = Omit<Compiled<AuthoredIncident>, 'where'> & {
  readonly kind: 'incident';
  readonly where: Where;
};
export type AuthoredContext = v.InferOutput<typeof ContextSchema>;
export type Context = Compiled<AuthoredContext> & { readonly kind: 'context' };
export type MapRecord = Incident | Context;
