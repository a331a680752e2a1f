/** The outline of Kharkiv oblast: the frame of everything that this map reports. */
import { OBLAST_CODE } from '../../domain/place.ts';
import { collection, EMPTY, type LayerScene, type SceneInput } from '../scene.ts';

export function oblastLayer({ dataset, palette }: SceneInput, opacity: number): LayerScene {
  const source = 'oblast';
  const outline = dataset.area(OBLAST_CODE);
  return {
    sources: { [source]: outline ? collection([outline]) : EMPTY },
    areas: [
      {
        id: 'oblast-fill',
        type: 'fill',
        source,
        paint: { 'fill-color': palette.paper, 'fill-opacity': 0.7 * opacity },
      },
      {
        id: 'oblast-line',
        type: 'line',
        source,
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': palette.text,
          'line-opacity': 0.75 * opacity,
          'line-width': ['interpolate', ['linear'], ['zoom'], 4, 1, 9, 2],
        },
      },
    ],
    labels: [],
  };
}
