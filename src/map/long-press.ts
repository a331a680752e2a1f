/** One finger that stays where it came down on the map. */
import type { Map as MapLibreMap, MapTouchEvent } from 'maplibre-gl';

const LONG_PRESS_MS = 500;
/** A finger is never quite still. */
const STILL_PX = 10;

/** Calls back with the touch that began it, once for each long press; moving or a second finger cancels it. */
export function onLongPress(map: Pick<MapLibreMap, 'on'>, tell: (touch: MapTouchEvent) => void): void {
  let begun: { readonly touch: MapTouchEvent; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  let isTold = false;

  const cancel = (): void => {
    if (begun) clearTimeout(begun.timer);
    begun = null;
  };
  map.on('touchstart', (touch) => {
    cancel();
    isTold = false;
    if (touch.points.length > 1) return;
    const timer = setTimeout(() => {
      begun = null;
      isTold = true;
      tell(touch);
    }, LONG_PRESS_MS);
    begun = { touch, timer };
  });
  map.on('touchmove', ({ point }) => {
    if (begun && point.dist(begun.touch.point) > STILL_PX) cancel();
  });
  map.on('touchcancel', cancel);
  map.on('touchend', ({ originalEvent }) => {
    cancel();
    // Some browsers click after a long touch as well: that would open the next thing at once.
    if (isTold && originalEvent.cancelable) originalEvent.preventDefault();
  });
}
