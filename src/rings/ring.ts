/** Range rings: all points at one geodesic distance from a centre, and the band between two of them. */
import type { LineString, Polygon, Position } from 'geojson';
import type { LonLat } from '../domain/place.ts';
import { destination, EARTH_MEAN_RADIUS_KM, inverse } from './geodesic.ts';

/** How far the straight edge between two vertices may lie off the true ring, if nothing else is asked. */
export const DEFAULT_TOLERANCE_KM = 0.1;

/** The largest range that is drawn here: beyond a quarter of the meridian a ring begins to close again. */
export const RING_KM_MAX = 10_000;
export const RING_KM_MIN = 1;

const MIN_VERTICES = 36;
const MAX_VERTICES = 1440;

/** Edges are not halved below this step of azimuth: at most 60 m, even on the largest ring. */
const MIN_STEP_DEG = 0.0005;
/** Where along an edge it is measured: an edge that crosses the equator may be true in its middle alone. */
const MEASURED_AT = [0.5, 0.25];

/**
 * Vertices needed so that no edge lies more than the tolerance inside a ring of this radius:
 * n = pi / acos(tan((r - e) / R) / tan(r / R)), for the chord on a sphere of the mean radius.
 */
export function verticesFor(radiusKm: number, toleranceKm: number): number {
  const r = radiusKm / EARTH_MEAN_RADIUS_KM;
  const e = toleranceKm / EARTH_MEAN_RADIUS_KM;
  const ratio = Math.abs(Math.tan(r - e) / Math.tan(r));
  if (toleranceKm >= radiusKm || ratio >= 1) return MIN_VERTICES;
  const needed = Math.ceil(Math.PI / Math.acos(ratio));
  return Math.min(MAX_VERTICES, Math.max(MIN_VERTICES, needed));
}

/**
 * The ring of points at `radiusKm` from `centre` as a closed list of positions, counter-clockwise seen from
 * above. Each vertex is exact on the ellipsoid, at even steps of azimuth; a step is halved where the edge, drawn
 * straight in longitude and latitude, would leave the tolerance: towards the poles. Longitudes run on beyond
 * 180 degrees rather than jump; a ring around a pole begins half a turn to one side of its centre and ends half
 * a turn to the other, at the far side of the pole.
 */
export function ringPositions(
  centre: LonLat,
  radiusKm: number,
  toleranceKm: number = DEFAULT_TOLERANCE_KM,
): Position[] {
  const northern = centre[1] >= 0;
  // The vertex that lies nearest to a pole comes first: only the step over a pole could be taken for its reverse.
  const startDeg = northern ? 360 : 180;
  const vertex = (turnDeg: number, previousLon: number): Vertex => {
    const [lon, lat] = destination(centre, (startDeg - turnDeg) % 360, radiusKm);
    return { turnDeg, lon: previousLon + shortestTurn(lon - previousLon), lat };
  };
  const strays = (from: Vertex, to: Vertex): boolean =>
    MEASURED_AT.some((part) => {
      const point: LonLat = [from.lon + part * (to.lon - from.lon), from.lat + part * (to.lat - from.lat)];
      return Math.abs(inverse(centre, point).distanceKm - radiusKm) > toleranceKm;
    });
  const positions: Position[] = [];
  const addEdge = (from: Vertex, to: Vertex): void => {
    if (to.turnDeg - from.turnDeg > MIN_STEP_DEG && strays(from, to)) {
      const middle = vertex((from.turnDeg + to.turnDeg) / 2, from.lon);
      addEdge(from, middle);
      addEdge(middle, to);
    } else positions.push([to.lon, to.lat]);
  };

  // Seen from a quarter turn before the centre, a first vertex beyond the pole lies half a turn before it.
  const first = vertex(0, centre[0] + (northern ? -90 : 90));
  const aroundPole = Math.abs(first.lon - centre[0]) > 90;
  positions.push([first.lon, first.lat]);
  // Straight edges on the map are not chords: half the tolerance is left for the difference.
  const count = verticesFor(radiusKm, toleranceKm / 2);
  let from = first;
  for (let i = 1; i < count; i++) {
    const to = vertex((360 * i) / count, from.lon);
    addEdge(from, to);
    from = to;
  }
  const wholeTurn = aroundPole ? (northern ? 360 : -360) : 0;
  addEdge(from, { turnDeg: 360, lon: first.lon + wholeTurn, lat: first.lat });
  return positions;
}

/** A vertex on the way round: how far round from the first, counter-clockwise, and where. */
interface Vertex {
  readonly turnDeg: number;
  readonly lon: number;
  readonly lat: number;
}

/** A difference of longitudes brought into (-180, 180]. */
function shortestTurn(degrees: number): number {
  const turn = ((((degrees + 180) % 360) + 360) % 360) - 180;
  return turn === -180 ? 180 : turn;
}

/** The ring as a line, for drawing its edge. */
export function ringLine(centre: LonLat, radiusKm: number): LineString {
  return { type: 'LineString', coordinates: ringPositions(centre, radiusKm) };
}

/** The disc inside a ring; its edges stay within `toleranceKm` of it. */
export function discPolygon(
  centre: LonLat,
  radiusKm: number,
  toleranceKm: number = DEFAULT_TOLERANCE_KM,
): Polygon {
  return { type: 'Polygon', coordinates: [closeOverPole(ringPositions(centre, radiusKm, toleranceKm))] };
}

/** Share of the radius by which the edges of a place's disc may fall short: it is looked at from close by. */
const PLACE_TOLERANCE = 0.001;

/** The disc that stands for a place whose size is known and whose outline is not. */
export function placeDisc(point: LonLat, radiusKm: number): Polygon {
  return discPolygon(point, radiusKm, radiusKm * PLACE_TOLERANCE);
}

/** The area between two rings: everything from `lowKm` to `highKm` from the centre. */
export function bandPolygon(centre: LonLat, lowKm: number, highKm: number): Polygon {
  const outer = closeOverPole(ringPositions(centre, highKm));
  const inner = closeOverPole(ringPositions(centre, lowKm)).reverse();
  return { type: 'Polygon', coordinates: [outer, inner] };
}

/** A ring that encloses a pole does not close in longitude: it is led along the pole, as RFC 7946 asks. */
function closeOverPole(ring: Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last) return ring;
  const [firstLon, lastLon] = [first[0] as number, last[0] as number];
  if (Math.abs(lastLon - firstLon) < 180) return ring;
  // Counter-clockwise means eastward around the north pole and westward around the south pole.
  const poleLat = lastLon > firstLon ? 90 : -90;
  return [...ring, [lastLon, poleLat], [firstLon, poleLat], first];
}
