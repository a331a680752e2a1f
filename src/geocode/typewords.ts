/**
 * The common nouns beside a name that say what it names: область, region, район, напрямок, місто, village.
 * All three languages share one table, because texts mix them.
 */
import type { PlaceType } from '../domain/place.ts';
import { followsAbbreviation, isAdjacent, type Token } from './tokens.ts';
import { firstFitting, keyPattern, type KeyPattern } from './memo.ts';

/** What a type word asks for; `raion` is also the word for a district of a city. */
export type Asked = 'oblast' | 'raion' | 'hromada' | 'direction';

export interface TypeWord {
  readonly asks: Asked;
  /** Index of the last word that belongs to it. */
  readonly last: number;
  /** The words name an office of the unit: "regional prosecutors", "ОВА", "governor". */
  readonly office: boolean;
}

interface Entry {
  readonly asks: Asked;
  readonly singular: RegExp;
  readonly plural: RegExp;
}

const ENTRIES: readonly Entry[] = [
  {
    asks: 'oblast',
    singular: /^(?:област(?:ь|і|ю|и|ью)|обл|регіон(?:у|і|ом)?|регион(?:а|у|е|ом)?|region|oblast|province)$/,
    plural: /^(?:област(?:і|и|ей|ям|ями|ях)|regions|oblasts|provinces)$/,
  },
  {
    asks: 'raion',
    singular: /^(?:район(?:у|ові|і|ом|а|е)?|raion|rayon|district)$/,
    plural: /^(?:район(?:и|ы|ів|ов|ам|ами|ах)|raions|rayons|districts)$/,
  },
  {
    asks: 'hromada',
    singular: /^(?:громад(?:а|и|і|ы|е|у|ою|ой)|отг|тг|мтг|hromada)$/,
    plural: /^(?:громад(?:и|ы|ам|ами|ах)?|hromadas|communities)$/,
  },
  {
    asks: 'direction',
    singular: /^(?:напрям(?:ок|ку|ком|у|і)?|направлени(?:е|я|ю|ем|и)|direction|axis|sector|front)$/,
    plural:
      /^(?:напрям(?:ки|ків|кам|ками|ках|и|ів|ам|ах)|направлени(?:я|й|ям|ях)|directions|axes|sectors|fronts)$/,
  },
];

// "р-н" is two words to the tokeniser.
const RAION_SINGULAR = keyPattern(/^н(?:у|і|ом|а|е)?$/);
const RAION_PLURAL = keyPattern(/^н(?:и|ы|ів|ов|ам|ах)$/);

// Offices that every oblast has and no city has.
const OBLAST_OFFICE = keyPattern(
  /^(?:обласн[а-яєії]{1,5}|областн[а-яєії]{1,5}|ова|ода|ога|ova|oda|rma|oma|regional|governors?|губернатор[а-яєії]{0,4})$/,
);
// Words that continue such an office: "regional military administration".
const OFFICE_TAIL = keyPattern(
  /^(?:military|state|civil|civilian|administration|prosecutors?|prosecution|offices?|council|police|authorities|governor|військов[а-яєії]{1,4}|военн[а-яєії]{1,4}|державн[а-яєії]{1,4}|государственн[а-яєії]{1,4}|адміністраці[а-яєії]{1,3}|администраци[а-яєії]{1,3}|прокуратур[а-яєії]{1,3}|рад[аиіуо]й?)$/,
);

// "Липецька сільська територіальна громада", "Kharkiv urban hromada".
const HROMADA_FILLER = keyPattern(
  /^(?:(?:міськ|селищн|сільськ|територіальн|обєднан|городск|поселков|сельск|территориальн|объединенн)[а-яєії]{1,3}|urban|rural|settlement|city|village|territorial)$/,
);
// Without such a word before it, "community" is just people.
const COMMUNITY = keyPattern(/^community$/);

const AND = keyPattern(/^(?:and|та|і|й|и|а|також|также|as|well)$/);
const REPEATED_PREPOSITION = keyPattern(/^(?:in|у|в|во|на|of)$/);

const SETTLEMENT_WORDS: readonly (readonly [RegExp, readonly PlaceType[]])[] = [
  [/^(?:міст(?:о|а|у|ом|і)|м|город(?:а|у|ом|е)?|г|city)$/, ['misto']],
  [/^(?:селищ(?:е|а|у|ем|і)|смт|пос[её]л(?:ок|ка|ку|ком|ке)|пгт|пос)$/, ['selyshche']],
  [/^(?:сел(?:о|а|у|ом|і|е)?|с|деревн(?:я|и|ю|е|ей)|д)$/, ['selo']],
  [/^town$/, ['misto', 'selyshche']],
  [/^village$/, ['selo', 'selyshche']],
  [/^settlement$/, ['selyshche', 'selo']],
];
const SETTLEMENT_AFTER = keyPattern(/^(?:city|town|village|settlement)$/);
// "с-ще", "с-щі": an abbreviation of two words, as "р-н" is.
const SHCHE = keyPattern(/^щ[еаіу]$/);

/** The type word that begins at `index`, beside the word before it. */
export function typeWordAt(tokens: readonly Token[], index: number): TypeWord | null {
  const token = tokens[index];
  if (token === undefined || !isAdjacent(token)) return null;
  if (OBLAST_OFFICE.test(token)) return { asks: 'oblast', last: officeEnd(tokens, index), office: true };
  if (isRaionAbbreviation(tokens, index, RAION_SINGULAR))
    return { asks: 'raion', last: index + 1, office: false };
  const asks = ENTRIES[singularOf(token)]?.asks;
  if (asks !== undefined) return { asks, last: index, office: false };
  return HROMADA_FILLER.test(token) ? hromadaAfterFillers(tokens, index) : null;
}

/**
 * The plural type word that a list ends in, for a name at [first, last] in the list: "Kharkiv, Donetsk and
 * Sumy regions", "у Чугуївському та Ізюмському районах".
 */
export function listTypeWord(tokens: readonly Token[], first: number, last: number): Asked | null {
  const own = pluralAt(tokens, last + 1);
  if (own !== null) return endsList(tokens, first) ? own : null;
  const longestList = 8;
  let index = last + 1;
  for (let items = 0; items < longestList; items++) {
    const next = afterSeparator(tokens, index);
    if (next === null || tokens[next]?.capital !== true) return null;
    // An item may have a hyphen or a second word: "Івано-Франківській", "Velykyi Burluk".
    const second = tokens[next + 1];
    const goesOn = second?.gap === 'hyphen' || (isAdjacent(second) && second?.capital === true);
    const item = goesOn ? next + 1 : next;
    const asked = pluralAt(tokens, item + 1);
    if (asked !== null) return asked;
    index = item + 1;
  }
  return null;
}

/** The types of settlement that a word before or after the name allows: "село Липці", "Lyptsi village". */
export function settlementTypesBeside(
  tokens: readonly Token[],
  first: number,
  last: number,
): readonly PlaceType[] | null {
  const after = tokens[last + 1];
  if (after !== undefined && isAdjacent(after) && SETTLEMENT_AFTER.test(after)) return typesOf(after);
  const name = tokens[first];
  const before = tokens[first - 1];
  if (before?.key === 'of' && isAdjacent(name)) return typesOf(tokens[first - 2]);
  if (before?.gap === 'hyphen' && SHCHE.test(before) && isAdjacent(name)) return ['selyshche'];
  // "сел." is short for "селище", as the head of the oblast writes it; "сел" is Russian for villages.
  if (name?.gap === 'dot' && before?.key === 'сел') return ['selyshche'];
  return followsAbbreviation(name) ? typesOf(before) : null;
}

/** True for a word that says what kind of settlement follows: "city", "м.", "селом". */
export function isSettlementWord(token: Token | undefined): boolean {
  return settlementWord(token) !== -1;
}

function typesOf(token: Token | undefined): readonly PlaceType[] | null {
  return SETTLEMENT_WORDS[settlementWord(token)]?.[1] ?? null;
}

const settlementWord = firstFitting(SETTLEMENT_WORDS.map(([word]) => word));
const singularOf = firstFitting(ENTRIES.map(({ singular }) => singular));
const pluralOf = firstFitting(ENTRIES.map(({ plural }) => plural));

function officeEnd(tokens: readonly Token[], index: number): number {
  let last = index;
  while (isAdjacent(tokens[last + 1]) && OFFICE_TAIL.test(tokens[last + 1])) last++;
  return last;
}

function hromadaAfterFillers(tokens: readonly Token[], index: number): TypeWord | null {
  for (let last = index + 1; last <= index + 3; last++) {
    const token = tokens[last];
    if (token === undefined || !isAdjacent(token)) return null;
    if (ENTRIES[singularOf(token)]?.asks === 'hromada' || COMMUNITY.test(token)) {
      return { asks: 'hromada', last, office: false };
    }
    if (!HROMADA_FILLER.test(token)) return null;
  }
  return null;
}

function isRaionAbbreviation(tokens: readonly Token[], index: number, ending: KeyPattern): boolean {
  const second = tokens[index + 1];
  return tokens[index]?.key === 'р' && second?.gap === 'hyphen' && ending.test(second);
}

function pluralAt(tokens: readonly Token[], index: number): Asked | null {
  const token = tokens[index];
  if (token === undefined || !isAdjacent(token)) return null;
  if (isRaionAbbreviation(tokens, index, RAION_PLURAL)) return 'raion';
  return ENTRIES[pluralOf(token)]?.asks ?? null;
}

/** True when an "and" or a comma stands before the name, so that a list ends with it. */
function endsList(tokens: readonly Token[], first: number): boolean {
  const repeated = REPEATED_PREPOSITION.test(tokens[first - 1]) ? 1 : 0;
  const start = first - repeated;
  return tokens[start]?.gap === 'comma' || AND.test(tokens[start - 1]);
}

/** The index of the next list item when a comma or an "and" stands at `index`. */
function afterSeparator(tokens: readonly Token[], index: number): number | null {
  let next = index;
  let separated = tokens[next]?.gap === 'comma';
  while (AND.test(tokens[next]) && (isAdjacent(tokens[next]) || tokens[next]?.gap === 'comma')) {
    separated = true;
    next++;
  }
  if (!separated) return null;
  if (REPEATED_PREPOSITION.test(tokens[next])) next++;
  const gap = tokens[next]?.gap;
  return gap === 'comma' || isAdjacent(tokens[next]) ? next : null;
}
