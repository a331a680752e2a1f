/**
 * Geodesics on the WGS84 ellipsoid, by Karney's algorithms (J. Geodesy 87, 2013, doi 10.1007/s00190-012-0578-z)
 * as implemented in geographiclib-geodesic. The only file that knows that library.
 */
import geodesic from 'geographiclib-geodesic';
import type { Position } from 'geojson';
import type { LonLat } from '../domain/place.ts';

const { WGS84, LATITUDE, LONGITUDE, AZIMUTH, DISTANCE, LONG_UNROLL } = geodesic.Geodesic;
const METRES_PER_KM = 1000;
const SQUARE_METRES_PER_KM2 = 1e6;

/** What exports say of the way in which their figures were made. */
export const ELLIPSOID = 'WGS 84';
export const METHOD =
  'geodesics on the ellipsoid (Karney 2013, doi 10.1007/s00190-012-0578-z; geographiclib-geodesic 2.2)';

/** Mean radius of the Earth in km (IUGG): good enough to choose a number of vertices, not to measure. */
export const EARTH_MEAN_RADIUS_KM = 6371.0088;

/** From pole to pole: no two points lie farther apart, and every antipode lies as far. */
export const FARTHEST_KM = inverse([0, 90], [0, -90]).distanceKm;

/** The point that lies `distanceKm` from `from` in the direction `azimuthDeg` (clockwise from north). */
export function destination(from: LonLat, azimuthDeg: number, distanceKm: number): LonLat {
  const { lat2, lon2 } = WGS84.Direct(from[1], from[0], azimuthDeg, distanceKm * METRES_PER_KM);
  return [lon2 as number, lat2 as number];
}

/** The end of a geodesic. */
export interface GeodesicEnd {
  /** Degrees; runs on beyond 180 rather than jump. */
  readonly lon: number;
  readonly lat: number;
  /** The direction in which the geodesic goes on, clockwise from north. */
  readonly azimuthDeg: number;
  /** How far it has gone round the auxiliary sphere: beyond 180 degrees there is a shorter way. */
  readonly arcDeg: number;
}

/** Follows the geodesic from `from` in the direction `azimuthDeg` for `distanceKm`. */
export function follow(from: LonLat, azimuthDeg: number, distanceKm: number): GeodesicEnd {
  const mask = LATITUDE | LONGITUDE | AZIMUTH | LONG_UNROLL;
  const end = WGS84.Direct(from[1], from[0], azimuthDeg, distanceKm * METRES_PER_KM, mask);
  return {
    lon: end.lon2 as number,
    lat: end.lat2 as number,
    azimuthDeg: end.azi2 as number,
    arcDeg: end.a12,
  };
}

/** The geodesic between two points: its length in km and its azimuth in degrees at either end, on the way. */
export interface GeodesicBetween {
  readonly distanceKm: number;
  readonly azimuthDeg: number;
  readonly endAzimuthDeg: number;
}

export function inverse(from: LonLat, to: LonLat): GeodesicBetween {
  const { s12, azi1, azi2 } = WGS84.Inverse(from[1], from[0], to[1], to[0], DISTANCE | AZIMUTH);
  return {
    distanceKm: (s12 as number) / METRES_PER_KM,
    azimuthDeg: azi1 as number,
    endAzimuthDeg: azi2 as number,
  };
}

/** The surface of the ellipsoid in km²: 4 pi times the square of the authalic radius, 6371.0071809 km. */
export const GLOBE_KM2 = 4 * Math.PI * 6371.0071809 ** 2;

/** Area in km² to the left of a closed list of positions whose edges are geodesics: 0 up to all of the globe. */
export function leftKm2(ring: readonly Position[]): number {
  const polygon = WGS84.Polygon(false);
  for (const [lon = 0, lat = 0] of ring.slice(0, -1)) polygon.AddPoint(lat, lon);
  return (polygon.Compute(false, false).area as number) / SQUARE_METRES_PER_KM2;
}
