/** Districts of the city of Kharkiv: other cities have districts of the same names, so Kharkiv must be near. */
import type { Bilingual } from '../domain/text.ts';
import { otherCity } from './elsewhere.ts';
import { open, placesOf, type Decision } from './decision.ts';
import { DISTRICT_DOUBTS, DISTRICT_RULES, explainOtherCityInSentence, rejectForCity } from './explain.ts';
import { keyPattern } from './memo.ts';
import type { Form } from './name-index.ts';
import type { Reading, Refusal } from './read.ts';
import { namesKharkiv, type Surroundings } from './surroundings.ts';
import type { Token } from './tokens.ts';

/** The words that may tie a district to its city: "of the city of", "міста", "м.", "у". */
const TIE = keyPattern(/^(?:of|in|the|city|міст[аоі]|м|город[ае]?|г|у|в|во)$/);
const LONGEST_TIE = 4;

export interface OwnedDistrict {
  readonly first: number;
  readonly last: number;
  readonly district: Reading;
}

/** "Kharkiv's Saltivskyi district", "Салтівський район Харкова": two mentions that are one place. */
export function joinWithCity(
  readings: readonly Reading[],
  i: number,
  tokens: readonly Token[],
): OwnedDistrict | null {
  const one = readings[i];
  const two = readings[i + 1];
  if (one === undefined || two === undefined) return null;
  const { first } = one;
  const { last } = two;
  if (
    isDistrict(two) &&
    namesKharkiv(one) &&
    tokens[one.last]?.possessive === true &&
    two.first === one.last + 1
  ) {
    return { first, last, district: two };
  }
  return isDistrict(one) && namesKharkiv(two) && isTied(tokens, one.last, two.first)
    ? { first, last, district: one }
    : null;
}

function isTied(tokens: readonly Token[], last: number, cityFirst: number): boolean {
  if (cityFirst - last > LONGEST_TIE + 1) return false;
  for (let i = last + 1; i <= cityFirst; i++) {
    const token = tokens[i];
    if (token === undefined || token.gap === 'stop' || token.gap === 'other') return false;
    if (token.gap === 'dot' && tokens[i - 1]?.sentence !== token.sentence) return false;
    if (i < cityFirst && !TIE.test(token)) return false;
  }
  return true;
}

/** Decides a district that is not joined with its city, or refuses it when it is none of Kharkiv's. */
export function decideDistrict(
  reading: Reading,
  next: Reading | undefined,
  surroundings: Surroundings,
  tokens: readonly Token[],
): Decision | Refusal {
  const owner = tokens[reading.first - 1];
  const ownedBy = owner?.possessive === true ? otherCity(owner) : null;
  if (ownedBy !== null) return { because: rejectForCity(ownedBy) };
  const tied = tokens[tiedWord(tokens, reading.last + 1)];
  const sentence = tokens[reading.first]?.sentence ?? 0;
  const elsewhere = otherCity(tied);
  if (elsewhere !== null && tied?.sentence === sentence) return { because: rejectForCity(elsewhere) };
  if (next?.asks === 'oblast' && isTied(tokens, reading.last, next.first)) {
    return open('district', reading, DISTRICT_DOUBTS.raionMeant);
  }
  if (reading.forms.every(isCalledAfterPart)) return chooseDistrict(reading, DISTRICT_RULES.calledAfterPart);
  const other = surroundings.otherCities.get(sentence);
  if (other !== undefined && !surroundings.kharkivIn.has(sentence)) {
    return open('district', reading, explainOtherCityInSentence(other));
  }
  if (surroundings.kharkivIn.size > 0) return chooseDistrict(reading, DISTRICT_RULES.kharkivInText);
  if (surroundings.oblastIn.has(sentence)) return chooseDistrict(reading, DISTRICT_RULES.oblastInSentence);
  return open('district', reading, DISTRICT_DOUBTS.kharkivNotNamed);
}

/** Districts called after parts of Kharkiv that the gazetteer has: Saltivka, Nemyshlia, Kholodna Hora, Nova Bavariia. */
const CALLED_AFTER_PARTS = new Set([
  'Салтівський район',
  'Немишлянський район',
  'Холодногірський район',
  'Новобаварський район',
]);

/** A former name, such as "Московський район", other cities had as well. */
function isCalledAfterPart({ place, origin }: Form): boolean {
  return origin !== 'former' && CALLED_AFTER_PARTS.has(place.uk);
}

/** The index of the first word that is no tie: the city in "Київський район міста Одеси". */
function tiedWord(tokens: readonly Token[], from: number): number {
  let index = from;
  while (index < from + LONGEST_TIE && TIE.test(tokens[index])) index++;
  return index;
}

/** Takes the district, unless two have the name. */
export function chooseDistrict(reading: Reading, because: Bilingual): Decision {
  const candidates = placesOf(reading.forms);
  const [place = null, ...others] = candidates;
  if (others.length > 0) return open('district', reading, DISTRICT_DOUBTS.severalDistricts);
  return { level: 'district', place, candidates, why: [...reading.why, because] };
}

function isDistrict({ asks, forms }: Reading): boolean {
  return asks === 'raion' && forms.every(({ place }) => place.level === 'district');
}
