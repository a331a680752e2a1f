/** What is still on its way to the map, and the mark on the page that says so: tests wait for it, never for time. */
import type { Session } from '../session/session.svelte.ts';
import { BasemapLoader } from './basemap.svelte.ts';
import { LateParts, partsNeeded } from './late-parts.ts';

type Mark = 'drawing' | 'ready' | 'failed';

function mark(state: Mark): void {
  document.documentElement.dataset['map'] = state;
}

export class Arrivals {
  readonly #session: Session;
  readonly #lateParts: LateParts;
  readonly basemaps: BasemapLoader;
  /** What the incidents need is on the map, or there is no map: what comes after them may be loaded. */
  #incidentsShown = $state(false);
  #idle = false;
  #isFollowing = false;

  /** Part of a component: it loads what the view needs for as long as that stands. */
  constructor(session: Session) {
    this.#session = session;
    this.#lateParts = new LateParts(session, () => this.#settle());
    this.basemaps = new BasemapLoader(session, () => this.#settle());
    $effect(() => {
      if (this.#incidentsShown) this.#request();
    });
  }

  /** The map has something to draw. */
  drawing(): void {
    this.#idle = false;
    mark('drawing');
  }

  /** Something was chosen that the map does not know of yet. */
  following(): void {
    this.#isFollowing = true;
    mark('drawing');
  }

  /** The map knows of all that was chosen. */
  followed(): void {
    this.#isFollowing = false;
    this.#settle();
  }

  /** A basemap of its own is asked for: what was drawn before is not all there is to see. */
  awaitBasemap(): void {
    mark('drawing');
  }

  /** The map has drawn all that it was given. */
  drawn(): void {
    this.#idle = true;
    this.#request();
    this.#incidentsShown = true;
    this.#settle();
  }

  /** There is no map to wait for. */
  withoutMap(): void {
    this.#incidentsShown = true;
    mark('failed');
  }

  /** Resolves when what names the places of the map has arrived, or cannot be had. */
  async places(): Promise<void> {
    await this.#lateParts.need(['places', 'boundaries']);
  }

  #request(): void {
    const session = this.#session;
    const { selection, rings, distance } = session.view;
    const ends = distance ? [distance.from, distance.to] : [];
    const centres = [...(rings ?? []).map(({ centre }) => centre), ...ends].flatMap((centre) =>
      centre.kind === 'id' ? [centre.id] : [],
    );
    this.#lateParts.request(partsNeeded(session.layers, [...selection, ...centres], session));
  }

  /** Ready is what is drawn when nothing is on its way any more. */
  #settle(): void {
    const { find, basemaps } = this.#session;
    if (this.#isFollowing || !find.isSettled || basemaps.isLoading) return;
    if (this.#idle && this.#lateParts.settled) mark('ready');
  }
}
