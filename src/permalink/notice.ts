/**
 * What was wrong with a link. Data, not sentences: the interface words it in the reader's language.
 * Every notice names what was left out; the rest of the link still applies.
 */
export type Notice =
  /** A value that cannot be read at all, for instance `map=abc`. */
  | { readonly kind: 'unreadable'; readonly key: string; readonly value: string }
  /** A number outside the bounds of what it stands for. */
  | {
      readonly kind: 'out-of-bounds';
      readonly key: string;
      readonly value: string;
      readonly min: number;
      readonly max: number;
      /** The unit of value and bounds, where they have one that must be told. */
      readonly unit?: 'km';
    }
  /** More items than a link may hold: those from this one on were left out. */
  | { readonly kind: 'too-many'; readonly key: string; readonly value: string; readonly max: number }
  /** A layer code that this version does not know. */
  | { readonly kind: 'unknown-layer'; readonly key: string; readonly value: string }
  /** An incident id or place code that is not in the data. */
  | { readonly kind: 'unknown-id'; readonly key: string; readonly value: string }
  /** The gazetteer could not be loaded, so it is open whether the place exists. */
  | { readonly kind: 'not-loaded'; readonly key: string; readonly value: string }
  /** The outlines of units could not be loaded, so what stands on this one is not drawn. */
  | { readonly kind: 'no-outline'; readonly key: string; readonly value: string }
  /** A weapon that is not in the data. */
  | { readonly kind: 'unknown-weapon'; readonly key: string; readonly value: string }
  /** A territory that is not in the data. */
  | { readonly kind: 'unknown-territory'; readonly key: string; readonly value: string }
  /** A basemap that this site does not have. */
  | { readonly kind: 'unknown-basemap'; readonly key: string; readonly value: string }
  /** A ring around something that is not placed finely enough to have one centre. */
  | { readonly kind: 'no-centre'; readonly key: string; readonly value: string }
  /** The same key or item twice: the first one counts. */
  | { readonly kind: 'repeated'; readonly key: string; readonly value: string }
  /** The link was written by a later version of the grammar. */
  | { readonly kind: 'newer-version'; readonly key: string; readonly value: string }
  /** A text behind the # in which nothing is an entry of a link; it has no key. */
  | { readonly kind: 'no-view'; readonly key: ''; readonly value: string }
  /** That many more faults than are told one by one. */
  | { readonly kind: 'more'; readonly key: ''; readonly value: string };

/** Long values are cut in notices, so that a broken link cannot flood the page. */
const MAX_SHOWN = 60;

/** The value as a notice shows it. */
export function shown(value: string): string {
  return value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value;
}
