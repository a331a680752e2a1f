export { destination, inverse } from './geodesic.ts';
export {
  bandPolygon,
  discPolygon,
  placeDisc,
  ringLine,
  ringPositions,
  RING_KM_MAX,
  RING_KM_MIN,
} from './ring.ts';
export { discOfWhere } from './where.ts';
export { azimuthalEquidistant } from './azimuthal.ts';
