/**
 * The outline of an area as points of the ellipsoid in space, where the nearest and the farthest of many are found
 * fast: on a sphere the order of distances straight through the Earth is that of distances along it, and on the
 * ellipsoid, for the points of one area, it is so within metres. Lengths are then taken on the geodesic.
 */
import type { Position } from 'geojson';
import type { LonLat } from '../domain/place.ts';
import { isCounterClockwise, polygonsOf, type Area } from './clip.ts';
import { follow, inverse, type GeodesicBetween } from './geodesic.ts';
import { fromSpace, toSpace, type Space } from './space.ts';
import { shortestTurn } from './trace.ts';

/** Rings of an area, or a line: chains of points whose edges are short geodesics. */
export interface Outline {
  /** Of areas: closed, with the area to the left. */
  readonly chains: readonly (readonly LonLat[])[];
  /** The same points in space, chain by chain. */
  readonly inSpace: readonly SpacePoints[];
}

/** Points in space, one array a coordinate: there are many, and they are looked through often. */
interface SpacePoints {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly zs: Float64Array;
  readonly blocks: readonly Block[];
}

/** Edges that follow each other, in a ball that holds them: far from a point, they are passed over together. */
interface Block {
  /** Its points from the first to the last; the last is also the first of the next block. */
  readonly first: number;
  readonly last: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly radius: number;
}

const BLOCK_EDGES = 24;

/** Edges are geodesics, and are cut to this length: straight through the Earth, they then run 8 m deep at most. */
const LONGEST_EDGE_KM = 20;

/** The outline of an area, whichever way its rings are wound. */
export function outlineOf(area: Area): Outline {
  const rings = polygonsOf(area).flatMap((polygon) =>
    polygon.map((ring, i) => (isCounterClockwise(ring) === (i === 0) ? ring : [...ring].reverse())),
  );
  return outlineOfChains(rings);
}

/** The outline that lines make. */
export function outlineOfChains(chains: readonly (readonly Position[])[]): Outline {
  return fromChains(chains.map(densified));
}

function fromChains(chains: readonly (readonly LonLat[])[]): Outline {
  return { chains, inSpace: chains.map((chain) => spacePoints(chain.map(toSpace))) };
}

function spacePoints(points: readonly Space[]): SpacePoints {
  const blocks: Block[] = [];
  for (let first = 0; first < points.length; first += BLOCK_EDGES) {
    const last = Math.min(first + BLOCK_EDGES, points.length - 1);
    const [x, y, z] = points[Math.floor((first + last) / 2)] as Space;
    const held = points.slice(first, last + 1);
    const radius = Math.max(...held.map(([px, py, pz]) => Math.hypot(px - x, py - y, pz - z)));
    blocks.push({ first, last, x, y, z, radius });
  }
  return {
    xs: Float64Array.from(points, ([x]) => x),
    ys: Float64Array.from(points, ([, y]) => y),
    zs: Float64Array.from(points, ([, , z]) => z),
    blocks,
  };
}

function densified(chain: readonly Position[]): LonLat[] {
  const points: LonLat[] = [];
  for (const [lon = 0, lat = 0] of chain) {
    const from = points.at(-1);
    if (from) points.push(...between(from, [lon, lat]));
    points.push([lon, lat]);
  }
  return points;
}

function between(from: LonLat, to: LonLat): LonLat[] {
  const { distanceKm, azimuthDeg } = inverse(from, to);
  const pieces = Math.ceil(distanceKm / LONGEST_EDGE_KM);
  return Array.from({ length: Math.max(0, pieces - 1) }, (_, i) => {
    const { lon, lat } = follow(from, azimuthDeg, ((i + 1) * distanceKm) / pieces);
    return [lon, lat];
  });
}

/** A point of an outline and the geodesic from there to the point that it was looked for from. */
export interface OutlinePoint extends GeodesicBetween {
  readonly at: LonLat;
}

/** The point of an outline that lies nearest to a point, wherever on an edge. */
export function nearestOf({ inSpace }: Outline, point: LonLat): OutlinePoint {
  const [x, y, z] = toSpace(point);
  const found = { distance: Infinity, x: NaN, y: NaN, z: NaN };
  // The middle of the nearest block is a good first guess: most other blocks lie wholly beyond it.
  for (const { blocks } of inSpace) {
    for (const block of blocks) {
      const distance = ballDistance(block, x, y, z);
      if (distance < found.distance)
        [found.distance, found.x, found.y, found.z] = [distance, block.x, block.y, block.z];
    }
  }
  for (const points of inSpace) {
    for (const block of points.blocks) {
      if (ballDistance(block, x, y, z) - block.radius < found.distance) {
        lookNearest(points, block, x, y, z, found);
      }
    }
  }
  const at = fromSpace([found.x, found.y, found.z]);
  return { at, ...inverse(at, point) };
}

function ballDistance(ball: Block, x: number, y: number, z: number): number {
  const dx = x - ball.x;
  const dy = y - ball.y;
  const dz = z - ball.z;
  return Math.sqrt(dx * dx + dy * dy + dz * dz);
}

function lookNearest(
  { xs, ys, zs }: SpacePoints,
  { first, last }: Block,
  x: number,
  y: number,
  z: number,
  found: { distance: number; x: number; y: number; z: number },
): void {
  for (let i = first; i <= last; i++) {
    // From a point to the next; at the end of a chain, the last point alone.
    const to = Math.min(i + 1, last);
    const ax = xs[i] as number;
    const ay = ys[i] as number;
    const az = zs[i] as number;
    const ex = (xs[to] as number) - ax;
    const ey = (ys[to] as number) - ay;
    const ez = (zs[to] as number) - az;
    const along = ((x - ax) * ex + (y - ay) * ey + (z - az) * ez) / (ex * ex + ey * ey + ez * ez);
    const part = along > 0 ? Math.min(along, 1) : 0;
    const dx = x - ax - part * ex;
    const dy = y - ay - part * ey;
    const dz = z - az - part * ez;
    const distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
    if (distance >= found.distance) continue;
    found.distance = distance;
    found.x = x - dx;
    found.y = y - dy;
    found.z = z - dz;
  }
}

/** The point of an outline that lies farthest from a point: always a vertex. */
export function farthestOf({ chains, inSpace }: Outline, point: LonLat): OutlinePoint {
  const [x, y, z] = toSpace(point);
  let best = -Infinity;
  let farthest: LonLat = point;
  inSpace.forEach(({ xs, ys, zs, blocks }, c) => {
    for (const block of blocks) {
      if (ballDistance(block, x, y, z) + block.radius < best) continue;
      for (let i = block.first; i <= block.last; i++) {
        const dx = x - (xs[i] as number);
        const dy = y - (ys[i] as number);
        const dz = z - (zs[i] as number);
        const distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
        if (distance <= best) continue;
        best = distance;
        farthest = chains[c]?.[i] ?? point;
      }
    }
  });
  return { at: farthest, ...inverse(farthest, point) };
}

/** True when a point lies inside: an odd number of edges crosses its meridian to the north of it. */
export function contains({ chains }: Outline, [lon, lat]: LonLat): boolean {
  let inside = false;
  for (const chain of chains) {
    for (let i = 1; i < chain.length; i++) {
      const [[fromLon, fromLat], [toLon, toLat]] = [chain[i - 1] as LonLat, chain[i] as LonLat];
      const from = shortestTurn(fromLon - lon);
      const to = shortestTurn(toLon - lon);
      // Both on one side, or across the meridian on the far side of the globe.
      if (from > 0 === to > 0 || Math.abs(to - from) > 180) continue;
      if (fromLat + (from / (from - to)) * (toLat - fromLat) > lat) inside = !inside;
    }
  }
  return inside;
}

/**
 * The outline with only the vertices that it needs so that no dropped one lies farther than `toleranceKm` from it
 * (Douglas and Peucker 1973): distances to it change by no more than that.
 */
export function simplified(outline: Outline, toleranceKm: number): Outline {
  const known = lastSimplified.get(outline);
  if (known?.toleranceKm === toleranceKm) return known.simple;
  const kept = outline.inSpace.map((points) => keptIndices(points, toleranceKm));
  const chains = outline.chains.map((chain, c) => (kept[c] ?? []).map((i) => chain[i] as LonLat));
  const simple = fromChains(chains);
  lastSimplified.set(outline, { toleranceKm, simple });
  return simple;
}

/** While a range is dragged, the same outline is asked for again and again. */
const lastSimplified = new WeakMap<Outline, { toleranceKm: number; simple: Outline }>();

function keptIndices(points: SpacePoints, toleranceKm: number): number[] {
  const last = points.xs.length - 1;
  const kept = new Set([0, last]);
  const open: [number, number][] = [[0, last]];
  for (let range = open.pop(); range; range = open.pop()) {
    const [start, end] = range;
    let worst = toleranceKm;
    let at = -1;
    for (let i = start + 1; i < end; i++) {
      const off = offSegment(points, i, start, end);
      if (off > worst) [worst, at] = [off, i];
    }
    if (at < 0) continue;
    kept.add(at);
    open.push([start, at], [at, end]);
  }
  return [...kept].sort((a, b) => a - b);
}

/** How far a point lies from the straight line between two others. */
function offSegment({ xs, ys, zs }: SpacePoints, i: number, start: number, end: number): number {
  const [ax, ay, az] = [xs[start] as number, ys[start] as number, zs[start] as number];
  const [dx, dy, dz] = [(xs[i] as number) - ax, (ys[i] as number) - ay, (zs[i] as number) - az];
  const [ex, ey, ez] = [(xs[end] as number) - ax, (ys[end] as number) - ay, (zs[end] as number) - az];
  const along = (dx * ex + dy * ey + dz * ez) / (ex * ex + ey * ey + ez * ez);
  const part = along > 0 ? Math.min(along, 1) : 0;
  return Math.hypot(dx - part * ex, dy - part * ey, dz - part * ez);
}
