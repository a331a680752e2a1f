/**
 * Grades: how well a statement is supported. Computed from claims, never typed in.
 *
 * Claims form threads: one statement, and the claims that answer it. A thread is corroborated when at least
 * two speakers state the same on their own; a repeat or reprint counts with its origin, once. A denial or a
 * dispute makes it contested; a non-confirmation does neither and is named as what it is.
 */
import type { Claim, Aspect } from './claim.ts';

export const GRADES = ['single-source', 'corroborated', 'contested', 'retracted'] as const;
export type GradeKind = (typeof GRADES)[number];

export interface Grade {
  readonly kind: GradeKind;
  /** Speakers who state it on their own, the first one first. */
  readonly origins: readonly string[];
  /** Speakers who said that they could not confirm it. */
  readonly notConfirmedBy: readonly string[];
  /** Speakers who deny or dispute it. */
  readonly deniedBy: readonly string[];
}

export interface Thread {
  /** The claim that states it first. */
  readonly root: Claim;
  /** All claims of the thread, the root first, then as the record lists them. */
  readonly claims: readonly Claim[];
  readonly grade: Grade;
}

function speakersWith(claims: readonly Claim[], stances: readonly Claim['stance'][]): string[] {
  return [...new Set(claims.filter((claim) => stances.includes(claim.stance)).map((claim) => claim.speaker))];
}

/** The grade of one thread, from its claims alone. */
export function gradeOf(claims: readonly Claim[]): Grade {
  const retractedBy = speakersWith(claims, ['retracts']);
  const origins = speakersWith(claims, ['asserts', 'attributes', 'corroborates']).filter(
    (speaker) => !retractedBy.includes(speaker),
  );
  const notConfirmedBy = speakersWith(claims, ['cannot-confirm']);
  const deniedBy = speakersWith(claims, ['denies', 'disputes']);
  return { kind: kindOf(origins.length, deniedBy.length), origins, notConfirmedBy, deniedBy };
}

function kindOf(origins: number, denials: number): GradeKind {
  if (origins === 0) return 'retracted';
  if (denials > 0) return 'contested';
  return origins > 1 ? 'corroborated' : 'single-source';
}

/**
 * The threads of a record, in the order of their roots. A claim belongs to the thread of the claim that it
 * answers, through any number of steps. Claims whose `answers` leads nowhere start a thread of their own:
 * the compiler has refused such data before it gets here.
 */
export function threadsOf(claims: readonly Claim[]): readonly Thread[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const members = new Map<string, Claim[]>();
  for (const claim of claims) {
    const root = rootOf(claim, byId);
    const thread = members.get(root.id);
    if (thread) thread.push(claim);
    else members.set(root.id, root === claim ? [claim] : [root, claim]);
  }
  return [...members].map(([rootId, thread]) => {
    const root = byId.get(rootId) as Claim;
    const unique = [root, ...thread.filter((claim) => claim !== root)];
    return { root, claims: unique, grade: gradeOf(unique) };
  });
}

function rootOf(claim: Claim, byId: ReadonlyMap<string, Claim>): Claim {
  const visited = new Set<Claim>();
  let current = claim;
  while (current.answers !== undefined && !visited.has(current)) {
    visited.add(current);
    const next = byId.get(current.answers);
    if (!next) break;
    current = next;
  }
  return current;
}

/** The thread that a claim belongs to. */
export function threadOf(claims: readonly Claim[], claimId: string): Thread | undefined {
  return threadsOf(claims).find((thread) => thread.claims.some(({ id }) => id === claimId));
}

/** From the weakest support to the strongest. */
const BY_STRENGTH: readonly GradeKind[] = ['retracted', 'contested', 'single-source', 'corroborated'];

/** The weakest of some kinds of grade: what stands on several statements is as strong as the weakest. */
export function weakest(kinds: readonly GradeKind[]): GradeKind {
  return BY_STRENGTH.find((kind) => kinds.includes(kind)) ?? 'retracted';
}

/** The first thread about an aspect: `occurred` gives the grade of an incident as a whole. */
export function threadAbout(claims: readonly Claim[], aspect: Aspect): Thread | undefined {
  return threadsOf(claims).find((thread) => thread.root.aspect === aspect);
}

/** The grade of a record as a whole: that of its statement that something occurred, else of its first statement. */
export function gradeOfRecord(claims: readonly Claim[]): Grade {
  return threadAbout(claims, 'occurred')?.grade ?? threadsOf(claims)[0]?.grade ?? gradeOf([]);
}

/**
 * How it is supported that a record's event happened where it is drawn: the weaker of the grade of the event
 * and that of the claim which its place comes from.
 */
export function gradeOfPlacement(claims: readonly Claim[], placedBy: string): GradeKind {
  const location = threadOf(claims, placedBy)?.grade.kind;
  return weakest([gradeOfRecord(claims).kind, ...(location ? [location] : [])]);
}
