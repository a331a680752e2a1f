/** The smallest circle around an outline: its centre is where a range has to reach all of an area from. */
import type { LonLat } from '../domain/place.ts';
import { destination, inverse } from './geodesic.ts';
import { farthestOf, simplified, type Outline } from './outline.ts';

export interface Disc {
  readonly centre: LonLat;
  readonly radiusKm: number;
}

type Plane = readonly [x: number, y: number];

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Share of the area's size that its outline is simplified by to find the centre. */
const COARSE = 1e-3;

/**
 * The smallest disc that holds an outline. Found on the azimuthal equidistant plane around the area; the radius is
 * then measured, so the disc does hold the outline, and is no more than about 0.2 % too large for areas of up to
 * 1,000 km.
 */
export function enclosingDisc(outline: Outline): Disc {
  const origin = outline.chains[0]?.[0] ?? [0, 0];
  const sizeKm = farthestOf(outline, origin).distanceKm;
  const points = simplified(outline, sizeKm * COARSE).chains.flat();
  const rough = middleOf(points, origin);
  const centre = middleOf(points, rough);
  return { centre, radiusKm: farthestOf(outline, centre).distanceKm };
}

/** The centre of the smallest circle around points, as they lie on the plane around `origin`. */
function middleOf(points: readonly LonLat[], origin: LonLat): LonLat {
  return toCentre(origin, smallestCircle(points.map((point) => onPlane(origin, point))));
}

function toCentre(origin: LonLat, { x, y }: Circle): LonLat {
  return destination(origin, (Math.atan2(x, y) * 180) / Math.PI, Math.hypot(x, y));
}

/** A point on the azimuthal equidistant plane around `origin`: km to the east and to the north. */
export function onPlane(origin: LonLat, point: LonLat): Plane {
  const { distanceKm, azimuthDeg } = inverse(origin, point);
  const azimuth = (azimuthDeg * Math.PI) / 180;
  return [distanceKm * Math.sin(azimuth), distanceKm * Math.cos(azimuth)];
}

/** The smallest circle around points of a plane, grown point by point (Welzl 1991, without the shuffling). */
function smallestCircle(points: readonly Plane[]): Circle {
  let circle: Circle = { x: 0, y: 0, r: -1 };
  points.forEach((p, i) => {
    if (holds(circle, p)) return;
    circle = { x: p[0], y: p[1], r: 0 };
    for (let j = 0; j < i; j++) {
      const q = points[j] as Plane;
      if (holds(circle, q)) continue;
      circle = acrossTwo(p, q);
      for (let k = 0; k < j; k++) {
        const s = points[k] as Plane;
        if (!holds(circle, s)) circle = throughThree(p, q, s);
      }
    }
  });
  return circle;
}

function holds({ x, y, r }: Circle, [px, py]: Plane): boolean {
  return Math.hypot(px - x, py - y) <= r + 1e-9 * (1 + r);
}

function acrossTwo([px, py]: Plane, [qx, qy]: Plane): Circle {
  return { x: (px + qx) / 2, y: (py + qy) / 2, r: Math.hypot(px - qx, py - qy) / 2 };
}

function throughThree(p: Plane, q: Plane, s: Plane): Circle {
  const [bx, by] = [q[0] - p[0], q[1] - p[1]];
  const [cx, cy] = [s[0] - p[0], s[1] - p[1]];
  const d = 2 * (bx * cy - by * cx);
  if (d === 0) return acrossTwo(p, q);
  const x = (cy * (bx * bx + by * by) - by * (cx * cx + cy * cy)) / d;
  const y = (bx * (cx * cx + cy * cy) - cx * (bx * bx + by * by)) / d;
  return { x: p[0] + x, y: p[1] + y, r: Math.hypot(x, y) };
}
