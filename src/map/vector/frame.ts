/** Where a point of the Earth stands in a drawing: Web Mercator around the camera, turned by its bearing. */
import type { Geometry, Position } from 'geojson';
import { linesOfGeometry } from '../../domain/geometry.ts';
import type { Camera } from '../../domain/view.ts';

export interface Frame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly camera: Camera;
}

export type Pixel = readonly [x: number, y: number];
export type Project = (position: Position) => Pixel;

const WORLD_PX = 512;
/** Web Mercator ends here. */
const MAX_LAT = 85.051129;

export function projection({ widthPx, heightPx, camera }: Frame): Project {
  const worldPx = WORLD_PX * 2 ** camera.zoom;
  const angle = (camera.bearing * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [centreX, centreY] = mercator([camera.lon, camera.lat]);
  return (position) => {
    const [x, y] = mercator(position);
    const [dx, dy] = [(x - centreX) * worldPx, (y - centreY) * worldPx];
    return [round(widthPx / 2 + dx * cos + dy * sin), round(heightPx / 2 - dx * sin + dy * cos)];
  };
}

/** On a square of side 1, from the upper left corner. */
function mercator([lon = 0, lat = 0]: Position): Pixel {
  const phi = (Math.max(-MAX_LAT, Math.min(MAX_LAT, lat)) * Math.PI) / 180;
  return [lon / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)];
}

/** A tenth of a pixel is finer than any screen, and makes files a third of the size. */
function round(px: number): number {
  return Math.round(px * 10) / 10;
}

/** The lines of a geometry in pixels: rings of areas, lines; none of points. */
export function linesOf(geometry: Geometry, project: Project): Pixel[][] {
  return linesOfGeometry(geometry).map((line) => withoutRepeats(line.map(project)));
}

function withoutRepeats(line: readonly Pixel[]): Pixel[] {
  return line.filter(([x, y], i) => i === 0 || x !== line[i - 1]?.[0] || y !== line[i - 1]?.[1]);
}

/** True for a line of which something may be seen. */
export function isNear(line: readonly Pixel[], { widthPx, heightPx }: Frame): boolean {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of line) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return right >= 0 && bottom >= 0 && left <= widthPx && top <= heightPx;
}

/** Lines as an SVG path. */
export function pathOf(lines: readonly (readonly Pixel[])[], close: boolean): string {
  return lines
    .map((line) => line.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('') + (close ? 'Z' : ''))
    .join('');
}
