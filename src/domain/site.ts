/** What the compiler writes and the page reads: `data/site.json`. */
import type { FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
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
  /** The area of the oblast and of each place whose size is known. */
  readonly areas: FeatureCollection<Polygon | MultiPolygon, AreaProperties>;
  readonly attributions: readonly Attribution[];
}

export interface AreaProperties {
  readonly code: PlaceCode;
  /** A mapped outline, or a disc as large as the unit. */
  readonly shape: 'outline' | 'disc';
  /** True for every disc, and for outlines that are drawn coarsely. */
  readonly approximate: boolean;
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
