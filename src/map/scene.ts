/** What the map should show, as data: computed from the view without a browser, then applied as a difference. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Incident } from '../domain/incident.ts';
import type { LayersOn } from '../domain/layers.ts';
import type { GroundData } from '../domain/site.ts';
import type { Lang } from '../domain/text.ts';
import type { Projection } from '../domain/view.ts';
import type {
  Dataset,
  DraftPlace,
  DrawnOwnFile,
  DrawnRing,
  Palette,
  ShownDistance,
  ShownLaunchArea,
} from '../state/index.ts';
import type { ImageSpec } from './images.ts';

/** Everything that the layers are drawn from. */
export interface SceneInput {
  readonly layers: LayersOn;
  readonly dataset: Dataset;
  /** The incidents that are drawn: those that are shown, and what is selected. */
  readonly incidents: readonly Incident[];
  /** Null until it has arrived: incidents do not wait for the ground. */
  readonly ground: GroundData | null;
  /** The own basemap that takes the place of the ground; null for the embedded one. */
  readonly basemap: BasemapScene | null;
  readonly projection: Projection;
  readonly rings: readonly DrawnRing[];
  /** Key of the ring whose centre is being moved; null when none is. */
  readonly movingRing: string | null;
  /** Null when none is asked for, or when nothing of it is in reach. */
  readonly launchArea: ShownLaunchArea | null;
  readonly distance: ShownDistance | null;
  readonly selectedIds: readonly string[];
  /** Places of the draft on the report desk; empty while it is closed. */
  readonly draft: readonly DraftPlace[];
  /** The incidents that are shown, without what is only selected: for counts. */
  readonly shown: readonly Incident[];
  /** Files of the reader's own that are shown, and the feature of one that is looked at. */
  readonly own: OwnScene;
  readonly lang: Lang;
  readonly palette: Palette;
}

export interface OwnScene {
  readonly files: readonly DrawnOwnFile[];
  readonly opened: Feature | null;
}

/** A basemap that is not ours, ready to be drawn. Ids of sources and layers begin with `basemap-` and its code. */
export interface BasemapScene {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  /** The lowest first. */
  readonly layers: readonly LayerSpecification[];
  /** Address of its icons, without the ending; null when it has none. */
  readonly sprite: string | null;
}

/**
 * What one layer of the registry contributes. Areas and lines of all layers are drawn first, in the order of
 * the registry; then marks and names of all layers in the same order, so that no hatch covers a name.
 */
export interface LayerScene {
  readonly sources: Readonly<Record<string, FeatureCollection>>;
  readonly areas: readonly LayerSpecification[];
  readonly labels: readonly LayerSpecification[];
  /** Sources whose lines need not be drawn more finely than can be seen. */
  readonly thinned?: readonly string[];
  /** Ids of the incidents that a feature stands for, by its own id. */
  readonly groups?: Groups;
  readonly images?: readonly ImageSpec[];
  readonly basemap?: BasemapScene;
}

/** Not in the data of a source: there, each list would be copied and compared with every choice of the reader. */
export type Groups = ReadonlyMap<number, readonly string[]>;

export interface Scene {
  readonly projection: Projection;
  readonly background: string;
  readonly sources: Readonly<Record<string, FeatureCollection>>;
  readonly thinned: readonly string[];
  readonly groups: Groups;
  readonly layers: readonly LayerSpecification[];
  readonly images: readonly ImageSpec[];
  /** Sources and icons of an own basemap. */
  readonly basemapSources: Readonly<Record<string, SourceSpecification>>;
  readonly sprite: string | null;
}

export const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** A feature collection of these features, left as they are. */
export function collection(features: readonly Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features: [...features] };
}

export function feature(geometry: Geometry, properties: Record<string, unknown>): Feature {
  return { type: 'Feature', geometry, properties };
}

/** Words stay readable when their layer is faded: who stated a figure must not go before its line does. */
export function readableOpacity(opacity: number): number {
  return Math.max(0.85, opacity);
}

/** The one family of page and map; `src/app/fonts.ts` loads it before the map asks for it. */
export const FONT = ['IBM Plex Sans Variable'];
