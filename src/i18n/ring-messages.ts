/** Strings of the ring tools: rings, weapons, possible launch area, distances. */
import type { CoordinateFault } from '../domain/coordinates.ts';
import type { Delivery, Qualifier, RangeBasis, RangeUnit } from '../domain/weapon.ts';
import type { Explained } from './explained.ts';

export interface RingMessages {
  readonly drawn: string;
  readonly none: string;
  readonly noneForArea: string;
  readonly statedFigures: string;
  readonly statedHint: string;
  readonly draw: (figure: string) => string;
  readonly remove: (figure: string) => string;
  readonly removeShort: string;
  readonly removed: (figure: string) => string;
  readonly undo: string;
  readonly showWhole: string;
  readonly reset: string;
  readonly method: string;
  readonly around: (place: string) => string;
  readonly aroundArea: (place: string) => string;
  /** The outline of the area around which the ring runs is on its way. */
  readonly awaited: (around: string) => string;
  /** It could not be loaded. */
  readonly withoutOutline: (around: string) => string;
  readonly centreRadius: (km: string) => string;
  readonly band: string;
  readonly weaponBand: string;
  readonly ownFigure: string;
  readonly noSource: string;
  readonly notThisLaunch: string;
  readonly publishedMaximum: string;
  readonly flownInTest: string;
  readonly statedBy: string;
  readonly more: (count: number) => string;
  readonly minimum: (figure: string) => string;
  readonly minimumLabel: string;

  readonly area: {
    readonly possible: (figure: string) => string;
    readonly certain: (figure: string) => string;
    readonly possibleShort: string;
    readonly certainShort: string;
    readonly noCertain: string;
    readonly why: string;
  };

  readonly move: {
    readonly start: string;
    readonly stop: string;
    readonly handle: (figure: string) => string;
    readonly hint: string;
    readonly now: (coordinates: string) => string;
  };

  readonly form: {
    readonly title: string;
    readonly centre: string;
    readonly centreHint: string;
    readonly useSelected: (name: string) => string;
    readonly onMap: string;
    readonly onMapHint: string;
    readonly middle: string;
    readonly cancel: string;
    readonly matches: string;
    readonly noMatch: string;
    readonly chosen: (name: string) => string;
    readonly faults: Readonly<Record<CoordinateFault, string>>;
    /** The two numbers lie in Ukraine only with longitude first. */
    readonly swapped: string;
    readonly swap: (coordinates: string) => string;
    readonly range: string;
    readonly own: string;
    readonly weapons: string;
    readonly figure: string;
    readonly lower: string;
    readonly unit: string;
    readonly units: Readonly<Record<RangeUnit, string>>;
    readonly min: string;
    readonly wholeArea: string;
    readonly submit: string;
    readonly needsCentre: string;
    readonly needsFigure: (min: string, max: string) => string;
    readonly lowerNotLower: string;
    readonly minNotLower: string;
    readonly full: (max: number) => string;
    readonly weaponsLoading: string;
    readonly weaponsFailed: string;
  };

  readonly claims: {
    readonly title: (count: number) => string;
    readonly remarks: string;
    readonly aliases: string;
    readonly bases: Readonly<Record<RangeBasis, string>>;
    readonly qualifiers: Readonly<Record<Qualifier, (figure: string) => string>>;
    readonly minAndMax: (min: string, range: string) => string;
    readonly dateUnknown: string;
    readonly noAddress: string;
  };
  readonly deliveries: Readonly<Record<Delivery, Explained>>;

  readonly table: {
    readonly title: string;
    readonly caption: (ring: string) => string;
    readonly filter: string;
    readonly place: string;
    readonly where: string;
    readonly distance: string;
    readonly azimuth: string;
    readonly inside: string;
    readonly insideLow: string;
    readonly between: string;
    readonly outside: string;
    readonly tooNear: string;
    readonly perhaps: string;
    readonly counts: (inside: string, outside: string) => string;
    readonly more: (count: number) => string;
    readonly hint: string;
    readonly areaHint: string;
    readonly sortBy: (column: string) => string;
  };

  readonly exporting: {
    readonly title: string;
    readonly geojson: string;
    readonly kml: string;
    readonly hint: string;
  };

  readonly projection: {
    readonly title: string;
    readonly globe: string;
    readonly flat: string;
    readonly toGlobe: string;
    readonly toFlat: string;
    readonly note: string;
    readonly globeNote: string;
  };

  readonly launch: {
    readonly title: string;
    readonly wording: string;
    readonly choose: string;
    readonly sea: string;
    readonly wholeState: (state: string) => string;
    readonly others: string;
    readonly result: (figure: string, territories: string) => string;
    readonly km2: (area: string) => string;
    readonly certainKm2: (area: string) => string;
    readonly touched: (names: string) => string;
    readonly none: string;
    readonly needsRing: string;
    readonly loading: string;
    readonly failed: string;
    readonly label: string;
    readonly clear: string;
  };

  readonly measure: {
    readonly title: string;
    readonly from: string;
    readonly to: string;
    readonly chosen: (name: string) => string;
    readonly submit: string;
    readonly clear: string;
    readonly length: string;
    readonly azimuths: (start: string, end: string) => string;
    readonly border: (km: string, name: string) => string;
    readonly hint: string;
    readonly awaited: string;
  };
}
