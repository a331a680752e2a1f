import fc from 'fast-check';
import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSourceDiff, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../../src/domain/text.ts';
import { THEMES } from '../../../src/domain/view.ts';
import { MapScenes } from '../../../src/map/desired.ts';
import { difference, EMPTY_SCENE, type Operation } from '../../../src/map/reconcile.ts';
import { RINGS_SOURCE } from '../../../src/map/layers/rings.ts';
import type { Scene } from '../../../src/map/scene.ts';
import { ground } from '../state/real.ts';
import { BASEMAPS } from './basemaps.ts';
import { inputOf, LAYER_IDS, only, sceneOf, type Situation } from './scenes.ts';

/** A map reduced to what operations change. It is as strict as MapLibre: what that refuses, it throws. */
class ModelMap {
  background = '';
  readonly images = new Set<string>();
  readonly sources = new Map<string, FeatureCollection | SourceSpecification>();
  sprite: string | null = null;
  layers: LayerSpecification[] = [];

  apply(operations: readonly Operation[]): this {
    for (const operation of operations) this.#applyOne(operation);
    return this;
  }

  #applyOne(operation: Operation): void {
    switch (operation.op) {
      // How the Earth is laid out flat is no part of what is compared here.
      case 'projection':
        break;
      case 'background':
        this.background = operation.colour;
        break;
      case 'addImage':
        this.images.add(operation.image.id);
        break;
      case 'addSource':
        if (this.sources.has(operation.id)) throw new Error(`source ${operation.id} is there already`);
        this.sources.set(operation.id, operation.data);
        break;
      case 'addBasemapSource':
        if (this.sources.has(operation.id)) throw new Error(`source ${operation.id} is there already`);
        this.sources.set(operation.id, operation.source);
        break;
      case 'setSprite':
        this.sprite = operation.address;
        break;
      case 'setData':
        if (!this.sources.has(operation.id)) throw new Error(`no source ${operation.id}`);
        this.sources.set(operation.id, operation.data);
        break;
      case 'updateData': {
        const data = this.sources.get(operation.id);
        if (!data || data.type !== 'FeatureCollection') throw new Error(`no data in source ${operation.id}`);
        this.sources.set(operation.id, updated(data, operation.parts));
        break;
      }
      case 'removeSource':
        if (this.layers.some((layer) => sourceOf(layer) === operation.id))
          throw new Error(`source ${operation.id} is in use`);
        if (!this.sources.delete(operation.id)) throw new Error(`no source ${operation.id}`);
        break;
      case 'addLayer': {
        const { layer, before } = operation;
        if (this.layers.some(({ id }) => id === layer.id))
          throw new Error(`layer ${layer.id} is there already`);
        if (layer.type !== 'background' && !this.sources.has(sourceOf(layer) ?? ''))
          throw new Error(`layer ${layer.id} has no source`);
        const at = before === null ? this.layers.length : this.#indexOf(before);
        this.layers.splice(at, 0, structuredClone(layer));
        break;
      }
      case 'removeLayer':
        this.layers.splice(this.#indexOf(operation.id), 1);
        break;
      case 'setPaint':
        this.#set(operation.id, 'paint', operation.name, operation.value);
        break;
      case 'setLayout':
        this.#set(operation.id, 'layout', operation.name, operation.value);
        break;
    }
  }

  #set(id: string, part: 'paint' | 'layout', name: string, value: unknown): void {
    const at = this.#indexOf(id);
    const layer = this.layers[at] as LayerSpecification;
    // MapLibre takes undefined for "back to the default".
    const values = Object.fromEntries(
      Object.entries({ ...layer[part], [name]: value }).filter(([, given]) => given !== undefined),
    );
    this.layers[at] = { ...layer, [part]: values };
  }

  #indexOf(id: string): number {
    const at = this.layers.findIndex((layer) => layer.id === id);
    if (at < 0) throw new Error(`no layer ${id}`);
    return at;
  }

  /** What it shows, in a form that can be compared. */
  get shown() {
    const { background, layers, sprite } = this;
    const named = layers.map((layer) => ({ ...layer, paint: layer.paint ?? {}, layout: layer.layout ?? {} }));
    const sources = [...this.sources].map(([id, source]) => [id, inOrder(source)] as const);
    return { background, sprite, layers: named, sources: Object.fromEntries(sources) };
  }
}

/** What MapLibre makes of a change: it knows features by their ids, and what is added comes last. */
function updated({ features }: FeatureCollection, parts: GeoJSONSourceDiff): FeatureCollection {
  const byId = new Map(features.map((feature) => [idOf(feature), feature]));
  if (byId.size !== features.length) throw new Error('two features have one id');
  for (const id of parts.remove ?? []) byId.delete(id);
  for (const feature of parts.add ?? []) {
    byId.delete(idOf(feature));
    byId.set(idOf(feature), feature);
  }
  for (const { id, removeProperties = [], addOrUpdateProperties = [] } of parts.update ?? []) {
    const feature = byId.get(id);
    if (!feature) throw new Error(`there is no feature ${id}`);
    const kept = Object.entries(feature.properties ?? {}).filter(([key]) => !removeProperties.includes(key));
    const given = addOrUpdateProperties.map(({ key, value }) => [key, value as unknown] as const);
    byId.set(id, { ...feature, properties: Object.fromEntries([...kept, ...given]) });
  }
  return { type: 'FeatureCollection', features: [...byId.values()] };
}

function idOf({ id }: Feature): string | number {
  if (id === undefined) throw new Error('a feature of a source that is updated has no id');
  return id;
}

/** Where all features have ids these tell the order in which they are drawn, and not the order in which they came. */
function inOrder(source: FeatureCollection | SourceSpecification): unknown {
  if (source.type !== 'FeatureCollection' || source.features.some(({ id }) => id === undefined))
    return source;
  return { ...source, features: [...source.features].sort((a, b) => Number(a.id) - Number(b.id)) };
}

const sourceOf = (layer: LayerSpecification): string | undefined =>
  'source' in layer ? layer.source : undefined;
const mapShowing = (scene: Scene) => new ModelMap().apply(difference(EMPTY_SCENE, scene));
const kinds = (from: Scene, to: Scene) => new Set(difference(from, to).map(({ op }) => op));

const situation: fc.Arbitrary<Situation> = fc.record({
  link: fc.constantFrom(
    '',
    'q=grade:corroborated',
    't=2024',
    'sel=k7f3&t=2024-01',
    'sel=k7f3',
    'sel=s4yn',
    'sel=k7f3&ring=none',
    'ring=49.99,36.23:300,k7f3:690-900',
  ),
  layers: fc
    .subarray([...LAYER_IDS])
    .chain((ids) => fc.tuple(...ids.map((id) => fc.tuple(fc.constant(id), fc.constantFrom(1, 0.6, 0.1)))))
    .map((entries) => Object.fromEntries(entries)),
  theme: fc.constantFrom(...THEMES),
  lang: fc.constantFrom(...LANGS),
  ground: fc.constantFrom(null, ground),
  basemap: fc.constantFrom(null, ...BASEMAPS),
});
const scene = situation.map(sceneOf);

describe('from any scene to any other', () => {
  it('the operations lead to what building it from nothing leads to', () => {
    fc.assert(
      fc.property(scene, scene, (from, to) => {
        const map = mapShowing(from).apply(difference(from, to));
        expect(map.shown).toEqual(mapShowing(to).shown);
        expect(map.shown.layers.map(({ id }) => id)).toEqual(to.layers.map(({ id }) => id));
        for (const { id } of to.images) expect(map.images).toContain(id);
      }),
      { numRuns: 60 },
    );
  });

  it('also through any number of others', () => {
    fc.assert(
      fc.property(fc.array(scene, { minLength: 2, maxLength: 6 }), (scenes) => {
        const map = new ModelMap();
        let shown = EMPTY_SCENE;
        for (const next of scenes) {
          map.apply(difference(shown, next));
          shown = next;
        }
        expect(map.shown).toEqual(mapShowing(shown).shown);
      }),
      { numRuns: 25 },
    );
  });

  it('there is nothing to do when they are the same, even if they were computed anew', () => {
    fc.assert(
      fc.property(situation, (it) => {
        expect(difference(sceneOf(it), sceneOf(it))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('nothing is torn down without need', () => {
  it('another theme changes paint and images, and builds no layer and no source anew', () => {
    const done = kinds(sceneOf({ theme: 'light' }), sceneOf({ theme: 'dark' }));
    expect(done).toContain('setPaint');
    for (const op of ['addLayer', 'removeLayer', 'addSource', 'removeSource'] as const) {
      expect(done).not.toContain(op);
    }
  });

  it('another language changes texts, and builds no layer and no source anew', () => {
    const done = kinds(sceneOf({ lang: 'en' }), sceneOf({ lang: 'uk' }));
    expect([...done].filter((op) => !['setData', 'updateData', 'setLayout'].includes(op))).toEqual([]);
    expect(done).toContain('setData');
  });

  it('another opacity changes paint alone', () => {
    const faint = sceneOf({ layers: { ...only(...LAYER_IDS), rings: 0.5 } });
    expect(kinds(sceneOf({ layers: only(...LAYER_IDS) }), faint)).toEqual(new Set(['setPaint']));
  });

  it('another selection leaves the ground alone', () => {
    const touched = difference(sceneOf({ link: 'sel=k7f3' }), sceneOf({ link: 'sel=s4yn' })).flatMap(
      (operation) => ('id' in operation ? [operation.id] : []),
    );
    expect(touched).not.toEqual([]);
    expect(touched.filter((id) => id.startsWith('ground'))).toEqual([]);
  });

  it('a layer that is switched on is put below those that stand above it', () => {
    const from = sceneOf({ layers: only(...LAYER_IDS.filter((id) => id !== 'oblast')) });
    const to = sceneOf();
    for (const operation of difference(from, to)) {
      if (operation.op !== 'addLayer') continue;
      const ids = to.layers.map(({ id }) => id);
      expect(operation.before).toBe(ids[ids.indexOf(operation.layer.id) + 1] ?? null);
    }
    expect(kinds(from, to)).toContain('addLayer');
  });

  it('a layer whose filter or source changes is built anew, for neither can be changed in place', () => {
    const to = sceneOf({ layers: only('oblast') });
    const [first, ...rest] = to.layers as [LayerSpecification, ...LayerSpecification[]];
    const from: Scene = { ...to, layers: [{ ...first, minzoom: 3 }, ...rest] };
    const operations = difference(from, to);
    expect(operations.map(({ op }) => op)).toEqual(['removeLayer', 'addLayer']);
    expect(mapShowing(from).apply(operations).shown).toEqual(mapShowing(to).shown);
  });
});

it('only what may be thinned is: the vertices of a ring stay where they were computed', () => {
  const link = 'sel=k7f3&ring=k7f3:430-900,49.9935,36.2304:300&v=1';
  const scene = sceneOf({ link, layers: only(...LAYER_IDS) });
  const added = difference(EMPTY_SCENE, scene).filter((it) => it.op === 'addSource');
  expect(added.map(({ id }) => id)).toContain(RINGS_SOURCE);
  expect(scene.thinned).not.toEqual([]);
  for (const { id, tolerancePx } of added) expect(tolerancePx > 0, id).toBe(scene.thinned.includes(id));
  expect(scene.thinned).not.toContain(RINGS_SOURCE);
});

describe('on a map that shows one scene after the other', () => {
  const isSeen = ({ layout }: { readonly layout: object }): boolean =>
    !('visibility' in layout && layout.visibility === 'none');

  it('each shows the layers of its own, as if nothing had been shown before', () => {
    fc.assert(
      fc.property(fc.array(situation, { minLength: 2, maxLength: 6 }), (situations) => {
        const scenes = new MapScenes();
        const map = new ModelMap();
        let shown = EMPTY_SCENE;
        for (const it of situations) {
          const next = scenes.next(inputOf(it));
          map.apply(difference(shown, next));
          shown = next;
          const wanted = mapShowing(sceneOf(it)).shown;
          expect(map.shown.layers.filter(isSeen)).toEqual(wanted.layers);
          expect(map.shown.sources).toMatchObject(wanted.sources);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('a layer that is switched off and on keeps its place and its data', () => {
    const on = { layers: only(...LAYER_IDS.filter((id) => id !== 'ground' && id !== 'ownFiles')) };
    for (const id of LAYER_IDS.filter((layer) => layer in on.layers && layer !== 'oblast')) {
      const off = { layers: { ...on.layers, [id]: undefined } };
      const scenes = new MapScenes();
      const [before, without, after] = [on, off, on].map((it) => scenes.next(inputOf(it))) as [
        Scene,
        Scene,
        Scene,
      ];
      expect(kinds(before, without), id).toEqual(new Set(['setLayout']));
      expect(kinds(without, after), id).toEqual(new Set(['setLayout']));
    }
  });
});

it('the model refuses what MapLibre refuses', () => {
  const map = mapShowing(sceneOf());
  expect(() => map.apply([{ op: 'removeSource', id: 'oblast' }])).toThrow('in use');
  expect(() => map.apply([{ op: 'removeLayer', id: 'gone' }])).toThrow('no layer gone');
  expect(() => map.apply(difference(EMPTY_SCENE, sceneOf()))).toThrow('already');
});
