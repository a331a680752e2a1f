/** Takes what a reader finds: keeps the features that can be shown, names what is wrong with the others. */
import { looksSwapped } from '../domain/coordinates.ts';
import { checkedGeometry, GeometryFault, type Part } from './geometry.ts';
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
      const { fields, tooDeep } = fieldsOf(properties);
      for (const field of tooDeep) this.remark('deep-field', { ...at, field });
      this.#features.push({ geometry: checked.geometry, name: nameOf(fields), fields });
      if (this.#features.length % PROGRESS_STEP === 0) this.#onProgress(this.#features.length);
    } catch (error) {
      if (!(error instanceof GeometryFault)) throw error;
      this.leaveOut(error.kind, { ...at, field: at.field ?? error.field }, error.value);
    }
  }

  /** Takes a feature of several geometries: those that can be drawn, joined to one; the others are named. */
  addParts(
    parts: readonly Part[],
    properties: Readonly<Record<string, unknown>>,
    at: ProblemPlace,
    join: (geometries: readonly object[]) => object,
  ): void {
    const geometries: object[] = [];
    const faults: GeometryFault[] = [];
    for (const part of parts) {
      const fault = part instanceof GeometryFault ? part : faultOf(part);
      if (fault) faults.push(fault);
      else geometries.push(part);
    }
    const [only, ...others] = geometries;
    if (only) {
      for (const { field, value } of faults) this.remark('part-left-out', { ...at, field }, { value });
      this.add(others.length > 0 ? join(geometries) : only, properties, at);
    } else if (faults[0]) this.leaveOut(faults[0].kind, { ...at, field: faults[0].field }, faults[0].value);
    else this.leaveOut('no-geometry', at);
  }

  leaveOut(kind: LeftOutKind, at: ProblemPlace, value?: string, number?: number): void {
    this.#leftOut++;
    this.#list({
      kind,
      at,
      ...(value === undefined ? {} : { value }),
      ...(number === undefined ? {} : { number }),
    });
  }

  remark(kind: RemarkKind, at: ProblemPlace = {}, details: { value?: string; number?: number } = {}): void {
    this.#list({ kind, at, ...details });
  }

  /** One of the files of an archive is refused, while the others are shown. */
  refuse({ kind, at, value, number }: Problem, file: string): void {
    this.#list({
      kind,
      at: { ...at, file },
      ...(value === undefined ? {} : { value }),
      ...(number === undefined ? {} : { number }),
    });
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

function faultOf(geometry: object): GeometryFault | null {
  try {
    checkedGeometry(geometry);
    return null;
  } catch (error) {
    if (error instanceof GeometryFault) return error;
    throw error;
  }
}
