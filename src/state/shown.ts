/** Which incidents are shown, and what each choice of a filter would show: in one pass over all of them. */
import bbox from '@turf/bbox';
import { FACETS, type FacetId, type Filter, type TimeWindow } from '../domain/filter.ts';
import type { Incident } from '../domain/incident.ts';
import type { Dataset } from './dataset.ts';
import { hasWords, wordsOf } from './search.ts';
import type { Bounds, Traits } from './traits.ts';

/** Plain dates of Kyiv, both included; null for an open end. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * The days of a window. `today` is the plain date in Kyiv on which the link is opened; `dataEnd` the last day of the
 * data, null when there are none. Last days that begin after the data end are counted from that end: as far back as
 * the data go, an empty map would only say that nobody has written since.
 */
export function daysOf(window: TimeWindow | null, today: string, dataEnd: string | null = null): Days {
  if (window === null) return { from: null, to: null };
  if (window.kind === 'between') return window;
  const end = isPastTheData(window, today, dataEnd) ? dataEnd : today;
  return { from: dayPlus(end, 1 - window.days), to: end };
}

/** True for last days that begin after the data end. */
export function isPastTheData(
  window: TimeWindow | null,
  today: string,
  dataEnd: string | null,
): dataEnd is string {
  return window?.kind === 'last' && dataEnd !== null && dataEnd < dayPlus(today, 1 - window.days);
}

/** The plain date so many days after another. */
export function dayPlus(plainDate: string, days: number): string {
  return dateOfDay(dayNumber(plainDate) + days);
}

const DAY_MS = 86_400_000;

/** Days since 1970-01-01, for arithmetic with plain dates. */
export function dayNumber(plainDate: string): number {
  return Date.parse(`${plainDate}T00:00Z`) / DAY_MS;
}

export function dateOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export interface Criteria {
  readonly filter: Filter;
  readonly days: Days;
  /** What is seen of the map; null while it is not known: then nothing is left out for it. */
  readonly view: Bounds | null;
  /** The date of the data that is shown: what was published later is left out; null for all. */
  readonly asOf: string | null;
}

export interface Shown {
  /** In the order of the list. */
  readonly incidents: readonly Incident[];
  /** All that the filters let through at whatever time: what the histogram is made of. */
  readonly atAnyTime: readonly Traits[];
  /** How many would be shown with a value of a facet chosen alone, the other filters as they are. */
  readonly counts: Readonly<Record<FacetId, ReadonlyMap<string, number>>>;
}

/** All of `shownInSteps` at once. */
export function shownBy(criteria: Criteria, traits: readonly Traits[], dataset: Dataset): Shown {
  const steps = shownInSteps(criteria, traits, dataset);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How many incidents are looked at in one step. */
const STEP = 1000;

/**
 * An incident is shown when it may have happened in the window: its interval and the window have a day in common. It is
 * in view when the bounding box of its area reaches into the part of the map that is seen; what has no area is in no view.
 * It is worked out in steps, so that a page with many incidents can do something else in between.
 */
export function* shownInSteps(
  criteria: Criteria,
  traits: readonly Traits[],
  dataset: Dataset,
): Generator<void, Shown> {
  const { filter, days, view, asOf } = criteria;
  const words = wordsOf(filter.words);
  const incidents: Incident[] = [];
  const atAnyTime: Traits[] = [];
  const counts = Object.fromEntries(FACETS.map(({ id }) => [id, new Map<string, number>()])) as Record<
    FacetId,
    Map<string, number>
  >;
  for (const [i, each] of traits.entries()) {
    if (i % STEP === STEP - 1) yield;
    if (asOf !== null && each.published > asOf) continue;
    if (filter.inView && view && !isInView(each.incident, view, dataset)) continue;
    if (!hasWords(each.incident, words, dataset)) continue;
    // None, the one facet that it misses, or `several`: then no choice of one facet would show it.
    let missed: FacetId | 'several' | null = null;
    for (const { id } of FACETS) {
      if (!hasOneOf(each.facets[id], filter.facets[id])) missed = missed === null ? id : 'several';
    }
    const isInTime = overlaps(each, days);
    if (missed === null) atAnyTime.push(each);
    if (missed === null && isInTime) incidents.push(each.incident);
    if (missed === 'several' || !isInTime) continue;
    for (const { id } of FACETS) {
      if (missed !== null && missed !== id) continue;
      for (const value of each.facets[id]) counts[id].set(value, (counts[id].get(value) ?? 0) + 1);
    }
  }
  return { incidents, atAnyTime, counts };
}

function hasOneOf(values: readonly string[], chosen: readonly string[] | undefined): boolean {
  return chosen === undefined || values.some((value) => chosen.includes(value));
}

/** True when an interval of plain dates and a window have a day in common. */
export function overlaps(interval: Pick<Traits, 'from' | 'to'>, { from, to }: Days): boolean {
  return (to === null || interval.from <= to) && (from === null || interval.to >= from);
}

const boundsByDataset = new WeakMap<Dataset, Map<string, Bounds | null>>();

function isInView({ where }: Incident, view: Bounds, dataset: Dataset): boolean {
  const known = boundsByDataset.get(dataset) ?? new Map<string, Bounds | null>();
  boundsByDataset.set(dataset, known);
  const key = `${where.place} ${where.bufferKm} ${where.site?.point}`;
  let bounds = known.get(key);
  if (bounds === undefined) {
    const area = dataset.areaOf(where);
    bounds = area ? (bbox(area) as [number, number, number, number]) : null;
    known.set(key, bounds);
  }
  if (bounds === null) return false;
  const [west, south, east, north] = bounds;
  return west <= view[2] && east >= view[0] && south <= view[3] && north >= view[1];
}

/** What is drawn: the incidents shown, and what is selected even when the filters leave it out, since its card is open. */
export function drawnIncidents(
  shown: readonly Incident[],
  selectedIds: readonly string[],
  dataset: Dataset,
): readonly Incident[] {
  if (selectedIds.length === 0) return shown;
  const isShown = new Set(shown.map(({ id }) => id));
  const others = selectedIds.flatMap((id) => {
    const record = isShown.has(id as Incident['id']) ? undefined : dataset.record(id);
    return record?.kind === 'incident' ? [record] : [];
  });
  return others.length > 0 ? [...shown, ...others] : shown;
}
