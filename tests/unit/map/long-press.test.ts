/** A long press by the touches that make it, on a clock that the test turns. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onLongPress } from '../../../src/map/long-press.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}
const spot = (x: number, y: number) => ({
  x,
  y,
  dist: (other: Spot) => Math.hypot(other.x - x, other.y - y),
});

type Touch = 'touchstart' | 'touchmove' | 'touchend' | 'touchcancel';

function touchedMap() {
  const listeners = new Map<string, (event: unknown) => void>();
  const told: unknown[] = [];
  const on = (type: string, listener: (event: unknown) => void) => listeners.set(type, listener);
  onLongPress({ on } as unknown as Parameters<typeof onLongPress>[0], ({ point: { x, y } }) =>
    told.push([x, y]),
  );
  const preventDefault = vi.fn();
  const touch = (type: Touch, x = 100, y = 100, fingers = 1) =>
    listeners.get(type)?.({
      point: spot(x, y),
      points: Array.from({ length: fingers }),
      originalEvent: { cancelable: true, preventDefault },
    });
  return { told, touch, preventDefault };
}

describe('a long press', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is told once, where the finger came down, while it is still there', () => {
    const { told, touch } = touchedMap();
    touch('touchstart');
    touch('touchmove', 104, 97);
    vi.advanceTimersByTime(499);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual([[100, 100]]);
    vi.advanceTimersByTime(5000);
    expect(told).toHaveLength(1);
  });

  it.each<[string, (touch: ReturnType<typeof touchedMap>['touch']) => void]>([
    ['moving', (touch) => touch('touchmove', 100, 120)],
    ['a second finger', (touch) => touch('touchstart', 100, 100, 2)],
    ['letting go', (touch) => touch('touchend')],
    ['the browser', (touch) => touch('touchcancel')],
  ])('is cancelled by %s', (_name, cancel) => {
    const { told, touch } = touchedMap();
    touch('touchstart');
    vi.advanceTimersByTime(400);
    cancel(touch);
    vi.advanceTimersByTime(5000);
    expect(told).toEqual([]);
  });

  it('is no click as well, and a tap stays one', () => {
    const { touch, preventDefault } = touchedMap();
    touch('touchstart');
    touch('touchend');
    expect(preventDefault).not.toHaveBeenCalled();
    touch('touchstart');
    vi.advanceTimersByTime(500);
    touch('touchend');
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});
