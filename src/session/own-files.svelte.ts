/**
 * Files of the reader's own: read beside the page, drawn, kept on this device only when that is asked for. Nothing
 * of them goes into a link or leaves the browser; the map goes to them in passing, so that the link does not tell
 * where they lie.
 */
import type { Feature } from 'geojson';
import { LIMITS, type ColumnChoice, type ColumnQuestion, type Reading } from '../domain/own-file.ts';
import type { LayersOn } from '../domain/layers.ts';
import type { FileProblem } from '../i18n/index.ts';
import {
  OWN_COLOURS,
  ownBounds,
  ownCollection,
  type DrawnOwnFile,
  type OwnBounds,
  type OwnColour,
  type OwnFeatureRef,
} from '../state/index.ts';
import type { KeepFault, KeptFile, KeptFiles } from './kept-files.ts';
import { ReadingCancelled, type OwnFileReader } from './own-file-reader.ts';

/** More layers than these would not be told apart, nor drawn in time. */
export const MAX_FILES = 20;
/** From here on the reader is told that it takes a while, and can end it. */
export const SLOW_MS = 300;

/** What own files need of the page: their layer, and their section. */
export interface OwnFilesPage {
  readonly layers: LayersOn;
  /** Switches the layer off (null) or on with an opacity. */
  readonly setLayer: (id: 'ownFiles', opacity: number | null) => void;
  /** Brings their section to the front. */
  readonly selection: { readonly openOwnFiles: () => void };
}

/** What they need of the browser, and of the map. */
export interface OwnFilesDevice {
  /** Starts a reader of own files beside the page. */
  readonly startFileReader: () => OwnFileReader;
  /** Shows what lies within bounds without a trace in the link, which must not tell where own files lie. */
  readonly glanceAtBounds: (bounds: OwnBounds) => void;
  readonly kept: KeptFiles;
  /** An id that no other file has, here or among those that are kept. */
  readonly newId: () => string;
}

/** A file as it was chosen or dropped; a `File` of the browser is one. */
export interface ChosenFile {
  readonly name: string;
  /** Its size, in bytes. */
  readonly size: number;
  /** Rejects when the file cannot be read any more. */
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** What was chosen about a file, and the file as it was given. */
type Given = Omit<KeptFile, 'version'>;

/** A file that is yet to be read, or to be read again. */
interface Waiting {
  readonly given: Given;
  readonly isKept: boolean;
}

export interface OwnFile extends Given, DrawnOwnFile {
  readonly reading: Extract<Reading, { kind: 'features' }>;
  readonly isKept: boolean;
  /** Why it could not be kept; `not-forgotten`: it could not be taken off the device. */
  readonly keepFault: KeepFault | 'not-forgotten' | null;
}

export interface RefusedFile {
  readonly id: string;
  readonly name: string;
  readonly problem: FileProblem;
}

export class OwnFiles {
  readonly #page: OwnFilesPage;
  readonly #device: OwnFilesDevice;
  #reader: OwnFileReader | null = null;

  files: readonly OwnFile[] = $state.raw([]);
  refused: readonly RefusedFile[] = $state.raw([]);
  /** The file that is being read, once that takes a while. */
  slow: { readonly name: string; readonly features: number } | null = $state.raw(null);
  /** A table whose columns the reader is asked for. */
  asked: (Waiting & { readonly question: ColumnQuestion }) | null = $state.raw(null);
  /** What was removed last and can be taken back, with its place in the list. */
  removed: { readonly file: OwnFile; readonly at: number } | null = $state.raw(null);
  #openedRef: OwnFeatureRef | null = $state.raw(null);
  /** The files that wait to be read, one after the other. */
  #queue: readonly Waiting[] = [];
  #isReading = false;
  /** How many files have been let in and are being fetched from the disk. */
  #arriving = 0;
  /** How often everything that waits was given up. */
  #cancels = 0;

  readonly drawn: readonly DrawnOwnFile[] = $derived(this.files.filter(({ isShown }) => isShown));
  /** The feature that is looked at, with its file. */
  readonly opened = $derived.by(() => {
    const file = this.files.find(({ id }) => id === this.#openedRef?.fileId);
    const feature = file?.reading.features[this.#openedRef?.index ?? 0];
    return file && feature ? { file, feature, index: this.#openedRef?.index ?? 0 } : null;
  });
  /** The same for the map; nothing when its file is not shown. */
  readonly openedOnMap: Feature | null = $derived(
    this.opened?.file.isShown ? (this.opened.file.collection.features[this.opened.index] ?? null) : null,
  );

  constructor(page: OwnFilesPage, device: OwnFilesDevice) {
    this.#page = page;
    this.#device = device;
  }

  /** The files that are shown here or on their way: those too that are being read, or asked about. */
  get #count(): number {
    const busy = Number(this.#isReading) + Number(this.asked !== null);
    return this.files.length + this.#queue.length + this.#arriving + busy;
  }

  /** Takes files that were chosen or dropped, and brings their section to the front. */
  async add(files: readonly ChosenFile[]): Promise<void> {
    if (files.length === 0) return;
    this.#page.selection.openOwnFiles();
    const cancels = this.#cancels;
    for (const file of files) {
      if (this.#cancels !== cancels) return;
      const { name, size } = file;
      if (this.#count >= MAX_FILES) {
        this.#refuse(name, { kind: 'too-many-files', at: {}, number: MAX_FILES });
      } else if (size > LIMITS.bytes) {
        this.#refuse(name, { kind: 'too-large', at: {}, number: LIMITS.bytes });
      } else {
        await this.#addBytes(file);
      }
    }
  }

  async #addBytes(file: ChosenFile): Promise<void> {
    const { name } = file;
    const cancels = this.#cancels;
    this.#arriving++;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (this.#cancels !== cancels) return;
      const given: Given = {
        id: this.#device.newId(),
        name,
        bytes,
        columns: null,
        colour: 'teal',
        isShown: true,
      };
      this.#queue = [...this.#queue, { given, isKept: false }];
    } catch {
      this.#refuse(name, { kind: 'unreadable', at: {} });
    } finally {
      this.#arriving--;
    }
    void this.#readNext();
  }

  /** Reads what was kept on this device. Whether it is drawn is for the link to say, as with every layer. */
  async restore(): Promise<void> {
    const kept = await this.#device.kept.all();
    this.#queue = [...this.#queue, ...kept.map((given) => ({ given, isKept: true }))];
    void this.#readNext();
  }

  async #readNext(): Promise<void> {
    const [next, ...others] = this.#queue;
    if (this.#isReading || this.asked || !next) return;
    this.#queue = others;
    this.#isReading = true;
    try {
      const reading = await this.#read(next.given);
      if (reading) this.#take(next, reading);
    } finally {
      this.#isReading = false;
      void this.#readNext();
    }
  }

  /** What a file comes to; null when the reading of it was ended, or refused. */
  async #read({ name, bytes, columns }: Given): Promise<Reading | null> {
    let features = 0;
    const timer = setTimeout(() => (this.slow = { name, features }), SLOW_MS);
    try {
      this.#reader ??= this.#device.startFileReader();
      return await this.#reader.read(bytes, columns, (count) => {
        features = count;
        if (this.slow) this.slow = { name, features };
      });
    } catch (error) {
      if (!(error instanceof ReadingCancelled)) this.#refuse(name, { kind: 'no-worker', at: {} });
      return null;
    } finally {
      clearTimeout(timer);
      this.slow = null;
    }
  }

  #take({ given, isKept }: Waiting, reading: Reading): void {
    if (reading.kind === 'refused') {
      this.#refuse(given.name, reading.problem);
    } else if (reading.kind === 'question') {
      this.asked = { given, isKept, question: reading.question };
    } else if (reading.features.length === 0) {
      // Nothing can be drawn: the first problem says why best.
      const [problem] = reading.problems;
      this.#refuse(given.name, problem ?? { kind: 'no-features', at: {} });
    } else {
      const colour = isKept ? given.colour : this.#freeColour();
      const collection = ownCollection(reading.features);
      const file = { ...given, colour, reading, collection, isKept, keepFault: null };
      this.files = [...this.files, file];
      if (isKept) return;
      this.switchOn();
      this.zoomTo(file);
    }
  }

  /** The first colour that no other file has, or else the first one. */
  #freeColour(): OwnColour {
    const used = this.files.map(({ colour }) => colour);
    return OWN_COLOURS.find((colour) => !used.includes(colour)) ?? OWN_COLOURS[0];
  }

  #refuse(name: string, problem: FileProblem): void {
    this.refused = [...this.refused, { id: this.#device.newId(), name, problem }];
  }

  dismiss(id: string): void {
    this.refused = this.refused.filter((file) => file.id !== id);
  }

  /** The answer to what was asked about a table; null leaves the file. */
  answer(columns: ColumnChoice | null): void {
    const { asked } = this;
    this.asked = null;
    if (asked && columns) {
      const { given, isKept } = asked;
      this.#queue = [{ given: { ...given, columns }, isKept }, ...this.#queue];
    }
    void this.#readNext();
  }

  /** Ends the reading, also of what waits. */
  cancel(): void {
    this.#cancels++;
    this.#queue = [];
    this.#reader?.cancel();
  }

  get isLayerOn(): boolean {
    return this.#page.layers.ownFiles !== undefined;
  }

  switchOn(): void {
    if (!this.isLayerOn) this.#page.setLayer('ownFiles', 1);
  }

  setShown(id: string, isShown: boolean): void {
    this.#change(id, { isShown });
    if (isShown) this.switchOn();
  }

  setColour(id: string, colour: OwnColour): void {
    this.#change(id, { colour });
  }

  #change(id: string, change: Partial<OwnFile>): void {
    this.files = this.files.map((file) => (file.id === id ? { ...file, ...change } : file));
    const file = this.files.find((candidate) => candidate.id === id);
    if (file?.isKept) void this.#keep(file);
  }

  /** Keeps a file on this device, or forgets it. When that cannot be done, it is told and the file stays open. */
  async setKept(id: string, isKept: boolean): Promise<void> {
    const file = this.files.find((candidate) => candidate.id === id);
    if (!file) return;
    if (isKept) {
      await this.#keep(file);
      return;
    }
    const isForgotten = (await this.#device.kept.forget(id)) === null;
    this.#mark(id, { isKept: !isForgotten, keepFault: isForgotten ? null : 'not-forgotten' });
  }

  async #keep({ id, name, bytes, columns, colour, isShown }: OwnFile): Promise<void> {
    // A checkbox follows the hand; if it cannot be done, it goes back with the reason.
    this.#mark(id, { isKept: true, keepFault: null });
    const keepFault = await this.#device.kept.keep({ version: 1, id, name, bytes, columns, colour, isShown });
    if (keepFault) this.#mark(id, { isKept: false, keepFault });
  }

  #mark(id: string, mark: Pick<OwnFile, 'isKept' | 'keepFault'>): void {
    this.files = this.files.map((file) => (file.id === id ? { ...file, ...mark } : file));
  }

  /** Removes a file from page and device; it can be taken back until another one is removed. */
  remove(id: string): void {
    const at = this.files.findIndex((file) => file.id === id);
    const file = this.files[at];
    if (!file) return;
    this.removed = { file, at };
    this.files = this.files.filter((other) => other !== file);
    if (file.isKept) void this.#forget(file, at);
    if (this.files.length === 0) this.#page.setLayer('ownFiles', null);
  }

  /** What the device does not let go is not gone: it stands in the list again, and says so. */
  async #forget(file: OwnFile, at: number): Promise<void> {
    const isForgotten = (await this.#device.kept.forget(file.id)) === null;
    if (isForgotten || this.files.some(({ id }) => id === file.id)) return;
    if (this.removed?.file === file) this.removed = null;
    this.#insert({ ...file, keepFault: 'not-forgotten' }, at);
  }

  /** Where there is no room any more it is refused, and can be taken back once there is. */
  undoRemove(): void {
    if (!this.removed) return;
    const { file, at } = this.removed;
    if (this.#count >= MAX_FILES) {
      this.#refuse(file.name, { kind: 'too-many-files', at: {}, number: MAX_FILES });
      return;
    }
    this.removed = null;
    this.#insert(file, at);
    if (file.isKept) void this.#keep(file);
  }

  #insert(file: OwnFile, at: number): void {
    this.files = [...this.files.slice(0, at), file, ...this.files.slice(at)];
    this.switchOn();
  }

  zoomTo({ reading }: Pick<OwnFile, 'reading'>): void {
    this.#device.glanceAtBounds(ownBounds(reading.features));
  }

  /** Opens a feature from the list, and shows it on the map. */
  open(ref: OwnFeatureRef): void {
    this.#openedRef = ref;
    if (this.opened) this.#device.glanceAtBounds(ownBounds([this.opened.feature]));
  }

  close(): void {
    this.#openedRef = null;
  }

  /**
   * A click on the map: opens the topmost feature, and at a second click the one below it. False when there is none,
   * or none further: then the click is for what lies below.
   */
  pick(hits: readonly OwnFeatureRef[]): boolean {
    const { opened } = this;
    const at = hits.findIndex(({ fileId, index }) => fileId === opened?.file.id && index === opened.index);
    this.#openedRef = hits[at + 1] ?? null;
    return this.#openedRef !== null;
  }
}
