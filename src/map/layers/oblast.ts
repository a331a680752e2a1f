/** The outline of Kharkiv oblast: the frame of everything that this map reports. */
import { OBLAST_CODE } from '../../domain/place.ts';
import { collection, EMPTY, type LayerScene, type SceneInput } from '../scene.ts';

export function oblastLayer({ dataset, palette, basemap }: SceneInput, opacity: number): LayerScene {
  const source = 'oblast';
  const outline = dataset.area(OBLAST_CODE);
  // An own basemap is there for what it shows inside the oblast.
  const fillOpacity = basemap ? 0.2 : 0.45;
  return {
    sources: { [source]: outline ? collection([outline]) : EMPTY },
    areas: [
      {
        id: 'oblast-fill',
        type: 'fill',
        source,
        paint: { 'fill-color': palette.paper, 'fill-opacity': fillOpacity * opacity },
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
