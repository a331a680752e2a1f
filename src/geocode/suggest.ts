/** "Did you mean": names that a word is one slip away from. They are offered and never taken by themselves. */
import type { Place, PlaceCode } from '../domain/place.ts';
import type { Gazetteer } from './gazetteer.ts';
import { keyPattern } from './memo.ts';
import { byImportance } from './importance.ts';
import { otherCity } from './elsewhere.ts';
import { isAdjacent, type Token } from './tokens.ts';
import { isSettlementWord } from './typewords.ts';

/** A word that is no name, and the places whose name it may be. */
export interface Suggestion {
  readonly span: readonly [start: number, end: number];
  readonly text: string;
  /** The more important places first. */
  readonly codes: readonly PlaceCode[];
}

const SHORTEST = 5;
/** A text with more unknown names than this is not about the oblast, and trying them all takes time. */
const MOST_WORDS = 60;
const MOST_CODES = 5;

const PREPOSITION = keyPattern(
  /^(?:у|в|во|на|під|под|біля|возле|поблизу|около|коло|по|до|з|із|из|від|от|near|in|of|on|at|outside|around|liberated)$/,
);

/** Suggestions for the capitalised words that stand where a place would. */
export function suggestionsIn(
  text: string,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
  isName: (index: number) => boolean,
): readonly Suggestion[] {
  const found: Suggestion[] = [];
  let tried = 0;
  for (let index = 0; index < tokens.length && tried < MOST_WORDS; index++) {
    const token = tokens[index];
    if (token === undefined || isName(index) || !standsForPlace(tokens, index)) continue;
    tried++;
    const codes = nearNames(token.key, gazetteer);
    if (codes.length > 0)
      found.push({ span: [token.start, token.end], text: text.slice(token.start, token.end), codes });
  }
  return found;
}

function standsForPlace(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || !token.capital || token.key.length < SHORTEST) return false;
  if (token.cues !== 0 || otherCity(token) !== null || otherCity(tokens[index - 1]) !== null) return false;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  const signed =
    before !== undefined && isAdjacent(token) && (PREPOSITION.test(before) || isSettlementWord(before));
  return signed || (isAdjacent(after) && isSettlementWord(after)) || tokens.length <= 2;
}

/** The places whose name a word is one slip away from, the more important first. */
function nearNames(key: string, gazetteer: Gazetteer): readonly PlaceCode[] {
  const longest = 24;
  if (key.length > longest) return [];
  const places = new Set<Place>();
  for (const name of gazetteer.near(key)) {
    if (name.kind !== 'name') continue;
    for (const place of name.places) {
      if (place.level === 'settlement' || place.level === 'neighbourhood') places.add(place);
    }
  }
  return [...places]
    .sort(byImportance(gazetteer))
    .slice(0, MOST_CODES)
    .map(({ code }) => code);
}
