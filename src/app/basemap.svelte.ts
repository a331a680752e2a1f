/** Keeps the own basemap of the map in step with the one that the session asks for. */
import { tick } from 'svelte';
import type { Basemap } from '../domain/basemap.ts';
import { faultOf, loadBasemap, type DrawBasemap } from '../map/index.ts';
import type { Session } from '../session/session.svelte.ts';

export class BasemapLoader {
  readonly #session: Session;
  readonly #onSettled: () => void;
  #asked: Basemap | null = null;
  /** How to draw the basemap that has arrived; null for the embedded one, which also shows until then. */
  draw: DrawBasemap | null = $state.raw(null);

  /** `onSettled` is called when nothing is on its way any more. */
  constructor(session: Session, onSettled: () => void) {
    this.#session = session;
    this.#onSettled = onSettled;
  }

  /** Loads the basemap; what an earlier one still brings is left aside. */
  async follow(basemap: Basemap | null): Promise<void> {
    this.#asked = basemap;
    this.draw = null;
    this.#session.basemaps.isLoading = basemap !== null;
    if (basemap === null) return;
    try {
      const draw = await loadBasemap(basemap, document.baseURI);
      if (this.#asked === basemap) this.draw = draw;
    } catch (error) {
      if (this.#asked === basemap) this.fail(error);
    }
    // What the basemap changes on the map is under way before it is told to be settled.
    await tick();
    if (this.#asked !== basemap && this.#asked !== null) return;
    this.#session.basemaps.isLoading = false;
    this.#onSettled();
  }

  /** The basemap that is asked for cannot be shown, or not any longer. */
  fail(error: unknown): void {
    if (this.#asked) this.#session.basemaps.failed(this.#asked, faultOf(error));
  }
}
