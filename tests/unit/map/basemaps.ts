/** Own basemaps for tests: one of Protomaps in each theme, and a style with an icon sheet. */
import type { StyleSpecification } from 'maplibre-gl';
import { LANGS } from '../../../src/domain/text.ts';
import { THEMES } from '../../../src/domain/view.ts';
import { protomapsScene } from '../../../src/map/basemap/protomaps.ts';
import { styleScene } from '../../../src/map/basemap/style.ts';
import type { BasemapScene } from '../../../src/map/scene.ts';

export const STYLE_ADDRESS = 'https://maps.example.org/desk/style.json';

export const STYLE: StyleSpecification = {
  version: 8,
  glyphs: 'https://maps.example.org/fonts/{fontstack}/{range}.pbf',
  sprite: 'sprite',
  sources: {
    roads: { type: 'vector', tiles: ['tiles/{z}/{x}/{y}.mvt'], maxzoom: 12 },
    own: { type: 'vector', url: 'pmtiles://oblast.pmtiles' },
    shapes: { type: 'geojson', data: 'https://data.example.org/shapes.geojson' },
  },
  layers: [
    { id: 'background', type: 'background', paint: { 'background-color': '#eeeeee' } },
    { id: 'shapes', type: 'fill', source: 'shapes', paint: { 'fill-color': '#dddddd' } },
    { id: 'roads', type: 'line', source: 'roads', 'source-layer': 'roads' },
    {
      id: 'names',
      type: 'symbol',
      source: 'own',
      'source-layer': 'places',
      layout: {
        'icon-image': 'town',
        'text-font': ['Noto Sans Regular'],
        'text-field': ['format', ['get', 'name'], { 'text-font': ['literal', ['Noto Sans Bold']] }],
      },
    },
  ],
};

export const protomaps = (theme: (typeof THEMES)[number], lang: (typeof LANGS)[number]): BasemapScene =>
  protomapsScene('basemap-osm', 'pmtiles://https://maps.example.org/osm.pmtiles', theme, lang);

export const style: BasemapScene = styleScene(STYLE, STYLE_ADDRESS, 'basemap-desk');

export const BASEMAPS: readonly BasemapScene[] = [
  ...THEMES.flatMap((theme) => LANGS.map((lang) => protomaps(theme, lang))),
  style,
];
