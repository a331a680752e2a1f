/** Closed curves on the globe as areas in longitude and latitude, for drawing. */
import type { Position } from 'geojson';
import { isCounterClockwise, lonRange, type Area } from './clip.ts';

/**
 * The area to the left of a closed curve whose longitudes run on. A curve around a pole ends a whole turn from where
 * it began, and is led along the pole; one that runs clockwise encloses all the world but a hole.
 */
export function leftOf(curve: readonly Position[]): Area {
  const [first = [0, 0], last = [0, 0]] = [curve[0], curve.at(-1)];
  const [[firstLon = 0], [lastLon = 0]] = [first, last];
  if (Math.abs(lastLon - firstLon) > 180) {
    const poleLat = lastLon > firstLon ? 90 : -90;
    return { type: 'Polygon', coordinates: [[...curve, [lastLon, poleLat], [firstLon, poleLat], first]] };
  }
  if (isCounterClockwise(curve)) return { type: 'Polygon', coordinates: [[...curve]] };
  const [min, max] = lonRange(curve);
  // A whole degree, so that the edges of the globe are one meridian to the last digit. Such a curve goes around no
  // pole and spans little more than half a turn.
  const middle = Math.round((min + max) / 2);
  return { type: 'Polygon', coordinates: [...wholeGlobe(middle), [...curve]] };
}

/** The outline of the whole globe, half a turn to either side of a meridian. */
export function wholeGlobe(lon: number): Position[][] {
  const [west, east] = [lon - 180, lon + 180];
  return [
    [
      [west, -90],
      [east, -90],
      [east, 90],
      [west, 90],
      [west, -90],
    ],
  ];
}
