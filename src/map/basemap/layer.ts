/** An own basemap in the place of the ground: everything of it lies under everything of ours. */
import type { LayerScene, SceneInput } from '../scene.ts';

/** `opacity` fades it towards the ground's paper: a veil does that for any style, whatever its layers are made of. */
export function basemapLayer(
  { basemap, palette }: SceneInput & { readonly basemap: NonNullable<SceneInput['basemap']> },
  opacity: number,
): LayerScene {
  return {
    sources: {},
    basemap,
    areas: [
      ...basemap.layers,
      {
        id: 'basemap-veil',
        type: 'background',
        paint: { 'background-color': palette.neighbour, 'background-opacity': 1 - opacity },
      },
    ],
    labels: [],
  };
}
