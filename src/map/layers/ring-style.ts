/** How the parts of a ring are drawn: one table for the map and its legend. */
import type { LayerSpecification } from 'maplibre-gl';
import type { RingLinePart } from '../../state/index.ts';

interface LineStyle {
  readonly widthPx: number;
  /** Lengths in units of the width; null for a whole line. */
  readonly dash: readonly number[] | null;
  readonly opacity: number;
}

/** `own`: a figure that nobody stated. */
export const RING_LINES: Readonly<Record<RingLinePart | 'own', LineStyle>> = {
  edge: { widthPx: 2.2, dash: null, opacity: 1 },
  own: { widthPx: 2.2, dash: [4, 3], opacity: 1 },
  tick: { widthPx: 0.9, dash: null, opacity: 0.75 },
  min: { widthPx: 1.2, dash: [1, 2], opacity: 1 },
  possible: { widthPx: 2, dash: [5, 2.5], opacity: 1 },
  certain: { widthPx: 2.2, dash: null, opacity: 1 },
};

export function ringLineLayer(
  kind: RingLinePart | 'own',
  source: string,
  colour: string,
  opacity: number,
): LayerSpecification {
  const { widthPx, dash, opacity: ownOpacity } = RING_LINES[kind];
  return {
    id: `rings-${kind}`,
    type: 'line',
    source,
    filter: ['==', ['get', 'line'], kind],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': colour,
      'line-opacity': ownOpacity * opacity,
      'line-width': widthPx,
      ...(dash ? { 'line-dasharray': [...dash] } : {}),
    },
  };
}
