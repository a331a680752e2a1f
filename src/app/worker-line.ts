/** The line to a worker beside the page: questions go out, progress and answers come back, each with its number. */

/** What is needed of a worker. */
export interface WorkerEnd {
  /** Throws what cannot be sent. */
  readonly postMessage: (message: unknown) => void;
  readonly terminate: () => void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'error', listener: (event: WorkerFault) => void): void;
}

interface WorkerFault {
  readonly message: string;
  readonly preventDefault: () => void;
}

export interface Asked<Question> {
  readonly id: number;
  readonly question: Question;
}

/** What a worker says of a question: how far it has come, what it came to, or why it came to nothing. */
export type Said<Progress, Answer> = { readonly id: number } & (
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'fault'; readonly fault: string }
);

interface Waiting<Progress, Answer> {
  readonly onProgress: (progress: Progress) => void;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: Error) => void;
}

export class WorkerLine<Question, Progress, Answer> {
  readonly #start: () => WorkerEnd;
  #worker: WorkerEnd | null = null;
  #lastId = 0;
  readonly #waiting = new Map<number, Waiting<Progress, Answer>>();

  /** `start` starts the worker: at the first question, and at the first one after an end. */
  constructor(start: () => WorkerEnd) {
    this.#start = start;
  }

  /** Rejects with what the worker says went wrong, with why there is none, or with the reason for its end. */
  ask(question: Question, onProgress: (progress: Progress) => void = () => undefined): Promise<Answer> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { onProgress, resolve, reject });
      try {
        this.#worker ??= this.#begin();
        this.#worker.postMessage({ id, question } satisfies Asked<Question>);
      } catch (error) {
        this.end(error instanceof Error ? error : new Error(String(error)));
      }
    });
  }

  /** Ends the worker; everyone who waits is told why. */
  end(reason: Error): void {
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(reason);
  }

  #begin(): WorkerEnd {
    const worker = this.#start();
    worker.addEventListener('message', ({ data }) => this.#hear(data as Said<Progress, Answer>));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      // What is still heard of one that was ended says nothing of the one after it.
      if (this.#worker === worker) this.end(new Error(event.message || 'the worker could not be started'));
    });
    return worker;
  }

  /** What is said of a question that nobody waits for any more is passed over. */
  #hear(said: Said<Progress, Answer>): void {
    const waiting = this.#waiting.get(said.id);
    if (said.kind === 'progress') {
      waiting?.onProgress(said.progress);
      return;
    }
    this.#waiting.delete(said.id);
    if (said.kind === 'answer') waiting?.resolve(said.answer);
    else waiting?.reject(new Error(said.fault));
  }
}
