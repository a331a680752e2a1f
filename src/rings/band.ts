/** From a smallest to a largest range around an origin: the parts to draw, and on which side a point is. */
import type { LonLat } from '../domain/place.ts';
import { difference, union, type Area } from './clip.ts';
import { FARTHEST_KM, inverse } from './geodesic.ts';
import { contains, farthestOf, nearestOf } from './outline.ts';
import { certainReach, discOf, possibleReach, type Origin, type Reach } from './reach.ts';
import { DEFAULT_TOLERANCE_KM } from './ring.ts';
import { areaOf } from './split.ts';

/** What is said of a range, in km. */
export interface RangeFigures {
  /** The largest figure: nothing beyond it is in range. */
  readonly highKm: number;
  /** The smallest figure: all within it is in range, whoever is right. None: the largest. */
  readonly lowKm?: number | null;
  /** Nothing nearer than this can be reached. None: 0. */
  readonly minKm?: number | null;
}

/** The parts of the map that figures and an origin make, in the form for drawing. */
export interface Band {
  /** In range of some point of the origin, by the largest figure; without what is too near for every point. */
  readonly possible: Reach;
  /** In range of every point of the origin, by the smallest figure, and too near for none. Null when there is no such part. */
  readonly certain: Reach | null;
  /** Too near for every point of the origin: the hole in the possible part. Null when there is none. */
  readonly excluded: Reach | null;
}

export function bandAround(
  origin: Origin,
  figures: RangeFigures,
  toleranceKm: number = DEFAULT_TOLERANCE_KM,
): Band {
  const { lowKm, highKm, minKm } = ordered(figures);
  const possible = possibleReach(origin, highKm, toleranceKm);
  const certain = certainReach(origin, lowKm, toleranceKm);
  if (minKm === 0) return { possible, certain, excluded: null };
  const excluded = certainReach(origin, minKm, toleranceKm);
  const tooNearForSome = possibleReach(origin, minKm, toleranceKm);
  return {
    possible: excluded ? without(origin, possible, excluded) : possible,
    certain: certain && nullIfEmpty(without(origin, certain, tooNearForSome)),
    excluded,
  };
}

/** A band whose area has a hole; its edge stays the outer one. */
function without(origin: Origin, reach: Reach, hole: Reach): Reach {
  const west = discOf(origin).centre[0] - 180;
  return { ...reach, area: areaOf(difference(reach.area, hole.area, west).coordinates) };
}

function nullIfEmpty(reach: Reach): Reach | null {
  return reach.area.coordinates.length > 0 ? reach : null;
}

/** Several areas as one for drawing, so that overlaps do not darken. It is cut half a turn from `middleLon`. */
export function unionArea(areas: readonly Area[], middleLon: number): Area {
  return areaOf(union(areas, middleLon - 180).coordinates);
}

/**
 * Geodesic distances in km from a point to the nearest and to the farthest point of an origin. Of an area, within
 * metres up to 8,000 km; near its antipode, where all of it is almost equally far, within 0.1 %.
 */
export interface Distances {
  readonly nearestKm: number;
  readonly farthestKm: number;
}

export function distancesTo(origin: Origin, point: LonLat): Distances {
  if (origin.kind === 'disc') {
    const { distanceKm } = inverse(origin.centre, point);
    return {
      nearestKm: Math.max(0, distanceKm - origin.radiusKm),
      farthestKm: Math.min(FARTHEST_KM, distanceKm + origin.radiusKm),
    };
  }
  const { outline, disc } = origin;
  const isInside = inverse(disc.centre, point).distanceKm <= disc.radiusKm && contains(outline, point);
  return {
    nearestKm: isInside ? 0 : nearestOf(outline, point).distanceKm,
    farthestKm: farthestOf(outline, point).distanceKm,
  };
}

/** In range whichever figure and whichever point of the origin is the true one, in range of some, or of none. */
export type Standing = 'certain' | 'possible' | 'out';

/** Whether a point is in range, decided by geodesic distances and never by a drawn polygon. */
export function standingOf(origin: Origin, figures: RangeFigures, point: LonLat): Standing {
  const { lowKm, highKm, minKm } = ordered(figures);
  const { nearestKm, farthestKm } = distancesTo(origin, point);
  if (nearestKm > highKm || farthestKm < minKm) return 'out';
  return farthestKm <= lowKm && nearestKm >= minKm ? 'certain' : 'possible';
}

function ordered({ lowKm, highKm, minKm }: RangeFigures): { lowKm: number; highKm: number; minKm: number } {
  return { lowKm: Math.min(lowKm ?? highKm, highKm), highKm, minKm: Math.max(0, minKm ?? 0) };
}
