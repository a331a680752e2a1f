/** What the geocoder says of a text, as the desk uses it. */
import type { PlaceCode } from '../domain/place.ts';
import type { Bilingual } from '../domain/text.ts';
import type { When } from '../domain/time.ts';
import type { Examination as Found } from '../geocode/index.ts';

export { incidentPlaces, ROLES, type Finding, type Role } from '../geocode/index.ts';

export type Span = readonly [start: number, end: number];

export interface Suggestion {
  readonly span: Span;
  readonly text: string;
  readonly codes: readonly PlaceCode[];
}

interface Drafted {
  readonly span: Span;
  readonly text: string;
  readonly why: Bilingual;
}
export interface DraftWhen extends Drafted {
  readonly earliest: string;
  readonly latest: string;
  readonly precision: When['precision'];
}
export interface DraftWeapon extends Drafted {
  readonly weapon: string;
}
export interface DraftCasualties extends Drafted {
  readonly aspect: 'killed' | 'injured';
  readonly low: number | null;
  readonly high: number | null;
}

export interface Examination extends Found {
  readonly suggestions: readonly Suggestion[];
  readonly draft: {
    readonly when: readonly DraftWhen[];
    readonly weapons: readonly DraftWeapon[];
    readonly casualties: readonly DraftCasualties[];
  };
}

/** An examination of the geocoder, with empty lists for what it does not look for yet. */
export function adapted(found: Found): Examination {
  return { suggestions: [], draft: { when: [], weapons: [], casualties: [] }, ...found };
}
