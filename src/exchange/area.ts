/** Areas as they stand in files: rounded, and wound as RFC 7946 asks. */
import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Decimals of a degree that the site keeps: 5 are about a metre, finer than anything that is reported. */
const DECIMALS = 1e5;

/** The area with rounded coordinates, outer rings counter-clockwise and holes clockwise as RFC 7946 asks. */
export function tidyArea(area: Polygon | MultiPolygon): Polygon | MultiPolygon {
  if (area.type === 'Polygon') return { type: 'Polygon', coordinates: tidyRings(area.coordinates) };
  return { type: 'MultiPolygon', coordinates: area.coordinates.map(tidyRings) };
}

/** A position with the decimals that the site keeps, and without a height. */
export function roundPosition(position: Position): Position {
  return position.slice(0, 2).map((degrees) => Math.round(degrees * DECIMALS) / DECIMALS);
}

function tidyRings(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, i) => {
    const rounded = ring.map(roundPosition);
    const isOuter = i === 0;
    return isCounterClockwise(rounded) === isOuter ? rounded : rounded.reverse();
  });
}

function isCounterClockwise(ring: readonly Position[]): boolean {
  let doubleArea = 0;
  ring.forEach(([x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    doubleArea += x * nextY - nextX * y;
  });
  return doubleArea > 0;
}
