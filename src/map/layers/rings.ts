/** Range rings and bands: the edges as lines with their figures and speakers, the band between them as a tint. */
import type { Feature } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { LonLat } from '../../domain/place.ts';
import type { Lang } from '../../domain/text.ts';
import { ringEdgeFigure, ringEdgeLabel } from '../../i18n/index.ts';
import { bandPolygon, destination, ringLine } from '../../rings/index.ts';
import type { Dataset, DrawnRing } from '../../state/index.ts';
import { collection, feature, FONT, readableOpacity, type LayerScene, type SceneInput } from '../scene.ts';

const SOURCE = 'rings';

export function ringsLayer({ rings, palette, dataset, lang }: SceneInput, opacity: number): LayerScene {
  const features = rings.flatMap((ring) => featuresOf(ring, lang, dataset));
  const text = {
    'text-color': palette.ring,
    'text-opacity': readableOpacity(opacity),
    'text-halo-color': palette.land,
    'text-halo-width': 2,
  };
  return {
    sources: { [SOURCE]: collection(features) },
    areas: [
      {
        id: 'rings-band',
        type: 'fill',
        source: SOURCE,
        filter: ['==', ['get', 'part'], 'band'],
        paint: { 'fill-color': palette.ring, 'fill-opacity': 0.1 * opacity },
      },
      {
        id: 'rings-casing',
        type: 'line',
        source: SOURCE,
        filter: ['==', ['get', 'part'], 'edge'],
        paint: { 'line-color': palette.paper, 'line-opacity': 0.7 * opacity, 'line-width': 4 },
      },
      edgeLayer('rings-edge', true, palette.ring, opacity),
      edgeLayer('rings-edge-unstated', false, palette.ring, opacity),
    ],
    labels: [
      {
        id: 'rings-figure',
        type: 'symbol',
        source: SOURCE,
        filter: ['==', ['get', 'part'], 'edge'],
        layout: {
          'symbol-placement': 'line',
          'symbol-spacing': 320,
          'text-field': ['get', 'figure'],
          'text-font': FONT,
          'text-size': 12.5,
          'text-padding': 12,
          // On the line and not in it: the line would show between the words.
          'text-offset': [0, -0.75],
        },
        paint: { ...text, 'text-halo-width': 3 },
      },
      {
        id: 'rings-label',
        type: 'symbol',
        source: SOURCE,
        filter: ['all', ['==', ['get', 'part'], 'label'], ['>=', ['zoom'], ['get', 'minZoom']]],
        layout: {
          'text-field': ['get', 'label'],
          'text-font': FONT,
          'text-size': 12.5,
          'text-max-width': 16,
          'text-line-height': 1.25,
          // Inside the ring, so that the words do not cover the line that they name.
          'text-anchor': ['get', 'anchor'],
          'text-offset': [
            'case',
            ['==', ['get', 'anchor'], 'top'],
            ['literal', [0, 1.4]],
            ['literal', [0, -1.4]],
          ],
          'text-padding': 6,
          'symbol-sort-key': ['get', 'minZoom'],
        },
        paint: text,
      },
    ],
  };
}

/** Edges that somebody stated are whole lines; a reader's own figure is dashed. */
function edgeLayer(id: string, stated: boolean, colour: string, opacity: number): LayerSpecification {
  return {
    id,
    type: 'line',
    source: SOURCE,
    filter: ['all', ['==', ['get', 'part'], 'edge'], ['==', ['get', 'stated'], stated]],
    paint: {
      'line-color': colour,
      'line-opacity': opacity,
      'line-width': 1.8,
      ...(stated ? {} : { 'line-dasharray': [4, 3] }),
    },
  };
}

/** How often the full label stands along a ring, by zoom: often enough that one is in view, and no more. */
const LABEL_STEPS: readonly { stepDeg: number; minZoom: number }[] = [
  { stepDeg: 360, minZoom: 0 },
  { stepDeg: 30, minZoom: 5 },
  { stepDeg: 10, minZoom: 6.5 },
  { stepDeg: 2.5, minZoom: 8 },
  { stepDeg: 0.5, minZoom: 10 },
];
const FINEST_STEP_DEG = 0.5;

function labelFeatures(centre: LonLat, km: number, label: string): Feature[] {
  return Array.from({ length: 360 / FINEST_STEP_DEG }, (_, i) => i * FINEST_STEP_DEG).map((azimuthDeg) => {
    const tier = LABEL_STEPS.find(({ stepDeg }) => azimuthDeg % stepDeg === 0);
    const northern = azimuthDeg <= 90 || azimuthDeg >= 270;
    return feature(
      { type: 'Point', coordinates: [...destination(centre, azimuthDeg, km)] },
      { part: 'label', label, anchor: northern ? 'top' : 'bottom', minZoom: tier?.minZoom ?? 0 },
    );
  });
}

function featuresOf(ring: DrawnRing, lang: Lang, dataset: Dataset): Feature[] {
  const edges = [ring.low, ring.high].filter((edge) => edge !== null);
  return [
    ...(ring.low
      ? [feature(bandPolygon(ring.centre, ring.low.km, ring.high.km), { part: 'band', key: ring.key })]
      : []),
    ...edges.flatMap((edge) => [
      feature(ringLine(ring.centre, edge.km), {
        part: 'edge',
        key: ring.key,
        stated: edge.claims.length > 0,
        figure: ringEdgeFigure(edge, dataset, lang),
      }),
      ...labelFeatures(ring.centre, edge.km, ringEdgeLabel(edge, dataset, lang)),
    ]),
  ];
}
