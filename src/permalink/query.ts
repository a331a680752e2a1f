/**
 * A view behind the `?` of an address. The product never writes one there, since a server would be told of it; but
 * programs that send links on put it there, and whoever gets such a link sees the view all the same.
 */
import { entriesOf } from './mending.ts';

/** The parts of a query: what is of a view, as the text of a fragment, and all else as it stood. */
export interface Query {
  /** Empty when there is nothing of a view. */
  readonly view: string;
  /** With its `?`; empty when nothing is left. */
  readonly rest: string;
}

/**
 * Parts a query, `search` with its `?`. Others use keys of one letter too (`?t=1700000000`), so by itself such a key
 * is no view unless `isView` says that its entry reads as one.
 */
export function partedQuery(
  search: string,
  keys: readonly string[],
  isView: (entry: string) => boolean,
): Query {
  const items = search
    .replace(/^\?/, '')
    .split('&')
    .filter((item) => item !== '')
    // In a query a blank may be written as +.
    .map((item) => ({ item, entries: entriesOf(item.replaceAll('+', '%20'), keys) }));
  const isOurs = ({ entries }: (typeof items)[number]): boolean =>
    entries.some(([key]) => keys.includes(key));
  const ours = items.filter(isOurs).flatMap(({ entries }) => entries);
  const says = ([key, value]: readonly [string, string]): boolean =>
    (key.length > 1 && keys.includes(key)) || isView(`${key}=${value}`);
  if (!ours.some(says)) return { view: '', rest: search };
  const rest = items.filter((item) => !isOurs(item)).map(({ item }) => item);
  return {
    view: ours.map(([key, value]) => `${key}=${value}`).join('&'),
    rest: rest.length > 0 ? `?${rest.join('&')}` : '',
  };
}
