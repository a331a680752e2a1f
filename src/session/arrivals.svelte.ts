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
  /** The map still shows what was chosen before. */
  isBehind = $state(false);
  #waiting: (() => void)[] = [];
  readonly #tick: () => Promise<void>;

  /** Part of a component: it loads what the view needs for as long as that stands. */
  constructor(needs: ArrivalsNeeds, { parts, mark, tick }: ArrivalsPage) {
    this.#needs = needs;
    this.#mark = mark;
    this.#tick = tick;
    this.#lateParts = new LateParts(needs, parts, tick, () => this.settle());
    $effect(() => {
      if (this.#incidentsShown) this.#request();
    });
    $effect(() => {
      const parts = needs.arrived.again;
      // Afterwards, so that what is read while they are asked for is none of what is followed here.
      void tick().then(() => this.#lateParts.again(parts));
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
    this.isBehind = true;
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
    this.#caughtUp();
    this.#mark('failed');
  }

  /** Resolves when what names the places of the map has arrived, or cannot be had. */
  async places(): Promise<void> {
    await this.#lateParts.need(['places', 'boundaries']);
  }

  /** Resolves when the map has drawn the incidents that are chosen now. */
  async whenDrawn(): Promise<void> {
    await this.#tick();
    if (this.#isCaughtUp) return;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Resolves when all that the view needs has arrived, or cannot be had. */
  async complete(): Promise<void> {
    await this.#tick();
    await this.#lateParts.need(partsNeeded(this.#needs));
    // Places may name units whose outlines are needed then.
    await this.#tick();
    await this.#lateParts.need(partsNeeded(this.#needs));
  }

  get #isCaughtUp(): boolean {
    return this.#isIdle && !this.#isFollowing && this.#needs.find.isSettled;
  }

  #caughtUp(): void {
    this.isBehind = false;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #request(): void {
    this.#lateParts.request(partsNeeded(this.#needs));
  }

  /** Something has arrived: ready is what is drawn when nothing is on its way any more. */
  settle(): void {
    const { find, basemaps } = this.#needs;
    if (this.#isCaughtUp) this.#caughtUp();
    if (this.#isFollowing || !find.isSettled || basemaps.isLoading) return;
    if (this.#isIdle && this.#lateParts.settled) this.#mark('ready');
  }
}
