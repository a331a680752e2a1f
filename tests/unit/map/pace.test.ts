import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paceFrames } from '../../../src/map/pace.ts';

/** What pacing sees of a map: when it renders, what it is asked for, and whether its frames are drawn. */
class PacedMap {
  asked = 0;
  isDrawn = true;
  fences = 0;
  #onRender: () => void = () => undefined;
  readonly #gl = {
    TIMEOUT_EXPIRED: 1,
    ALREADY_SIGNALED: 2,
    fenceSync: () => ({ fence: ++this.fences }),
    clientWaitSync: () => (this.isDrawn ? 2 : 1),
    deleteSync: () => this.fences--,
    flush: () => undefined,
  };

  triggerRepaint(): void {
    this.asked++;
  }
  on(_type: 'render', listener: () => void): void {
    this.#onRender = listener;
  }
  getCanvas() {
    return { getContext: () => this.#gl };
  }
  render(): void {
    this.#onRender();
  }
}

function paced(): PacedMap {
  const map = new PacedMap();
  paceFrames(map as unknown as MapLibreMap);
  return map;
}

/** A map that was found to draw slowly, with a frame that is being drawn. */
function slow(): PacedMap {
  const map = paced();
  map.isDrawn = false;
  map.render();
  vi.advanceTimersByTime(100);
  return map;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('frames of a map', () => {
  it('that are drawn fast follow one another as the map asks for them', () => {
    const map = paced();
    for (let frame = 1; frame <= 5; frame++) {
      map.render();
      map.triggerRepaint();
      expect(map.asked).toBe(frame);
      vi.advanceTimersByTime(16);
    }
  });

  it('that are drawn slowly wait for the one before, and come once however often they are asked for', () => {
    const map = slow();
    for (let i = 0; i < 3; i++) map.triggerRepaint();
    vi.advanceTimersByTime(100);
    expect(map.asked).toBe(0);
    map.isDrawn = true;
    vi.advanceTimersByTime(16);
    expect(map.asked).toBe(1);
  });

  it('do not come unless they are asked for', () => {
    const map = slow();
    map.isDrawn = true;
    vi.advanceTimersByTime(16);
    expect(map.asked).toBe(0);
    map.triggerRepaint();
    expect(map.asked).toBe(1);
  });

  it('do not wait for ever where the browser never says that one is drawn', () => {
    const map = slow();
    map.triggerRepaint();
    vi.advanceTimersByTime(60_000);
    expect(map.asked).toBe(1);
    expect(map.fences).toBe(0);
  });
});
