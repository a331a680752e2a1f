/**
 * Files of the reader's own: read beside the page, drawn, kept on this device only when that is asked for. Nothing
 * of them goes into a link or leaves the browser; the map goes to them in passing, so that the link does not tell
 * where they lie.
 */
import type { Feature } from 'geojson';
import { LIMITS, type ColumnChoice, type ColumnQuestion, type Reading } from '../domain/own-file.ts';
import type { FileProblem } from '../i18n/index.ts';
import {
  OWN_COLOURS,
  ownBounds,
  ownCollection,
  type DrawnOwnFile,
  type OwnColour,
  type OwnFeatureRef,
} from '../state/index.ts';
import { newId } from './device.ts';
import type { Session } from './session.svelte.ts';
import { forgetFile, keepFile, keptFiles, type KeepFault, type KeptFile } from './kept-files.ts';
import { ReadingCancelled, type OwnFileReader } from './own-file-reader.ts';

/** More layers than these would not be told apart, nor drawn in time. */
const MAX_FILES = 20;
/** From here on the reader is told that it takes a while, and can end it. */
const SLOW_MS = 300;

/** What was chosen about a file, and the file as it was given. */
type Given = Omit<KeptFile, 'version'>;

export interface OwnFile extends Given, DrawnOwnFile {
  readonly reading: Extract<Reading, { kind: 'features' }>;
  readonly isKept: boolean;
  /** Why it could not be kept, or not be forgotten. */
  readonly keepFault: KeepFault | null;
}

export interface RefusedFile {
  readonly id: string;
  readonly name: string;
  readonly problem: FileProblem;
}

export class OwnFiles {
  readonly #session: Session;
  #reader: OwnFileReader | null = null;

  files: readonly OwnFile[] = $state.raw([]);
  refused: readonly RefusedFile[] = $state.raw([]);
  /** The file that is being read, once that takes a while. */
  slow: { readonly name: string; readonly features: number } | null = $state.raw(null);
  /** A table whose columns the reader is asked for. */
  asked: { readonly given: Given; readonly question: ColumnQuestion } | null = $state.raw(null);
  /** What was removed last and can be taken back, with its place in the list. */
  removed: { readonly file: OwnFile; readonly at: number } | null = $state.raw(null);
  #openedRef: OwnFeatureRef | null = $state.raw(null);
  /** The files that wait to be read, one after the other. */
  #queue: readonly { readonly given: Given; readonly isKept: boolean }[] = [];
  #isReading = false;

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

  constructor(session: Session) {
    this.#session = session;
  }

  /** Takes files that were chosen or dropped, and brings their section to the front. */
  async add(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    this.#session.selection.openOwnFiles();
    for (const file of files) {
      const { name, size } = file;
      if (this.files.length + this.#queue.length >= MAX_FILES) {
        this.#refuse(name, { kind: 'too-many-files', at: {}, number: MAX_FILES });
      } else if (size > LIMITS.bytes) {
        this.#refuse(name, { kind: 'too-large', at: {}, number: LIMITS.bytes });
      } else {
        await this.#addBytes(file);
      }
    }
  }

  async #addBytes(file: File): Promise<void> {
    const { name } = file;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const given: Given = { id: newId(), name, bytes, columns: null, colour: 'teal', isShown: true };
      this.#queue = [...this.#queue, { given, isKept: false }];
      void this.#readNext();
    } catch {
      this.#refuse(name, { kind: 'unreadable', at: {} });
    }
  }

  /** Reads what was kept on this device. Whether it is drawn is for the link to say, as with every layer. */
  async restore(): Promise<void> {
    const kept = await keptFiles();
    this.#queue = [...this.#queue, ...kept.map((given) => ({ given, isKept: true }))];
    void this.#readNext();
  }

  async #readNext(): Promise<void> {
    const [next, ...others] = this.#queue;
    if (this.#isReading || this.asked || !next) return;
    this.#queue = others;
    this.#isReading = true;
    await this.#read(next.given, next.isKept);
    this.#isReading = false;
    void this.#readNext();
  }

  async #read(given: Given, isKept: boolean): Promise<void> {
    const { name, bytes, columns } = given;
    let features = 0;
    const timer = setTimeout(() => (this.slow = { name, features }), SLOW_MS);
    try {
      this.#reader ??= this.#session.services.startFileReader();
      const reading = await this.#reader.read(bytes, columns, (count) => {
        features = count;
        if (this.slow) this.slow = { name, features };
      });
      this.#take(given, isKept, reading);
    } catch (error) {
      if (!(error instanceof ReadingCancelled)) this.#refuse(name, { kind: 'no-worker', at: {} });
    } finally {
      clearTimeout(timer);
      this.slow = null;
    }
  }

  #take(given: Given, isKept: boolean, reading: Reading): void {
    if (reading.kind === 'refused') {
      this.#refuse(given.name, reading.problem);
    } else if (reading.kind === 'question') {
      this.asked = { given, question: reading.question };
    } else if (reading.features.length === 0) {
      // Nothing can be drawn: the first problem says why best.
      const [problem] = reading.problems;
      this.#refuse(given.name, problem ?? { kind: 'no-features', at: {} });
    } else {
      const { features } = reading;
      const colour = isKept ? given.colour : this.#freeColour();
      const collection = ownCollection(features);
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
    this.refused = [...this.refused, { id: newId(), name, problem }];
  }

  dismiss(id: string): void {
    this.refused = this.refused.filter((file) => file.id !== id);
  }

  /** The answer to what was asked about a table; null leaves the file. */
  answer(columns: ColumnChoice | null): void {
    const given = this.asked?.given;
    this.asked = null;
    if (given && columns) this.#queue = [{ given: { ...given, columns }, isKept: false }, ...this.#queue];
    void this.#readNext();
  }

  /** Ends the reading, also of what waits. */
  cancel(): void {
    this.#queue = [];
    this.#reader?.cancel();
  }

  get isLayerOn(): boolean {
    return this.#session.layers.ownFiles !== undefined;
  }

  switchOn(): void {
    if (!this.isLayerOn) this.#session.setLayer('ownFiles', 1);
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
    const keepFault = await forgetFile(id);
    this.#mark(id, { isKept: keepFault !== null, keepFault });
  }

  async #keep({ id, name, bytes, columns, colour, isShown }: OwnFile): Promise<void> {
    // A checkbox follows the hand; if it cannot be done, it goes back with the reason.
    this.#mark(id, { isKept: true, keepFault: null });
    const keepFault = await keepFile({ version: 1, id, name, bytes, columns, colour, isShown });
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
    if (file.isKept) void forgetFile(id);
    if (this.files.length === 0) this.#session.setLayer('ownFiles', null);
  }

  undoRemove(): void {
    if (!this.removed) return;
    const { file, at } = this.removed;
    this.removed = null;
    this.files = [...this.files.slice(0, at), file, ...this.files.slice(at)];
    this.switchOn();
    if (file.isKept) void this.#keep(file);
  }

  zoomTo({ reading }: Pick<OwnFile, 'reading'>): void {
    this.#session.services.glanceAtBounds(ownBounds(reading.features));
  }

  /** Opens a feature from the list, and shows it on the map. */
  open(ref: OwnFeatureRef): void {
    this.#openedRef = ref;
    if (this.opened) this.#session.services.glanceAtBounds(ownBounds([this.opened.feature]));
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
