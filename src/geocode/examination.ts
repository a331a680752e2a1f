/** What the geocoder returns for a whole text. */
import type { Draft } from './draft/draft.ts';
import type { Incident } from './incident.ts';
import type { Rejection } from './resolve.ts';
import type { Suggestion } from './suggest.ts';

/** Everything that the geocoder can say of a text. */
export interface Examination extends Incident {
  /** Words that look like a place and are not one. */
  readonly rejections: readonly Rejection[];
  /** Words that are one slip away from a name; none is taken by itself. */
  readonly suggestions: readonly Suggestion[];
  /** When, with what, how many: for a draft claim, never a fact. */
  readonly draft: Draft;
}
