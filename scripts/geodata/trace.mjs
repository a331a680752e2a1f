/** The units of a grid as polygons that share their borders exactly. */
import { OUTSIDE } from './balance.mjs';
import { feature, presimplify, simplify, topology } from './topojson.mjs';
import { ringHolds, signedArea } from './topology.mjs';

/** @typedef {import('./grid.mjs').Grid} Grid */
/** @typedef {import('./grid.mjs').Km} Km here in units of cells */
/** @typedef {import('geojson').Feature<import('geojson').MultiPolygon>} UnitFeature */

const SMOOTHINGS = 3;

/**
 * Each cell as most of the cells around it, a few times: takes off the teeth of the borders. Held cells stay.
 * @param {Uint8Array} labels @param {Uint8Array} held @param {Grid} grid
 */
export function smoothed(labels, held, { columns, rows }) {
  let rough = labels;
  for (let i = 0; i < SMOOTHINGS; i++) {
    const smooth = rough.slice();
    for (let row = 1; row < rows - 1; row++) {
      for (let column = 1; column < columns - 1; column++) {
        const cell = row * columns + column;
        const own = rough[cell] ?? OUTSIDE;
        if (held[cell] === own && own !== OUTSIDE) continue;
        smooth[cell] = majorityAround(rough, cell, columns);
      }
    }
    rough = smooth;
  }
  return rough;
}

/** @param {Uint8Array} labels @param {number} cell @param {number} columns */
function majorityAround(labels, cell, columns) {
  const own = labels[cell] ?? OUTSIDE;
  /** @type {Map<number, number>} */
  const votes = new Map();
  for (let dr = -1; dr <= 1; dr++) {
    for (let dc = -1; dc <= 1; dc++) {
      const label = labels[cell + dr * columns + dc] ?? OUTSIDE;
      votes.set(label, (votes.get(label) ?? 0) + 1);
    }
  }
  if ((votes.get(own) ?? 0) >= 4) return own;
  return [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? own;
}

/**
 * The units as features in degrees, in their order. No place changes its side: a corner stays if without it a place would.
 * @param {object} given
 * @param {Uint8Array} given.labels
 * @param {number} given.units how many there are
 * @param {Grid} given.grid
 * @param {number} given.smallestDetailKm2 of a border
 * @param {readonly import('./topology.mjs').Position[]} given.places
 * @returns {UnitFeature[]}
 */
export function traced({ labels, units, grid, smallestDetailKm2, places }) {
  const { west, south, cellKm, toKm, toDegrees } = grid;
  const geometries = Array.from({ length: units }, (_, unit) => ({
    type: /** @type {const} */ ('MultiPolygon'),
    coordinates: tracedRings(labels, unit, grid),
  }));
  const stairs = topology({ units: { type: 'GeometryCollection', geometries } });
  stairs.arcs = stairs.arcs.map(withoutStairs);
  const points = places.map((place) => {
    const [x, y] = toKm(place);
    return /** @type {Km} */ ([(x - west) / cellKm, (y - south) / cellKm]);
  });
  const lines = simplify(
    presimplify(stairs, (/** @type {[Km, Km, Km]} */ triangle) => weightOf(triangle, points)),
    smallestDetailKm2 / cellKm ** 2,
  );
  lines.arcs = lines.arcs.map((/** @type {Km[]} */ arc) =>
    arc.map(([x = 0, y = 0]) => toDegrees([west + x * cellKm, south + y * cellKm])),
  );
  const drawn = feature(lines, lines.objects.units);
  return drawn.features;
}

/** The area that a corner adds to its line; without bound if that holds a place. @param {[Km, Km, Km]} triangle @param {readonly Km[]} places */
function weightOf([a, b, c], places) {
  const ring = [a, b, c, a];
  const [west, east] = [Math.min(a[0], b[0], c[0]), Math.max(a[0], b[0], c[0])];
  const [south, north] = [Math.min(a[1], b[1], c[1]), Math.max(a[1], b[1], c[1])];
  const holds = places.some(
    ([x, y]) => x >= west && x <= east && y >= south && y <= north && ringHolds(ring, [x, y]),
  );
  return holds ? Infinity : Math.abs(signedArea(ring)) / 2;
}

/** The rings around the cells of a unit, each hole with its outer ring. @param {Uint8Array} labels @param {number} unit @param {Grid} grid @returns {Km[][][]} */
function tracedRings(labels, unit, { columns, rows }) {
  const is = (/** @type {number} */ column, /** @type {number} */ row) =>
    column >= 0 && row >= 0 && column < columns && row < rows && labels[row * columns + column] === unit;
  /** Directed edges with the unit on the left, by their start. @type {Map<string, Km[]>} */
  const edges = new Map();
  const add = (/** @type {Km} */ from, /** @type {Km} */ to) =>
    edges.set(String(from), [...(edges.get(String(from)) ?? []), to]);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (!is(column, row)) continue;
      if (!is(column, row - 1)) add([column, row], [column + 1, row]);
      if (!is(column + 1, row)) add([column + 1, row], [column + 1, row + 1]);
      if (!is(column, row + 1)) add([column + 1, row + 1], [column, row + 1]);
      if (!is(column - 1, row)) add([column, row + 1], [column, row]);
    }
  /** @type {Km[][]} */
  const outers = [];
  /** @type {Km[][]} */
  const holes = [];
  for (const [start] of edges) {
    while (edges.has(start)) {
      const ring = [/** @type {Km} */ (start.split(',').map(Number))];
      let direction = /** @type {Km} */ ([0, 0]);
      do {
        const at = /** @type {Km} */ (ring.at(-1));
        const ways = edges.get(String(at)) ?? [];
        // Where two cells of the unit touch at a corner, the left turn keeps them apart.
        const leftmost =
          ways.length < 2
            ? 0
            : ways.findIndex((to) => direction[0] * (to[1] - at[1]) - direction[1] * (to[0] - at[0]) > 0);
        const [to] = ways.splice(Math.max(0, leftmost), 1);
        if (to === undefined) throw new Error('a ring does not close');
        if (ways.length === 0) edges.delete(String(at));
        direction = [to[0] - at[0], to[1] - at[1]];
        ring.push(to);
      } while (String(ring.at(-1)) !== start);
      (signedArea(ring) > 0 ? outers : holes).push(ring);
    }
  }
  return outers.map((outer) => [outer, ...holes.filter((hole) => smallestAround(hole, outers) === outer)]);
}

/** The smallest ring that holds a hole. @param {Km[]} hole @param {Km[][]} outers */
function smallestAround(hole, outers) {
  const [x, y] = /** @type {Km} */ (hole[0]);
  return outers
    .filter((outer) => ringHolds(outer, [x, y]) || ringHolds(outer, [x - 0.5, y - 0.5]))
    .sort((a, b) => signedArea(a) - signedArea(b))[0];
}

/** A line through the middles of its steps: its ends, where units meet, stay. @param {Km[]} arc */
function withoutStairs(arc) {
  const first = /** @type {Km} */ (arc[0]);
  const last = /** @type {Km} */ (arc.at(-1));
  const middles = arc.slice(1).map((to, i) => {
    const from = /** @type {Km} */ (arc[i]);
    return /** @type {Km} */ ([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]);
  });
  return [first, ...middles, last];
}
