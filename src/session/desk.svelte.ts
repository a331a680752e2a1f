/**
 * The report desk: the text, what was recognised in it, what was corrected, and the drafts on this device. It
 * outlives its panel. Nothing of it goes into a link or leaves the browser.
 */
import {
  draftClaimsOf,
  DraftStore,
  ExaminationCancelled,
  fieldsOf,
  incidentPlaces,
  mentionsOf,
  obstaclesOf,
  withCorrection,
  type Correction,
  type Corrections,
  type Draft,
  type DraftClaim,
  type Edits,
  type Examined,
  type Examiner,
  type Field,
  type Fields,
  type Listed,
  type Mention,
  type Obstacle,
  type RecordInput,
  type StorageFault,
} from '../desk/index.ts';
import { draftPlace, type DraftPlace } from '../state/index.ts';
import type { Session } from './session.svelte.ts';
import { newId, now } from './device.ts';
import { drawnPlaces, placesByCode } from './desk-places.ts';

/** Typing is followed at this pace. */
const SETTLE_MS = 250;
/** From here on the reader is told that it takes long and can end it; a newer text ends it by itself. */
const SLOW_MS = 1000;
/** `failed`: the geocoder could not be had. `cancelled`: the reader ended it. */
export type Progress = 'idle' | 'reading' | 'slow' | 'failed' | 'cancelled';

/** A text with what was recognised in it: it may be older than the text in the box. */
interface Read extends Examined {
  readonly text: string;
}

export class Desk {
  readonly #session: Session;
  readonly #examiner: Examiner;
  readonly #store = new DraftStore(() => localStorage);

  text = $state('');
  /** Date of publication, empty when it is not known. */
  published = $state('');
  edits: Edits = $state.raw({});
  corrections: Corrections = $state.raw({});
  /** Corrections as they were before each step, the last one at the end. */
  #past: readonly Corrections[] = $state.raw([]);
  /** Id of the draft that is worked on, and of its incident when it is exported. */
  id = $state(newId());
  /** What was saved last of this draft; null when nothing was. */
  #saved: Draft | null = $state.raw(null);

  #read: Read | null = $state.raw(null);
  progress: Progress = $state('idle');
  isOpen = $state(false);
  /** Key of the mention that the reader asked to see, beside the places of the incident. */
  shownKey: string | null = $state(null);

  listed: Listed = $state.raw({ drafts: [], unreadable: 0, fault: null });
  /** What was deleted last and can be taken back. */
  deleted: Draft | null = $state.raw(null);
  /** What stood on the desk, unsaved, when another draft took its place. */
  putAside: Draft | null = $state.raw(null);
  /** Why the last save did not succeed. */
  saveFault: StorageFault | null = $state(null);

  readonly gazetteer = $derived.by(() => placesByCode(this.#session.dataset.places));
  readonly readText = $derived(this.#read?.text ?? '');
  readonly leftOut = $derived(this.#read?.leftOut ?? 0);
  readonly examination = $derived(this.#read?.examination ?? null);
  readonly #corrected = $derived.by(() => {
    const none = { findings: [], suggestions: [], rejections: [] };
    return mentionsOf(this.examination ?? none, this.corrections, this.gazetteer);
  });
  readonly mentions: readonly Mention[] = $derived(this.#corrected.mentions);
  readonly suggestions = $derived(this.#corrected.suggestions);
  readonly rejections = $derived(this.#corrected.rejections);
  readonly claims: readonly DraftClaim[] = $derived.by(() =>
    this.examination ? draftClaimsOf(this.examination, this.corrections) : [],
  );
  /** The places that the draft says were hit, the main one first. */
  readonly places: readonly Mention[] = $derived.by(() => this.#incidentPlaces());
  readonly #shown = $derived(this.mentions.find(({ key }) => key === this.shownKey));
  /** What the map shows of the draft. */
  readonly drawn: readonly DraftPlace[] = $derived.by(() =>
    this.isOpen ? drawnPlaces(this.places, this.#shown, this.#session.dataset) : [],
  );
  readonly isSaved = $derived(
    this.#saved !== null &&
      this.#saved.text === this.text &&
      this.#saved.published === this.published &&
      this.#saved.corrections === this.corrections &&
      this.#saved.edits === this.edits,
  );
  /** True when closing the page would lose something. */
  readonly isUnsaved = $derived(this.text.trim() !== '' && !this.isSaved);
  readonly canUndo = $derived(this.#past.length > 0);
  /** True while what is shown is of an older text than the one in the box. */
  readonly isBehind = $derived(this.#read !== null && this.#read.text !== this.text);

  readonly record: RecordInput = $derived.by(() => ({
    id: this.id,
    text: this.text,
    published: this.published,
    places: this.places,
    claims: this.claims.filter(({ isDropped }) => !isDropped),
    edits: this.edits,
    speakers: this.#session.dataset.site.speakers,
    gazetteer: this.gazetteer,
  }));
  readonly fields: Fields = $derived.by(() => fieldsOf(this.record));
  readonly obstacles: readonly Obstacle[] = $derived.by(() => obstaclesOf(this.record, this.fields));

  #settling: ReturnType<typeof setTimeout> | undefined;
  #slow: ReturnType<typeof setTimeout> | undefined;
  #isReading = false;

  constructor(session: Session) {
    this.#session = session;
    this.#examiner = session.services.startExaminer();
    this.refresh();
  }

  #incidentPlaces(): readonly Mention[] {
    if (!this.examination) return [];
    const kept = this.mentions.filter(({ isDropped }) => !isDropped);
    const order = incidentPlaces(kept);
    return order.flatMap((place) => kept.find((mention) => mention === place) ?? []);
  }

  /** The text was changed: it is read once the typing pauses. */
  typed(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => void this.read(), SETTLE_MS);
  }

  /** Reads the text of the box. Of several texts the latest one wins. */
  async read(): Promise<void> {
    clearTimeout(this.#settling);
    if (this.#isReading) {
      // One that is nearly done is waited for; the text is compared again when it is.
      if (this.progress === 'slow') this.#examiner.cancel();
      return;
    }
    const { text, published } = this;
    if (text.trim() === '') {
      this.#read = null;
      this.progress = 'idle';
      return;
    }
    this.#isReading = true;
    this.progress = 'reading';
    this.#slow = setTimeout(() => (this.progress = 'slow'), SLOW_MS);
    let end: Progress = 'idle';
    try {
      this.#read = { text, ...(await this.#examiner.examine(text, published)) };
    } catch (error) {
      end = error instanceof ExaminationCancelled ? 'cancelled' : 'failed';
    }
    clearTimeout(this.#slow);
    this.#isReading = false;
    this.progress = end;
    const isNewer = this.text !== text || this.published !== published;
    if (isNewer && end !== 'failed') await this.read();
  }

  /** Ends a reading that takes long; the text stays in the box. */
  cancel(): void {
    this.#examiner.cancel();
  }

  /** Geocodes other words than the text, such as those of a place alone. */
  async examineWords(words: string): Promise<Examined['examination']> {
    return (await this.#examiner.examine(words, this.published)).examination;
  }

  /** Brings the map to one mention, whatever its role. */
  show(mention: Mention): void {
    this.shownKey = mention.key;
    const place = draftPlace(mention, this.places.includes(mention), this.#session.dataset);
    if (place) this.#session.services.glanceAt([place.area]);
  }

  correct(key: string, change: Correction): void {
    this.#step(withCorrection(this.corrections, key, change));
  }

  /** Takes back everything that was decided by hand about one mention. */
  reset(key: string): void {
    const { [key]: _before, ...others } = this.corrections;
    this.#step(others);
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (!before) return;
    this.corrections = before;
    this.#past = this.#past.slice(0, -1);
  }

  #step(corrections: Corrections): void {
    this.#past = [...this.#past, this.corrections];
    this.corrections = corrections;
  }

  /** Writes a field by hand; what is emptied where something is offered stays empty. */
  edit(field: Field, value: string): void {
    this.edits = { ...this.edits, [field]: value };
  }

  /** Saves on this device. When that cannot be done, it is told and everything stays as it is. */
  save(): void {
    const draft = this.#snapshot();
    this.saveFault = this.#store.save(draft);
    if (this.saveFault === null) this.#saved = draft;
    this.refresh();
  }

  #snapshot(): Draft {
    const { id, text, published, corrections, edits } = this;
    return { version: 1, id, text, published, corrections, edits, savedAt: now() };
  }

  /** Opens a saved draft; what is on the desk unsaved is put aside. */
  open(draft: Draft): void {
    this.#replaceBy(draft, draft);
  }

  /** An empty desk, for another report. */
  clear(): void {
    const empty = { text: '', published: '' as const, edits: {}, corrections: {} };
    this.#replaceBy({ version: 1, id: newId(), savedAt: '', ...empty }, null);
  }

  /** Takes back what was put aside. */
  takeBack(): void {
    const draft = this.putAside;
    if (draft) this.#replaceBy(draft, null);
  }

  #replaceBy(draft: Draft, saved: Draft | null): void {
    this.putAside = this.isUnsaved ? this.#snapshot() : null;
    ({ id: this.id, text: this.text, published: this.published } = draft);
    this.edits = draft.edits;
    this.corrections = draft.corrections;
    this.#past = [];
    this.#saved = saved;
    this.#read = null;
    this.saveFault = null;
    this.shownKey = null;
    void this.read();
  }

  remove(draft: Draft): void {
    const fault = this.#store.remove(draft.id);
    if (fault === null) this.deleted = draft;
    if (fault === null && this.#saved?.id === draft.id) this.#saved = null;
    this.refresh();
  }

  undoRemove(): void {
    if (!this.deleted) return;
    this.saveFault = this.#store.save(this.deleted);
    if (this.saveFault === null) {
      if (this.deleted.id === this.id) this.#saved = this.deleted;
      this.deleted = null;
    }
    this.refresh();
  }

  refresh(): void {
    this.listed = this.#store.list();
  }
}
