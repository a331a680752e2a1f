/**
 * What lies within a short range of an area: the area itself, a strip along each of its edges and a sector at each
 * of its corners, put together. Each corner of them is exact on the ellipsoid; they are joined on the azimuthal
 * equidistant plane around the area, so poles and antimeridian are nothing special.
 */
import type { Position } from 'geojson';
import type { LonLat } from '../domain/place.ts';
import { planarUnion } from './clip.ts';
import { onPlane } from './enclosing.ts';
import { destination, inverse } from './geodesic.ts';
import type { Outline } from './outline.ts';
import { shortestTurn } from './trace.ts';

const DEG_PER_RAD = 180 / Math.PI;
/** The plane is measured in km; vertices lie on a grid of centimetres. */
const GRID_PER_KM = 1e5;
/** A line that turns by more than this doubles back: its end is round. */
const DOUBLES_BACK_DEG = 179.9;

/**
 * The closed curves around what lies within `rangeKm` of an area, as polygons: the first ring of each runs
 * counter-clockwise, its holes clockwise. Longitudes run on. Arcs stay within `toleranceKm`.
 */
export function stripsAround(
  outline: Outline,
  centre: LonLat,
  rangeKm: number,
  toleranceKm: number,
): Position[][][] {
  const toPlane = (part: readonly LonLat[]): Position[] => part.map((point) => [...onPlane(centre, point)]);
  const parts = outline.chains.flatMap((chain) =>
    edgesOf(chain).flatMap((edge, i, edges) => {
      const next = edges[(i + 1) % edges.length] as Edge;
      return [strip(edge, rangeKm), ...sector(edge, next, rangeKm, toleranceKm)];
    }),
  );
  const around = planarUnion(parts.map(toPlane), GRID_PER_KM).flat();
  const all = planarUnion([...outline.chains.map(toPlane), ...around], GRID_PER_KM);
  return all.map((rings) => rings.map((ring) => curveOf(ring, centre)));
}

interface Edge {
  readonly from: LonLat;
  readonly to: LonLat;
  readonly startDeg: number;
  readonly endDeg: number;
}

function edgesOf(chain: readonly LonLat[]): Edge[] {
  const edges: Edge[] = [];
  for (let i = 1; i < chain.length; i++) {
    const [from, to] = [chain[i - 1] as LonLat, chain[i] as LonLat];
    const { distanceKm, azimuthDeg, endAzimuthDeg } = inverse(from, to);
    if (distanceKm > 0) edges.push({ from, to, startDeg: azimuthDeg, endDeg: endAzimuthDeg });
  }
  return edges;
}

/** The strip to the right of an edge, outside the area. */
function strip({ from, to, startDeg, endDeg }: Edge, rangeKm: number): LonLat[] {
  return [from, destination(from, startDeg + 90, rangeKm), destination(to, endDeg + 90, rangeKm), to, from];
}

/** The sector between two strips, where the outline turns away from it. */
function sector(edge: Edge, next: Edge, rangeKm: number, toleranceKm: number): LonLat[][] {
  const corner = edge.to;
  const turn = shortestTurn(next.startDeg - edge.endDeg);
  const sweep = turn > DOUBLES_BACK_DEG ? -turn : turn;
  if (sweep >= 0) return [];
  const step = 2 * Math.acos(1 - Math.min(1, toleranceKm / rangeKm)) * DEG_PER_RAD;
  const pieces = Math.ceil(-sweep / step);
  const arc = Array.from({ length: pieces + 1 }, (_, i) =>
    destination(corner, edge.endDeg + 90 + (sweep * i) / pieces, rangeKm),
  );
  return [[corner, ...arc, corner]];
}

/** A ring of the plane as a curve on the globe. */
function curveOf(ring: readonly Position[], centre: LonLat): Position[] {
  let previousLon = centre[0];
  return ring.map(([x = 0, y = 0]) => {
    const [lon, lat] = destination(centre, Math.atan2(x, y) * DEG_PER_RAD, Math.hypot(x, y));
    previousLon += shortestTurn(lon - previousLon);
    return [previousLon, lat];
  });
}
