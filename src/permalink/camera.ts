/** `map=zoom/lat/lon[/bearing[/pitch]]`: where the map looks. Latitude before longitude, as people write it. */
import type { Camera } from '../domain/view.ts';
import { shown, type Notice } from './notice.ts';
import { canonicalNumber, readDecimal, roundTo, wrapDegrees } from './numbers.ts';

const BOUNDS = {
  // Wherever the map can look, its link can be read: the globe looks at the poles too, and counts lower zooms there.
  zoom: [-6, 18],
  lat: [-90, 90],
  lon: [-540, 540],
  bearing: [-360, 360],
  pitch: [0, 60],
} as const;
type Field = keyof typeof BOUNDS;
const FIELDS = Object.keys(BOUNDS) as Field[];
const REQUIRED_FIELDS = 3;

const ZOOM_DIGITS = 2;
const ANGLE_DIGITS = 1;
const TILE_PX = 512;
const FULL_TURN_DEG = 360;

/** Decimals of a coordinate that a zoom resolves: a tenth of a pixel or finer. */
export function coordinateDigits(zoom: number): number {
  return Math.ceil(Math.log10((TILE_PX * 2 ** zoom) / FULL_TURN_DEG)) + 1;
}

/** The camera rounded to what a link carries: equal for everyone who opens that link. */
export function canonicalCamera(camera: Camera): Camera {
  const zoom = Math.max(BOUNDS.zoom[0], roundTo(camera.zoom, ZOOM_DIGITS));
  const digits = coordinateDigits(zoom);
  return {
    zoom,
    lat: roundTo(camera.lat, digits),
    lon: wrapDegrees(roundTo(wrapDegrees(camera.lon), digits)),
    bearing: wrapDegrees(roundTo(wrapDegrees(camera.bearing), ANGLE_DIGITS)),
    pitch: roundTo(camera.pitch, ANGLE_DIGITS),
  };
}

export function writeCamera(camera: Camera): string {
  const { zoom, lat, lon, bearing, pitch } = canonicalCamera(camera);
  const digits = coordinateDigits(zoom);
  const parts = [
    canonicalNumber(zoom, ZOOM_DIGITS),
    canonicalNumber(lat, digits),
    canonicalNumber(lon, digits),
  ];
  if (bearing !== 0 || pitch !== 0) parts.push(canonicalNumber(bearing, ANGLE_DIGITS));
  if (pitch !== 0) parts.push(canonicalNumber(pitch, ANGLE_DIGITS));
  return parts.join('/');
}

/** Reads a camera; null with a notice when any part of it cannot be used: half a place is no place. */
export function readCamera(value: string, notices: Notice[]): Camera | null {
  const parts = value.split('/');
  if (parts.length < REQUIRED_FIELDS || parts.length > FIELDS.length) {
    notices.push({ kind: 'unreadable', key: 'map', value: shown(value) });
    return null;
  }
  const camera = { zoom: 0, lat: 0, lon: 0, bearing: 0, pitch: 0 };
  for (const [i, part] of parts.entries()) {
    const field = FIELDS[i] as Field;
    const number = readDecimal(part);
    if (number === null) {
      notices.push({ kind: 'unreadable', key: 'map', value: shown(value) });
      return null;
    }
    const [min, max] = BOUNDS[field];
    if (number < min || number > max) {
      notices.push({ kind: 'out-of-bounds', key: 'map', value: shown(part), min, max });
      return null;
    }
    camera[field] = number;
  }
  return canonicalCamera(camera);
}
