/** Independent measures of rings: brute force, slow and simple. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from '../../../src/domain/place.ts';
import { inverse } from '../../../src/rings/index.ts';

export const lonOf = (position: Position): number => position[0] as number;
export const latOf = (position: Position): number => position[1] as number;
export const kmBetween = (a: LonLat, b: LonLat): number => inverse(a, b).distanceKm;

/** The edges of a closed list of positions. */
export function edgesOf(ring: readonly Position[]): [Position, Position][] {
  return ring.slice(1).map((to, i) => [ring[i] as Position, to]);
}

/** How far, in km, the vertices lie off the ring at most. */
export function vertexErrorKm(ring: readonly Position[], centre: LonLat, radiusKm: number): number {
  return Math.max(...ring.map((at) => Math.abs(kmBetween(centre, [lonOf(at), latOf(at)]) - radiusKm)));
}

const RAD = Math.PI / 180;
const mercatorY = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * RAD) / 2));
const mercatorLat = (y: number): number => (2 * Math.atan(Math.exp(y)) - Math.PI / 2) / RAD;
/** Where web maps end. */
export const MERCATOR_MAX_LAT = 85.0511;

/** Points along the edges, as they are drawn straight: in longitude and latitude, or on a Mercator map. */
export function pointsAlong(ring: readonly Position[], straightIn: 'degrees' | 'mercator'): LonLat[] {
  const shown = ([, lat = 0]: Position) => Math.abs(lat) <= MERCATOR_MAX_LAT;
  return edgesOf(ring)
    .filter(([from, to]) => straightIn === 'degrees' || (shown(from) && shown(to)))
    .flatMap(([from, to]) =>
      [0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875].map((part): LonLat => {
        const between = (a: number, b: number) => a + part * (b - a);
        return [
          between(lonOf(from), lonOf(to)),
          straightIn === 'degrees'
            ? between(latOf(from), latOf(to))
            : mercatorLat(between(mercatorY(latOf(from)), mercatorY(latOf(to)))),
        ];
      }),
    );
}

/** How far, in km, the drawn edges stray from the ring at most. */
export function edgeErrorKm(
  ring: readonly Position[],
  centre: LonLat,
  radiusKm: number,
  straightIn: 'degrees' | 'mercator' = 'degrees',
): number {
  return Math.max(
    0,
    ...pointsAlong(ring, straightIn).map((point) => Math.abs(kmBetween(centre, point) - radiusKm)),
  );
}

/** Twice the area in the plane of longitude and latitude: positive when it runs counter-clockwise. */
export function signedArea(ring: readonly Position[]): number {
  return edgesOf(ring).reduce((sum, [a, b]) => sum + lonOf(a) * latOf(b) - lonOf(b) * latOf(a), 0);
}

/** The rings of an area. */
export function ringsOf(area: Polygon | MultiPolygon): Position[][] {
  return area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
}

/** How many times an area covers a point of the globe, looked for in the worlds to the left and right too. */
export function coverings(area: Polygon | MultiPolygon, [lon, lat]: LonLat): number {
  // Where the parallel of the point crosses an edge; the point is inside when an odd number lies east of it.
  const crossings: number[] = [];
  for (const ring of ringsOf(area)) {
    for (const [a, b] of edgesOf(ring)) {
      if (latOf(a) > lat === latOf(b) > lat) continue;
      crossings.push(lonOf(a) + ((lat - latOf(a)) / (latOf(b) - latOf(a))) * (lonOf(b) - lonOf(a)));
    }
  }
  const inside = (x: number): boolean => crossings.filter((crossing) => x < crossing).length % 2 === 1;
  return [-720, -360, 0, 360, 720].filter((turn) => inside(lon + turn)).length;
}
