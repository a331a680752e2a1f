/**
 * The quiet ground: land, neighbouring land, water, borders, and names to find one's way by. Land and water are
 * opaque, since the water around the land would shine through it; the opacity is that of lines and names.
 */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { LayerScene, SceneInput } from '../scene.ts';
import { EMPTY, FONT, readableOpacity } from '../scene.ts';

/** River lines lie up to 2 km beside the river (geodata/SOURCES.md): farther in they would mislead. */
const RIVER_MAX_ZOOM = 11;

export function groundLayer({ ground, palette, lang }: SceneInput, opacity: number): LayerScene {
  const shapes = 'ground-shapes';
  const labels = 'ground-labels';
  const dot = `dot-${palette.textQuiet}`;
  const name: ExpressionSpecification = ['get', lang];
  const areas: LayerSpecification[] = [
    {
      id: 'ground-land',
      type: 'fill',
      source: shapes,
      filter: ['==', ['get', 'kind'], 'land'],
      paint: {
        'fill-color': ['case', ['==', ['get', 'state'], 'UA'], palette.land, palette.neighbour],
        'fill-antialias': false,
      },
    },
    {
      id: 'ground-coast',
      type: 'line',
      source: shapes,
      filter: ['==', ['get', 'kind'], 'land'],
      paint: { 'line-color': palette.border, 'line-opacity': 0.5 * opacity, 'line-width': 0.7 },
    },
    {
      id: 'ground-water',
      type: 'fill',
      source: shapes,
      filter: ['==', ['get', 'kind'], 'water'],
      paint: { 'fill-color': palette.water },
    },
    {
      id: 'ground-river',
      type: 'line',
      source: shapes,
      filter: ['all', ['==', ['get', 'kind'], 'river'], ['>=', ['zoom'], ['get', 'min_zoom']]],
      maxzoom: RIVER_MAX_ZOOM,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': palette.river,
        'line-opacity': ['interpolate', ['linear'], ['zoom'], RIVER_MAX_ZOOM - 1, opacity, RIVER_MAX_ZOOM, 0],
        'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.6, 7, 1.2, 10, 2.2],
      },
    },
    {
      id: 'ground-oblast-border',
      type: 'line',
      source: shapes,
      filter: ['==', ['get', 'kind'], 'oblast_border'],
      minzoom: 4.5,
      paint: {
        'line-color': palette.border,
        'line-opacity': 0.45 * opacity,
        'line-width': 0.8,
        'line-dasharray': [3, 2],
      },
    },
    {
      id: 'ground-state-border',
      type: 'line',
      source: shapes,
      filter: ['==', ['get', 'kind'], 'state_border'],
      paint: {
        'line-color': palette.border,
        'line-opacity': opacity,
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.8, 8, 1.8],
      },
    },
  ];
  const marks: LayerSpecification[] = [
    {
      id: 'ground-state-name',
      type: 'symbol',
      source: labels,
      filter: ['==', ['get', 'kind'], 'state'],
      minzoom: 2.5,
      maxzoom: 7,
      layout: {
        'text-field': name,
        'text-font': FONT,
        'text-size': 12,
        'text-letter-spacing': 0.12,
        'text-transform': 'uppercase',
        'symbol-sort-key': ['get', 'minZoom'],
        'text-max-width': 7,
      },
      paint: {
        'text-color': palette.textQuiet,
        'text-opacity': readableOpacity(opacity),
        'text-halo-color': palette.neighbour,
        'text-halo-width': 1.2,
      },
    },
    {
      id: 'ground-river-name',
      type: 'symbol',
      source: shapes,
      filter: ['all', ['==', ['get', 'kind'], 'river'], ['has', 'name_uk']],
      minzoom: 7,
      maxzoom: RIVER_MAX_ZOOM,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 400,
        'text-field': ['get', `name_${lang}`],
        'text-font': FONT,
        'text-size': 11,
        'text-letter-spacing': 0.06,
        'text-max-angle': 40,
      },
      paint: {
        'text-color': palette.textQuiet,
        'text-opacity': readableOpacity(opacity),
        'text-halo-color': palette.land,
        'text-halo-width': 1.2,
      },
    },
    {
      id: 'ground-oblast-name',
      type: 'symbol',
      source: labels,
      filter: ['all', ['==', ['get', 'kind'], 'oblast'], ['>=', ['zoom'], ['get', 'minZoom']]],
      minzoom: 5,
      maxzoom: 8.5,
      layout: {
        'text-field': name,
        'text-font': FONT,
        'text-size': 11,
        'text-letter-spacing': 0.06,
        'text-max-width': 7,
      },
      paint: {
        'text-color': palette.textQuiet,
        'text-opacity': readableOpacity(opacity),
        'text-halo-color': palette.land,
        'text-halo-width': 1.2,
      },
    },
    {
      id: 'ground-sea-name',
      type: 'symbol',
      source: labels,
      filter: ['==', ['get', 'kind'], 'sea'],
      layout: {
        'text-field': name,
        'text-font': FONT,
        'text-size': 12,
        'text-letter-spacing': 0.08,
        'text-max-width': 6,
      },
      paint: {
        'text-color': palette.textQuiet,
        'text-opacity': readableOpacity(opacity),
        'text-halo-color': palette.water,
        'text-halo-width': 1,
      },
    },
    {
      id: 'ground-city',
      type: 'symbol',
      source: labels,
      filter: ['all', ['==', ['get', 'kind'], 'city'], ['>=', ['zoom'], ['get', 'minZoom']]],
      layout: {
        'symbol-sort-key': ['get', 'minZoom'],
        'icon-image': dot,
        'icon-padding': 0,
        'text-field': name,
        'text-font': FONT,
        'text-size': 12,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.5,
        'text-justify': 'auto',
      },
      paint: {
        'text-color': palette.textQuiet,
        'text-opacity': readableOpacity(opacity),
        'icon-opacity': opacity,
        'text-halo-color': palette.land,
        'text-halo-width': 1.2,
      },
    },
  ];
  return {
    images: [
      { kind: 'dot', id: dot, fill: palette.textQuiet, stroke: palette.textQuiet, radiusPx: 2, rimPx: 1 },
    ],
    sources: { [shapes]: ground?.shapes ?? EMPTY, [labels]: ground?.labels ?? EMPTY },
    areas,
    labels: marks,
  };
}
