/** Measuring: the shortest line between two points, and the nearest point of a border. */
import type { LineString, MultiLineString, Position } from 'geojson';
import type { LonLat } from '../domain/place.ts';
import type { Area } from './clip.ts';
import { follow, inverse } from './geodesic.ts';
import { outlineOf, outlineOfChains, type Outline } from './outline.ts';
import { DEFAULT_TOLERANCE_KM } from './ring.ts';
import { trace, type Vertex } from './trace.ts';

/** The shortest way between two points. */
export interface Measure {
  readonly distanceKm: number;
  /** Direction at the start towards the end, clockwise from north: 0 up to 360. */
  readonly azimuthDeg: number;
  /** Direction at the end back towards the start. */
  readonly backAzimuthDeg: number;
  /** The line in the form for drawing: longitudes run on; it stays within the tolerance of the geodesic. */
  readonly line: LineString;
}

const MIN_PIECES = 8;

/** The geodesic from one point to another. */
export function measureLine(from: LonLat, to: LonLat, toleranceKm: number = DEFAULT_TOLERANCE_KM): Measure {
  const { distanceKm, azimuthDeg, endAzimuthDeg } = inverse(from, to);
  const vertexAt = (at: number): Vertex => {
    const end = follow(from, azimuthDeg, at);
    return { at, lon: end.lon, lat: end.lat, acrossDeg: end.azimuthDeg + 90 };
  };
  const coordinates: Position[] = [[from[0], from[1]]];
  let start = vertexAt(0);
  for (let i = 1; i <= MIN_PIECES; i++) {
    const end = vertexAt((distanceKm * i) / MIN_PIECES);
    const options = { toleranceKm, minStep: toleranceKm };
    coordinates.push(...trace(start, end, vertexAt, options).map(({ lon, lat }) => [lon, lat]));
    start = end;
  }
  return {
    distanceKm,
    azimuthDeg: (azimuthDeg + 360) % 360,
    backAzimuthDeg: (endAzimuthDeg + 180 + 360) % 360,
    line: { type: 'LineString', coordinates },
  };
}

/** A border: the outline of an area, or lines. To be made once and kept. */
export function borderOf(geometry: Area | LineString | MultiLineString): Outline {
  switch (geometry.type) {
    case 'LineString':
      return outlineOfChains([geometry.coordinates]);
    case 'MultiLineString':
      return outlineOfChains(geometry.coordinates);
    default:
      return outlineOf(geometry);
  }
}
