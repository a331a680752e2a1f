/** The page's end of the worker that reads own files: started at the first file, ended by `cancel`. */
import type { ColumnChoice, Reading } from '../domain/own-file.ts';
import { ReadingCancelled, type OwnFileReader } from '../session/own-file-reader.ts';
import { WorkerLine } from './worker-line.ts';

export interface FileQuestion {
  readonly bytes: Uint8Array;
  /** Which columns of a table say where; null when they are to be guessed. */
  readonly columns: ColumnChoice | null;
}

export class WorkerFileReader implements OwnFileReader {
  /** Progress is told as the number of features that have been read. */
  readonly #line = new WorkerLine<FileQuestion, number, Reading>(
    () => new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' }),
  );

  read(
    bytes: Uint8Array,
    columns: ColumnChoice | null,
    onProgress: (features: number) => void,
  ): Promise<Reading> {
    return this.#line.ask({ bytes, columns }, onProgress);
  }

  cancel(): void {
    this.#line.end(new ReadingCancelled());
  }
}
