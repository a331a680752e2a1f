/** What the ring tools draw: rings, the possible launch area, and what is measured. */
import type { RingSpec, ViewState } from '../domain/view.ts';
import type { Notice } from '../permalink/index.ts';
import {
  distanceOf,
  launchAreaOf,
  launchTerritories,
  ringsOf,
  type Dataset,
  type DrawnRing,
  type LaunchTerritory,
  type ShownDistance,
  type ShownLaunchArea,
} from '../state/index.ts';
import type { Arrived } from './arrived.svelte.ts';

interface DrawnRingsNeeds {
  readonly view: ViewState;
  readonly dataset: Dataset;
  readonly arrived: Pick<Arrived, 'ground' | 'weapons' | 'territories'>;
  readonly selection: { readonly ids: readonly string[] };
}

export class DrawnRings {
  readonly #needs: DrawnRingsNeeds;
  readonly #specs = $derived.by(() => this.#needs.view.rings);
  readonly #territoryCodes = $derived.by(() => this.#needs.view.territories);
  readonly #distanceSpec = $derived.by(() => this.#needs.view.distance);

  readonly #rings = $derived.by(() => {
    const { selection, dataset, arrived } = this.#needs;
    return ringsOf({ selection: selection.ids, rings: this.#specs }, dataset, arrived.weapons);
  });
  readonly rings: readonly DrawnRing[] = $derived(this.#rings.rings);
  /** Asked for, and drawn as soon as their place or its outline has arrived. */
  readonly awaited: readonly RingSpec[] = $derived(this.#rings.awaited);
  /** Asked for, and not drawn, because the outline of their area could not be loaded. */
  readonly withoutOutline: readonly RingSpec[] = $derived(this.#rings.withoutOutline);

  /** What a possible launch area can be cut to; null until it has arrived. */
  readonly territories: readonly LaunchTerritory[] | null = $derived.by(() => {
    const { ground, territories } = this.#needs.arrived;
    return ground && territories ? launchTerritories(ground, territories) : null;
  });
  readonly #launch = $derived.by(() =>
    this.#territoryCodes.length > 0 && this.territories
      ? launchAreaOf(this.#territoryCodes, this.rings[0], this.territories)
      : { shown: null, notices: [] },
  );
  readonly launchArea: ShownLaunchArea | null = $derived(this.#launch.shown);

  readonly #distance = $derived.by(() => distanceOf(this.#distanceSpec, this.#needs.dataset));
  readonly distance: ShownDistance | null = $derived(this.#distance.shown);

  readonly notices: readonly Notice[] = $derived([
    ...this.#rings.notices,
    ...this.#launch.notices,
    ...this.#distance.notices,
  ]);

  constructor(needs: DrawnRingsNeeds) {
    this.#needs = needs;
  }
}
