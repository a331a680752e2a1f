/** ViewState: everything that a link carries. The map and the list are two renderings of it. */
import type { Filter, TimeWindow } from './filter.ts';
import type { LayersOn } from './layers.ts';
import type { Lang } from './text.ts';
import type { RangeUnit } from './weapon.ts';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How the map lays out the Earth. */
export const PROJECTIONS = ['globe', 'mercator'] as const;
export type Projection = (typeof PROJECTIONS)[number];

/** Layouts that a link can ask for; without one the page fits itself to the screen. */
export const LAYOUTS = ['wall'] as const;
export type AskedLayout = (typeof LAYOUTS)[number];

/** How the list is sorted; by place it is grouped as well. */
export const LIST_ORDERS = ['newest', 'oldest', 'place'] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

/** Where the map looks. Degrees; zoom as MapLibre counts it (512 px tiles). */
export interface Camera {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
  readonly bearing: number;
  readonly pitch: number;
}

/** The centre of a ring or an end of a distance: an incident or place by id, or a coordinate. */
export type RingCentre =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'point'; readonly lat: number; readonly lon: number };

interface RingOptions {
  readonly centre: RingCentre;
  /** Nothing nearer than this is in range. */
  readonly minKm?: number;
  /** Around the whole area of the centre, where a ring around its middle would do as well: a district, a village. */
  readonly around?: 'area';
}

/** A ring at `highKm`, or a band from `lowKm` to `highKm`. */
export interface FigureRing extends RingOptions {
  readonly lowKm: number | null;
  readonly highKm: number;
  /** The unit in which the figures were given; left out for km. */
  readonly unit?: Exclude<RangeUnit, 'km'>;
}

/** The band of the ranges that were published for a type of weapon. */
export interface WeaponRing extends RingOptions {
  /** Code of geodata/weapons.yaml; whether there is such a weapon is for those to say who have the data. */
  readonly weapon: string;
}

export type RingSpec = FigureRing | WeaponRing;

/** Two ends of a geodesic that is measured. */
export interface DistanceSpec {
  readonly from: RingCentre;
  readonly to: RingCentre;
}

/** An entry of a link that this version does not know: kept as it was. */
export type UnknownEntry = readonly [key: string, value: string];

export interface ViewState {
  /** Null: the home view, fitted to the reader's own screen. */
  readonly camera: Camera | null;
  readonly layers: LayersOn;
  /** Null: all times. */
  readonly window: TimeWindow | null;
  readonly filter: Filter;
  /** Ids of incidents or codes of places, as the link names them; the first one has the card. */
  readonly selection: readonly string[];
  /** Null: the rings that belong to the selection. */
  readonly rings: readonly RingSpec[] | null;
  /** Codes of the territories of the possible launch area; empty when none is asked for. */
  readonly territories: readonly string[];
  readonly distance: DistanceSpec | null;
  /** Null: by the reader's own settings. */
  readonly lang: Lang | null;
  readonly theme: Theme | null;
  /** Null: the flat map, as in links that were made before there was a globe. */
  readonly proj: Projection | null;
  /** Code of the basemap, as the link names it; whether the site has it is for those to say who have the data. */
  readonly base: string;
  readonly list: ListOrder;
  /** Null: the layout that fits the screen. */
  readonly layout: AskedLayout | null;
  /**
   * The date of the data that the sender saw: what was published later is left out. Null: all that there is. An entry
   * of the site's own data set, not a date of events.
   */
  readonly asOf: string | null;
  readonly unknown: readonly UnknownEntry[];
}
