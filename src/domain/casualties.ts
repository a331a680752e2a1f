/** Casualties: figures as they were stated over time, and what they come to. The history of a figure is kept. */
import { CASUALTY_ASPECTS, voiceOf, type CasualtyAspect, type Claim, type Count } from './claim.ts';

/** One stated figure: whose, of which date, in which claim. */
export interface StatedFigure {
  readonly claim: string;
  readonly speaker: string;
  readonly voice: string;
  readonly asOf: string;
  readonly count: Count;
}

export interface CasualtyFigures {
  readonly aspect: CasualtyAspect;
  /** The lowest bound that still stands, with the figure that gives it. */
  readonly low: StatedFigure;
  /** The newest figure: tolls rise as people die of their wounds and are found. */
  readonly best: StatedFigure;
  /** The highest bound that still stands; null when the newest figure says only "at least". */
  readonly high: StatedFigure | null;
  /** Every figure that was stated, the oldest first, those that are superseded or taken back too. */
  readonly history: readonly StatedFigure[];
}

/**
 * What the claims say of each aspect. A voice's older figure is superseded by its newer one; figures of different
 * voices stand side by side. Denials and repeats give no figure of their own.
 */
export function casualtiesOf(claims: readonly Claim[]): readonly CasualtyFigures[] {
  return CASUALTY_ASPECTS.flatMap((aspect) => figuresOf(aspect, claims) ?? []);
}

const STATES_A_FIGURE: readonly Claim['stance'][] = ['asserts', 'attributes', 'corroborates'];

function figuresOf(aspect: CasualtyAspect, claims: readonly Claim[]): CasualtyFigures | null {
  const takenBack = new Set(
    claims.filter(({ stance }) => stance === 'retracts').map(({ answers }) => answers),
  );
  const history = claims
    .filter(({ stance }) => STATES_A_FIGURE.includes(stance))
    .flatMap((claim): StatedFigure[] => {
      const count = claim.casualties?.[aspect];
      if (!claim.casualties || !count) return [];
      const { id, speaker } = claim;
      return [{ claim: id, speaker, voice: voiceOf(claim), asOf: claim.casualties.asOf, count }];
    })
    .sort((a, b) => compareText(a.asOf, b.asOf));
  const newestByVoice = new Map(
    history.filter(({ claim }) => !takenBack.has(claim)).map((figure) => [figure.voice, figure]),
  );
  const standing = [...newestByVoice.values()].sort((a, b) => compareText(a.asOf, b.asOf));
  const best = standing.at(-1);
  if (!best) return null;
  const low = standing.reduce((least, figure) => (lowOf(figure) < lowOf(least) ? figure : least));
  const bounded = standing.filter((figure) => Number.isFinite(highOf(figure)));
  const isOpen = !Number.isFinite(highOf(best));
  const high = isOpen
    ? null
    : bounded.reduce((most, figure) => (highOf(figure) > highOf(most) ? figure : most), best);
  return { aspect, low, best, high, history };
}

/** The least that a stated count allows. */
export function lowOf({ count: { low, best } }: Pick<StatedFigure, 'count'>): number {
  return low ?? best ?? 0;
}

/** The most that a stated count allows; infinite for "at least". */
export function highOf({ count: { best, high } }: Pick<StatedFigure, 'count'>): number {
  return high ?? best ?? Infinity;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
