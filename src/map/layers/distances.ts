/** A measured distance: the geodesic with its length along it and its ends. */
import type { Feature } from 'geojson';
import { kmText } from '../../i18n/index.ts';
import { collection, feature, FONT, readableOpacity, type LayerScene, type SceneInput } from '../scene.ts';

const SOURCE = 'distances';

export function distancesLayer({ distance, palette, lang }: SceneInput, opacity: number): LayerScene {
  const features: Feature[] = distance
    ? [
        feature(distance.measure.line, { length: kmText(distance.measure.distanceKm, lang) }),
        ...[distance.from, distance.to].map(({ point }) =>
          feature({ type: 'Point', coordinates: [...point] }, { role: 'end' }),
        ),
      ]
    : [];
  return {
    sources: { [SOURCE]: collection(features) },
    areas: [
      {
        id: 'distances-casing',
        type: 'line',
        source: SOURCE,
        filter: ['has', 'length'],
        layout: { 'line-cap': 'round' },
        paint: { 'line-color': palette.paper, 'line-opacity': 0.8 * opacity, 'line-width': 4.5 },
      },
      {
        id: 'distances-line',
        type: 'line',
        source: SOURCE,
        filter: ['has', 'length'],
        paint: {
          'line-color': palette.text,
          'line-opacity': opacity,
          'line-width': 1.6,
          'line-dasharray': [3, 1.5],
        },
      },
    ],
    labels: [
      {
        // Crosses and not dots: a dot on a map of strikes would be read as one.
        id: 'distances-end',
        type: 'symbol',
        source: SOURCE,
        filter: ['has', 'role'],
        layout: {
          'text-field': '×',
          'text-font': FONT,
          'text-size': 20,
          'text-allow-overlap': true,
          'text-ignore-placement': true,
        },
        paint: {
          'text-color': palette.text,
          'text-opacity': readableOpacity(opacity),
          'text-halo-color': palette.paper,
          'text-halo-width': 1.5,
        },
      },
      {
        id: 'distances-length',
        type: 'symbol',
        source: SOURCE,
        filter: ['has', 'length'],
        layout: {
          'symbol-placement': 'line',
          'symbol-spacing': 400,
          'text-field': ['get', 'length'],
          'text-font': FONT,
          'text-size': 13,
          'text-offset': [0, -0.8],
          'text-max-angle': 30,
        },
        paint: {
          'text-color': palette.text,
          'text-opacity': readableOpacity(opacity),
          'text-halo-color': palette.paper,
          'text-halo-width': 3,
        },
      },
    ],
  };
}
