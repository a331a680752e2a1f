/** Areas that tile a whole: cut at it, tied together so that neighbours share their points, and put together again. */
import intersect from '@turf/intersect';
import { areaKm2 } from './detail.mjs';
import { merge, topology } from './topojson.mjs';
import { arcsOf, distanceKm, nearestOnLine, rightHanded, round } from './topology.mjs';

/** @typedef {import('./topology.mjs').Position} Position */
/** @typedef {import('./grid.mjs').Area} Area */

const DECIMALS = 5;
/** A point so near a line lies on it, but for rounding. */
const ON_LINE_KM = 0.003;

/**
 * What of an area lies inside a whole.
 * @param {import('geojson').Feature<import('geojson').MultiPolygon>} unit @param {Area} whole
 * @returns {Area}
 */
export function cutAt(unit, whole) {
  const other = { type: /** @type {const} */ ('Feature'), properties: {}, geometry: whole };
  const cut = intersect({ type: 'FeatureCollection', features: [unit, other] });
  if (cut === null) throw new Error('a unit lies outside the whole');
  return cut.geometry;
}

/** A piece smaller than this that comes off where a whole is cut is a trick of the grid. */
const SMALLEST_PIECE_KM2 = 0.05;

/**
 * Areas that tile a whole, tied together: equal points of neighbours are one point, rounded to 5 decimals. Tiny pieces
 * go to the neighbour with which they share the longest border.
 * @param {readonly Area[]} areas
 * @returns {{ areas: Area[], union: (indexes: readonly number[]) => Area }}
 */
export function tied(areas) {
  const pieces = areas.flatMap((area, unit) =>
    polygonsOf(area)
      .map((polygon) => polygon.map(roundRing).filter((ring) => ring.length > 3))
      .filter((polygon) => polygon.length > 0)
      .map((coordinates) => ({ type: /** @type {const} */ ('Polygon'), coordinates, unit })),
  );
  const together = topology({ pieces: { type: 'GeometryCollection', geometries: pieces } });
  const tiles = together.objects.pieces.geometries;
  const arcs = tiles.map(arcsOf);
  const units = pieces.map(({ unit, coordinates }, i) => {
    const ring = coordinates[0] ?? [];
    if (areaKm2(ring) >= SMALLEST_PIECE_KM2) return unit;
    const shared = pieces.map((other, j) =>
      other.unit === unit
        ? 0
        : lengthKm([...arcs[i]].filter((arc) => arcs[j].has(arc)).map((arc) => together.arcs[arc])),
    );
    const longest = Math.max(...shared);
    return longest > 0 ? /** @type {{ unit: number }} */ (pieces[shared.indexOf(longest)]).unit : unit;
  });
  /** @param {readonly number[]} indexes */
  const union = (indexes) =>
    asArea(
      polygonsOf(
        merge(
          together,
          tiles.filter((/** @type {unknown} */ _, /** @type {number} */ i) =>
            indexes.includes(units[i] ?? -1),
          ),
        ),
      ),
    );
  return { areas: areas.map((_, unit) => union([unit])), union };
}

/** @param {readonly (readonly number[][] | undefined)[]} lines */
function lengthKm(lines) {
  return lines
    .flatMap((line = []) => line.slice(1).map((point, i) => distanceKm(line[i] ?? point, point)))
    .reduce((sum, km) => sum + km, 0);
}

/**
 * Areas with some points that lie on their rings as corners of these rings, so that others can share them.
 * @param {readonly Area[]} areas @param {readonly Position[]} points
 * @returns {Area[]}
 */
export function withCorners(areas, points) {
  return areas.map((area) => ({
    type: 'MultiPolygon',
    coordinates: polygonsOf(area).map((polygon) => polygon.map((ring) => points.reduce(withCorner, ring))),
  }));
}

/** @param {Position[]} ring @param {Position} point */
function withCorner(ring, point) {
  if (ring.some((corner) => String(corner) === String(point))) return ring;
  const nearest = nearestOnLine(ring, point);
  if (distanceKm(nearest.point, point) > ON_LINE_KM) return ring;
  return [...ring.slice(0, nearest.segment), point, ...ring.slice(nearest.segment)];
}

/** @param {Area} area @returns {Position[][][]} */
export function polygonsOf(area) {
  return /** @type {Position[][][]} */ (area.type === 'Polygon' ? [area.coordinates] : area.coordinates);
}

/** @param {Position[]} ring @returns {Position[]} */
function roundRing(ring) {
  const points = ring.map(
    ([lon, lat]) => /** @type {Position} */ ([round(lon, DECIMALS), round(lat, DECIMALS)]),
  );
  return points.filter((point, i) => i === 0 || String(point) !== String(points[i - 1]));
}

/** @param {Position[][][]} polygons @returns {Area} */
function asArea(polygons) {
  const [only, ...others] = polygons.map(rightHanded);
  if (only !== undefined && others.length === 0) return { type: 'Polygon', coordinates: only };
  return { type: 'MultiPolygon', coordinates: polygons.map(rightHanded) };
}
