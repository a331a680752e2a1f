/**
 * Work that follows from what a reader does. The control that was used answers in the next frame; what comes of it in
 * list, timeline and map follows after that frame, in tasks so short that the page can take another touch in between.
 */

/** Of the time between two frames, as much as leaves room for drawing. */
const TASK_MS = 8;
/** A page that is not seen draws no frames. */
const FRAME_WITHIN_MS = 100;

export class Lane {
  readonly #onIdle: () => void;
  #next: (() => Iterable<unknown>) | null = null;
  #running = false;

  /** `onIdle` is called when everything that was asked for is done. */
  constructor(onIdle: () => void = () => undefined) {
    this.#onIdle = onIdle;
  }

  get isBusy(): boolean {
    return this.#running;
  }

  /**
   * Does this work step by step, after the next frame. What was asked for before and has not been begun is left out;
   * what has been begun is ended first, so that something is shown however fast a reader goes on.
   */
  ask(work: () => Iterable<unknown>): void {
    this.#next = work;
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    try {
      while (this.#next) {
        await afterFrame();
        const work = this.#next;
        this.#next = null;
        let until = performance.now() + TASK_MS;
        for (const _step of work()) {
          if (performance.now() < until) continue;
          await nextTask();
          until = performance.now() + TASK_MS;
        }
      }
    } finally {
      this.#running = false;
    }
    this.#onIdle();
  }
}

function afterFrame(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, FRAME_WITHIN_MS);
    requestAnimationFrame(() => {
      clearTimeout(late);
      // Within the frame's own task it would be part of the frame.
      setTimeout(resolve);
    });
  });
}

/** Gives way to whatever waits: input first, where the browser can tell. */
function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
