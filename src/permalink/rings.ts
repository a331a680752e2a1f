/**
 * `ring=k7f3:430-900,49.99,36.23:550mi:min50,s4yn:kn23`: rings and bands, separated by commas, each as centre, range
 * and options. The range is in km, in another unit when it says so, or that of a weapon by its code.
 */
import { isWeaponCode, KM_PER_UNIT, type RangeUnit } from '../domain/weapon.ts';
import type { FigureRing, RingSpec, WeaponRing } from '../domain/view.ts';
import { readCentre, writeCentre } from './centre.ts';
import { shown, type Notice } from './notice.ts';
import { canonicalNumber, readDecimal, roundTo } from './numbers.ts';

/**
 * Ranges in km that a link may ask for: up to the far side of the Earth. Links may be widened in later versions,
 * never narrowed.
 */
export const RANGE_KM = { min: 0.1, max: 20_000 } as const;

const NONE = 'none';
const DIGITS = 2;
/** Rings that a link may hold. */
export const MAX_RINGS = 12;
const AREA = 'area';
/** A tenth of a millimetre: below it, km that were made from miles are noise. */
const KM_DIGITS = 6;

/** The km of a figure as a link can carry it. */
export function ringKm(figure: number, unit: RangeUnit): number {
  return roundTo(roundTo(figure, DIGITS) * KM_PER_UNIT[unit], KM_DIGITS);
}

export function writeRings(rings: readonly RingSpec[]): string {
  return rings.map(writeRing).join(',') || NONE;
}

/** One ring in the words of a link: also the key by which lists know it. */
export function writeRing(spec: RingSpec): string {
  const unit = 'weapon' in spec ? 'km' : (spec.unit ?? 'km');
  const figure = (km: number): string => canonicalNumber(km / KM_PER_UNIT[unit], DIGITS);
  const parts = [writeCentre(spec.centre), 'weapon' in spec ? spec.weapon : writeFigures(spec, figure)];
  if (spec.minKm !== undefined) parts.push(`min${figure(spec.minKm)}`);
  if (spec.around !== undefined) parts.push(spec.around);
  return parts.join(':');
}

function writeFigures({ lowKm, highKm, unit }: FigureRing, figure: (km: number) => string): string {
  const figures = lowKm === null ? figure(highKm) : `${figure(lowKm)}-${figure(highKm)}`;
  return `${figures}${unit ?? ''}`;
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
  const [centreText = '', rangeText = '', ...optionTexts] = item.split(':');
  const centre = readCentre(centreText);
  const range = readRange(rangeText);
  const options = readOptions(optionTexts, range && 'unit' in range ? range.unit : 'km');
  if (!centre || !range || !options) {
    notices.push({ kind: 'unreadable', key: 'ring', value: shown(item) });
    return null;
  }
  const outside = outOfBounds(range, options.minKm);
  if (outside) {
    const { km, max } = outside;
    const value = String(roundTo(km, DIGITS));
    notices.push({ kind: 'out-of-bounds', key: 'ring', value, min: RANGE_KM.min, max, unit: 'km' });
    return null;
  }
  if ('weapon' in range) return { centre, ...range, ...options };
  const { lowKm, highKm, unit } = range;
  return { centre, lowKm, highKm, ...(unit === 'km' ? {} : { unit }), ...options };
}

/** The first figure that lies outside what it may be: a range outside all ranges, a minimum beyond its range. */
function outOfBounds(
  range: Figures | Pick<WeaponRing, 'weapon'>,
  minKm: number | undefined,
): { readonly km: number; readonly max: number } | null {
  const figures = 'weapon' in range ? [] : [range.lowKm ?? range.highKm, range.highKm];
  const km = figures.find((figure) => figure < RANGE_KM.min || figure > RANGE_KM.max);
  if (km !== undefined) return { km, max: RANGE_KM.max };
  const max = 'weapon' in range ? RANGE_KM.max : range.highKm;
  return minKm !== undefined && (minKm < RANGE_KM.min || minKm >= max) ? { km: minKm, max } : null;
}

type Figures = Pick<FigureRing, 'lowKm' | 'highKm'> & { readonly unit: RangeUnit };

const FIGURES = /^(?<a>\d[\d.]*)(?:-(?<b>\d[\d.]*))?(?<unit>km|mi|nmi)?$/;

function readRange(text: string): Figures | Pick<WeaponRing, 'weapon'> | null {
  if (isWeaponCode(text)) return { weapon: text };
  const { a = '', b, unit = 'km' } = FIGURES.exec(text)?.groups ?? {};
  const figures = [a, b ?? a].map(readDecimal);
  if (figures.includes(null)) return null;
  const kms = (figures as number[]).map((figure) => ringKm(figure, unit as RangeUnit));
  const [low, high] = [Math.min(...kms), Math.max(...kms)];
  return { lowKm: low < high ? low : null, highKm: high, unit: unit as RangeUnit };
}

/** Options behind the range; null when one of them is none or comes twice. */
function readOptions(
  texts: readonly string[],
  unit: RangeUnit,
): { readonly minKm?: number; readonly around?: typeof AREA } | null {
  let minKm: number | undefined;
  let around: typeof AREA | undefined;
  for (const text of texts) {
    const min = text.startsWith('min') ? readDecimal(text.slice(3)) : null;
    if (min !== null && minKm === undefined) minKm = ringKm(min, unit);
    else if (text === AREA && around === undefined) around = AREA;
    else return null;
  }
  return { ...(minKm === undefined ? {} : { minKm }), ...(around === undefined ? {} : { around }) };
}
