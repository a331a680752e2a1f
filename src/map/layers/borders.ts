/** Borders as lines, each drawn once: two dashed lines on one another would look like a solid one. */
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';

export type Area = Feature<Polygon | MultiPolygon>;

/** Borders that are known only roughly are dashed, as on a printed map. */
export const APPROXIMATE_DASH = [2.5, 1.5];

/** A run of positions that is a border of one or two areas. */
export interface BorderRun<A extends Area> {
  /** The first of the areas that it bounds. */
  readonly area: A;
  readonly line: Position[];
}

/**
 * The borders of areas that share their edges exactly, without those that `drawn` areas have already.
 * The order of the areas decides whose run a shared border is.
 */
export function bordersOnce<A extends Area>(areas: readonly A[], drawn: readonly Area[]): BorderRun<A>[] {
  const seen = new Set<string>();
  for (const ring of drawn.flatMap(ringsOf)) for (const edge of edgesOf(ring)) seen.add(edge);
  return areas.flatMap((area) =>
    ringsOf(area).flatMap((ring) => unseenRuns(ring, seen).map((line) => ({ area, line }))),
  );
}

function ringsOf({ geometry }: Area): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

function edgesOf(ring: readonly Position[]): string[] {
  return ring.slice(1).map((to, i) => edgeKey(ring[i] ?? to, to));
}

/** One key for both directions. */
function edgeKey(a: Position, b: Position): string {
  const [first, second] = [a.join(), b.join()];
  return first < second ? `${first} ${second}` : `${second} ${first}`;
}

function unseenRuns(ring: readonly Position[], seen: Set<string>): Position[][] {
  const runs: Position[][] = [];
  let run: Position[] = [];
  for (const [i, edge] of edgesOf(ring).entries()) {
    const [from, to] = [ring[i], ring[i + 1]];
    if (seen.has(edge) || !from || !to) {
      run = [];
      continue;
    }
    seen.add(edge);
    if (run.length === 0) {
      run = [from];
      runs.push(run);
    }
    run.push(to);
  }
  return runs;
}
