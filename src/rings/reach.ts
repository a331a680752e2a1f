/**
 * Rings around an area: what lies within a range of some point of it (possible), and what lies within the range of
 * every point of it (certain). Never a ring around its middle.
 */
import type { LineString, MultiLineString, Position } from 'geojson';
import type { LonLat } from '../domain/place.ts';
import { difference, polygonsOf, type Area } from './clip.ts';
import { leftOf } from './curve.ts';
import { enclosingDisc, type Disc } from './enclosing.ts';
import { EARTH_MEAN_RADIUS_KM, FARTHEST_KM, follow } from './geodesic.ts';
import { farthestOf, nearestOf, outlineOf, simplified, type Outline, type OutlinePoint } from './outline.ts';
import { DEFAULT_TOLERANCE_KM, discPolygon, ringLine, verticesFor } from './ring.ts';
import { areaOf } from './split.ts';
import { stripsAround } from './strips.ts';
import { shortestTurn, trace, type Vertex } from './trace.ts';

/** Where a range is measured from: a point or a disc of uncertainty around it, or an area. */
export type Origin =
  | ({ readonly kind: 'disc' } & Disc)
  | {
      readonly kind: 'area';
      readonly outline: Outline;
      /** The smallest disc that holds the area. */
      readonly disc: Disc;
    };

/** A point, or a place of which it is only known that it lies within `radiusKm` of it. */
export function discOrigin(centre: LonLat, radiusKm = 0): Origin {
  return { kind: 'disc', centre, radiusKm };
}

/** An area somewhere in which the place lies. Its edges are taken as geodesics. To be made once and kept. */
export function areaOrigin(area: Area): Origin {
  const outline = outlineOf(area);
  return { kind: 'area', outline, disc: enclosingDisc(outline) };
}

/** The smallest disc that holds an origin. */
export function discOf(origin: Origin): Disc {
  return origin.kind === 'disc' ? origin : origin.disc;
}

/** An area on the map and its edge, in the form for drawing. */
export interface Reach {
  readonly area: Area;
  /** The ring itself, without the lines that close an area along a pole. */
  readonly edge: LineString | MultiLineString;
}

/** Share of a range by which the edges of a reach may be off. */
const RELATIVE_TOLERANCE = 0.001;

/** Share of the tolerance that goes into leaving out vertices of the outline; the rest is for the new edges. */
const OUTLINE_SHARE = 0.25;

/**
 * From this many radii of the area on, what lies within a range of it has no bays as seen from its middle. On a plane
 * it is one: the edge's normal at a point turns away from every point of the area by less than the range.
 */
const NO_BAYS_FROM = 1.1;

/** So near to the antipodes of an area, its points are no longer reached one way each. */
const ANTIPODES_KM = 100;

/**
 * What lies within `rangeKm` of some point of the origin. Around an area, the edge is off by no more than
 * `toleranceKm` and no more than 0.1 % of the range; beyond 8,000 km, by no more than 0.1 %. Within two radii of the
 * area (and 100 km) of its antipode, it is the disc that holds what is in range: no point is left out.
 */
export function possibleReach(
  origin: Origin,
  rangeKm: number,
  toleranceKm: number = DEFAULT_TOLERANCE_KM,
): Reach {
  const { centre, radiusKm } = discOf(origin);
  if (origin.kind === 'disc' || isNearAntipode(rangeKm, radiusKm)) {
    return discReach(centre, rangeKm + radiusKm, toleranceKm);
  }
  const tolerance = Math.min(toleranceKm, rangeKm * RELATIVE_TOLERANCE);
  const outline = simplified(origin.outline, tolerance * OUTLINE_SHARE);
  const edgeTolerance = tolerance * (1 - OUTLINE_SHARE);
  if (rangeKm < radiusKm * NO_BAYS_FROM) {
    return reachOf(stripsAround(outline, centre, rangeKm, edgeTolerance));
  }
  const curve = raysCurve(centre, (point) => nearestOf(outline, point), rangeKm, radiusKm, edgeTolerance);
  return reachOf([[curve]]);
}

/**
 * What lies within `rangeKm` of every point of the origin; null when the origin is too large for the range to reach
 * all of it from anywhere. As exact as the possible part. Near the antipode it is a disc inside what is in range: no
 * point out of range is taken in.
 */
export function certainReach(
  origin: Origin,
  rangeKm: number,
  toleranceKm: number = DEFAULT_TOLERANCE_KM,
): Reach | null {
  const { centre, radiusKm } = discOf(origin);
  if (rangeKm <= radiusKm) return null;
  if (origin.kind === 'disc' || isNearAntipode(rangeKm, radiusKm)) {
    return discReach(centre, rangeKm - radiusKm, toleranceKm);
  }
  const tolerance = Math.min(toleranceKm, rangeKm * RELATIVE_TOLERANCE);
  const outline = simplified(origin.outline, tolerance * OUTLINE_SHARE);
  const edgeTolerance = tolerance * (1 - OUTLINE_SHARE);
  return reachOf([
    [raysCurve(centre, (point) => farthestOf(outline, point), rangeKm, radiusKm, edgeTolerance)],
  ]);
}

function isNearAntipode(rangeKm: number, radiusKm: number): boolean {
  return radiusKm > 0 && rangeKm > FARTHEST_KM - 2 * radiusKm - ANTIPODES_KM;
}

function discReach(centre: LonLat, radiusKm: number, toleranceKm: number): Reach {
  return {
    area: discPolygon(centre, radiusKm, toleranceKm),
    edge: ringLine(centre, radiusKm, toleranceKm),
  };
}

/** The area to the left of closed curves: of each polygon the first goes around it, the others around its holes. */
function reachOf(polygons: readonly Position[][][]): Reach {
  const areas = polygons.flatMap(([outline = [], ...holes]) => {
    const around = leftOf(outline);
    if (holes.length === 0) return polygonsOf(around);
    const within = holes.map((hole) => leftOf([...hole].reverse()));
    const west = Math.min(...outline.map(([lon = 0]) => lon)) - 1;
    return difference(around, areaOf(within.flatMap(polygonsOf)), west).coordinates;
  });
  const curves = polygons.flat();
  const [only = []] = curves;
  return {
    area: areaOf(areas),
    edge:
      curves.length === 1
        ? { type: 'LineString', coordinates: only }
        : { type: 'MultiLineString', coordinates: curves },
  };
}

/**
 * The curve around a centre on which a measured distance is the range, counter-clockwise: one vertex on each ray
 * from the centre, found to ten centimetres, and more rays where the curve bends or has a corner.
 */
function raysCurve(
  centre: LonLat,
  measure: (point: LonLat) => OutlinePoint,
  rangeKm: number,
  areaRadiusKm: number,
  toleranceKm: number,
): Position[] {
  let guessKm = rangeKm;
  const vertexAt = (at: number, previousLon: number): Vertex => {
    const found = onRay(centre, -at, measure, rangeKm, areaRadiusKm, guessKm);
    guessKm = found.alongKm;
    return {
      at,
      lon: previousLon + shortestTurn(found.lon - previousLon),
      lat: found.lat,
      acrossDeg: found.acrossDeg,
      around: found.around,
    };
  };
  const options = {
    toleranceKm,
    minStep: ((toleranceKm / EARTH_MEAN_RADIUS_KM) * 180) / Math.PI / 2,
  };
  const count = verticesFor(rangeKm, toleranceKm / 2);
  const first = vertexAt(0, centre[0]);
  const vertices = [first];
  for (let i = 1; i <= count; i++) {
    const from = vertices.at(-1) as Vertex;
    const to = vertexAt((360 * i) / count, from.lon);
    vertices.push(...trace(from, to, (at, { lon }) => vertexAt(at, lon), options));
  }
  const last = vertices.at(-1) as Vertex;
  const turn = Math.round((last.lon - first.lon) / 360) * 360;
  return [...vertices.slice(0, -1), { ...first, lon: first.lon + turn }].map(({ lon, lat }) => [lon, lat]);
}

/** Distances are met to this: ten centimetres. */
const MET_KM = 1e-4;
const MAX_STEPS = 60;

interface RayEnd {
  readonly lon: number;
  readonly lat: number;
  readonly alongKm: number;
  readonly acrossDeg: number;
  readonly around: LonLat;
}

/** Where on a ray the measured distance is the range: Newton's method, kept between bounds that hold it. */
function onRay(
  centre: LonLat,
  azimuthDeg: number,
  measure: (point: LonLat) => OutlinePoint,
  rangeKm: number,
  areaRadiusKm: number,
  guessKm: number,
): RayEnd {
  let [low, high] = [Math.max(0, rangeKm - areaRadiusKm), Math.min(rangeKm + areaRadiusKm, FARTHEST_KM)];
  let alongKm = guessKm;
  for (let i = 0; ; i++) {
    const { lon, lat, azimuthDeg: aheadDeg } = follow(centre, azimuthDeg, alongKm);
    const { at, distanceKm, endAzimuthDeg } = measure([lon, lat]);
    const off = distanceKm - rangeKm;
    if (Math.abs(off) < MET_KM || i === MAX_STEPS)
      return { lon, lat, alongKm, acrossDeg: endAzimuthDeg, around: at };
    if (off > 0) high = alongKm;
    else low = alongKm;
    const next = alongKm - off / Math.cos(((aheadDeg - endAzimuthDeg) * Math.PI) / 180);
    alongKm = next > low && next < high ? next : (low + high) / 2;
  }
}
