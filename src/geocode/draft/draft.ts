/** What a report says beside the place: when, with what, how many. Offered as a draft claim, never as a fact. */
import type { Token } from '../tokens.ts';
import { casualtiesIn } from './casualties.ts';
import { datesIn } from './dates.ts';
import type { DraftCasualties, DraftWeapon, DraftWhen } from './span.ts';
import { weaponsIn } from './weapons.ts';

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
