/** The geocoder: words of a report to places of Kharkiv oblast, with the reasons. Pure; no network, no model. */
import type { Place } from '../domain/place.ts';
import { isPlainDate } from '../domain/time.ts';
import { draftOf } from './draft/draft.ts';
import type { Examination } from './examination.ts';
import type { Finding } from './finding.ts';
import { createGazetteer } from './gazetteer.ts';
import { incidentOf } from './incident.ts';
import { recognise } from './recognise.ts';
import { resolve, type Resolution, type Scene } from './resolve.ts';
import { suggestionsIn } from './suggest.ts';
import { tokenise } from './tokens.ts';
import { Vocabulary } from './words.ts';

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
export type { Examination } from './examination.ts';
export type { Draft } from './draft/draft.ts';
export type { DraftCasualties, DraftWeapon, DraftWhen } from './draft/span.ts';
export type { Rejection } from './resolve.ts';
export type { Suggestion } from './suggest.ts';
export { normalise } from './normalise.ts';
export { romanise, russianSpellings, ukrainianSpellings } from './romanise.ts';

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
 * Prepares a geocoder for a list of places. The forms of the names are derived when the first word with their first
 * letter is met.
 *
 *     createGeocoder(places).geocode('Вибухи у Чугуєві')[0]?.name // 'Чугуїв'
 */
export function createGeocoder(places: readonly Place[]): Geocoder {
  const gazetteer = createGazetteer(places);
  const vocabulary = new Vocabulary(gazetteer.find);
  const look = (text: string): { scene: Scene; resolution: Resolution } => {
    const tokens = tokenise(text, vocabulary);
    const scene: Scene = { text, tokens, mentions: recognise(tokens), gazetteer };
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
      const { strikeReport, findings } = incidentOf(scene, resolution);
      const date = published !== undefined && isPlainDate(published) ? published : null;
      return {
        strikeReport,
        findings,
        rejections,
        suggestions: suggestionsIn(text, tokens, gazetteer, isName),
        draft: draftOf(text, tokens, date),
      };
    },
  };
}
