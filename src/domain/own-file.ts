/** A file of the reader's own: what reading it comes to, what can be wrong with it, and how much it may hold. */
import type { Geometry } from 'geojson';

export const FORMATS = ['geojson', 'csv', 'kml', 'kmz', 'gpx'] as const;
export type FileFormat = (typeof FORMATS)[number];

export interface OwnFeature {
  /** Positions are [lon, lat] in degrees of WGS84, all of them within bounds. */
  readonly geometry: Geometry;
  /** What a name or title field says; empty when there is none. */
  readonly name: string;
  /** Every field with a value, as text, in the order of the file. */
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** Bounds on what a file may hold: beyond them the page would stand still. */
export interface Limits {
  readonly bytes: number;
  /** A document tree takes many times the room of its text. */
  readonly xmlBytes: number;
  /** What a file of an archive may grow to. */
  readonly unzippedBytes: number;
  readonly features: number;
  /** Positions of all features together. */
  readonly vertices: number;
}

const MB = 1024 * 1024;

export const LIMITS: Limits = {
  bytes: 50 * MB,
  xmlBytes: 20 * MB,
  unzippedBytes: 20 * MB,
  features: 20_000,
  vertices: 500_000,
};

/** Why nothing of a file can be shown. */
export type RefusalKind =
  | 'empty'
  | 'too-large'
  | 'unzipped-too-large'
  | 'unknown-format'
  | 'broken-json'
  | 'broken-xml'
  | 'broken-zip'
  /** A file of an archive whose size or checksum is not the one that the archive gives. */
  | 'damaged-entry'
  /** A file of an archive that is encrypted, or packed in an unknown way. */
  | 'locked-entry'
  | 'no-kml'
  | 'not-geojson'
  | 'crs'
  | 'no-columns'
  | 'no-features';

/** Why one feature is left out, while the others are shown. */
export type LeftOutKind =
  | 'not-a-feature'
  | 'no-geometry'
  | 'bad-geometry'
  | 'bad-position'
  | 'out-of-bounds'
  | 'too-few-positions'
  | 'bad-coordinate'
  /** A position of KML whose commas cannot be told apart, or that is none. */
  | 'bad-tuple'
  /** A row of a table whose cells cannot be matched to the header. */
  | 'unmatched-row'
  /** A line that is no JSON, in a file with one feature a line. */
  | 'broken-line'
  | 'too-many-features'
  | 'too-many-vertices';

/** What the reader should know of a file that is shown. */
export type RemarkKind =
  | 'swapped'
  | 'encoding'
  | 'uneven-row'
  | 'open-quote'
  | 'linked-files'
  /** Files of an archive that are not read. */
  | 'unread-files'
  /** A part of a feature, of which the others are shown. */
  | 'part-left-out'
  /** A field that is nested too deep to be shown. */
  | 'deep-field';

/** Where in the file. */
export interface ProblemPlace {
  /** Which file of an archive. */
  readonly file?: string;
  /** Line, from 1. */
  readonly line?: number;
  /** Number of the feature in the file, from 1. */
  readonly feature?: number;
  /** A column, or a path such as `geometry.coordinates[0][3]`. */
  readonly field?: string;
}

export interface Problem {
  readonly kind: RefusalKind | LeftOutKind | RemarkKind;
  readonly at: ProblemPlace;
  /** What stands there, shortened. */
  readonly value?: string;
  /** A bound that was passed, or a number of features that this is about. */
  readonly number?: number;
}

/** Which columns of a table say where: latitude and longitude, or both in one, as WKT or as a pair. */
export type ColumnChoice =
  | { readonly kind: 'pair'; readonly lat: number; readonly lon: number }
  | { readonly kind: 'wkt'; readonly column: number }
  | { readonly kind: 'coordinate'; readonly column: number };

/** A table whose columns could not be told: the reader is asked. */
export interface ColumnQuestion {
  readonly columns: readonly { readonly name: string; readonly samples: readonly string[] }[];
  /** The likeliest answer; null when nothing looks like a coordinate. */
  readonly guess: ColumnChoice | null;
}

export type Reading =
  | {
      readonly kind: 'features';
      readonly format: FileFormat;
      readonly features: readonly OwnFeature[];
      /** In the order of the file, as many as can be listed. */
      readonly problems: readonly Problem[];
      /** How many more there are. */
      readonly unlisted: number;
      /** How many features are left out because of a problem. */
      readonly leftOut: number;
    }
  | { readonly kind: 'question'; readonly question: ColumnQuestion }
  | { readonly kind: 'refused'; readonly problem: Problem };
