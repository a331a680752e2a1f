/**
 * Range rings: all points at one geodesic distance from a centre, and the band between two of them, in the form for
 * drawing: longitudes run on rather than jump at 180 degrees. `split.ts` makes the form for export of it.
 */
import type { LineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from '../domain/place.ts';
import { EARTH_MEAN_RADIUS_KM, FARTHEST_KM, follow } from './geodesic.ts';
import { trace, type Vertex } from './trace.ts';

/** How far the straight edge between two vertices may lie off the true ring, if nothing else is asked. */
export const DEFAULT_TOLERANCE_KM = 0.1;

/** Ranges that can be asked for. Larger ones cover the whole globe, smaller ones are drawn as they are. */
export const RING_KM_MAX = 20_000;
export const RING_KM_MIN = 0.1;

const MIN_VERTICES = 36;
const MAX_VERTICES = 1440;

const DEG_PER_RAD = 180 / Math.PI;
const HALF_TURN = 180;
const WHOLE_TURN = 360;

/**
 * Vertices to begin with so that no edge lies more than the tolerance inside a ring of this radius:
 * n = pi / acos(tan((r - e) / R) / tan(r / R)), for the chord on a sphere of the mean radius. Beyond a quarter of
 * the globe, a ring is as round as the one of the remaining distance around the antipode.
 */
export function verticesFor(radiusKm: number, toleranceKm: number): number {
  const quarter = Math.PI / 2;
  const r = quarter - Math.abs(quarter - radiusKm / EARTH_MEAN_RADIUS_KM);
  const e = toleranceKm / EARTH_MEAN_RADIUS_KM;
  if (!(e < r)) return MIN_VERTICES;
  const needed = Math.ceil(Math.PI / Math.acos(Math.tan(r - e) / Math.tan(r)));
  return Math.min(MAX_VERTICES, Math.max(MIN_VERTICES, needed));
}

/**
 * The halves of a ring, west and east of the meridian of its centre; they mirror each other. Where the ring has gone
 * over a pole, they end half a turn from the centre.
 */
interface Halves {
  /** From the vertex due north of the centre to that due south. */
  readonly west: Position[];
  /** From south to north. */
  readonly east: Position[];
  /** The western half one world to the east, where it meets the eastern one beyond the poles, to the last digit. */
  readonly nextWest: Position[];
  readonly overNorth: boolean;
  readonly overSouth: boolean;
  readonly lon: number;
}

function halvesOf([lon, lat]: LonLat, radiusKm: number, toleranceKm: number): Halves {
  const half =
    radiusKm < FARTHEST_KM ? traceHalf([lon, lat], Math.max(0, radiusKm), toleranceKm) : [antipode(lat)];
  const [first, last] = [half[0] as Vertex, half.at(-1) as Vertex];
  return {
    west: half.map((vertex) => [lon - vertex.lon, vertex.lat]),
    east: half.map((vertex) => [lon + vertex.lon, vertex.lat]).reverse(),
    nextWest: half.map((vertex) => [lon + (WHOLE_TURN - vertex.lon), vertex.lat]),
    overNorth: first.lon === HALF_TURN,
    overSouth: last.lon === HALF_TURN,
    lon,
  };
}

/** The last point that a growing ring reaches. */
function antipode(lat: number): Vertex {
  return { at: 0, lon: HALF_TURN, lat: -lat, acrossDeg: 0 };
}

/**
 * One half of a ring, by azimuth from 0 to 180 degrees, with longitudes from the centre on: 0 to 180. Each vertex is
 * exact on the ellipsoid, at even steps of azimuth that are halved where an edge would leave the tolerance.
 */
function traceHalf([, lat]: LonLat, radiusKm: number, toleranceKm: number): Vertex[] {
  const vertexAt = (azimuth: number): Vertex => {
    const end = follow([0, lat], azimuth, radiusKm);
    const turn = Math.abs(end.lon);
    // Due north or south the ring lies on the centre's own meridian, before the pole or beyond it.
    const due = turn > HALF_TURN / 2 ? HALF_TURN : 0;
    return {
      at: azimuth,
      lon: azimuth === 0 || azimuth === HALF_TURN ? due : Math.min(turn, HALF_TURN),
      lat: end.lat,
      acrossDeg: end.azimuthDeg,
    };
  };
  const options = {
    toleranceKm,
    // A step is never wider on the ground than this many radians of the Earth's radius.
    minStep: Math.min(1, (toleranceKm / EARTH_MEAN_RADIUS_KM) * DEG_PER_RAD) / 2,
  };
  // Straight edges on the map are not chords: half the tolerance is left for the difference.
  const count = Math.ceil(verticesFor(radiusKm, toleranceKm / 2) / 2);
  return reachedAzimuths([0, lat], radiusKm).flatMap(([start, end]) => {
    let from = vertexAt(start);
    const vertices = [from];
    for (let i = 1; i <= count; i++) {
      const to = vertexAt(start + ((end - start) * i) / count);
      vertices.push(...trace(from, to, vertexAt, options));
      from = to;
    }
    return vertices;
  });
}

/** Closer to the centre than this, no geodesic has a shorter rival: on the equator they meet at 179.4 degrees. */
const RIVALS_FROM_KM = 19_900;

/**
 * Azimuths from 0 to 180 degrees in which a geodesic of this length is still the shortest way. Near the antipode,
 * those to the north and to the south of east meet two by two, having gone half round the auxiliary sphere; what
 * they reach beyond is nearer to the centre than their length.
 */
function reachedAzimuths(centre: LonLat, radiusKm: number): [start: number, end: number][] {
  const isShortest = (azimuth: number): boolean => follow(centre, azimuth, radiusKm).arcDeg <= HALF_TURN;
  if (radiusKm < RIVALS_FROM_KM || isShortest(HALF_TURN / 2)) return [[0, HALF_TURN]];
  let [shortest, beyond] = [0, HALF_TURN / 2];
  for (let i = 0; i < 50; i++) {
    const azimuth = (shortest + beyond) / 2;
    if (isShortest(azimuth)) shortest = azimuth;
    else beyond = azimuth;
  }
  return [
    [0, shortest],
    [HALF_TURN - shortest, HALF_TURN],
  ];
}

/**
 * The ring of points at `radiusKm` from `centre` as a closed list of positions, counter-clockwise around the centre
 * seen from above. A ring around one pole begins half a turn to one side of its centre and ends half a turn to the
 * other, at the far side of the pole; a ring around both closes around the antipode of the centre, half a turn
 * east of it.
 */
export function ringPositions(
  centre: LonLat,
  radiusKm: number,
  toleranceKm: number = DEFAULT_TOLERANCE_KM,
): Position[] {
  const { west, east, nextWest, overNorth, overSouth } = halvesOf(centre, radiusKm, toleranceKm);
  if (overNorth && overSouth) return joined(nextWest, east);
  return overSouth ? joined(east, west) : joined(west, east);
}

/** The ring as a line, for drawing its edge. */
export function ringLine(
  centre: LonLat,
  radiusKm: number,
  toleranceKm: number = DEFAULT_TOLERANCE_KM,
): LineString {
  return { type: 'LineString', coordinates: ringPositions(centre, radiusKm, toleranceKm) };
}

/** The disc inside a ring; its edges stay within `toleranceKm` of it. It spans half a turn to either side at most. */
export function discPolygon(
  centre: LonLat,
  radiusKm: number,
  toleranceKm: number = DEFAULT_TOLERANCE_KM,
): Polygon {
  return { type: 'Polygon', coordinates: [discRing(halvesOf(centre, radiusKm, toleranceKm))] };
}

/** Share of the radius by which the edges of a place's disc may fall short: it is looked at from close by. */
const PLACE_TOLERANCE = 0.001;

/** The disc that stands for a place whose size is known and whose outline is not. */
export function placeDisc(point: LonLat, radiusKm: number): Polygon {
  return discPolygon(point, radiusKm, radiusKm * PLACE_TOLERANCE);
}

/**
 * The area between two rings: everything from `lowKm` to `highKm` from the centre. Where both rings have gone over a
 * pole, the band is cut along the meridian half a turn from the centre.
 */
export function bandPolygon(
  centre: LonLat,
  lowKm: number,
  highKm: number,
  toleranceKm: number = DEFAULT_TOLERANCE_KM,
): Polygon | MultiPolygon {
  if (lowKm <= 0) return discPolygon(centre, highKm, toleranceKm);
  const outer = halvesOf(centre, highKm, toleranceKm);
  const inner = halvesOf(centre, lowKm, toleranceKm);
  const [innerWest, innerEast] = [[...inner.west].reverse(), [...inner.east].reverse()];
  if (inner.overNorth && inner.overSouth) {
    const west = joined(outer.west, innerWest, outer.west.slice(0, 1));
    const east = joined(outer.east, innerEast, outer.east.slice(0, 1));
    return { type: 'MultiPolygon', coordinates: [[west], [east]] };
  }
  if (inner.overNorth) {
    const ring = [outer.west, southPole(outer), outer.east, innerEast, innerWest, outer.west.slice(0, 1)];
    return { type: 'Polygon', coordinates: [joined(...ring)] };
  }
  if (inner.overSouth) {
    const ring = [outer.east, northPole(outer), outer.west, innerWest, innerEast, outer.east.slice(0, 1)];
    return { type: 'Polygon', coordinates: [joined(...ring)] };
  }
  return {
    type: 'Polygon',
    coordinates: [discRing(outer), joined(innerEast, innerWest, innerEast.slice(0, 1))],
  };
}

/** A ring that has gone over a pole does not close in longitude: it is led along the pole, as RFC 7946 asks. */
function discRing(halves: Halves): Position[] {
  const { west, east } = halves;
  return joined(west, southPole(halves), east, northPole(halves), west.slice(0, 1));
}

function southPole({ overSouth, lon }: Halves): Position[] {
  return overSouth
    ? [
        [lon - HALF_TURN, -90],
        [lon + HALF_TURN, -90],
      ]
    : [];
}

function northPole({ overNorth, lon }: Halves): Position[] {
  return overNorth
    ? [
        [lon + HALF_TURN, 90],
        [lon - HALF_TURN, 90],
      ]
    : [];
}

/** Parts of a ring one after the other; a position that ends one and begins the next is kept once. */
function joined(...parts: readonly Position[][]): Position[] {
  const ring: Position[] = [];
  for (const position of parts.flat()) {
    const last = ring.at(-1);
    if (last?.[0] !== position[0] || last?.[1] !== position[1]) ring.push(position);
  }
  return ring;
}
