/** The form for a new ring: around what, and how far, as published for a weapon or by the reader's own figure. */
import type { LayersOn, LayerId } from '../domain/layers.ts';
import type { RingCentre, RingSpec } from '../domain/view.ts';
import type { RangeUnit } from '../domain/weapon.ts';
import { RANGE_KM, ringKm, writeRing } from '../permalink/index.ts';
import { originsOf, publishedBand, type Dataset, type DrawnRing } from '../state/index.ts';
import type { Arrived } from './arrived.svelte.ts';
import type { RingTools } from './ring-tools.svelte.ts';
import type { Sights } from './sights.svelte.ts';

/** The choice of the reader's own figure, in place of the code of a weapon. */
export const OWN_FIGURE = '';

/** Why the form cannot be read. `figure`: none, or beyond what a ring can have. The others: not below the range. */
export type RingFormFault = 'centre' | 'full' | 'figure' | 'lower' | 'minimum';

interface RingFormNeeds {
  readonly dataset: Dataset;
  readonly arrived: Pick<Arrived, 'weapons'>;
  readonly layers: LayersOn;
  readonly setLayer: (id: LayerId, opacity: number | null) => void;
  readonly ringTools: Pick<RingTools, 'isFull' | 'add'>;
  readonly rings: readonly DrawnRing[];
  readonly sights: Pick<Sights, 'showRingOf'>;
}

export class RingForm {
  readonly #needs: RingFormNeeds;
  centre: RingCentre | null = $state.raw(null);
  /** The weapon of which the published ranges count, or OWN_FIGURE. */
  code: string = $state(OWN_FIGURE);
  // Own figures, in the unit that is chosen beside them; null while a field is empty.
  figure: number | null = $state(null);
  lower: number | null = $state(null);
  minimum: number | null = $state(null);
  unit: RangeUnit = $state('km');
  wholeArea = $state(false);
  /** Why the form could not be read when it was last sent off. */
  fault: RingFormFault | null = $state(null);

  readonly #band = $derived.by(() =>
    this.code === OWN_FIGURE ? null : publishedBand(this.code, this.#needs.arrived.weapons ?? []),
  );
  /** Where one point may stand for the place, the whole area may be asked for. */
  readonly mayChooseArea: boolean = $derived.by(() => {
    const origins = this.centre?.kind === 'id' ? originsOf(this.centre.id, this.#needs.dataset) : null;
    return origins?.centred === true && origins.area;
  });
  /** The smallest range in km that was published for the weapon; null when none was. */
  readonly publishedMinKm: number | null = $derived(this.#band?.minKm ?? null);

  constructor(needs: RingFormNeeds) {
    this.#needs = needs;
  }

  /** Draws the ring that the form asks for and shows it whole; else the fault says what to do first. */
  submit(): void {
    const { ringTools, layers, sights } = this.#needs;
    const spec = this.#read();
    this.fault = typeof spec === 'string' ? spec : null;
    if (typeof spec === 'string') return;
    ringTools.add(spec);
    if (layers.rings === undefined) this.#needs.setLayer('rings', 1);
    sights.showRingOf(writeRing(spec));
  }

  #read(): RingSpec | RingFormFault {
    const { centre, code, lower, unit } = this;
    if (!centre) return 'centre';
    if (this.#needs.ringTools.isFull) return 'full';
    const isOwn = code === OWN_FIGURE;
    const options = this.#options();
    const highKm = isOwn ? ringKm(this.figure ?? 0, unit) : (this.#band?.highKm ?? 0);
    if (highKm < RANGE_KM.min || highKm > RANGE_KM.max) return 'figure';
    const lowKm = isOwn && lower !== null ? ringKm(lower, unit) : null;
    const lowestKm = lowKm ?? highKm;
    if (options.minKm !== undefined && (options.minKm >= lowestKm || options.minKm < RANGE_KM.min))
      return 'minimum';
    if (!isOwn) return { centre, weapon: code, ...options };
    if (lowKm !== null && (lowKm >= highKm || lowKm < RANGE_KM.min)) return 'lower';
    return { centre, lowKm, highKm, ...(unit === 'km' ? {} : { unit }), ...options };
  }

  #options(): Pick<RingSpec, 'minKm' | 'around'> {
    const min = this.minimum ?? this.publishedMinKm;
    // Published figures are in km.
    const unit = this.code === OWN_FIGURE ? this.unit : 'km';
    return {
      ...(min === null ? {} : { minKm: ringKm(min, unit) }),
      ...(this.wholeArea && this.mayChooseArea ? { around: 'area' as const } : {}),
    };
  }
}
