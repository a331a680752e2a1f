import { describe, expect, it } from 'vitest';
import type { Basis, Claim, Stance } from '../../../src/domain/claim.ts';
import { standingClaims, threadsOf } from '../../../src/domain/grade.ts';
import { missingIn, type Missing } from '../../../src/domain/missing.ts';
import type { Side } from '../../../src/domain/speaker.ts';
import { dataset } from '../state/real.ts';

const SIDES: Readonly<Record<string, Side>> = {
  kyiv: 'ukraine',
  prosecutors: 'ukraine',
  moscow: 'russia',
  car: 'independent',
};

let serial = 0;
function claim(speaker: string, stance: Stance, basis: Basis = 'none-given'): Claim {
  return {
    id: `c${++serial}`,
    aspect: 'origin',
    stance,
    speaker,
    madeAt: '2024-01-04',
    reports: ['a-report'],
    basis,
    says: { uk: 'слова', en: 'words' },
  };
}

function missing(...[root, ...answers]: Claim[]): readonly Missing[] {
  const answering = answers.map((answer) => ({ ...answer, answers: root?.id ?? '' }));
  return missingInFirst([...(root ? [root] : []), ...answering]);
}

/** What the first thread of a record lacks. */
function missingInFirst(record: readonly Claim[]): readonly Missing[] {
  const [thread] = threadsOf(record);
  return thread ? missingIn(thread, record, (speaker) => SIDES[speaker]) : [];
}

describe('what would settle a statement', () => {
  it('of one source is a second voice, one of another side, and the basis that it lacks', () => {
    expect(missing(claim('kyiv', 'asserts'))).toEqual([
      { kind: 'second-voice' },
      { kind: 'other-side', side: 'ukraine' },
      { kind: 'basis', basis: 'physical-examination' },
    ]);
  });

  it('lacks less, the more is there', () => {
    expect(missing(claim('kyiv', 'asserts', 'physical-examination'))).not.toContainEqual(
      expect.objectContaining({ kind: 'basis' }),
    );
    expect(missing(claim('car', 'asserts'))).not.toContainEqual(
      expect.objectContaining({ kind: 'other-side' }),
    );
  });

  it('that is contested also needs what the denial rests on, and of a doubt a later word', () => {
    expect(
      missing(
        claim('kyiv', 'asserts', 'physical-examination'),
        claim('car', 'corroborates'),
        claim('moscow', 'denies'),
        claim('prosecutors', 'cannot-confirm'),
      ),
    ).toEqual([
      { kind: 'grounds-of-denial', speakers: ['moscow'] },
      { kind: 'later-word', speakers: ['prosecutors'] },
    ]);
  });

  it('that is corroborated, or was taken back, is not asked', () => {
    expect(missing(claim('kyiv', 'asserts'), claim('car', 'corroborates'))).toEqual([]);
    expect(missing(claim('kyiv', 'asserts'), claim('kyiv', 'retracts'))).toEqual([]);
  });

  it('is looked for in the whole record: what another statement rests on is there', () => {
    const place = { ...claim('kyiv', 'asserts'), aspect: 'location' as const };
    const debris = claim('car', 'asserts', 'physical-examination');
    const bases = (record: readonly Claim[]) =>
      missingInFirst(record).flatMap((piece) => (piece.kind === 'basis' ? [piece.basis] : []));
    expect(bases([place])).toEqual(['footage-analysis', 'physical-examination', 'official-record']);
    expect(bases([place, debris])).toEqual(['footage-analysis', 'official-record']);
    // What was taken back is not there.
    const back = { ...claim('car', 'retracts'), answers: debris.id };
    expect(bases([place, debris, back])).toEqual(bases([place]));
    // Whoever found something by an examination and could only not confirm has examined it.
    const doubt = { ...claim('car', 'cannot-confirm', 'official-record'), answers: debris.id };
    expect(bases([place, debris, doubt])).toEqual(['footage-analysis']);
  });

  it('who denies it and gives the grounds in another statement on the same has given them', () => {
    const root = claim('kyiv', 'asserts', 'physical-examination');
    const denial = { ...claim('moscow', 'denies'), answers: root.id };
    const own = claim('moscow', 'asserts', 'footage-analysis');
    const grounds = { kind: 'grounds-of-denial', speakers: ['moscow'] };
    expect(missingInFirst([root, denial])).toContainEqual(grounds);
    expect(missingInFirst([root, denial, own])).not.toContainEqual(grounds);
    expect(missingInFirst([root, denial, { ...own, aspect: 'damage' }])).toContainEqual(grounds);
  });

  it('in no real record is a basis that a standing claim of it names', () => {
    for (const { id, claims } of dataset.records) {
      const named = new Set(standingClaims(claims).map(({ basis }) => basis));
      const pieces = threadsOf(claims).flatMap((thread) =>
        missingIn(thread, claims, (speaker) => dataset.speaker(speaker)?.side),
      );
      const wrong = pieces.filter((piece) => piece.kind === 'basis' && named.has(piece.basis));
      expect(wrong, id).toEqual([]);
    }
  });
});
