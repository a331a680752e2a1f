/** What a picture shows, in words and shapes: everything that is decided before anything is drawn. */
import type { MultiPolygon, Polygon } from 'geojson';
import type { GradeKind } from '../../../domain/grade.ts';
import type { LonLat } from '../../../domain/place.ts';
import type { DrawnAs } from '../../../domain/precision.ts';
import type { Lang } from '../../../domain/text.ts';

/** The size that chat programs and networks ask for. */
export const PICTURE_WIDTH_PX = 1200;
export const PICTURE_HEIGHT_PX = 630;

/** An area at the precision of its report. */
export interface PictureArea {
  readonly geometry: Polygon | MultiPolygon;
  /** The point of a site, when a source gives one. */
  readonly point: LonLat | null;
  readonly drawnAs: DrawnAs;
  /** Null for a place: it has no grade, and is only outlined. */
  readonly grade: GradeKind | null;
  /** What the picture is of: in the colour of what is selected. */
  readonly selected: boolean;
}

/** Rings around a point, each with the figure and its speaker. */
export interface PictureRings {
  readonly centre: LonLat;
  readonly heading: string;
  /** From the smallest to the largest: of two, the band lies between them. */
  readonly edges: readonly { readonly km: number; readonly caption: string }[];
  readonly note: string;
}

export interface PictureSpec {
  readonly lang: Lang;
  readonly siteName: string;
  readonly title: string;
  /** When and where, one line of thought each. */
  readonly facts: readonly string[];
  /** How the place is drawn, and in words; null when nothing is placed. */
  readonly legend: { readonly area: PictureArea; readonly text: string } | null;
  /** A line on why nothing is drawn, or on what the picture is of. */
  readonly note: string | null;
  /** Who states it, who could not confirm it, who denies it. */
  readonly speakers: readonly string[];
  /** Who published what it rests on. */
  readonly sources: string | null;
  /** How many claims and sources, and the permanent id. */
  readonly counts: string;
  readonly map: {
    readonly centre: LonLat;
    /** How many km from top to bottom. */
    readonly heightKm: number;
    readonly areas: readonly PictureArea[];
    /** The city around what the picture is of, as a thin line. */
    readonly around: Polygon | MultiPolygon | null;
    /** The name that stands at the areas. */
    readonly name: string | null;
  };
  readonly rings: PictureRings | null;
  readonly credit: string;
}
