/** How much detail the ground keeps: it falls with the distance from Kharkiv. */
import { presimplify, simplify } from './topojson.mjs';
import { distanceKm, round, signedArea } from './topology.mjs';

/** @typedef {import('./topology.mjs').Position} Position */
/** @typedef {import('./topology.mjs').Topology} Topology */

/** @type {Position} */
export const KHARKIV = [36.231, 49.992];
const KM_PER_DEGREE = 111.2;

/** [distance from Kharkiv in km, size in km of the smallest detail kept there] */
const DETAIL = /** @type {const} */ ([
  [0, 0.5],
  [300, 0.8],
  [1000, 3],
  [2000, 9],
  [3500, 25],
  [6000, 70],
]);

/**
 * Size in km of the smallest detail kept at a point.
 * @param {Position} point
 */
export function detailKm(point) {
  const distance = distanceKm(point, KHARKIV);
  for (let i = 1; i < DETAIL.length; i++) {
    const [d0, s0] = DETAIL[i - 1] ?? [0, 0];
    const [d1, s1] = DETAIL[i] ?? [0, 0];
    if (distance <= d1) return s0 + ((s1 - s0) * (distance - d0)) / (d1 - d0);
  }
  return DETAIL.at(-1)?.[1] ?? 0;
}

/**
 * Area of a ring; an empty ring has none.
 * @param {readonly Position[]} ring
 */
export function areaKm2(ring) {
  const lat = ring[0]?.[1] ?? 0;
  return (Math.abs(signedArea(ring)) / 2) * KM_PER_DEGREE ** 2 * Math.cos((lat * Math.PI) / 180);
}

/**
 * The topology with less detail, by the area that each point adds to its line (Visvalingam).
 * Shared borders stay shared, because each is simplified once.
 * @param {Topology} topology
 * @param {{ keep?: ReadonlySet<string>, finer?: number }} options points to keep as they are, as
 *   "lon,lat"; how many times finer than the ground
 * @returns {Topology}
 */
export function simplifyByDistance(topology, { keep = new Set(), finer = 1 } = {}) {
  /** @param {[Position, Position, Position]} triangle */
  const weight = ([a, b, c]) =>
    keep.has(`${b[0]},${b[1]}`) ? Infinity : areaKm2([b, c, a, b]) / (detailKm(b) / finer) ** 2;
  /** @type {Topology} */
  const simple = simplify(presimplify(topology, weight), 1);
  return { ...simple, arcs: simple.arcs.map((arc) => withoutRepeats(arc.map((p) => roundPoint(p, keep)))) };
}

/**
 * @param {Position} point
 * @param {ReadonlySet<string>} keep
 * @returns {Position}
 */
function roundPoint(point, keep) {
  if (keep.has(String(point))) return point;
  const detail = detailKm(point);
  const decimals = detail > 20 ? 1 : detail > 2 ? 2 : 3;
  return [round(point[0], decimals), round(point[1], decimals)];
}

/**
 * Without points that repeat the one before; a line keeps at least two points.
 * @param {Position[]} line
 */
function withoutRepeats(line) {
  const kept = line.filter((point, i) => i === 0 || String(point) !== String(line[i - 1]));
  return kept.length > 1 ? kept : line.slice(0, 2);
}
