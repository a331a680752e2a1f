/** Points of the WGS84 ellipsoid in space: earth-centred, earth-fixed, in km. */
import type { LonLat } from '../domain/place.ts';

/** WGS84: equatorial radius in km and flattening (NGA.STND.0036). */
const EQUATORIAL_RADIUS_KM = 6378.137;
const FLATTENING = 1 / 298.257223563;
const ECCENTRICITY2 = FLATTENING * (2 - FLATTENING);
const RAD_PER_DEG = Math.PI / 180;

export type Space = readonly [x: number, y: number, z: number];

export function toSpace([lon, lat]: LonLat): Space {
  const sin = Math.sin(lat * RAD_PER_DEG);
  const cos = Math.cos(lat * RAD_PER_DEG);
  const normal = EQUATORIAL_RADIUS_KM / Math.sqrt(1 - ECCENTRICITY2 * sin * sin);
  return [
    normal * cos * Math.cos(lon * RAD_PER_DEG),
    normal * cos * Math.sin(lon * RAD_PER_DEG),
    normal * (1 - ECCENTRICITY2) * sin,
  ];
}

/** The longitude and latitude of a point on the ellipsoid or a few metres under it. */
export function fromSpace([x, y, z]: Space): LonLat {
  const lat = Math.atan2(z, (1 - ECCENTRICITY2) * Math.hypot(x, y));
  return [Math.atan2(y, x) / RAD_PER_DEG, lat / RAD_PER_DEG];
}
