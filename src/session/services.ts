/** What only the app can do: the components, and the parts of the session, ask for it here. */
import type { MultiPolygon, Polygon } from 'geojson';
import type { Examiner } from '../desk/index.ts';
import type { LonLat } from '../domain/place.ts';
import type { ViewState } from '../domain/view.ts';
import type { DrawnRing, MapDrawing, MapDrawingRequest, OwnBounds } from '../state/index.ts';
import type { OwnFileReader } from './own-file-reader.ts';

/** A queue for work that may come after the frame in which the page answers; what is asked for last is what counts. */
export interface Lane {
  readonly ask: (work: () => Iterable<unknown>) => void;
}

export interface Services {
  readonly linkTo: (view: ViewState) => string;
  /** The link to the same view in the reduced frame of other pages. */
  readonly embedLinkTo: (view: ViewState) => string;
  /** Shows the whole of a ring; a no-op without a map. */
  readonly showRing: (ring: DrawnRing) => void;
  /** Shows the area of a place. */
  readonly showPlace: (code: string) => void;
  readonly zoomBy: (steps: number) => void;
  /** The middle of the map; null without one. */
  readonly middleOfMap: () => LonLat | null;
  /** How large the map is that is seen; null without one. */
  readonly mapSize: () => { readonly widthPx: number; readonly heightPx: number } | null;
  /** Draws the map that is seen apart from the page. Rejects without a map. */
  readonly drawMap: (request: MapDrawingRequest) => Promise<MapDrawing>;
  /** Shows areas for as long as the desk is open, without a trace in the link. */
  readonly glanceAt: (areas: readonly (Polygon | MultiPolygon)[]) => void;
  /** Starts a geocoder beside the page. */
  readonly startExaminer: () => Examiner;
  /** Starts a reader of own files beside the page. */
  readonly startFileReader: () => OwnFileReader;
  readonly startLane: () => Lane;
  /** True when the site has a newer version of the page than the one that is open. */
  readonly isReplaced: () => Promise<boolean>;
  /** Shows what lies within bounds without a trace in the link, which must not tell where own files lie. */
  readonly glanceAtBounds: (bounds: OwnBounds) => void;
}
