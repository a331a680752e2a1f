/** Which incidents are shown: by filters, window of time and date of the data. The list, the map and files have them. */
import { NO_FILTER, type Filter, type TimeWindow } from '../domain/filter.ts';
import type { Incident } from '../domain/incident.ts';
import {
  daysOf,
  shownBy,
  shownInSteps,
  spanOf,
  traitsOf,
  valuesOf,
  type Bounds,
  type Criteria,
  type Days,
  type Shown,
  type Traits,
} from '../state/index.ts';
import type { Session } from './session.svelte.ts';

export class Find {
  readonly #session: Session;
  // Slices of the view: what depends on one of them is left alone when the map is only moved.
  readonly filter: Filter = $derived.by(() => this.#session.view.filter);
  readonly window: TimeWindow | null = $derived.by(() => this.#session.view.window);
  readonly asOf: string | null = $derived.by(() => this.#session.view.asOf);
  readonly days: Days = $derived.by(() => daysOf(this.window, this.#today));
  /** What is seen of the map; null without a map. */
  seen: Bounds | null = $state.raw(null);

  readonly traits: readonly Traits[] = $derived.by(() => traitsOf(this.#session.dataset));
  // A map that is moved changes what is shown only when that was asked for.
  readonly #seenIfAsked = $derived(this.filter.inView ? this.seen : null);
  readonly #criteria: Criteria = $derived({
    filter: this.filter,
    days: this.days,
    view: this.#seenIfAsked,
    asOf: this.asOf,
  });
  #shown: Shown = $state.raw() as Shown;
  /** What that was worked out for. */
  #shownFor: { readonly criteria: Criteria; readonly traits: readonly Traits[] } = $state.raw() as never;
  /** False while what is shown lags behind what was chosen: for a moment, where there are very many incidents. */
  readonly isSettled: boolean = $derived(
    this.#shownFor.criteria === this.#criteria && this.#shownFor.traits === this.traits,
  );

  /** The incidents that list, map and exports show: the newest first. */
  readonly incidents: readonly Incident[] = $derived(this.#shown.incidents);
  /** Those that the filters let through at whatever time. */
  readonly atAnyTime: readonly Traits[] = $derived(this.#shown.atAnyTime);
  /** How many incidents each value of a facet would show, the other filters as they are. */
  readonly facetCounts: Shown['counts'] = $derived(this.#shown.counts);
  /** Every value of each facet that some incident has. */
  readonly facetValues = $derived(valuesOf(this.traits));
  /** From the first day on which a record may have happened to the last one. */
  readonly timeSpan = $derived.by(() => spanOf(this.traits) ?? { from: this.#today, to: this.#today });

  /** Part of a component: what is shown follows what is chosen for as long as that stands. */
  constructor(session: Session) {
    this.#session = session;
    this.#show(shownBy(this.#criteria, this.traits, session.dataset), this.#criteria, this.traits);
    this.#follow();
  }

  get #today(): string {
    return this.#session.appearance.preferences.today;
  }

  /** Controls show a choice at once, and do not wait for what it leads to. */
  #follow(): void {
    const lane = this.#session.services.startLane();
    $effect(() => {
      if (this.isSettled) return;
      const [criteria, traits, dataset] = [this.#criteria, this.traits, this.#session.dataset];
      lane.ask(
        function* (this: Find) {
          const shown = yield* shownInSteps(criteria, traits, dataset);
          // What was settled in the meantime is newer.
          if (!this.isSettled) this.#show(shown, criteria, traits);
        }.bind(this),
      );
    });
  }

  /**
   * Brings what is shown up to what is chosen, at once. For what is taken away from the page: a file that is asked for
   * in the moment after a choice has to hold what its own link shows.
   */
  settle(): void {
    if (this.isSettled) return;
    this.#show(shownBy(this.#criteria, this.traits, this.#session.dataset), this.#criteria, this.traits);
  }

  #show({ incidents, atAnyTime, counts }: Shown, criteria: Criteria, traits: readonly Traits[]): void {
    const before: Shown | undefined = this.#shown;
    this.#shown = {
      incidents: kept(before?.incidents, incidents),
      atAnyTime: kept(before?.atAnyTime, atAnyTime),
      counts,
    };
    this.#shownFor = { criteria, traits };
  }

  setFilter(filter: Filter): void {
    this.#session.store.update({ filter }, 'drift');
  }

  setWindow(window: TimeWindow | null): void {
    this.#session.store.update({ window }, 'drift');
  }

  /** Shows all incidents again. */
  clear(): void {
    this.#session.store.update({ filter: NO_FILTER, window: null }, 'step');
  }

  /** Shows the data as the sender of the link saw it, or all that there is today. */
  showDataOf(asOf: string | null): void {
    this.#session.store.update({ asOf }, 'step');
  }
}

/** The list that there was, where the new one has the same in it: nothing that is made of it has to be made anew. */
function kept<T>(from: readonly T[] | undefined, to: readonly T[]): readonly T[] {
  return from?.length === to.length && from.every((each, i) => each === to[i]) ? from : to;
}
