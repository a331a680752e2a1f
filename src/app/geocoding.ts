/** The page's end of the worker that geocodes: started at the first question, ended by `cancel`. */
import { ExaminationCancelled, MAX_MENTIONS, type Examined, type Examiner } from '../desk/index.ts';

export interface Question {
  readonly id: number;
  /** Address of the gazetteer, which the worker loads once. */
  readonly gazetteer: string;
  readonly text: string;
  /** Date of publication, against which relative dates are counted; empty when it is not known. */
  readonly published: string;
  /** How many mentions of each kind the page can show. */
  readonly most: number;
}

/** The examination, or why there is none. */
export interface Answer {
  readonly id: number;
  readonly examined: Examined | null;
  readonly fault: string | null;
}

interface Waiting {
  readonly resolve: (examined: Examined) => void;
  readonly reject: (reason: Error) => void;
}

export class WorkerExaminer implements Examiner {
  #worker: Worker | null = null;
  #lastId = 0;
  readonly #waiting = new Map<number, Waiting>();

  examine(text: string, published: string): Promise<Examined> {
    const id = ++this.#lastId;
    const gazetteer = new URL('data/gazetteer.json', document.baseURI).href;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      try {
        this.#worker ??= this.#start();
        this.#worker.postMessage({ id, gazetteer, text, published, most: MAX_MENTIONS } satisfies Question);
      } catch (error) {
        this.#end(error instanceof Error ? error : new Error(String(error)));
      }
    });
  }

  cancel(): void {
    this.#end(new ExaminationCancelled());
  }

  #start(): Worker {
    const worker = new Worker(new URL('./geocode-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#settle(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#end(new Error(event.message || 'the worker could not be started'));
    });
    return worker;
  }

  #settle({ id, examined, fault }: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (examined) waiting?.resolve(examined);
    else waiting?.reject(new Error(fault ?? ''));
  }

  /** Ends the worker; everyone who waits is told why. */
  #end(reason: Error): void {
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(reason);
  }
}
