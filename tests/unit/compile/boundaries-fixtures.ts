/** Made-up boundaries on the points of the real gazetteer, in the forms in which boundary files come. */
import type { MultiPolygon, Position } from 'geojson';
import { readGiven, type GivenArea } from '../../../src/compile/boundaries/given.ts';
import { matchUnits, type Matching } from '../../../src/compile/boundaries/match.ts';
import { isUnit, type Unit } from '../../../src/compile/boundaries/units.ts';
import type { LonLat, Place } from '../../../src/domain/place.ts';
import { places } from '../support/gazetteer.ts';

export { places };
export const units: readonly Unit[] = places.filter(isUnit);

const byCode = new Map(places.map((place) => [place.code, place]));

export function unitNamed(en: string): Unit {
  const unit = units.find((candidate) => candidate.en === en);
  if (!unit) throw new Error(`no unit is called ${en}`);
  return unit;
}

function isIn(place: Place, unit: Unit): boolean {
  const parent = place.parent === null ? undefined : byCode.get(place.parent);
  return parent === unit || (parent !== undefined && isIn(parent, unit));
}

/** Points that must lie in a unit: its settlements, or for a district its centre. */
function pointsOf(unit: Unit): readonly LonLat[] {
  if (unit.level === 'district') return [unit.point];
  return places
    .filter((place) => place.level === 'settlement' && place.confidence === 'mapped' && isIn(place, unit))
    .map(({ point }) => point);
}

/** Half the side of a patch in degrees: about 10 m, smaller than any distance between two settlements. */
const HALF_DEG = 0.0001;

/** A small square around each point of a unit: an area that holds exactly what the unit holds. */
export function patchesOf(unit: Unit, move: (position: Position) => Position = (it) => it): MultiPolygon {
  const corners: readonly (readonly [number, number])[] = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
    [-1, -1],
  ];
  const coordinates = pointsOf(unit).map(([lon, lat]) => [
    corners.map(([x, y]) => move([lon + x * HALF_DEG, lat + y * HALF_DEG])),
  ]);
  return { type: 'MultiPolygon', coordinates };
}

export function fileText(features: readonly { properties: object; geometry: object }[]): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: features.map((feature) => ({ type: 'Feature', ...feature })),
  });
}

/** What becomes of one feature in a file of its own. */
export function matchOne(properties: object, geometry: object): Matching {
  return matchUnits(readGiven('given.geojson', fileText([{ properties, geometry }])).areas, places);
}

/** The codes of the units that a matching found. */
export function codesIn({ matches }: Matching): readonly string[] {
  return matches.map(({ unit }) => unit.code);
}

/** A given area of OpenStreetMap that is this unit. */
export function areaFor(unit: Unit, geometry: MultiPolygon): GivenArea {
  return {
    file: 'given.geojson',
    label: unit.uk,
    level: unit.level,
    stem: null,
    names: [unit.uk],
    geometry,
    origin: null,
    closedGapM: 0,
  };
}
