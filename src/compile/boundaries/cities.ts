/** The outlines of cities that are made of districts: a city is its districts together, never a disc beside them. */
import type { Position } from 'geojson';
import type { Place, PlaceCode } from '../../domain/place.ts';
import { polygonsOf, unionArea } from '../../rings/index.ts';
import type { Boundary } from './boundary.ts';
import { ringAreaKm2 } from './plane.ts';

import { childrenOf } from './units.ts';

/** A hole smaller than this is where districts of different sources do not meet: no act cuts it out of a city. */
const GAP_KM2 = 1;

/** The cities of the gazetteer that have districts: their outline is that of all districts. */
export function citiesOfDistricts(places: readonly Place[]): readonly Place[] {
  const cities = new Set(places.filter(({ level }) => level === 'district').map(({ parent }) => parent));
  return places.filter(({ code }) => cities.has(code));
}

/**
 * The boundary of each city of districts: their union, with the lines between them dissolved. A city of which a
 * district has no boundary has none either: what is left of it would pass for the whole.
 */
export function cityBoundaries(
  places: readonly Place[],
  boundaries: ReadonlyMap<PlaceCode, Boundary>,
): readonly Boundary[] {
  const children = childrenOf(places);
  return citiesOfDistricts(places).flatMap(({ code, point: [lon] }) => {
    const districts = (children.get(code) ?? []).filter(({ level }) => level === 'district');
    const parts = districts.flatMap((district) => boundaries.get(district.code) ?? []);
    if (parts.length < districts.length) return [];
    const polygons = polygonsOf(
      unionArea(
        parts.map(({ geometry }) => geometry),
        lon,
      ),
    ).map(withoutGaps);
    const [first, ...others] = polygons;
    if (!first) return [];
    return [
      {
        code,
        approximate: parts.some(({ approximate }) => approximate),
        geometry:
          others.length === 0
            ? ({ type: 'Polygon', coordinates: first } as const)
            : ({ type: 'MultiPolygon', coordinates: polygons } as const),
        // Its districts bring theirs.
        attribution: null,
      },
    ];
  });
}

function withoutGaps(rings: readonly Position[][]): Position[][] {
  return rings.filter((ring, i) => i === 0 || ringAreaKm2(ring) >= GAP_KM2);
}
