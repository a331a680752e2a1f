/** What reads own files beside the page. */
import type { ColumnChoice, Reading } from '../domain/own-file.ts';

/** The reader ended the reading. */
export class ReadingCancelled extends Error {}

export interface OwnFileReader {
  /**
   * Reads one file at a time. Rejects with ReadingCancelled when it was ended, with another Error when there is no
   * worker for it.
   */
  readonly read: (
    bytes: Uint8Array,
    columns: ColumnChoice | null,
    onProgress: (features: number) => void,
  ) => Promise<Reading>;
  readonly cancel: () => void;
}
