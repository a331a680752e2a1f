/** What the compiler writes and the page reads: `data/site.json`. */
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import type { MapRecord } from './incident.ts';
import type { Place, PlaceCode } from './place.ts';
import type { Report } from './report.ts';
import type { Speaker } from './speaker.ts';

/** An attribution line, from the table in geodata/SOURCES.md. */
export interface Attribution {
  readonly source: string;
  readonly licence: string;
  readonly attribution: string;
}

export interface SiteData {
  /** The date of the newest entry in any record's history: which data a reader saw. */
  readonly dataset: string;
  readonly records: readonly MapRecord[];
  readonly reports: readonly Report[];
  readonly speakers: readonly Speaker[];
  readonly places: readonly Place[];
  /** The area of each place that a record names, and of the oblast; `approximate` ones are discs of the unit's size. */
  readonly areas: FeatureCollection<Polygon | MultiPolygon, { code: PlaceCode; approximate: boolean }>;
  readonly attributions: readonly Attribution[];
}

/** `data/ground.json`: quiet context under the layers, and its labels. */
export interface GroundData {
  readonly shapes: FeatureCollection;
  readonly labels: FeatureCollection<Point, GroundLabel>;
}

export interface GroundLabel {
  readonly uk: string;
  readonly en: string;
  readonly kind: 'state' | 'sea' | 'city';
  readonly minZoom: number;
}

export type OblastFeature = Feature<Polygon | MultiPolygon>;
