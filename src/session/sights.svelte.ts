/**
 * Where the map is asked to look: at a ring, a place, areas of the desk, an own file. Nothing happens without a map.
 * What has not arrived is looked at when it is here, unless the reader has looked elsewhere meanwhile.
 */
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
  readonly rings: readonly DrawnRing[];
  /** The camera of the view. */
  readonly camera: Camera | null;
  /** Makes this the camera of the view, and of the link. */
  readonly lookAt: (camera: Camera) => void;
  /** Where the map looks in passing. */
  glance: Camera | null;
}

export class Sights {
  readonly #needs: SightsNeeds;

  /** Shows what was asked for and says true, once it is here. */
  #next: (() => boolean) | null = $state.raw(null);

  /** Part of a component: what is awaited is shown for as long as that stands. */
  constructor(needs: SightsNeeds) {
    this.#needs = needs;
    $effect(() => {
      if (this.#next?.()) this.#next = null;
    });
  }

  /** Shows the whole of a ring. */
  showRing(ring: DrawnRing): void {
    const { map, projection } = this.#needs;
    this.#next = null;
    if (map) this.#needs.lookAt(map.cameraForRing(ring.centre, ring.high.km, ringBounds(ring), projection));
  }

  /** Shows the whole of the ring with this key as soon as it is drawn. */
  showRingOf(key: string): void {
    this.#soon(() => {
      const ring = this.#needs.rings.find((drawn) => drawn.key === key);
      if (ring) this.showRing(ring);
      return ring !== undefined;
    });
  }

  /** Shows the area of a place, else its point; a place that is not in the data is left aside. */
  showPlace(code: string): void {
    this.#soon(() => {
      const { map, dataset } = this.#needs;
      if (dataset.outlineWanting(code) === 'awaited') return false;
      const bounds = placeBounds(code, dataset);
      if (map && bounds) this.#needs.lookAt(map.cameraFor(bounds));
      return true;
    });
  }

  #soon(show: () => boolean): void {
    this.#next = null;
    if (show()) return;
    const { camera } = this.#needs;
    this.#next = () => this.#needs.camera !== camera || show();
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
