/** Keeps the own basemap of the map in step with the one that the session asks for. */
import type { Basemap, BasemapFault } from '../domain/basemap.ts';

interface BasemapLoaderNeeds {
  /** True while the basemap that is asked for is on its way. */
  isLoading: boolean;
  readonly failed: (basemap: Basemap, fault: BasemapFault) => void;
}

/** Where basemaps come from; `Drawn` is what the map draws one from. */
export interface BasemapSource<Drawn> {
  /** Rejects when the basemap cannot be had. */
  readonly load: (basemap: Basemap) => Promise<Drawn>;
  /** Why it could not, from what was thrown. */
  readonly faultOf: (error: unknown) => BasemapFault;
  /** Resolves when what has changed is under way to the map. */
  readonly tick: () => Promise<void>;
}

export class BasemapLoader<Drawn> {
  readonly #needs: BasemapLoaderNeeds;
  readonly #source: BasemapSource<Drawn>;
  readonly #onSettled: () => void;
  #asked: Basemap | null = null;
  /** What to draw the basemap from that has arrived; null for the embedded one, which also shows until then. */
  drawn: Drawn | null = $state.raw(null);

  /** `onSettled` is called when nothing is on its way any more. */
  constructor(needs: BasemapLoaderNeeds, source: BasemapSource<Drawn>, onSettled: () => void) {
    this.#needs = needs;
    this.#source = source;
    this.#onSettled = onSettled;
  }

  /** Loads the basemap; what an earlier one still brings is left aside. */
  async follow(basemap: Basemap | null): Promise<void> {
    this.#asked = basemap;
    this.drawn = null;
    this.#needs.isLoading = basemap !== null;
    if (basemap === null) return;
    try {
      const drawn = await this.#source.load(basemap);
      if (this.#asked === basemap) this.drawn = drawn;
    } catch (error) {
      if (this.#asked === basemap) this.fail(error);
    }
    // What the basemap changes on the map is under way before it is told to be settled.
    await this.#source.tick();
    if (this.#asked !== basemap && this.#asked !== null) return;
    this.#needs.isLoading = false;
    this.#onSettled();
  }

  /** The basemap that is asked for cannot be shown, or not any longer. */
  fail(error: unknown): void {
    if (this.#asked) this.#needs.failed(this.#asked, this.#source.faultOf(error));
  }
}
