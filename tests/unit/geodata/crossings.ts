/** Where a ring crosses itself. */
import type { Position } from 'geojson';

/** Points where two segments of a ring properly cross, found with a sweep from west to east. */
export function selfCrossings(ring: readonly Position[]): Position[] {
  const segments = ring
    .slice(1)
    .map((to, i) => ({ from: ring[i] ?? to, to }))
    .sort((a, b) => west(a) - west(b));
  const found: Position[] = [];
  segments.forEach((a, i) => {
    for (let j = i + 1; j < segments.length; j++) {
      const b = segments[j];
      if (b === undefined || west(b) > east(a)) break;
      if (side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0) found.push(b.from);
    }
  });
  return found;
}

interface Segment {
  readonly from: Position;
  readonly to: Position;
}
const west = ({ from, to }: Segment): number => Math.min(from[0] ?? 0, to[0] ?? 0);
const east = ({ from, to }: Segment): number => Math.max(from[0] ?? 0, to[0] ?? 0);

/** -1, 0 or 1: on which side of a segment a point lies; rounding errors count as on it. */
function side({ from, to }: Segment, [x = 0, y = 0]: Position): number {
  const [ax = 0, ay = 0] = from;
  const [bx = 0, by = 0] = to;
  const cross = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  return Math.abs(cross) < 1e-12 ? 0 : Math.sign(cross);
}
