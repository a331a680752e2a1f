/**
 * The azimuthal equidistant projection: distances from the centre are true, so a range ring is a true circle.
 * On a sphere, after Snyder, Map Projections: A Working Manual (USGS 1987), p. 195: against the ellipsoid it
 * is off by 0.6 % at the most, less than a pixel of the small overviews that it is for.
 */
import type { LonLat } from '../domain/place.ts';
import { EARTH_MEAN_RADIUS_KM } from './geodesic.ts';

const RAD_PER_DEG = Math.PI / 180;

/** Where a point lies seen from the centre: km to the east and km to the north. */
export function azimuthalEquidistant(
  centre: LonLat,
  point: LonLat,
): readonly [eastKm: number, northKm: number] {
  const [lat0, lat] = [centre[1] * RAD_PER_DEG, point[1] * RAD_PER_DEG];
  const deltaLon = (point[0] - centre[0]) * RAD_PER_DEG;
  const cosAngle = Math.sin(lat0) * Math.sin(lat) + Math.cos(lat0) * Math.cos(lat) * Math.cos(deltaLon);
  const angle = Math.acos(Math.min(1, Math.max(-1, cosAngle)));
  const k = angle === 0 ? 1 : angle / Math.sin(angle);
  return [
    EARTH_MEAN_RADIUS_KM * k * Math.cos(lat) * Math.sin(deltaLon),
    EARTH_MEAN_RADIUS_KM *
      k *
      (Math.cos(lat0) * Math.sin(lat) - Math.sin(lat0) * Math.cos(lat) * Math.cos(deltaLon)),
  ];
}
