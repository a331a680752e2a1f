/** Settlements by name: the official Ukrainian name, or its transliteration; and the place that is selected. */
import type { ExpressionSpecification } from 'maplibre-gl';
import { KHARKIV_CODE } from '../../domain/place.ts';
import { collection, feature, FONT, readableOpacity, type LayerScene, type SceneInput } from '../scene.ts';

const POINTS = 'places';
const SELECTED = 'place-selected';

export function placesLayer(
  { dataset, palette, lang, selectedIds }: SceneInput,
  opacity: number,
): LayerScene {
  const settlements = dataset.site.places.filter(({ level }) => level === 'settlement');
  const dot = `dot-${palette.text}`;
  const isKharkiv: ExpressionSpecification = ['get', 'isKharkiv'];
  return {
    images: [{ kind: 'dot', id: dot, fill: palette.paper, stroke: palette.text, radiusPx: 3.2, rimPx: 1.2 }],
    sources: {
      [POINTS]: collection(
        settlements.map((place) =>
          feature(
            { type: 'Point', coordinates: [...place.point] },
            { code: place.code, name: place[lang], isKharkiv: place.code === KHARKIV_CODE },
          ),
        ),
      ),
      [SELECTED]: collection(selectedIds.flatMap((id) => (dataset.place(id) && dataset.area(id)) ?? [])),
    },
    areas: [
      {
        id: 'place-selected',
        type: 'line',
        source: SELECTED,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.accent, 'line-opacity': opacity, 'line-width': 3 },
      },
    ],
    labels: [
      {
        id: 'places-name',
        type: 'symbol',
        source: POINTS,
        filter: ['any', isKharkiv, ['>=', ['zoom'], 5.5]],
        layout: {
          // Dot and name in one symbol: on a map of strikes a dot without a name would be read as one.
          'icon-image': dot,
          'icon-padding': 0,
          'text-field': ['get', 'name'],
          'text-font': FONT,
          'text-size': ['case', isKharkiv, 16, 13],
          'text-variable-anchor': ['bottom-left', 'bottom-right', 'top-left', 'top-right', 'left', 'right'],
          'text-radial-offset': 0.45,
          'text-justify': 'auto',
          'symbol-sort-key': ['case', isKharkiv, 0, 1],
        },
        paint: {
          'text-color': palette.text,
          'text-opacity': readableOpacity(opacity),
          'icon-opacity': opacity,
          'text-halo-color': palette.paper,
          'text-halo-width': 1.6,
        },
      },
    ],
  };
}
