/** `k7f3`, `UA63120270010096107` or `49.9935,36.2304`: the centre of a ring, or an end of a distance. */
import type { RingCentre } from '../domain/view.ts';
import { canonicalNumber, readDecimal, roundTo } from './numbers.ts';
import { canonicalId, ID } from './selection.ts';

const DIGITS = 5;

export function writeCentre(centre: RingCentre): string {
  if (centre.kind === 'id') return centre.id;
  return `${canonicalNumber(centre.lat, DIGITS)},${canonicalNumber(centre.lon, DIGITS)}`;
}

/** Latitude before longitude, as people write it; null for anything else. */
export function readCentre(text: string): RingCentre | null {
  if (ID.test(text)) return { kind: 'id', id: canonicalId(text) };
  const [lat, lon, ...rest] = text.split(',').map(readDecimal);
  if (typeof lat !== 'number' || typeof lon !== 'number' || rest.length > 0) return null;
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) return null;
  return pointCentre(lat, lon);
}

/** A coordinate rounded to what a link carries: about a metre. */
export function pointCentre(lat: number, lon: number): RingCentre {
  return { kind: 'point', lat: roundTo(lat, DIGITS), lon: roundTo(lon, DIGITS) };
}
