/**
 * Frames of the map at the pace at which they are drawn. Where the processor draws WebGL, a frame can take longer than
 * the screen shows one, and those that follow wait inside of WebGL's calls, with the page around them. Here they wait
 * outside: the page goes on until the frame before is drawn.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';

/** What is drawn faster is left alone: there a graphics card draws one frame while the next is prepared. */
const SLOW_MS = 33;
const LOOK_EVERY_MS = 4;
/** A context that is lost, or a browser that does not say, must not stop the map. */
const GIVE_UP_MS = 2_000;

/** Has the map ask for a frame only when the one before is drawn, where that takes long. */
export function paceFrames(map: MapLibreMap): void {
  const gl = map.getCanvas().getContext('webgl2');
  if (!gl) return;
  const askForFrame = map.triggerRepaint.bind(map);
  let drawing: { readonly fence: WebGLSync; readonly since: number } | null = null;
  let isSlow = false;
  let isAsked = false;

  const look = (): void => {
    if (!drawing) return;
    const tookMs = performance.now() - drawing.since;
    isSlow ||= tookMs > SLOW_MS;
    if (gl.clientWaitSync(drawing.fence, 0, 0) === gl.TIMEOUT_EXPIRED && tookMs < GIVE_UP_MS) {
      setTimeout(look, LOOK_EVERY_MS);
      return;
    }
    gl.deleteSync(drawing.fence);
    drawing = null;
    isSlow = tookMs > SLOW_MS;
    if (isAsked) askForFrame();
    isAsked = false;
  };

  map.on('render', () => {
    const fence = drawing ? null : gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (!fence) return;
    gl.flush();
    drawing = { fence, since: performance.now() };
    setTimeout(look, LOOK_EVERY_MS);
  });
  // MapLibre asks for each of its frames by this method.
  map.triggerRepaint = () => {
    if (drawing && isSlow) isAsked = true;
    else askForFrame();
  };
}
