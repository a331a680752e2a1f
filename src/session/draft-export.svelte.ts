/** The export of what is on the desk: as an archive to download, or as a patch to copy. */
import {
  exportDraft,
  type Examination,
  type ExportedDraft,
  type Obstacle,
  type RecordInput,
} from '../desk/index.ts';

/** What is exported, as it stands at any time. */
export interface Exportable {
  readonly record: RecordInput;
  readonly obstacles: readonly Obstacle[];
  /** Geocodes words that stand alone, in a report of a date. */
  readonly examineWords: (words: string, published: string) => Promise<Examination>;
}

/** What only the browser can do with an export. */
export interface ExportOutlets {
  /** The date of today, as geodata writes dates. */
  readonly today: () => string;
  /** Hands a file to the reader. */
  readonly download: (name: string, content: Uint8Array<ArrayBuffer>, type: string) => void;
  /** Writes to the clipboard; rejects where the browser refuses. */
  readonly writeText: (text: string) => Promise<void>;
}

export class DraftExport {
  readonly #desk: Exportable;
  readonly #outlets: ExportOutlets;
  /** What became of the last export; null when there was none, or nothing is to be said of it. */
  outcome: 'copied' | 'refused' | 'failed' | null = $state(null);
  /** The patch that the browser would not copy, to be copied by hand; else empty. */
  patch = $state('');
  isBusy = $state(false);

  constructor(desk: Exportable, outlets: ExportOutlets) {
    this.#desk = desk;
    this.#outlets = outlets;
  }

  download(): Promise<void> {
    return this.#make(({ name, zip }) => this.#outlets.download(name, zip, 'application/zip'));
  }

  copy(): Promise<void> {
    return this.#make(async ({ patch }) => {
      try {
        await this.#outlets.writeText(patch);
        this.outcome = 'copied';
      } catch {
        this.outcome = 'refused';
        this.patch = patch;
      }
    });
  }

  async #make(use: (exported: ExportedDraft) => void | Promise<void>): Promise<void> {
    this.isBusy = true;
    this.outcome = null;
    this.patch = '';
    try {
      const exported = await this.#exported();
      if (exported) await use(exported);
    } catch {
      this.outcome = 'failed';
    }
    this.isBusy = false;
  }

  /** What is on the desk when the files are ready; null when something has come in the way meanwhile. */
  async #exported(): Promise<ExportedDraft | null> {
    while (this.#desk.obstacles.length === 0) {
      const { record } = this.#desk;
      const examine = (words: string): Promise<Examination> =>
        this.#desk.examineWords(words, record.published);
      try {
        const exported = await exportDraft(record, this.#outlets.today(), examine);
        if (this.#desk.record === record) return exported;
      } catch (error) {
        // What was changed on the desk may have ended the examiner: that is no fault of what is there now.
        if (this.#desk.record === record) throw error;
      }
    }
    return null;
  }
}
