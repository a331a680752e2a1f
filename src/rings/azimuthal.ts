/**
 * The azimuthal equidistant projection on the ellipsoid: distances from the centre are true, so a range ring
 * is a true circle. For small overviews, not for the map itself.
 */
import type { LonLat } from '../domain/place.ts';
import { inverse } from './geodesic.ts';

const RAD_PER_DEG = Math.PI / 180;

/** Where a point lies seen from the centre: km to the east and km to the north. */
export function azimuthalEquidistant(
  centre: LonLat,
  point: LonLat,
): readonly [eastKm: number, northKm: number] {
  const { distanceKm, azimuthDeg } = inverse(centre, point);
  const azimuth = azimuthDeg * RAD_PER_DEG;
  return [distanceKm * Math.sin(azimuth), distanceKm * Math.cos(azimuth)];
}
