/** Draft claims: what the text says of time, weapons and casualties. Offered, and left out with one click. */
import type { DraftCasualties, DraftWeapon, DraftWhen, Examination } from './examined.ts';
import type { Corrections, Mention } from './mentions.ts';

export type DraftClaim = (
  | ({ readonly kind: 'when' } & DraftWhen)
  | ({ readonly kind: 'weapon' } & DraftWeapon)
  | ({ readonly kind: 'casualties' } & DraftCasualties)
) & {
  /** Under which a correction of it is kept: its kind, words and turn. */
  readonly key: string;
  readonly isDropped: boolean;
};

/** The draft claims of a text in its order; those that were left out by hand stay in, marked. */
export function draftClaimsOf(
  { draft }: Pick<Examination, 'draft'>,
  corrections: Corrections,
): readonly DraftClaim[] {
  const turns = new Map<string, number>();
  return [
    ...draft.when.map((it) => ({ kind: 'when' as const, ...it })),
    ...draft.weapons.map((it) => ({ kind: 'weapon' as const, ...it })),
    ...draft.casualties.map((it) => ({ kind: 'casualties' as const, ...it })),
  ]
    .sort((a, b) => a.span[0] - b.span[0])
    .map((claim) => {
      const words = `=${claim.kind}:${claim.kind === 'casualties' ? `${claim.aspect}:` : ''}${claim.text}`;
      const turn = (turns.get(words) ?? 0) + 1;
      turns.set(words, turn);
      const key = `${words}#${turn}`;
      return { ...claim, key, isDropped: corrections[key]?.dropped === true };
    });
}

/**
 * The place that a draft claim goes with: the last one that is named before it, as one reads, else the main one.
 * The time is that of the whole report.
 */
export function placeOf(claim: DraftClaim, places: readonly Mention[]): Mention | undefined {
  const before = places.filter(({ span }) => span[0] < claim.span[0]);
  return before.sort((a, b) => b.span[0] - a.span[0])[0] ?? places[0];
}

/** The claims that go with one place of several. */
export function claimsAt(
  place: Mention,
  places: readonly Mention[],
  claims: readonly DraftClaim[],
): readonly DraftClaim[] {
  return claims.filter((claim) => claim.kind === 'when' || placeOf(claim, places) === place);
}
