/**
 * The outline of Kharkiv oblast, fitted to the gazetteer where it is known only coarsely: along the borders with
 * other Ukrainian oblasts, which come from Natural Earth 1:10m. The state border stays as it is mapped.
 *
 * Natural Earth draws the oblast larger than its hromadas are together, and further to the west. So these borders
 * are moved as a whole and drawn in by one distance, until area and centroid are those of the gazetteer; and they
 * run round every settlement of the oblast.
 */
import { loadTopojson } from './sources.mjs';
import { readPlaces } from './place-tables.mjs';
import { nearestOnLine, ringHolds, round, signedArea } from './topology.mjs';

/** @typedef {import('./topology.mjs').Position} Position */
/** @typedef {import('./topology.mjs').Topology} Topology */
/** @typedef {[number, number]} Km east and north of a point */

const RADIANS = Math.PI / 180;
const KM_PER_DEGREE = 111.195;

/** Room between a settlement's disc and the border. */
const MARGIN_KM = 0.25;
/** Corners of the bow in which a border runs round a settlement. */
const BOW_POINTS = 8;

/**
 * Fits the borders of the oblast with other Ukrainian oblasts.
 * @param {Topology} topology is changed
 * @param {{ oblast: string, borders: readonly number[] }} which the region, and its arcs that are only coarse
 */
export function fitOutline(topology, { oblast, borders }) {
  const unit = topology.objects.units.geometries.find(({ properties }) => properties.region === oblast);
  const { feature } = loadTopojson();
  /** @returns {Position[]} */
  const ring = () => feature(topology, unit).geometry.coordinates[0];
  moveToFit(topology, borders, ring);
  for (const { point, radiusKm } of readPlaces('settlements').filter((place) => place.confidence === 'mapped')) {
    const index = nearestArc(topology, borders, point);
    const arc = /** @type {Position[]} */ (topology.arcs[index]);
    const outside = !ringHolds(ring(), point);
    const gapKm = distanceToLineKm(arc, point) * (outside ? -1 : 1);
    if (gapKm >= radiusKm + MARGIN_KM) continue;
    // A little more than the line is away, so that the circle is sure to cut it.
    const reachKm = Math.max(radiusKm, -gapKm) + MARGIN_KM;
    const bows = [1, -1].map((turn) => aroundPlace(arc, point, reachKm, turn));
    const areas = bows.map((bow) => {
      if (bow === null) return -Infinity;
      topology.arcs[index] = bow;
      return Math.abs(signedArea(ring()));
    });
    const best = bows[(areas[0] ?? 0) > (areas[1] ?? 0) ? 0 : 1];
    topology.arcs[index] = best ?? arc;
  }
}

/** Rounds of fitting: each leaves about a third of what was amiss. */
const FIT_ROUNDS = 12;

/**
 * Moves the borders as a whole and draws them in until area and centroid are those of the gazetteer.
 * @param {Topology} topology is changed
 * @param {readonly number[]} borders
 * @param {() => Position[]} ring of the oblast as it is now
 */
function moveToFit(topology, borders, ring) {
  const [target] = readPlaces('oblast');
  if (target === undefined) throw new Error('the table of the oblast is empty');
  const targetKm2 = readPlaces('hromadas').reduce((sum, { radiusKm }) => sum + Math.PI * radiusKm ** 2, 0);
  const originals = borders.map((index) => /** @type {Position[]} */ (topology.arcs[index]));
  const lengthKm = originals.reduce((sum, arc) => sum + lineLengthKm(arc), 0);
  const first = ring();
  /** @type {Km} */
  let moved = [0, 0];
  let insetKm = 0;
  for (let i = 0; i < FIT_ROUNDS; i++) {
    borders.forEach((index, k) => {
      const arc = /** @type {Position[]} */ (originals[k]);
      topology.arcs[index] = arc.map((point, at) =>
        at === 0 || at === arc.length - 1 ? point : movedPoint(arc, at, moved, insetKm, first),
      );
    });
    const { km2, centroid } = measured(ring(), target.point);
    moved = [moved[0] - centroid[0], moved[1] - centroid[1]];
    insetKm += (km2 - targetKm2) / lengthKm;
  }
  console.log(
    `borders with other oblasts: ${moved[0].toFixed(2)} km to the east, ${moved[1].toFixed(2)} km to the north, drawn in by ${insetKm.toFixed(2)} km`,
  );
}

/**
 * A corner of a border, moved and drawn in to the inner side.
 * @param {Position[]} arc @param {number} at @param {Km} moved @param {number} insetKm @param {Position[]} ring
 */
function movedPoint(arc, at, moved, insetKm, ring) {
  const point = /** @type {Position} */ (arc[at]);
  const [east, north] = kmFrom(/** @type {Position} */ (arc[at - 1]), /** @type {Position} */ (arc[at + 1]));
  const length = Math.hypot(east, north) || 1;
  const left = /** @type {Km} */ ([-north / length, east / length]);
  // A probe a little to the left tells on which side the oblast lies.
  const side = ringHolds(ring, fromKm(point, [left[0] * 0.05, left[1] * 0.05])) ? 1 : -1;
  return fromKm(point, [moved[0] + side * insetKm * left[0], moved[1] + side * insetKm * left[1]]);
}

/** Area, and the centroid in km from an origin. @param {Position[]} ring @param {Position} origin */
function measured(ring, origin) {
  const points = ring.map((point) => sinusoidalKm(origin, point));
  let doubled = 0;
  /** @type {Km} */
  const sums = [0, 0];
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = /** @type {Km} */ (points[i - 1]);
    const [bx, by] = /** @type {Km} */ (points[i]);
    const cross = ax * by - bx * ay;
    doubled += cross;
    sums[0] += (ax + bx) * cross;
    sums[1] += (ay + by) * cross;
  }
  const centroid = /** @type {Km} */ ([sums[0] / (3 * doubled), sums[1] / (3 * doubled)]);
  return { km2: Math.abs(doubled) / 2, centroid };
}

/** East and north in an equal-area projection. @param {Position} origin @param {Position} point @returns {Km} */
function sinusoidalKm(origin, point) {
  return [
    (point[0] - origin[0]) * Math.cos(point[1] * RADIANS) * KM_PER_DEGREE,
    (point[1] - origin[1]) * KM_PER_DEGREE,
  ];
}

/** @param {Position[]} line */
function lineLengthKm(line) {
  return line.slice(1).reduce((sum, point, i) => {
    return sum + Math.hypot(...kmFrom(/** @type {Position} */ (line[i]), point));
  }, 0);
}

/**
 * @param {Topology} topology
 * @param {readonly number[]} borders
 * @param {Position} point
 */
function nearestArc(topology, borders, point) {
  const distances = borders.map((index) => distanceToLineKm(topology.arcs[index] ?? [], point));
  return /** @type {number} */ (borders[distances.indexOf(Math.min(...distances))]);
}

/** @param {Position[]} line @param {Position} point */
function distanceToLineKm(line, point) {
  return Math.hypot(...kmFrom(point, nearestOnLine(line, point).point));
}

/** East and north of an origin. @param {Position} origin @param {Position} point @returns {Km} */
function kmFrom(origin, point) {
  const eastScale = Math.cos(origin[1] * RADIANS);
  return [(point[0] - origin[0]) * eastScale * KM_PER_DEGREE, (point[1] - origin[1]) * KM_PER_DEGREE];
}

/** @param {Position} origin @param {Km} km @returns {Position} */
function fromKm(origin, [east, north]) {
  const eastScale = Math.cos(origin[1] * RADIANS);
  return [
    round(origin[0] + east / (KM_PER_DEGREE * eastScale), 5),
    round(origin[1] + north / KM_PER_DEGREE, 5),
  ];
}

/** The bend begins and ends this many radii away, so that it is wide. */
const BEND_RADII = 2;

/**
 * A line that bends round a place: from where it first comes near, straight to a circle around the place, along it,
 * and straight back to where the line leaves for good.
 * @param {Position[]} arc
 * @param {Position} place
 * @param {number} radiusKm
 * @param {number} turn 1 counter-clockwise, -1 clockwise
 * @returns {Position[] | null} null when the line does not come near and leave again
 */
function aroundPlace(arc, place, radiusKm, turn) {
  const line = arc.map((point) => kmFrom(place, point));
  const crossings = line.slice(1).flatMap((to, i) =>
    crossingsOf(/** @type {Km} */ (line[i]), to, BEND_RADII * radiusKm).map((at) => ({ segment: i, at })),
  );
  const first = crossings[0];
  const last = crossings.at(-1);
  if (first === undefined || last === undefined || crossings.length < 2) return null;
  // From so far away, a line touches the circle by this angle further on.
  const toTouch = Math.acos(1 / BEND_RADII);
  const from = Math.atan2(first.at[1], first.at[0]) + turn * toTouch;
  const to = Math.atan2(last.at[1], last.at[0]) - turn * toTouch;
  // A negative span: the straight way from end to end passes by the circle already.
  const span = Math.atan2(Math.sin((to - from) * turn), Math.cos((to - from) * turn));
  const bow = Array.from({ length: span > 0 ? BOW_POINTS + 1 : 0 }, (_, i) => {
    const angle = from + (turn * span * i) / BOW_POINTS;
    return fromKm(place, [radiusKm * Math.cos(angle), radiusKm * Math.sin(angle)]);
  });
  const bend = [fromKm(place, first.at), ...bow, fromKm(place, last.at)];
  return [...arc.slice(0, first.segment + 1), ...bend, ...arc.slice(last.segment + 1)];
}

/** Where a segment crosses a circle around the origin, in its direction. @param {Km} a @param {Km} b @param {number} radius */
function crossingsOf(a, b, radius) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const aa = dx * dx + dy * dy;
  const half = a[0] * dx + a[1] * dy;
  const discriminant = half * half - aa * (a[0] * a[0] + a[1] * a[1] - radius * radius);
  if (aa === 0 || discriminant <= 0) return [];
  return [-1, 1]
    .map((sign) => (-half + sign * Math.sqrt(discriminant)) / aa)
    .filter((t) => t > 0 && t < 1)
    .map((t) => /** @type {Km} */ ([a[0] + dx * t, a[1] + dy * t]));
}
