/** The geocoder: words of a report to places of Kharkiv oblast, with the reasons. Pure; no network, no model. */
import type { Place } from '../domain/place.ts';
import { isPlainDate } from '../domain/time.ts';
import { draftOf, type Draft } from './draft/draft.ts';
import type { Finding } from './finding.ts';
import { createGazetteer } from './gazetteer.ts';
import { incidentOf, type Incident } from './incident.ts';
import { recognise } from './recognise.ts';
import { resolve, type Rejection, type Resolution, type Scene } from './resolve.ts';
import { suggestionsIn, type Suggestion } from './suggest.ts';
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
export type { Draft, DraftCasualties, DraftWeapon, DraftWhen } from './draft/draft.ts';
export type { Rejection } from './resolve.ts';
export type { Suggestion } from './suggest.ts';
export { normalise } from './normalise.ts';
export { romanise, russianSpellings, ukrainianSpellings } from './romanise.ts';

/** Everything that the geocoder can say of a text. */
export interface Examination extends Incident {
  /** Words that look like a place and are not one. */
  readonly rejections: readonly Rejection[];
  /** Words that are one slip away from a name; none is taken by itself. */
  readonly suggestions: readonly Suggestion[];
  /** When, with what, how many: for a draft claim, never a fact. */
  readonly draft: Draft;
}

export interface ExamineOptions {
  /** Plain date of publication: "yesterday" and dates without a year are counted from it. */
  readonly published?: string;
}

export interface Geocoder {
  /** The places that a text names, in the order of the text. Never throws. */
  geocode(text: string): readonly Finding[];
  /** The same, with all else that the geocoder can say of the text. */
  examine(text: string, options?: ExamineOptions): Examination;
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
    examine: (text, { published } = {}) => {
      const { scene, resolution } = look(text);
      const { tokens } = scene;
      const { rejections, isName } = resolution;
      const date = published !== undefined && isPlainDate(published) ? published : null;
      return {
        ...incidentOf(scene, resolution),
        rejections,
        suggestions: suggestionsIn(text, tokens, gazetteer, isName),
        draft: draftOf(text, tokens, date),
      };
    },
  };
}
