import { describe, expect, it } from 'vitest';
import type { Basis, Claim, Stance } from '../../../src/domain/claim.ts';
import { threadsOf } from '../../../src/domain/grade.ts';
import { missingIn, type Missing } from '../../../src/domain/missing.ts';
import type { Side } from '../../../src/domain/speaker.ts';

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
  const [thread] = threadsOf([...(root ? [root] : []), ...answering]);
  return thread ? missingIn(thread, (speaker) => SIDES[speaker]) : [];
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
});
