/** The area of each place: the mapped outline where there is one, else a disc as large as the unit. */
import { OBLAST_CODE, type Place } from '../domain/place.ts';
import type { Areas } from '../domain/site.ts';
import { discPolygon } from '../rings/index.ts';
import { parseArea, tidyArea, type AreaFeature } from './geojson.ts';
import type { Problem } from './problem.ts';
import type { Sources } from './source.ts';

/** Share of the radius by which the edges of a disc may fall short of it: it is looked at from close by. */
const DISC_TOLERANCE = 0.001;

const OUTLINE_FILE = 'boundaries/oblast.geojson';

/** The outline of the oblast; null, with the problem told, when there is none that can be drawn. */
export function readOutline(sources: Sources, problems: Problem[]): AreaFeature | null {
  const text = sources.get(OUTLINE_FILE);
  if (text !== undefined) return parseArea(OUTLINE_FILE, text, problems);
  problems.push({
    file: OUTLINE_FILE,
    line: 1,
    field: '',
    message: 'this file is missing: the outline of the oblast',
  });
  return null;
}

/** The areas of all places. A disc is a poor stand-in for a raion, and is marked approximate like all discs. */
export function areasOf(places: readonly Place[], outline: AreaFeature): Areas {
  return { type: 'FeatureCollection', features: places.flatMap((place) => areaOf(place, outline) ?? []) };
}

function areaOf(place: Place, outline: AreaFeature): Areas['features'][number] | null {
  const { code } = place;
  if (code === OBLAST_CODE) {
    const approximate = outline.properties?.['approximate'] === true;
    const properties = { code, shape: 'outline', approximate } as const;
    return { type: 'Feature', properties, geometry: tidyArea(outline.geometry) };
  }
  if (place.radiusKm === null) return null;
  const disc = tidyArea(discPolygon(place.point, place.radiusKm, place.radiusKm * DISC_TOLERANCE));
  return { type: 'Feature', properties: { code, shape: 'disc', approximate: true }, geometry: disc };
}
