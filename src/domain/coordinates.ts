/**
 * Coordinates as people write and paste them: `49.9935, 36.2304`, `49,9935; 36,2304`, `49°59′36.6″N 36°13′49″E`,
 * `N49 59.61 E036 13.82`, `Пн 49,9935 Сх 36,2304`. Latitude comes first unless letters say otherwise.
 */
import type { LonLat } from './place.ts';

/**
 * Why a text is no coordinate; the interface words it. `unreadable`: not two angles in a known notation;
 * `letters`: two letters for one axis, or a minus sign beside a letter; `sixty`: minutes or seconds of 60 and more;
 * `out-of-bounds`: a latitude beyond 90 degrees or a longitude beyond 180.
 */
export type CoordinateFault = 'unreadable' | 'letters' | 'sixty' | 'out-of-bounds';

export type ParsedCoordinate =
  { readonly ok: true; readonly point: LonLat } | { readonly ok: false; readonly fault: CoordinateFault };

/** Signs of all keyboards as one set. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[−–—]/g, '-'],
  [/''|[″”“]|′′|’’/g, '"'],
  [/[′’ʼ`´]/g, "'"],
  [/[º˚]/g, '°'],
  [/[()[\]{}]/g, ' '],
];

/** Words for a direction, in Ukrainian and English; Russian ones are read as well, since they are pasted. */
const DIRECTIONS: readonly (readonly [RegExp, string])[] = [
  [/north|північн\p{L}*|пн|с\.?\s?ш/giu, 'N'],
  [/south|південн\p{L}*|пд|ю\.?\s?ш/giu, 'S'],
  [/east|східн\p{L}*|сх|в\.?\s?д/giu, 'E'],
  [/west|західн\p{L}*|зх|з\.?\s?д/giu, 'W'],
];

/** Words that name an axis and so say nothing more beside the order or the letters. */
const AXES = /широт\p{L}*|довгот\p{L}*|latitude|longitude|lat|long?|lng|geo:/giu;
/** What is left of «пн. ш.» and «сх. д.», and signs that stand after a word. */
const REMAINS = /(?<!\p{L})[шд](?!\p{L})|[:=]|\.(?!\d)|(?<!\d)\./giu;

/** Reads a coordinate in any usual notation. Never throws. */
export function parseCoordinate(text: string): ParsedCoordinate {
  const halves = splitInTwo(withDecimalPoints(normalised(text)));
  if (!halves) return { ok: false, fault: 'unreadable' };
  const [first, second] = [readAngle(halves[0]), readAngle(halves[1])];
  if (typeof first === 'string') return { ok: false, fault: first };
  if (typeof second === 'string') return { ok: false, fault: second };
  return assemble(first, second);
}

function normalised(text: string): string {
  let plain = text;
  for (const [signs, sign] of [...SIGNS, [AXES, ' '] as const, ...DIRECTIONS])
    plain = plain.replace(signs, sign);
  // Digits of full width, and spaces of any. A Cyrillic Е looks like the letter for east and is typed for it.
  return plain
    .normalize('NFKC')
    .replace(REMAINS, ' ')
    .toUpperCase()
    .replace(/Е/g, 'E')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A comma between digits is a decimal sign or parts the two numbers. It parts them where there is a decimal point
 * as well, or where it is alone and leaves as many numbers on either side: `49.9,36.2`, `49,36`, `49 59,36 13`.
 */
function withDecimalPoints(text: string): string {
  const commas = text.match(/\d,\d/g)?.length ?? 0;
  if (commas === 0 || /\d\.\d/.test(text)) return text;
  const counts = text.split(',').map((part) => part.match(/\d+/g)?.length ?? 0);
  if (counts.length === 2 && counts[0] === counts[1] && !/[NSEW].*[NSEW]/.test(text)) return text;
  if (/^-?\d+,\d+,-?\d+,\d+$/.test(text)) return text.replace(/(\d),(\d+),/, '$1.$2;').replace(',', '.');
  return text.replace(/(\d),(?=\d)/g, '$1.');
}

/** The texts of the two angles in the order in which they came. */
function splitInTwo(text: string): readonly [string, string] | null {
  const parted = text.split(/[,;/|]/).map((part) => part.trim());
  if (parted.length === 2) return parted as [string, string];
  if (parted.length > 2) return null;
  const before = /^([NSEW][^NSEW]+)([NSEW][^NSEW]+)$/.exec(text);
  const after = /^([^NSEW]+[NSEW])([^NSEW]+[NSEW])$/.exec(text);
  const lettered = before ?? after;
  if (lettered) return [(lettered[1] as string).trim(), (lettered[2] as string).trim()];
  const numbers = text.match(/[+-]?\d+(?:\.\d+)?\s*[°'"]?/g) ?? [];
  if (
    numbers.length === 0 ||
    numbers.length % 2 === 1 ||
    numbers.join('').replace(/ /g, '') !== text.replace(/ /g, '')
  )
    return null;
  const half = numbers.length / 2;
  return [numbers.slice(0, half).join(' '), numbers.slice(half).join(' ')];
}

/** Degrees with a sign; the letter that stood beside them, if any. */
interface Angle {
  readonly degrees: number;
  readonly letter: string | null;
}

const ANGLE =
  /^(?<sign>[+-]?) ?(?<deg>\d{1,3}(?:\.\d+)?)(?: ?° ?| |$)(?:(?<min>\d{1,2}(?:\.\d+)?)(?: ?' ?| |$)(?:(?<sec>\d{1,2}(?:\.\d+)?) ?"?)?)?$/;

function readAngle(text: string): Angle | CoordinateFault {
  const letters = text.match(/[NSEW]/g) ?? [];
  const letter = letters[0] ?? null;
  const bare = text
    .replace(/[NSEW]/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  const { sign = '', deg, min, sec } = ANGLE.exec(bare)?.groups ?? {};
  if (deg === undefined) return 'unreadable';
  if (letters.length > 1 || (letter !== null && sign === '-')) return 'letters';
  // What is followed by a finer unit must be whole: 49.5° 30′ is two notations in one.
  if ((min !== undefined && deg.includes('.')) || (sec !== undefined && min?.includes('.')))
    return 'unreadable';
  const [minutes, seconds] = [Number(min ?? 0), Number(sec ?? 0)];
  if (minutes >= 60 || seconds >= 60) return 'sixty';
  const size = Number(deg) + minutes / 60 + seconds / 3600;
  const negative = sign === '-' || letter === 'S' || letter === 'W';
  return { degrees: negative && size > 0 ? -size : size, letter };
}

function assemble(first: Angle, second: Angle): ParsedCoordinate {
  const axis = ({ letter }: Angle): 'lat' | 'lon' | null =>
    letter === null ? null : 'NS'.includes(letter) ? 'lat' : 'lon';
  if (axis(first) !== null && axis(first) === axis(second)) return { ok: false, fault: 'letters' };
  const swapped = axis(first) === 'lon' || axis(second) === 'lat';
  const [lat, lon] = swapped ? [second.degrees, first.degrees] : [first.degrees, second.degrees];
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) return { ok: false, fault: 'out-of-bounds' };
  return { ok: true, point: [lon, lat] };
}
