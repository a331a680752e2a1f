/** Districts of the city of Kharkiv: other cities have districts of the same names, so Kharkiv must be near. */
import { otherCity } from './cues.ts';
import { open, placesOf, type Decision } from './decision.ts';
import type { Reading } from './read.ts';
import { namesKharkiv, type Surroundings } from './surroundings.ts';
import type { Token } from './tokens.ts';

/** The words that may tie a district to its city: "of the city of", "міста", "м.", "у". */
const TIE = /^(?:of|in|the|city|міст[аоі]|м|город[ае]?|г|у|в|во)$/;
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
    if (i < cityFirst && !TIE.test(token.key)) return false;
  }
  return true;
}

/** Decides a district that is not joined with its city; a string says why it is none of Kharkiv's. */
export function decideDistrict(
  reading: Reading,
  next: Reading | undefined,
  surroundings: Surroundings,
  tokens: readonly Token[],
): Decision | string {
  const tied = tokens[tiedWord(tokens, reading.last + 1)];
  const sentence = tokens[reading.first]?.sentence ?? 0;
  const elsewhere = otherCity(tied);
  if (elsewhere !== null && tied?.sentence === sentence) return `a district of another city: ${elsewhere}`;
  if (next?.asks === 'oblast' && isTied(tokens, reading.last, next.first)) {
    return open(
      'district',
      reading,
      'A raion of the oblast is meant, not the district of the city: the oblast is named beside it.',
    );
  }
  const other = surroundings.otherCities.get(sentence);
  if (other !== undefined && !surroundings.kharkivIn.has(sentence)) {
    return open(
      'district',
      reading,
      `Other cities have such a district too, and the sentence names ${other}, not Kharkiv.`,
    );
  }
  if (surroundings.kharkivIn.size > 0) return chooseDistrict(reading, 'Kharkiv is named in the text.');
  if (surroundings.oblastIn.has(sentence)) {
    return chooseDistrict(reading, 'The sentence speaks of Kharkiv oblast.');
  }
  return open(
    'district',
    reading,
    'Other cities have such a district too, and nothing in the text names Kharkiv.',
  );
}

/** The index of the first word that is no tie: the city in "Київський район міста Одеси". */
function tiedWord(tokens: readonly Token[], from: number): number {
  let index = from;
  while (index < from + LONGEST_TIE && TIE.test(tokens[index]?.key ?? '')) index++;
  return index;
}

/** Takes the district, unless two have the name. */
export function chooseDistrict(reading: Reading, because: string): Decision {
  const candidates = placesOf(reading.forms);
  const [place = null, ...others] = candidates;
  if (others.length > 0) return open('district', reading, 'Several districts have this name.');
  return { level: 'district', place, candidates, why: [...reading.why, because] };
}

function isDistrict({ asks, forms }: Reading): boolean {
  return asks === 'raion' && forms.every(({ place }) => place.level === 'district');
}
