/**
 * Grades: how well a statement is supported. Computed from claims, never typed in.
 *
 * Claims form threads: one statement, and the claims that answer it. A thread is corroborated when at least
 * two voices state the same on their own. A spokesman and the office are one voice, and so are an agency and all
 * who reprint it; a repeat counts with its origin, once. A denial or a dispute makes a thread contested; a
 * non-confirmation does neither and is named as what it is.
 */
import { CASUALTY_ASPECTS, voiceOf, type Aspect, type Claim, type Stance } from './claim.ts';

export const GRADES = ['single-source', 'corroborated', 'contested', 'retracted'] as const;
export type GradeKind = (typeof GRADES)[number];

/** What part claims of a thread play in its grade. */
export const PARTS = [
  'stated',
  'notConfirmed',
  'disputed',
  'denied',
  'accepted',
  'repeated',
  'retracted',
] as const;
export type Part = (typeof PARTS)[number];

/** In each list of speakers a voice stands once, by the speaker who spoke first for it. */
export interface Grade {
  readonly kind: GradeKind;
  /** Speakers who state it on their own, the first one first. */
  readonly origins: readonly string[];
  /** Speakers who said that they could not confirm it, and have not stated it themselves since. */
  readonly notConfirmedBy: readonly string[];
  readonly disputedBy: readonly string[];
  readonly deniedBy: readonly string[];
  /** Speakers who take it as true without evidence of their own. */
  readonly acceptedBy: readonly string[];
  /** The ids of the claims that made the grade, by the part that they play. */
  readonly because: Readonly<Record<Part, readonly string[]>>;
}

export interface Thread {
  /** The claim that states it first. */
  readonly root: Claim;
  /** All claims of the thread, the root first, then as the record lists them. */
  readonly claims: readonly Claim[];
  readonly grade: Grade;
}

const STATING: readonly Stance[] = ['asserts', 'attributes', 'corroborates'];
const AGAINST: readonly Stance[] = ['disputes', 'denies'];

/** The grade of one thread, from its claims alone. */
export function gradeOf(claims: readonly Claim[]): Grade {
  const standing = claims.filter((claim) => !isTakenBack(claim, claims));
  const having = (...stances: readonly Stance[]): Claim[] =>
    standing.filter(({ stance }) => stances.includes(stance));
  const stated = having(...STATING);
  const statingVoices = stated.map(voiceOf);
  const notConfirmed = having('cannot-confirm').filter((claim) => !statingVoices.includes(voiceOf(claim)));
  const disputed = having('disputes');
  const denied = having('denies');
  const accepted = having('accepts');
  const origins = speakersOf(stated);
  return {
    kind: kindOf(origins.length, disputed.length + denied.length),
    origins,
    notConfirmedBy: speakersOf(notConfirmed),
    disputedBy: speakersOf(disputed),
    deniedBy: speakersOf(denied),
    acceptedBy: speakersOf(accepted),
    because: {
      stated: idsOf(stated),
      notConfirmed: idsOf(notConfirmed),
      disputed: idsOf(disputed),
      denied: idsOf(denied),
      accepted: idsOf(accepted),
      repeated: idsOf(having('repeats')),
      retracted: idsOf(claims.filter(({ stance }) => stance === 'retracts')),
    },
  };
}

/** One speaker for each voice: the first who spoke for it. */
function speakersOf(claims: readonly Claim[]): string[] {
  const byVoice = new Map<string, string>();
  for (const claim of claims) {
    const voice = voiceOf(claim);
    if (!byVoice.has(voice)) byVoice.set(voice, claim.speaker);
  }
  return [...byVoice.values()];
}

function idsOf(claims: readonly Claim[]): string[] {
  return claims.map(({ id }) => id);
}

/** "The second death was not confirmed" leaves the injured of the same claim: it takes back no claim as a whole. */
function takesBackPart({ casualties: back }: Claim, { casualties: said }: Claim): boolean {
  const named = CASUALTY_ASPECTS.filter((aspect) => back?.[aspect] !== undefined);
  const isLeft = CASUALTY_ASPECTS.some((aspect) => said?.[aspect] !== undefined && !named.includes(aspect));
  return named.length > 0 && isLeft;
}

/**
 * True when the voice of a claim took it back. Who takes back a denial takes back all that they said against the
 * statement; any other retraction takes back all with which they stated it.
 */
function isTakenBack(claim: Claim, thread: readonly Claim[]): boolean {
  const said = [STATING, AGAINST].find((stances) => stances.includes(claim.stance));
  return thread.some((retraction) => {
    if (retraction.stance !== 'retracts' || voiceOf(retraction) !== voiceOf(claim)) return false;
    const target = thread.find(({ id }) => id === retraction.answers);
    if (target && takesBackPart(retraction, target)) return false;
    const isOwnDenial =
      target !== undefined && voiceOf(target) === voiceOf(retraction) && AGAINST.includes(target.stance);
    return said === (isOwnDenial ? AGAINST : STATING);
  });
}

/** The claims of a record that nobody has taken back; a retraction is none of them. */
export function standingClaims(claims: readonly Claim[]): readonly Claim[] {
  return threadsOf(claims).flatMap(({ claims: thread }) =>
    thread.filter((claim) => claim.stance !== 'retracts' && !isTakenBack(claim, thread)),
  );
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
