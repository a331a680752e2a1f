/** Every string of the report desk, by meaning. Both languages implement this type, so none can be missing. */
import type { TIME_PRECISIONS } from '../../domain/time.ts';
import type { FindingLevel } from '../../geocode/index.ts';

type Marked = 'place' | 'dropped' | 'suggestion' | 'rejection' | 'when' | 'weapon' | 'casualties';
type Field =
  | 'publisherUk'
  | 'publisherEn'
  | 'url'
  | 'language'
  | 'speaker'
  | 'side'
  | 'category'
  | 'earliest'
  | 'latest'
  | 'whenPrecision'
  | 'titleUk'
  | 'titleEn'
  | 'saysUk'
  | 'saysEn';

export interface DeskMessages {
  readonly title: string;
  readonly intro: string;
  readonly loading: string;
  readonly loadFailed: string;

  readonly text: string;
  readonly published: string;
  readonly publishedHint: string;
  readonly clear: string;
  readonly putAside: string;
  readonly takeBack: string;

  readonly reading: string;
  readonly slow: string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly failed: string;
  readonly again: string;
  readonly behind: string;
  readonly undo: string;

  readonly found: string;
  readonly summary: (mentions: number, places: string) => string;
  readonly summaryNoPlace: (mentions: number) => string;
  readonly nothing: string;
  readonly noStrike: string;
  readonly notDrawn: (drawn: number, all: number) => string;
  readonly leftOut: (shown: number, leftOut: number) => string;
  readonly gap: (characters: string) => string;
  readonly marked: Readonly<Record<Marked, string>>;
  readonly showMore: string;
  readonly toText: (words: string) => string;

  readonly places: string;
  readonly placesHint: string;
  readonly main: string;
  readonly undecided: string;
  readonly levels: Readonly<Record<FindingLevel, string>>;
  readonly role: (words: string) => string;
  readonly confidence: { readonly high: string; readonly fair: string; readonly low: string };
  readonly siteDrawn: string;
  readonly nearDrawn: (km: string) => string;
  readonly why: string;
  readonly candidates: string;
  readonly choose: (place: string) => string;
  readonly take: string;
  readonly turnedDown: string;
  readonly coarser: string;
  readonly makeCoarser: (words: string, place: string) => string;
  readonly notHit: string;
  readonly isHit: string;
  readonly setNotHit: (words: string) => string;
  readonly setHit: (words: string) => string;
  readonly drop: string;
  readonly dropThis: (words: string) => string;
  readonly dropped: string;
  readonly restore: string;
  readonly restoreThis: (words: string) => string;
  readonly show: string;
  readonly showThis: (place: string) => string;
  readonly corrected: string;
  readonly reset: string;

  readonly suggestions: string;
  readonly didYouMean: (words: string) => string;
  readonly rejections: string;
  readonly isPlace: string;

  readonly claims: string;
  readonly claimsHint: string;
  readonly killed: string;
  readonly injured: string;
  readonly when: string;
  readonly weapon: string;
  readonly noFigure: string;
  readonly goesWith: (place: string) => string;

  readonly record: string;
  readonly recordHint: string;
  readonly fields: Readonly<Record<Field, string>>;
  readonly newSpeaker: string;
  readonly chooseCategory: string;
  readonly timePrecisions: Readonly<Record<(typeof TIME_PRECISIONS)[number], string>>;

  readonly save: string;
  readonly saved: string;
  readonly unsaved: string;
  readonly onDevice: string;
  readonly faults: { readonly full: string; readonly blocked: string };
  readonly drafts: string;
  readonly noDrafts: string;
  readonly untitled: string;
  readonly savedAt: (time: string) => string;
  readonly open: (title: string) => string;
  readonly delete: string;
  readonly deleteThis: (title: string) => string;
  readonly deleted: (title: string) => string;
  readonly unreadable: (count: number) => string;

  readonly export: string;
  readonly exportHint: string;
  readonly zip: string;
  readonly patch: string;
  readonly copied: string;
  readonly copyRefused: string;
  readonly patchText: string;
  readonly exportFailed: string;
  readonly obstaclesTitle: string;
  readonly obstacles: {
    readonly unread: Readonly<Record<'under-way' | 'failed' | 'cancelled', string>>;
    readonly noPlace: string;
    readonly openPlace: (words: string) => string;
    readonly unwritable: (words: string, precision: string) => string;
    readonly missing: (field: string) => string;
    readonly noDate: (field: string) => string;
    readonly noAddress: string;
    readonly noLanguage: string;
    readonly latestFirst: string;
    readonly publishedFirst: string;
  };
}
