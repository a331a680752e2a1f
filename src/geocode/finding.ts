/** What the geocoder returns for one mention of a place in a text. */
import type { PlaceCode, PlaceLevel } from '../domain/place.ts';
import type { PrecisionClass } from '../domain/precision.ts';
import type { Bilingual } from '../domain/text.ts';

export type Language = 'uk' | 'ru' | 'en';

/**
 * The level at which the text names a place; `site` is a building or a street, `direction` a military axis and
 * never a place that was hit.
 */
export const FINDING_LEVELS = [
  'site',
  'district',
  'settlement',
  'hromada',
  'raion',
  'oblast',
  'direction',
] as const;
export type FindingLevel = (typeof FINDING_LEVELS)[number];

/**
 * How the text stands to the place. `near`: "near Kharkiv", «під Харковом»; `outskirts`: at its edge; `between`:
 * between it and another place; `offset`: some km from it. In all of these the place itself need not be meant, and
 * placing something in it would be finer than the text. Only of settlements and districts.
 */
export type Relation = 'in' | 'near' | 'outskirts' | 'between' | 'offset';

/** What the text says of the place. Only `hit` and `debris` become the place of an incident. */
export const ROLES = [
  'hit',
  'debris',
  'launch',
  'evacuation',
  'residence',
  'siren',
  'retrospective',
  'visit',
  'speaker',
  'mention',
] as const;
export type Role = (typeof ROLES)[number];

/** "15 km north of": how far from the place, and in which direction from it when the text tells. */
export interface Offset {
  readonly distanceKm: number;
  readonly azimuthDeg: number | null;
}

export interface Finding {
  /** Offsets into the original text, in UTF-16 units as `String.slice` takes them: [start, end). */
  readonly span: readonly [start: number, end: number];
  /** Exactly `text.slice(...span)`. */
  readonly text: string;
  readonly level: FindingLevel;
  readonly relation: Relation;
  readonly role: Role;
  /** The chosen place (of a site: what it lies in), or null when the candidates cannot be told apart. */
  readonly code: PlaceCode | null;
  /** Official Ukrainian name of the chosen place; empty when none is chosen. */
  readonly name: string;
  /** All places that the words can mean, the chosen one first, then the more important ones. */
  readonly candidates: readonly PlaceCode[];
  /** The candidates that the context turned down, with what turned them down. */
  readonly turnedDown: readonly TurnedDownCandidate[];
  /** Null when the text gives no distance. */
  readonly offset: Offset | null;
  /** The finest class in which an incident may be placed from these words. */
  readonly precision: PrecisionClass;
  /** From 0 to 1: how sure the choice of the place is. Not whether the report is true. */
  readonly confidence: number;
  /** Why, as short sentences for a person: the form that matched, the rule, the context, the role. */
  readonly why: readonly Bilingual[];
}

export interface TurnedDownCandidate {
  readonly code: PlaceCode;
  readonly because: Bilingual;
}

/** The level at which a text names a place of this level; a part of a city counts as its district. */
export function findingLevelOf(level: PlaceLevel): FindingLevel {
  return level === 'neighbourhood' ? 'district' : level;
}

/** The precision class that a finding supports: near a place is not in it, and a direction is no place. */
export function precisionOf(level: FindingLevel, relation: Relation): PrecisionClass {
  if (level === 'direction') return 'unknown';
  return relation === 'in' ? level : 'near';
}

// From the finest to the coarsest. A direction is no place and has no rank.
const FINEST_FIRST: readonly FindingLevel[] = FINDING_LEVELS.slice(0, -1);

/** The finest level at which findings name a place for certain; null when they name none. */
export function finestLevel(findings: readonly Finding[]): FindingLevel | null {
  return FINEST_FIRST.find((level) => findings.some((it) => it.level === level && it.code !== null)) ?? null;
}
