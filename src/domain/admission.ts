/**
 * Admissions: who says that their own side did it. Computed from whose forces a claim names and from the side of its
 * speaker. An accusation of another side is none, nor is a denial, nor the words of who only relates an admission.
 */
import type { AuthoredClaim, Stance } from './claim.ts';
import type { Side } from './speaker.ts';

const ADMITTING: readonly Stance[] = ['asserts', 'attributes', 'corroborates', 'accepts'];

/** True for a claim by which a side says that its own forces made the strike. */
export function isAdmission(
  { stance, attacker }: Pick<AuthoredClaim, 'stance' | 'attacker'>,
  sideOfSpeaker: Side | undefined,
): boolean {
  return attacker !== undefined && attacker === sideOfSpeaker && ADMITTING.includes(stance);
}
