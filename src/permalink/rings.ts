/** `ring=k7f3:430-900,49.99,36.23:300`: rings and bands, centre and range in km, separated by commas. */
import type { RingCentre, RingSpec } from '../domain/view.ts';
import { shown, type Notice } from './notice.ts';
import { canonicalNumber, readDecimal, roundTo } from './numbers.ts';
import { ID } from './selection.ts';

/** Ranges in km that a link may ask for. Links may be widened in later versions, never narrowed. */
export const RANGE_KM = { min: 0.1, max: 20_000 } as const;

const NONE = 'none';
const KM_DIGITS = 2;
const POINT_DIGITS = 5;
const MAX_RINGS = 12;

export function writeRings(rings: readonly RingSpec[]): string {
  return rings.map(writeRing).join(',') || NONE;
}

/** One ring in the words of a link: also the key by which lists know it. */
export function writeRing({ centre, lowKm, highKm }: RingSpec): string {
  const where =
    centre.kind === 'id'
      ? centre.id
      : `${canonicalNumber(centre.lat, POINT_DIGITS)},${canonicalNumber(centre.lon, POINT_DIGITS)}`;
  const high = canonicalNumber(highKm, KM_DIGITS);
  return `${where}:${lowKm === null ? high : `${canonicalNumber(lowKm, KM_DIGITS)}-${high}`}`;
}

/** Reads the rings; one that cannot be used is left out alone, with a notice. Null when none could be read. */
export function readRings(value: string, notices: Notice[]): readonly RingSpec[] | null {
  if (value === NONE) return [];
  const rings = new Map<string, RingSpec>();
  for (const item of splitRings(value)) {
    const ring = readRing(item, notices);
    if (!ring) continue;
    const key = writeRing(ring);
    if (rings.has(key)) notices.push({ kind: 'repeated', key: 'ring', value: shown(item) });
    else if (rings.size === MAX_RINGS) {
      notices.push({ kind: 'too-many', key: 'ring', value: shown(item), max: MAX_RINGS });
      break;
    } else rings.set(key, ring);
  }
  return rings.size > 0 ? [...rings.values()] : null;
}

/** Commas part rings, and also latitude from longitude: a number without a colon belongs to the next part. */
function splitRings(value: string): string[] {
  const items: string[] = [];
  let pending = '';
  for (const part of value.split(',')) {
    const item = pending ? `${pending},${part}` : part;
    pending = readDecimal(part) === null ? '' : item;
    if (!pending) items.push(item);
  }
  return pending ? [...items, pending] : items;
}

function readRing(item: string, notices: Notice[]): RingSpec | null {
  const [centreText = '', rangeText = '', ...rest] = item.split(':');
  const centre = readCentre(centreText);
  const bounds = rangeText.split('-');
  const figures = bounds.map(readDecimal);
  if (!centre || rest.length > 0 || bounds.length > 2 || figures.includes(null)) {
    notices.push({ kind: 'unreadable', key: 'ring', value: shown(item) });
    return null;
  }
  const kms = (figures as number[]).map((km) => roundTo(km, KM_DIGITS));
  const outside = kms.find((km) => km < RANGE_KM.min || km > RANGE_KM.max);
  if (outside !== undefined) {
    notices.push({ kind: 'out-of-bounds', key: 'ring', value: String(outside), ...RANGE_KM, unit: 'km' });
    return null;
  }
  const low = Math.min(...kms);
  const high = Math.max(...kms);
  return { centre, lowKm: low < high ? low : null, highKm: high };
}

function readCentre(text: string): RingCentre | null {
  if (ID.test(text)) return { kind: 'id', id: text };
  const [lat, lon, ...rest] = text.split(',').map(readDecimal);
  if (typeof lat !== 'number' || typeof lon !== 'number' || rest.length > 0) return null;
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) return null;
  return { kind: 'point', lat: roundTo(lat, POINT_DIGITS), lon: roundTo(lon, POINT_DIGITS) };
}
