/**
 * What a reader narrows the incidents down by: facets, words, the view, and a window of time. The registry of facets
 * drives the filters of the page, the permalink key `q` and its documentation.
 */
import type { CasualtyAspect, Stance } from './claim.ts';
import { GRADES } from './grade.ts';
import { HIT_CODES } from './hit-kinds.ts';
import { CATEGORIES } from './incident.ts';
import { PRECISION_CLASSES } from './precision.ts';

/**
 * Casualties that a reader may ask for: somebody states a figure above nought. `soldiers`: of soldiers alone, who are
 * among none of the others; `none`: nobody states one.
 */
export const CASUALTY_OPTIONS = ['killed', 'injured', 'children', 'soldiers', 'none'] as const;
export type CasualtyOption = (typeof CASUALTY_OPTIONS)[number];

/** The figures that an option is about. */
export const CASUALTY_ASPECTS_OF: Readonly<Record<CasualtyOption, readonly CasualtyAspect[]>> = {
  killed: ['killed', 'childrenKilled'],
  injured: ['injured', 'childrenInjured'],
  children: ['childrenKilled', 'childrenInjured'],
  soldiers: ['killed', 'injured', 'missing'],
  none: [],
};

/** Answers to a statement that a reader may ask for: what the sides make of it. */
export const ANSWERS = [
  'cannot-confirm',
  'disputes',
  'denies',
  'accepts',
  'retracts',
] as const satisfies readonly Stance[];

/**
 * Facets by id, with their values; those of `weapon` are codes of geodata/weapons.yaml, which are data. Ids and values
 * are permanent: links carry them.
 */
export const FACETS = [
  { id: 'category', values: CATEGORIES },
  { id: 'hit', values: HIT_CODES },
  { id: 'weapon', values: null },
  { id: 'grade', values: GRADES },
  { id: 'answer', values: ANSWERS },
  { id: 'precision', values: PRECISION_CLASSES },
  { id: 'casualties', values: CASUALTY_OPTIONS },
] as const satisfies readonly { id: string; values: readonly string[] | null }[];

export type FacetId = (typeof FACETS)[number]['id'];

export interface Filter {
  /** Chosen values by facet: an incident must have one of each facet that is named. No list is empty. */
  readonly facets: Readonly<Partial<Record<FacetId, readonly string[]>>>;
  /** Words that all must occur; empty for none. */
  readonly words: string;
  /** Only what lies in the part of the map that is seen. */
  readonly inView: boolean;
}

export const NO_FILTER: Filter = { facets: {}, words: '', inView: false };

/** True when a filter lets everything through. */
export function isOpen({ facets, words, inView }: Filter): boolean {
  return Object.keys(facets).length === 0 && words === '' && !inView;
}

/** The filter with a value of a facet chosen, or no longer chosen. */
export function toggled(filter: Filter, facet: FacetId, value: string): Filter {
  const { [facet]: chosen = [], ...others } = filter.facets;
  const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
  return { ...filter, facets: next.length > 0 ? { ...others, [facet]: next } : others };
}

/**
 * A window of time, in plain dates of Kyiv, both included; null for an open end. `last`: so many days, ending with the
 * day on which the link is opened.
 */
export type TimeWindow =
  | { readonly kind: 'between'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'last'; readonly days: number };
