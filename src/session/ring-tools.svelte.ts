/** What a person does with rings: add, remove, undo, move a centre, choose a point of the map. */
import { withLayer } from '../domain/layers.ts';
import type { LonLat } from '../domain/place.ts';
import type { DistanceSpec, RingSpec, ViewState } from '../domain/view.ts';
import { MAX_RINGS, pointCentre, writeRing } from '../permalink/index.ts';
import { drawnRing, type Dataset, type DrawnRing, type ViewStore } from '../state/index.ts';
import type { Arrived } from './arrived.svelte.ts';

interface RingToolsNeeds {
  readonly store: ViewStore;
  readonly view: ViewState;
  readonly dataset: Dataset;
  readonly arrived: Pick<Arrived, 'weapons'>;
  /** Those that are drawn: what the view asks for, or what belongs to the selection. */
  readonly rings: readonly DrawnRing[];
}

/** Changes that can be undone: as many as a person may remember. */
const MAX_PAST = 30;

interface Past {
  readonly rings: readonly RingSpec[] | null;
  /** The ring that the change took away, when it did. */
  readonly removed: DrawnRing | null;
}

export class RingTools {
  readonly #needs: RingToolsNeeds;
  #past: readonly Past[] = $state.raw([]);
  /** Key of the ring that has a handle on the map. */
  #movingKey: string | null = $state(null);
  /** Where its handle was put; stays the same while it is moved. */
  handleAt: LonLat | null = $state.raw(null);
  /** Where its centre is while the handle is held. */
  #held: LonLat | null = $state.raw(null);
  /** Takes the next click on the map. */
  #choice: ((point: LonLat) => void) | null = $state.raw(null);

  constructor(needs: RingToolsNeeds) {
    this.#needs = needs;
  }

  get specs(): readonly RingSpec[] {
    return this.#needs.view.rings ?? this.#needs.rings.map(({ spec }) => spec);
  }

  get isFull(): boolean {
    return this.specs.length >= MAX_RINGS;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** The ring that was removed last, until something else is done. */
  get removed(): DrawnRing | null {
    return this.#past.at(-1)?.removed ?? null;
  }

  /** Adds a ring, unless it is there already or a link could not hold it. */
  add(spec: RingSpec): void {
    if (this.isFull || this.specs.some((other) => writeRing(other) === writeRing(spec))) return;
    this.#change([...this.specs, spec]);
  }

  remove(key: string): void {
    const removed = this.#needs.rings.find((ring) => ring.key === key) ?? null;
    if (this.#movingKey === key) this.stopMoving();
    this.#change(
      this.specs.filter((spec) => writeRing(spec) !== key),
      removed,
    );
  }

  /** Back to the rings that belong to the selection. */
  reset(): void {
    this.stopMoving();
    this.#change(null);
  }

  undo(): void {
    const last = this.#past.at(-1);
    if (!last) return;
    this.stopMoving();
    this.#past = this.#past.slice(0, -1);
    this.#needs.store.update({ rings: last.rings }, 'step');
  }

  #change(rings: readonly RingSpec[] | null, removed: DrawnRing | null = null): void {
    this.#past = [...this.#past.slice(1 - MAX_PAST), { rings: this.#needs.view.rings, removed }];
    this.#needs.store.update({ rings }, 'step');
  }

  /** The ring whose centre is being moved, where it is now. */
  readonly moving: DrawnRing | null = $derived.by(() => {
    const ring = this.#needs.rings.find(({ key }) => key === this.#movingKey);
    if (!ring || !this.#held) return ring ?? null;
    const [lon, lat] = this.#held;
    const moved = drawnRing(
      { ...ring.spec, centre: pointCentre(lat, lon) },
      this.#needs.dataset,
      this.#needs.arrived.weapons,
    );
    return typeof moved === 'string' ? ring : moved;
  });

  /** All rings while a centre is held: what the map shows at once, and what nothing else waits for. */
  readonly held: readonly DrawnRing[] | null = $derived.by(() => {
    const { moving } = this;
    if (!moving || !this.#held) return null;
    return this.#needs.rings.map((ring) => (ring.key === this.#movingKey ? moving : ring));
  });

  isMoving(key: string): boolean {
    return this.#movingKey === key;
  }

  startMoving({ key, centre }: DrawnRing): void {
    this.#held = null;
    this.#movingKey = key;
    this.handleAt = centre;
  }

  stopMoving(): void {
    this.#movingKey = null;
    this.#held = null;
    this.handleAt = null;
  }

  /** The handle is held over this point. */
  hold(point: LonLat): void {
    this.#held = point;
  }

  /** The handle was let go here: the ring has this centre now. Around a place of the data it was stated; here it is the reader's own. */
  letGo([lon, lat]: LonLat): void {
    const key = this.#movingKey;
    const spec = this.specs.find((candidate) => writeRing(candidate) === key);
    this.#held = null;
    if (key === null || !spec) return;
    const moved = { ...spec, centre: pointCentre(lat, lon) };
    this.#movingKey = writeRing(moved);
    this.#change(this.specs.map((candidate) => (candidate === spec ? moved : candidate)));
  }

  get isChoosing(): boolean {
    return this.#choice !== null;
  }

  /** True while the next click on the map goes to this taker. */
  isChoosingFor(take: (point: LonLat) => void): boolean {
    return this.#choice === take;
  }

  /** The map must be seen: a point is being chosen on it, or a handle moved. */
  get needsMap(): boolean {
    return this.isChoosing || this.handleAt !== null;
  }

  /** The next click on the map goes to `take`. */
  choosePoint(take: (point: LonLat) => void): void {
    this.#choice = take;
  }

  chosen(point: LonLat): void {
    const take = this.#choice;
    this.#choice = null;
    take?.(point);
  }

  cancelChoice(): void {
    this.#choice = null;
  }

  /** Measures a distance, or ends measuring; its layer goes on and off with it. */
  measure(distance: DistanceSpec | null): void {
    const layers = withLayer(this.#needs.view.layers, 'distances', distance ? 1 : null);
    this.#needs.store.update({ distance, layers }, 'step');
  }

  /** Chooses the territories of the possible launch area; its layer goes on and off with them. */
  chooseTerritories(territories: readonly string[]): void {
    const { layers } = this.#needs.view;
    const opacity = territories.length > 0 ? (layers.launchArea ?? 1) : null;
    this.#needs.store.update({ territories, layers: withLayer(layers, 'launchArea', opacity) }, 'step');
  }
}
