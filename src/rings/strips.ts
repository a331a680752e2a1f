/**
 * What lies within a short range of an area: the area itself, a strip along each of its edges and a sector at each
 * of its corners, put together. Each corner of them is exact on the ellipsoid; they are joined on the azimuthal
 * equidistant plane around the area, so poles and antimeridian are nothing special.
 */
import type { Position } from 'geojson';
import type { LonLat } from '../domain/place.ts';
import { planarArea, planarUnion } from './clip.ts';
import { onPlane } from './enclosing.ts';
import { destination, EARTH_MEAN_RADIUS_KM, inverse } from './geodesic.ts';
import type { Outline } from './outline.ts';
import { shortestTurn } from './trace.ts';

const DEG_PER_RAD = 180 / Math.PI;
/** The plane is measured in km; vertices lie on a grid of centimetres. */
const GRID_PER_KM = 1e5;
/**
 * Each strip widens outwards by this angle at either end, which leaves it within range of its corners: neighbours
 * overlap, and no crack of a grid's width stays open between them.
 */
const FAN_DEG = 0.02;
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
  // Nothing in a hole lies farther out of range than the radius of a circle of its area.
  const smallestHole = Math.PI * toleranceKm ** 2;
  return all.map((rings) =>
    rings
      .filter((ring, i) => i === 0 || Math.abs(planarArea(ring)) > smallestHole)
      .map((ring) => curveOf(ring, centre, toleranceKm)),
  );
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
  return [
    from,
    destination(from, startDeg + 90 + FAN_DEG, rangeKm),
    destination(to, endDeg + 90 - FAN_DEG, rangeKm),
    to,
    from,
  ];
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

/** A ring of the plane as a curve on the globe; its edges are drawn straight in longitude and latitude from now on. */
function curveOf(ring: readonly Position[], centre: LonLat, toleranceKm: number): Position[] {
  let previousLon = centre[0];
  let from: Position | null = null;
  return ring.flatMap((to) => {
    const stops = from === null ? [to] : stopsBetween(from, to, centre, toleranceKm);
    from = to;
    return stops.map((stop): Position => {
      const [lon, lat] = fromPlane(stop, centre);
      previousLon += shortestTurn(lon - previousLon);
      return [previousLon, lat];
    });
  });
}

function fromPlane([x = 0, y = 0]: Position, centre: LonLat): LonLat {
  return destination(centre, Math.atan2(x, y) * DEG_PER_RAD, Math.hypot(x, y));
}

const MOST_STOPS = 64;

/**
 * The end of an edge, and stops before it where it is long: over a length L, a geodesic leaves the straight line in
 * longitude and latitude by L² tan(latitude) / 8 R.
 */
function stopsBetween(from: Position, to: Position, centre: LonLat, toleranceKm: number): Position[] {
  const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [from, to];
  const lat = Math.max(Math.abs(fromPlane(from, centre)[1]), Math.abs(fromPlane(to, centre)[1]));
  const bend = Math.tan(lat / DEG_PER_RAD) / (8 * EARTH_MEAN_RADIUS_KM);
  const pieces = Math.ceil(Math.hypot(x1 - x0, y1 - y0) * Math.sqrt(bend / (toleranceKm / 2)));
  const count = Math.max(1, Math.min(pieces, MOST_STOPS));
  return Array.from({ length: count }, (_, i): Position => {
    const part = (i + 1) / count;
    return [x0 + part * (x1 - x0), y0 + part * (y1 - y0)];
  });
}
