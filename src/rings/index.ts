export { destination, ELLIPSOID, FARTHEST_KM, inverse, METHOD, type GeodesicBetween } from './geodesic.ts';
export {
  bandPolygon,
  DEFAULT_TOLERANCE_KM,
  discPolygon,
  placeDisc,
  ringLine,
  ringPositions,
  RING_KM_MAX,
  RING_KM_MIN,
} from './ring.ts';
export { discOfWhere } from './where.ts';
export { splitArea, splitLine } from './split.ts';
export { polygonsOf, type Area } from './clip.ts';
export {
  areaOrigin,
  certainReach,
  discOf,
  discOrigin,
  possibleReach,
  type Origin,
  type Reach,
} from './reach.ts';
export {
  bandAround,
  distancesTo,
  standingOf,
  unionArea,
  type Band,
  type Distances,
  type RangeFigures,
  type Standing,
} from './band.ts';
export {
  geodesicAreaKm2,
  possibleLaunchArea,
  type LaunchArea,
  type LaunchPart,
  type Territory,
} from './launch.ts';
export { borderOf, measureLine, type Measure } from './measure.ts';
export { contains, nearestOf, outlineOf, type Outline, type OutlinePoint } from './outline.ts';
export { provenance, type Provenance } from './provenance.ts';
export { azimuthalEquidistant } from './azimuthal.ts';
