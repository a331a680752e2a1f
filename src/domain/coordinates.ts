/**
 * Coordinates as people write and paste them: `49.9935, 36.2304`, `49,9935; 36,2304`, `49°59′36.6″N 36°13′49″E`,
 * `N49 59.61 E036 13.82`, `Пн 49,9935 Сх 36,2304`, `довгота 36,2304 широта 49,9935`, `{"lat":49.9,"lon":36.2}`.
 * A named axis or the letter of a hemisphere says which number is which; without one, latitude comes first.
 */
import type { LonLat } from './place.ts';

/**
 * Why a text is no coordinate; the interface words it. `unreadable`: not two angles in a known notation;
 * `letters`: names or letters contradict each other, or a minus sign stands beside a letter; `sixty`: minutes or
 * seconds of 60 and more; `out-of-bounds`: a latitude beyond 90 degrees or a longitude beyond 180.
 */
export type CoordinateFault = 'unreadable' | 'letters' | 'sixty' | 'out-of-bounds';

export type Axis = 'lat' | 'lon';

export type ParsedCoordinate =
  | {
      readonly ok: true;
      readonly point: LonLat;
      /**
       * The point the other way round, where nothing in the text says which number is which and only so it lies in
       * Ukraine: the reader is told.
       */
      readonly swapped?: LonLat;
    }
  | { readonly ok: false; readonly fault: CoordinateFault };

const MAX_LAT = 90;
const MAX_LON = 180;
/** Longer texts are no coordinate: no notation needs as much. */
const MAX_LENGTH = 200;

/** Bounds of Ukraine, rounded outwards, in degrees. No latitude within them is a longitude within them. */
const UKRAINE = { west: 22, east: 40.5, south: 44, north: 52.5 } as const;

/** Signs of all keyboards as one set. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/''|[″”“]|′′|’’/g, '"'],
  [/[′’ʼ`´]/g, "'"],
  [/[º˚]/g, '°'],
  // A point says its order by what it is: WKT and GeoJSON have longitude first.
  [/\bpoint\s*z?\s*\((?=[^,]*\))|"type"\s*:\s*"point"/gi, ' lon lat '],
  [/[()[\]{}&]/g, ' '],
  // The initials of «с. ш.» and «в. д.» say nothing by themselves.
  [/(?<!\p{L})([сюзв])\.?\s?([шд])(?!\p{L})/giu, '$1$2'],
];

/** A name, or a number, in the quotation marks of JSON: those of minutes and seconds stand behind a digit. */
const QUOTED = /(?<!\d\s*)(["'])([^"']*)\1/g;
/** A word with the full stop of its abbreviation. */
const WORD = /\p{L}{2,}\.?|[шдШД]\.?|\p{L}(?:\.(?!\d))?/gu;

/**
 * Words, in Ukrainian, Russian and English, as one sign each: the letters of hemispheres, Y and X for the names of
 * the axes of latitude and longitude, marks of angles, blanks for what says nothing.
 */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(n|north(ern)?|пн|півн|північ|північн.*|сев|север|северн.*)$/, 'N'],
  [/^(s|south(ern)?|пд|півд|південь|південн.*|юг|юж|южн.*)$/, 'S'],
  // A Cyrillic е looks like the letter for east and is typed for it.
  [/^(e|е|east(ern)?|сх|схід|східн.*|вост|восток|восточн.*)$/, 'E'],
  [/^(w|west(ern)?|зх|зах|захід|західн.*|зап|запад|западн.*)$/, 'W'],
  [/^(lat|lat+itude|φ|y|у|ш|шир|широт.*)$/, 'Y'],
  [/^(lon|long|lng|longt?itude|λ|x|х|д|дов|довг|довгот.*|дол|долг|долгот.*)$/, 'X'],
  [/^lat(lon|long|lng)$/, 'Y X'],
  [/^(lon|long|lng)lat$/, 'X Y'],
  [/^(сш|пнш)$/, 'N Y'],
  [/^(юш|пдш)$/, 'S Y'],
  [/^(вд|схд)$/, 'E X'],
  [/^(зд|зхд)$/, 'W X'],
  [/^(deg|degrees?|град.*)$/, '°'],
  [/^(min|minutes?|мин.*|хв.*)$/, "'"],
  [/^(sec|seconds?|сек.*)$/, '"'],
  [/^(geo|gps|coords?|coordinates?|координат.*|точка|point|location|and|і|й|та|и)$/, ' '],
];
/** An x or y that ends a number names no axis. */
const STRAY = /(?<=\d)[xyху](?!\p{L})/giu;
/** Stands for what is no part of any notation. */
const UNKNOWN = '?';

/**
 * Reads a coordinate in any usual notation. Never throws.
 *
 * @param first Which axis comes first where the text does not say so.
 */
export function parseCoordinate(text: string, first: Axis = 'lat'): ParsedCoordinate {
  const halves = splitInTwo(withDecimalPoints(normalised(text)));
  if (!halves) return { ok: false, fault: 'unreadable' };
  const named = assign(halves);
  if (typeof named === 'string') return { ok: false, fault: named };
  const numbers = halves.numbers.map((number, i) => readAngle(number, named.letters[i] ?? null));
  const fault = numbers.find((number) => typeof number === 'string');
  if (fault !== undefined) return { ok: false, fault };
  const [a, b] = numbers as [number, number];
  const [lat, lon] = (named.first ?? first) === 'lat' ? [a, b] : [b, a];
  if (Math.abs(lat) > MAX_LAT || Math.abs(lon) > MAX_LON) return { ok: false, fault: 'out-of-bounds' };
  const isDoubtful = named.first === null && looksSwapped([lon, lat]);
  return { ok: true, point: [lon, lat], ...(isDoubtful ? { swapped: [lat, lon] } : {}) };
}

/** One angle in degrees, in any usual notation; names and letters beside it must be those of its axis. Never throws. */
export function parseAngle(text: string, axis: Axis): number | CoordinateFault {
  const plain = normalised(text);
  const commas = plain.match(/\d,\d/g)?.length ?? 0;
  if (commas > 1 || (commas === 1 && /\d\.\d/.test(plain))) return 'unreadable';
  const [run, ...others] = runsOf(plain.replace(/(\d),(?=\d)/, '$1.'));
  if (!run || others.length > 0 || /[^NSEWXY ]/.test(run.before + run.after)) return 'unreadable';
  const of = named([...markersOf(run.before), ...markersOf(run.after)]);
  if (of === null || (of.axis !== null && of.axis !== axis)) return 'letters';
  const degrees = readAngle(run.text, of.letter);
  if (typeof degrees === 'string') return degrees;
  return Math.abs(degrees) > (axis === 'lat' ? MAX_LAT : MAX_LON) ? 'out-of-bounds' : degrees;
}

/** Which axis comes first in pairs of this name, such as “lon, lat”; null when it does not say so. */
export function orderNamedBy(name: string): Axis | null {
  const markers = markersOf(normalised(name));
  return markers.length === 2 && saysOrder(markers) ? (markers[0]?.axis ?? null) : null;
}

/** A position that lies in Ukraine only with latitude and longitude the other way round. */
export function looksSwapped([lon = 0, lat = 0]: readonly number[]): boolean {
  return !isInUkraine(lon, lat) && isInUkraine(lat, lon);
}

function isInUkraine(lon: number, lat: number): boolean {
  return lon >= UKRAINE.west && lon <= UKRAINE.east && lat >= UKRAINE.south && lat <= UKRAINE.north;
}

/** The text in digits, signs and the letters N, S, E, W, Y, X alone. */
function normalised(text: string): string {
  if (text.length > MAX_LENGTH) return UNKNOWN;
  let plain = text;
  for (const [signs, sign] of SIGNS) plain = plain.replace(signs, sign);
  return (
    plain
      .normalize('NFKC')
      .replace(QUOTED, ' $2 ')
      .replace(STRAY, UNKNOWN)
      .replace(WORD, (word) => ` ${signOf(word)} `)
      // A dash between a name and its number is no minus; a minus stands close to its number.
      .replace(/(?<=[NSEWXY]\s*)(?:\s[-–]\s|—)/g, ' ')
      .replace(/(?<=[\d°'"]\s*)[-–—](?=\s*[NSEWXY])/g, ' ')
      .replace(/[−–—]/g, '-')
      .replace(/(?<=\d)\.(?=\s+\d)/g, UNKNOWN)
      .replace(/[:=_]|\.(?!\d)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

function signOf(word: string): string {
  const name = word.replace('.', '').toLowerCase();
  return WORDS.find(([pattern]) => pattern.test(name))?.[1] ?? UNKNOWN;
}

/**
 * A comma between digits is a decimal sign or parts the two numbers. It parts them where there is a decimal point
 * as well, or where it is alone and leaves as many numbers on either side: `49.9,36.2`, `49,36`, `49 59,36 13`.
 */
function withDecimalPoints(text: string): string {
  const commas = text.match(/\d,\d/g)?.length ?? 0;
  // Between a name and a name there is one number, so a comma within it is its own.
  const isNamedBetween = /\d[^\d]*[NSEWXY][^\d]*\d/.test(text);
  if (commas === 0 || (/\d\.\d/.test(text) && !isNamedBetween)) return text;
  const counts = text.split(/(?<=\d),(?=\d)/).map((part) => part.match(/\d+/g)?.length ?? 0);
  if (counts.length === 2 && counts[0] === counts[1] && !isNamedBetween) return text;
  if (/^\D*\d+,\d+,-?\d+,\d+\D*$/.test(text)) return text.replace(/(\d+),(\d+),(-?\d+),(\d+)/, '$1.$2;$3.$4');
  return text.replace(/(\d),(?=\d)/g, '$1.');
}

/** Digits with their signs and marks, and what stands before and behind them. */
interface Run {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** Nothing when a sign is in the text that no notation has. */
function runsOf(text: string): readonly Run[] {
  if (/[^-+\d.,;/|°'" NSEWXY]/.test(text)) return [];
  const found = [...text.matchAll(/[-+.]?\s?\d[-+\d.°'" ]*/g)];
  return found.map((match, i) => ({
    text: match[0].trim(),
    before: i === 0 ? text.slice(0, match.index) : '',
    after: text.slice(match.index + match[0].length, found[i + 1]?.index),
  }));
}

/** The texts of the two angles in the order in which they came, and what stands before, between and behind them. */
interface Halves {
  readonly numbers: readonly [string, string];
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

function splitInTwo(text: string): Halves | null {
  const [first, second, ...rest] = runsOf(text);
  if (!first || rest.length > 0) return null;
  const { before, after } = first;
  // A sign that belongs to no number.
  if (/[^NSEWXY,;/| ]/.test(before + after + (second?.after ?? ''))) return null;
  if (second) return { numbers: [first.text, second.text], before, between: after, after: second.after };
  const numbers = splitRun(first.text);
  return numbers && { numbers, before, between: '', after };
}

/** Two angles without a sign between them: the second begins at its degrees, else at half of the numbers. */
function splitRun(run: string): readonly [string, string] | null {
  const numbers = [...run.matchAll(/[+-]?\d+(?:\.\d+)?\s*[°'"]?\s*/g)];
  if (numbers.map(([number]) => number).join('') !== run) return null;
  const degrees = numbers.filter(([number]) => number.includes('°'));
  const middle = degrees.length === 2 ? degrees[1] : numbers.length % 2 === 0 && numbers[numbers.length / 2];
  if (!middle) return null;
  const [one, two] = [run.slice(0, middle.index), run.slice(middle.index)];
  // Between two numbers without a blank a hyphen is a minus only where signs stand before both: +49.9-036.2.
  if (/^[+-]/.test(two) && !/\s$/.test(one) && !/^[+-]/.test(one)) return null;
  return [one.trim(), two.trim()];
}

/** What a name or a letter beside a number says of it. */
interface Marker {
  readonly axis: Axis;
  /** N, S, E or W; null for the name of an axis, which says nothing of the hemisphere. */
  readonly letter: string | null;
}

function markersOf(text: string): readonly Marker[] {
  // «Сх. д.» and “north latitude” are one marker, as “E” and “N” are.
  const signs = text.replace(/([NS])\s*Y/g, '$1').replace(/([EW])\s*X/g, '$1');
  return (signs.match(/[NSEWXY]/g) ?? []).map((sign) => ({
    axis: 'NSY'.includes(sign) ? 'lat' : 'lon',
    letter: 'XY'.includes(sign) ? null : sign,
  }));
}

/** What the markers of one number say together; null when they contradict each other, or one comes twice. */
function named(markers: readonly Marker[]): { axis: Axis | null; letter: string | null } | null {
  const letters = markers.filter(({ letter }) => letter !== null);
  const axis = markers[0]?.axis ?? null;
  const agree = markers.every((marker) => marker.axis === axis);
  if (!agree || letters.length > 1 || markers.length - letters.length > 1) return null;
  return { axis, letter: letters[0]?.letter ?? null };
}

interface Assigned {
  /** The axis of the first number; null when nothing says so. */
  readonly first: Axis | null;
  readonly letters: readonly [string | null, string | null];
}

/**
 * Gives names and letters to the two numbers. One that stands between both belongs to either, so long as the whole
 * makes sense in one way only; a sign that parts the numbers parts them as well.
 */
function assign({ before, between, after }: Halves): Assigned | CoordinateFault {
  let [head, tail] = [markersOf(before), markersOf(after)];
  let order: readonly [Marker[], Marker[]] = [[], []];
  // Both names together, in front or behind, say the order: «lat, lon: 49.9, 36.2».
  if (saysOrder(head.slice(0, 2))) {
    order = [head.slice(0, 1), head.slice(1, 2)];
    head = head.slice(2);
  } else if (saysOrder(tail.slice(-2))) {
    order = [tail.slice(-2, -1), tail.slice(-1)];
    tail = tail.slice(0, -2);
  }
  const middle = markersOf(between);
  const parts = between.split(/[,;/|]/);
  const parted = parts.length === 2 ? markersOf(parts[0] ?? '').length : null;
  const found: Assigned[] = [];
  for (let at = 0; at <= middle.length; at++) {
    if (parted !== null && at !== parted) continue;
    const one = named([...order[0], ...head, ...middle.slice(0, at)]);
    const two = named([...order[1], ...middle.slice(at), ...tail]);
    if (!one || !two || (one.axis !== null && one.axis === two.axis)) continue;
    const first = one.axis ?? (two.axis === null ? null : two.axis === 'lat' ? 'lon' : 'lat');
    found.push({ first, letters: [one.letter, two.letter] });
  }
  const [only, ...others] = found;
  if (!only) return 'letters';
  return others.length > 0 ? 'unreadable' : only;
}

function saysOrder([one, two]: readonly Marker[]): boolean {
  return one?.letter === null && two?.letter === null && one.axis !== two.axis;
}

const ANGLE =
  /^(?<sign>[+-]?) ?(?<deg>\d{1,3}(?:\.\d+)?)(?: ?° ?| |$)(?:(?<min>\d{1,2}(?:\.\d+)?)(?: ?' ?| |$)(?:(?<sec>\d{1,2}(?:\.\d+)?) ?"?)?)?$/;

/** Degrees with a sign. */
function readAngle(text: string, letter: string | null): number | CoordinateFault {
  const { sign = '', deg, min, sec } = ANGLE.exec(text)?.groups ?? {};
  if (deg === undefined) return 'unreadable';
  if (letter !== null && sign === '-') return 'letters';
  // What is followed by a finer unit must be whole: 49.5° 30′ is two notations in one.
  if ((min !== undefined && deg.includes('.')) || (sec !== undefined && min?.includes('.')))
    return 'unreadable';
  const [minutes, seconds] = [Number(min ?? 0), Number(sec ?? 0)];
  if (minutes >= 60 || seconds >= 60) return 'sixty';
  const size = Number(deg) + minutes / 60 + seconds / 3600;
  const negative = sign === '-' || letter === 'S' || letter === 'W';
  return negative && size > 0 ? -size : size;
}
