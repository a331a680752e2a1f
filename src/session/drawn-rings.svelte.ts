/** What the ring tools draw: rings, the possible launch area, and what is measured. */
import type { Notice } from '../permalink/index.ts';
import {
  distanceOf,
  launchAreaOf,
  launchTerritories,
  ringsOf,
  type DrawnRing,
  type LaunchTerritory,
  type ShownDistance,
  type ShownLaunchArea,
} from '../state/index.ts';
import type { Session } from './session.svelte.ts';

export class DrawnRings {
  readonly #session: Session;
  readonly #specs = $derived.by(() => this.#session.view.rings);
  readonly #territoryCodes = $derived.by(() => this.#session.view.territories);
  readonly #distanceSpec = $derived.by(() => this.#session.view.distance);

  readonly #rings = $derived.by(() => {
    const { selection, dataset, arrived } = this.#session;
    return ringsOf({ selection: selection.ids, rings: this.#specs }, dataset, arrived.weapons);
  });
  readonly rings: readonly DrawnRing[] = $derived(this.#rings.rings);

  /** What a possible launch area can be cut to; null until it has arrived. */
  readonly territories: readonly LaunchTerritory[] | null = $derived.by(() => {
    const { ground, territories } = this.#session.arrived;
    return ground && territories ? launchTerritories(ground, territories) : null;
  });
  readonly #launch = $derived.by(() =>
    this.#territoryCodes.length > 0 && this.territories
      ? launchAreaOf(this.#territoryCodes, this.rings[0], this.territories)
      : { shown: null, notices: [] },
  );
  readonly launchArea: ShownLaunchArea | null = $derived(this.#launch.shown);

  readonly #distance = $derived.by(() => distanceOf(this.#distanceSpec, this.#session.dataset));
  readonly distance: ShownDistance | null = $derived(this.#distance.shown);

  readonly notices: readonly Notice[] = $derived([
    ...this.#rings.notices,
    ...this.#launch.notices,
    ...this.#distance.notices,
  ]);

  constructor(session: Session) {
    this.#session = session;
  }
}
