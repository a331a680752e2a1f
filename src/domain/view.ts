/** ViewState: everything that a link carries. The map and the list are two renderings of it. */
import type { LayersOn } from './layers.ts';
import type { Lang } from './text.ts';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Where the map looks. Degrees; zoom as MapLibre counts it (512 px tiles). */
export interface Camera {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
  readonly bearing: number;
  readonly pitch: number;
}

/** The centre of a ring: an incident or place by id, or a coordinate. */
export type RingCentre =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'point'; readonly lat: number; readonly lon: number };

/** A ring at `highKm`, or a band from `lowKm` to `highKm`. */
export interface RingSpec {
  readonly centre: RingCentre;
  readonly lowKm: number | null;
  readonly highKm: number;
}

/** An entry of a link that this version does not know: kept as it was. */
export type UnknownEntry = readonly [key: string, value: string];

export interface ViewState {
  /** Null: the home view, fitted to the reader's own screen. */
  readonly camera: Camera | null;
  readonly layers: LayersOn;
  /** Ids of incidents or codes of places, as the link names them; the first one has the card. */
  readonly selection: readonly string[];
  /** Null: the rings that belong to the selection. */
  readonly rings: readonly RingSpec[] | null;
  /** Null: by the reader's own settings. */
  readonly lang: Lang | null;
  readonly theme: Theme | null;
  /** Code of the basemap, as the link names it; whether the site has it is for those to say who have the data. */
  readonly base: string;
  readonly unknown: readonly UnknownEntry[];
}
