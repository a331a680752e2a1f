/** Bounds of places, areas and rings: what the map has to show. [west, south, east, north] in degrees. */
import bbox from '@turf/bbox';
import type { MultiPolygon, Polygon } from 'geojson';
import { OBLAST_CODE } from '../domain/place.ts';
import { placeDisc } from '../rings/index.ts';
import { shapesOf, type Bounds, type Dataset, type DrawnRing } from '../state/index.ts';

type FourNumbers = [number, number, number, number];

/** The flat map ends short of the poles. */
const FLAT_MAX_LAT = 84;
/** Room for the labels of what is shown, as a share of its size. */
const MARGIN_SHARE = 0.12;
/** Ukraine, where the outline of the oblast is not in the data. */
const UKRAINE: Bounds = [22, 44, 41, 53];

/** The oblast, which the home view shows. */
export function homeBounds(dataset: Dataset): Bounds {
  const outline = dataset.area(OBLAST_CODE);
  return outline ? (bbox(outline) as FourNumbers) : UKRAINE;
}

/**
 * The area of a place, else a disc as large as it, else its point: a camera states no outline. Null for a place that
 * is not in the data.
 */
export function placeBounds(code: string, dataset: Dataset): Bounds | null {
  const area = dataset.area(code);
  if (area) return bbox(area) as FourNumbers;
  const place = dataset.place(code);
  if (!place) return null;
  const { point, radiusKm } = place;
  return radiusKm === null ? [...point, ...point] : (bbox(placeDisc(point, radiusKm)) as FourNumbers);
}

/** A ring from edge to edge. */
export function ringBounds(ring: DrawnRing): Bounds {
  const geometries = shapesOf(ring).lines.map(({ geometry }) => geometry);
  return onFlatMap(bbox({ type: 'GeometryCollection', geometries }) as FourNumbers);
}

/** All of these areas, with room around them; null when there are none. */
export function areasBounds(areas: readonly (Polygon | MultiPolygon)[]): Bounds | null {
  if (areas.length === 0) return null;
  const bounds = bbox({ type: 'GeometryCollection', geometries: [...areas] });
  return withMargin(bounds as FourNumbers);
}

/** The part of the bounds that the flat map can show. */
export function onFlatMap([west, south, east, north]: Bounds): Bounds {
  return [west, Math.max(south, -FLAT_MAX_LAT), east, Math.min(north, FLAT_MAX_LAT)];
}

function withMargin([west, south, east, north]: Bounds): Bounds {
  const [dx, dy] = [(east - west) * MARGIN_SHARE, (north - south) * MARGIN_SHARE];
  return [west - dx, south - dy, east + dx, north + dy];
}
