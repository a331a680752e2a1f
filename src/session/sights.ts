/** Where the map is asked to look: at a ring, a place, areas of the desk, an own file. Nothing happens without a map. */
import type { MultiPolygon, Polygon } from 'geojson';
import type { Camera, Projection } from '../domain/view.ts';
import type { Bounds, Dataset, DrawnRing } from '../state/index.ts';
import { areasBounds, onFlatMap, placeBounds, ringBounds } from './bounds.ts';
import type { PageMap } from './page-map.ts';

interface SightsNeeds {
  /** Null until it is put up, and where the browser cannot draw it. */
  readonly map: PageMap | null;
  readonly dataset: Dataset;
  readonly projection: Projection;
  /** Makes this the camera of the view, and of the link. */
  readonly lookAt: (camera: Camera) => void;
  /** Where the map looks in passing. */
  glance: Camera | null;
}

export class Sights {
  readonly #needs: SightsNeeds;

  constructor(needs: SightsNeeds) {
    this.#needs = needs;
  }

  /** Shows the whole of a ring. */
  showRing(ring: DrawnRing): void {
    const { map, projection } = this.#needs;
    if (map) this.#needs.lookAt(map.cameraForRing(ring.centre, ring.high.km, ringBounds(ring), projection));
  }

  /** Shows the area of a place, else its point; a place that is not in the data is left aside. */
  showPlace(code: string): void {
    const { map, dataset } = this.#needs;
    const bounds = placeBounds(code, dataset);
    if (map && bounds) this.#needs.lookAt(map.cameraFor(bounds));
  }

  /** Shows areas without a trace in the link. */
  glanceAt(areas: readonly (Polygon | MultiPolygon)[]): void {
    const bounds = areasBounds(areas);
    if (bounds) this.#glance(bounds);
  }

  /** Shows what lies within bounds without a trace in the link, which must not tell where own files lie. */
  glanceAtBounds(bounds: Bounds): void {
    this.#glance(onFlatMap(bounds));
  }

  #glance(bounds: Bounds): void {
    const { map } = this.#needs;
    if (map) this.#needs.glance = map.cameraFor(bounds);
  }
}
