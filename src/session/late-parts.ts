/** What comes after the incidents: the ground, the gazetteer and the boundaries, each loaded once when it is needed. */
import type { LayersOn } from '../domain/layers.ts';
import type { Place } from '../domain/place.ts';
import type { Areas, GroundData } from '../domain/site.ts';
import type { TerritoriesData } from '../domain/territory.ts';
import type { ViewState } from '../domain/view.ts';
import type { WeaponsData } from '../domain/weapon.ts';
import type { Dataset } from '../state/index.ts';
import type { Arrived, LatePart } from './arrived.svelte.ts';

export type { LatePart };

/** Where the parts come from; each rejects when it cannot be had. */
export interface PartSource {
  readonly ground: () => Promise<GroundData>;
  readonly places: () => Promise<readonly Place[]>;
  /** Outlines of raions, hromadas and districts of the city. */
  readonly boundaries: () => Promise<Areas>;
  readonly weapons: () => Promise<WeaponsData>;
  readonly territories: () => Promise<TerritoriesData>;
}

export interface LatePartsNeeds {
  readonly view: ViewState;
  readonly dataset: Dataset;
  readonly arrived: Arrived;
  /** The report desk; null until it has been opened. */
  readonly desk: object | null;
}

/** The parts that a view needs: what is off or not named is not loaded. */
export function partsNeeded({ view, dataset, arrived, desk }: LatePartsNeeds): LatePart[] {
  const { layers } = view;
  const names = namesOf(view);
  const isAwaited = names.some(
    (name) => dataset.isAwaited(name) && !dataset.record(name) && !dataset.place(name),
  );
  const hasUnits = hasUnitsOn(layers);
  const hasOutlines = hasUnits || names.some((name) => isWanting(name, dataset));
  return [
    // The overview of the rings is drawn on the ground as well, so it comes in any case.
    'ground',
    // Published ranges are small, and the panel of rings must not need the network once the page has loaded.
    'weapons',
    ...(layers.places !== undefined || hasUnits || isAwaited || desk ? (['places'] as const) : []),
    ...(hasOutlines || desk ? (['boundaries'] as const) : []),
    ...arrived.wanted,
    ...(view.territories.length > 0 ? (['territories'] as const) : []),
  ];
}

/** Every id and code that the view names: what is selected, centres of rings, ends of the distance. */
function namesOf({ selection, rings, distance }: ViewState): readonly string[] {
  const ends = distance ? [distance.from, distance.to] : [];
  const centres = [...(rings ?? []).map(({ centre }) => centre), ...ends];
  return [...selection, ...centres.flatMap((centre) => (centre.kind === 'id' ? [centre.id] : []))];
}

function hasUnitsOn({ raions, hromadas, districts, density }: LayersOn): boolean {
  return (raions ?? hromadas ?? districts ?? density) !== undefined;
}

/** True for a place, or the place of a record, that is drawn with an outline which has not arrived. */
function isWanting(name: string, dataset: Dataset): boolean {
  const record = dataset.record(name);
  const code = record?.kind === 'incident' ? record.where.place : name;
  return code !== null && dataset.outlineWanting(code) !== null;
}

export class LateParts {
  readonly #needs: LatePartsNeeds;
  readonly #source: PartSource;
  readonly #tick: () => Promise<void>;
  readonly #onSettled: () => void;
  readonly #asked = new Map<LatePart, Promise<void>>();
  #pending = 0;

  /**
   * @param tick Resolves when what has changed is under way to the map.
   * @param onSettled Is called when nothing is on its way any more.
   */
  constructor(needs: LatePartsNeeds, source: PartSource, tick: () => Promise<void>, onSettled: () => void) {
    this.#needs = needs;
    this.#source = source;
    this.#tick = tick;
    this.#onSettled = onSettled;
  }

  get settled(): boolean {
    return this.#pending === 0;
  }

  /** Loads the parts that have not been asked for yet. A part that cannot be had is done without. */
  request(parts: readonly LatePart[]): void {
    for (const part of parts) void this.#ask(part);
  }

  /** Loads parts that could not be had. */
  again(parts: readonly LatePart[]): void {
    for (const part of parts) this.#asked.delete(part);
    this.request(parts);
  }

  /** Resolves when these parts have arrived, or cannot be had. */
  async need(parts: readonly LatePart[]): Promise<void> {
    await Promise.all(parts.map((part) => this.#ask(part)));
  }

  #ask(part: LatePart): Promise<void> {
    const before = this.#asked.get(part);
    if (before) return before;
    this.#pending++;
    const arrival = this.#load(part).catch(() => this.#doWithout(part));
    this.#asked.set(part, arrival);
    void arrival.then(this.#tick).then(() => {
      this.#pending--;
      if (this.settled) this.#onSettled();
    });
    return arrival;
  }

  async #load(part: LatePart): Promise<void> {
    const { arrived } = this.#needs;
    switch (part) {
      case 'ground':
        arrived.ground = await this.#source.ground();
        return;
      case 'places': {
        const places = await this.#source.places();
        arrived.atlas = { ...arrived.atlas, places, isGazetteerMissing: false };
        return;
      }
      case 'boundaries': {
        const boundaries = await this.#source.boundaries();
        arrived.atlas = { ...arrived.atlas, boundaries, areBoundariesMissing: false };
        return;
      }
      case 'weapons':
        arrived.weapons = await this.#source.weapons();
        return;
      case 'territories':
        arrived.territories = await this.#source.territories();
    }
  }

  /**
   * Without the gazetteer nothing is awaited any more: a place that a link names is told as not loaded. Without the
   * boundaries a unit has no area, and that is told.
   */
  #doWithout(part: LatePart): void {
    const { arrived, dataset } = this.#needs;
    arrived.lost = [...arrived.lost, part];
    if (part === 'weapons' || part === 'territories') arrived.missing = [...arrived.missing, part];
    if (part === 'boundaries') arrived.atlas = { ...arrived.atlas, areBoundariesMissing: true };
    if (part !== 'places') return;
    arrived.atlas = { ...arrived.atlas, places: dataset.site.places, isGazetteerMissing: true };
  }
}
