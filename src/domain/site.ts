/** What the compiler writes and the page reads: `data/site.json`. */
import type { FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import type { Attribution } from './attribution.ts';
import type { Basemap } from './basemap.ts';
import type { MapRecord, Tombstone } from './incident.ts';
import type { Place, PlaceCode } from './place.ts';
import type { Report } from './report.ts';
import type { Speaker } from './speaker.ts';
import type { Bilingual } from './text.ts';

/** A weapon of the tree, as far as a claim that names it needs it. */
export interface WeaponName {
  readonly code: string;
  /** The wider type; null for the root of a family. */
  readonly parent: string | null;
  readonly name: Bilingual;
}

/**
 * Raised with every change after which a page that was made before cannot read the data: it says so then, and what is
 * kept for use without a network stays as it is.
 */
export const SITE_VERSION = 1;

export interface SiteData {
  readonly version: number;
  /** The date of the newest entry in any record's history: which data a reader saw. */
  readonly dataset: string;
  readonly records: readonly MapRecord[];
  /** What stays of withdrawn records, so that links to them say what became of them. */
  readonly tombstones: readonly Tombstone[];
  readonly reports: readonly Report[];
  readonly speakers: readonly Speaker[];
  /** The places that records name, and those above them; the whole gazetteer is `data/gazetteer.json`. */
  readonly places: readonly Place[];
  /** The areas of the oblast and of the places that records name. */
  readonly areas: Areas;
  readonly attributions: readonly Attribution[];
  /** How to reach who publishes the site and to report an error, for a link; null where whoever built it did not say. */
  readonly contact: string | null;
  /** The weapons that claims name, and the wider types that they belong to. */
  readonly weaponNames: readonly WeaponName[];
  /** Basemaps beside the embedded one, as geodata/basemaps.yaml lists them. */
  readonly basemaps: readonly Basemap[];
}

export type Areas = FeatureCollection<Polygon | MultiPolygon, AreaProperties>;

/** What is loaded after the incidents, when it is needed. */
export interface Atlas {
  /** `data/gazetteer.json`: every place. */
  readonly places: readonly Place[];
  /** `data/boundaries.json`: outlines of raions, hromadas and districts. */
  readonly boundaries: Areas;
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
  readonly kind: 'state' | 'oblast' | 'sea' | 'city';
  readonly minZoom: number;
}
