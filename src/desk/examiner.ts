/** Who examines texts for the desk: in the page a worker, which the app starts. */
import type { Examination } from './examined.ts';

/** Mentions of each kind that are shown: far more than a report has. A longer paste is told to be cut here. */
export const MAX_MENTIONS = 500;

export interface Examined {
  readonly examination: Examination;
  /** Findings beyond `MAX_MENTIONS`, which are not in the examination. */
  readonly leftOut: number;
}

export interface Examiner {
  /** `published` as yyyy-mm-dd, or empty. Rejects with `ExaminationCancelled`, or with what went wrong. */
  examine(text: string, published: string): Promise<Examined>;
  /** Gives up what is under way. */
  cancel(): void;
}

/** The reader, or a newer text, put an end to it. */
export class ExaminationCancelled extends Error {
  override readonly name = 'ExaminationCancelled';
}
