/** Which columns of a table say where. */
import { orderNamedBy, parseCoordinate } from '../domain/coordinates.ts';
import { readDegrees, readNumber } from './numbers.ts';
import type { ColumnChoice } from '../domain/own-file.ts';

/** Names of columns, in small letters, without spaces and signs around. */
const LATITUDE = /^(lat|latitude|y|широта|шир|geo_?lat|lat(itude)?_?(wgs84|dd|deg)|coord_?y|y_?coord)$/;
const LONGITUDE =
  /^(lon|lng|long|longitude|x|довгота|довг|долгота|долг|geo_?(lon|lng)|(lon|lng|long|longitude)_?(wgs84|dd|deg)|coord_?x|x_?coord)$/;
const WKT = /^(wkt|geom|geometry|the_?geom|shape|геометрія|геометрия)$/;
const COORDINATE =
  /^(coord|coords|coordinate|coordinates|lat_?lon|lat_?lng|latitude_?longitude|location|point|gps|координати|координата|координаты|розташування)$/;

const WKT_START = /^\s*(SRID=\d+;)?\s*(MULTI)?(POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION)(ZM?|M)?\b/i;

/** Rows that are looked at, and the share of them that must agree. */
const SAMPLE_ROWS = 50;
const AGREEING = 0.8;

export interface Guess {
  readonly choice: ColumnChoice;
  /** False when the values fit but the names do not say so: the reader is asked. */
  readonly isSure: boolean;
}

/** The likeliest choice of columns; null when nothing looks like a coordinate. */
export function guessColumns(header: readonly string[], rows: readonly (readonly string[])[]): Guess | null {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const names = header.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[()[\]°,.;]/g, ' ')
      .trim()
      .replace(/[\s-]+/g, '_'),
  );
  const valuesOf = (column: number): string[] =>
    sample.map((row) => row[column] ?? '').filter((text) => text.trim() !== '');
  const fits = (column: number, test: (text: string) => boolean): boolean => {
    const values = valuesOf(column);
    return values.length > 0 && values.filter(test).length >= values.length * AGREEING;
  };
  const columns = header.map((_, i) => i);
  const named = (pattern: RegExp, test: (text: string) => boolean): number | undefined =>
    // A name says enough, so long as one value bears it out: bad values are then named as what they are.
    columns.find((i) => pattern.test(names[i] ?? '') && valuesOf(i).some(test));

  const lat = named(LATITUDE, (text) => readDegrees(text, 'lat') !== null);
  const lon = named(LONGITUDE, (text) => readDegrees(text, 'lon') !== null);
  if (lat !== undefined && lon !== undefined) return { choice: { kind: 'pair', lat, lon }, isSure: true };
  const wkt = named(WKT, isWkt) ?? columns.find((i) => fits(i, isWkt));
  if (wkt !== undefined) return { choice: { kind: 'wkt', column: wkt }, isSure: true };
  const coordinate =
    named(COORDINATE, isCoordinate) ??
    columns.find((i) => orderNamedBy(header[i] ?? '') !== null && valuesOf(i).some(isCoordinate));
  if (coordinate !== undefined) return { choice: { kind: 'coordinate', column: coordinate }, isSure: true };
  const like = columns.find((i) => fits(i, isCoordinate));
  if (like !== undefined) return { choice: { kind: 'coordinate', column: like }, isSure: false };
  const numeric = columns.filter((i) => fits(i, isDegrees));
  const [first, second] = [lat ?? numeric.find((i) => i !== lon), lon ?? numeric.find((i) => i !== lat)];
  const other = first === second ? numeric.find((i) => i !== first) : second;
  if (first === undefined || other === undefined) return null;
  return { choice: { kind: 'pair', lat: first, lon: other }, isSure: false };
}

/** A number with decimals that can be degrees: counts and years are not taken for coordinates. */
function isDegrees(text: string): boolean {
  const number = readNumber(text);
  return number !== null && Math.abs(number) <= 180 && !Number.isInteger(number);
}

function isWkt(text: string): boolean {
  return WKT_START.test(text);
}

function isCoordinate(text: string): boolean {
  return parseCoordinate(text).ok;
}
