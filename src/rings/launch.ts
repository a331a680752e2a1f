/**
 * The possible launch area: where a launcher could stand if a claim about a range is right, within chosen
 * territories. It is arithmetic on published figures and no evidence; it says nothing about paths, times or sites.
 */
import type { MultiPolygon, Position } from 'geojson';
import { intersection, planarArea, polygonsOf, union, type Area } from './clip.ts';
import { GLOBE_KM2, leftKm2 } from './geodesic.ts';
import { areaOf, splitArea } from './split.ts';

/** An area with a name of its own: a state, an oblast, a sea. */
export interface Territory {
  /** What the result calls it by: any key that is unique among those given. */
  readonly id: string;
  readonly area: Area;
}

/** What of a territory lies in reach. */
export interface LaunchPart {
  readonly id: string;
  /** In the form for export. */
  readonly area: Area;
  readonly areaKm2: number;
  /** Of the whole territory: 0 to 1. */
  readonly share: number;
}

export interface LaunchArea {
  /** All parts as one area, in the form for export; overlaps of territories count once. */
  readonly area: Area;
  readonly areaKm2: number;
  /** The territories that are touched, the largest part first. */
  readonly parts: readonly LaunchPart[];
}

/**
 * What a reach (a ring, a band, the possible part around an area) has in common with territories. Null when it
 * touches none of them.
 */
export function possibleLaunchArea(reach: Area, territories: readonly Territory[]): LaunchArea | null {
  const parts = territories
    .map(({ id, area }) => {
      const common = intersection(area, reach, -180);
      const areaKm2 = geodesicAreaKm2(common);
      return { id, area: exported(common), areaKm2, share: areaKm2 / geodesicAreaKm2(area) };
    })
    .filter(({ areaKm2 }) => areaKm2 > 0)
    .sort((a, b) => b.areaKm2 - a.areaKm2);
  if (parts.length === 0) return null;
  const whole = union(
    parts.map(({ area }) => area),
    -180,
  );
  return { area: exported(whole), areaKm2: geodesicAreaKm2(whole), parts };
}

/** The area of polygons on the ellipsoid in km², their edges taken as geodesics. */
export function geodesicAreaKm2(area: Area): number {
  return polygonsOf(splitArea(area))
    .map(([outline = [], ...holes]) => {
      // What lies to the left of a hole is all the globe but the hole.
      const inHoles = holes.map((hole) => leftKm2([...hole].reverse()));
      return inHoles.reduce((rest, km2) => rest - km2, isWorld(outline) ? GLOBE_KM2 : leftKm2(outline));
    })
    .reduce((sum, km2) => sum + km2, 0);
}

const WORLD_SQUARE_DEG = 360 * 180;

/** True for the frame of the whole map: on the globe it goes up and down one meridian and has no area. */
function isWorld(ring: readonly Position[]): boolean {
  return planarArea(ring) > WORLD_SQUARE_DEG - 1e-6;
}

function exported({ coordinates }: MultiPolygon): Area {
  return splitArea(areaOf(coordinates));
}
