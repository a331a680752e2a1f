/** Lengths and areas on a plane of metres around a point: good to 2 percent of a length in all of the oblast. */
import type { MultiPolygon, Position } from 'geojson';

const METRES_PER_DEGREE = 111_200;
/** The middle latitude of the oblast. */
const MIDDLE_LATITUDE_DEG = 49.5;
const METRES_PER_DEGREE_EAST = METRES_PER_DEGREE * Math.cos((MIDDLE_LATITUDE_DEG * Math.PI) / 180);

export function distanceM(from: Position, to: Position): number {
  return Math.hypot(...metresFrom(from, to));
}

/** Metres from a point to a straight piece of a line. */
export function distanceToSegmentM(point: Position, start: Position, end: Position): number {
  const [toX, toY] = metresFrom(start, end);
  const [x, y] = metresFrom(start, point);
  const along = (x * toX + y * toY) / (toX * toX + toY * toY || 1);
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(x - toX * share, y - toY * share);
}

/** Square kilometres of a closed ring, without regard to its direction. */
export function ringAreaKm2(ring: readonly Position[]): number {
  return Math.abs(momentsOf(ring).areaM2) / 1e6;
}

/** The centre of gravity of an area; holes are left out of account. */
export function centreOf({ coordinates }: MultiPolygon): Position {
  let [weight, lon, lat] = [0, 0, 0];
  for (const [outer = []] of coordinates) {
    const { areaM2, centre } = momentsOf(outer);
    weight += Math.abs(areaM2);
    lon += Math.abs(areaM2) * (centre[0] ?? 0);
    lat += Math.abs(areaM2) * (centre[1] ?? 0);
  }
  return [lon / weight, lat / weight];
}

/** The area of a ring, positive when it runs counter-clockwise, and its centre of gravity. */
function momentsOf(ring: readonly Position[]): { areaM2: number; centre: Position } {
  const origin = ring[0] ?? [];
  let [areaM2, momentX, momentY] = [0, 0, 0];
  for (let i = 1; i < ring.length; i++) {
    const [x, y] = metresFrom(origin, ring[i - 1] ?? []);
    const [nextX, nextY] = metresFrom(origin, ring[i] ?? []);
    const areaOfPiece = (x * nextY - nextX * y) / 2;
    areaM2 += areaOfPiece;
    momentX += (areaOfPiece * (x + nextX)) / 3;
    momentY += (areaOfPiece * (y + nextY)) / 3;
  }
  const east = momentX / (areaM2 || 1) / METRES_PER_DEGREE_EAST;
  const north = momentY / (areaM2 || 1) / METRES_PER_DEGREE;
  return { areaM2, centre: [(origin[0] ?? 0) + east, (origin[1] ?? 0) + north] };
}

function metresFrom(
  [lon0 = 0, lat0 = 0]: Position,
  [lon = 0, lat = 0]: Position,
): [east: number, north: number] {
  return [(lon - lon0) * METRES_PER_DEGREE_EAST, (lat - lat0) * METRES_PER_DEGREE];
}
