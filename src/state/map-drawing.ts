/** A drawing of the map that stands apart from the one on the page: what is asked for, and what comes back. */
import type { Theme } from '../domain/view.ts';
import type { Hatch, Mark, Measure } from '../exchange/index.ts';

export interface MapDrawingRequest {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Device pixels of a raster drawing for each of its pixels. */
  readonly pixelRatio: number;
  readonly theme: Theme;
  /** A vector drawing is one where the map is flat and the basemap our own; else it is a raster drawing, too. */
  readonly form: 'raster' | 'vector';
  /** How wide labels are. */
  readonly measure: Measure;
}

export type MapDrawing = {
  /** A round distance at the middle of the map, and how wide it is. */
  readonly scale: { readonly km: number; readonly widthPx: number };
  readonly bearingDeg: number;
} & (
  | { readonly form: 'raster'; readonly canvas: HTMLCanvasElement }
  | { readonly form: 'vector'; readonly marks: readonly Mark[]; readonly hatches: readonly Hatch[] }
);
