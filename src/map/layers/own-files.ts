/**
 * Files of the reader's own: diamonds, lines and areas in the colour of their file. No record is a diamond, and no
 * grade has these colours, so what is the reader's own is not taken for a report.
 */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { DrawnOwnFile, Palette } from '../../state/index.ts';
import type { DotSpec } from '../images.ts';
import {
  collection,
  FONT,
  readableOpacity,
  type LayerScene,
  type OwnScene,
  type SceneInput,
} from '../scene.ts';

const PREFIX = 'own-';
const OPENED = 'own-opened';

/** Layers whose features can be looked at. */
export function isOwnHitLayer(id: string): boolean {
  return /^own-.+-(fill|line|point)$/.test(id) && !id.startsWith(OPENED);
}

/** The file whose features a source holds. */
export function ownFileIdOf(source: string): string {
  return source.slice(PREFIX.length);
}

const isKind = (kind: 'Point' | 'LineString' | 'Polygon'): ExpressionSpecification => [
  'match',
  ['geometry-type'],
  [kind, `Multi${kind}`],
  true,
  false,
];
const isPoint = isKind('Point');
const isLine = isKind('LineString');
const isPolygon = isKind('Polygon');

export function ownFilesLayer({ own, palette }: SceneInput, opacity: number): LayerScene {
  const opened = openedLayers(own, palette, opacity);
  return {
    images: own.files.map((file) => diamondOf(palette.own[file.colour], palette)),
    sources: {
      ...Object.fromEntries(own.files.map((file) => [PREFIX + file.id, file.collection])),
      [OPENED]: collection(own.opened ? [own.opened] : []),
    },
    areas: [...own.files.flatMap((file) => shapesOf(file, palette, opacity)), ...opened.areas],
    labels: [...opened.labels, ...own.files.flatMap((file) => labelsOf(file, palette, opacity))],
  };
}

function shapesOf(file: DrawnOwnFile, palette: Palette, opacity: number): LayerSpecification[] {
  const source = PREFIX + file.id;
  const colour = palette.own[file.colour];
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      id: `${source}-fill`,
      type: 'fill',
      source,
      filter: isPolygon,
      paint: { 'fill-color': colour, 'fill-opacity': 0.16 * opacity },
    },
    {
      id: `${source}-casing`,
      type: 'line',
      source,
      filter: ['!', isPoint],
      layout: round,
      paint: { 'line-color': palette.paper, 'line-opacity': 0.7 * opacity, 'line-width': 4 },
    },
    {
      id: `${source}-line`,
      type: 'line',
      source,
      filter: ['!', isPoint],
      layout: round,
      paint: { 'line-color': colour, 'line-opacity': opacity, 'line-width': 2 },
    },
  ];
}

function labelsOf(file: DrawnOwnFile, palette: Palette, opacity: number): LayerSpecification[] {
  const source = PREFIX + file.id;
  const colour = palette.own[file.colour];
  const text = {
    'text-field': ['get', 'name'],
    'text-font': FONT,
    'text-size': 12,
    'text-max-width': 12,
  } satisfies Record<string, unknown> & { 'text-field': ExpressionSpecification };
  const paint = {
    'text-color': colour,
    'text-opacity': readableOpacity(opacity),
    'text-halo-color': palette.paper,
    'text-halo-width': 1.8,
  };
  return [
    {
      id: `${source}-polygon-name`,
      type: 'symbol',
      source,
      filter: isPolygon,
      layout: text,
      paint,
    },
    {
      id: `${source}-line-name`,
      type: 'symbol',
      source,
      filter: isLine,
      layout: { ...text, 'symbol-placement': 'line-center' },
      paint,
    },
    {
      id: `${source}-point`,
      type: 'symbol',
      source,
      filter: isPoint,
      layout: {
        ...text,
        'icon-image': diamondOf(colour, palette).id,
        'icon-allow-overlap': true,
        'text-optional': true,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.8,
        'text-justify': 'auto',
      },
      paint: { ...paint, 'icon-opacity': opacity },
    },
  ];
}

/** The feature that is looked at, under its own symbol. */
function openedLayers(
  { opened }: OwnScene,
  palette: Palette,
  opacity: number,
): { areas: LayerSpecification[]; labels: LayerSpecification[] } {
  if (!opened) return { areas: [], labels: [] };
  return {
    areas: [
      {
        id: `${OPENED}-line`,
        type: 'line',
        source: OPENED,
        filter: ['!', isPoint],
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.accent, 'line-opacity': opacity, 'line-width': 3 },
      },
    ],
    labels: [
      {
        id: `${OPENED}-point`,
        type: 'circle',
        source: OPENED,
        filter: isPoint,
        paint: {
          'circle-radius': 11,
          'circle-color': palette.paper,
          'circle-opacity': opacity,
          'circle-stroke-opacity': opacity,
          'circle-stroke-color': palette.accent,
          'circle-stroke-width': 2.5,
        },
      },
    ],
  };
}

/** Shown in the legend too. */
function diamondOf(colour: string, { paper }: Palette): DotSpec {
  return {
    kind: 'dot',
    shape: 'diamond',
    id: `own-diamond-${colour}`,
    fill: colour,
    stroke: paper,
    radiusPx: 8,
    rimPx: 2,
  };
}
