/** The handle by which the centre of a ring is moved: dragged with a pointer, or moved with the arrow keys. */
import { LngLat, Marker, type Map as MapLibreMap } from 'maplibre-gl';
import type { LonLat } from '../domain/place.ts';

export interface HandleOptions {
  readonly at: LonLat;
  readonly label: string;
  /** While it is moved, at most once a frame. */
  readonly onMove: (point: LonLat) => void;
  /** When it has been let go. */
  readonly onEnd: (point: LonLat) => void;
}

const STEP_PX = 8;
const WIDE_STEP_PX = 48;
const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Puts a handle on the map; returns the function that takes it away. */
export function addHandle(map: MapLibreMap, { at, label, onMove, onEnd }: HandleOptions): () => void {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'ring-handle';
  element.setAttribute('aria-label', label);
  const marker = new Marker({ element, draggable: true }).setLngLat([...at]).addTo(map);
  // Whoever asked for it moves it next, by keyboard as well.
  element.focus({ preventScroll: true });
  let frame = 0;
  let movedByKey = false;

  const point = (): LonLat => {
    const { lng, lat } = marker.getLngLat().wrap();
    return [lng, lat];
  };
  const move = (): void => {
    // Pointers report more often than the screen is drawn.
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      onMove(point());
    });
  };
  const end = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    onEnd(point());
  };

  marker.on('drag', move);
  marker.on('dragend', end);
  element.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const length = event.shiftKey ? WIDE_STEP_PX : STEP_PX;
    const { x, y } = map.project(marker.getLngLat());
    const next = map.unproject([x + step[0] * length, y + step[1] * length]);
    if (!Number.isFinite(next.lng) || !Number.isFinite(next.lat)) return;
    marker.setLngLat(new LngLat(next.lng, Math.max(-90, Math.min(90, next.lat))));
    movedByKey = true;
    move();
  });
  element.addEventListener('keyup', () => {
    if (movedByKey) end();
    movedByKey = false;
  });

  return () => {
    cancelAnimationFrame(frame);
    marker.remove();
  };
}
