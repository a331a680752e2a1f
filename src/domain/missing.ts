/**
 * What would settle a statement that rests on one source or is contested: the evidence that is not there, computed
 * from the kinds of basis and the voices that are. Evidence is looked for in the whole record: what another statement
 * of it rests on is not missing. Voices are those on the one statement.
 */
import { voiceOf, type Aspect, type Basis, type Claim } from './claim.ts';
import { standingClaims, type Thread } from './grade.ts';
import type { Side } from './speaker.ts';

/** One piece of evidence that is not there. */
export type Missing =
  /** A second voice that states it on its own. */
  | { readonly kind: 'second-voice' }
  /** All who state it are of one side, and nobody of another side or independent does. */
  | { readonly kind: 'other-side'; readonly side: Side }
  /** No claim of the record that stands names this basis. */
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

/** True for what the whole record lacks, false for what the one statement lacks. */
export function isOfRecord({ kind }: Missing): boolean {
  return kind === 'basis';
}

/** What is missing for a thread of a record; nothing when it is corroborated or was taken back. */
export function missingIn(
  { grade, claims, root }: Thread,
  record: readonly Claim[],
  sideOf: (speaker: string) => Side | undefined,
): readonly Missing[] {
  if (grade.kind !== 'single-source' && grade.kind !== 'contested') return [];
  const standing = standingClaims(record);
  const missing: Missing[] = [];
  if (grade.origins.length === 1) missing.push({ kind: 'second-voice' });
  const sides = new Set(grade.origins.map(sideOf));
  const [side] = sides;
  if (sides.size === 1 && side !== undefined && side !== 'independent' && side !== 'un') {
    missing.push({ kind: 'other-side', side });
  }
  const named = new Set(standing.map(({ basis }) => basis));
  for (const basis of SETTLING[root.aspect]) if (!named.has(basis)) missing.push({ kind: 'basis', basis });
  const against = claims.filter(({ id }) =>
    [...grade.because.disputed, ...grade.because.denied].includes(id),
  );
  const groundless = speakersWithoutGrounds(against, standing);
  if (groundless.length > 0) missing.push({ kind: 'grounds-of-denial', speakers: groundless });
  if (grade.notConfirmedBy.length > 0) missing.push({ kind: 'later-word', speakers: grade.notConfirmedBy });
  return missing;
}

/** Those who speak against it and name no basis, here or for what they say of the same aspect elsewhere in the record. */
function speakersWithoutGrounds(against: readonly Claim[], standing: readonly Claim[]): readonly string[] {
  const hasGrounds = (claim: Claim): boolean =>
    standing.some(
      (other) =>
        voiceOf(other) === voiceOf(claim) && other.aspect === claim.aspect && other.basis !== 'none-given',
    );
  const without = against.filter((claim) => !hasGrounds(claim));
  return [...new Map(without.map((claim) => [voiceOf(claim), claim.speaker])).values()];
}
