/**
 * Grades: how well a statement is supported. Computed from claims, never typed in.
 *
 * Claims form threads: one statement, and the claims that answer it. A thread is corroborated when at least
 * two voices state the same on their own. A spokesman and the office are one voice, and so are an agency and all
 * who reprint it; a repeat counts with its origin, once. A denial or a dispute of the statement makes a thread
 * contested; a non-confirmation does neither and is named as what it is. Who answers what was said elsewhere, or all
 * accusations of a kind, stands beside the threads and in none: that contradicts no statement of the record by itself.
 */
import {
  answeredBy,
  CASUALTY_ASPECTS,
  targetsOf,
  voiceOf,
  type Aspect,
  type Claim,
  type Stance,
} from './claim.ts';

/**
 * `admitted`: the side that did it says so itself, and others state it too, or it is a statement on who did it. There is
 * no stronger support for who did it.
 */
export const GRADES = ['single-source', 'corroborated', 'admitted', 'contested', 'retracted'] as const;
export type GradeKind = (typeof GRADES)[number];

/** What part claims of a thread play in its grade. */
export const PARTS = [
  'stated',
  'admitted',
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
  /** Speakers who say that their own side did it; they are among the origins too. */
  readonly admittedBy: readonly string[];
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
  const admitted = standing.filter((claim) => claim.admits === true);
  const stated = standing.filter(states);
  const statingVoices = stated.map(voiceOf);
  const notConfirmed = having('cannot-confirm').filter((claim) => !statingVoices.includes(voiceOf(claim)));
  const disputed = having('disputes');
  const denied = having('denies');
  const accepted = having('accepts').filter((claim) => !admitted.includes(claim));
  const origins = speakersOf(stated);
  return {
    kind: kindOf(origins.length, disputed.length + denied.length, isSettled(stated, admitted)),
    origins,
    notConfirmedBy: speakersOf(notConfirmed),
    disputedBy: speakersOf(disputed),
    deniedBy: speakersOf(denied),
    admittedBy: speakersOf(admitted),
    acceptedBy: speakersOf(accepted),
    because: {
      stated: idsOf(stated.filter((claim) => !admitted.includes(claim))),
      admitted: idsOf(admitted),
      notConfirmed: idsOf(notConfirmed),
      disputed: idsOf(disputed),
      denied: idsOf(denied),
      accepted: idsOf(accepted),
      repeated: idsOf(having('repeats')),
      retracted: idsOf(claims.filter(({ stance }) => stance === 'retracts')),
    },
  };
}

/** Whether a claim gives the statement support of its own: an admission does, however it is worded. */
function states({ stance, admits }: Claim): boolean {
  return STATING.includes(stance) || admits === true;
}

/**
 * True when the side that did it admits it, and more than its own word says that it happened; who did it is settled by
 * its word alone.
 */
function isSettled(stated: readonly Claim[], admitted: readonly Claim[]): boolean {
  const isOnWho = admitted.some(({ aspect }) => aspect === 'responsibility');
  const voices = new Set(admitted.map(voiceOf));
  return admitted.length > 0 && (isOnWho || stated.some((claim) => !voices.has(voiceOf(claim))));
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
  const said = AGAINST.includes(claim.stance) ? AGAINST : states(claim) ? STATING : undefined;
  return thread.some((retraction) => {
    if (retraction.stance !== 'retracts' || voiceOf(retraction) !== voiceOf(claim)) return false;
    const answered = targetsOf(retraction);
    const targets = thread.filter(({ id }) => answered.includes(id));
    if (targets.some((target) => takesBackPart(retraction, target))) return false;
    const isOwnDenial = targets.some(
      (target) => voiceOf(target) === voiceOf(retraction) && AGAINST.includes(target.stance),
    );
    return said === (isOwnDenial ? AGAINST : STATING);
  });
}

/** The claims of a record that nobody has taken back, as it lists them; a retraction is none of them. */
export function standingClaims(claims: readonly Claim[]): readonly Claim[] {
  const groups = [...threadsOf(claims).map((thread) => thread.claims), besideOf(claims)];
  const takenBack = new Set(groups.flatMap((group) => group.filter((claim) => isTakenBack(claim, group))));
  return claims.filter((claim) => claim.stance !== 'retracts' && !takenBack.has(claim));
}

function kindOf(origins: number, denials: number, settled: boolean): GradeKind {
  if (origins === 0) return 'retracted';
  if (denials > 0) return 'contested';
  if (settled) return 'admitted';
  return origins > 1 ? 'corroborated' : 'single-source';
}

/**
 * The threads of a record, in the order of their roots. A claim belongs to the thread of each claim that it answers,
 * through any number of steps. Claims whose `answers` leads nowhere start a thread of their own: the compiler has
 * refused such data before it gets here.
 */
export function threadsOf(claims: readonly Claim[]): readonly Thread[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const members = new Map<Claim, Set<Claim>>();
  for (const claim of claims) {
    for (const root of rootsOf(claim, byId)) {
      members.set(root, (members.get(root) ?? new Set([root])).add(claim));
    }
  }
  return [...members].map(([root, thread]) => {
    const ofThread = [...thread];
    return { root, claims: ofThread, grade: gradeOf(ofThread) };
  });
}

/** The claims that stand beside the threads: answers to what was said elsewhere, or to all of a kind. */
export function besideOf(claims: readonly Claim[]): readonly Claim[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return claims.filter((claim) => rootsOf(claim, byId).size === 0);
}

/** The claims that a claim leads to; none for one that only answers what no claim of the record states. */
function rootsOf(claim: Claim, byId: ReadonlyMap<string, Claim>): ReadonlySet<Claim> {
  const ends = new Set<Claim>();
  const visited = new Set<Claim>();
  const ways = [claim];
  for (let next = ways.pop(); next; next = ways.pop()) {
    if (visited.has(next)) continue;
    visited.add(next);
    const targets = targetsOf(next).flatMap((id) => byId.get(id) ?? []);
    if (targets.length === 0) ends.add(next);
    ways.push(...targets);
  }
  // Answers that go in a circle end nowhere.
  if (ends.size === 0) return new Set([claim]);
  const roots = [...ends].filter((end) => !answersElsewhere(end));
  if (roots.length > 0) return new Set(roots);
  return new Set(states(claim) ? [claim] : []);
}

/** True for a claim that states nothing itself and answers nothing that the record has. */
function answersElsewhere(claim: Claim): boolean {
  return !states(claim) && answeredBy(claim).some(({ kind }) => kind !== 'claim');
}

/** The thread that a claim belongs to, the first of several. */
export function threadOf(claims: readonly Claim[], claimId: string): Thread | undefined {
  return threadsOf(claims).find((thread) => thread.claims.some(({ id }) => id === claimId));
}

/** From the weakest support to the strongest. */
const BY_STRENGTH: readonly GradeKind[] = [
  'retracted',
  'contested',
  'single-source',
  'corroborated',
  'admitted',
];

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
