/**
 * Catchments: which unit each cell of a grid belongs to, by the distance to the discs of the unit's places, with
 * an offset and a tilt a unit, so that every unit gets about the area and the centroid that it is stated to have.
 * Then the areas as polygons that share their borders exactly.
 */
import intersect from '@turf/intersect';
import { feature, merge } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import { rightHanded, ringHolds, round, signedArea } from './topology.mjs';

/** @typedef {import('./topology.mjs').Position} Position */
/** @typedef {[number, number]} Km */
/** @typedef {{ unit: number, point: Position, radiusKm: number }} Seed a place that pulls cells to its unit */
/** @typedef {{ km2: number, centroid: Position }} Target what is stated of a unit */
/** @typedef {import('geojson').Polygon | import('geojson').MultiPolygon} Area */

const RADIANS = Math.PI / 180;
const KM_PER_DEGREE = 111.195;
const DECIMALS = 5;

/** A sinusoidal projection: equal in area, and true to shape near its middle. @param {Position} middle */
function projection([lon0, lat0]) {
  return {
    /** @param {Position} point @returns {Km} */
    toKm: ([lon, lat]) => [
      (lon - lon0) * Math.cos(lat * RADIANS) * KM_PER_DEGREE,
      (lat - lat0) * KM_PER_DEGREE,
    ],
    /** @param {Km} km @returns {Position} */
    toDegrees: ([x, y]) => {
      const lat = lat0 + y / KM_PER_DEGREE;
      return [lon0 + x / (KM_PER_DEGREE * Math.cos(lat * RADIANS)), lat];
    },
  };
}

/**
 * The areas of units inside an outline, in the order of `targets`.
 * @param {object} given
 * @param {Area} given.outline what the units tile
 * @param {readonly Target[]} given.targets the stated areas, scaled to fill the outline, and the centroids
 * @param {readonly Seed[]} given.seeds
 * @param {number} given.cellKm
 * @param {number} given.reachKm cells further from every place than this belong to the nearest all the same
 * @param {number} given.mostOffsetKm
 * @param {number} given.smallestDetailKm2 of a border
 * @returns {Area[]}
 */
export function catchments({ outline, targets, seeds, cellKm, reachKm, mostOffsetKm, smallestDetailKm2 }) {
  const rings = outline.type === 'Polygon' ? outline.coordinates : outline.coordinates.flat();
  const outer = /** @type {Position[]} */ (rings.flat());
  const middle = /** @type {Position} */ (
    [0, 1].map((axis) => (Math.min(...outer.map((p) => p[axis] ?? 0)) + Math.max(...outer.map((p) => p[axis] ?? 0))) / 2)
  );
  const { toKm, toDegrees } = projection(middle);
  const corners = outer.map(toKm);
  // Cells reach over the outline, so that the borders cross it and can be cut at it.
  const rim = 6 * cellKm;
  const west = Math.min(...corners.map(([x]) => x)) - rim;
  const south = Math.min(...corners.map(([, y]) => y)) - rim;
  const columns = Math.ceil((Math.max(...corners.map(([x]) => x)) + rim - west) / cellKm);
  const rows = Math.ceil((Math.max(...corners.map(([, y]) => y)) + rim - south) / cellKm);
  const grid = { west, south, cellKm, columns, rows };

  const inside = insideCells(rings.map((ring) => /** @type {Position[]} */ (ring).map(toKm)), grid);
  const distances = targets.map((_, unit) =>
    distancesOf(seeds.filter((seed) => seed.unit === unit).map((seed) => ({ ...seed, at: toKm(seed.point) })), grid, reachKm),
  );
  let labels = balanced(distances, inside, grid, targets, targets.map(({ centroid }) => toKm(centroid)), mostOffsetKm);
  for (let i = 0; i < SMOOTHINGS; i++) labels = majority(labels, grid);
  return polygons(labels, targets.length, grid, toDegrees, smallestDetailKm2, outline);
}

/** @typedef {{ west: number, south: number, cellKm: number, columns: number, rows: number }} Grid */

/** Which cells have their middle inside. @param {Km[][]} rings @param {Grid} grid */
function insideCells(rings, { west, south, cellKm, columns, rows }) {
  const inside = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const y = south + (row + 0.5) * cellKm;
    const crossings = rings
      .flatMap((ring) =>
        ring.slice(1).flatMap((to, i) => {
          const from = /** @type {Km} */ (ring[i]);
          if (from[1] > y === to[1] > y) return [];
          return [from[0] + ((to[0] - from[0]) * (y - from[1])) / (to[1] - from[1])];
        }),
      )
      .sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const from = Math.max(0, Math.ceil(((crossings[i] ?? 0) - west) / cellKm - 0.5));
      const to = Math.min(columns - 1, Math.floor(((crossings[i + 1] ?? 0) - west) / cellKm - 0.5));
      for (let column = from; column <= to; column++) inside[row * columns + column] = 1;
    }
  }
  return inside;
}

/** So much nearer than all others is a cell in the disc of a place: no offset takes it away. */
const OWN_GROUND_KM = 100;
/** Around every place this much is its own ground, however small its disc. */
const LEAST_GROUND_KM = 0.9;

/**
 * For each cell the distance in km to the nearest disc of a unit; where none is in reach, a far one.
 * @param {readonly { at: Km, radiusKm: number }[]} places @param {Grid} grid @param {number} reachKm
 */
function distancesOf(places, { west, south, cellKm, columns, rows }, reachKm) {
  const distances = new Float32Array(columns * rows).fill(Infinity);
  for (const { at, radiusKm } of places) {
    const reach = reachKm + radiusKm;
    const firstRow = Math.max(0, Math.floor((at[1] - reach - south) / cellKm));
    const lastRow = Math.min(rows - 1, Math.ceil((at[1] + reach - south) / cellKm));
    const firstColumn = Math.max(0, Math.floor((at[0] - reach - west) / cellKm));
    const lastColumn = Math.min(columns - 1, Math.ceil((at[0] + reach - west) / cellKm));
    for (let row = firstRow; row <= lastRow; row++) {
      const dy = south + (row + 0.5) * cellKm - at[1];
      for (let column = firstColumn; column <= lastColumn; column++) {
        const dx = west + (column + 0.5) * cellKm - at[0];
        const away = Math.sqrt(dx * dx + dy * dy);
        const isOwn = away < Math.max(radiusKm, LEAST_GROUND_KM);
        const distance = away - radiusKm - (isOwn ? OWN_GROUND_KM : 0);
        const cell = row * columns + column;
        if (distance < (distances[cell] ?? 0)) distances[cell] = distance;
      }
    }
  }
  return distances;
}

const ROUNDS = 80;
const TILT_STEP = 0.3;
/** Kilometres of pull a kilometre from the centroid. */
const MOST_TILT = 0.6;
/** No pull makes up for so much distance. */
const FARTHEST_PULL_KM = 30;
const SMOOTHINGS = 3;

/**
 * The unit of each cell. Each unit has an offset, which makes it larger or smaller, and a tilt, which moves it to one
 * side; both are found by steps that give every unit its stated share of the inside and its stated centroid.
 * @param {readonly Float32Array[]} distances
 * @param {Uint8Array} inside
 * @param {Grid} grid
 * @param {readonly Target[]} targets
 * @param {readonly Km[]} centres of the targets
 * @param {number} mostOffsetKm
 */
function balanced(distances, inside, { west, south, cellKm, columns }, targets, centres, mostOffsetKm) {
  const cells = inside.length;
  const total = inside.reduce((sum, value) => sum + value, 0) * cellKm ** 2;
  const scale = total / targets.reduce((sum, { km2 }) => sum + km2, 0);
  const pulls = targets.map(({ km2 }, unit) => ({
    at: /** @type {Km} */ (centres[unit]),
    radiusKm: Math.sqrt((km2 * scale) / Math.PI),
    offset: 0,
    tiltX: 0,
    tiltY: 0,
  }));
  const labels = new Int16Array(cells);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = targets.map(() => ({ cells: 0, x: 0, y: 0 }));
    for (let cell = 0; cell < cells; cell++) {
      const x = west + ((cell % columns) + 0.5) * cellKm;
      const y = south + (Math.floor(cell / columns) + 0.5) * cellKm;
      let best = 0;
      let least = Infinity;
      for (let unit = 0; unit < pulls.length; unit++) {
        const distance = distances[unit]?.[cell] ?? Infinity;
        if (distance > least + FARTHEST_PULL_KM) continue;
        const { at, offset, tiltX, tiltY } = /** @type {(typeof pulls)[number]} */ (pulls[unit]);
        const pulled = distance - offset - tiltX * (x - at[0]) - tiltY * (y - at[1]);
        if (pulled < least) {
          best = unit;
          least = pulled;
        }
      }
      labels[cell] = best;
      const sum = sums[best];
      if (!inside[cell] || sum === undefined) continue;
      sum.cells++;
      sum.x += x;
      sum.y += y;
    }
    pulls.forEach((pull, unit) => {
      const { cells: count, x, y } = sums[unit] ?? { cells: 0, x: 0, y: 0 };
      const radiusKm = Math.sqrt((count * cellKm ** 2) / Math.PI);
      pull.offset = within(pull.offset + 0.5 * (pull.radiusKm - radiusKm), mostOffsetKm);
      if (count === 0) return;
      pull.tiltX = within(pull.tiltX + (TILT_STEP * (pull.at[0] - x / count)) / pull.radiusKm, MOST_TILT);
      pull.tiltY = within(pull.tiltY + (TILT_STEP * (pull.at[1] - y / count)) / pull.radiusKm, MOST_TILT);
    });
  }
  return labels;
}

/**
 * @param {number} value
 * @param {number} bound
 */
function within(value, bound) {
  return Math.max(-bound, Math.min(bound, value));
}

/** Each cell as most of the cells around it: takes off the teeth of a border. @param {Int16Array} labels @param {Grid} grid */
function majority(labels, { columns, rows }) {
  const smooth = labels.slice();
  for (let row = 1; row < rows - 1; row++) {
    for (let column = 1; column < columns - 1; column++) {
      /** @type {Map<number, number>} */
      const votes = new Map();
      for (let dr = -1; dr <= 1; dr++)
        for (let dc = -1; dc <= 1; dc++) {
          const label = labels[(row + dr) * columns + column + dc] ?? 0;
          votes.set(label, (votes.get(label) ?? 0) + 1);
        }
      const own = labels[row * columns + column] ?? 0;
      const [first = own] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [];
      smooth[row * columns + column] = (votes.get(own) ?? 0) >= 4 ? own : first;
    }
  }
  return smooth;
}

/** An island of another unit that is smaller than this is a trick of the grid. */
const SMALLEST_PART_KM2 = 0.8;

/**
 * @param {Int16Array} labels @param {number} count of units @param {Grid} grid
 * @param {(km: Km) => Position} toDegrees @param {number} smallestDetailKm2 @param {Area} outline
 * @returns {Area[]}
 */
function polygons(labels, count, grid, toDegrees, smallestDetailKm2, outline) {
  dropSmallParts(labels, grid);
  const geometries = Array.from({ length: count }, (_, unit) => ({
    type: /** @type {const} */ ('MultiPolygon'),
    coordinates: tracedRings(labels, unit, grid),
    properties: { unit },
  }));
  const collection = { type: 'FeatureCollection', features: geometries.map(({ properties, ...geometry }) => ({ type: 'Feature', properties, geometry })) };
  const stairs = topology({ units: /** @type {any} */ (collection) });
  stairs.arcs = stairs.arcs.map((arc) => withoutStairs(/** @type {Km[]} */ (arc)));
  const cellsPerDetail = smallestDetailKm2 / grid.cellKm ** 2;
  const lines = simplify(presimplify(/** @type {any} */ (stairs)), cellsPerDetail);
  lines.arcs = lines.arcs.map((arc) =>
    arc.map((corner) => toDegrees([grid.west + (corner[0] ?? 0) * grid.cellKm, grid.south + (corner[1] ?? 0) * grid.cellKm])),
  );
  const drawn = /** @type {any} */ (feature(lines, /** @type {any} */ (lines.objects['units'])));
  return drawn.features.map((/** @type {import('geojson').Feature<import('geojson').MultiPolygon>} */ unit) => cutAt(unit, outline));
}

/** The rings around the cells of a unit, in units of cells, each hole with its outer ring. @param {Int16Array} labels @param {number} unit @param {Grid} grid @returns {Km[][][]} */
function tracedRings(labels, unit, { columns, rows }) {
  const is = (/** @type {number} */ column, /** @type {number} */ row) =>
    column >= 0 && row >= 0 && column < columns && row < rows && labels[row * columns + column] === unit;
  /** Directed edges with the unit on the left, by their start. @type {Map<string, Km[]>} */
  const edges = new Map();
  const add = (/** @type {Km} */ from, /** @type {Km} */ to) => edges.set(String(from), [...(edges.get(String(from)) ?? []), to]);
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
        const leftmost = ways.length < 2 ? 0 : ways.findIndex((to) => direction[0] * (to[1] - at[1]) - direction[1] * (to[0] - at[0]) > 0);
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

/** Gives islands too small to be meant to the unit around them. @param {Int16Array} labels @param {Grid} grid */
function dropSmallParts(labels, { columns, rows, cellKm }) {
  const seen = new Uint8Array(labels.length);
  for (let start = 0; start < labels.length; start++) {
    if (seen[start]) continue;
    const unit = labels[start] ?? 0;
    const part = [start];
    let around = unit;
    seen[start] = 1;
    for (let i = 0; i < part.length; i++) {
      const cell = part[i] ?? 0;
      const column = cell % columns;
      for (const next of [column > 0 ? cell - 1 : -1, column < columns - 1 ? cell + 1 : -1, cell - columns, cell + columns]) {
        if (next < 0 || next >= columns * rows) continue;
        if (labels[next] !== unit) around = labels[next] ?? unit;
        else if (!seen[next]) {
          seen[next] = 1;
          part.push(next);
        }
      }
    }
    if (part.length * cellKm ** 2 < SMALLEST_PART_KM2) for (const cell of part) labels[cell] = around;
  }
}

/** What of an area lies inside the outline. @param {import('geojson').Feature<import('geojson').MultiPolygon>} unit @param {Area} outline @returns {Area} */
function cutAt(unit, outline) {
  const whole = { type: /** @type {const} */ ('Feature'), properties: {}, geometry: outline };
  const cut = intersect({ type: 'FeatureCollection', features: [unit, whole] });
  if (cut === null) throw new Error('a unit lies outside the outline');
  return cut.geometry;
}

/**
 * Areas that tile an outline, tied together: equal points of neighbours are one point, rounded to 5 decimals.
 * @param {readonly Area[]} areas
 * @returns {{ areas: Area[], union: (indexes: readonly number[]) => Area }}
 */
export function tied(areas) {
  const rounded = areas.map((area) => ({
    type: /** @type {const} */ ('MultiPolygon'),
    coordinates: polygonsOf(area)
      .map((polygon) => polygon.map(roundRing).filter((ring) => ring.length > 3))
      .filter((polygon) => polygon.length > 0),
  }));
  const together = topology({ units: /** @type {any} */ ({ type: 'GeometryCollection', geometries: rounded }) });
  const units = /** @type {any} */ (together.objects['units']).geometries;
  return {
    areas: units.map((/** @type {any} */ unit) => asArea(polygonsOf(/** @type {any} */ (feature(together, unit)).geometry))),
    union: (indexes) => asArea(polygonsOf(merge(together, indexes.map((i) => units[i])))),
  };
}

/** @param {Area} area @returns {Position[][][]} */
function polygonsOf(area) {
  return /** @type {Position[][][]} */ (area.type === 'Polygon' ? [area.coordinates] : area.coordinates);
}

/** @param {Position[]} ring @returns {Position[]} */
function roundRing(ring) {
  const points = ring.map(([lon, lat]) => /** @type {Position} */ ([round(lon, DECIMALS), round(lat, DECIMALS)]));
  return points.filter((point, i) => i === 0 || String(point) !== String(points[i - 1]));
}

/** @param {Position[][][]} polygons @returns {Area} */
function asArea(polygons) {
  const [only, ...others] = polygons.map(rightHanded);
  if (only !== undefined && others.length === 0) return { type: 'Polygon', coordinates: only };
  return { type: 'MultiPolygon', coordinates: polygons.map(rightHanded) };
}
