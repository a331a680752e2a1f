/** The page's end of the worker that reads own files: started at the first file, ended by `cancel`. */
import type { ColumnChoice, Reading } from '../domain/own-file.ts';
import { ReadingCancelled, type OwnFileReader } from '../session/own-file-reader.ts';

export interface FileQuestion {
  readonly id: number;
  readonly bytes: Uint8Array;
  /** Which columns of a table say where; null when they are to be guessed. */
  readonly columns: ColumnChoice | null;
}

/** How far it has come, or what it came to. */
export type FileAnswer =
  { readonly id: number; readonly features: number } | { readonly id: number; readonly reading: Reading };

interface Waiting {
  readonly id: number;
  readonly onProgress: (features: number) => void;
  readonly resolve: (reading: Reading) => void;
  readonly reject: (reason: Error) => void;
}

export class WorkerFileReader implements OwnFileReader {
  #worker: Worker | null = null;
  #lastId = 0;
  #waiting: Waiting | null = null;

  read(
    bytes: Uint8Array,
    columns: ColumnChoice | null,
    onProgress: (features: number) => void,
  ): Promise<Reading> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting = { id, onProgress, resolve, reject };
      try {
        this.#worker ??= this.#start();
        this.#worker.postMessage({ id, bytes, columns } satisfies FileQuestion);
      } catch (error) {
        this.#end(error instanceof Error ? error : new Error(String(error)));
      }
    });
  }

  cancel(): void {
    this.#end(new ReadingCancelled());
  }

  #start(): Worker {
    const worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FileAnswer>) => this.#settle(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#end(new Error(event.message || 'the worker could not be started'));
    });
    return worker;
  }

  #settle(answer: FileAnswer): void {
    const waiting = this.#waiting;
    if (waiting?.id !== answer.id) return;
    if ('features' in answer) {
      waiting.onProgress(answer.features);
      return;
    }
    this.#waiting = null;
    waiting.resolve(answer.reading);
  }

  /** Ends the worker; who waits is told why. */
  #end(reason: Error): void {
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.reject(reason);
  }
}
