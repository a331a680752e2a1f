/** The overview of a ring in its true shape: land around its centre, drawn by distance and direction from it. */
import type { Geometry, Position } from 'geojson';
import { linesOfGeometry } from '../domain/geometry.ts';
import { OBLAST_CODE, type LonLat } from '../domain/place.ts';
import type { GroundData } from '../domain/site.ts';
import { azimuthalEquidistant } from '../rings/index.ts';
import type { Dataset } from './dataset.ts';
import { shapesOf, type RingLine } from './ring-shapes.ts';
import type { DrawnRing } from './rings.ts';

/** SVG path data in km, x to the east and y to the south of the ring's centre. */
export interface OverviewPaths {
  readonly land: string;
  readonly water: string;
  readonly borders: string;
  readonly oblast: string;
  /** Around an area: its possible and its certain part; empty around a point, where rings are circles. */
  readonly possible: string;
  readonly certain: string;
}

/** Shapes are thinned to this step: finer than a pixel of the overview. */
const STEP_KM = 9;

/** Land beyond this many radii is far outside the overview; its outline bends too much to be of use there. */
const REACH = 2.2;

export function overviewPaths(ring: DrawnRing, ground: GroundData | null, dataset: Dataset): OverviewPaths {
  const { centre } = ring;
  const radiusKm = ring.high.km;
  const shapes = ground?.shapes.features ?? [];
  const path = (geometry: Geometry): string => pathOf(geometry, centre, radiusKm * REACH);
  const ofKind = (kind: string): string =>
    shapes
      .filter(({ properties }) => properties?.['kind'] === kind)
      .map(({ geometry }) => path(geometry))
      .join('');
  const oblast = dataset.area(OBLAST_CODE);
  const edge = (part: RingLine['part']): string =>
    shapesOf(ring)
      .lines.filter((line) => line.part === part)
      .map(({ geometry }) => path(geometry))
      .join('');
  return {
    possible: edge('possible'),
    certain: edge('certain'),
    land: ofKind('land'),
    water: ofKind('water'),
    borders: ofKind('state_border'),
    oblast: oblast ? path(oblast.geometry) : '',
  };
}

function pathOf(geometry: Geometry, centre: LonLat, reachKm: number): string {
  return linesOfGeometry(geometry)
    .map((line) => linePath(line, centre, reachKm))
    .join('');
}

/** Points out of reach are drawn in to its edge, along their direction: what is inside keeps its shape. */
function linePath(line: Position[], centre: LonLat, reachKm: number): string {
  const points: [number, number][] = [];
  let inReach = false;
  for (const [lon = 0, lat = 0] of line) {
    const [eastKm, northKm] = azimuthalEquidistant(centre, [lon, lat]);
    const distanceKm = Math.hypot(eastKm, northKm);
    inReach ||= distanceKm < reachKm;
    const scale = distanceKm > reachKm ? reachKm / distanceKm : 1;
    const point: [number, number] = [Math.round(eastKm * scale), Math.round(-northKm * scale)];
    const last = points.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= STEP_KM) points.push(point);
  }
  return inReach && points.length > 1 ? `M${points.map((point) => point.join(' ')).join('L')}` : '';
}
