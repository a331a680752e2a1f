/** A scene as marks: the flat map without a browser's graphics, for files that stay sharp in any size. */
import type { Feature } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Hatch, Mark, Measure } from '../../exchange/index.ts';
import type { Scene } from '../scene.ts';
import { projection, type Frame } from './frame.ts';
import { labelMarks } from './labels.ts';
import { readerOf } from './properties.ts';
import { Room } from './room.ts';
import { patternId, shapeMarks } from './shapes.ts';

export interface VectorDrawing {
  readonly marks: readonly Mark[];
  readonly hatches: readonly Hatch[];
}

/** Draws the flat map north of which is turned by the camera's bearing; a tilt is not drawn. `paper`: behind double lines. */
export function drawScene(scene: Scene, frame: Frame, paper: string, measure: Measure): VectorDrawing {
  const project = projection(frame);
  const { zoom } = frame.camera;
  const room = new Room(frame);
  const { widthPx: width, heightPx: height } = frame;
  const layers = scene.layers
    .filter((layer) => isAtZoom(layer, zoom))
    .map((layer) => read(layer, scene, zoom));
  // The upper names find their place first; all are drawn from the bottom up.
  const names = new Map(
    layers
      .filter(({ layer }) => layer.type === 'symbol')
      .reverse()
      .map(({ layer, reader, features }) => [
        layer.id,
        labelMarks(reader, features, { frame, project, images: scene.images, measure, room }),
      ]),
  );
  return {
    hatches: scene.images.flatMap((image) =>
      image.kind === 'hatch' ? [{ ...image, id: patternId(image.id), crossed: image.crossed === true }] : [],
    ),
    marks: [
      { kind: 'rect', x: 0, y: 0, width, height, fill: scene.background },
      ...layers.flatMap(
        ({ layer, reader, features }) =>
          names.get(layer.id) ??
          features.flatMap((feature) => shapeMarks(layer, reader, feature, { frame, project, paper })),
      ),
    ],
  };
}

function isAtZoom({ minzoom = 0, maxzoom = Infinity }: LayerSpecification, zoom: number): boolean {
  return zoom >= minzoom && zoom < maxzoom;
}

function read(layer: LayerSpecification, scene: Scene, zoom: number) {
  const reader = readerOf(layer, zoom);
  const source = 'source' in layer ? scene.sources[layer.source] : undefined;
  const features: readonly Feature[] = source?.features.filter(reader.isShown) ?? [];
  return { layer, reader, features };
}
