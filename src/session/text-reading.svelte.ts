/**
 * The reading of the desk's text: once typing pauses, one text at a time, and of several the latest one. What was
 * recognised is kept with the text and the date that it was recognised in, so that it is never taken for another's.
 */
import { ExaminationCancelled, type Examined, type Examiner, type ReadingState } from '../desk/index.ts';

/** Typing is followed at this pace. */
export const SETTLE_MS = 250;
/** From here on the reader is told that it takes long and can end it; a newer text ends it by itself. */
export const SLOW_MS = 1000;
/** `failed`: the geocoder could not be had. `cancelled`: the reader ended it. */
export type Progress = 'idle' | 'reading' | 'slow' | 'failed' | 'cancelled';

/** What is to be read: the text and its date of publication, which is empty when it is not known. */
export interface Readable {
  readonly text: string;
  readonly published: string;
}

/** A text with what was recognised in it. */
export interface Read extends Examined, Readable {}

export class TextReading {
  readonly #examiner: Examiner;
  readonly #shown: Readable;

  /** What was read last: it may be of an older text than the one that is shown. */
  read: Read | null = $state.raw(null);
  progress: Progress = $state('idle');
  readonly #isOfShown: boolean = $derived.by(() => {
    const { text, published } = this.#shown;
    if (this.read === null) return text.trim() === '';
    return this.read.text === text && this.read.published === published;
  });
  /** True while what was read is of another text, or of another date, than what is shown. */
  readonly isBehind: boolean = $derived(this.read !== null && !this.#isOfShown);
  /** Whether what was read is that of what is shown, and why not. */
  readonly state: ReadingState = $derived.by(() => {
    if (this.progress === 'failed' || this.progress === 'cancelled') return this.progress;
    return this.progress === 'idle' && this.#isOfShown ? 'done' : 'under-way';
  });

  #settling: ReturnType<typeof setTimeout> | undefined;
  #slow: ReturnType<typeof setTimeout> | undefined;
  /** What the examiner is asked for; null when nothing is under way. */
  #asked: Readable | null = null;

  /** `shown` is what stands in the box, at any time. */
  constructor(examiner: Examiner, shown: Readable) {
    this.#examiner = examiner;
    this.#shown = shown;
  }

  /** The text or its date was changed: it is read once the typing pauses. */
  typed(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => void this.begin(), SETTLE_MS);
  }

  /** Reads what is shown, unless that has been done. Resolves when nothing newer is left to read. */
  async begin(): Promise<void> {
    clearTimeout(this.#settling);
    // One that is nearly done is waited for; the text is compared again when it is.
    if (this.#asked && this.progress !== 'slow') return;
    this.#giveUp();
    const { text, published } = this.#shown;
    if (text.trim() === '') this.read = null;
    this.progress = 'idle';
    if (this.#isOfShown) return;

    const asked = { text, published };
    this.#asked = asked;
    this.progress = 'reading';
    this.#slow = setTimeout(() => (this.progress = 'slow'), SLOW_MS);
    const outcome = await this.#examine(asked);
    // Given up meanwhile: what it brings so late is of nothing that is shown.
    if (this.#asked !== asked) return;
    this.#asked = null;
    clearTimeout(this.#slow);
    if (typeof outcome === 'string') this.progress = outcome;
    else this.#keep(outcome);
    const isNewer = this.#shown.text !== text || this.#shown.published !== published;
    if (isNewer) await this.begin();
  }

  #keep(outcome: Read): void {
    this.progress = 'idle';
    if (!this.#isOfShown) this.read = outcome;
  }

  async #examine(asked: Readable): Promise<Read | 'failed' | 'cancelled'> {
    try {
      return { ...asked, ...(await this.#examiner.examine(asked.text, asked.published)) };
    } catch (error) {
      return error instanceof ExaminationCancelled ? 'cancelled' : 'failed';
    }
  }

  /** Ends a reading that takes long; the text stays in the box. */
  cancel(): void {
    if (!this.#asked) return;
    this.#giveUp();
    this.progress = 'cancelled';
  }

  /** Another draft is shown: nothing that was read, or is being read, is of it. */
  async restart(): Promise<void> {
    this.#giveUp();
    this.read = null;
    await this.begin();
  }

  #giveUp(): void {
    if (!this.#asked) return;
    this.#asked = null;
    clearTimeout(this.#slow);
    this.#examiner.cancel();
  }
}
