/**
 * A map inside a picture: a box of pixels, and the azimuthal equidistant projection around a point of it. Distances
 * and directions from that point are true, so a scale bar and a range ring say what they seem to say.
 */
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { linesOfGeometry } from '../../../domain/geometry.ts';
import type { LonLat } from '../../../domain/place.ts';
import { azimuthalEquidistant } from '../../../rings/index.ts';
import type { Context } from './canvas.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Frame {
  readonly box: Box;
  /** The point that is looked at, and where in the picture it stands. */
  readonly centre: LonLat;
  readonly centreAt: readonly [x: number, y: number];
  readonly pxPerKm: number;
}

/**
 * How far from the centre outlines are followed, in km: farther off the projection tears them apart, and nothing
 * of them is seen. Points beyond are drawn in along their direction.
 */
const REACH_KM = 6000;

/** Where a point stands in the picture. */
export function pixelOf(frame: Frame, point: LonLat): [x: number, y: number] {
  const [eastKm, northKm] = azimuthalEquidistant(frame.centre, point);
  const distanceKm = Math.hypot(eastKm, northKm);
  const scale = frame.pxPerKm * (distanceKm > REACH_KM ? REACH_KM / distanceKm : 1);
  return [frame.centreAt[0] + eastKm * scale, frame.centreAt[1] - northKm * scale];
}

export function isInside({ x, y, width, height }: Box, [px, py]: readonly [number, number]): boolean {
  return px >= x && px <= x + width && py >= y && py <= y + height;
}

/** Runs `draw` with everything outside the box cut off. */
export function clipped(context: Context, { x, y, width, height }: Box, draw: () => void): void {
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  draw();
  context.restore();
}

/** Lines are cut off at the box, so what lies wholly beside it by more than their width cannot be seen. */
const MARGIN_PX = 10;
/** Steps below this cannot be seen either. */
const STEP_PX = 0.5;

/** Begins a path along a geometry, ready to be filled or stroked, without what cannot be seen. */
export function tracePath(context: Context, frame: Frame, geometry: Geometry): void {
  context.beginPath();
  for (const line of linesOfGeometry(geometry)) traceLine(context, frame, line);
}

function traceLine(context: Context, frame: Frame, line: readonly Position[]): void {
  const points = line.map(([lon = 0, lat = 0]) => pixelOf(frame, [lon, lat]));
  if (isBeside(frame.box, points)) return;
  let [lastX, lastY] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  points.forEach(([x, y], i) => {
    if (i === 0) context.moveTo(x, y);
    else if (i < points.length - 1 && Math.abs(x - lastX) < STEP_PX && Math.abs(y - lastY) < STEP_PX) return;
    else context.lineTo(x, y);
    [lastX, lastY] = [x, y];
  });
}

/** True when all points lie to one side of the box. */
function isBeside(box: Box, points: readonly [number, number][]): boolean {
  const [left, right] = [box.x - MARGIN_PX, box.x + box.width + MARGIN_PX];
  const [top, bottom] = [box.y - MARGIN_PX, box.y + box.height + MARGIN_PX];
  return (
    points.every(([x]) => x < left) ||
    points.every(([x]) => x > right) ||
    points.every(([, y]) => y < top) ||
    points.every(([, y]) => y > bottom)
  );
}

/** The corners of an area in the picture: how far it reaches to each side. */
export function extentOf(frame: Frame, area: Polygon | MultiPolygon): Box {
  const points = linesOfGeometry(area)
    .flat()
    .map(([lon = 0, lat = 0]) => pixelOf(frame, [lon, lat]));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [least(xs), least(ys)];
  return { x, y, width: -least(xs.map((at) => -at)) - x, height: -least(ys.map((at) => -at)) - y };
}

function least(values: readonly number[]): number {
  return values.reduce((smallest, value) => Math.min(smallest, value), Number.POSITIVE_INFINITY);
}
