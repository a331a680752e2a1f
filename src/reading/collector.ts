/** Takes what a reader finds: keeps the features that can be shown, names what is wrong with the others. */
import { looksSwapped } from '../domain/coordinates.ts';
import { checkedGeometry, GeometryFault } from './geometry.ts';
import { fieldsOf, nameOf } from './fields.ts';
import type {
  LeftOutKind,
  Limits,
  OwnFeature,
  Problem,
  ProblemPlace,
  RemarkKind,
} from '../domain/own-file.ts';

/** More problems than this nobody reads. */
const MAX_LISTED = 100;
/** Where that many of all positions look swapped, the whole file is likely to be. */
const SWAPPED_SHARE = 0.5;
/** Progress is told after so many features. */
const PROGRESS_STEP = 500;

export class Collector {
  readonly #limits: Limits;
  readonly #onProgress: (features: number) => void;
  readonly #features: OwnFeature[] = [];
  readonly #problems: Problem[] = [];
  #unlisted = 0;
  #leftOut = 0;
  #vertices = 0;
  #swapped = 0;
  /** Features beyond a bound, told of together. */
  readonly #beyond = { 'too-many-features': 0, 'too-many-vertices': 0 };

  constructor(limits: Limits, onProgress: (features: number) => void = () => undefined) {
    this.#limits = limits;
    this.#onProgress = onProgress;
  }

  /** Takes a feature, or leaves it out and says why. */
  add(geometry: unknown, properties: Readonly<Record<string, unknown>>, at: ProblemPlace): void {
    if (geometry === null || geometry === undefined) {
      this.leaveOut('no-geometry', at);
      return;
    }
    if (this.#features.length >= this.#limits.features) {
      this.#beyond['too-many-features']++;
      return;
    }
    try {
      const checked = checkedGeometry(geometry);
      const { length } = checked.positions;
      if (length === 0) {
        this.leaveOut('no-geometry', at);
        return;
      }
      if (this.#vertices + length > this.#limits.vertices) {
        this.#beyond['too-many-vertices']++;
        return;
      }
      this.#vertices += length;
      this.#swapped += checked.positions.filter(looksSwapped).length;
      const fields = fieldsOf(properties);
      this.#features.push({ geometry: checked.geometry, name: nameOf(fields), fields });
      if (this.#features.length % PROGRESS_STEP === 0) this.#onProgress(this.#features.length);
    } catch (error) {
      if (!(error instanceof GeometryFault)) throw error;
      this.leaveOut(error.kind, { ...at, field: at.field ?? error.field }, error.value);
    }
  }

  leaveOut(kind: LeftOutKind, at: ProblemPlace, value?: string): void {
    this.#leftOut++;
    this.#list({ kind, at, ...(value === undefined ? {} : { value }) });
  }

  remark(kind: RemarkKind, at: ProblemPlace = {}, details: { value?: string; number?: number } = {}): void {
    this.#list({ kind, at, ...details });
  }

  #list(problem: Problem): void {
    if (this.#problems.length < MAX_LISTED) this.#problems.push(problem);
    else this.#unlisted++;
  }

  result(): {
    readonly features: readonly OwnFeature[];
    readonly problems: readonly Problem[];
    readonly unlisted: number;
    readonly leftOut: number;
  } {
    const { features, vertices } = this.#limits;
    const general: Problem[] = [];
    if (this.#swapped > this.#vertices * SWAPPED_SHARE)
      general.push({ kind: 'swapped', at: {}, number: this.#features.length });
    for (const [kind, limit] of [
      ['too-many-features', features],
      ['too-many-vertices', vertices],
    ] as const) {
      if (this.#beyond[kind] > 0)
        general.push({ kind, at: {}, value: String(limit), number: this.#beyond[kind] });
    }
    return {
      features: this.#features,
      // What is about the whole file comes first.
      problems: [...general, ...this.#problems],
      unlisted: this.#unlisted,
      leftOut: this.#leftOut + this.#beyond['too-many-features'] + this.#beyond['too-many-vertices'],
    };
  }
}
