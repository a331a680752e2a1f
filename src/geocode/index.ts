/** The geocoder: words of a report to places of Kharkiv oblast, with the reasons. Pure; no network, no model. */
import type { Place } from '../domain/place.ts';
import type { Finding } from './finding.ts';
import { createGazetteer } from './gazetteer.ts';
import { normalise } from './normalise.ts';
import { recognise } from './recognise.ts';
import { resolve, type Examination } from './resolve.ts';
import { tokenise } from './tokens.ts';

export { finestLevel, type Finding, type FindingLevel, type Language } from './finding.ts';
export { formatExamination } from './format.ts';
export type { Examination, Rejection } from './resolve.ts';
export { normalise } from './normalise.ts';
export { romanise } from './romanise.ts';

export interface Geocoder {
  /** The places that a text names, in the order of the text. Never throws. */
  geocode(text: string): readonly Finding[];
  /** The same, with the words that look like a place and were turned down. */
  examine(text: string): Examination;
}

/**
 * Prepares a geocoder for a list of places. Preparing derives every form of every name; do it once.
 *
 *     createGeocoder(places).geocode('Вибухи у Чугуєві')[0]?.name // 'Чугуїв'
 */
export function createGeocoder(places: readonly Place[]): Geocoder {
  const gazetteer = createGazetteer(places);
  const examine = (original: string): Examination => {
    const normalised = normalise(original);
    const tokens = tokenise(normalised, original);
    return resolve({ original, normalised, tokens, mentions: recognise(tokens, gazetteer), gazetteer });
  };
  return { examine, geocode: (text) => examine(text).findings };
}
