/** What is still on its way to the map, and the mark on the page that says so: tests wait for it, never for time. */
import { LateParts, partsNeeded, type LatePartsNeeds, type PartSource } from './late-parts.ts';

export type Mark = 'drawing' | 'ready' | 'failed';

interface ArrivalsNeeds extends LatePartsNeeds {
  readonly find: { readonly isSettled: boolean };
  readonly basemaps: { readonly isLoading: boolean };
}

/** What only the page can do for it. */
export interface ArrivalsPage {
  readonly parts: PartSource;
  readonly mark: (mark: Mark) => void;
  /** Resolves when what has changed is under way to the map. */
  readonly tick: () => Promise<void>;
}

export class Arrivals {
  readonly #needs: ArrivalsNeeds;
  readonly #mark: (mark: Mark) => void;
  readonly #lateParts: LateParts;
  /** What the incidents need is on the map, or there is no map: what comes after them may be loaded. */
  #incidentsShown = $state(false);
  #isIdle = false;
  #isFollowing = false;

  /** Part of a component: it loads what the view needs for as long as that stands. */
  constructor(needs: ArrivalsNeeds, { parts, mark, tick }: ArrivalsPage) {
    this.#needs = needs;
    this.#mark = mark;
    this.#lateParts = new LateParts(needs, parts, tick, () => this.settle());
    $effect(() => {
      if (this.#incidentsShown) this.#request();
    });
  }

  /** The map has something to draw. */
  drawing(): void {
    this.#isIdle = false;
    this.#mark('drawing');
  }

  /** Something was chosen that the map does not know of yet. */
  following(): void {
    this.#isFollowing = true;
    this.#mark('drawing');
  }

  /** The map knows of all that was chosen. */
  followed(): void {
    this.#isFollowing = false;
    this.settle();
  }

  /** A basemap of its own is asked for: what was drawn before is not all there is to see. */
  awaitBasemap(): void {
    this.#mark('drawing');
  }

  /** The map has drawn all that it was given. */
  drawn(): void {
    this.#isIdle = true;
    this.#request();
    this.#incidentsShown = true;
    this.settle();
  }

  /** There is no map to wait for. */
  withoutMap(): void {
    this.#incidentsShown = true;
    this.#mark('failed');
  }

  /** Resolves when what names the places of the map has arrived, or cannot be had. */
  async places(): Promise<void> {
    await this.#lateParts.need(['places', 'boundaries']);
  }

  #request(): void {
    this.#lateParts.request(partsNeeded(this.#needs));
  }

  /** Something has arrived: ready is what is drawn when nothing is on its way any more. */
  settle(): void {
    const { find, basemaps } = this.#needs;
    if (this.#isFollowing || !find.isSettled || basemaps.isLoading) return;
    if (this.#isIdle && this.#lateParts.settled) this.#mark('ready');
  }
}
