/**
 * Mentions: what the geocoder found, with the corrections of whoever reads. A correction is kept by the words
 * and their turn in the text, so that it stays with them when something is typed before them.
 */
import type { Place, PlaceCode } from '../domain/place.ts';
import { precisionOfLevel } from '../domain/precision.ts';
import type { Bilingual } from '../domain/text.ts';
import type { Examination, Finding, Rejection, Role, Suggestion } from './examined.ts';

/** What was decided by hand about one mention; what is left out stays as it was found. */
export interface Correction {
  readonly code?: PlaceCode | undefined;
  readonly role?: Role | undefined;
  readonly dropped?: true | undefined;
}
export type Corrections = Readonly<Record<string, Correction>>;

/** A finding after the corrections. */
export interface Mention extends Finding {
  /** The words and their turn: stays the same while other parts of the text change. */
  readonly key: string;
  readonly isCorrected: boolean;
  readonly isDropped: boolean;
}

/** A suggestion that has not been taken. */
export interface OpenSuggestion extends Suggestion {
  readonly key: string;
}

/** Words that were turned down as a place, and that nobody has made one. */
export interface OpenRejection extends Rejection {
  readonly key: string;
}

export interface Corrected {
  readonly mentions: readonly Mention[];
  readonly suggestions: readonly OpenSuggestion[];
  readonly rejections: readonly OpenRejection[];
}

export type Places = ReadonlyMap<string, Place>;

const BY_HAND: Bilingual = { uk: 'Це місце обрано вручну.', en: 'This place was chosen by hand.' };
const ROLE_BY_HAND: Bilingual = { uk: 'Роль вказано вручну.', en: 'The role was set by hand.' };

/** Levels to which a mention can be made coarser, the finest first. */
export const COARSER_LEVELS = ['hromada', 'raion', 'oblast'] as const;

/** Findings, and near misses and turned-down words that were taken, in the order of the text; dropped ones are marked. */
export function mentionsOf(
  { findings, suggestions, rejections }: Pick<Examination, 'findings' | 'suggestions' | 'rejections'>,
  corrections: Corrections,
  places: Places,
): Corrected {
  const offered = [...withKeys(suggestions, '?'), ...withKeys(rejections, '!')];
  const taken = offered.flatMap((offer) => {
    const place = places.get(corrections[offer.key]?.code ?? '');
    return place ? [{ ...found(offer, place), key: offer.key }] : [];
  });
  const mentions = [...withKeys(findings, ''), ...taken]
    .map((finding) => corrected(finding, corrections[finding.key], places))
    .sort((a, b) => a.span[0] - b.span[0]);
  const isOpen = ({ key }: { readonly key: string }): boolean => !taken.some((it) => it.key === key);
  return {
    mentions,
    suggestions: withKeys(suggestions, '?').filter(isOpen),
    rejections: withKeys(rejections, '!').filter(isOpen),
  };
}

/** The units above a place at the levels to which it can be made coarser. */
export function coarserThan(code: PlaceCode | null, places: Places): readonly Place[] {
  const above: Place[] = [];
  let place = places.get(code ?? '');
  while (place?.parent && above.length < COARSER_LEVELS.length + 1) {
    place = places.get(place.parent);
    if (place && COARSER_LEVELS.some((level) => level === place?.level)) above.push(place);
  }
  return above;
}

/** The coarser units of what is chosen; while it is open, those that all candidates share. */
export function coarserOf(
  { code, candidates }: Pick<Finding, 'code' | 'candidates'>,
  places: Places,
): readonly Place[] {
  if (code !== null) return coarserThan(code, places);
  const [first = [], ...others] = candidates.map((candidate) => coarserThan(candidate, places));
  return first.filter((unit) => others.every((units) => units.includes(unit)));
}

/** Corrections with one more; a correction that says nothing any more is taken out. */
export function withCorrection(corrections: Corrections, key: string, change: Correction): Corrections {
  const { [key]: before, ...others } = corrections;
  const after = Object.fromEntries(
    Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined),
  );
  return Object.keys(after).length === 0 ? others : { ...others, [key]: after };
}

function withKeys<T extends { readonly text: string }>(
  items: readonly T[],
  mark: string,
): (T & { key: string })[] {
  const turns = new Map<string, number>();
  return items.map((item) => {
    const turn = (turns.get(item.text) ?? 0) + 1;
    turns.set(item.text, turn);
    return { ...item, key: `${mark}${item.text}#${turn}` };
  });
}

function corrected(
  finding: Finding & { readonly key: string },
  correction: Correction | undefined,
  places: Places,
): Mention {
  const place = places.get(correction?.code ?? '');
  const role = correction?.role ?? finding.role;
  return {
    ...finding,
    ...(place && place.code !== finding.code ? placedAt(finding, place) : {}),
    role,
    why: [
      ...finding.why,
      ...(place && place.code !== finding.code ? [BY_HAND] : []),
      ...(role === finding.role ? [] : [ROLE_BY_HAND]),
    ],
    isCorrected: correction !== undefined,
    isDropped: correction?.dropped === true,
  };
}

/** Another place for a finding. A coarser unit holds what was near a place in it as well. */
function placedAt(finding: Finding, place: Place): Partial<Finding> {
  const isPoint =
    place.level === 'settlement' || place.level === 'district' || place.level === 'neighbourhood';
  const isNear = finding.precision === 'near' && isPoint;
  return {
    code: place.code,
    name: place.uk,
    level: place.level === 'neighbourhood' ? 'district' : place.level,
    relation: isNear ? finding.relation : 'in',
    offset: isNear ? finding.offset : null,
    precision: isNear ? 'near' : precisionOfLevel(place.level),
    confidence: 1,
  };
}

/** What was offered and taken, as a finding. */
function found({ span, text, codes }: Pick<Suggestion, 'span' | 'text' | 'codes'>, place: Place): Finding {
  return {
    span,
    text,
    level: place.level === 'neighbourhood' ? 'district' : place.level,
    relation: 'in',
    role: 'hit',
    code: place.code,
    name: place.uk,
    candidates: codes,
    turnedDown: [],
    offset: null,
    precision: precisionOfLevel(place.level),
    confidence: 1,
    why: [BY_HAND],
  };
}
