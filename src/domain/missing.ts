/**
 * What would settle a statement that rests on one source or is contested: the evidence that its claims lack,
 * computed from the kinds of basis and the voices that are there.
 */
import { voiceOf, type Aspect, type Basis, type Claim } from './claim.ts';
import type { Thread } from './grade.ts';
import type { Side } from './speaker.ts';

/** One piece of evidence that is not there. */
export type Missing =
  /** A second voice that states it on its own. */
  | { readonly kind: 'second-voice' }
  /** All who state it are of one side, and nobody of another side or independent does. */
  | { readonly kind: 'other-side'; readonly side: Side }
  /** Nobody who states it names this basis. */
  | { readonly kind: 'basis'; readonly basis: Basis }
  /** Speakers who deny or dispute it and give nothing that it rests on. */
  | { readonly kind: 'grounds-of-denial'; readonly speakers: readonly string[] }
  /** Speakers who could not confirm it and have said nothing since. */
  | { readonly kind: 'later-word'; readonly speakers: readonly string[] };

/** The kinds of basis that can settle a statement, by what it is about; the strongest first. */
const SETTLING: Readonly<Record<Aspect, readonly Basis[]>> = {
  occurred: ['physical-examination', 'footage-analysis', 'official-record'],
  location: ['footage-analysis', 'physical-examination', 'official-record'],
  time: ['official-record', 'footage-analysis'],
  casualties: ['official-record'],
  damage: ['footage-analysis', 'official-record'],
  weapon: ['physical-examination'],
  origin: ['physical-examination'],
  range: ['test-flight'],
  'launch-area': ['declassified-intelligence', 'physical-examination'],
  interception: ['physical-examination', 'footage-analysis'],
  responsibility: ['declassified-intelligence', 'physical-examination'],
  response: ['official-record'],
};

/** What is missing in a thread; nothing when it is corroborated or was taken back. */
export function missingIn(thread: Thread, sideOf: (speaker: string) => Side | undefined): readonly Missing[] {
  const { grade, claims, root } = thread;
  if (grade.kind !== 'single-source' && grade.kind !== 'contested') return [];
  const stated = claims.filter(({ id }) => grade.because.stated.includes(id));
  const missing: Missing[] = [];
  if (grade.origins.length === 1) missing.push({ kind: 'second-voice' });
  const sides = new Set(grade.origins.map(sideOf));
  const [side] = sides;
  if (sides.size === 1 && side !== undefined && side !== 'independent' && side !== 'un') {
    missing.push({ kind: 'other-side', side });
  }
  const named = new Set(stated.map(({ basis }) => basis));
  for (const basis of SETTLING[root.aspect]) if (!named.has(basis)) missing.push({ kind: 'basis', basis });
  const groundless = speakersWithoutGrounds(claims, [...grade.because.disputed, ...grade.because.denied]);
  if (groundless.length > 0) missing.push({ kind: 'grounds-of-denial', speakers: groundless });
  if (grade.notConfirmedBy.length > 0) missing.push({ kind: 'later-word', speakers: grade.notConfirmedBy });
  return missing;
}

function speakersWithoutGrounds(claims: readonly Claim[], ids: readonly string[]): readonly string[] {
  const against = claims.filter(({ id }) => ids.includes(id));
  const withGrounds = against.filter(({ basis }) => basis !== 'none-given').map(voiceOf);
  const without = against.filter((claim) => !withGrounds.includes(voiceOf(claim)));
  return [...new Map(without.map((claim) => [voiceOf(claim), claim.speaker])).values()];
}
