/**
 * Union, intersection and difference of areas in longitude and latitude, right across the antimeridian: everything
 * is brought into one window of 360 degrees first. The only file that knows the clipping library.
 *
 * Clipper works on integers, so a result's vertices lie on a grid of 1e-7 degrees (1.1 cm).
 */
import {
  Clipper64,
  ClipType,
  FillRule,
  PathType,
  PolyTree64,
  type Path64,
  type Paths64,
  type PolyPath64,
} from 'clipper2-ts';
import type { MultiPolygon, Polygon, Position } from 'geojson';

export type Area = Polygon | MultiPolygon;

const WORLD_DEG = 360;
const GRID_PER_DEG = 1e7;

/** One area of several, in which overlaps count once. `west` is the western edge of the window that it is put in. */
export function union(areas: readonly Area[], west: number): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: polygonsIn(inWindow(areas, west), GRID_PER_DEG) };
}

/** What two areas have in common. */
export function intersection(a: Area, b: Area, west: number): MultiPolygon {
  return combine(ClipType.Intersection, a, b, west);
}

/** What the first area has and the second has not. */
export function difference(a: Area, b: Area, west: number): MultiPolygon {
  return combine(ClipType.Difference, a, b, west);
}

/** The union of counter-clockwise rings on a plane, as polygons with their holes; vertices lie on the grid. */
export function planarUnion(rings: readonly Position[][], gridPerUnit: number): Position[][][] {
  const paths = rings.map((ring) => toPath(ring, gridPerUnit));
  return polygonsIn(unionOf(paths), gridPerUnit);
}

/** Paths that are put together at once: of many that overlap, neighbours first. */
const PUT_TOGETHER = 8;

function unionOf(paths: Paths64): PolyTree64 {
  if (paths.length <= PUT_TOGETHER) return run(ClipType.Union, paths, []);
  const size = Math.ceil(paths.length / PUT_TOGETHER);
  const groups = Array.from({ length: PUT_TOGETHER }, (_, i) => paths.slice(i * size, (i + 1) * size));
  return run(ClipType.Union, groups.map((group) => pathsIn(unionOf(group))).flat(), []);
}

function combine(type: ClipType, a: Area, b: Area, west: number): MultiPolygon {
  const tree = run(type, pathsIn(inWindow([a], west)), pathsIn(inWindow([b], west)));
  return { type: 'MultiPolygon', coordinates: polygonsIn(tree, GRID_PER_DEG) };
}

/** The union of areas inside the window: each in every world that reaches into it, cut at the window's edges. */
function inWindow(areas: readonly Area[], west: number): PolyTree64 {
  const paths = areas.flatMap(polygonsOf).flatMap((rings) => {
    const wound = rings.map((ring, i) =>
      isCounterClockwise(ring) === (i === 0) ? ring : [...ring].reverse(),
    );
    return turnsInto(west, rings[0] ?? []).flatMap((turn) =>
      wound.map((ring) => toPath(ring, GRID_PER_DEG, turn)),
    );
  });
  return run(ClipType.Intersection, paths, [toPath(windowRing(west), GRID_PER_DEG)]);
}

/** The whole turns that bring some of a ring into the window. */
function turnsInto(west: number, ring: readonly Position[]): number[] {
  const [min, max] = lonRange(ring);
  const first = Math.ceil((west - max) / WORLD_DEG);
  const last = Math.floor((west + WORLD_DEG - min) / WORLD_DEG);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * WORLD_DEG);
}

/** The westernmost and the easternmost longitude of a list of positions. */
export function lonRange(positions: readonly Position[]): [min: number, max: number] {
  let [min, max] = [Infinity, -Infinity];
  for (const [lon = 0] of positions) {
    min = Math.min(min, lon);
    max = Math.max(max, lon);
  }
  return [min, max];
}

function windowRing(west: number): Position[] {
  const east = west + WORLD_DEG;
  return [
    [west, -90],
    [east, -90],
    [east, 90],
    [west, 90],
    [west, -90],
  ];
}

function run(type: ClipType, subject: Paths64, clip: Paths64): PolyTree64 {
  const clipper = new Clipper64();
  clipper.addPaths(subject.filter(isRing), PathType.Subject);
  clipper.addPaths(clip.filter(isRing), PathType.Clip);
  const tree = new PolyTree64();
  clipper.execute(type, FillRule.NonZero, tree);
  return tree;
}

/** False for what has shrunk to a point or a line on the grid. */
function isRing(path: Path64): boolean {
  return path.length > 2;
}

/** The polygons of an area, each as its outline and its holes. */
export function polygonsOf(area: Area): Position[][][] {
  return area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
}

/** True for a closed ring that runs counter-clockwise in the plane of longitude and latitude. */
export function isCounterClockwise(ring: readonly Position[]): boolean {
  return planarArea(ring) > 0;
}

/** The area of a closed ring of a plane, in its units; negative when it runs clockwise. */
export function planarArea(ring: readonly Position[]): number {
  let doubleArea = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    doubleArea -= (x1 - x0) * (y0 + y1);
  }
  return doubleArea / 2;
}

/** A closed ring as the library wants it: integers, and without the repeated end. */
function toPath(ring: readonly Position[], gridPerUnit: number, turn = 0): Path64 {
  return ring.slice(0, -1).map(([x = 0, y = 0]) => ({
    x: Math.round((x + turn) * gridPerUnit),
    y: Math.round(y * gridPerUnit),
  }));
}

function toRing(path: Path64, gridPerUnit: number): Position[] {
  const ring = path.map(({ x, y }): Position => [x / gridPerUnit, y / gridPerUnit]);
  return [...ring, ...ring.slice(0, 1)];
}

function childrenOf(node: PolyPath64): PolyPath64[] {
  return Array.from({ length: node.count }, (_, i) => node.child(i));
}

/** The polygons of a result: outlines counter-clockwise and holes clockwise, as RFC 7946 asks. */
function polygonsIn(node: PolyPath64, gridPerUnit: number): Position[][][] {
  return childrenOf(node).flatMap((outline) => {
    const holes = childrenOf(outline);
    const rings = [outline, ...holes].map(({ polygon }) => toRing(polygon ?? [], gridPerUnit));
    return [rings, ...holes.flatMap((hole) => polygonsIn(hole, gridPerUnit))];
  });
}

function pathsIn(node: PolyPath64): Paths64 {
  return childrenOf(node).flatMap((child) => [child.polygon ?? [], ...pathsIn(child)]);
}
