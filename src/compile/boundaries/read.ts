/** The boundaries that the site is made with: of each unit the exact one where it was imported, else our own. */
import { isPlaceCode, OBLAST_CODE, type PlaceCode, type PlaceLevel } from '../../domain/place.ts';
import type { Origin } from '../../domain/attribution.ts';
import { parseArea, parseAreas, type AreaFeature } from '../geojson.ts';
import type { Places } from '../places.ts';
import type { Problem } from '../problem.ts';
import type { Sources } from '../source.ts';
import type { Boundaries, Boundary } from './boundary.ts';
import { cityBoundaries } from './cities.ts';
import { APPROXIMATE_FOLDER, EXACT_FOLDER, UNIT_FILES, UNIT_LEVELS, type UnitLevel } from './units.ts';

/**
 * Reads both folders. Our own file of each level has to be there; a unit that it does not list is drawn as a disc.
 * A city of districts has the outline of all of them.
 */
export function readBoundaries(sources: Sources, places: Places, problems: Problem[]): Boundaries {
  const own = UNIT_LEVELS.flatMap((level) => {
    const file = `${APPROXIMATE_FOLDER}/${UNIT_FILES[level]}`;
    const text = sources.get(file);
    if (text !== undefined) return readLevel(file, text, level, places, problems);
    problems.push({
      file,
      line: 1,
      field: '',
      message: `this file is missing: boundaries of level ${level}`,
    });
    return [];
  });
  const exact = UNIT_LEVELS.flatMap((level) => {
    const file = `${EXACT_FOLDER}/${UNIT_FILES[level]}`;
    const text = sources.get(file);
    return text === undefined ? [] : readLevel(file, text, level, places, problems);
  });
  const units = new Map([...own, ...exact].map((boundary) => [boundary.code, boundary]));
  for (const city of cityBoundaries(places.places, units)) units.set(city.code, city);
  return units;
}

/** What imported boundaries ask to be said of them, each once. */
export function originsOf(boundaries: Boundaries): readonly Origin[] {
  const unique = new Map<string, Origin>();
  for (const { attribution } of boundaries.values()) {
    if (attribution) unique.set(JSON.stringify(attribution), attribution);
  }
  return [...unique.values()];
}

function readLevel(
  file: string,
  text: string,
  level: UnitLevel,
  { places, complete }: Places,
  problems: Problem[],
): Boundary[] {
  if (level === 'oblast') {
    const outline = parseArea(file, text, problems);
    return outline ? [boundaryOf(OBLAST_CODE, outline)] : [];
  }
  const levelOf = new Map<string, PlaceLevel>(places.map((place) => [place.code, place.level]));
  return parseAreas(file, text, problems).flatMap((feature, i) => {
    const code = String(feature.properties?.['code']);
    // Which codes there are is unknown when a table of places could not be read.
    if (isPlaceCode(code) && (levelOf.get(code) === level || !complete)) return [boundaryOf(code, feature)];
    const remedy = file.startsWith(EXACT_FOLDER) ? '; import the boundaries again: npm run geodata' : '';
    const message = `"${code}" is not the code of a ${level} in places/${remedy}`;
    problems.push({ file, line: 1, field: `features[${i}].properties.code`, message });
    return [];
  });
}

function boundaryOf(code: PlaceCode, { properties, geometry }: AreaFeature): Boundary {
  const { approximate, source, licence, attribution } = properties ?? {};
  const named = typeof source === 'string' && typeof licence === 'string' && typeof attribution === 'string';
  return {
    code,
    approximate: approximate !== false,
    geometry,
    attribution: named ? { source, licence, attribution } : null,
  };
}
