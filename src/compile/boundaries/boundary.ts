/** A boundary of the site, from whichever folder it is. */
import type { PlaceCode } from '../../domain/place.ts';
import type { Origin } from '../../domain/attribution.ts';
import type { AreaFeature } from '../geojson.ts';

export interface Boundary {
  readonly code: PlaceCode;
  /** False only when the file says so. */
  readonly approximate: boolean;
  readonly geometry: AreaFeature['geometry'];
  /** Who has to be named for an imported boundary; our own are in the table of SOURCES.md. */
  readonly attribution: Origin | null;
}

export type Boundaries = ReadonlyMap<PlaceCode, Boundary>;
