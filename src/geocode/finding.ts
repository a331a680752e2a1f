/** What the geocoder returns for one mention of a place in a text. */
import type { PlaceCode, PlaceLevel } from '../domain/place.ts';
import type { Bilingual } from '../domain/text.ts';

export type Language = 'uk' | 'ru' | 'en';

/** The level at which the text names a place; `direction` is a military axis and never a place that was hit. */
export type FindingLevel = 'district' | 'settlement' | 'hromada' | 'raion' | 'oblast' | 'direction';

export interface Finding {
  /** Offsets into the original text, in UTF-16 units as `String.slice` takes them: [start, end). */
  readonly span: readonly [start: number, end: number];
  /** Exactly `text.slice(...span)`. */
  readonly text: string;
  readonly level: FindingLevel;
  /**
   * How the text stands to the place. `near`: "near Kharkiv", «під Харковом», so the place itself need not
   * be meant, and placing something in it would be finer than the text. Only of settlements and districts.
   */
  readonly relation: 'in' | 'near';
  /** The chosen place, or null when the candidates cannot be told apart. */
  readonly code: PlaceCode | null;
  /** Official Ukrainian name of the chosen place; empty when none is chosen. */
  readonly name: string;
  /** All places that the words can mean, the chosen one first. */
  readonly candidates: readonly PlaceCode[];
  /** Why, as short sentences for a person: the form that matched, the rule, the context, what was turned down. */
  readonly why: readonly Bilingual[];
}

/** The level at which a text names a place of this level; a part of a city counts as its district. */
export function findingLevelOf(level: PlaceLevel): FindingLevel {
  return level === 'neighbourhood' ? 'district' : level;
}

// From the finest to the coarsest. A direction is no place and has no rank.
const FINEST_FIRST: readonly FindingLevel[] = ['district', 'settlement', 'hromada', 'raion', 'oblast'];

/** The finest level at which findings name a place for certain; null when they name none. */
export function finestLevel(findings: readonly Finding[]): FindingLevel | null {
  return FINEST_FIRST.find((level) => findings.some((it) => it.level === level && it.code !== null)) ?? null;
}
