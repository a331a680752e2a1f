/** What the modules of the evaluation hand to each other. */
import type { Place } from '../../src/domain/place.ts';

/** A place as a label or as the geocoder gives it; one shape, as `incident-map geocode --jsonl` prints it. */
export interface Spot {
  /** Code of the place; null for a direction, and where it stays open which of the candidates is meant. */
  readonly katottg: string | null;
  readonly name: string;
  readonly level: string;
  readonly relation: string;
  readonly role?: string | undefined;
  /** UTF-16 offsets into the text; the development set has none. */
  readonly span?: readonly [start: number, end: number] | undefined;
  readonly candidates?: readonly string[] | undefined;
}

export interface LabelledSpot extends Spot {
  /** Name and code of the settlement in which a site or an unlisted part of a city lies. */
  readonly within?: string;
  readonly withinKatottg?: string;
  /** Levels that are right besides `level`. */
  readonly alsoLevels?: readonly string[];
}

/** Dates and counts that a text gives; [earliest, latest] as in src/geocode/draft, and null for an open bound. */
export interface DraftLabel {
  readonly when: readonly (readonly [earliest: string, latest: string])[];
  readonly casualties: readonly (readonly [aspect: string, low: number | null, high: number | null])[];
}

export interface LabelledText {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly published?: string;
  readonly strikeReport: boolean | null;
  readonly places: readonly LabelledSpot[];
  readonly others?: readonly LabelledSpot[];
  readonly note?: string;
  readonly draft?: DraftLabel;
}

/** A spelling of one place, and how often it was seen. */
export interface LabelledSurface {
  readonly surface: string;
  readonly n: number;
  readonly katottg: string;
}

export interface Correction {
  readonly id: string;
  readonly places: readonly LabelledSpot[];
  readonly strikeReport?: boolean | null;
  readonly why: string;
}

export interface FoundSpot extends Spot {
  readonly text: string;
  readonly why: readonly string[];
}

/** What the geocoder says of a text. */
export interface Found {
  /** undefined: this geocoder does not tell. */
  readonly strikeReport: boolean | null | undefined;
  /** Places of incident, the main one first. */
  readonly places: readonly FoundSpot[];
  readonly others: readonly FoundSpot[];
  readonly draft?: DraftLabel;
}

export type Geocode = (text: string, published?: string) => Found;

/** Where places lie, for the scoring. */
export interface Ground {
  readonly byCode: ReadonlyMap<string, Place>;
  /** True when the place is the area or lies in it by the hierarchy. */
  liesIn(code: string, area: string): boolean;
  /** km from a place's point to a point [lon, lat], geodesic on WGS84; 0 when the point lies in the place's disc. */
  distanceKm(code: string, point: readonly [lon: number, lat: number]): number;
}

/** How one text went; null where the question does not arise. */
export interface TextScore {
  readonly label: LabelledText;
  readonly found: Found;
  /** The main place has the right code and level. */
  readonly exact: boolean | null;
  /** Exact, and in, near, outskirts and so on as labelled. */
  readonly exactWithRelation: boolean | null;
  readonly levelRight: boolean | null;
  /** Labelled places found, and all labelled ones. */
  readonly right: number;
  readonly wanted: number;
  /** All places found, each once. */
  readonly given: number;
  readonly within5Km: boolean | null;
  /** Within 5 km by a place that is not coarser than the truth. */
  readonly within5KmAsFine: boolean | null;
  /** The main place is finer than the text supports. */
  readonly falselyFine: boolean | null;
  /** Places found in a text that reports no strike in the oblast. */
  readonly falsePlaces: number | null;
  /** Settlements, districts and sites found in a text that names the oblast only. */
  readonly inventedSettlements: number | null;
  /** The label decides, and the geocoder left the main place open: with the truth among its candidates, or without. */
  readonly leftOpen: 'with the truth' | 'without the truth' | null;
  /** The label is open: the geocoder kept the set, chose one place all the same, or found nothing. */
  readonly openLabel: 'kept' | 'chose one' | 'missed' | null;
  readonly strikeReportRight: boolean | null;
  /** Labelled places of other roles: kept with that role, taken for a place of incident, and all of them. */
  readonly others: { readonly roleRight: number; readonly takenForHit: number; readonly all: number };
}
