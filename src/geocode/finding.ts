/** What the geocoder returns for one mention of a place in a text. */
import type { PlaceCode } from '../domain/place.ts';

export type Language = 'uk' | 'ru' | 'en';

/** The level at which the text names a place; `direction` is a military axis and never a place that was hit. */
export type FindingLevel = 'district' | 'settlement' | 'hromada' | 'raion' | 'oblast' | 'direction';

export interface Finding {
  /** Offsets into the original text, in UTF-16 units as `String.slice` takes them: [start, end). */
  readonly span: readonly [start: number, end: number];
  /** Exactly `text.slice(...span)`. */
  readonly text: string;
  readonly level: FindingLevel;
  /** The chosen place, or null when the candidates cannot be told apart. */
  readonly code: PlaceCode | null;
  /** Official Ukrainian name of the chosen place; empty when none is chosen. */
  readonly name: string;
  /** All places that the words can mean, the chosen one first. */
  readonly candidates: readonly PlaceCode[];
  /** Why, as short sentences for a person: the form that matched, the rule, the context, what was turned down. */
  readonly why: readonly string[];
}
