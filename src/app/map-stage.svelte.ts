/** The map on the page: put up once, and telling the session what is done on it. */
import { drawMap, isUnsupported, MapView, type DrawBasemap, type Insets, type Scale } from '../map/index.ts';
import type { Arrivals } from '../session/arrivals.svelte.ts';
import type { BasemapLoader } from '../session/basemap-loader.svelte.ts';
import { homeBounds } from '../session/bounds.ts';
import { clickOnMap, longPressOnMap } from '../session/map-touch.ts';
import type { PageMap } from '../session/page-map.ts';
import type { Session } from '../session/session.svelte.ts';
import { PALETTES } from '../state/index.ts';
import type { MapScene } from './map-scene.svelte.ts';

interface StageParts {
  readonly session: Session;
  readonly arrivals: Arrivals;
  readonly basemap: BasemapLoader<DrawBasemap>;
  readonly scene: MapScene;
}

export class MapStage {
  /** Null until it is put up, and where the browser cannot draw it. */
  view: MapView | null = $state.raw(null);
  failed = $state(false);
  scale: Scale | null = $state.raw(null);
  readonly #parts: StageParts;

  constructor(parts: StageParts) {
    this.#parts = parts;
  }

  /**
   * Puts the map into an element of the page; returns the function that takes it away.
   *
   * @param sharesGestures The page around scrolls: the map leaves it the wheel and one finger.
   */
  mount(container: HTMLElement, insets: Insets, sharesGestures: boolean): () => void {
    const { session, arrivals, basemap, scene } = this.#parts;
    try {
      const view = new MapView({
        container,
        camera: session.store.view.camera,
        projection: session.projection,
        home: homeBounds(session.dataset),
        insets,
        sharesGestures,
        reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
        onCamera: (camera) => session.lookAt(camera),
        onScale: (shown) => (this.scale = shown),
        onSeen: (bounds) => (session.find.seen = bounds),
        onPick: (groups, point, own) => clickOnMap(session, groups, point, own),
        onLongPress: (groups, point, fingerKm) =>
          void longPressOnMap(session, groups, point, fingerKm, () => arrivals.places()),
        onPoint: (ids) => session.selection.pointAt(ids),
        onResize: () => this.view?.lookAt(session.glance ?? session.camera),
        onBasemapError: (error) => basemap.fail(error),
        onDrawing: () => arrivals.drawing(),
        onIdle: () => arrivals.drawn(),
      });
      this.view = view;
      session.map = asked(view, scene, arrivals, container);
    } catch (error) {
      // Most often there is no WebGL. Whatever it is: list and cards say everything that the map would.
      this.failed = true;
      arrivals.withoutMap();
      if (!isUnsupported(error)) reportError(error);
    }
    return () => {
      session.map = null;
      this.view?.remove();
    };
  }
}

/** The map as the session asks it. */
function asked(view: MapView, scene: MapScene, arrivals: Arrivals, container: HTMLElement): PageMap {
  return {
    get size() {
      return view.seen;
    },
    get middle() {
      return view.middle;
    },
    cameraFor: (bounds) => view.cameraFor(bounds),
    cameraForRing: (...ring) => view.cameraForRing(...ring),
    zoomBy: (steps) => view.zoomBy(steps),
    // A map that is not seen draws no frames: nobody waits for it.
    whenDrawn: () => (isSeen(container) ? arrivals.whenDrawn() : Promise.resolve()),
    get isBehind() {
      return arrivals.isBehind;
    },
    complete: () => arrivals.complete(),
    draw: (request) => drawMap(view.seen, { ...scene.input, palette: PALETTES[request.theme] }, request),
  };
}

function isSeen(container: HTMLElement): boolean {
  return document.visibilityState === 'visible' && container.clientWidth > 0 && container.clientHeight > 0;
}
