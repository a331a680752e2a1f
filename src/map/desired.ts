/** Desired state of the map: the layers of the registry that are on, in its order, as one scene. */
import type { LayerSpecification } from 'maplibre-gl';
import { LAYERS, type LayerId } from '../domain/layers.ts';
import { basemapLayer } from './basemap/layer.ts';
import { densityLayer } from './layers/density.ts';
import { distancesLayer } from './layers/distances.ts';
import { draftLayer } from './layers/draft.ts';
import { groundLayer } from './layers/ground.ts';
import { incidentsLayer } from './layers/incidents.ts';
import { launchAreaLayer } from './layers/launch-area.ts';
import { oblastLayer } from './layers/oblast.ts';
import { ownFilesLayer } from './layers/own-files.ts';
import { placesLayer } from './layers/places.ts';
import { ringsLayer } from './layers/rings.ts';
import { districtsLayer, hromadasLayer, raionsLayer } from './layers/units.ts';
import type { LayerScene, Scene, SceneInput } from './scene.ts';

const DRAW: Readonly<Record<LayerId, (input: SceneInput, opacity: number) => LayerScene>> = {
  ground: (input, opacity) => {
    const { basemap } = input;
    return basemap ? basemapLayer({ ...input, basemap }, opacity) : groundLayer(input, opacity);
  },
  density: densityLayer,
  oblast: oblastLayer,
  districts: districtsLayer,
  hromadas: hromadasLayer,
  raions: raionsLayer,
  launchArea: launchAreaLayer,
  rings: ringsLayer,
  distances: distancesLayer,
  ownFiles: ownFilesLayer,
  incidents: incidentsLayer,
  places: placesLayer,
};

/** What one layer contributes. */
type Draw = (id: LayerId, input: SceneInput, opacity: number) => LayerScene;

const drawAnew: Draw = (id, input, opacity) => DRAW[id](input, opacity);

/** For scenes one after the other: a layer is drawn anew only where what it is drawn from has changed. */
export function rememberingLast(): Draw {
  const drawn = new Map<LayerId, { readonly from: readonly unknown[]; readonly scene: LayerScene }>();
  return (id, input, opacity) => {
    const { layers, ...rest } = input;
    // In one respect a layer looks at another: borders of units leave out the outline of the oblast where it is drawn.
    const from = [opacity, layers.oblast !== undefined, ...Object.values(rest)];
    const last = drawn.get(id);
    if (last?.from.length === from.length && last.from.every((part, i) => Object.is(part, from[i])))
      return last.scene;
    const scene = drawAnew(id, input, opacity);
    drawn.set(id, { from, scene });
    return scene;
  };
}

/** The scene of what is switched on, and nothing else. */
export function desired(input: SceneInput, draw: Draw = drawAnew): Scene {
  return sceneOf(input, draw, new Map());
}

/** An own basemap is removed with its sources, and a file of the reader's own with the layer that shows it. */
const NEVER_SLEEP: readonly LayerId[] = ['ground', 'ownFiles'];

/**
 * Scenes for a map that shows one after the other. What is switched off stays on it, unseen and with its data: where a
 * layer comes or goes, MapLibre places all names of the map in one task, and the data of a new source are copied whole.
 */
export class MapScenes {
  readonly #draw = rememberingLast();
  readonly #asleep = new Map<LayerId, LayerScene>();

  next(input: SceneInput): Scene {
    const drawn = new Map<LayerId, LayerScene>();
    const draw: Draw = (id, ...from) => {
      const layer = this.#draw(id, ...from);
      drawn.set(id, layer);
      return layer;
    };
    const scene = sceneOf(input, draw, this.#asleep);
    for (const [id, layer] of drawn) {
      if (!NEVER_SLEEP.includes(id)) this.#asleep.set(id, asleep(layer));
    }
    return scene;
  }
}

function asleep({ sources, thinned = [], images = [], areas, labels }: LayerScene): LayerScene {
  const hidden = (layer: LayerSpecification): LayerSpecification => ({
    ...layer,
    layout: { ...layer.layout, visibility: 'none' },
  });
  return { sources, thinned, images, areas: areas.map(hidden), labels: labels.map(hidden) };
}

function sceneOf(input: SceneInput, draw: Draw, asleep: ReadonlyMap<LayerId, LayerScene>): Scene {
  const parts = LAYERS.flatMap(({ id }) => {
    const opacity = input.layers[id];
    return opacity === undefined ? (asleep.get(id) ?? []) : [draw(id, input, opacity)];
  });
  // No layer of the registry: it comes and goes with the report desk, and nothing of a draft goes into a link.
  if (input.draft.length > 0) parts.push(draftLayer(input));
  const basemap = parts.find((part) => part.basemap)?.basemap;
  return {
    projection: input.projection,
    background: input.layers.ground === undefined ? input.palette.neighbour : input.palette.water,
    sources: Object.fromEntries(parts.flatMap(({ sources }) => Object.entries(sources))),
    thinned: parts.flatMap(({ thinned }) => thinned ?? []),
    groups: parts.find(({ groups }) => groups)?.groups ?? new Map(),
    layers: [...parts.flatMap(({ areas }) => areas), ...parts.flatMap(({ labels }) => labels)],
    images: parts.flatMap(({ images }) => images ?? []),
    basemapSources: basemap?.sources ?? {},
    sprite: basemap?.sprite ?? null,
  };
}
