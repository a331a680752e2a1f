/**
 * How far each cell of a grid is from each unit, by the unit's places: a blended distance. Several places of a
 * unit count for more than the nearest of them alone, and large ones for more than small ones.
 */
import { visitCells } from './grid.mjs';

/** @typedef {import('./grid.mjs').Grid} Grid */
/** @typedef {{ unit: number, point: import('./topology.mjs').Position, radiusKm: number }} Seed a place of a unit */
/**
 * @typedef {object} Pull the nearest units of each cell, `NEAREST` numbers a cell
 * @property {Uint8Array} units
 * @property {Float32Array} distances in km, in rising order; of a cell on a unit's own ground less than `OWN_GROUND_KM`
 */

/** So many units are considered for a cell: more never compete for one. */
export const NEAREST = 7;
/** A cell at the disc of a place is so much nearer to its unit that nothing takes it away. */
const OWN_GROUND_KM = -100;
/** Around every place this much is its own ground, however small its disc. */
const LEAST_GROUND_KM = 0.9;
/** Out of reach of all places of a unit. */
const FAR_KM = 1000;

/**
 * Over this distance the pull of a place falls to 1/e. With it, and with pulls that grow with the disc's radius to
 * the power of 1.5, the catchments come nearest to the stated areas and centroids of the hromadas before they are balanced.
 */
const BLEND_KM = 1.2;
const PULL_EXPONENT = 1.5;

/**
 * The distance to a unit is -b ln(sum of r^1.5 exp(-d / b)) over its places at distances d with radii r.
 * @param {readonly Seed[]} seeds
 * @param {number} units how many there are
 * @param {Grid} grid
 * @param {number} reachKm places further off do not count
 * @returns {Pull}
 */
export function pullOf(seeds, units, grid, reachKm) {
  const cells = grid.columns * grid.rows;
  const pull = {
    units: new Uint8Array(cells * NEAREST),
    distances: new Float32Array(cells * NEAREST).fill(FAR_KM),
  };
  for (let unit = 0; unit < units; unit++) {
    const own = seeds.filter((seed) => seed.unit === unit);
    const sums = new Float64Array(cells);
    const isGround = new Uint8Array(cells);
    for (const { point, radiusKm } of own) {
      const at = grid.toKm(point);
      const groundKm = Math.max(radiusKm, LEAST_GROUND_KM);
      const weight = Math.max(radiusKm, LEAST_GROUND_KM / 2) ** PULL_EXPONENT;
      visitCells(grid, { from: at, to: at }, reachKm, (cell, x, y) => {
        const away = Math.hypot(x - at[0], y - at[1]);
        sums[cell] = (sums[cell] ?? 0) + weight * Math.exp(-away / BLEND_KM);
        if (away < groundKm) isGround[cell] = 1;
      });
    }
    for (let cell = 0; cell < cells; cell++) {
      const sum = sums[cell] ?? 0;
      if (sum > 0) insert(pull, cell, unit, -BLEND_KM * Math.log(sum) + (isGround[cell] ? OWN_GROUND_KM : 0));
    }
  }
  return pull;
}

/** Keeps the nearest units of a cell in order. @param {Pull} pull @param {number} cell @param {number} unit @param {number} distance */
function insert({ units, distances }, cell, unit, distance) {
  const first = cell * NEAREST;
  let at = first + NEAREST - 1;
  if (distance >= (distances[at] ?? 0)) return;
  for (; at > first && distance < (distances[at - 1] ?? 0); at--) {
    distances[at] = distances[at - 1] ?? 0;
    units[at] = units[at - 1] ?? 0;
  }
  distances[at] = distance;
  units[at] = unit;
}
