/** What is selected and pointed at; and what comes to the front, and to the keyboard, when that changes. */
import type { LonLat } from '../domain/place.ts';
import type { ViewState } from '../domain/view.ts';
import type { Notice } from '../permalink/index.ts';
import { placeAt, selectionOf, type Dataset, type Selected, type ViewStore } from '../state/index.ts';

interface SelectionNeeds {
  readonly store: ViewStore;
  readonly view: ViewState;
  readonly dataset: Dataset;
}

export class Selection {
  readonly #needs: SelectionNeeds;
  readonly ids: readonly string[] = $derived.by(() => this.#needs.view.selection);
  readonly #found = $derived.by(() => selectionOf({ selection: this.ids }, this.#needs.dataset));
  readonly selected: readonly Selected[] = $derived(this.#found.selected);
  readonly notices: readonly Notice[] = $derived(this.#found.notices);
  /** The incidents that the reader points at, in the list or on the map: both mark them. Not part of a link. */
  pointedAt: readonly string[] = $state.raw([]);
  /** On narrow screens the card stands in the list's place: whether it is in front. Not part of a link. */
  cardInFront = $state(true);
  /** What should take the keyboard next, after the reader's choice has replaced what had it. */
  focusNext: 'panel' | 'card' | 'list' | 'search' | 'own-files' | null = $state(null);

  constructor(needs: SelectionNeeds) {
    this.#needs = needs;
  }

  select(ids: readonly string[]): void {
    this.cardInFront = true;
    this.focusNext = 'card';
    this.#needs.store.update({ selection: ids }, 'step');
  }

  /** Nothing is selected any more; the keyboard goes back to the panel. */
  deselect(): void {
    this.focusNext = 'panel';
    this.#needs.store.update({ selection: [] }, 'step');
  }

  /** The next (1) or previous (-1) of several selected things comes to the front. */
  turn(by: 1 | -1): void {
    const ids = this.selected.map(({ id }) => id);
    this.select(by === 1 ? [...ids.slice(1), ...ids.slice(0, 1)] : [...ids.slice(-1), ...ids.slice(0, -1)]);
  }

  /** A click on the map: the topmost place, and at a second click the one below it. */
  pick(groups: readonly (readonly string[])[]): void {
    const shown = this.selected[0]?.id;
    const at = groups.findIndex((ids) => shown !== undefined && ids.includes(shown));
    const group = groups[(at + 1) % groups.length];
    if (group) this.select(group);
  }

  /** Opens the finest place that a finger can mean there; `fingerKm`: how far it reaches on the ground. */
  openPlaceAt(point: LonLat, fingerKm: number): void {
    const place = placeAt(point, fingerKm, this.#needs.dataset);
    if (place) this.select([place.code]);
  }

  /** The reader points at these incidents, or at none. */
  pointAt(ids: readonly string[]): void {
    if (ids.join() !== this.pointedAt.join()) this.pointedAt = ids;
  }

  /** Puts the list before the card; what is selected stays selected, on the map and in the link. */
  showList(): void {
    this.cardInFront = false;
    this.focusNext = 'list';
  }

  /** The search takes the keyboard, on whatever tab the reader is. */
  openSearch(): void {
    this.cardInFront = false;
    this.focusNext = 'search';
  }

  /** The list of own files takes the keyboard. */
  openOwnFiles(): void {
    this.cardInFront = false;
    this.focusNext = 'own-files';
  }
}
