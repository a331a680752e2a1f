/**
 * Which unit each cell of a grid belongs to, so that every unit gets about the area and the centroid that it is stated
 * to have, and all together theirs.
 */
import { middleOf } from './grid.mjs';
import { NEAREST } from './pull.mjs';

/** @typedef {import('./grid.mjs').Grid} Grid */
/** @typedef {import('./grid.mjs').Km} Km */
/** @typedef {{ km2: number, centre: Km }} Target what is stated of a unit */
/**
 * @typedef {object} Outside what is none of the units
 * @property {Float32Array} kmInside how far each cell lies on the inner side of a rough outline; negative on the outer one
 */

/** The label of cells outside. */
export const OUTSIDE = 255;

const ROUNDS = 120;
/** Steps grow smaller, so that units in each other's way come to rest: to a half after so many rounds. */
const SETTLING_ROUNDS = 25;
const OFFSET_STEP = 0.5;
const TILT_STEP = 0.3;
/** Kilometres of pull a kilometre from the centroid. */
const MOST_TILT = 0.6;
const MOST_OFFSET_KM = 6;
/** The outside is at first as near as this to cells on the rough outline. */
const FIRST_OUTSIDE_KM = 3;
/**
 * A cell so many km further inside the rough outline, as if it were 1 km further from all places beyond it. The
 * outline and the places are about equally good: between 1 and 4 the result is the same.
 */
const OUTSIDE_SLOPE = 2;
/** Rounds of the outside's tilt: each takes half of what is amiss. */
const OUTSIDE_TILT_STEP = 0.5;

/**
 * The unit of each cell. Each unit has an offset, which makes it larger or smaller, and a tilt, which moves it to one
 * side; so has the outside. All are found by steps.
 * @param {object} given
 * @param {import('./pull.mjs').Pull} given.pull
 * @param {Uint8Array} given.held the unit that holds a cell whatever is nearer, or OUTSIDE
 * @param {Uint8Array} given.counted 1 for each cell that is to be shared out
 * @param {Grid} given.grid
 * @param {readonly Target[]} given.targets
 * @param {Outside | null} given.outside null when the units fill the counted cells; their areas are then scaled
 * @returns {Uint8Array} the number of a unit, or OUTSIDE, for each cell; nothing for cells that are not counted
 */
export function balanced({ pull, held, counted, grid, targets, outside }) {
  const cellKm2 = grid.cellKm ** 2;
  const statedKm2 = targets.reduce((sum, { km2 }) => sum + km2, 0);
  const scale = outside ? 1 : (counted.reduce((sum, value) => sum + value, 0) * cellKm2) / statedKm2;
  const whole = { km2: statedKm2, centre: meanCentre(targets), radiusKm: Math.sqrt(statedKm2 / Math.PI) };
  const bends = targets.map(({ km2, centre }) => ({
    centre,
    radiusKm: Math.sqrt((km2 * scale) / Math.PI),
    offset: 0,
    tiltX: 0,
    tiltY: 0,
  }));
  const rim = { offset: FIRST_OUTSIDE_KM, shiftX: 0, shiftY: 0 };
  /** @param {number} cell @param {number} x @param {number} y */
  const nearestAt = (cell, x, y) => {
    let best = OUTSIDE;
    let least = Infinity;
    if (outside) {
      const shift =
        (rim.shiftX * (x - whole.centre[0]) + rim.shiftY * (y - whole.centre[1])) / whole.radiusKm;
      least = rim.offset + OUTSIDE_SLOPE * ((outside.kmInside[cell] ?? 0) - shift);
    }
    for (let at = cell * NEAREST; at < (cell + 1) * NEAREST; at++) {
      const unit = pull.units[at] ?? 0;
      const bend = /** @type {(typeof bends)[number]} */ (bends[unit]);
      const distance =
        (pull.distances[at] ?? 0) -
        bend.offset -
        bend.tiltX * (x - bend.centre[0]) -
        bend.tiltY * (y - bend.centre[1]);
      if (distance < least) {
        best = unit;
        least = distance;
      }
    }
    return best;
  };
  const labels = new Uint8Array(counted.length);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = targets.map(() => ({ cells: 0, x: 0, y: 0 }));
    for (let cell = 0; cell < labels.length; cell++) {
      if (!counted[cell]) continue;
      const [x, y] = middleOf(grid, cell);
      const best = held[cell] === OUTSIDE ? nearestAt(cell, x, y) : (held[cell] ?? OUTSIDE);
      labels[cell] = best;
      const sum = sums[best];
      if (sum === undefined) continue;
      sum.cells++;
      sum.x += x;
      sum.y += y;
    }
    const step = SETTLING_ROUNDS / (SETTLING_ROUNDS + round);
    bends.forEach((bend, unit) => {
      const { cells, x, y } = sums[unit] ?? { cells: 0, x: 0, y: 0 };
      const radiusKm = Math.sqrt((cells * cellKm2) / Math.PI);
      bend.offset = within(bend.offset + step * OFFSET_STEP * (bend.radiusKm - radiusKm), MOST_OFFSET_KM);
      if (cells === 0) return;
      bend.tiltX = within(
        bend.tiltX + (step * TILT_STEP * (bend.centre[0] - x / cells)) / bend.radiusKm,
        MOST_TILT,
      );
      bend.tiltY = within(
        bend.tiltY + (step * TILT_STEP * (bend.centre[1] - y / cells)) / bend.radiusKm,
        MOST_TILT,
      );
    });
    if (!outside) continue;
    // What all units want alike is the outside's to give.
    const mean = bends.reduce((sum, bend, i) => sum + bend.offset * (targets[i]?.km2 ?? 0), 0) / whole.km2;
    for (const bend of bends) bend.offset -= mean;
    rim.offset += mean;
    const cells = sums.reduce((sum, unit) => sum + unit.cells, 0);
    const [x, y] = [sums.reduce((sum, unit) => sum + unit.x, 0), sums.reduce((sum, unit) => sum + unit.y, 0)];
    rim.shiftX += OUTSIDE_TILT_STEP * (x / cells - whole.centre[0]);
    rim.shiftY += OUTSIDE_TILT_STEP * (y / cells - whole.centre[1]);
  }
  return labels;
}

/** The centroid of all units together. @param {readonly Target[]} targets @returns {Km} */
function meanCentre(targets) {
  const km2 = targets.reduce((sum, target) => sum + target.km2, 0);
  return [
    targets.reduce((sum, target) => sum + target.km2 * target.centre[0], 0) / km2,
    targets.reduce((sum, target) => sum + target.km2 * target.centre[1], 0) / km2,
  ];
}

/**
 * @param {number} value
 * @param {number} bound
 */
function within(value, bound) {
  return Math.max(-bound, Math.min(bound, value));
}
