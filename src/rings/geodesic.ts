/**
 * Geodesics on the WGS84 ellipsoid, by Karney's algorithms (J. Geodesy 87, 2013, doi 10.1007/s00190-012-0578-z)
 * as implemented in geographiclib-geodesic. The only file that knows that library.
 */
import geodesic from 'geographiclib-geodesic';
import type { LonLat } from '../domain/place.ts';

const WGS84 = geodesic.Geodesic.WGS84;
const METRES_PER_KM = 1000;

/** Mean radius of the Earth in km (IUGG): good enough to choose a number of vertices, not to measure. */
export const EARTH_MEAN_RADIUS_KM = 6371.0088;

/** The point that lies `distanceKm` from `from` in the direction `azimuthDeg` (clockwise from north). */
export function destination(from: LonLat, azimuthDeg: number, distanceKm: number): LonLat {
  const { lat2, lon2 } = WGS84.Direct(from[1], from[0], azimuthDeg, distanceKm * METRES_PER_KM);
  return [lon2 as number, lat2 as number];
}

/** Length in km of the geodesic between two points, and its azimuth in degrees at the first. */
export function inverse(from: LonLat, to: LonLat): { distanceKm: number; azimuthDeg: number } {
  const { s12, azi1 } = WGS84.Inverse(from[1], from[0], to[1], to[0]);
  return { distanceKm: (s12 as number) / METRES_PER_KM, azimuthDeg: azi1 as number };
}
