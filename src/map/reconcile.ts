/**
 * From what the map shows to what it should show: the difference as a list of operations, computed without a
 * browser, and its application. Nothing is torn down on a change of theme or language.
 */
import type { FeatureCollection } from 'geojson';
import type {
  GeoJSONSource,
  GeoJSONSourceDiff,
  LayerSpecification,
  Map as MapLibreMap,
  SourceSpecification,
} from 'maplibre-gl';
import { dataDifference } from './data-difference.ts';
import { imagePixels, PIXEL_RATIO, type ImageSpec } from './images.ts';
import type { Projection } from '../domain/view.ts';
import type { Scene } from './scene.ts';

export type Operation =
  | { readonly op: 'projection'; readonly projection: Projection }
  | { readonly op: 'background'; readonly colour: string }
  | { readonly op: 'addImage'; readonly image: ImageSpec }
  | {
      readonly op: 'addSource';
      readonly id: string;
      readonly data: FeatureCollection;
      readonly tolerancePx: number;
    }
  | { readonly op: 'addBasemapSource'; readonly id: string; readonly source: SourceSpecification }
  | { readonly op: 'setSprite'; readonly address: string | null }
  | { readonly op: 'setData'; readonly id: string; readonly data: FeatureCollection }
  | { readonly op: 'updateData'; readonly id: string; readonly parts: GeoJSONSourceDiff }
  | { readonly op: 'removeSource'; readonly id: string }
  | { readonly op: 'addLayer'; readonly layer: LayerSpecification; readonly before: string | null }
  | { readonly op: 'removeLayer'; readonly id: string }
  | { readonly op: 'setPaint'; readonly id: string; readonly name: string; readonly value: unknown }
  | { readonly op: 'setLayout'; readonly id: string; readonly name: string; readonly value: unknown };

export const EMPTY_SCENE: Scene = {
  projection: 'mercator',
  background: '',
  sources: {},
  thinned: [],
  groups: new Map(),
  layers: [],
  images: [],
  basemapSources: {},
  sprite: null,
};

/** Operations that lead from one scene to the other, in an order that MapLibre accepts. */
export function difference(from: Scene, to: Scene): readonly Operation[] {
  const operations: Operation[] = [];
  if (from.projection !== to.projection) operations.push({ op: 'projection', projection: to.projection });
  if (from.background !== to.background) operations.push({ op: 'background', colour: to.background });
  const images = new Set(from.images.map(({ id }) => id));
  for (const image of to.images) {
    if (!images.has(image.id)) operations.push({ op: 'addImage', image });
    images.add(image.id);
  }
  const wanted = new Map(to.layers.map((layer) => [layer.id, layer]));
  const present = new Map(from.layers.map((layer) => [layer.id, layer]));
  const gone = goneSources(from, to);
  const kept = [...present.keys()].filter((id) => sameBuild(present.get(id), wanted.get(id), gone));
  for (const id of present.keys()) if (!kept.includes(id)) operations.push({ op: 'removeLayer', id });
  for (const id of gone) operations.push({ op: 'removeSource', id });
  if (from.sprite !== to.sprite) operations.push({ op: 'setSprite', address: to.sprite });
  for (const [id, source] of Object.entries(to.basemapSources)) {
    if (!(id in from.basemapSources) || gone.includes(id))
      operations.push({ op: 'addBasemapSource', id, source });
  }
  for (const [id, data] of Object.entries(to.sources)) {
    const old = from.sources[id];
    if (!old) operations.push({ op: 'addSource', id, data, tolerancePx: toleranceOf(id, to) });
    else operations.push(...dataOperations(id, old, data));
  }
  // From the top down, so that each new layer finds the one above it already there.
  let before: string | null = null;
  for (const layer of [...to.layers].reverse()) {
    const old = kept.includes(layer.id) ? present.get(layer.id) : undefined;
    if (old) operations.push(...changes(old, layer, 'paint'), ...changes(old, layer, 'layout'));
    else operations.push({ op: 'addLayer', layer, before });
    before = layer.id;
  }
  return operations;
}

/** Less than can be seen. Rings must not be thinned at all: MapLibre's default tolerance moves their vertices. */
const THINNED_PX = 0.2;

function toleranceOf(id: string, { thinned }: Scene): number {
  return thinned.includes(id) ? THINNED_PX : 0;
}

function dataOperations(id: string, from: FeatureCollection, to: FeatureCollection): Operation[] {
  const difference = dataDifference(from, to);
  if (difference.kind === 'none') return [];
  if (difference.kind === 'parts') return [{ op: 'updateData', id, parts: difference.parts }];
  return [{ op: 'setData', id, data: to }];
}

/** Sources that are to be removed. That of a basemap cannot be changed in place: it is removed and added anew. */
function goneSources(from: Scene, to: Scene): string[] {
  return [
    ...Object.keys(from.sources).filter((id) => !(id in to.sources)),
    ...Object.entries(from.basemapSources)
      .filter(([id, source]) => JSON.stringify(source) !== JSON.stringify(to.basemapSources[id]))
      .map(([id]) => id),
  ];
}

/** Type, source, filter and zoom range cannot be changed in place: such a layer is built anew. */
function sameBuild(
  a: LayerSpecification | undefined,
  b: LayerSpecification | undefined,
  goneSources: readonly string[],
): boolean {
  if (!a || !b || ('source' in a && goneSources.includes(a.source))) return false;
  const build = (layer: LayerSpecification): string =>
    JSON.stringify({ ...layer, paint: null, layout: null });
  return build(a) === build(b);
}

function changes(from: LayerSpecification, to: LayerSpecification, part: 'paint' | 'layout'): Operation[] {
  const old: Record<string, unknown> = { ...from[part] };
  const wanted: Record<string, unknown> = { ...to[part] };
  const names = new Set([...Object.keys(old), ...Object.keys(wanted)]);
  return [...names]
    .filter((name) => JSON.stringify(old[name]) !== JSON.stringify(wanted[name]))
    .map((name) => ({
      op: part === 'paint' ? 'setPaint' : 'setLayout',
      id: to.id,
      name,
      value: wanted[name],
    }));
}

export const BACKGROUND_LAYER = 'background';

/** Applies operations to a map whose style has loaded. */
export function apply(map: MapLibreMap, operations: readonly Operation[]): void {
  for (const operation of operations) applyOne(map, operation);
}

function applyOne(map: MapLibreMap, operation: Operation): void {
  switch (operation.op) {
    case 'projection':
      map.setProjection({ type: operation.projection });
      break;
    case 'background':
      map.setPaintProperty(BACKGROUND_LAYER, 'background-color', operation.colour);
      break;
    case 'addImage':
      if (!map.hasImage(operation.image.id)) {
        map.addImage(operation.image.id, imagePixels(operation.image), { pixelRatio: PIXEL_RATIO });
      }
      break;
    case 'addSource':
      map.addSource(operation.id, {
        type: 'geojson',
        data: operation.data,
        tolerance: operation.tolerancePx,
      });
      break;
    case 'addBasemapSource':
      map.addSource(operation.id, operation.source);
      break;
    case 'setSprite':
      map.setSprite(operation.address);
      break;
    case 'setData':
      void map.getSource<GeoJSONSource>(operation.id)?.setData(operation.data);
      break;
    case 'updateData':
      void map.getSource<GeoJSONSource>(operation.id)?.updateData(operation.parts);
      break;
    case 'removeSource':
      map.removeSource(operation.id);
      break;
    case 'addLayer':
      map.addLayer(operation.layer, operation.before ?? undefined);
      break;
    case 'removeLayer':
      map.removeLayer(operation.id);
      break;
    // Names and values come from layer specifications, where MapLibre's types paired them; a list of
    // operations cannot carry the pairing, so the two setters are told to take them as they are.
    case 'setPaint':
      map.setPaintProperty(operation.id, operation.name as never, operation.value as never);
      break;
    case 'setLayout':
      map.setLayoutProperty(operation.id, operation.name as never, operation.value as never);
      break;
  }
}
