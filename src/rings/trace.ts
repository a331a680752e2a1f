/** Lays a polygon along a curve on the globe: as many vertices as a tolerance needs, wherever it needs them. */
import type { LonLat } from '../domain/place.ts';
import { EARTH_MEAN_RADIUS_KM } from './geodesic.ts';

const RAD_PER_DEG = Math.PI / 180;

/** A vertex on a curve. */
export interface Vertex {
  /** Where on the curve: any parameter that grows along it. */
  readonly at: number;
  /** Degrees; runs on beyond 180 rather than jump. */
  readonly lon: number;
  readonly lat: number;
  /** A direction across the curve, clockwise from north. */
  readonly acrossDeg: number;
  /** Of curves with corners: what the curve runs around here. Where two vertices have different ones, it may have a corner. */
  readonly around?: LonLat;
}

/** Web maps end here; beyond it an edge need not be straight on them. */
const MERCATOR_MAX_LAT = 85.06;

/** The edge between two vertices of a curve, as far as a straight line and the curve go apart. */
export interface TraceOptions {
  readonly toleranceKm: number;
  /** Edges are not halved below this step of the parameter. */
  readonly minStep: number;
}

/**
 * The vertices from `from` to `to`, without `from`: edges are halved until each of them, drawn straight in longitude
 * and latitude or on a Mercator map, stays within the tolerance of the curve.
 */
export function trace(
  from: Vertex,
  to: Vertex,
  vertexAt: (at: number, from: Vertex) => Vertex,
  options: TraceOptions,
): Vertex[] {
  const vertices: Vertex[] = [];
  const addEdge = (start: Vertex, end: Vertex): void => {
    const step = Math.abs(end.at - start.at);
    if (step > options.minStep && strayKm(start, end) > options.toleranceKm) {
      const middle = vertexAt((start.at + end.at) / 2, start);
      addEdge(start, middle);
      addEdge(middle, end);
    } else vertices.push(end);
  };
  addEdge(from, to);
  return vertices;
}

/**
 * Curves are cubics only nearly. Where one passes a pole, higher orders take its edges 0.5 % farther than a cubic's, as
 * a search over rings near poles found, at any tolerance from 10 m to 5 km.
 */
const HIGHER_ORDERS = 1.02;

/**
 * How far a straight edge strays from the curve between its ends, at most. Where the curve is a cubic, that is a
 * quarter of what the far end of the edge lies off the tangent at the near one, the larger of both ends: of a
 * Hermite cubic with end slopes p and q, |p t (1 - t)^2 - q t^2 (1 - t)| is nowhere more than max(|p|, |q|) / 4.
 * Where there is a corner between two straight pieces, it is half.
 */
function strayKm(from: Vertex, to: Vertex): number {
  const dLon = to.lon - from.lon;
  const inDegrees = Math.max(
    offTangentKm(from, dLon, to.lat - from.lat),
    offTangentKm(to, dLon, to.lat - from.lat),
  );
  const share = HIGHER_ORDERS * (isBend(from, to) ? 1 / 4 : 1 / 2);
  if (Math.abs(from.lat) > MERCATOR_MAX_LAT || Math.abs(to.lat) > MERCATOR_MAX_LAT) return inDegrees * share;
  // On a Mercator map, a step north is longer by the same factor as a step east.
  const rise = mercatorDeg(to.lat) - mercatorDeg(from.lat);
  const onMercator = Math.max(
    offTangentKm(from, dLon, rise * Math.cos(from.lat * RAD_PER_DEG)),
    offTangentKm(to, dLon, rise * Math.cos(to.lat * RAD_PER_DEG)),
  );
  return Math.max(inDegrees, onMercator) * share;
}

/** Points of an outline that lie nearer together than this are one: 0.1 mm. */
const SAME_DEG = 1e-9;

/** True when the curve runs around one thing between two vertices, and so has no corner. */
function isBend({ around: a }: Vertex, { around: b }: Vertex): boolean {
  return !a || !b || (Math.abs(a[0] - b[0]) < SAME_DEG && Math.abs(a[1] - b[1]) < SAME_DEG);
}

/** How far a step leads away from the tangent of the curve at a vertex. */
function offTangentKm({ lat, acrossDeg }: Vertex, eastDeg: number, northDeg: number): number {
  const across = acrossDeg * RAD_PER_DEG;
  const east = eastDeg * Math.cos(lat * RAD_PER_DEG);
  return Math.abs(east * Math.sin(across) + northDeg * Math.cos(across)) * RAD_PER_DEG * EARTH_MEAN_RADIUS_KM;
}

function mercatorDeg(lat: number): number {
  return Math.asinh(Math.tan(lat * RAD_PER_DEG)) / RAD_PER_DEG;
}

/** A difference of longitudes brought into (-180, 180]. */
export function shortestTurn(degrees: number): number {
  const turn = ((((degrees + 180) % 360) + 360) % 360) - 180;
  return turn === -180 ? 180 : turn;
}
