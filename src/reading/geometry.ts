/** Geometry from outside, checked before it is trusted: shape of RFC 7946, finite numbers, degrees within bounds. */
import type { Geometry, Position } from 'geojson';
import type { LeftOutKind } from '../domain/own-file.ts';
import { readNumber } from './numbers.ts';
import { excerpt } from './refusal.ts';

/** How deep the positions of a geometry lie, and how many of them make one line or ring. */
const SHAPES: Readonly<Record<string, { readonly depth: number; readonly least: number }>> = {
  Point: { depth: 0, least: 1 },
  MultiPoint: { depth: 1, least: 0 },
  LineString: { depth: 1, least: 2 },
  MultiLineString: { depth: 2, least: 2 },
  Polygon: { depth: 2, least: 4 },
  MultiPolygon: { depth: 3, least: 4 },
};

/** Collections within collections: no program writes more. */
const MAX_NESTING = 8;
const MAX_LAT = 90;
const MAX_LON = 180;

/** What is wrong with a geometry, and where in it. */
export class GeometryFault extends Error {
  readonly kind: LeftOutKind;
  readonly field: string;
  readonly value: string;

  constructor(kind: LeftOutKind, field: string, value: unknown) {
    super(kind);
    this.kind = kind;
    this.field = field;
    this.value = excerpt(value);
  }
}

/** One of several geometries of a feature, not yet checked, or what is wrong with it. */
export type Part = object | GeometryFault;

/** The geometry with positions of two numbers, and those positions. Throws GeometryFault. */
export function checkedGeometry(value: unknown): { geometry: Geometry; positions: Position[] } {
  const positions: Position[] = [];
  return { geometry: checkGeometry(value, 'geometry', positions, 0), positions };
}

function checkGeometry(value: unknown, path: string, positions: Position[], nesting: number): Geometry {
  if (!isRecord(value)) throw new GeometryFault('bad-geometry', path, value);
  const { type, coordinates, geometries } = value;
  if (type === 'GeometryCollection') {
    if (!Array.isArray(geometries) || nesting > MAX_NESTING)
      throw new GeometryFault('bad-geometry', `${path}.geometries`, geometries);
    const parts = geometries.map((each, i) =>
      checkGeometry(each, `${path}.geometries[${i}]`, positions, nesting + 1),
    );
    return { type, geometries: parts };
  }
  const shape = typeof type === 'string' && Object.hasOwn(SHAPES, type) ? SHAPES[type] : undefined;
  if (!shape) throw new GeometryFault('bad-geometry', `${path}.type`, type);
  const checked = checkLevel(coordinates, shape.depth, shape.least, `${path}.coordinates`, positions);
  // The depth of the coordinates was checked by the type.
  return { type, coordinates: checked } as Geometry;
}

function checkLevel(
  value: unknown,
  depth: number,
  least: number,
  path: string,
  positions: Position[],
): unknown {
  if (depth === 0) {
    const position = checkPosition(value, path);
    positions.push(position);
    return position;
  }
  if (!Array.isArray(value)) throw new GeometryFault('bad-position', path, value);
  if (depth === 1 && value.length < least) throw new GeometryFault('too-few-positions', path, value);
  return value.map((each, i) => checkLevel(each, depth - 1, least, `${path}[${i}]`, positions));
}

/** Heights and what else may stand in a position are left aside. */
function checkPosition(value: unknown, path: string): Position {
  const [lon, lat] = (Array.isArray(value) ? (value as unknown[]) : []).slice(0, 2).map(numberOf);
  if (typeof lon !== 'number' || typeof lat !== 'number')
    throw new GeometryFault('bad-position', path, value);
  if (Math.abs(lon) > MAX_LON || Math.abs(lat) > MAX_LAT)
    throw new GeometryFault('out-of-bounds', path, value);
  return [lon, lat];
}

/** A finite number, also where it was written as a text. */
function numberOf(value: unknown): number | null {
  if (typeof value === 'string') return readNumber(value);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
