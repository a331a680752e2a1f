/** Distances within the oblast, to compare candidates: exact ones are for src/rings. */
import type { LonLat } from '../domain/place.ts';

const KM_PER_DEGREE = 111.2;
const RAD_PER_DEG = Math.PI / 180;

/** Distance in km on a plane that touches the oblast: within 1 % across its 250 km. */
export function distanceKm([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
  const east = (lon2 - lon1) * Math.cos(((lat1 + lat2) / 2) * RAD_PER_DEG);
  return KM_PER_DEGREE * Math.hypot(east, lat2 - lat1);
}
