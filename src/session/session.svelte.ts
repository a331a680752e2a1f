/** What every component works with: the view, the data, and what a reader does with them, each in its own part. */
import type { Incident } from '../domain/incident.ts';
import { DEFAULT_LAYERS, withLayer, type LayerId, type LayersOn } from '../domain/layers.ts';
import type { SiteData } from '../domain/site.ts';
import type { Lang } from '../domain/text.ts';
import type { AskedLayout, Camera, ListOrder, Projection, Theme, ViewState } from '../domain/view.ts';
import type { Messages } from '../i18n/index.ts';
import type { Notice } from '../permalink/index.ts';
import {
  createDataset,
  type Dataset,
  type DrawnRing,
  type OwnBounds,
  type Palette,
  type Selected,
  type ViewStore,
} from '../state/index.ts';
import type { Desk } from './desk.svelte.ts';
import { newId } from './device.ts';
import { filesOnDevice } from './kept-files.ts';
import { OwnFiles } from './own-files.svelte.ts';
import { RingTools } from './ring-tools.svelte.ts';
import { Appearance, type Preferences } from './appearance.svelte.ts';
import { Arrived } from './arrived.svelte.ts';
import { Basemaps } from './basemaps.svelte.ts';
import { DrawnRings } from './drawn-rings.svelte.ts';
import { Find } from './find.svelte.ts';
import { Links } from './links.svelte.ts';
import { Selection } from './selection.svelte.ts';
import type { PageMap } from './page-map.ts';
import type { PageServices } from './services.ts';
import { Sights } from './sights.svelte.ts';

export class Session {
  readonly store: ViewStore;
  readonly services: PageServices;
  readonly #site: SiteData;
  view: ViewState;
  readonly arrived: Arrived = new Arrived();
  readonly dataset: Dataset = $derived.by(() => createDataset(this.#site, this.arrived.atlas));

  readonly appearance: Appearance;
  readonly find: Find;
  readonly selection: Selection = new Selection(this);
  readonly drawnRings: DrawnRings = new DrawnRings(this);
  readonly basemaps: Basemaps;
  readonly links: Links = new Links(this);
  readonly ringTools: RingTools = new RingTools(this);
  readonly ownFiles: OwnFiles;
  /** The map on the page; null until it is put up, and where the browser cannot draw it. */
  map: PageMap | null = $state.raw(null);
  readonly sights: Sights = new Sights(this);
  /** The report desk, once it has been opened. No part of it goes into a link. */
  desk: Desk | null = $state.raw(null);
  /** The dialog Share is open. */
  sharing = $state(false);
  /** A sheet for the printer is being made. */
  printing = $state(false);
  isOnline = $state(true);
  /** The data was kept on the device at an earlier visit: the network had no answer. */
  isFromDevice = $state(false);

  // Slices of the view: what depends on one of them is left alone when another changes.
  readonly layers: LayersOn = $derived.by(() => this.view.layers);
  readonly camera: Camera | null = $derived.by(() => this.view.camera);
  readonly layout: AskedLayout | null = $derived.by(() => this.view.layout);
  readonly listOrder: ListOrder = $derived.by(() => this.view.list);
  readonly projection: Projection = $derived.by(() => this.view.proj ?? 'mercator');
  /** Where the map looks in passing, in place of the view's camera. Not part of a link. */
  glance: Camera | null = $state.raw(null);

  /** What was wrong with the link, and with what it names; nothing once that was seen. */
  readonly notices: readonly Notice[] = $derived.by(() => {
    const { links, basemaps, selection, drawnRings } = this;
    if (links.areFaultsSeen) return [];
    return [links.faults, basemaps.notices, selection.notices, drawnRings.notices].flat();
  });

  constructor(store: ViewStore, site: SiteData, preferences: Preferences, services: PageServices) {
    this.store = store;
    this.#site = site;
    this.services = services;
    this.view = $state.raw(store.view);
    store.subscribe((view) => (this.view = view));
    this.appearance = new Appearance(this, preferences);
    this.basemaps = new Basemaps(this, site);
    this.find = new Find(this);
    const { startFileReader } = services;
    const glanceAtBounds = (bounds: OwnBounds): void => this.sights.glanceAtBounds(bounds);
    const kept = filesOnDevice(() => indexedDB);
    this.ownFiles = new OwnFiles(this, { startFileReader, glanceAtBounds, kept, newId });
  }

  // What nearly every component asks for, by a shorter name.
  get isTakenAway(): boolean {
    return this.sharing || this.printing;
  }
  get today(): string {
    return this.appearance.preferences.today;
  }
  get lang(): Lang {
    return this.appearance.lang;
  }
  get theme(): Theme {
    return this.appearance.theme;
  }
  get messages(): Messages {
    return this.appearance.messages;
  }
  get palette(): Palette {
    return this.appearance.palette;
  }
  get shown(): readonly Incident[] {
    return this.find.incidents;
  }
  get selected(): readonly Selected[] {
    return this.selection.selected;
  }
  get rings(): readonly DrawnRing[] {
    return this.drawnRings.rings;
  }

  /** A link was opened: look where it looks, and show what it names, as if the page had been opened with it. */
  linkOpened(faults: readonly Notice[]): void {
    this.glance = null;
    this.basemaps.failure = null;
    this.selection.cardInFront = true;
    this.links.opened(faults);
  }

  /** Switches a layer off (null) or on with an opacity. */
  setLayer(id: LayerId, opacity: number | null): void {
    this.store.update({ layers: withLayer(this.view.layers, id, opacity) }, 'drift');
  }

  resetLayers(): void {
    this.store.update({ layers: DEFAULT_LAYERS }, 'drift');
  }

  setProjection(proj: Projection): void {
    this.store.update({ proj }, 'drift');
  }

  setListOrder(list: ListOrder): void {
    this.store.update({ list }, 'drift');
  }

  /** Null: the layout that fits the screen. */
  setLayout(layout: AskedLayout | null): void {
    this.sharing = false;
    this.store.update({ layout }, 'step');
  }

  /** Null shows the whole oblast. */
  lookAt(camera: Camera | null): void {
    this.glance = null;
    this.store.update({ camera }, 'drift');
  }
}
