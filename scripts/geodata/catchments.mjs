/**
 * Catchments: the areas of units that are known by their places, their stated areas and their centroids. Each cell of a
 * grid goes to the unit whose places are nearest, balanced so that every unit gets what it is stated to have.
 */
import { balanced } from './balance.mjs';
import { distancesFromLines, gridAround, insideCells, spread } from './grid.mjs';
import { heldCells, withoutIslands } from './islands.mjs';
import { pullOf } from './pull.mjs';
import { cutAt, polygonsOf } from './tie.mjs';
import { smoothed, traced } from './trace.mjs';

/** @typedef {import('./topology.mjs').Position} Position */
/** @typedef {import('./grid.mjs').Area} Area */
/** @typedef {import('./pull.mjs').Seed} Seed */
/** @typedef {{ km2: number, centroid: Position }} Target what is stated of a unit */

/** Further than this from the rough outline nothing is in doubt. */
const OUTLINE_BELT_KM = 9;
/** The strips that join settlements to their unit are laid in the first pass and reckoned with in the second. */
const PASSES = 2;
/** Cells of the grid around all places. */
const RIM_CELLS = 6;

/**
 * The areas of units, in the order of `targets`, not tied together yet.
 * @param {object} given
 * @param {Area} given.whole the units end at its border
 * @param {{ area: Area, lines: readonly Position[][] } | null} given.roughOutline the units fill this area but for doubts
 *   along these lines of its border; null when they fill the whole
 * @param {readonly Target[]} given.targets
 * @param {readonly Seed[]} given.seeds
 * @param {number} given.cellKm
 * @param {number} given.reachKm places further from a cell do not count
 * @param {number} given.smallestDetailKm2 of a border
 * @returns {Area[]}
 */
export function catchments({ whole, roughOutline, targets, seeds, cellKm, reachKm, smallestDetailKm2 }) {
  const rough = roughOutline?.area ?? whole;
  const rimKm = (roughOutline ? OUTLINE_BELT_KM : 0) + RIM_CELLS * cellKm;
  const grid = gridAround(polygonsOf(rough).flat(2), { cellKm, rimKm });
  const counted = insideCells(grid, whole);
  const pull = pullOf(seeds, targets.length, grid, reachKm);
  const outside = roughOutline && { kmInside: kmInside(grid, roughOutline) };
  const held = heldCells(seeds, grid);
  const stated = targets.map(({ km2, centroid }) => ({ km2, centre: grid.toKm(centroid) }));
  /** @type {Uint8Array} */
  let labels = counted;
  for (let pass = 0; pass < PASSES; pass++) {
    labels = balanced({ pull, held, counted, grid, targets: stated, outside });
    // Cells beyond the border of the whole go along, so that borders run up to it and can be cut there.
    spread(labels, counted, grid);
    labels = smoothed(labels, held, grid);
    withoutIslands(labels, held, counted, grid);
    spread(labels, counted, grid);
  }
  return traced({
    labels,
    units: targets.length,
    grid,
    smallestDetailKm2,
    places: seeds.map(({ point }) => point),
  }).map((unit) => cutAt(unit, whole));
}

/** How far each cell lies inside lines of an area's border: negative outside. @param {import('./grid.mjs').Grid} grid @param {{ area: Area, lines: readonly Position[][] }} outline */
function kmInside(grid, { area, lines }) {
  const inside = insideCells(grid, area);
  return distancesFromLines(grid, lines, OUTLINE_BELT_KM).map((km, cell) => (inside[cell] ? km : -km));
}
