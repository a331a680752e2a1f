/** Which incidents are shown: by filters, window of time and date of the data. The list, the map and files have them. */
import { NO_FILTER, type Filter, type TimeWindow } from '../domain/filter.ts';
import type { Incident } from '../domain/incident.ts';
import type { ViewState } from '../domain/view.ts';
import {
  daysOf,
  isPastTheData,
  shownBy,
  shownInSteps,
  spanOf,
  traitsOf,
  valuesOf,
  type Bounds,
  type Criteria,
  type Dataset,
  type Days,
  type Shown,
  type Traits,
  type ViewStore,
} from '../state/index.ts';
import type { LaneServices } from './lane.ts';

interface FindNeeds {
  readonly store: ViewStore;
  readonly view: ViewState;
  readonly dataset: Dataset;
  /** The plain date in Kyiv from which the last days are counted. */
  readonly today: string;
  readonly services: LaneServices;
}

export class Find {
  readonly #needs: FindNeeds;
  // Slices of the view: what depends on one of them is left alone when the map is only moved.
  readonly traits: readonly Traits[] = $derived.by(() => traitsOf(this.#needs.dataset));
  readonly filter: Filter = $derived.by(() => this.#needs.view.filter);
  readonly window: TimeWindow | null = $derived.by(() => this.#needs.view.window);
  readonly asOf: string | null = $derived.by(() => this.#needs.view.asOf);
  /** The last day on which a record of the data that is shown may have happened; null without any. */
  readonly dataEnd: string | null = $derived.by(() => {
    const { asOf } = this;
    return (
      spanOf(asOf === null ? this.traits : this.traits.filter(({ published }) => published <= asOf))?.to ??
      null
    );
  });
  readonly days: Days = $derived.by(() => daysOf(this.window, this.#needs.today, this.dataEnd));
  /** The day from whose end the last days are counted, when the data end before they begin; null when from today. */
  readonly shiftedTo: string | null = $derived.by(() =>
    isPastTheData(this.window, this.#needs.today, this.dataEnd) ? this.dataEnd : null,
  );
  /** What is seen of the map; null without a map. */
  seen: Bounds | null = $state.raw(null);

  // A map that is moved changes what is shown only when that was asked for.
  readonly #seenIfAsked = $derived(this.filter.inView ? this.seen : null);
  readonly #criteria: Criteria = $derived({
    filter: this.filter,
    days: this.days,
    view: this.#seenIfAsked,
    asOf: this.asOf,
  });
  #shown: Shown;
  /** What that was worked out for. */
  #shownFor: { readonly criteria: Criteria; readonly traits: readonly Traits[] };
  /** False while what is shown lags behind what was chosen: for a moment, where there are very many incidents. */
  readonly isSettled: boolean = $derived.by(
    () => this.#shownFor.criteria === this.#criteria && this.#shownFor.traits === this.traits,
  );

  /** The incidents that list, map and exports show: the newest first. */
  readonly incidents: readonly Incident[] = $derived.by(() => this.#shown.incidents);
  /** Those that the filters let through at whatever time. */
  readonly atAnyTime: readonly Traits[] = $derived.by(() => this.#shown.atAnyTime);
  /** How many incidents each value of a facet would show, the other filters as they are. */
  readonly facetCounts: Shown['counts'] = $derived.by(() => this.#shown.counts);
  /** Every value of each facet that some incident has. */
  readonly facetValues = $derived(valuesOf(this.traits));
  /** From the first day on which a record may have happened to the last one. */
  readonly timeSpan = $derived.by(
    () => spanOf(this.traits) ?? { from: this.#needs.today, to: this.#needs.today },
  );

  /** Part of a component: what is shown follows what is chosen for as long as that stands. */
  constructor(needs: FindNeeds) {
    this.#needs = needs;
    this.#shown = $state.raw(shownBy(this.#criteria, this.traits, needs.dataset));
    this.#shownFor = $state.raw({ criteria: this.#criteria, traits: this.traits });
    this.#follow();
  }

  /** Controls show a choice at once, and do not wait for what it leads to. */
  #follow(): void {
    const lane = this.#needs.services.startLane();
    $effect(() => {
      if (this.isSettled) return;
      const [criteria, traits, dataset] = [this.#criteria, this.traits, this.#needs.dataset];
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
    this.#show(shownBy(this.#criteria, this.traits, this.#needs.dataset), this.#criteria, this.traits);
  }

  #show({ incidents, atAnyTime, counts }: Shown, criteria: Criteria, traits: readonly Traits[]): void {
    const before = this.#shown;
    this.#shown = {
      incidents: kept(before.incidents, incidents),
      atAnyTime: kept(before.atAnyTime, atAnyTime),
      counts,
    };
    this.#shownFor = { criteria, traits };
  }

  setFilter(filter: Filter): void {
    this.#needs.store.update({ filter }, 'drift');
  }

  setWindow(window: TimeWindow | null): void {
    this.#needs.store.update({ window }, 'drift');
  }

  /** Shows all incidents again. */
  clear(): void {
    this.#needs.store.update({ filter: NO_FILTER, window: null }, 'step');
  }

  /** Shows the data as the sender of the link saw it, or all that there is today. */
  showDataOf(asOf: string | null): void {
    this.#needs.store.update({ asOf }, 'step');
  }
}

/** The list that there was, where the new one has the same in it: nothing that is made of it has to be made anew. */
function kept<T>(from: readonly T[], to: readonly T[]): readonly T[] {
  return from.length === to.length && from.every((each, i) => each === to[i]) ? from : to;
}
