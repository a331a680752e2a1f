/** Drawings of the map beside the one on the page, which is left as it is. */
import { Map as MapLibreMap, type ErrorEvent } from 'maplibre-gl';
import type { Camera } from '../domain/view.ts';
import type { MapDrawing, MapDrawingRequest } from '../state/index.ts';
import { desired } from './desired.ts';
import { apply, BACKGROUND_LAYER, difference, EMPTY_SCENE } from './reconcile.ts';
import { scaleBar } from './scale.ts';
import type { Scene, SceneInput } from './scene.ts';

const MAX_SCALE_PX = 140;
/** A small drawing of the whole Earth needs less than the map on the page. */
const MIN_ZOOM = -2;

/** What is seen of the map on the page. */
export interface SeenMap {
  readonly camera: Camera;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Draws what is seen of the map, all of it, in another size. */
export async function drawMap(
  seen: SeenMap,
  input: SceneInput,
  { widthPx, heightPx, pixelRatio, form, measure }: MapDrawingRequest,
): Promise<MapDrawing> {
  const growth = Math.min(widthPx / seen.widthPx, heightPx / seen.heightPx);
  const camera = { ...seen.camera, zoom: Math.max(MIN_ZOOM, seen.camera.zoom + Math.log2(growth)) };
  // A draft is the reader's own, and what is being moved is on its way.
  const scene = desired({ ...input, draft: [], movingRing: null });
  const common = { scale: scaleBar(camera.zoom, camera.lat, MAX_SCALE_PX), bearingDeg: camera.bearing };
  const isFlat = scene.projection === 'mercator' && camera.pitch === 0;
  if (form === 'vector' && isFlat && input.basemap === null) {
    // Loaded only now: it evaluates styles, which MapLibre otherwise does behind its own doors.
    const { drawScene } = await import('./vector/draw.ts');
    const { marks, hatches } = drawScene(scene, { widthPx, heightPx, camera }, input.palette.paper, measure);
    return { ...common, form: 'vector', marks, hatches };
  }
  return {
    ...common,
    form: 'raster',
    canvas: await rasterOf(scene, camera, { widthPx, heightPx, pixelRatio }),
  };
}

/** A second map, out of sight, for as long as it takes. */
async function rasterOf(
  scene: Scene,
  { lon, lat, zoom, bearing, pitch }: Camera,
  { widthPx, heightPx, pixelRatio }: Pick<MapDrawingRequest, 'widthPx' | 'heightPx' | 'pixelRatio'>,
): Promise<HTMLCanvasElement> {
  const container = document.createElement('div');
  container.inert = true;
  Object.assign(container.style, {
    position: 'fixed',
    left: '0',
    top: '0',
    width: `${widthPx}px`,
    height: `${heightPx}px`,
    visibility: 'hidden',
    zIndex: '-1',
  });
  document.body.append(container);
  try {
    const map = new MapLibreMap({
      container,
      style: {
        version: 8,
        projection: { type: scene.projection },
        sources: {},
        layers: [{ id: BACKGROUND_LAYER, type: 'background', paint: {} }],
      },
      center: [lon, lat],
      zoom,
      bearing,
      pitch,
      minZoom: MIN_ZOOM,
      interactive: false,
      attributionControl: false,
      fadeDuration: 0,
      pixelRatio,
      // Read after the frame: without it the browser may have cleared the canvas by then.
      canvasContextAttributes: { preserveDrawingBuffer: true },
    });
    try {
      await new Promise<void>((resolve, reject) => {
        map.on('error', (event) => {
          const { error, sourceId } = event as ErrorEvent & {
            readonly error: Error;
            readonly sourceId?: string;
          };
          // Parts of an own basemap may be missing: on the page they are told.
          if (sourceId === undefined || !(sourceId in scene.basemapSources)) reject(error);
        });
        map.once('load', () => {
          apply(map, difference(EMPTY_SCENE, scene));
          map.once('idle', () => resolve());
        });
      });
      return copyOf(map.getCanvas());
    } finally {
      map.remove();
    }
  } finally {
    container.remove();
  }
}

/** The canvas of a map goes with the map. */
function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  [copy.width, copy.height] = [canvas.width, canvas.height];
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  return copy;
}
