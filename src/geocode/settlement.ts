/** Settlements: a third of them share their name with another one of the oblast. */
import type { Place } from '../domain/place.ts';
import type { Bilingual } from '../domain/text.ts';
import { placesOf, type Decision } from './decision.ts';
import { SETTLEMENT_RULES, explainSharedName } from './explain.ts';
import { ancestorsOf, type Gazetteer } from './gazetteer.ts';
import type { Reading } from './read.ts';
import type { Surroundings } from './surroundings.ts';
import type { Token } from './tokens.ts';
import { settlementTypesBeside } from './typewords.ts';

/** Narrows the settlements of one name step by step, and stops as soon as one is left. */
export function decideSettlement(
  reading: Reading,
  surroundings: Surroundings,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
): Decision {
  const all = placesOf(reading.forms);
  const why = [...reading.why];
  let left = all;
  const narrow = (keep: (place: Place) => boolean, because: Bilingual): void => {
    if (left.length === 1) return;
    const kept = left.filter(keep);
    if (kept.length === 0 || kept.length === left.length) return;
    left = kept;
    why.push(because);
  };

  const types = settlementTypesBeside(tokens, reading.first, reading.last);
  if (types !== null) {
    narrow(({ type }) => types.includes(type), SETTLEMENT_RULES.type);
  }
  const lies = (areas: ReadonlySet<Place> | undefined) => (place: Place) =>
    areas !== undefined && ancestorsOf(place, gazetteer).some((area) => areas.has(area));
  const sentence = tokens[reading.first]?.sentence ?? 0;
  narrow(lies(surroundings.areasBySentence.get(sentence)), SETTLEMENT_RULES.areaInSentence);
  narrow(lies(surroundings.areas), SETTLEMENT_RULES.areaInText);
  const current = new Set(placesOf(reading.forms.filter(({ origin }) => origin !== 'former')));
  narrow((place) => current.has(place), SETTLEMENT_RULES.presentName);
  if (types === null) narrow(({ type }) => type === 'misto', SETTLEMENT_RULES.onlyCity);

  const [place] = left;
  if (left.length === 1 && place !== undefined) {
    return {
      level: 'settlement',
      place,
      candidates: [place, ...all.filter((other) => other !== place)],
      why,
    };
  }
  return {
    level: 'settlement',
    place: null,
    candidates: left,
    why: [...why, explainSharedName(left.length)],
  };
}
