/** Range rings: all points at one geodesic distance from a centre, and the band between two of them. */
import type { LineString, Polygon, Position } from 'geojson';
import type { LonLat } from '../domain/place.ts';
import { destination, EARTH_MEAN_RADIUS_KM } from './geodesic.ts';

/** How far the straight edge between two vertices may lie inside the true ring, if nothing else is asked. */
export const DEFAULT_TOLERANCE_KM = 0.1;

/** The largest range that is drawn here: beyond a quarter of the meridian a ring begins to close again. */
export const RING_KM_MAX = 10_000;
export const RING_KM_MIN = 1;

const MIN_VERTICES = 36;
const MAX_VERTICES = 1440;

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
 * above. Each vertex is exact on the ellipsoid; edges drawn straight in longitude and latitude stay within
 * `toleranceKm`. Longitudes run on beyond 180 degrees rather than jump; a ring around a pole ends 360 degrees
 * from where it began.
 */
export function ringPositions(
  centre: LonLat,
  radiusKm: number,
  toleranceKm: number = DEFAULT_TOLERANCE_KM,
): Position[] {
  // Straight edges on the map are not chords: half the tolerance is left for the difference.
  const count = verticesFor(radiusKm, toleranceKm / 2);
  const positions: Position[] = [];
  let previousLon = centre[0];
  for (let i = 0; i <= count; i++) {
    const azimuthDeg = i === count ? 0 : 360 - (360 * i) / count;
    const [lon, lat] = destination(centre, azimuthDeg % 360, radiusKm);
    const unwrapped = previousLon + shortestTurn(lon - previousLon);
    positions.push([unwrapped, lat]);
    previousLon = unwrapped;
  }
  return positions;
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

/** The disc inside a ring, for an area of a stated radius. */
export function discPolygon(centre: LonLat, radiusKm: number): Polygon {
  return { type: 'Polygon', coordinates: [closeOverPole(ringPositions(centre, radiusKm))] };
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
