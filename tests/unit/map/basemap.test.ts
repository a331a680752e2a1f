import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../../src/domain/text.ts';
import { THEMES } from '../../../src/domain/view.ts';
import { difference } from '../../../src/map/reconcile.ts';
import { FONT, type BasemapScene } from '../../../src/map/scene.ts';
import { styleScene } from '../../../src/map/basemap/style.ts';
import { BASEMAPS, protomaps, style, STYLE, STYLE_ADDRESS } from './basemaps.ts';
import { only, sceneOf } from './scenes.ts';

const THEMES_AND_LANGS = THEMES.flatMap((theme) => LANGS.map((lang) => ({ theme, lang })));
const isBasemap = ({ id }: { readonly id: string }) => id.startsWith('basemap-');
const isGround = ({ id }: { readonly id: string }) => id.startsWith('ground-');

describe('an own basemap', () => {
  it.each(BASEMAPS)(
    '$layers.length layers: lies under everything of ours, in the place of the ground',
    (basemap) => {
      const ours = sceneOf().layers.filter((layer) => !isGround(layer));
      const { layers, sources, basemapSources } = sceneOf({ basemap });
      expect(layers.filter((layer) => !isBasemap(layer)).map(({ id }) => id)).toEqual(
        ours.map(({ id }) => id),
      );
      const below = layers.slice(0, basemap.layers.length);
      expect(below).toEqual(basemap.layers);
      expect(layers.slice(below.length + 1).some(isBasemap)).toBe(false);
      expect(layers.some(isGround)).toBe(false);
      expect(basemapSources).toEqual(basemap.sources);
      expect(Object.keys(sources).filter((id) => id in basemapSources)).toEqual([]);
    },
  );

  it('is off with the layer of the ground', () => {
    const { layers, basemapSources, sprite } = sceneOf({
      basemap: style,
      layers: only('oblast', 'incidents'),
    });
    expect(layers.some(isBasemap)).toBe(false);
    expect({ basemapSources, sprite }).toEqual({ basemapSources: {}, sprite: null });
  });

  it('is faded by a veil, and the veil is not seen when it is fully drawn', () => {
    const veil = (opacity: number) => {
      const { layers } = sceneOf({ basemap: style, layers: { ground: opacity } });
      return layers.at(-1)?.paint;
    };
    expect(veil(1)).toMatchObject({ 'background-opacity': 0 });
    expect(veil(0.25)).toMatchObject({ 'background-opacity': 0.75 });
  });

  it.each(BASEMAPS)(
    '$layers.length layers: switching to it and back builds nothing of ours anew',
    (basemap) => {
      for (const [from, to] of [
        [sceneOf(), sceneOf({ basemap })],
        [sceneOf({ basemap }), sceneOf()],
      ] as const) {
        const touched = difference(from, to).flatMap((operation) =>
          operation.op === 'addLayer' ? [operation.layer.id] : 'id' in operation ? [operation.id] : [],
        );
        expect(touched).not.toEqual([]);
        // The fill of the oblast alone gives way, so that the basemap can be read through it.
        expect(touched.filter((id) => !/^((ground|basemap)-|oblast-fill$)/.test(id))).toEqual([]);
        expect(touched.filter((id) => id === 'oblast-fill')).toHaveLength(1);
      }
    },
  );

  it('another theme repaints it, and neither its source nor a layer of ours is built anew', () => {
    const [light, dark] = THEMES.map((theme) => sceneOf({ theme, basemap: protomaps(theme, 'uk') })) as [
      ReturnType<typeof sceneOf>,
      ReturnType<typeof sceneOf>,
    ];
    const operations = difference(light, dark);
    expect(operations.some(({ op }) => op === 'setPaint')).toBe(true);
    for (const operation of operations) {
      expect(['removeSource', 'addSource', 'addBasemapSource']).not.toContain(operation.op);
      if (operation.op === 'addLayer') expect(operation.layer.id).toMatch(/^basemap-/);
      if (operation.op === 'removeLayer') expect(operation.id).toMatch(/^basemap-/);
    }
  });
});

describe('a basemap of Protomaps', () => {
  it.each(THEMES_AND_LANGS)('is a valid style in the $theme theme in $lang', ({ theme, lang }) => {
    const { sources, layers } = protomaps(theme, lang);
    const glyphs = 'https://example.org/{fontstack}/{range}.pbf';
    expect(validateStyleMin({ version: 8, glyphs, sources, layers: [...layers] })).toEqual([]);
  });

  it('asks for no icon and draws its text in the font of the page', () => {
    for (const { theme, lang } of THEMES_AND_LANGS) {
      const { layers, sprite } = protomaps(theme, lang);
      const text = JSON.stringify(layers);
      expect(sprite).toBeNull();
      expect(text).not.toContain('icon-image');
      expect(text).not.toMatch(/Noto Sans (Regular|Medium|Italic)/);
      expect(text).toContain(FONT[0]);
    }
  });

  it('names places in the language of the page', () => {
    const names = (lang: 'uk' | 'en') => JSON.stringify(protomaps('light', lang).layers);
    expect(names('uk')).toContain('name:uk');
    expect(names('en')).toContain('name:en');
    expect(names('en')).not.toContain('name:uk');
  });
});

describe('a style', () => {
  it('has its addresses seen from where it stands', () => {
    expect(style.sources).toMatchObject({
      'basemap-desk-roads': { tiles: ['https://maps.example.org/desk/tiles/{z}/{x}/{y}.mvt'], maxzoom: 12 },
      'basemap-desk-own': { url: 'pmtiles://https://maps.example.org/desk/oblast.pmtiles' },
      'basemap-desk-shapes': { data: 'https://data.example.org/shapes.geojson' },
    });
    expect(style.sprite).toBe('https://maps.example.org/desk/sprite');
  });

  it('draws each layer from its own source, under ids that are none of ours', () => {
    expect(style.layers.map(({ id }) => id)).toEqual(STYLE.layers.map(({ id }) => `basemap-desk-${id}`));
    const sourcesOf = ({ layers }: Pick<BasemapScene, 'layers'>) =>
      layers.flatMap((layer) => ('source' in layer ? [layer.source] : []));
    expect(sourcesOf(style).filter((id) => !(id in style.sources))).toEqual([]);
  });

  it('draws its text in the font of the page, so that its glyph server is never asked', () => {
    const text = JSON.stringify(style);
    expect(text).not.toContain('Noto');
    expect(text).not.toContain('glyphs');
    expect(style.layers.at(-1)?.layout).toMatchObject({ 'text-font': FONT, 'icon-image': 'town' });
  });

  it('with several icon sheets is refused: MapLibre would look for icons under other names', () => {
    const sprite = [{ id: 'a', url: 'https://maps.example.org/a' }];
    expect(() => styleScene({ ...STYLE, sprite }, STYLE_ADDRESS, 'x')).toThrow(
      expect.objectContaining({ fault: { kind: 'broken', detail: 'more than one sprite' } }),
    );
  });
});
