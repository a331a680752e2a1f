/** Lines with fewer points that stay within a stated distance of the given ones (Douglas and Peucker). */
import type { Position } from 'geojson';
import { distanceToSegmentM } from './plane.ts';

/**
 * The line without the points that its neighbours can do without: none of those left out is farther than
 * `toleranceM` metres from the new line. The ends stay; so does the farthest point of a closed line.
 */
export function simplifyLine(line: readonly Position[], toleranceM: number): Position[] {
  const kept = new Set([0, line.length - 1]);
  const spans: [from: number, to: number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const farthest = farthestBetween(line, from, to);
    if (farthest.distanceM <= toleranceM) continue;
    kept.add(farthest.at);
    spans.push([from, farthest.at], [farthest.at, to]);
  }
  return line.filter((_, i) => kept.has(i));
}

function farthestBetween(
  line: readonly Position[],
  from: number,
  to: number,
): { at: number; distanceM: number } {
  const start = line[from] ?? [];
  const end = line[to] ?? [];
  let at = from;
  let distanceM = 0;
  for (let i = from + 1; i < to; i++) {
    const distance = distanceToSegmentM(line[i] ?? [], start, end);
    if (distance > distanceM) [at, distanceM] = [i, distance];
  }
  return { at, distanceM };
}
