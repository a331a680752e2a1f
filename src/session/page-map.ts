/** The map on the page, as the session knows it: what can be asked of it once it has been put up. */
import type { LonLat } from '../domain/place.ts';
import type { Camera, Projection } from '../domain/view.ts';
import type { Bounds, MapDrawing, MapDrawingRequest } from '../state/index.ts';

export interface PageMap {
  /** What is seen of the map beside the panels, in CSS pixels. */
  readonly size: { readonly widthPx: number; readonly heightPx: number };
  /** The middle of what is seen. */
  readonly middle: LonLat;
  /** The camera that shows these bounds in what panels leave of the map. */
  readonly cameraFor: (bounds: Bounds) => Camera;
  /** The camera that shows all of a ring; `bounds` are those of its outer line. */
  readonly cameraForRing: (
    centre: LonLat,
    radiusKm: number,
    bounds: Bounds,
    projection: Projection,
  ) => Camera;
  readonly zoomBy: (steps: number) => void;
  /** Resolves when the map shows the incidents of the present view, or is not seen at all. */
  readonly whenDrawn: () => Promise<void>;
  /** True while the map still shows what was chosen before. */
  readonly isBehind: boolean;
  /** Resolves when all that the view is drawn from has arrived, or cannot be had. */
  readonly complete: () => Promise<void>;
  /** Draws what is seen apart from the page. Rejects when it cannot be drawn. */
  readonly draw: (request: MapDrawingRequest) => Promise<MapDrawing>;
}
