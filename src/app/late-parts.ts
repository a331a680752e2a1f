/** What comes after the incidents: the ground, the gazetteer and the boundaries, each loaded once when it is needed. */
import { tick } from 'svelte';
import type { LayersOn } from '../domain/layers.ts';
import type { RingPart } from '../session/arrived.svelte.ts';
import type { Session } from '../session/session.svelte.ts';
import { loadBoundaries, loadGazetteer, loadGround, loadTerritories, loadWeapons } from './load.ts';

export type LatePart = 'ground' | 'places' | 'boundaries' | RingPart;

/** The parts that a view needs: what is off or not named is not loaded. */
export function partsNeeded(layers: LayersOn, names: readonly string[], session: Session): LatePart[] {
  const { dataset } = session;
  const desk = session.desk !== null;
  const awaited = names.some(
    (name) => dataset.isAwaited(name) && !dataset.record(name) && !dataset.place(name),
  );
  const units = layers.raions ?? layers.hromadas ?? layers.districts ?? layers.density;
  const outlines = units !== undefined || names.some((name) => dataset.place(name) && !dataset.area(name));
  return [
    // The overview of the rings is drawn on the ground as well, so it comes in any case.
    'ground',
    // Published ranges are small, and the panel of rings must not need the network once the page has loaded.
    'weapons',
    ...(layers.places !== undefined || units !== undefined || awaited || desk ? (['places'] as const) : []),
    ...(outlines || desk ? (['boundaries'] as const) : []),
    ...partsAsked(session),
  ];
}

function partsAsked({ view, arrived }: Session): LatePart[] {
  return [...arrived.wanted, ...(view.territories.length > 0 ? (['territories'] as const) : [])];
}

export class LateParts {
  readonly #session: Session;
  readonly #onSettled: () => void;
  readonly #asked = new Map<LatePart, Promise<void>>();
  #pending = 0;

  /** `onSettled` is called when nothing is on its way any more. */
  constructor(session: Session, onSettled: () => void) {
    this.#session = session;
    this.#onSettled = onSettled;
  }

  get settled(): boolean {
    return this.#pending === 0;
  }

  /** Loads the parts that have not been asked for yet. A part that cannot be had is done without. */
  request(parts: readonly LatePart[]): void {
    for (const part of parts.filter((candidate) => !this.#asked.has(candidate))) {
      this.#pending++;
      const settled = this.#load(part).catch(() => this.#doWithout(part));
      this.#asked.set(part, settled);
      void settled
        // What the new part changes on the map is under way before this is told to be settled.
        .then(tick)
        .then(() => {
          this.#pending--;
          if (this.settled) this.#onSettled();
        });
    }
  }

  /** Resolves when these parts have arrived, or cannot be had. */
  async need(parts: readonly LatePart[]): Promise<void> {
    this.request(parts);
    await Promise.all(parts.map((part) => this.#asked.get(part)));
  }

  async #load(part: LatePart): Promise<void> {
    const session = this.#session;
    switch (part) {
      case 'ground':
        session.arrived.ground = await loadGround();
        return;
      case 'places': {
        const places = await loadGazetteer();
        session.arrived.atlas = { ...session.arrived.atlas, places };
        return;
      }
      case 'boundaries': {
        const boundaries = await loadBoundaries();
        session.arrived.atlas = { ...session.arrived.atlas, boundaries };
        return;
      }
      case 'weapons':
        session.arrived.weapons = await loadWeapons();
        return;
      case 'territories':
        session.arrived.territories = await loadTerritories();
    }
  }

  /** Without the gazetteer nothing is awaited any more: a place that a link names is told as not loaded. */
  #doWithout(part: LatePart): void {
    const session = this.#session;
    if (part === 'weapons' || part === 'territories')
      session.arrived.missing = [...session.arrived.missing, part];
    if (part !== 'places') return;
    session.arrived.atlas = {
      ...session.arrived.atlas,
      places: session.dataset.site.places,
      isGazetteerMissing: true,
    };
  }
}
