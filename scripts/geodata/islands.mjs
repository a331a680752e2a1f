/**
 * The parts of the units on a grid. A hromada is in one piece wherever the settlements allow it: what comes off without a
 * settlement goes to its neighbours, and a settlement that lies apart is joined to its hromada by a strip if that is short
 * and cuts no other one in two.
 */
import { OUTSIDE } from './balance.mjs';
import { cellsBeside, visitCells } from './grid.mjs';

/** @typedef {import('./grid.mjs').Grid} Grid */
/** @typedef {import('./pull.mjs').Seed} Seed */
/** @typedef {{ label: number, cells: number[], places: number }} Part cells that lie together, and how many places of their unit */

/** Longer strips would be mere invention. */
const LONGEST_STRIP_KM = 4;
/** Cells on each side of the middle of a strip. */
const STRIP_SIDE_CELLS = 1;
/** So much around a place stays with its unit, km. */
const HELD_KM = 0.5;

/**
 * The unit whose place holds a cell, or OUTSIDE where none does: the nearest place within half a kilometre.
 * @param {readonly Seed[]} seeds @param {Grid} grid
 */
export function heldCells(seeds, grid) {
  const held = new Uint8Array(grid.columns * grid.rows).fill(OUTSIDE);
  const nearest = new Float32Array(held.length).fill(HELD_KM);
  for (const { unit, point } of seeds) {
    const at = grid.toKm(point);
    visitCells(grid, { from: at, to: at }, HELD_KM, (cell, x, y) => {
      const away = Math.hypot(x - at[0], y - at[1]);
      if (away >= (nearest[cell] ?? 0)) return;
      nearest[cell] = away;
      held[cell] = unit;
    });
  }
  return held;
}

/**
 * Joins and drops parts.
 * @param {Uint8Array} labels is changed
 * @param {Uint8Array} held is changed: strips are held by their unit
 * @param {Uint8Array} counted parts join only over these cells
 * @param {Grid} grid
 */
export function withoutIslands(labels, held, counted, grid) {
  dropEmptyParts(labels, held, counted, grid);
  /** @type {Set<number>} */
  const tried = new Set();
  for (;;) {
    const apart = partsApart(labels, held, counted, grid);
    const island = apart.find(({ cells }) => !tried.has(cells[0] ?? -1));
    if (island === undefined) return;
    tried.add(island.cells[0] ?? -1);
    const before = [labels.slice(), held.slice()];
    layStrip(labels, held, counted, grid, island);
    dropEmptyParts(labels, held, counted, grid);
    if (partsApart(labels, held, counted, grid).length < apart.length) continue;
    [labels, held].forEach((cells, k) => cells.set(before[k] ?? []));
  }
}

/** Gives parts without a place to the unit that most of their edge borders on. @param {Uint8Array} labels @param {Uint8Array} held @param {Uint8Array} counted @param {Grid} grid */
function dropEmptyParts(labels, held, counted, grid) {
  const parts = partsOf(labels, held, counted, grid);
  const largest = largestOf(parts);
  for (const part of parts) {
    if (part.places > 0 || largest.get(part.label) === part) continue;
    /** @type {Map<number, number>} */
    const votes = new Map();
    for (const cell of part.cells) {
      for (const next of cellsBeside(cell, grid)) {
        const label = labels[next] ?? OUTSIDE;
        if (counted[next] && label !== part.label) votes.set(label, (votes.get(label) ?? 0) + 1);
      }
    }
    const [most] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    if (most) for (const cell of part.cells) labels[cell] = most[0];
  }
}

/** Parts with places that are not the largest of their unit, the smallest first. @param {Uint8Array} labels @param {Uint8Array} held @param {Uint8Array} counted @param {Grid} grid */
function partsApart(labels, held, counted, grid) {
  const parts = partsOf(labels, held, counted, grid);
  const largest = largestOf(parts);
  return parts
    .filter((part) => part.places > 0 && largest.get(part.label) !== part)
    .sort((a, b) => a.cells.length - b.cells.length);
}

/** @param {readonly Part[]} parts */
function largestOf(parts) {
  /** @type {Map<number, Part>} */
  const largest = new Map();
  for (const part of parts) {
    if (part.cells.length > (largest.get(part.label)?.cells.length ?? 0)) largest.set(part.label, part);
  }
  return largest;
}

/** @param {Uint8Array} labels @param {Uint8Array} held @param {Uint8Array} counted @param {Grid} grid @returns {Part[]} */
function partsOf(labels, held, counted, grid) {
  const seen = new Uint8Array(labels.length);
  /** @type {Part[]} */
  const parts = [];
  for (let start = 0; start < labels.length; start++) {
    if (seen[start] || !counted[start]) continue;
    const label = labels[start] ?? OUTSIDE;
    const part = { label, cells: [start], places: 0 };
    seen[start] = 1;
    for (let i = 0; i < part.cells.length; i++) {
      const cell = part.cells[i] ?? 0;
      if (label !== OUTSIDE && held[cell] === label) part.places++;
      for (const next of cellsBeside(cell, grid)) {
        if (seen[next] || !counted[next] || labels[next] !== label) continue;
        seen[next] = 1;
        part.cells.push(next);
      }
    }
    parts.push(part);
  }
  return parts;
}

/** A strip on the shortest way from a part to its unit, round the places of others. @param {Uint8Array} labels @param {Uint8Array} held @param {Uint8Array} counted @param {Grid} grid @param {Part} part */
function layStrip(labels, held, counted, grid, { label, cells }) {
  const own = new Set(cells);
  const isFree = (/** @type {number} */ cell) =>
    counted[cell] === 1 && (held[cell] === OUTSIDE || held[cell] === label);
  /** @type {Map<number, number>} the cell from which each one was reached */
  const reached = new Map(cells.map((cell) => [cell, -1]));
  let edge = cells;
  for (let step = 0; step * grid.cellKm < LONGEST_STRIP_KM && edge.length > 0; step++) {
    /** @type {number[]} */
    const next = [];
    for (const from of edge) {
      for (const to of cellsBeside(from, grid)) {
        if (reached.has(to) || !isFree(to)) continue;
        reached.set(to, from);
        next.push(to);
        if (labels[to] !== label) continue;
        for (let cell = from; !own.has(cell); cell = reached.get(cell) ?? -1)
          widen([labels, held], isFree, grid, label, cell);
        return;
      }
    }
    edge = next;
  }
}

/** @param {Uint8Array[]} layers @param {(cell: number) => boolean} isFree @param {Grid} grid @param {number} label @param {number} middle */
function widen(layers, isFree, { columns, rows }, label, middle) {
  for (let row = -STRIP_SIDE_CELLS; row <= STRIP_SIDE_CELLS; row++) {
    for (let column = -STRIP_SIDE_CELLS; column <= STRIP_SIDE_CELLS; column++) {
      const cell = middle + row * columns + column;
      if (cell >= 0 && cell < columns * rows && isFree(cell)) for (const layer of layers) layer[cell] = label;
    }
  }
}
