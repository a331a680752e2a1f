/**
 * Records: what the map and the list show. An incident happened somewhere at some time; a context record
 * holds general statements that bear on incidents but have no place or time of their own.
 */
import * as v from 'valibot';
import { ClaimSchema } from './claim.ts';
import type { LonLat, PlaceCode } from './place.ts';
import type { PrecisionClass } from './precision.ts';
import { BilingualSchema, WordsSchema, type Bilingual } from './text.ts';
import { PlainDateSchema, WhenSchema } from './time.ts';

/** An opaque permanent id: four or more small letters and digits, never reused. */
const RecordIdSchema = v.pipe(
  WordsSchema,
  v.regex(/^[a-z][a-z0-9]{3,11}$/, 'must be 4 to 12 small letters and digits that begin with a letter'),
);

export const CATEGORIES = ['missile-strike', 'launch'] as const;
export type Category = (typeof CATEGORIES)[number];

/** Where, as its author writes it: words of a report or a place code, and the claim that it comes from. */
export const AuthoredWhereSchema = v.variant('by', [
  v.strictObject({
    by: v.literal('words'),
    /** The words of the report; the compiler geocodes them. */
    words: WordsSchema,
    from: WordsSchema,
  }),
  v.strictObject({ by: v.literal('place'), place: WordsSchema, from: WordsSchema }),
  v.strictObject({
    /** Several oblasts or a country, or a place outside this oblast: in the list only, never on the map. */
    by: v.literal('wider'),
    words: BilingualSchema,
    from: WordsSchema,
  }),
]);
export type AuthoredWhere = v.InferOutput<typeof AuthoredWhereSchema>;

const recordFields = {
  id: RecordIdSchema,
  /** Older ids that still resolve to this record in links. */
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
});
export type AuthoredIncident = v.InferOutput<typeof AuthoredIncidentSchema>;

export const ContextSchema = v.strictObject({
  ...recordFields,
  /** Incidents that the statements bear on: their cards point here. */
  bearsOn: v.array(RecordIdSchema),
});

/** Where, as decided by the compiler. A class coarser than a site never has a point as its location. */
export interface Where {
  readonly precision: PrecisionClass;
  readonly place: PlaceCode | null;
  /** What to call it when it has no place code ("Ukraine, outside Kharkiv oblast"). */
  readonly words: Bilingual | null;
  /** The words of the report that were geocoded, when there were any. */
  readonly verbatim: string | null;
  /** How it was decided, for a person. */
  readonly why: readonly Bilingual[];
  /** The claim that it comes from. */
  readonly from: string;
  /** Where a label may stand. Not the place of the incident. */
  readonly labelPoint: LonLat | null;
}

export type Incident = Omit<AuthoredIncident, 'where'> & { readonly kind: 'incident'; readonly where: Where };
export type Context = v.InferOutput<typeof ContextSchema> & { readonly kind: 'context' };
export type MapRecord = Incident | Context;
