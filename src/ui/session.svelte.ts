/** What every component works with: the view, the data, and the actions that change the view. */
import { createContext } from 'svelte';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Examiner } from '../desk/index.ts';
import type { Basemap, BasemapFault } from '../domain/basemap.ts';
import { NO_FILTER, type Filter, type TimeWindow } from '../domain/filter.ts';
import type { Incident } from '../domain/incident.ts';
import type { LonLat } from '../domain/place.ts';
import { DEFAULT_LAYERS, type LayerId, type LayersOn } from '../domain/layers.ts';
import type { GroundData, SiteData } from '../domain/site.ts';
import type { TerritoriesData } from '../domain/territory.ts';
import type { Lang } from '../domain/text.ts';
import type { AskedLayout, Camera, ListOrder, Projection, Theme, ViewState } from '../domain/view.ts';
import type { WeaponsData } from '../domain/weapon.ts';
import { MESSAGES, type Messages } from '../i18n/index.ts';
import type { Notice } from '../permalink/index.ts';
import {
  basemapOf,
  createDataset,
  daysOf,
  distanceOf,
  launchAreaOf,
  launchTerritories,
  PALETTES,
  placeAt,
  ringsOf,
  selectionOf,
  shownBy,
  shownInSteps,
  since,
  spanOf,
  traitsOf,
  valuesOf,
  type ArrivedAtlas,
  type Bounds,
  type Criteria,
  type Dataset,
  type Days,
  type DrawnRing,
  type Palette,
  type LaunchTerritory,
  type MapDrawing,
  type MapDrawingRequest,
  type OwnBounds,
  type Selected,
  type Shown,
  type Since,
  type ShownDistance,
  type ShownLaunchArea,
  type Traits,
  type ViewStore,
} from '../state/index.ts';
import type { Desk } from './desk/desk.svelte.ts';
import { OwnFiles } from './own-files/own-files.svelte.ts';
import type { OwnFileReader } from './own-files/reader.ts';
import { RingTools } from './ring-tools.svelte.ts';

/** What the reader's device prefers, when the link says nothing. */
export interface Preferences {
  readonly lang: Lang;
  readonly theme: Theme;
  /** The plain date in Kyiv on which the page was opened. */
  readonly today: string;
}

/** Data that is loaded when a ring or the panel of rings asks for it. */
export type RingPart = 'weapons' | 'territories';

/** What a component may ask for. */
export type WantedPart = RingPart | 'places';

/** A queue for work that may come after the frame in which the page answers; what is asked for last is what counts. */
export interface Lane {
  readonly ask: (work: () => Iterable<unknown>) => void;
}

/** Things that only the app can do: the components ask for them here. */
export interface Services {
  readonly linkTo: (view: ViewState) => string;
  /** The link to the same view in the reduced frame of other pages. */
  readonly embedLinkTo: (view: ViewState) => string;
  /** Shows the whole of a ring; a no-op without a map. */
  readonly showRing: (ring: DrawnRing) => void;
  /** Shows the area of a place. */
  readonly showPlace: (code: string) => void;
  readonly zoomBy: (steps: number) => void;
  /** The middle of the map; null without one. */
  readonly middleOfMap: () => LonLat | null;
  /** How large the map is that is seen; null without one. */
  readonly mapSize: () => { readonly widthPx: number; readonly heightPx: number } | null;
  /** Draws the map that is seen apart from the page. Rejects without a map. */
  readonly drawMap: (request: MapDrawingRequest) => Promise<MapDrawing>;
  /** Shows areas for as long as the desk is open, without a trace in the link. */
  readonly glanceAt: (areas: readonly (Polygon | MultiPolygon)[]) => void;
  /** Starts a geocoder beside the page. */
  readonly startExaminer: () => Examiner;
  /** Starts a reader of own files beside the page. */
  readonly startFileReader: () => OwnFileReader;
  readonly startLane: () => Lane;
  /** Shows what lies within bounds without a trace in the link, which must not tell where own files lie. */
  readonly glanceAtBounds: (bounds: OwnBounds) => void;
}

export class Session {
  readonly store: ViewStore;
  readonly #site: SiteData;
  readonly services: Services;

  view: ViewState = $state.raw() as ViewState;
  /** What has arrived after the incidents. */
  atlas: ArrivedAtlas = $state.raw({ places: null, boundaries: null });
  readonly dataset: Dataset = $derived.by(() => createDataset(this.#site, this.atlas));
  ground: GroundData | null = $state.raw(null);
  /** Null until they have arrived. */
  weapons: WeaponsData | null = $state.raw(null);
  territories: TerritoriesData | null = $state.raw(null);
  /** What components have asked for, and what could not be had. */
  wanted: readonly WantedPart[] = $state.raw([]);
  missing: readonly RingPart[] = $state.raw([]);
  readonly ringTools: RingTools = new RingTools(this);
  readonly ownFiles: OwnFiles = new OwnFiles(this);
  /** The chosen basemap that could not be shown, and why; null once it is asked for again. */
  basemapFailure: { readonly basemap: Basemap; readonly fault: BasemapFault } | null = $state.raw(null);
  basemapFailureSeen = $state(false);
  /** True while the chosen basemap is on its way. */
  basemapLoading = $state(false);
  isOnline = $state(true);
  /** The data was kept on the device at an earlier visit: the network had no answer. */
  isFromDevice = $state(false);
  preferences: Preferences = $state.raw() as Preferences;
  /** What was wrong with the link that was opened last. */
  linkNotices: readonly Notice[] = $state.raw([]);
  noticesDismissed = $state(false);
  /** On narrow screens the card stands in the list's place: whether it is in front. Not part of a link. */
  cardInFront = $state(true);
  /** The incidents that the reader points at, in the list or on the map: both mark them. Not part of a link. */
  pointedAt: readonly string[] = $state.raw([]);
  /** The report desk, once it has been opened. No part of it goes into a link. */
  desk: Desk | null = $state.raw(null);
  /** The dialog Share is open. */
  sharing = $state(false);
  /** Where the map looks in passing, in place of the view's camera. Not part of a link. */
  glance: Camera | null = $state.raw(null);
  /** What should take the keyboard next, after the reader's choice has replaced what had it. */
  focusNext: 'card' | 'list' | 'search' | 'own-files' | null = $state(null);

  readonly lang: Lang = $derived(this.view.lang ?? this.preferences.lang);
  readonly theme: Theme = $derived(this.view.theme ?? this.preferences.theme);
  readonly messages: Messages = $derived(MESSAGES[this.lang]);
  readonly palette: Palette = $derived(PALETTES[this.theme]);
  // Slices of the view: what depends on one of them is left alone when the map is only moved.
  readonly #ids = $derived(this.view.selection);
  readonly #specs = $derived(this.view.rings);
  readonly layers: LayersOn = $derived(this.view.layers);
  readonly camera: Camera | null = $derived(this.view.camera);
  /** What is seen of the map; null without a map. */
  seen: Bounds | null = $state.raw(null);
  readonly filter: Filter = $derived(this.view.filter);
  readonly window: TimeWindow | null = $derived(this.view.window);
  readonly days: Days = $derived(daysOf(this.window, this.preferences.today));
  readonly asOf: string | null = $derived(this.view.asOf);
  /** The date of the data that the opened link was made with; null when it names none. */
  linkAsOf: string | null = $state(null);
  dataNoticeDismissed = $state(false);
  readonly #traits = $derived(traitsOf(this.dataset));
  // A map that is moved changes what is shown only when that was asked for.
  readonly #seenIfAsked = $derived(this.filter.inView ? this.seen : null);
  readonly #criteria: Criteria = $derived({
    filter: this.filter,
    days: this.days,
    view: this.#seenIfAsked,
    asOf: this.asOf,
  });
  #shown: Shown = $state.raw() as Shown;
  /** What that was worked out for. */
  #shownFor: { readonly criteria: Criteria; readonly traits: readonly Traits[] } = $state.raw() as never;
  /** False while what is shown lags behind what was chosen: for a moment, where there are very many incidents. */
  readonly isSettled: boolean = $derived(
    this.#shownFor.criteria === this.#criteria && this.#shownFor.traits === this.#traits,
  );
  /** The incidents that list, map and exports show: the newest first. */
  readonly shown: readonly Incident[] = $derived(this.#shown.incidents);
  /** Those that the filters let through at whatever time. */
  readonly atAnyTime: readonly Traits[] = $derived(this.#shown.atAnyTime);
  /** From the first day on which a record may have happened to the last one. */
  readonly timeSpan = $derived(
    spanOf(this.#traits) ?? { from: this.preferences.today, to: this.preferences.today },
  );
  /** What has come since the opened link was made; null when that makes no difference. */
  readonly sinceLink: Since | null = $derived.by(() => {
    if (this.linkAsOf === null || this.dataNoticeDismissed) return null;
    const found = since(this.linkAsOf, this.#traits);
    return found.added + found.changed > 0 ? found : null;
  });
  /** Every value of each facet that some incident has. */
  readonly facetValues = $derived(valuesOf(this.#traits));
  /** How many incidents each value would show, the other filters as they are. */
  readonly facetCounts: Shown['counts'] = $derived(this.#shown.counts);
  readonly #selection = $derived.by(() => selectionOf({ selection: this.#ids }, this.dataset));
  readonly #rings = $derived.by(() =>
    ringsOf({ selection: this.#ids, rings: this.#specs }, this.dataset, this.weapons),
  );
  readonly #territoryCodes = $derived(this.view.territories);
  readonly #distanceSpec = $derived(this.view.distance);
  readonly #distance = $derived.by(() => distanceOf(this.#distanceSpec, this.dataset));
  readonly distance: ShownDistance | null = $derived(this.#distance.shown);
  /** What a possible launch area can be cut to; null until it has arrived. */
  readonly launchTerritories: readonly LaunchTerritory[] | null = $derived(
    this.ground && this.territories ? launchTerritories(this.ground, this.territories) : null,
  );
  readonly #launch = $derived.by(() =>
    this.#territoryCodes.length > 0 && this.launchTerritories
      ? launchAreaOf(this.#territoryCodes, this.rings[0], this.launchTerritories)
      : { shown: null, notices: [] },
  );
  readonly launchArea: ShownLaunchArea | null = $derived(this.#launch.shown);
  readonly layout: AskedLayout | null = $derived(this.view.layout);
  readonly listOrder: ListOrder = $derived(this.view.list);
  readonly projection: Projection = $derived(this.view.proj ?? 'mercator');
  get basemaps(): readonly Basemap[] {
    return this.#site.basemaps;
  }
  readonly #base = $derived(this.view.base);
  readonly #basemap = $derived.by(() => basemapOf({ base: this.#base }, this.#site));
  /** The basemap that the map should show; null for the embedded one, also in place of one that failed. */
  readonly basemap: Basemap | null = $derived(
    this.basemapFailure?.basemap === this.#basemap.basemap ? null : this.#basemap.basemap,
  );
  readonly selected: readonly Selected[] = $derived(this.#selection.selected);
  readonly rings: readonly DrawnRing[] = $derived(this.#rings.rings);
  readonly notices: readonly Notice[] = $derived(
    this.noticesDismissed
      ? []
      : [
          ...this.linkNotices,
          ...this.#basemap.notices,
          ...this.#selection.notices,
          ...this.#rings.notices,
          ...this.#launch.notices,
          ...this.#distance.notices,
        ],
  );

  constructor(store: ViewStore, site: SiteData, preferences: Preferences, services: Services) {
    this.store = store;
    this.#site = site;
    this.preferences = preferences;
    this.services = services;
    this.view = store.view;
    store.subscribe((view) => (this.view = view));
    this.#follow();
  }

  /** What is shown follows what is chosen. Controls show a choice at once, and do not wait for what it leads to. */
  #follow(): void {
    this.#shown = shownBy(this.#criteria, this.#traits, this.dataset);
    this.#shownFor = { criteria: this.#criteria, traits: this.#traits };
    const lane = this.services.startLane();
    $effect(() => {
      if (this.isSettled) return;
      const [criteria, traits, dataset] = [this.#criteria, this.#traits, this.dataset];
      lane.ask(
        function* (this: Session) {
          const { incidents, atAnyTime, counts } = yield* shownInSteps(criteria, traits, dataset);
          this.#shown = {
            incidents: kept(this.#shown.incidents, incidents),
            atAnyTime: kept(this.#shown.atAnyTime, atAnyTime),
            counts,
          };
          this.#shownFor = { criteria, traits };
        }.bind(this),
      );
    });
  }

  /** A link was opened: look where it looks, and say what is wrong with it, even after an earlier notice was dismissed. */
  linkOpened(notices: readonly Notice[]): void {
    this.glance = null;
    this.linkNotices = notices;
    this.noticesDismissed = false;
    this.linkAsOf = this.view.asOf;
    this.dataNoticeDismissed = false;
    this.basemapFailure = null;
    this.cardInFront = true;
  }

  select(ids: readonly string[]): void {
    this.cardInFront = true;
    this.focusNext = 'card';
    this.store.update({ selection: ids }, 'step');
  }

  /** Nothing is selected any more; the keyboard goes back to the panel. */
  deselect(): void {
    this.store.update({ selection: [] }, 'step');
    document.getElementById('panel')?.focus();
  }

  /** Puts the list before the card; what is selected stays selected, on the map and in the link. */
  showList(): void {
    this.cardInFront = false;
    this.focusNext = 'list';
  }

  /** A click on the map: the topmost place, and at a second click the one below it. */
  pick(groups: readonly (readonly string[])[]): void {
    const shown = this.selected[0]?.id;
    const at = groups.findIndex((ids) => shown !== undefined && ids.includes(shown));
    const group = groups[(at + 1) % groups.length];
    if (group) this.select(group);
  }

  /** Opens the finest place that a finger can mean there; `fingerKm`: how far it reaches on the ground. */
  openPlaceAt(point: LonLat, fingerKm: number): void {
    const place = placeAt(point, fingerKm, this.dataset);
    if (place) this.select([place.code]);
  }

  /** The reader points at these incidents, or at none. */
  pointAt(ids: readonly string[]): void {
    if (ids.join() !== this.pointedAt.join()) this.pointedAt = ids;
  }

  /** The next (1) or previous (-1) of several selected things comes to the front. */
  turn(by: 1 | -1): void {
    const ids = this.selected.map(({ id }) => id);
    this.select(by === 1 ? [...ids.slice(1), ...ids.slice(0, 1)] : [...ids.slice(-1), ...ids.slice(0, -1)]);
  }

  /** Switches a layer off (null) or on with an opacity. */
  setLayer(id: LayerId, opacity: number | null): void {
    const { [id]: _before, ...others } = this.view.layers;
    this.store.update({ layers: opacity === null ? others : { ...others, [id]: opacity } }, 'drift');
  }

  setFilter(filter: Filter): void {
    this.store.update({ filter }, 'drift');
  }

  setWindow(window: TimeWindow | null): void {
    this.store.update({ window }, 'drift');
  }

  /** What is seen, as it is shared: it says which data the sender saw. */
  get #shared(): ViewState {
    return { ...this.view, layout: null, asOf: this.asOf ?? this.dataset.site.dataset };
  }

  get link(): string {
    return this.services.linkTo(this.#shared);
  }

  /** The same in the reduced frame for other pages. */
  get embedLink(): string {
    return this.services.embedLinkTo(this.#shared);
  }

  /** The same for a wall display, which shows what is published when it is opened. */
  get wallLink(): string {
    return this.services.linkTo({ ...this.view, layout: 'wall' });
  }

  /** Null: the layout that fits the screen. */
  setLayout(layout: AskedLayout | null): void {
    this.sharing = false;
    this.store.update({ layout }, 'step');
  }

  /** Shows the data as the sender of the link saw it, or all that there is today. */
  showDataOf(asOf: string | null): void {
    this.store.update({ asOf }, 'step');
  }

  /** The search takes the keyboard, on whatever tab the reader is. */
  openSearch(): void {
    this.cardInFront = false;
    this.focusNext = 'search';
  }

  /** Shows all incidents again. */
  clearFilters(): void {
    this.store.update({ filter: NO_FILTER, window: null }, 'step');
  }

  resetLayers(): void {
    this.store.update({ layers: DEFAULT_LAYERS }, 'drift');
  }

  /** The chosen basemap cannot be shown: the embedded one is, until it is chosen again. */
  basemapFailed(basemap: Basemap, fault: BasemapFault): void {
    this.basemapFailure = { basemap, fault };
    this.basemapFailureSeen = false;
  }

  /** Shows a basemap by its code. Choosing again one that has failed is another try. */
  setBasemap(base: string): void {
    this.basemapFailure = null;
    this.store.update({ base }, 'drift');
  }

  setProjection(proj: Projection): void {
    this.store.update({ proj }, 'drift');
  }

  setListOrder(list: ListOrder): void {
    this.store.update({ list }, 'drift');
  }

  /** A component needs this part of the data from now on. */
  want(part: WantedPart): void {
    if (!this.wanted.includes(part)) this.wanted = [...this.wanted, part];
  }

  setLang(lang: Lang): void {
    this.store.update({ lang }, 'drift');
  }

  /** Null: as the reader's system has it, and out of the link. */
  setTheme(theme: Theme | null): void {
    this.store.update({ theme }, 'drift');
  }

  /** Null shows the whole oblast. */
  lookAt(camera: Camera | null): void {
    this.glance = null;
    this.store.update({ camera }, 'drift');
  }
}

/** The list that there was, where the new one has the same in it: nothing that is made of it has to be made anew. */
function kept<T>(from: readonly T[], to: readonly T[]): readonly T[] {
  return from.length === to.length && from.every((each, i) => each === to[i]) ? from : to;
}

export const [getSession, setSession] = createContext<Session>();
