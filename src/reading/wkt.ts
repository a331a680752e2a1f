/** Well-known text (OGC 06-103r4) as a geometry, also with the SRID of PostGIS in front. The work grows with its length. */
import { readNumber } from './numbers.ts';

/** How deep the positions of a geometry lie. */
const DEPTHS: Readonly<Record<string, readonly [type: string, depth: number]>> = {
  POINT: ['Point', 0],
  MULTIPOINT: ['MultiPoint', 1],
  LINESTRING: ['LineString', 1],
  MULTILINESTRING: ['MultiLineString', 2],
  POLYGON: ['Polygon', 2],
  MULTIPOLYGON: ['MultiPolygon', 3],
};
/** Collections within collections: no program writes more. */
const MAX_NESTING = 8;
const WGS84 = '4326';

class WktFault extends Error {}

/** Words, numbers and signs of a text, one after the other. */
class Tokens {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(text: string) {
    this.#tokens = text.match(/[(),]|[^\s(),]+/g) ?? [];
  }

  get next(): string {
    return this.#tokens[this.#at] ?? '';
  }

  take(): string {
    const { next } = this;
    this.#at++;
    return next;
  }

  /** Takes the sign when it is the next token. */
  skips(sign: string): boolean {
    if (this.next !== sign) return false;
    this.#at++;
    return true;
  }

  expect(sign: string): void {
    if (!this.skips(sign)) throw new WktFault();
  }
}

/** A geometry in the shape of GeoJSON, with all numbers that its positions have; null when the text is none in WGS84. */
export function readWkt(text: string): object | null {
  const [, srid = WGS84, wkt = ''] = /^\s*(?:SRID\s*=\s*(\d+)\s*;)?([\s\S]*)$/i.exec(text) ?? [];
  if (srid !== WGS84) return null;
  const tokens = new Tokens(wkt);
  try {
    const geometry = readGeometry(tokens, 0);
    return tokens.next === '' ? geometry : null;
  } catch (error) {
    if (error instanceof WktFault) return null;
    throw error;
  }
}

function readGeometry(tokens: Tokens, nesting: number): object {
  // Heights and measures are said in a word of their own, or at the end of the type.
  const [, name = ''] = /^([A-Z]+?)(?:ZM?|M)?$/.exec(tokens.take().toUpperCase()) ?? [];
  if (/^(ZM?|M)$/i.test(tokens.next)) tokens.take();
  const isEmpty = tokens.next.toUpperCase() === 'EMPTY';
  if (isEmpty) tokens.take();
  if (name === 'GEOMETRYCOLLECTION') {
    if (nesting > MAX_NESTING) throw new WktFault();
    const geometries = isEmpty ? [] : listOf(tokens, () => readGeometry(tokens, nesting + 1));
    return { type: 'GeometryCollection', geometries };
  }
  const shape = Object.hasOwn(DEPTHS, name) ? DEPTHS[name] : undefined;
  if (!shape) throw new WktFault();
  const [type, depth] = shape;
  return { type, coordinates: isEmpty ? [] : readLevel(tokens, depth) };
}

function readLevel(tokens: Tokens, depth: number): unknown {
  if (depth === 0) {
    tokens.expect('(');
    const position = readPosition(tokens);
    tokens.expect(')');
    return position;
  }
  if (depth > 1) return listOf(tokens, () => readLevel(tokens, depth - 1));
  // The points of a MULTIPOINT may have brackets of their own.
  return listOf(tokens, () => (tokens.next === '(' ? readLevel(tokens, 0) : readPosition(tokens)));
}

function listOf<T>(tokens: Tokens, readOne: () => T): T[] {
  tokens.expect('(');
  const list = [readOne()];
  while (tokens.skips(',')) list.push(readOne());
  tokens.expect(')');
  return list;
}

/** Two numbers, and up to two more for height and measure. */
function readPosition(tokens: Tokens): number[] {
  const position: number[] = [];
  while (!/^[(),]?$/.test(tokens.next)) {
    const number = readNumber(tokens.take());
    if (number === null) throw new WktFault();
    position.push(number);
  }
  if (position.length < 2 || position.length > 4) throw new WktFault();
  return position;
}
