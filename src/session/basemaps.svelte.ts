/** The basemap that was chosen, and what is shown while it loads or when it cannot be had. */
import type { Basemap, BasemapFault } from '../domain/basemap.ts';
import type { SiteData } from '../domain/site.ts';
import type { ViewState } from '../domain/view.ts';
import type { Notice } from '../permalink/index.ts';
import { basemapOf, type ViewStore } from '../state/index.ts';

interface BasemapsNeeds {
  readonly store: ViewStore;
  readonly view: ViewState;
}

export class Basemaps {
  readonly #needs: BasemapsNeeds;
  readonly #site: SiteData;
  /** The chosen basemap that could not be shown, and why; null once it is asked for again. */
  failure: { readonly basemap: Basemap; readonly fault: BasemapFault } | null = $state.raw(null);
  isFailureSeen = $state(false);
  /** True while the chosen basemap is on its way. */
  isLoading = $state(false);

  readonly #code = $derived.by(() => this.#needs.view.base);
  readonly #chosen = $derived.by(() => basemapOf({ base: this.#code }, this.#site));
  readonly notices: readonly Notice[] = $derived(this.#chosen.notices);
  /** The basemap that the map should show; null for the embedded one, also in place of one that failed. */
  readonly shown: Basemap | null = $derived(
    this.failure?.basemap === this.#chosen.basemap ? null : this.#chosen.basemap,
  );

  constructor(needs: BasemapsNeeds, site: SiteData) {
    this.#needs = needs;
    this.#site = site;
  }

  /** Those of this site, beside the embedded one. */
  get all(): readonly Basemap[] {
    return this.#site.basemaps;
  }

  /** Shows a basemap by its code. Choosing again one that has failed is another try. */
  choose(base: string): void {
    this.failure = null;
    this.#needs.store.update({ base }, 'drift');
  }

  /** The chosen basemap cannot be shown: the embedded one is, until it is chosen again. */
  failed(basemap: Basemap, fault: BasemapFault): void {
    this.failure = { basemap, fault };
    this.isFailureSeen = false;
  }
}
