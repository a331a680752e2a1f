/** The finest place of the gazetteer that a finger on the map can mean. */
import bbox from '@turf/bbox';
import { PLACE_LEVELS, type LonLat, type Place } from '../domain/place.ts';
import { contains, inverse, outlineOf } from '../rings/index.ts';
import type { Area, Dataset } from './dataset.ts';

const FINEST_FIRST = [...PLACE_LEVELS].reverse();

/** Length of a degree of latitude: for sizes beside that of a finger, not to measure. */
const KM_PER_DEGREE = 111;
/** No outline reaches farther from its middle than so many radii of a disc of its size. */
const REACH_IN_RADII = 4;

/**
 * The finest place whose area holds a point; of several of one level the one whose middle is nearest. Null outside the
 * oblast. A place that is smaller than the finger is not meant: a press on the map of the whole oblast names no
 * village. One whose point is in doubt is left to its hromada.
 *
 * @param fingerKm How far on the ground the finger reaches from its middle, on the map as it is seen.
 */
export function placeAt(point: LonLat, fingerKm: number, dataset: Dataset): Place | null {
  for (const level of FINEST_FIRST) {
    const [nearest] = dataset.places
      .filter((place) => place.level === level && place.confidence === 'mapped')
      .map((place) => ({ place, km: inverse(place.point, point).distanceKm }))
      .filter(({ place, km }) => place.radiusKm === null || km <= REACH_IN_RADII * place.radiusKm)
      .filter(({ place, km }) => holds(place, point, km, fingerKm, dataset))
      .sort((a, b) => a.km - b.km);
    if (nearest) return nearest.place;
  }
  return null;
}

function holds(place: Place, point: LonLat, km: number, fingerKm: number, dataset: Dataset): boolean {
  const area = dataset.area(place.code);
  if (!area) return false;
  if (area.properties.shape === 'disc') {
    const radiusKm = place.radiusKm ?? 0;
    return radiusKm >= fingerKm && km <= radiusKm;
  }
  return narrowHalfKm(area) >= fingerKm && contains(outlineOf(area.geometry), point);
}

/** Half of the shorter side of the box around an area. */
function narrowHalfKm(area: Area): number {
  const [west, south, east, north] = bbox(area) as [number, number, number, number];
  const shrink = Math.cos(((south + north) / 2) * (Math.PI / 180));
  return (Math.min((east - west) * shrink, north - south) * KM_PER_DEGREE) / 2;
}
