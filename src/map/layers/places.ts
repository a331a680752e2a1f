/** Settlements by name: the official Ukrainian name, or its transliteration. */
import { KHARKIV_CODE } from '../../domain/place.ts';
import { collection, feature, FONT, type LayerScene, type SceneInput } from '../scene.ts';

export function placesLayer({ dataset, palette, lang }: SceneInput, opacity: number): LayerScene {
  const source = 'places';
  const settlements = dataset.site.places.filter(({ level }) => level === 'settlement');
  return {
    sources: {
      [source]: collection(
        settlements.map((place) =>
          feature(
            { type: 'Point', coordinates: [...place.point] },
            { code: place.code, name: place[lang], capital: place.code === KHARKIV_CODE },
          ),
        ),
      ),
    },
    areas: [],
    labels: [
      {
        id: 'places-dot',
        type: 'circle',
        source,
        minzoom: 5.5,
        filter: ['!', ['get', 'capital']],
        paint: {
          'circle-radius': 2.5,
          'circle-color': palette.paper,
          'circle-opacity': opacity,
          'circle-stroke-color': palette.text,
          'circle-stroke-opacity': opacity,
          'circle-stroke-width': 1.2,
        },
      },
      {
        id: 'places-name',
        type: 'symbol',
        source,
        layout: {
          'text-field': [
            'step',
            ['zoom'],
            ['case', ['get', 'capital'], ['get', 'name'], ''],
            5.5,
            ['get', 'name'],
          ],
          'text-font': FONT,
          'text-size': ['case', ['get', 'capital'], 16, 13],
          'text-variable-anchor': ['bottom-left', 'bottom-right', 'top-left', 'top-right', 'left', 'right'],
          'text-radial-offset': ['case', ['get', 'capital'], 0.9, 0.45],
          'text-justify': 'auto',
          'symbol-sort-key': ['case', ['get', 'capital'], 0, 1],
        },
        paint: {
          'text-color': palette.text,
          'text-opacity': opacity,
          'text-halo-color': palette.paper,
          'text-halo-width': 1.6,
        },
      },
    ],
  };
}
