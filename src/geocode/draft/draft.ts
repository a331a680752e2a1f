/** What a report says beside the place: when, with what, how many. Offered as a draft claim, never as a fact. */
import type { Bilingual } from '../../domain/text.ts';
import type { When } from '../../domain/time.ts';
import type { Token } from '../tokens.ts';
import { casualtiesIn } from './casualties.ts';
import { datesIn } from './dates.ts';
import { weaponsIn } from './weapons.ts';

/** Where in the text something is said; `text.slice(...span)` is `text`. */
export interface Spanned {
  readonly span: readonly [start: number, end: number];
  readonly text: string;
  readonly why: Bilingual;
}

/** When it was, by the words of the report; plain dates or local times of Europe/Kyiv. */
export interface DraftWhen extends Spanned {
  readonly earliest: string;
  readonly latest: string;
  readonly precision: When['precision'];
}

/** With what; the code is that of geodata/weapons.yaml where there is one, else a word for the kind of weapon. */
export interface DraftWeapon extends Spanned {
  readonly weapon: string;
}

/** How many; a missing bound is one that the words leave open. */
export interface DraftCasualties extends Spanned {
  readonly aspect: 'killed' | 'injured';
  readonly low: number | null;
  readonly high: number | null;
}

export interface Draft {
  readonly when: readonly DraftWhen[];
  readonly weapons: readonly DraftWeapon[];
  readonly casualties: readonly DraftCasualties[];
}

/** Reads the draft of a text. `published` is the plain date of publication: relative words need it. */
export function draftOf(text: string, tokens: readonly Token[], published: string | null): Draft {
  return {
    when: datesIn(text, tokens, published),
    weapons: weaponsIn(text, tokens),
    casualties: casualtiesIn(text, tokens),
  };
}

/** The words from one token to another, both inclusive. */
export function spanOf(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
): Omit<Spanned, 'why'> {
  const start = tokens[first]?.start ?? 0;
  const span: [number, number] = [start, tokens[last]?.end ?? start];
  return { span, text: text.slice(...span) };
}
