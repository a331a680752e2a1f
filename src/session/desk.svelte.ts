/**
 * The report desk: the text, what was recognised in it, what was corrected, and the drafts on this device. It
 * outlives its panel. Nothing of it goes into a link or leaves the browser.
 */
import {
  draftClaimsOf,
  DraftStore,
  fieldsOf,
  incidentPlaces,
  mentionsOf,
  obstaclesOf,
  withCorrection,
  type Correction,
  type Corrections,
  type Draft,
  type DraftClaim,
  type DraftStorage,
  type Edits,
  type Examination,
  type Examiner,
  type Field,
  type Fields,
  type Listed,
  type Mention,
  type Obstacle,
  type RecordInput,
  type StorageFault,
} from '../desk/index.ts';
import { draftPlace, type Dataset, type DraftPlace } from '../state/index.ts';
import { drawnPlaces, placesByCode } from './desk-places.ts';
import { TextReading } from './text-reading.svelte.ts';

/** What the desk needs of the page around it. */
export interface DeskNeeds {
  /** Places, their areas and the known speakers: asked anew at each use, since they arrive one after another. */
  readonly data: { readonly dataset: Dataset };
  readonly examiner: Examiner;
  /** Brings the map to areas, without a trace in the link. */
  readonly glanceAt: (areas: readonly DraftPlace['area'][]) => void;
  /** Reaches the storage of drafts; throws where a browser blocks it. */
  readonly openStorage: () => DraftStorage;
  /** This instant, as text of ISO 8601. */
  readonly now: () => string;
  /** An id that no other draft has. */
  readonly newId: () => string;
}

export class Desk {
  readonly #needs: DeskNeeds;
  readonly #store: DraftStore;

  text = $state('');
  /** Date of publication, empty when it is not known. */
  published = $state('');
  edits: Edits = $state.raw({});
  corrections: Corrections = $state.raw({});
  /** Corrections as they were before each step, the last one at the end. */
  #past: readonly Corrections[] = $state.raw([]);
  /** Id of the draft that is worked on, and of its incident when it is exported. */
  id = $state('');
  /** What was saved last of this draft; null when nothing was. */
  #saved: Draft | null = $state.raw(null);

  /** How far the text has been read, and what was recognised in it. */
  readonly reading: TextReading;
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

  readonly gazetteer = $derived.by(() => placesByCode(this.#needs.data.dataset.places));
  readonly readText = $derived.by(() => this.reading.read?.text ?? '');
  readonly leftOut = $derived.by(() => this.reading.read?.leftOut ?? 0);
  readonly examination = $derived.by(() => this.reading.read?.examination ?? null);
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
    this.isOpen ? drawnPlaces(this.places, this.#shown, this.#needs.data.dataset) : [],
  );
  readonly isSaved = $derived(
    this.#saved !== null &&
      this.#saved.text === this.text &&
      this.#saved.published === this.published &&
      isAlike([this.#saved.corrections, this.#saved.edits], [this.corrections, this.edits]),
  );
  /** True when closing the page would lose something. */
  readonly isUnsaved = $derived(this.text.trim() !== '' && !this.isSaved);
  readonly canUndo = $derived(this.#past.length > 0);

  /** What an export is made of. While the text has not been read, `reading` says so, and nothing can be exported. */
  readonly record: RecordInput = $derived.by(() => ({
    id: this.id,
    text: this.text,
    published: this.published,
    reading: this.reading.state,
    places: this.places,
    claims: this.claims.filter(({ isDropped }) => !isDropped),
    edits: this.edits,
    speakers: this.#needs.data.dataset.site.speakers,
    gazetteer: this.gazetteer,
  }));
  readonly fields: Fields = $derived.by(() => fieldsOf(this.record));
  readonly obstacles: readonly Obstacle[] = $derived.by(() => obstaclesOf(this.record, this.fields));

  constructor(needs: DeskNeeds) {
    this.#needs = needs;
    this.#store = new DraftStore(needs.openStorage);
    this.id = needs.newId();
    this.reading = new TextReading(needs.examiner, this);
    this.refresh();
  }

  #incidentPlaces(): readonly Mention[] {
    if (!this.examination) return [];
    const kept = this.mentions.filter(({ isDropped }) => !isDropped);
    const order = incidentPlaces(kept);
    return order.flatMap((place) => kept.find((mention) => mention === place) ?? []);
  }

  /** Geocodes other words than the text, such as those of a place alone, in a report of a date. */
  async examineWords(words: string, published: string): Promise<Examination> {
    return (await this.#needs.examiner.examine(words, published)).examination;
  }

  /** Brings the map to one mention, whatever its role. */
  show(mention: Mention): void {
    this.shownKey = mention.key;
    const place = draftPlace(mention, this.places.includes(mention), this.#needs.data.dataset);
    if (place) this.#needs.glanceAt([place.area]);
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
    return { version: 1, id, text, published, corrections, edits, savedAt: this.#needs.now() };
  }

  /** Opens a saved draft; what is on the desk unsaved is put aside. */
  open(draft: Draft): void {
    this.#replaceBy(draft, draft);
  }

  /** An empty desk, for another report. */
  clear(): void {
    const empty = { text: '', published: '' as const, edits: {}, corrections: {} };
    this.#replaceBy({ version: 1, id: this.#needs.newId(), savedAt: '', ...empty }, null);
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
    this.saveFault = null;
    this.shownKey = null;
    void this.reading.restart();
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

/** Compares what is stored as JSON. */
function isAlike(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
