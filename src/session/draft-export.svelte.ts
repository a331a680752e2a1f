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

/** What became of an export, and of which record it was. */
interface Made {
  readonly record: RecordInput;
  readonly outcome: 'downloaded' | 'copied' | 'refused' | 'failed';
  /** What the browser would not copy; else empty. */
  readonly patch: string;
}

type Use = (exported: ExportedDraft) => Made['outcome'] | Promise<Made['outcome']>;

export class DraftExport {
  readonly #desk: Exportable;
  readonly #outlets: ExportOutlets;
  #made: Made | null = $state.raw(null);
  /** Nothing is said any more of an export of what has been changed since. */
  readonly #told: Made | null = $derived.by(() =>
    this.#made?.record === this.#desk.record ? this.#made : null,
  );
  /** What became of the export of what is on the desk; null when there was none. */
  readonly outcome = $derived(this.#told?.outcome ?? null);
  /** The patch that the browser would not copy, to be copied by hand; else empty. */
  readonly patch = $derived(this.#told?.patch ?? '');
  isBusy = $state(false);

  constructor(desk: Exportable, outlets: ExportOutlets) {
    this.#desk = desk;
    this.#outlets = outlets;
  }

  download(): Promise<void> {
    return this.#make(({ name, zip }) => {
      this.#outlets.download(name, zip, 'application/zip');
      return 'downloaded';
    });
  }

  copy(): Promise<void> {
    return this.#make(async ({ patch }) => {
      try {
        await this.#outlets.writeText(patch);
        return 'copied';
      } catch {
        return 'refused';
      }
    });
  }

  /** Makes the files of what is on the desk when they are ready; none, when something has come in the way by then. */
  async #make(use: Use): Promise<void> {
    this.isBusy = true;
    this.#made = null;
    while (!this.#made && this.#desk.obstacles.length === 0)
      this.#made = await this.#madeOf(this.#desk.record, use);
    this.isBusy = false;
  }

  /** Null when the desk was changed meanwhile: the files are not of it, and what failed may have failed by that. */
  async #madeOf(record: RecordInput, use: Use): Promise<Made | null> {
    try {
      const exported = await exportDraft(record, this.#outlets.today(), (words) =>
        this.#desk.examineWords(words, record.published),
      );
      if (this.#desk.record !== record) return null;
      const outcome = await use(exported);
      return { record, outcome, patch: outcome === 'refused' ? exported.patch : '' };
    } catch {
      return this.#desk.record === record ? { record, outcome: 'failed', patch: '' } : null;
    }
  }
}
