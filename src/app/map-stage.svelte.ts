/** The map on the page: put up once, and telling the session what is done on it. */
import { isUnsupported, MapView, type Insets, type Scale } from '../map/index.ts';
import type { Session } from '../session/session.svelte.ts';
import type { Arrivals } from './arrivals.svelte.ts';
import { homeBounds } from './sights.ts';

export class MapStage {
  /** Null until it is put up, and where the browser cannot draw it. */
  view: MapView | null = $state.raw(null);
  failed = $state(false);
  scale: Scale | null = $state.raw(null);
  readonly #session: Session;
  readonly #arrivals: Arrivals;

  constructor(session: Session, arrivals: Arrivals) {
    this.#session = session;
    this.#arrivals = arrivals;
  }

  /**
   * Puts the map into an element of the page; returns the function that takes it away.
   *
   * @param sharesGestures The page around scrolls: the map leaves it the wheel and one finger.
   */
  mount(container: HTMLElement, insets: Insets, sharesGestures: boolean): () => void {
    const session = this.#session;
    const arrivals = this.#arrivals;
    try {
      this.view = new MapView({
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
        onPick: (groups, point, own) => {
          if (session.ringTools.isChoosing) session.ringTools.chosen(point);
          else if (!session.ownFiles.pick(own)) session.selection.pick(groups);
        },
        onLongPress: (groups, point, fingerKm) => {
          if (session.ringTools.isChoosing) session.ringTools.chosen(point);
          else if (groups.length > 0) session.selection.pick(groups);
          else void arrivals.places().then(() => session.selection.openPlaceAt(point, fingerKm));
        },
        onPoint: (ids) => session.selection.pointAt(ids),
        onResize: () => this.view?.lookAt(session.glance ?? session.camera),
        onBasemapError: (error) => arrivals.basemaps.fail(error),
        onDrawing: () => arrivals.drawing(),
        onIdle: () => arrivals.drawn(),
      });
    } catch (error) {
      // Most often there is no WebGL. Whatever it is: list and cards say everything that the map would.
      this.failed = true;
      arrivals.withoutMap();
      if (!isUnsupported(error)) reportError(error);
    }
    return () => this.view?.remove();
  }
}
