/** A grid of square cells in an equal-area plane, and which of its cells lie inside an area. */

/** @typedef {import('./topology.mjs').Position} Position */
/** @typedef {[number, number]} Km east and north of the middle of the plane */
/** @typedef {import('geojson').Polygon | import('geojson').MultiPolygon} Area */
/**
 * @typedef {object} Grid cells in rows from south to north, each row from west to east
 * @property {number} west edge, km
 * @property {number} south edge, km
 * @property {number} cellKm
 * @property {number} columns
 * @property {number} rows
 * @property {(point: Position) => Km} toKm
 * @property {(km: Km) => Position} toDegrees
 */

const RADIANS = Math.PI / 180;
const KM_PER_DEGREE = 111.195;

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
 * A grid that covers some points.
 * @param {readonly Position[]} points
 * @param {{ cellKm: number, rimKm: number }} options the rim is added on all sides
 * @returns {Grid}
 */
export function gridAround(points, { cellKm, rimKm }) {
  const middle = /** @type {Position} */ (
    [0, 1].map((axis) => {
      const values = points.map((point) => point[axis] ?? 0);
      return (Math.min(...values) + Math.max(...values)) / 2;
    })
  );
  const plane = projection(middle);
  const corners = points.map(plane.toKm);
  const west = Math.min(...corners.map(([x]) => x)) - rimKm;
  const south = Math.min(...corners.map(([, y]) => y)) - rimKm;
  return {
    ...plane,
    west,
    south,
    cellKm,
    columns: Math.ceil((Math.max(...corners.map(([x]) => x)) + rimKm - west) / cellKm),
    rows: Math.ceil((Math.max(...corners.map(([, y]) => y)) + rimKm - south) / cellKm),
  };
}

/**
 * Calls a function for each cell whose middle is within reach of a box.
 * @param {Grid} grid
 * @param {{ from: Km, to: Km }} box its south-western and its north-eastern corner
 * @param {number} reachKm
 * @param {(cell: number, x: number, y: number) => void} visit the cell and its middle
 */
export function visitCells({ west, south, cellKm, columns, rows }, { from, to }, reachKm, visit) {
  const firstRow = Math.max(0, Math.floor((from[1] - reachKm - south) / cellKm));
  const lastRow = Math.min(rows - 1, Math.ceil((to[1] + reachKm - south) / cellKm));
  const firstColumn = Math.max(0, Math.floor((from[0] - reachKm - west) / cellKm));
  const lastColumn = Math.min(columns - 1, Math.ceil((to[0] + reachKm - west) / cellKm));
  for (let row = firstRow; row <= lastRow; row++) {
    const y = south + (row + 0.5) * cellKm;
    for (let column = firstColumn; column <= lastColumn; column++) {
      visit(row * columns + column, west + (column + 0.5) * cellKm, y);
    }
  }
}

/** The middle of a cell. @param {Grid} grid @param {number} cell @returns {Km} */
export function middleOf({ west, south, cellKm, columns }, cell) {
  return [west + ((cell % columns) + 0.5) * cellKm, south + (Math.floor(cell / columns) + 0.5) * cellKm];
}

/** The cells beside a cell. @param {number} cell @param {Grid} grid */
export function cellsBeside(cell, { columns, rows }) {
  const column = cell % columns;
  return [
    column > 0 ? cell - 1 : -1,
    column < columns - 1 ? cell + 1 : -1,
    cell - columns,
    cell + columns,
  ].filter((next) => next >= 0 && next < columns * rows);
}

/** Gives the cells that are not counted the labels of the nearest that are. @param {Uint8Array} labels is changed @param {Uint8Array} counted @param {Grid} grid */
export function spread(labels, counted, grid) {
  const known = counted.slice();
  let edge = [...known.keys()].filter((cell) => known[cell]);
  while (edge.length > 0) {
    /** @type {number[]} */
    const next = [];
    for (const from of edge) {
      for (const to of cellsBeside(from, grid)) {
        if (known[to]) continue;
        known[to] = 1;
        labels[to] = labels[from] ?? 0;
        next.push(to);
      }
    }
    edge = next;
  }
}

/** 1 for each cell whose middle lies in an area. @param {Grid} grid @param {Area} area */
export function insideCells({ west, south, cellKm, columns, rows, toKm }, area) {
  const rings = area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
  const lines = rings.map((ring) => /** @type {Position[]} */ (ring).map(toKm));
  const inside = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const y = south + (row + 0.5) * cellKm;
    const crossings = lines
      .flatMap((line) =>
        line.slice(1).flatMap((to, i) => {
          const from = /** @type {Km} */ (line[i]);
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

/**
 * For each cell its distance in km from the nearest of some lines; `farKm` where none is nearer.
 * @param {Grid} grid @param {readonly Position[][]} lines @param {number} farKm
 */
export function distancesFromLines(grid, lines, farKm) {
  const distances = new Float32Array(grid.columns * grid.rows).fill(farKm);
  for (const line of lines.map((positions) => positions.map(grid.toKm))) {
    line.slice(1).forEach((to, i) => {
      const from = /** @type {Km} */ (line[i]);
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
      const squared = dx * dx + dy * dy || 1;
      /** @type {{ from: Km, to: Km }} */
      const box = {
        from: [Math.min(from[0], to[0]), Math.min(from[1], to[1])],
        to: [Math.max(from[0], to[0]), Math.max(from[1], to[1])],
      };
      visitCells(grid, box, farKm, (cell, x, y) => {
        const along = Math.max(0, Math.min(1, ((x - from[0]) * dx + (y - from[1]) * dy) / squared));
        const away = Math.hypot(x - from[0] - along * dx, y - from[1] - along * dy);
        if (away < (distances[cell] ?? 0)) distances[cell] = away;
      });
    });
  }
  return distances;
}
