/** What was hit, as the claims of a record say: each kind with those who say so. */
import { targetsOf, voiceOf, type Claim } from './claim.ts';
import { HIT_CODES, type HitKind } from './hit-kinds.ts';

/** A kind of thing that was hit, with the claims that say so. */
export interface StatedHit {
  readonly kind: HitKind;
  /** In the order of the record, at least one. */
  readonly claims: readonly Claim[];
}

const ON_THEIR_OWN_ACCOUNT: readonly Claim['stance'][] = ['asserts', 'attributes', 'corroborates'];
const AFTER_OTHERS: readonly Claim['stance'][] = ['repeats', 'accepts'];

/**
 * Every kind that somebody says was hit and has not taken back, in the order of the registry. Who repeats or accepts
 * a kind is named only where nobody states it on their own account. `retracts` takes back the kinds that it names, or all.
 */
export function hitsOf(claims: readonly Claim[]): readonly StatedHit[] {
  const saying = claims.filter(({ hit }) => hit !== undefined);
  if (saying.length === 0) return [];
  const retractions = claims.filter(({ stance }) => stance === 'retracts');
  return HIT_CODES.flatMap((kind) => {
    const naming = saying.filter(
      (claim) =>
        claim.hit?.includes(kind) && !retractions.some((retraction) => takesBack(retraction, kind, claim)),
    );
    const own = naming.filter(({ stance }) => ON_THEIR_OWN_ACCOUNT.includes(stance));
    const standing = own.length > 0 ? own : naming.filter(({ stance }) => AFTER_OTHERS.includes(stance));
    return standing.length > 0 ? [{ kind, claims: standing }] : [];
  });
}

/** Nobody takes back what another said. */
function takesBack(retraction: Claim, kind: HitKind, claim: Claim): boolean {
  return (
    targetsOf(retraction).includes(claim.id) &&
    voiceOf(retraction) === voiceOf(claim) &&
    (retraction.hit?.includes(kind) ?? true)
  );
}
