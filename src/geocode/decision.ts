/** What can be decided about a reading. */
import type { Place } from '../domain/place.ts';
import type { Bilingual } from '../domain/text.ts';
import type { FindingLevel, TurnedDownCandidate } from './finding.ts';
import type { Form } from './gazetteer.ts';
import type { Reading } from './read.ts';

/** What is decided about one reading, before it is cut from the text. */
export interface Decision {
  readonly level: FindingLevel;
  readonly place: Place | null;
  readonly candidates: readonly Place[];
  readonly turnedDown?: readonly TurnedDownCandidate[];
  readonly why: readonly Bilingual[];
}

/** Leaves a reading open: its candidates are kept and none is chosen. */
export function open(level: FindingLevel, reading: Reading, because: Bilingual): Decision {
  return { level, place: null, candidates: placesOf(reading.forms), why: [...reading.why, because] };
}

/** The places that forms belong to, each once, in the order of the forms. */
export function placesOf(forms: readonly Form[]): readonly Place[] {
  const places: Place[] = [];
  for (const { place } of forms) if (!places.includes(place)) places.push(place);
  return places;
}
