/**
 * Where something happened: as its author writes it, and as the compiler decides it. Nothing coarser than a site
 * has a point as its location, and a site only when a source gives one.
 */
import * as v from 'valibot';
import type { LonLat, PlaceCode } from './place.ts';
import type { PrecisionClass } from './precision.ts';
import { BilingualSchema, WordsSchema, type Bilingual } from './text.ts';

/** What "near a place" means when the report gives no distance, in km: the bound of UCDP's where_prec 2. */
export const NEAR_KM = 25;

const BUFFER_KM_MAX = 100;
/** A point that is less exact than this is no site. */
const SITE_RADIUS_KM_MAX = 5;

function number(what: string, min: number, max: number) {
  return v.pipe(
    v.number(`must be a number: ${what}`),
    v.minValue(min, `must be from ${min} to ${max}: ${what}`),
    v.maxValue(max, `must be from ${min} to ${max}: ${what}`),
  );
}

/** The claim that the place comes from. */
const from = WordsSchema;
/** The place that is named: either by a code of the gazetteer or by words of the report. The compiler asks for one. */
const named = { place: v.optional(WordsSchema), words: v.optional(WordsSchema) };

/** The point of a site as a source gives it: never measured, guessed or looked up by us. */
const SitePointSchema = v.strictObject({
  lat: number('degrees of latitude, WGS84', -90, 90),
  lon: number('degrees of longitude, WGS84', -180, 180),
  /** How far off it may be, as the source says or as its decimals allow. */
  radiusKm: number('km that the point may be off', 0.01, SITE_RADIUS_KM_MAX),
  /** The report that gives it. */
  report: WordsSchema,
});

/** Where, as its author writes it; `by` says which of the forms it is. */
export const AuthoredWhereSchema = v.variant('by', [
  /** Words of the report. Words that say "near" make the class near. */
  v.strictObject({ by: v.literal('words'), words: WordsSchema, from }),
  /** A unit of the gazetteer by its code. */
  v.strictObject({ by: v.literal('place'), place: WordsSchema, from }),
  /** Near a named place: within the distance that the report states, else within 25 km. */
  v.strictObject({
    by: v.literal('near'),
    ...named,
    bufferKm: v.optional(number('km around the place, as the report states them', 0.1, BUFFER_KM_MAX)),
    from,
  }),
  /** A building or a street: named in words, with the settlement or the district of a city that it lies in. */
  v.strictObject({
    by: v.literal('site'),
    site: BilingualSchema,
    ...named,
    point: v.optional(SitePointSchema),
    from,
  }),
  /** Several oblasts or a country, or a place outside this oblast: in the list only, never on the map. */
  v.strictObject({ by: v.literal('wider'), words: BilingualSchema, from }),
  /** The reports name no place at all: in the list only. */
  v.strictObject({ by: v.literal('unknown'), from }),
]);
export type AuthoredWhere = v.InferOutput<typeof AuthoredWhereSchema>;

/** A building or a street, in words, and its point where a source gives one. */
export interface Site {
  readonly words: Bilingual;
  /** Null when no source gives one: then the site is drawn as the unit that it lies in. */
  readonly point: LonLat | null;
  /** How far from `point` it may be, in km; without a point the radius of the unit that it lies in. */
  readonly radiusKm: number;
  /** The report that gives the point. */
  readonly report: string | null;
}

/** Where, as decided by the compiler. */
export interface Where {
  /** How precisely the reports place it, and the policy lets it be placed. */
  readonly precision: PrecisionClass;
  /** The class as which it is drawn: for a site without a point, that of the unit that it lies in. */
  readonly drawn: PrecisionClass;
  readonly place: PlaceCode | null;
  /** What to call it when it has no place code ("Ukraine, outside Kharkiv oblast"). */
  readonly words: Bilingual | null;
  /** Class near only: how far around the place it may be, in km. */
  readonly bufferKm: number | null;
  /** The building or street, for the class site. */
  readonly site: Site | null;
  /** The words of the report that were geocoded, when there were any. */
  readonly verbatim: string | null;
  /** How it was decided, for a person. */
  readonly why: readonly Bilingual[];
  /** The claim that it comes from. */
  readonly from: string;
  /** Where a label may stand. Not the place of the incident. */
  readonly labelPoint: LonLat | null;
}
