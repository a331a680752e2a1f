/** The geocoder: words of a report to places of Kharkiv oblast, with the reasons. Pure; no network, no model. */
import type { Place } from '../domain/place.ts';
import type { Finding } from './finding.ts';
import { createGazetteer } from './gazetteer.ts';
import { incidentOf, type Incident } from './incident.ts';
import { recognise } from './recognise.ts';
import { resolve, type Rejection, type Resolution, type Scene } from './resolve.ts';
import { tokenise } from './tokens.ts';

export {
  FINDING_LEVELS,
  finestLevel,
  ROLES,
  type Finding,
  type FindingLevel,
  type Language,
  type Offset,
  type Relation,
  type Role,
} from './finding.ts';
export { ROLE_NAMES } from './explain-roles.ts';
export { formatExamination } from './format.ts';
export { incidentPlaces, isHit } from './incident.ts';
export type { Rejection } from './resolve.ts';
export { normalise } from './normalise.ts';
export { romanise } from './romanise.ts';

/** Everything that the geocoder can say of a text. */
export interface Examination extends Incident {
  /** Words that look like a place and are not one. */
  readonly rejections: readonly Rejection[];
}

export interface Geocoder {
  /** The places that a text names, in the order of the text. Never throws. */
  geocode(text: string): readonly Finding[];
  /** The same, with the words that look like a place and were turned down. */
  examine(text: string): Examination;
}

/**
 * Prepares a geocoder for a list of places. The forms of the names are derived when the first word of their
 * script is met.
 *
 *     createGeocoder(places).geocode('Вибухи у Чугуєві')[0]?.name // 'Чугуїв'
 */
export function createGeocoder(places: readonly Place[]): Geocoder {
  const gazetteer = createGazetteer(places);
  const look = (text: string): { scene: Scene; resolution: Resolution } => {
    const tokens = tokenise(text);
    const scene: Scene = { text, tokens, mentions: recognise(tokens, gazetteer), gazetteer };
    return { scene, resolution: resolve(scene) };
  };
  return {
    geocode: (text) => {
      const { scene, resolution } = look(text);
      return incidentOf(scene, resolution).findings;
    },
    examine: (text) => {
      const { scene, resolution } = look(text);
      return { ...incidentOf(scene, resolution), rejections: resolution.rejections };
    },
  };
}
