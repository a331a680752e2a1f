/** What the map is drawn from, out of the session. */
import type { BasemapScene, DrawBasemap, SceneInput } from '../map/index.ts';
import { drawnIncidents, type DraftPlace } from '../state/index.ts';
import type { BasemapLoader } from '../session/basemap-loader.svelte.ts';
import type { Session } from '../session/session.svelte.ts';

const NO_DRAFT: readonly DraftPlace[] = [];

export class MapScene {
  readonly #session: Session;
  readonly #loader: BasemapLoader<DrawBasemap>;

  constructor(session: Session, loader: BasemapLoader<DrawBasemap>) {
    this.#session = session;
    this.#loader = loader;
  }

  // By themselves, so that they stay the same while others change.
  readonly #basemap: BasemapScene | null = $derived.by(
    () => this.#loader.drawn?.(this.#session.theme, this.#session.lang) ?? null,
  );
  readonly #selectedIds = $derived.by(() => this.#session.selected.map(({ id }) => id));
  readonly #draft = $derived.by(() => this.#session.desk?.drawn ?? NO_DRAFT);
  readonly #own = $derived.by(() => ({
    files: this.#session.ownFiles.drawn,
    opened: this.#session.ownFiles.openedOnMap,
  }));
  readonly #drawn = $derived.by(() =>
    drawnIncidents(this.#session.shown, this.#selectedIds, this.#session.dataset),
  );

  readonly input: SceneInput = $derived.by(() => {
    const session = this.#session;
    return {
      layers: session.layers,
      projection: session.projection,
      dataset: session.dataset,
      incidents: this.#drawn,
      ground: session.arrived.ground,
      basemap: this.#basemap,
      rings: session.rings,
      movingRing: null,
      launchArea: session.drawnRings.launchArea,
      distance: session.drawnRings.distance,
      selectedIds: this.#selectedIds,
      draft: this.#draft,
      shown: session.shown,
      own: this.#own,
      lang: session.lang,
      palette: session.palette,
    };
  });
}
