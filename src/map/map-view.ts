/** The map on the page: shows scenes, reports where it looks and what was pointed at. Knows nothing of the page. */
import {
  GPUInitializationError,
  LngLat,
  Map as MapLibreMap,
  type PointLike,
  type GeoJSONSource,
  setWorkerUrl,
  type ErrorEvent,
  type MapMouseEvent,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { FeatureCollection } from 'geojson';
import type { LonLat } from '../domain/place.ts';
import type { Camera, Projection } from '../domain/view.ts';
import type { OwnFeatureRef } from '../state/index.ts';
import { canonicalCamera } from '../permalink/index.ts';
import type { SeenMap } from './drawing.ts';
import { addHandle, type HandleOptions } from './handle.ts';
import { INCIDENT_HIT_LAYERS, PLACED_HIT_LAYERS } from './layers/incidents.ts';
import { isOwnHitLayer, ownFileIdOf } from './layers/own-files.ts';
import { onLongPress } from './long-press.ts';
import { paceFrames } from './pace.ts';
import { Pointing } from './pointing.ts';
import { apply, BACKGROUND_LAYER, difference, EMPTY_SCENE } from './reconcile.ts';
import { scaleBar, type Scale } from './scale.ts';
import type { Scene } from './scene.ts';

// Without this the production build has no worker and the map stays blank.
setWorkerUrl(workerUrl);

/** [west, south, east, north] in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Space in CSS pixels that panels take from the map at each side. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface MapViewOptions {
  readonly container: HTMLElement;
  readonly camera: Camera | null;
  readonly projection: Projection;
  /** What the home view shows, and the insets at the start. */
  readonly home: Bounds;
  readonly insets: Insets;
  /** The page around scrolls: the map leaves it the wheel and one finger. */
  readonly sharesGestures: boolean;
  readonly reducedMotion: boolean;
  /** The reader moved the map; not called for moves that the program makes. */
  readonly onCamera: (camera: Camera) => void;
  /** The scale at the middle of the map; called whenever the map has moved. */
  readonly onScale: (scale: Scale) => void;
  /** What is seen of the map beside the panels; called when the map has come to rest. */
  readonly onSeen: (bounds: Bounds) => void;
  /**
   * A click: where it was, and the incidents under it, one group of ids for each place, the topmost first; empty for
   * the bare map; and the features of own files there, the topmost first.
   */
  readonly onPick: (
    groups: readonly (readonly string[])[],
    point: LonLat,
    own: readonly OwnFeatureRef[],
  ) => void;
  /**
   * A long press: what lies at this place, as for a click but without what is known only to a whole unit; and how far
   * the finger reaches there, in km.
   */
  readonly onLongPress: (groups: readonly (readonly string[])[], point: LonLat, fingerKm: number) => void;
  /** The pointer is over these incidents, or over none: those that a click would open first. */
  readonly onPoint: (incidentIds: readonly string[]) => void;
  /** The map has another size than before. */
  readonly onResize: () => void;
  /** A part of the own basemap that the map shows could not be had. */
  readonly onBasemapError: (error: unknown) => void;
  /** Something is still to be drawn. */
  readonly onDrawing: () => void;
  /** Everything that the scene asks for is drawn. */
  readonly onIdle: () => void;
}

const MARGIN_PX = 24;
/** How far beside a thin line a finger may come down. */
const TOLERANCE_PX = 5;
/** Half of the width with which a finger comes down. */
const FINGER_PX = 12;
const MAX_SCALE_PX = 120;
const MAX_ZOOM = 14;
const MAX_RING_ZOOM = 11;
/** Mean radius (IUGG), and the width of the world at zoom 0: to fit a ring into the screen, not to measure. */
const EARTH_RADIUS_KM = 6371;
const WORLD_PX = 512;
/** A ring of 5,500 km must fit on a phone. */
const MIN_ZOOM = 0;

/** True when the browser has no WebGL for the map: a limit of the device, not a fault. */
export function isUnsupported(error: unknown): boolean {
  return error instanceof GPUInitializationError;
}

export class MapView {
  readonly #map: MapLibreMap;
  readonly #options: MapViewOptions;
  readonly #pointing: Pointing;
  #scene: Scene = EMPTY_SCENE;
  #pending: Scene | null = null;
  #loaded = false;
  #choosing = false;

  /** Throws GPUInitializationError when the browser has no WebGL. */
  constructor(options: MapViewOptions) {
    this.#options = options;
    this.#map = new MapLibreMap({
      container: options.container,
      style: {
        version: 8,
        projection: { type: options.projection },
        sources: {},
        layers: [{ id: BACKGROUND_LAYER, type: 'background', paint: { 'background-color': 'transparent' } }],
      },
      attributionControl: false,
      cooperativeGestures: options.sharesGestures,
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      // Without any fading MapLibre would place all names of the map in one task, however long that takes.
      fadeDuration: options.reducedMotion ? 1 : 150,
      dragRotate: false,
      touchPitch: false,
      // Its end does not say that a person moved the map, so the link would not follow.
      boxZoom: false,
      ...cameraOptions(options.camera),
    });
    paceFrames(this.#map);
    this.#pointing = new Pointing(this.#map);
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.setPadding(options.insets);
    if (!options.camera) this.#map.jumpTo(cameraOptions(this.cameraFor(options.home)));
    this.#listen();
  }

  #listen(): void {
    const map = this.#map;
    map.on('load', () => {
      this.#loaded = true;
      if (this.#pending) for (const _step of this.show(this.#pending));
    });
    // Only what a person does has an originalEvent; moves of the program are in the view already.
    map.on('moveend', (event) => {
      if (event.originalEvent) this.#options.onCamera(this.camera);
    });
    const showScale = (): void =>
      this.#options.onScale(scaleBar(map.getZoom(), map.getCenter().lat, MAX_SCALE_PX));
    map.on('move', showScale);
    showScale();
    const tellSeen = (): void => this.#options.onSeen(this.#seen);
    map.on('moveend', tellSeen);
    tellSeen();
    map.on('resize', () => this.#options.onResize());
    map.on('click', (event) => {
      const { lng, lat } = event.lngLat.wrap();
      this.#options.onPick(this.#groupsAt(event), [lng, lat], this.#ownAt(event));
    });
    onLongPress(map, ({ point, lngLat }) => {
      const { lng, lat } = lngLat.wrap();
      const beside = map.unproject([point.x + FINGER_PX, point.y]);
      const fingerKm = lngLat.distanceTo(beside) / 1000;
      this.#options.onLongPress(this.#groupsAt({ point }, PLACED_HIT_LAYERS), [lng, lat], fingerKm);
    });
    map.on('mousemove', (event) => {
      const groups = this.#choosing ? [] : this.#groupsAt(event);
      this.#options.onPoint(groups[0] ?? []);
      if (this.#choosing) return;
      const isPickable = groups.length > 0 || this.#ownAt(event).length > 0;
      map.getCanvas().style.cursor = isPickable ? 'pointer' : '';
    });
    map.on('mouseout', () => this.#options.onPoint([]));
    map.on('error', (event) => {
      const { error, sourceId } = event as ErrorEvent & { readonly sourceId?: string };
      if (sourceId !== undefined && sourceId in this.#scene.basemapSources)
        this.#options.onBasemapError(error);
      else reportError(error);
    });
    map.on('render', () => this.#options.onDrawing());
    map.on('idle', () => {
      if (this.#loaded && this.#scene !== EMPTY_SCENE) this.#options.onIdle();
    });
  }

  #groupsAt({ point }: Pick<MapMouseEvent, 'point'>, hitLayers = INCIDENT_HIT_LAYERS): string[][] {
    const layers = hitLayers.filter((id) => this.#map.getLayer(id));
    if (layers.length === 0) return [];
    const features = this.#map.queryRenderedFeatures(point, { layers });
    const found = new Set(features.map(({ id }) => Number(id)));
    return [...found].flatMap((id) => {
      const ids = this.#scene.groups.get(id);
      return ids ? [[...ids]] : [];
    });
  }

  #ownAt({ point: { x, y } }: MapMouseEvent): OwnFeatureRef[] {
    const layers = this.#scene.layers.map(({ id }) => id).filter(isOwnHitLayer);
    if (layers.length === 0) return [];
    const around: [PointLike, PointLike] = [
      [x - TOLERANCE_PX, y - TOLERANCE_PX],
      [x + TOLERANCE_PX, y + TOLERANCE_PX],
    ];
    const features = this.#map.queryRenderedFeatures(around, { layers });
    // A feature is drawn by several layers and lies in several tiles.
    const byKey = new Map(
      features.map(({ source, properties }) => {
        const found = { fileId: ownFileIdOf(source), index: Number(properties['index']) };
        return [`${found.fileId} ${found.index}`, found];
      }),
    );
    return [...byKey.values()];
  }

  /** Where the map looks now. */
  get camera(): Camera {
    const { lat, lng } = this.#map.getCenter();
    return canonicalCamera({
      zoom: this.#map.getZoom(),
      lat,
      lon: lng,
      bearing: this.#map.getBearing(),
      pitch: this.#map.getPitch(),
    });
  }

  /** What panels leave of the map: where it looks, and how large it is. */
  get seen(): SeenMap {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const { left, right, top, bottom } = this.#map.getPadding();
    return {
      camera: this.camera,
      widthPx: Math.max(1, clientWidth - (left ?? 0) - (right ?? 0)),
      heightPx: Math.max(1, clientHeight - (top ?? 0) - (bottom ?? 0)),
    };
  }

  /**
   * Draws a scene: now, or as soon as the map can. In two steps, between which the page may do something else: what
   * differs, and all of it on the map.
   */
  *show(scene: Scene): Generator<void, void> {
    if (!this.#loaded) {
      this.#pending = scene;
      return;
    }
    const from = this.#scene;
    let operations = difference(from, scene);
    yield;
    // What is dragged has been shown in between.
    if (this.#scene !== from) operations = difference(this.#scene, scene);
    this.#scene = scene;
    // The map says by itself that it draws only with its next frame.
    if (operations.length > 0) this.#options.onDrawing();
    apply(this.#map, operations);
    this.#pointing.shows(scene.groups);
  }

  /** Marks the areas of these incidents and no others. */
  pointAt(incidentIds: readonly string[]): void {
    this.#pointing.at(incidentIds);
  }

  /** Looks where the camera says; null means home. */
  lookAt(camera: Camera | null): void {
    const target = camera ?? this.cameraFor(this.#options.home);
    if (JSON.stringify(target) === JSON.stringify(this.camera)) return;
    this.#map.easeTo({ ...cameraOptions(target), duration: this.#duration });
  }

  /** The camera that shows these bounds in what panels leave of the map. */
  cameraFor([west, south, east, north]: Bounds): Camera {
    const fitted = this.#map.cameraForBounds([west, south, east, north], { padding: MARGIN_PX, maxZoom: 11 });
    if (!fitted) return this.camera;
    const [lon, lat] = LngLat.convert(fitted.center ?? [(west + east) / 2, (south + north) / 2]).toArray();
    return canonicalCamera({ zoom: fitted.zoom ?? MIN_ZOOM, lat, lon, bearing: 0, pitch: 0 });
  }

  /**
   * The camera that shows all of a ring: its centre in the middle of what panels leave of the map. On the flat map
   * its bounds are fitted; those of a ring over a pole say little on the globe, so there its radius is.
   */
  cameraForRing(centre: LonLat, radiusKm: number, bounds: Bounds, projection: Projection): Camera {
    if (projection === 'mercator') return this.cameraFor(bounds);
    const { widthPx, heightPx } = this.seen;
    const space = Math.min(widthPx, heightPx);
    const halfPx = Math.max(space / 2 - MARGIN_PX, MARGIN_PX);
    const angle = Math.min(radiusKm / EARTH_RADIUS_KM, Math.PI / 2);
    const [lon, lat] = centre;
    const globeRadiusPx = halfPx / Math.sin(angle);
    const zoom = Math.log2((globeRadiusPx * 2 * Math.PI * Math.cos((lat * Math.PI) / 180)) / WORLD_PX);
    return canonicalCamera({ zoom: Math.min(zoom, MAX_RING_ZOOM), lat, lon, bearing: 0, pitch: 0 });
  }

  /**
   * Shows other data in sources of the scene at once, without comparing all of it: for what is dragged. The next
   * scene starts from there.
   */
  preview(sources: Readonly<Record<string, FeatureCollection>>): void {
    if (!this.#loaded) return;
    this.#scene = { ...this.#scene, sources: { ...this.#scene.sources, ...sources } };
    for (const [id, data] of Object.entries(sources)) {
      void this.#map.getSource<GeoJSONSource>(id)?.setData(data);
    }
  }

  /** Puts a handle on the map; returns the function that takes it away. */
  addHandle(options: HandleOptions): () => void {
    return addHandle(this.#map, options);
  }

  /** The next click chooses a point: the pointer says so. */
  set choosing(choosing: boolean) {
    this.#choosing = choosing;
    this.#map.getCanvas().style.cursor = choosing ? 'crosshair' : '';
  }

  /** The middle of what panels leave of the map. */
  get middle(): LonLat {
    const { lng, lat } = this.#map.getCenter().wrap();
    return [lng, lat];
  }

  /** The bounds of what panels leave of the map: of its corners and the middles of its sides. */
  get #seen(): Bounds {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const { left = 0, right = 0, top = 0, bottom = 0 } = this.#map.getPadding();
    const xs = [left, (left + clientWidth - right) / 2, clientWidth - right];
    const ys = [top, (top + clientHeight - bottom) / 2, clientHeight - bottom];
    const points = xs.flatMap((x) => ys.map((y) => this.#map.unproject([x, y])));
    const [lons, lats] = [points.map(({ lng }) => lng), points.map(({ lat }) => lat)];
    return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
  }

  /** Zooms by whole steps, as the buttons do. */
  zoomBy(steps: number): void {
    const zoom = Math.round(this.#map.getZoom() + steps);
    this.#map.easeTo({ zoom, duration: this.#duration }, { originalEvent: new Event('button') });
  }

  /** The page draws the map so many times larger than its own pixels: it is drawn finer by as much. */
  magnify(times: number): void {
    this.#map.setPixelRatio(devicePixelRatio * times);
  }

  setInsets(insets: Insets): void {
    this.#map.setPadding(insets);
  }

  /** Names the part of the page that takes the keyboard, in the reader's language. */
  describe(label: string, descriptionId: string): void {
    const canvas = this.#map.getCanvas();
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-label', label);
    canvas.setAttribute('aria-describedby', descriptionId);
  }

  /** Says how the map is moved where it shares gestures with the page around: MapLibre's own words are English. */
  sayGestures(scroll: string, twoFingers: string): void {
    const say = (part: string, words: string): void => {
      const element = this.#map.getContainer().querySelector(`.maplibregl-${part}-message`);
      if (element) element.textContent = words;
    };
    say('desktop', scroll);
    say('mobile', twoFingers);
  }

  remove(): void {
    this.#map.remove();
  }

  get #duration(): number {
    return this.#options.reducedMotion ? 0 : 200;
  }
}

function cameraOptions(camera: Camera | null): {
  center?: [number, number];
  zoom?: number;
  bearing?: number;
  pitch?: number;
} {
  if (!camera) return {};
  const { lon, lat, zoom, bearing, pitch } = camera;
  return { center: [lon, lat], zoom, bearing, pitch };
}
