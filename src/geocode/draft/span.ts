/** What a draft is made of: each thing with the words of the text that say it. */
import type { Bilingual } from '../../domain/text.ts';
import type { When } from '../../domain/time.ts';
import type { Token } from '../tokens.ts';

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
