/** Every string of the interface, by meaning. Both languages implement this type, so none can be missing. */
import type { Aspect, Basis, Stance } from '../domain/claim.ts';
import type { GradeKind } from '../domain/grade.ts';
import type { Category } from '../domain/incident.ts';
import type { LayerId } from '../domain/layers.ts';
import type { PrecisionClass } from '../domain/precision.ts';
import type { Side } from '../domain/speaker.ts';
import type { ListOrder, Theme } from '../domain/view.ts';
import type { DensityMessages } from './density/messages.ts';
import type { DeskMessages } from './desk/messages.ts';
import type { Explained } from './explained.ts';
import type { FindMessages } from './find/messages.ts';
import type { OwnFileMessages } from './own-files/messages.ts';
import type { RingMessages } from './ring-messages.ts';

export interface Messages {
  readonly title: string;
  readonly subtitle: string;
  readonly loading: string;
  readonly loadFailed: string;
  readonly noWebGL: string;
  /** Parts that come after the incidents and could not be had. */
  readonly lost: {
    readonly text: (parts: string) => string;
    readonly parts: Readonly<Record<'ground' | 'places' | 'boundaries' | 'weapons' | 'territories', string>>;
  };
  /** A part of the page cannot be had, since the site has a newer version of it. */
  readonly outdated: { readonly text: string; readonly reload: string };
  readonly close: string;
  readonly back: string;
  readonly skipToList: string;

  readonly panel: {
    readonly label: string;
    readonly incidents: string;
    readonly layers: string;
    readonly rings: string;
    readonly report: string;
    readonly about: string;
    readonly smaller: string;
    readonly larger: string;
  };

  readonly settings: {
    readonly otherLanguage: string;
    readonly theme: string;
    readonly themes: Readonly<Record<Theme | 'system', string>>;
  };

  readonly share: {
    readonly copyLink: string;
    readonly copied: string;
    readonly copyFailed: string;
    readonly copyCitation: string;
    readonly page: string;
    readonly citation: (title: string, id: string, date: string, address: string) => string;
  };

  readonly map: {
    readonly label: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly home: string;
    readonly attribution: string;
    readonly description: (inList: number, onMap: number, rings: number) => string;
    readonly draft: string;
    readonly draftMention: string;
    readonly overview: string;
    readonly overviewHint: string;
  };

  readonly list: {
    readonly count: (shown: number, all: number) => string;
    readonly reports: (count: number) => string;
    readonly context: string;
    readonly contextHint: string;
    readonly notOnMap: string;
    readonly order: string;
    readonly orders: Readonly<Record<ListOrder, string>>;
    /** Headings of the list by place: what is known to the oblast alone, and what is near a place. */
    readonly oblastOnly: (oblast: string) => string;
    readonly nearPlace: string;
    readonly claims: (count: number) => string;
  };

  readonly card: {
    readonly label: string;
    readonly when: string;
    readonly where: string;
    readonly precision: string;
    readonly howPlaced: string;
    readonly geocodedWords: string;
    readonly fromClaim: string;
    readonly notDrawn: string;
    readonly casualties: string;
    readonly asOf: (date: string) => string;
    readonly ledger: string;
    readonly ledgerHint: string;
    readonly sources: string;
    readonly context: string;
    readonly history: string;
    readonly selectedCount: (count: number) => string;
    readonly previous: string;
    readonly next: string;
    readonly zoomTo: string;
    /** Before the code of a place in the state classifier. */
    readonly placeCode: string;
    readonly pointUncertain: string;
    readonly pointUnknown: string;
    readonly areaIsDisc: string;
    readonly outlineIsCoarse: string;
    /** What the outline of a district of a city is worth. */
    readonly districtIsCoarse: string;
    /** The same in figures: geodata/SOURCES.md, boundaries. */
    readonly districtOverlap: string;
    /** How far around an exact point the place may be. */
    readonly pointRadius: (radius: string) => string;
    readonly outlineAwaited: string;
    readonly outlineNotLoaded: string;
    readonly statedRange: string;
    readonly incidentsHere: (count: number) => string;
    readonly bearsOn: string;
    readonly permanentId: string;
  };

  readonly claim: {
    readonly basis: string;
    readonly said: (date: string) => string;
    readonly answers: string;
    /** In place of the stance of a claim by which a side says that it did it. */
    readonly admits: string;
    /** Before what a claim answers that another record has; its claim and its words follow. */
    readonly answersElsewhere: (record: string) => string;
    readonly answersWords: (words: string) => string;
    readonly answersAll: string;
    /** Beside a grade that these do not change: speakers, each with how they stand to what was said elsewhere. */
    readonly besideNote: (answers: string) => string;
    /** Over claims that answer no statement of the record. */
    readonly beside: string;
    /** A claim that is shown in full under another statement. */
    readonly shownAbove: string;
    readonly source: string;
    readonly addressUnknown: string;
    readonly reprints: (of: string) => string;
    readonly note: string;
    readonly summary: string;
    readonly inLanguage: (language: string) => string;
  };

  readonly grade: {
    readonly of: (kind: GradeKind, origins: number) => string;
    readonly statedBy: (names: string) => string;
    readonly notConfirmedBy: (names: string) => string;
    readonly disputedBy: (names: string) => string;
    readonly deniedBy: (names: string) => string;
    readonly admittedBy: (names: string) => string;
    readonly acceptedBy: (names: string) => string;
    readonly kinds: Readonly<Record<GradeKind, Explained>>;
  };

  readonly find: FindMessages;

  readonly rings: RingMessages;

  readonly desk: DeskMessages;

  readonly ownFiles: OwnFileMessages;

  readonly density: DensityMessages;

  readonly layersPanel: {
    readonly opacity: (name: string) => string;
    readonly reset: string;
    readonly legend: string;
    readonly precisionLegend: string;
    readonly gradeLegend: string;
    readonly countLegend: string;
    readonly bandLegend: string;
    readonly edgeLegend: string;
    readonly possibleLegend: string;
    readonly certainLegend: string;
    readonly launchLegend: string;
    readonly distanceLegend: string;
    readonly approximate: string;
  };

  readonly basemap: {
    readonly title: string;
    readonly embedded: string;
    readonly loading: (name: string) => string;
    readonly notShown: (name: string) => string;
    readonly embeddedShown: string;
    readonly again: string;
    readonly faults: {
      readonly unreachable: string;
      readonly status: (status: number) => string;
      readonly tooLarge: (limitMB: number) => string;
      readonly broken: (detail: string) => string;
    };
  };

  readonly about: {
    readonly what: readonly string[];
    readonly promises: readonly Explained[];
    readonly precisionTitle: string;
    readonly gradesTitle: string;
    readonly dataTitle: string;
    readonly dataset: (date: string) => string;
    readonly downloads: string;
    readonly incidentsFile: string;
    readonly claimsFile: string;
    readonly schemas: string;
    readonly method: string;
  };

  readonly notice: {
    readonly title: string;
    readonly dismiss: string;
    readonly unreadable: (key: string, value: string) => string;
    readonly outOfBounds: (key: string, value: string, min: string, max: string) => string;
    readonly unknownLayer: (value: string) => string;
    readonly unknownId: (key: string, value: string) => string;
    readonly notLoaded: (key: string, value: string) => string;
    readonly noOutline: (key: string, value: string) => string;
    readonly tooMany: (key: string, value: string, max: number) => string;
    readonly unknownBasemap: (value: string) => string;
    readonly unknownWeapon: (value: string) => string;
    readonly unknownTerritory: (value: string) => string;
    readonly noCentre: (value: string) => string;
    readonly repeated: (key: string, value: string) => string;
    readonly newerVersion: (value: string) => string;
    readonly noView: (value: string) => string;
    readonly more: (count: number) => string;
  };

  readonly layers: Readonly<Record<LayerId, Explained>>;
  readonly near: (place: string, km: string) => string;
  readonly precision: Readonly<Record<PrecisionClass, Explained>>;
  readonly aspects: Readonly<Record<Aspect, string>>;
  readonly stances: Readonly<Record<Stance, string>>;
  readonly bases: Readonly<Record<Basis, string>>;
  readonly sides: Readonly<Record<Side, string>>;
  readonly categories: Readonly<Record<Category, string>>;
  readonly count: {
    readonly atLeast: (n: string) => string;
    readonly atMost: (n: string) => string;
    readonly between: (low: string, high: string) => string;
  };
  readonly date: {
    readonly about: (time: string) => string;
    readonly at: (time: string) => string;
    /** By a time of which no earlier bound is known. */
    readonly by: (time: string) => string;
    /** Within two dates or two times. */
    readonly between: (from: string, to: string) => string;
    /** Before hours that are told only roughly. */
    readonly roughly: (within: string) => string;
    /** After a verb. */
    readonly on: (date: string) => string;
    readonly notBefore: (date: string) => string;
    /** A night that two days share, by the days that the language names it by. */
    readonly nightOf: (night: string) => string;
    readonly shortNightOf: (night: string) => string;
    readonly atNight: (days: string) => string;
    readonly kyivTime: string;
  };
}
