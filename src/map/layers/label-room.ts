/**
 * From which zoom on a label is worth a try. MapLibre places each label of a tile against all others, shown or not, and
 * draws the letters of those that found no place as well, unseen: of a thousand labels on a few inches, most for nothing.
 */
import type { LonLat } from '../../domain/place.ts';

/** How closely labels are tried: in each cell of a grid on the screen so many at most. */
export interface Closeness {
  readonly cellPx: number;
  readonly tried: number;
}

/** From this zoom on all are tried: so near, there is room for them. */
export const ALL_FROM_ZOOM = 11;
/** Width of the world at zoom 0. */
const WORLD_PX = 512;

/**
 * Whole zooms, one for each point: those that come first are tried first, and who is tried at a zoom is so at all nearer
 * ones. Tiles are made for whole zooms and shown until the next one, so each grid is that of the next.
 *
 * @param points The most important first.
 */
export function labelZooms(points: readonly LonLat[], { cellPx, tried: most }: Closeness): number[] {
  const tried = Array.from({ length: ALL_FROM_ZOOM }, () => new Map<string, number>());
  return points.map((point) => {
    const cells = tried.map((counts, zoom) => ({ counts, cell: cellOf(point, zoom + 1, cellPx) }));
    const free = cells.findIndex(({ counts, cell }) => (counts.get(cell) ?? 0) < most);
    if (free < 0) return ALL_FROM_ZOOM;
    for (const { counts, cell } of cells.slice(free)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
    return free;
  });
}

/** The cell of the flat map in which a point lies. */
function cellOf([lon, lat]: LonLat, zoom: number, cellPx: number): string {
  const cells = (WORLD_PX * 2 ** zoom) / cellPx;
  const x = (lon + 180) / 360;
  const y = 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
  return `${Math.floor(x * cells)} ${Math.floor(y * cells)}`;
}
