/** Puts the outline of Kharkiv oblast into the world: its neighbours then end at it. */
import { feature, merge } from './topojson.mjs';
import { distanceKm, nearestOnLine, ringHolds, sharedArc, unitOf } from './topology.mjs';

/** @typedef {import('./topology.mjs').Position} Position */
/** @typedef {import('./topology.mjs').Topology} Topology */

const OBLAST = 'UA-KK';
/** The neighbours, clockwise from the east. */
const UKRAINIAN_NEIGHBOURS = ['UA-LH', 'UA-DT', 'UA-DP', 'UA-PL', 'UA-SM'];
const RUSSIAN_NEIGHBOUR = 'RU-BL';

/** A corner of the outline so near the state border lies on it, but for rounding. */
const ON_BORDER_KM = 0.003;

/**
 * The outline in the source: the oblast, its lines with other oblasts of Ukraine, and the oblast with all of these, which
 * ends at the state border.
 * @param {Topology} world
 */
export function roughOutline(world) {
  return {
    area: feature(world, unitOf(world, OBLAST)).geometry,
    lines: UKRAINIAN_NEIGHBOURS.map(
      (region) => /** @type {Position[]} */ (world.arcs[sharedArc(world, OBLAST, region)]),
    ),
    ukrainianSide: merge(
      world,
      [OBLAST, ...UKRAINIAN_NEIGHBOURS].map((region) => unitOf(world, region)),
    ),
  };
}

/**
 * Exchanges the outline of the oblast for a ring. The borders of the neighbours that ended at the old one are cut or drawn
 * out to end at the corner of the ring nearest to where they ended; on the state border the ring's own ends are the corners.
 * @param {Topology} world is changed
 * @param {Position[]} closedRing
 */
export function putOutline(world, closedRing) {
  const state = world.arcs[sharedArc(world, OBLAST, RUSSIAN_NEIGHBOUR)] ?? [];
  const outer = UKRAINIAN_NEIGHBOURS.filter((_, i, all) => i === 0 || i === all.length - 1).map((region) =>
    sharedArc(world, region, RUSSIAN_NEIGHBOUR),
  );
  const stateBorder = chained([...outer.map((arc) => world.arcs[arc] ?? []), state]);
  const { inner, along } = splitRing(closedRing, stateBorder);

  /** Where arcs ended, and where they end from now on. @type {Map<string, Position>} */
  const moves = new Map();
  const corners = UKRAINIAN_NEIGHBOURS.slice(1).map((region, i) => {
    const old = commonEnd(
      world,
      sharedArc(world, OBLAST, UKRAINIAN_NEIGHBOURS[i] ?? ''),
      sharedArc(world, OBLAST, region),
    );
    const corner = nearestCorner(inner, old);
    moves.set(String(old), /** @type {Position} */ (inner[corner]));
    return corner;
  });
  const stateEnds = [state[0], state.at(-1)].map((end) => /** @type {Position} */ (end));
  for (const end of stateEnds)
    moves.set(
      String(end),
      nearer(end, /** @type {Position} */ (inner[0]), /** @type {Position} */ (inner.at(-1))),
    );

  const own = new Map(
    UKRAINIAN_NEIGHBOURS.map((region, i) => [
      sharedArc(world, OBLAST, region),
      inner.slice(corners[i - 1] ?? 0, (corners[i] ?? inner.length - 1) + 1),
    ]),
  );
  own.set(sharedArc(world, OBLAST, RUSSIAN_NEIGHBOUR), along);
  world.arcs = world.arcs.map((arc, index) => {
    const piece = own.get(index);
    if (piece) return inDirectionOf(arc, piece);
    return outer.includes(index) ? cutChain(stateBorder, arc, moves) : endingAt(arc, moves, closedRing);
  });
}

/**
 * A ring in two pieces: along the state border and away from it, the latter clockwise from the eastern corner.
 * @param {Position[]} closedRing counter-clockwise @param {Position[]} stateBorder
 */
function splitRing(closedRing, stateBorder) {
  const ring = closedRing.slice(0, -1).reverse();
  const isOn = ring.map((point) => distanceKm(point, nearestOnLine(stateBorder, point).point) < ON_BORDER_KM);
  const starts = ring.flatMap((_, i) => (!isOn[i] && isOn.at(i - 1) ? [i] : []));
  const longest = starts
    .map((start) => {
      let length = 0;
      while (!isOn[(start + length) % ring.length]) length++;
      return { start, length };
    })
    .sort((a, b) => b.length - a.length)[0];
  if (longest === undefined) throw new Error('the outline does not meet the state border');
  const at = (/** @type {number} */ i) => /** @type {Position} */ (ring[(i + ring.length) % ring.length]);
  const inner = Array.from({ length: longest.length + 2 }, (_, i) => at(longest.start - 1 + i));
  const along = Array.from({ length: ring.length - longest.length }, (_, i) =>
    at(longest.start + longest.length + i),
  );
  return { inner, along };
}

/** Lines that meet end to end as one. @param {Position[][]} lines @returns {Position[]} */
function chained(lines) {
  const [first = [], ...others] = lines;
  let chain = first;
  while (others.length > 0) {
    const ends = [chain[0], chain.at(-1)].map(String);
    const i = others.findIndex((line) => [line[0], line.at(-1)].some((end) => ends.includes(String(end))));
    const [line] = others.splice(i, 1);
    if (i < 0 || line === undefined) throw new Error('the state border has a gap');
    if (String(line[0]) === ends[1]) chain = [...chain, ...line.slice(1)];
    else if (String(line.at(-1)) === ends[1]) chain = [...chain, ...[...line].reverse().slice(1)];
    else if (String(line.at(-1)) === ends[0]) chain = [...line, ...chain.slice(1)];
    else chain = [...[...line].reverse(), ...chain.slice(1)];
  }
  return chain;
}

/** The piece of a chain from an arc's far end to where its near end has moved. @param {Position[]} chain @param {Position[]} arc @param {ReadonlyMap<string, Position>} moves */
function cutChain(chain, arc, moves) {
  const first = /** @type {Position} */ (arc[0]);
  const last = /** @type {Position} */ (arc.at(-1));
  const isFirstMoved = moves.has(String(first));
  const far = isFirstMoved ? last : first;
  const corner = /** @type {Position} */ (moves.get(String(isFirstMoved ? first : last)));
  const { segment } = nearestOnLine(chain, corner);
  const farAt = chain.findIndex((point) => String(point) === String(far));
  const piece =
    farAt < segment ? [...chain.slice(farAt, segment), corner] : [corner, ...chain.slice(segment, farAt + 1)];
  return inDirectionOf(arc, withoutRepeats(piece));
}

/** An arc whose ends have moved, without what of it now lies inside the ring. @param {Position[]} arc @param {ReadonlyMap<string, Position>} moves @param {Position[]} ring */
function endingAt(arc, moves, ring) {
  const first = moves.get(String(arc[0]));
  const last = moves.get(String(arc.at(-1)));
  if (first === undefined && last === undefined) return arc;
  const start = first ? arc.findIndex((point, i) => i > 0 && isClear(point, first, arc[0], ring)) : 0;
  const back = [...arc].reverse();
  const end = last ? back.findIndex((point, i) => i > 0 && isClear(point, last, back[0], ring)) : 0;
  return [...(first ? [first] : []), ...arc.slice(start, arc.length - end), ...(last ? [last] : [])];
}

/** True for a point outside the ring and further from the new end than that has moved. @param {Position} point @param {Position} to @param {Position | undefined} from @param {Position[]} ring */
function isClear(point, to, from, ring) {
  return !ringHolds(ring, point) && distanceKm(point, to) > distanceKm(from ?? to, to);
}

/** @param {Position[]} arc @param {Position[]} piece */
function inDirectionOf(arc, piece) {
  const start = /** @type {Position} */ (arc[0]);
  const [first, last] = [piece[0], piece.at(-1)].map((point) => /** @type {Position} */ (point));
  return nearer(start, /** @type {Position} */ (first), /** @type {Position} */ (last)) === first
    ? piece
    : [...piece].reverse();
}

/** @param {Position} to @param {Position} a @param {Position} b */
function nearer(to, a, b) {
  return distanceKm(to, a) <= distanceKm(to, b) ? a : b;
}

/** @param {Position[]} line @param {Position} to */
function nearestCorner(line, to) {
  const distances = line.map((point) => distanceKm(point, to));
  return distances.indexOf(Math.min(...distances));
}

/** @param {Topology} world @param {number} a @param {number} b */
function commonEnd(world, a, b) {
  const ends = [a, b].map((arc) => [world.arcs[arc]?.[0], world.arcs[arc]?.at(-1)].map(String));
  const common = (ends[0] ?? []).find((end) => ends[1]?.includes(end));
  if (common === undefined) throw new Error('two borders of the oblast do not meet');
  return /** @type {Position} */ (common.split(',').map(Number));
}

/** @param {Position[]} line */
function withoutRepeats(line) {
  return line.filter((point, i) => i === 0 || String(point) !== String(line[i - 1]));
}
