import bbox from '@turf/bbox';
import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { StyleSpecification } from 'maplibre-gl';
import { gradeOfPlacement, weakest } from '../../../src/domain/grade.ts';
import { PRECISION } from '../../../src/domain/precision.ts';
import type { LayerId } from '../../../src/domain/layers.ts';
import { LANGS } from '../../../src/domain/text.ts';
import { THEMES } from '../../../src/domain/view.ts';
import { OBLAST_CODE } from '../../../src/domain/place.ts';
import type { Incident, RecordId } from '../../../src/domain/incident.ts';
import { desired, MapScenes, rememberingLast } from '../../../src/map/desired.ts';
import { INCIDENT_AREAS } from '../../../src/map/layers/incidents.ts';
import type { Scene } from '../../../src/map/scene.ts';
import { createDataset, PALETTES } from '../../../src/state/index.ts';
import { dataset, site } from '../state/real.ts';
import { featuresOf, inputOf, LAYER_IDS, only, sceneOf, SUBSETS } from './scenes.ts';

/** The scene as a whole style, as MapLibre sees it once it has been applied. */
function styleOf(scene: Scene): StyleSpecification {
  return {
    version: 8,
    // The page draws text with its own font and loads no glyphs; the validator wants the address of some.
    glyphs: 'https://example.org/{fontstack}/{range}.pbf',
    sources: Object.fromEntries(
      Object.entries(scene.sources).map(([id, data]) => [id, { type: 'geojson', data }]),
    ),
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': scene.background } },
      ...scene.layers,
    ],
  };
}

const faults = (scene: Scene) => validateStyleMin(styleOf(scene)).map(({ message }) => message);
const layerIds = (scene: Scene) => scene.layers.map(({ id }) => id);
const [s4yn] = dataset.incidents.filter(({ id }) => id === 's4yn') as [Incident];

/** Every choice of layers with all incidents: exact, and slow on a busy machine. */

describe('an incident is drawn at the precision of its report', () => {
  it('a report that says only "Kharkiv region" is drawn as the oblast and never as a point', () => {
    expect(s4yn.where.precision).toBe('oblast');
    const features = featuresOf(sceneOf(), 's4yn');
    const areas = features.filter(({ geometry }) => geometry.type !== 'Point');
    expect(areas.map(({ geometry }) => geometry)).toEqual([dataset.area(OBLAST_CODE)?.geometry]);
    expect(areas[0]?.properties?.['drawnAs']).toBe('hatch');
    for (const point of features.filter(({ geometry }) => geometry.type === 'Point')) {
      expect(point.properties?.['role']).toBe('label');
    }
  });

  it('a report that names a district of a city is drawn as the outlined district', () => {
    const [area] = featuresOf(sceneOf(), 'k7f3').filter(({ geometry }) => geometry.type !== 'Point');
    const { place } = dataset.incidents.find(({ id }) => id === 'k7f3')?.where ?? {};
    expect(area?.geometry).toEqual(dataset.area(place ?? '')?.geometry);
    expect(area?.properties?.['drawnAs']).toBe('outline');
  });

  /** The strike of 2 January, placed otherwise. */
  const placed = (where: Partial<Incident['where']>) => {
    const [k7f3] = dataset.incidents.filter(({ id }) => id === 'k7f3') as [Incident];
    const moved: Incident = { ...k7f3, where: { ...k7f3.where, ...where } };
    const records = [...site.records.filter(({ id }) => id !== 'k7f3'), moved];
    const scene = sceneOf({ dataset: createDataset({ ...site, records }) });
    const features = featuresOf(scene, 'k7f3');
    return { scene, features, area: features.find(({ geometry }) => geometry.type !== 'Point') };
  };
  const heightKm = (area: Feature | undefined): number => {
    if (!area) throw new Error('no area');
    const [, south, , north] = bbox(area);
    return (north - south) * 111.2;
  };

  it('near a place is a dashed buffer around it, and no outline of the place', () => {
    const { scene, area } = placed({ precision: 'near', drawn: 'near', bufferKm: 25 });
    expect(area?.properties?.['drawnAs']).toBe('buffer');
    expect(heightKm(area)).toBeGreaterThan(50);
    const lines = scene.layers.filter(({ id }) => id.startsWith('incident-buffer-'));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line.paint).toHaveProperty('line-dasharray');
    expect(faults(scene)).toEqual([]);
  });

  it('a site whose point a source gives is a dot with its uncertainty: the only point that is a place', () => {
    const words = { uk: 'дім', en: 'a house' };
    const house = { words, point: [36.2, 50], radiusKm: 0.2, report: 'seed-a' } as const;
    const { scene, features, area } = placed({ precision: 'site', drawn: 'site', site: house });
    const dot = features.find(({ properties }) => properties?.['role'] === 'site');
    expect(dot?.geometry).toEqual({ type: 'Point', coordinates: [36.2, 50] });
    expect(heightKm(area)).toBeCloseTo(0.4, 1);
    expect(faults(scene)).toEqual([]);
  });

  it('a site without a point is its district and has no dot', () => {
    const house = { words: { uk: 'дім', en: 'a house' }, point: null, radiusKm: 3, report: null };
    const { features, area } = placed({ precision: 'site', drawn: 'district', site: house });
    expect(features.map(({ properties }) => properties?.['role'])).not.toContain('site');
    expect(area?.properties?.['drawnAs']).toBe('outline');
  });

  it('an incident outside the oblast is not drawn at all', () => {
    expect(dataset.record('w3kb')?.kind).toBe('incident');
    expect(featuresOf(sceneOf(), 'w3kb')).toEqual([]);
  });

  it('no incident is a Point, unless as a label that is named one', () => {
    for (const { id, where } of dataset.incidents) {
      const features = featuresOf(sceneOf(), id);
      expect(features.length > 0).toBe(PRECISION[where.drawn].drawnAs !== 'list');
      for (const { geometry, properties } of features) {
        if (geometry.type === 'Point' && properties?.['role'] === 'site') expect(where.drawn).toBe('site');
        else if (geometry.type === 'Point') expect(properties?.['role']).toBe('label');
        else expect(geometry.type).toMatch(/Polygon$/);
      }
    }
  });

  it('incidents of one place share one area and one label, with their number', () => {
    const twin: Incident = { ...s4yn, id: 's4yntwin' as RecordId };
    const twins = createDataset({ ...site, records: [...site.records, twin] });
    const features = featuresOf(sceneOf({ dataset: twins }), 's4yn');
    expect(features).toHaveLength(2);
    const label = features.find(({ properties }) => properties?.['role'] === 'label');
    const together = twins.incidents.filter(({ where }) => where.place === OBLAST_CODE);
    expect(Number(label?.properties?.['count'])).toBe(together.length);
  });

  it('what is known only as a whole unit is hatched, and all else is filled and not hatched', () => {
    const { layers } = sceneOf();
    const filterOf = (id: string) => {
      const layer = layers.find((it) => it.id === id);
      return layer && 'filter' in layer ? layer.filter : undefined;
    };
    const areas = sceneOf().sources[INCIDENT_AREAS]?.features ?? [];
    const drawnBy = (id: string) => {
      const { filter } = featureFilter(filterOf(id), 'layers[0].filter');
      return areas.filter(({ properties, geometry }) =>
        filter({ zoom: 9 }, { type: 3, properties: properties ?? {}, geometry: geometry as never }),
      );
    };
    const isHatch = ({ properties }: Feature) => properties?.['drawnAs'] === 'hatch';
    expect(areas.some(isHatch) && areas.some((it) => !isHatch(it))).toBe(true);
    expect(drawnBy('incident-hatch')).toEqual(areas.filter(isHatch));
    expect(drawnBy('incident-outline-fill')).toEqual(areas.filter((it) => !isHatch(it)));
  });

  it('incidents of one place are drawn with the weakest of their grades, in whatever order they come', () => {
    const [first] = s4yn.claims;
    if (!first) throw new Error('s4yn has no claims');
    const denial = { ...first, id: 'c99', stance: 'denies', speaker: 'kirby', answers: first.id } as const;
    const denied: Incident = { ...s4yn, id: 's4yndenied' as RecordId, claims: [first, denial] };
    const grades = [s4yn, denied].map(({ claims, where }) => gradeOfPlacement(claims, where.from));
    expect(new Set(grades).size).toBe(2);
    const data = createDataset({ ...site, records: [...site.records, denied] });
    const input = inputOf({ dataset: data });
    for (const incidents of [
      [s4yn, denied],
      [denied, s4yn],
    ]) {
      const [area] = desired({ ...input, incidents }).sources[INCIDENT_AREAS]?.features ?? [];
      expect(area?.properties?.['grade']).toBe(weakest(grades));
    }
  });

  it('every hatch that an area asks for is there, also where incidents of one place differ in grade', () => {
    const [first] = s4yn.claims;
    if (!first) throw new Error('s4yn has no claims');
    const denial = { ...first, id: 'c99', stance: 'denies', speaker: 'kirby', answers: first.id } as const;
    const denied: Incident = { ...s4yn, id: 's4yndenied' as RecordId, claims: [first, denial] };
    for (const data of [dataset, createDataset({ ...site, records: [...site.records, denied] })]) {
      const scene = sceneOf({ dataset: data });
      const asked = Object.values(scene.sources)
        .flatMap(({ features }) => features)
        .filter(({ properties }) => properties?.['drawnAs'] === 'hatch')
        .map(({ properties }) => properties?.['pattern']);
      expect(asked).not.toEqual([]);
      expect(scene.images.map(({ id }) => id)).toEqual(expect.arrayContaining(asked));
    }
  });

  it('every image that a layer asks for by name is there, whichever layers are on', () => {
    let asked = 0;
    for (const subset of SUBSETS) {
      const { layers, images, sources } = sceneOf({ layers: only(...subset), link: 'sel=k7f3' });
      const icons = layers.flatMap((layer) => {
        if (layer.type !== 'symbol') return [];
        const icon = layer.layout?.['icon-image'];
        if (!Array.isArray(icon)) return icon === undefined ? [] : [icon];
        // By name of a property: every value that a feature has.
        expect(icon[0]).toBe('get');
        const values = sources[layer.source]?.features.map(({ properties }) => properties?.[String(icon[1])]);
        return (values ?? []).filter((value) => value !== undefined);
      });
      asked += icons.length;
      expect(images.map(({ id }) => id)).toEqual(expect.arrayContaining(icons));
    }
    expect(asked).toBeGreaterThan(0);
  });

  it('what is selected is marked, and nothing else', () => {
    const marked = featuresOf(sceneOf({ link: 'sel=k7f3' }), 'k7f3');
    expect(marked.map(({ properties }) => properties?.['selected'])).toEqual([true, true]);
    const others = featuresOf(sceneOf({ link: 'sel=k7f3' }), 's4yn');
    expect(others.map(({ properties }) => properties?.['selected'])).toEqual([false, false]);
  });
});

/** The mark of what is pointed at is no part of what is faded: it must be seen. */
const WHOLE: readonly string[] = ['ground-land', 'ground-water', 'incident-pointed'];

describe('layers', () => {
  it('that look at another are drawn anew when it is switched', () => {
    const input = inputOf();
    const borders = (...ids: readonly LayerId[]) =>
      JSON.stringify(desired({ ...input, layers: only(...ids) }).sources['raion-borders']);
    const alone = borders('raions');
    expect(borders('raions', 'oblast')).not.toBe(alone);
    expect(borders('raions')).toBe(alone);
  });

  it.each(LAYER_IDS)('%s: when it is off, nothing of it is in the scene', (id) => {
    const rest = LAYER_IDS.filter((other) => other !== id);
    const own = layerIds(sceneOf({ layers: only(id) }));
    expect(own).not.toEqual([]);
    const without = sceneOf({ layers: only(...rest) });
    expect(layerIds(without).filter((layer) => own.includes(layer))).toEqual([]);
    const sources = Object.keys(sceneOf({ layers: only(id) }).sources);
    expect(Object.keys(without.sources).filter((source) => sources.includes(source))).toEqual([]);
  });

  it('all off leave the background alone', () => {
    const { layers, sources, images } = sceneOf({ layers: {} });
    expect({ layers, sources, images }).toEqual({ layers: [], sources: {}, images: [] });
  });

  it('are drawn in the order of the registry, areas first and then marks and names', () => {
    const everything = { layers: only(...LAYER_IDS) };
    const whole = sceneOf(everything).layers;
    const isName = (layer: (typeof whole)[number]) => layer.type === 'symbol' || layer.type === 'circle';
    const wanted = LAYER_IDS.flatMap((id) => sceneOf({ layers: only(id) }).layers);
    expect(layerIds({ ...sceneOf(everything), layers: whole.filter((it) => !isName(it)) })).toEqual(
      wanted.filter((it) => !isName(it)).map(({ id }) => id),
    );
    expect(layerIds({ ...sceneOf(everything), layers: whole.filter(isName) })).toEqual(
      wanted.filter(isName).map(({ id }) => id),
    );
    const firstName = whole.findIndex(isName);
    expect(whole.slice(firstName).every(isName)).toBe(true);
  });

  it('keep their order whichever of them are on', () => {
    const order = layerIds(sceneOf({ layers: only(...LAYER_IDS) }));
    for (const subset of SUBSETS) {
      const scene = layerIds(sceneOf({ layers: only(...subset) }));
      expect(scene).toEqual(order.filter((id) => scene.includes(id)));
    }
  });

  it('have layers and sources of their own: no id is used twice', () => {
    const ids = layerIds(sceneOf({ layers: only(...LAYER_IDS) }));
    expect(new Set(ids).size).toBe(ids.length);
    const sources = LAYER_IDS.flatMap((id) => Object.keys(sceneOf({ layers: only(id) }).sources));
    expect(new Set(sources).size).toBe(sources.length);
  });

  it('are drawn anew when their opacity changes, though nothing else has: an earlier drawing does not stay', () => {
    const input = inputOf({ layers: only(...LAYER_IDS) });
    for (const id of LAYER_IDS) {
      const draw = rememberingLast();
      const faint = { ...input, layers: { ...input.layers, [id]: 0.3 } };
      desired(input, draw);
      expect(desired(faint, draw).layers, id).toEqual(desired(faint).layers);
    }
  });

  it('that are switched off sleep on the map, but for the ground and the reader’s own files, which leave it', () => {
    const input = inputOf({ layers: only(...LAYER_IDS) });
    for (const id of LAYER_IDS) {
      const scenes = new MapScenes();
      scenes.next(input);
      const left = scenes.next({ ...input, layers: { ...input.layers, [id]: undefined } });
      const own = Object.keys(desired({ ...input, layers: only(id) }).sources);
      const stays = id !== 'ground' && id !== 'ownFiles';
      for (const source of own) expect(source in left.sources, `${id}: ${source}`).toBe(stays);
    }
  });

  it('an opacity changes how a layer is painted, and not what is drawn', () => {
    for (const id of LAYER_IDS) {
      const full = sceneOf({ layers: { [id]: 1 } });
      const faint = sceneOf({ layers: { [id]: 0.3 } });
      expect(faint.sources).toEqual(full.sources);
      expect(layerIds(faint)).toEqual(layerIds(full));
      // Land and water stay whole: through faded land the water behind it would show as a lake.
      const fading = [...faint.layers.entries()].filter(([, { id: name }]) => !WHOLE.includes(name));
      expect(fading).not.toEqual([]);
      for (const [i, layer] of fading) expect(layer.paint, layer.id).not.toEqual(full.layers[i]?.paint);
    }
  });
});

describe('rings', () => {
  const ringFeatures = (link: string) =>
    sceneOf({ link, layers: only('rings') }).sources['rings']?.features ?? [];

  const partsOf = (link: string) =>
    ringFeatures(link).map(({ properties }) => (properties?.['line'] ?? properties?.['part']) as string);
  const numberOf = (parts: readonly string[], part: string) => parts.filter((it) => it === part).length;

  it('of the selected strike are a band, with a line and a label for each edge', () => {
    const parts = partsOf('sel=k7f3');
    expect([numberOf(parts, 'tint'), numberOf(parts, 'edge')]).toEqual([1, 2]);
    expect(parts).toContain('label');
  });

  it('of one figure are a line, not a band; dashed when nobody stated it', () => {
    expect(numberOf(partsOf('ring=k7f3:900'), 'edge')).toBe(1);
    expect(partsOf('ring=k7f3:900')).not.toContain('tint');
    expect(numberOf(partsOf('ring=49.99,36.23:900'), 'own')).toBe(1);
  });

  it('of a weapon are the band of its figures, with a thin line for each figure between', () => {
    const parts = partsOf('ring=k7f3:kn23');
    expect([numberOf(parts, 'tint'), numberOf(parts, 'edge')]).toEqual([1, 2]);
    // 450, 600, 620, 690, 700 and 800 km lie between 430 and 900.
    expect(numberOf(parts, 'tick')).toBe(6);
    const figures = ringFeatures('ring=k7f3:kn23').map(({ properties }) =>
      String(properties?.['figure'] ?? ''),
    );
    expect(figures.some((text) => text.includes('900') && text.includes('Kirby'))).toBe(true);
    expect(figures.some((text) => text.includes('800') && text.includes('CSIS'))).toBe(true);
  });

  it('of what is launched from the air say that they are release points', () => {
    const [line] = ringFeatures('ring=k7f3:kinzhal').filter(
      ({ properties }) => properties?.['line'] === 'edge',
    );
    expect(line?.properties?.['figure']).toContain('release point');
  });

  it('with a minimum have a line for it', () => {
    expect(numberOf(partsOf('ring=k7f3:500:min50'), 'min')).toBe(1);
  });

  it('around the oblast are a certain part and a possible part, drawn apart, and no circle around its middle', () => {
    const features = ringFeatures('ring=s4yn:900');
    const parts = partsOf('ring=s4yn:900');
    expect([numberOf(parts, 'tint'), numberOf(parts, 'hatch')]).toEqual([1, 1]);
    expect([numberOf(parts, 'possible'), numberOf(parts, 'certain')]).toEqual([1, 1]);
    expect(parts).not.toContain('edge');
    const figure = (line: string) =>
      String(features.find(({ properties }) => properties?.['line'] === line)?.properties?.['figure']);
    expect(figure('possible')).toMatch(/^possible · 900/);
    expect(figure('certain')).toMatch(/^certain · 900/);
  });

  it('draw a possible launch area and a measured distance only where they are asked for', () => {
    const layers = only('rings', 'launchArea', 'distances');
    const asked = sceneOf({ link: 'sel=k7f3&area=RU-BL&dist=k7f3:50.5957,36.5873', layers }).sources;
    expect(asked['launch-area']?.features).toHaveLength(1);
    expect(asked['distances']?.features).toHaveLength(3);
    const unasked = sceneOf({ link: 'sel=k7f3', layers }).sources;
    expect(unasked['launch-area']?.features).toEqual([]);
    expect(unasked['distances']?.features).toEqual([]);
  });

  it('say on the map who states the figure, or that nobody does', () => {
    const labels = (link: string) =>
      new Set(
        ringFeatures(link).flatMap(({ properties }) => (properties?.['label'] as string | undefined) ?? []),
      );
    expect([...labels('ring=k7f3:900')].join()).toContain('Kirby');
    expect([...labels('ring=49.99,36.23:900')].join()).not.toContain('Kirby');
  });

  it('of a selection that is known only as an area are not drawn unasked', () => {
    expect(ringFeatures('sel=s4yn')).toEqual([]);
  });
});

describe('the style', () => {
  it.each(THEMES.flatMap((theme) => LANGS.map((lang) => [theme, lang] as const)))(
    'is valid for MapLibre in the %s theme in %s, whichever layers are on',
    (theme, lang) => {
      for (const subset of SUBSETS) {
        expect(faults(sceneOf({ layers: only(...subset), theme, lang }))).toEqual([]);
      }
    },
  );

  it('is valid with faint layers, own rings, and before the ground has arrived', () => {
    const faint = Object.fromEntries(LAYER_IDS.map((id) => [id, 0.1]));
    expect(faults(sceneOf({ layers: faint }))).toEqual([]);
    expect(faults(sceneOf({ link: 'ring=k7f3:430-900,49.99,36.23:5500' }))).toEqual([]);
    expect(faults(sceneOf({ ground: null }))).toEqual([]);
  });

  it('the validator that says so can say no', () => {
    const scene = sceneOf();
    const broken = { ...scene, layers: scene.layers.map((layer) => ({ ...layer, source: 'gone' })) } as Scene;
    expect(faults(broken)).not.toEqual([]);
  });

  it('draws incidents without the ground: they do not wait for it', () => {
    const { ['ground-shapes']: _shapes, ['ground-labels']: _labels, ...rest } = sceneOf().sources;
    expect(sceneOf({ ground: null }).sources).toMatchObject(rest);
  });

  it('every colour of a theme comes from its palette: the other theme has none of them', () => {
    const coloursIn = (scene: Scene) => new Set(JSON.stringify(scene.layers).match(/#[0-9a-f]{6}/g));
    const [light, dark] = THEMES.map((theme) => coloursIn(sceneOf({ theme }))) as [Set<string>, Set<string>];
    const palette = (theme: 'light' | 'dark') => JSON.stringify(PALETTES[theme]);
    for (const colour of light) expect(palette('light')).toContain(colour);
    for (const colour of dark) expect(palette('dark')).toContain(colour);
    expect([...light].filter((colour) => dark.has(colour))).toEqual([]);
  });
});
