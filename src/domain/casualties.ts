/**
 * Casualties: figures as they were stated over time, and what they come to. The history of a figure is kept. Nothing
 * here depends on the order in which a record lists its claims.
 */
import {
  CASUALTY_ASPECTS,
  targetsOf,
  voiceOf,
  type CasualtyAspect,
  type Claim,
  type Count,
  type Counted,
} from './claim.ts';
import type { Bilingual } from './text.ts';
import { dateOf, earliestOf, latestOf, type SaidAt } from './time.ts';

/** One stated figure: whose, of which time, in which claim, and who is counted. */
export interface StatedFigure {
  readonly claim: string;
  readonly speaker: string;
  readonly voice: string;
  readonly asOf: string;
  readonly madeAt: SaidAt;
  readonly count: Count;
  readonly counted: Counted;
  /** Whom of those hurt it counts, when it does not count all of them. */
  readonly part: Bilingual | null;
}

/**
 * Figures that may stand in one column: those of civilians and of people of whom it is not told who they are; or those
 * of soldiers, which are mostly what a side says of its enemy.
 */
export const COLUMNS = ['people', 'soldiers'] as const;
export type Column = (typeof COLUMNS)[number];

export interface CasualtyFigures {
  readonly aspect: CasualtyAspect;
  readonly column: Column;
  /** What the figures of the whole come to; null when only parts are counted. */
  readonly whole: WholeFigures | null;
  /** Figures of a part that stand: they are no figures of the whole, and are not added to it. */
  readonly parts: readonly StatedFigure[];
  /** Every figure that was stated, the oldest first, those that are superseded or taken back too. */
  readonly history: readonly StatedFigure[];
}

export interface WholeFigures {
  /** The lowest bound that still stands, with the figure that gives it. */
  readonly low: StatedFigure;
  /**
   * The newest figures: one, or all of one time, which may differ. Empty when no figure has a date of its own. Tolls
   * rise as people die of their wounds and are found.
   */
  readonly latest: readonly StatedFigure[];
  /** The highest bound that still stands; null when a newest figure says "at least" so many and none is higher. */
  readonly high: StatedFigure | null;
}

/**
 * What the claims of a record say of each aspect, a column after the other. A voice's older figure is superseded by its
 * newer one; figures of different voices stand side by side. Repeats give no figure of their own.
 */
export function casualtiesOf(claims: readonly Claim[]): readonly CasualtyFigures[] {
  return COLUMNS.flatMap((column) =>
    CASUALTY_ASPECTS.flatMap((aspect) => figuresOf(aspect, column, claims) ?? []),
  );
}

function figuresOf(aspect: CasualtyAspect, column: Column, claims: readonly Claim[]): CasualtyFigures | null {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const takenBack = new Set(
    claims.filter((claim) => takesBack(claim, aspect)).flatMap((claim) => ownTargets(claim, byId)),
  );
  const history = claims
    .filter((claim) => statesItsOwn(claim, aspect, byId))
    .flatMap((claim) => figureOf(claim, aspect) ?? [])
    .filter(({ counted }) => (counted === 'soldiers') === (column === 'soldiers'))
    .sort(inOrder);
  const standing = history.filter(({ claim }) => !takenBack.has(claim));
  if (standing.length === 0) return null;
  const parts = standing.filter(({ part }) => part !== null);
  const ofWhole = standing.filter(({ part }) => part === null);
  return {
    aspect,
    column,
    whole: wholeOf(newestOfEachVoice(ofWhole, byId)),
    parts: newestOfEachVoice(parts, byId),
    history,
  };
}

function figureOf(claim: Claim, aspect: CasualtyAspect): StatedFigure | null {
  const { id, speaker, madeAt, casualties } = claim;
  const count = casualties?.[aspect];
  if (!casualties || !count) return null;
  const { asOf, counted = 'not-told', part = null } = casualties;
  return { claim: id, speaker, voice: voiceOf(claim), asOf, madeAt, count, counted, part };
}

/** Whether a claim takes back what it answers of an aspect: of those that it gives figures of, or of all. */
function takesBack({ stance, casualties }: Claim, aspect: CasualtyAspect): boolean {
  if (stance !== 'retracts') return false;
  const named = CASUALTY_ASPECTS.filter((each) => casualties?.[each] !== undefined);
  return named.length === 0 || named.includes(aspect);
}

/** The claims of the same voice that a claim answers: nobody takes back what another said. */
function ownTargets(claim: Claim, byId: ReadonlyMap<string, Claim>): readonly string[] {
  return targetsOf(claim).filter((id) => {
    const target = byId.get(id);
    return target !== undefined && voiceOf(target) === voiceOf(claim);
  });
}

const STATES_A_FIGURE: readonly Claim['stance'][] = ['asserts', 'attributes', 'corroborates'];
const MAY_STATE_ANOTHER: readonly Claim['stance'][] = ['cannot-confirm', 'disputes', 'denies', 'retracts'];

/**
 * Who answers a figure may give one of their own, "not seven but six"; the figure that they answer is none of theirs,
 * nor is the nought of somebody who denies it all.
 */
function statesItsOwn(claim: Claim, aspect: CasualtyAspect, byId: ReadonlyMap<string, Claim>): boolean {
  const count = claim.casualties?.[aspect];
  if (!count) return false;
  if (STATES_A_FIGURE.includes(claim.stance)) return true;
  if (!MAY_STATE_ANOTHER.includes(claim.stance) || highOf({ count }) === 0) return false;
  const answered = targetsOf(claim).flatMap((id) => byId.get(id)?.casualties?.[aspect] ?? []);
  return !answered.some((other) => BOUNDS.every((bound) => bound({ count: other }) === bound({ count })));
}

/** Of each voice, of the whole or of one part, what is left when its older figures are gone, the oldest first. */
function newestOfEachVoice(
  figures: readonly StatedFigure[],
  byId: ReadonlyMap<string, Claim>,
): readonly StatedFigure[] {
  return figures
    .filter((figure) => {
      const own = figures.filter(({ voice, part }) => voice === figure.voice && part?.en === figure.part?.en);
      // Without a date of its own a figure is neither older nor newer than another.
      if (hasDate(figure) && !newest(own.filter(hasDate)).includes(figure)) return false;
      const isAnswered = own.some(({ claim }) => answers(byId.get(claim), figure.claim));
      return !isAnswered && !own.some((other) => isNarrower(other, figure) && sameTime(other, figure));
    })
    .sort(inOrder);
}

function answers(claim: Claim | undefined, id: string): boolean {
  return claim !== undefined && targetsOf(claim).includes(id);
}

function sameTime(a: StatedFigure, b: StatedFigure): boolean {
  return newest([a, b]).length === 2;
}

/** "Four" says all that "at least one" says, and more. */
function isNarrower(narrow: StatedFigure, wide: StatedFigure): boolean {
  const [low, high] = [lowOf(narrow) - lowOf(wide), highOf(wide) - highOf(narrow)];
  return low >= 0 && !(high < 0) && (low > 0 || high > 0);
}

function wholeOf(standing: readonly StatedFigure[]): WholeFigures | null {
  const [first] = standing;
  if (!first) return null;
  const latest = newest(standing.filter(hasDate));
  const low = standing.reduce((least, figure) => (lowOf(figure) < lowOf(least) ? figure : least), first);
  const bounded = standing.filter((figure) => Number.isFinite(highOf(figure)));
  const most = bounded.reduce<StatedFigure | null>(
    (highest, figure) => (highest === null || highOf(figure) > highOf(highest) ? figure : highest),
    null,
  );
  const isOpen = latest.some(
    (figure) => !Number.isFinite(highOf(figure)) && (most === null || lowOf(figure) >= highOf(most)),
  );
  return { low, latest, high: isOpen ? null : most };
}

/**
 * False when the only date is one that this site gave: the day before which an undated page cannot have been made. A
 * figure "as of" an hour, or of a day before that one, has a date of its own.
 */
function hasDate({ asOf, madeAt }: StatedFigure): boolean {
  const isOpen = typeof madeAt !== 'string' && madeAt.latest === undefined;
  return !isOpen || asOf !== dateOf(asOf) || asOf < dateOf(earliestOf(madeAt));
}

/**
 * The figures than which none is newer: by the day that they are of, then by its hours where both have them, then by
 * when they were said. Several when nothing tells which is newer.
 */
function newest(figures: readonly StatedFigure[]): readonly StatedFigure[] {
  const lastDay = figures.reduce((last, { asOf }) => (dateOf(asOf) > last ? dateOf(asOf) : last), '');
  const ofDay = figures.filter(({ asOf }) => dateOf(asOf) === lastDay);
  const lastHour = ofDay.reduce((last, { asOf }) => (asOf > last ? asOf : last), '');
  const ofHour = ofDay.filter(({ asOf }) => asOf === lastDay || asOf === lastHour);
  return ofHour.filter(
    ({ madeAt }) => !ofHour.some((other) => isBefore(latestOf(madeAt), earliestOf(other.madeAt))),
  );
}

/** True when a day or a local time surely lies before another: a day is not before an hour of it. */
function isBefore(moment: string | undefined, other: string): boolean {
  if (moment === undefined) return false;
  const isWithinDay = moment.length === other.length;
  return isWithinDay ? moment < other : dateOf(moment) < dateOf(other);
}

/** The least that a stated count allows. */
export function lowOf({ count: { low, best } }: Pick<StatedFigure, 'count'>): number {
  return low ?? best ?? 0;
}

/** The most that a stated count allows; infinite for "at least". */
export function highOf({ count: { best, high } }: Pick<StatedFigure, 'count'>): number {
  return high ?? best ?? Infinity;
}

const BOUNDS = [lowOf, highOf] as const;

/** For lists: the oldest first; what is of one time by the numbers of the claims. */
function inOrder(a: StatedFigure, b: StatedFigure): number {
  return (
    compareText(a.asOf, b.asOf) ||
    compareText(earliestOf(a.madeAt), earliestOf(b.madeAt)) ||
    Number(a.claim.slice(1)) - Number(b.claim.slice(1))
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
