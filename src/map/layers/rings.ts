/** Range rings and bands: the edges as lines with their figures and speakers, the band between them as a tint. */
import type { Feature } from 'geojson';
import { ringEdgeLabel } from '../../i18n/index.ts';
import { bandPolygon, discPolygon, ringLine } from '../../rings/index.ts';
import type { DrawnRing, RingEdge } from '../../state/index.ts';
import { collection, feature, FONT, type LayerScene, type SceneInput } from '../scene.ts';

export function ringsLayer({ rings, palette, dataset, lang }: SceneInput, opacity: number): LayerScene {
  const source = 'rings';
  const features = rings.flatMap((ring) => featuresOf(ring, (edge) => ringEdgeLabel(edge, dataset, lang)));
  return {
    sources: { [source]: collection(features) },
    layers: [
      {
        id: 'rings-band',
        type: 'fill',
        source,
        filter: ['==', ['get', 'part'], 'band'],
        paint: { 'fill-color': palette.ring, 'fill-opacity': 0.08 * opacity },
      },
      {
        id: 'rings-casing',
        type: 'line',
        source,
        filter: ['==', ['get', 'part'], 'edge'],
        paint: { 'line-color': palette.paper, 'line-opacity': 0.7 * opacity, 'line-width': 4 },
      },
      {
        id: 'rings-edge',
        type: 'line',
        source,
        filter: ['==', ['get', 'part'], 'edge'],
        paint: { 'line-color': palette.ring, 'line-opacity': opacity, 'line-width': 1.8 },
      },
      {
        id: 'rings-label',
        type: 'symbol',
        source,
        filter: ['==', ['get', 'part'], 'edge'],
        layout: {
          'symbol-placement': 'line',
          'symbol-spacing': 500,
          'text-field': ['get', 'label'],
          'text-font': FONT,
          'text-size': 12.5,
          'text-max-angle': 30,
          'text-padding': 8,
          'text-offset': [0, -0.9],
        },
        paint: {
          'text-color': palette.ring,
          'text-opacity': opacity,
          'text-halo-color': palette.land,
          'text-halo-width': 2,
        },
      },
    ],
  };
}

function featuresOf(ring: DrawnRing, label: (edge: RingEdge) => string): Feature[] {
  const edges = [ring.low, ring.high].filter((edge) => edge !== null);
  return [
    feature(
      ring.low ? bandPolygon(ring.centre, ring.low.km, ring.high.km) : discPolygon(ring.centre, ring.high.km),
      { part: ring.low ? 'band' : 'disc', key: ring.key },
    ),
    ...edges.map((edge) =>
      feature(ringLine(ring.centre, edge.km), {
        part: 'edge',
        key: ring.key,
        km: edge.km,
        label: label(edge),
      }),
    ),
  ];
}
