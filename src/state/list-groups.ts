/**
 * The list in its order. By place, a record stands under the finest unit that its report puts it in for certain: one
 * that names only the oblast under the oblast, one that is near a place under no hromada.
 */
import type { Incident } from '../domain/incident.ts';
import type { Place, PlaceCode } from '../domain/place.ts';
import { PRECISION } from '../domain/precision.ts';
import type { Lang } from '../domain/text.ts';
import type { ListOrder } from '../domain/view.ts';
import type { Dataset } from './dataset.ts';

/** `unit`: the oblast or a raion; `part`: a hromada of the raion above it; `near`: near a place; `list`: not on the map. */
export type ListHeading =
  { readonly kind: 'unit' | 'part'; readonly place: Place } | { readonly kind: 'near' | 'list' };

export interface ListGroup {
  /** Null where the list has no headings. */
  readonly heading: ListHeading | null;
  /** How many stand under the heading, those of its parts included. */
  readonly total: number;
  /** Those that stand directly under it; may be none, where all are in its parts. */
  readonly incidents: readonly Incident[];
}

/** @param shown The incidents that are shown, the newest first. */
export function listGroups(
  shown: readonly Incident[],
  order: ListOrder,
  dataset: Dataset,
  lang: Lang,
): readonly ListGroup[] {
  switch (order) {
    case 'newest':
      return [{ heading: null, total: shown.length, incidents: shown }];
    case 'oldest':
      return [{ heading: null, total: shown.length, incidents: [...shown].reverse() }];
    case 'place':
      return byPlace(shown, dataset, lang);
  }
}

/** The groups up to this many incidents, without headings that nothing would stand under. */
export function firstOf(groups: readonly ListGroup[], limit: number): readonly ListGroup[] {
  const first: ListGroup[] = [];
  let left = limit;
  for (const group of groups) {
    if (left <= 0) break;
    first.push({ ...group, incidents: group.incidents.slice(0, left) });
    left -= group.incidents.length;
  }
  return first;
}

function byPlace(shown: readonly Incident[], dataset: Dataset, lang: Lang): readonly ListGroup[] {
  const placed = new Map<PlaceCode, Incident[]>();
  const near: Incident[] = [];
  const unplaced: Incident[] = [];
  for (const incident of shown) {
    const { place, drawn } = incident.where;
    if (place === null || PRECISION[drawn].drawnAs === 'list') unplaced.push(incident);
    else if (PRECISION[drawn].drawnAs === 'buffer') near.push(incident);
    else if (placed.has(place)) placed.get(place)?.push(incident);
    else placed.set(place, [incident]);
  }
  const order = placeOrder(dataset, lang);
  const entries = [...placed].flatMap(([code, incidents]) => {
    const known = order.get(code);
    return known ? [{ ...known, incidents }] : [];
  });
  entries.sort((a, b) => a.at - b.at);
  return [
    ...unitGroups(entries),
    ...(near.length > 0 ? [group({ kind: 'near' }, near)] : []),
    ...(unplaced.length > 0 ? [group({ kind: 'list' }, unplaced)] : []),
  ];
}

function group(heading: ListHeading, incidents: readonly Incident[]): ListGroup {
  return { heading, total: incidents.length, incidents };
}

interface PlacedIncidents {
  /** The place with all units that hold it, the oblast first. */
  readonly path: readonly Place[];
  readonly incidents: readonly Incident[];
}

/** Places of one raion, and of one hromada in it, follow one another: what holds a place comes before it. */
function unitGroups(entries: readonly PlacedIncidents[]): readonly ListGroup[] {
  const groups = new Map<Place, { heading: ListHeading; total: number; incidents: Incident[] }>();
  const under = (place: Place, kind: 'unit' | 'part') => {
    const found = groups.get(place) ?? { heading: { kind, place }, total: 0, incidents: [] };
    groups.set(place, found);
    return found;
  };
  for (const { path, incidents } of entries) {
    const [oblast, raion, hromada] = path;
    const unit = raion ?? oblast;
    if (!unit) continue;
    const top = under(unit, 'unit');
    top.total += incidents.length;
    const own = hromada ? under(hromada, 'part') : top;
    if (own !== top) own.total += incidents.length;
    own.incidents.push(...incidents);
  }
  return [...groups.values()];
}

interface OrderedPlace {
  readonly at: number;
  readonly path: readonly Place[];
}

const orders = new WeakMap<Dataset, Map<Lang, ReadonlyMap<PlaceCode, OrderedPlace>>>();

/** All places in the order of the list, each after what holds it: comparing names takes long, and filters change often. */
function placeOrder(dataset: Dataset, lang: Lang): ReadonlyMap<PlaceCode, OrderedPlace> {
  const byLang = orders.get(dataset) ?? new Map<Lang, ReadonlyMap<PlaceCode, OrderedPlace>>();
  orders.set(dataset, byLang);
  const known = byLang.get(lang);
  if (known) return known;
  const { compare } = new Intl.Collator(lang);
  const paths = dataset.places.map(({ code }) => ({ code, path: pathTo(code, dataset) }));
  paths.sort((a, b) => comparePaths(a.path, b.path, (one, other) => compare(one[lang], other[lang])));
  const order = new Map(paths.map(({ code, path }, at) => [code, { at, path }]));
  byLang.set(lang, order);
  return order;
}

function pathTo(code: PlaceCode, dataset: Dataset): readonly Place[] {
  const path: Place[] = [];
  let place = dataset.place(code);
  while (place) {
    path.unshift(place);
    place = place.parent === null ? undefined : dataset.place(place.parent);
  }
  return path;
}

function comparePaths(
  a: readonly Place[],
  b: readonly Place[],
  compare: (one: Place, other: Place) => number,
): number {
  for (const [i, one] of a.entries()) {
    const other = b[i];
    if (!other) return 1;
    // Namesakes are kept apart by their codes.
    const found = one === other ? 0 : compare(one, other) || one.code.localeCompare(other.code);
    if (found !== 0) return found;
  }
  return a.length - b.length;
}
