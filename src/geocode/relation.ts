/** How a text stands to a settlement or district that it names: in it, near it, at its edge, on the way, some km off. */
import type { Bilingual } from '../domain/text.ts';
import { explainBetween, explainNear, explainOffset, explainOutskirts } from './explain-relation.ts';
import type { Offset, Relation } from './finding.ts';
import type { Form } from './name-index.ts';
import { isAdjacent, type Token } from './tokens.ts';
import { isSettlementWord } from './typewords.ts';
import { numberOf } from './draft/numbers.ts';
import { firstFitting, keyPattern } from './memo.ts';

// "Under Kharkiv" is how Ukrainian and Russian say "near Kharkiv".
const NEAR_BEFORE = keyPattern(
  /^(?:near|nearby|outside|around|close|beside|behind|beyond|vicinity|під|под|біля|поблизу|коло|неподалік|неподалеку|недалеко|близько|близко|поруч|поряд|возле|около|близ|вблизи|рядом|довкола|навколо|вокруг|перед|околицях|підступах|подступах)$/,
);
const OUTSKIRTS_BEFORE = keyPattern(
  /^(?:outskirts?|suburbs?|edge|околиц[а-яєії]{1,3}|передміст[а-яєії]{1,3}|передмість|окраин[а-яєії]{1,3}|пригород[а-яєії]{0,3})$/,
);
const AREA_BEFORE = keyPattern(/^(?:areas?|surroundings|район(?:і|е|у|ом)?|районах|околиць)$/);
const AREA_OF = keyPattern(/^area|^surr/);
const IN = keyPattern(/^(?:у|в|во|із?|зі?|из|с)$/);
const NEAR_AFTER = keyPattern(/^(?:area|surroundings|vicinity)$/);
const OUTSKIRTS_AFTER = keyPattern(/^(?:outskirts|suburbs?)$/);
const BETWEEN = keyPattern(/^(?:between|між|между|midway)$/);
const AND = keyPattern(/^(?:and|та|і|й|и)$/);

// What may stand between such a word and the name: "outside of the", «неподалік від».
const LINK = keyPattern(
  /^(?:an?|the|of|to|from|до|ко?|від|од|от|із?|зі?|со?|сам[а-яєії]{1,4}|міст[аоіу]|н|п|нп)$/,
);
const LONGEST_LINK = 6;

const KM = keyPattern(/^(?:km|kms|kilomet(?:er|re)s?|км|кілометр[а-яєії]{0,3}|километр[а-яєії]{0,3})$/);
const MILES = keyPattern(/^(?:miles?|mi|мил[ьіяейю]{1,2})$/);
const KM_PER_MILE = 1.609344;
const FROM = keyPattern(/^(?:from|of|off|від|од|от)$/);
const BEFORE_UNIT = keyPattern(/^(?:to|the|на|в|к|до|away)$/);
const DIGITS = keyPattern(/^\d{1,3}$/);
const ARTICLE = keyPattern(/^(?:the|a|an)$/);
const THE_OR_OF = keyPattern(/^(?:the|of)$/);

/** Azimuths of the words for directions, in degrees clockwise from north. */
const AZIMUTHS: readonly (readonly [word: RegExp, azimuthDeg: number])[] = [
  [
    /^(?:north(?:west|western)|northwest|північн[а-яєії]{1,3}захід|північнозахід[а-яєії]{0,3}|северозапад[а-яєії]{0,3})$/,
    315,
  ],
  [/^(?:northeast(?:ern)?|північносхід[а-яєії]{0,3}|северовосток[а-яєії]{0,3})$/, 45],
  [/^(?:southwest(?:ern)?|південнозахід[а-яєії]{0,3}|югозапад[а-яєії]{0,3})$/, 225],
  [/^(?:southeast(?:ern)?|південносхід[а-яєії]{0,3}|юговосток[а-яєії]{0,3})$/, 135],
  [/^(?:north(?:ern|wards?)?|північ|півночі|север|севера|северу|севере|північніше|севернее)$/, 0],
  [/^(?:south(?:ern|wards?)?|південь|півдня|півдні|юг|юга|югу|юге|південніше|южнее)$/, 180],
  [/^(?:east(?:ern|wards?)?|схід|сходу|сході|восток|востока|востоку|востоке|східніше|восточнее)$/, 90],
  [/^(?:west(?:ern|wards?)?|захід|заходу|заході|запад|запада|западу|западе|західніше|западнее)$/, 270],
];
const FIRST_HALF = keyPattern(/^(?:північн[а-яєії]{1,3}|південн[а-яєії]{1,3}|північно|південно|северо|юго)$/);

/** What was found of a relation, with the reason; null stands for "in". */
export interface Relating {
  readonly relation: Exclude<Relation, 'in'>;
  readonly offset: Offset | null;
  readonly because: Bilingual;
}

/**
 * How the text stands to the name at [first, last], which has these forms: in the instrumental «за» says "behind".
 */
export function relationOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  forms: readonly Form[],
): Relating | null {
  const beyond = tokens[first - 1];
  if (beyond?.key === 'за' && isAdjacent(tokens[first]) && isInstrumental(forms)) return near(beyond.key);
  const offset = offsetBefore(tokens, first);
  if (offset !== null) return { relation: 'offset', offset, because: explainOffset(offset) };
  const after = tokens[last + 1];
  if (after !== undefined && isAdjacent(after)) {
    if (NEAR_AFTER.test(after)) return near(after.key);
    if (OUTSKIRTS_AFTER.test(after)) return outskirts(after.key);
  }
  const between = betweenWord(tokens, first, last) ?? roadWord(tokens, first, last);
  if (between !== null) return { relation: 'between', offset: null, because: explainBetween(between) };
  const side = sideBefore(tokens, first);
  if (side !== null) return near(side.key);
  for (let index = first; index >= first - LONGEST_LINK && isTied(tokens, index); index--) {
    const before = tokens[index - 1];
    if (before === undefined) return null;
    if (OUTSKIRTS_BEFORE.test(before)) return outskirts(before.key);
    if (NEAR_BEFORE.test(before)) return near(before.key);
    if (AREA_BEFORE.test(before) && isAreaOf(tokens, index - 1)) return near(before.key);
    if (!LINK.test(before) && !isKindOfSettlement(before) && !isAttribute(tokens, index - 1)) return null;
  }
  return null;
}

/**
 * The first name of the list that a name stands further on in, when a word for near stands before it: «біля
 * Стельмахівки, Синьківки та Піщаного». The names need not be ours.
 */
export function nearListBefore(tokens: readonly Token[], first: number): Token | null {
  const longest = 12;
  let index = first - 1;
  const joined = tokens[first]?.gap === 'comma' || (AND.test(tokens[index]) && isAdjacent(tokens[first]));
  if (!joined) return null;
  if (AND.test(tokens[index])) index--;
  while (tokens[index]?.capital && first - index <= longest) {
    const name = tokens[index];
    if (!(isAdjacent(name) || name?.gap === 'comma')) return null;
    index--;
    if (NEAR_BEFORE.test(tokens[index]) && isAdjacent(name)) return name ?? null;
  }
  return null;
}

/** True when the words can be in the instrumental and not in the accusative. */
function isInstrumental(forms: readonly Form[]): boolean {
  return forms.some(({ cases }) => cases.includes('instrumental') && !cases.includes('accusative'));
}

function near(word: string): Relating {
  return { relation: 'near', offset: null, because: explainNear(word) };
}

function outskirts(word: string): Relating {
  return { relation: 'outskirts', offset: null, because: explainOutskirts(word) };
}

/** "in the area of Pasika", «в районі Пасіки»: the noun, not the administrative unit, since a name follows it. */
function isAreaOf(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index];
  if (word === undefined) return false;
  if (AREA_OF.test(word)) return tokens[index + 1]?.key === 'of';
  return IN.test(tokens[index - 1]);
}

/** The word "between" when the name is one of its two: "between Kupiansk and Svatove". */
function betweenWord(tokens: readonly Token[], first: number, last: number): string | null {
  const before = wordBefore(tokens, first);
  if (BETWEEN.test(before) && isAndWithin(tokens, last)) return before?.key ?? null;
  const longestFirst = 6;
  if (!AND.test(before)) return null;
  for (let index = first - 2; index >= first - longestFirst; index--) {
    const token = tokens[index];
    if (token === undefined || token.sentence !== tokens[first]?.sentence) return null;
    if (BETWEEN.test(token)) return token.key;
  }
  return null;
}

/** The road that a name is one of the two ends of: «на трасі Харків – Ізюм», "the Kharkiv-Izium highway". */
function roadWord(tokens: readonly Token[], first: number, last: number): string | null {
  const longest = 2;
  const isLinked = (from: number, to: number): boolean => {
    const second = tokens[to];
    if (!second?.capital || !(second.gap === 'hyphen' || second.gap === 'other')) return false;
    return tokens[from]?.sentence === second.sentence;
  };
  if (isLinked(last, last + 1)) {
    const before = tokens[first - 1];
    if (isAdjacent(tokens[first]) && ROAD.test(before)) return before?.key ?? null;
    for (let index = last + 2; index <= last + 1 + longest && isAdjacent(tokens[index]); index++) {
      if (ROAD.test(tokens[index])) return tokens[index]?.key ?? null;
    }
  }
  if (!isLinked(first - 1, first)) return null;
  const after = tokens[last + 1];
  if (isAdjacent(after) && ROAD.test(after)) return after?.key ?? null;
  for (let index = first - 2; index >= first - 1 - longest && isAdjacent(tokens[index + 1]); index--) {
    if (ROAD.test(tokens[index])) return tokens[index]?.key ?? null;
  }
  return null;
}

const ROAD = keyPattern(
  /^(?:(?:авто)?трасс?(?:а|и|і|ы|е|у|ою|ой)|автошлях(?:у|ом|и)?|дорозі|дорог(?:а|и|у|ою|ой|е)|шосе|шоссе|highway|road|motorway)$/,
);

function wordBefore(tokens: readonly Token[], first: number): Token | undefined {
  let index = first - 1;
  while (isKindOfSettlement(tokens[index]) || THE_OR_OF.test(tokens[index])) index--;
  return tokens[index];
}

/** An "and" follows a name within a word or two: "between Kupiansk city and Svatove". */
function isAndWithin(tokens: readonly Token[], last: number): boolean {
  return AND.test(tokens[last + 1]) || AND.test(tokens[last + 2]);
}

/** "15 km north of", "за 15 км на північ від", «в 15 километрах от»: how far, and in which direction if told. */
function offsetBefore(tokens: readonly Token[], first: number): Offset | null {
  let index = first - 1;
  while (isKindOfSettlement(tokens[index]) || ARTICLE.test(tokens[index])) index--;
  if (!FROM.test(tokens[index])) {
    // "15 km north-east Kharkiv" and «на північ Харкова» are not said; «15 км північніше Харкова» is.
    if (azimuthOf(tokens, index) === null) return null;
    index++;
  }
  const directed = azimuthOf(tokens, index - 1);
  const unitAt = directed === null ? index - 1 : directed.first - 1;
  const unit = unitBefore(tokens, unitAt);
  if (unit === null) return null;
  const number = numberAt(tokens, unit.index - 1);
  if (number === null) return null;
  return { distanceKm: number * unit.km, azimuthDeg: directed?.azimuthDeg ?? null };
}

/** The compass word that a name is the reference of: "north of Kharkiv", "north of the city of Kharkiv". */
export function sideBefore(tokens: readonly Token[], first: number): Token | null {
  let index = first - 1;
  if (tokens[index]?.key === 'of' && isKindOfSettlement(tokens[index - 1])) index -= 2;
  while (isKindOfSettlement(tokens[index]) || ARTICLE.test(tokens[index])) index--;
  if (!FROM.test(tokens[index]) || azimuthOf(tokens, index - 1) === null) return null;
  return tokens[index - 1] ?? null;
}

function unitBefore(tokens: readonly Token[], from: number): { index: number; km: number } | null {
  for (let index = from; index >= from - 3; index--) {
    const token = tokens[index];
    if (KM.test(token)) return { index, km: 1 };
    if (MILES.test(token)) return { index, km: KM_PER_MILE };
    if (!BEFORE_UNIT.test(token)) return null;
  }
  return null;
}

function azimuthOf(tokens: readonly Token[], at: number): { first: number; azimuthDeg: number } | null {
  const word = tokens[at];
  const previous = tokens[at - 1];
  if (word === undefined) return null;
  if (previous !== undefined && (FIRST_HALF.test(previous) || word.gap === 'hyphen')) {
    const half = azimuthOfHalf(previous);
    const whole = azimuthIn(word);
    if (half !== null && whole !== null && half !== whole) {
      const mean = half === 0 && whole === 270 ? 315 : (half + whole) / 2;
      return { first: at - 1, azimuthDeg: mean };
    }
  }
  const azimuthDeg = azimuthIn(word);
  return azimuthDeg === null ? null : { first: at, azimuthDeg };
}

/** The azimuth of the first half: "північно" says as much as "північ". */
function azimuthOfHalf(word: Token): number | null {
  if (NORTH.test(word)) return 0;
  return SOUTH.test(word) ? 180 : azimuthIn(word);
}

const NORTH = keyPattern(/^північ|^север|^north/);
const SOUTH = keyPattern(/^півден|^юго|^юг|^south/);
const directionWord = firstFitting(AZIMUTHS.map(([word]) => word));

function azimuthIn(word: Token): number | null {
  return AZIMUTHS[directionWord(word)]?.[1] ?? null;
}

/** A number before the unit: 15, or 4 and 5 of "4.5"; "several" is none. */
function numberAt(tokens: readonly Token[], index: number): number | null {
  const token = tokens[index];
  if (token === undefined) return null;
  if (!DIGITS.test(token)) return numberOf(token);
  const previous = tokens[index - 1];
  const isFraction = token.gap === 'dot' || token.gap === 'comma';
  if (isFraction && previous !== undefined && DIGITS.test(previous) && token.start === previous.end + 1)
    return Number(`${previous.key}.${token.key}`);
  return Number(token.key);
}

const KIND_OF_SETTLEMENT = keyPattern(
  /^(?:villages?|towns?|cit(?:y|ies)|settlements?|сіл|сел|сс|селищ|міст|поселк[а-яєії]{1,3}|населен[а-яєії]{1,5}|пункт[а-яєії]{0,3})$/,
);

function isKindOfSettlement(token: Token | undefined): boolean {
  return isSettlementWord(token) || KIND_OF_SETTLEMENT.test(token);
}

/** "the border village of", «прикордонного села»: one word more before the kind of settlement. */
function isAttribute(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const shortest = 4;
  return token !== undefined && token.key.length >= shortest && isKindOfSettlement(tokens[index + 1]);
}

/** No more than white space or the full stop of an abbreviation stands before the word: «під м. Харків». */
function isTied(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return isAdjacent(token) || (token?.gap === 'dot' && token.sentence === tokens[index - 1]?.sentence);
}
