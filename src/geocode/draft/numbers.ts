/** Numbers as reports write them: digits, words, and what makes them a bound. */
import { byKey, keyPattern } from '../memo.ts';
import type { Token } from '../tokens.ts';

const NUMBERS: readonly (readonly [word: RegExp, value: number])[] = [
  [/^(?:один|одна|одну|одне|одного|одної|однієї|одной|одно|one)$/, 1],
  [/^(?:дв(?:а|і|ох|ом|оє|оих|ое|е|ух|ум|оим)|обидва|обидві|two|both)$/, 2],
  [/^(?:тр(?:и|ьох|ьом|оє|ое|ех|ем|оих)|three)$/, 3],
  [/^(?:чотир(?:и|ьох|ьом)|четвер(?:о|ых)|четыр(?:е|ех|ем)|four)$/, 4],
  [/^(?:пят(?:ь|и|ьох|ьом|еро|ерых)|five)$/, 5],
  [/^(?:шість|шести|шістьох|шестеро|шесть|шестерых|six)$/, 6],
  [/^(?:сім|семи|сімох|семеро|семь|семерых|seven)$/, 7],
  [/^(?:вісім|восьми|вісьмох|восьмеро|восемь|восьмерых|eight)$/, 8],
  [/^(?:девят(?:ь|и|ьох|еро|ерых)|nine)$/, 9],
  [/^(?:десят(?:ь|и|ьох|еро|ерых)|ten)$/, 10],
  [/^(?:одинадцят[ьи]|одиннадцат[ьи]|eleven)$/, 11],
  [/^(?:дванадцят[ьи]|двенадцат[ьи]|twelve|dozen)$/, 12],
  [/^(?:тринадцят[ьи]|тринадцат[ьи]|thirteen)$/, 13],
  [/^(?:чотирнадцят[ьи]|четырнадцат[ьи]|fourteen)$/, 14],
  [/^(?:пятнадцят[ьи]|пятнадцат[ьи]|fifteen)$/, 15],
  [/^(?:шістнадцят[ьи]|шестнадцат[ьи]|sixteen)$/, 16],
  [/^(?:сімнадцят[ьи]|семнадцат[ьи]|seventeen)$/, 17],
  [/^(?:вісімнадцят[ьи]|восемнадцат[ьи]|eighteen)$/, 18],
  [/^(?:девятнадцят[ьи]|девятнадцат[ьи]|nineteen)$/, 19],
  [/^(?:двадцят[ьи]|двадцат[ьи]|twenty)$/, 20],
  [/^(?:тридцят[ьи]|тридцат[ьи]|thirty)$/, 30],
  [/^(?:сорока?|forty)$/, 40],
  [/^(?:пятдесяти?|пятьдесят|пятидесяти|fifty)$/, 50],
  [/^(?:шістдесяти?|шестьдесят|шестидесяти|sixty)$/, 60],
  [/^(?:сімдесяти?|семьдесят|семидесяти|seventy)$/, 70],
  [/^(?:вісімдесяти?|восемьдесят|восьмидесяти|eighty)$/, 80],
  [/^(?:девяност[оа]|ninety)$/, 90],
];

const NO_NUMBER = -1;
const numberIn = byKey((key) =>
  /^\d{1,4}$/.test(key) ? Number(key) : (NUMBERS.find(([word]) => word.test(key))?.[1] ?? NO_NUMBER),
);

/** The number that a word says: 62, "двоє", "three"; null for any other word, and for none. */
export function numberOf(token: Token | undefined): number | null {
  const number = token === undefined ? NO_NUMBER : numberIn(token);
  return number === NO_NUMBER ? null : number;
}

/** "at least", "щонайменше": the number is a low bound. */
const AT_LEAST = keyPattern(/^(?:щонайменше|щонайменш|мінімум|принаймні|минимум|least)$/);
/** "more than": the number itself is not reached by as few. */
const MORE_THAN = keyPattern(/^(?:понад|більше|більш|более|больше|свыше|over|more)$/);
const LESS_THAN = keyPattern(/^(?:менше|менш|менее|меньше|fewer|less)$/);
/** The word after "more" and "less": "більше ніж", "более чем", "more than". */
const THAN = keyPattern(/^(?:ніж|як|за|чем|than)$/);
/** What turns "more than" into "at most", and "less than" into "at least". */
const NOT = keyPattern(/^(?:не|no|not)$/);
/** "at least": the first word of a bound of two words. */
const AT = keyPattern(/^(?:at|як|по|the)$/);
const NO_LESS = keyPattern(/^(?:меньшей|крайней|мере)$/);
/** "up to", "до": the number is a high bound. */
const AT_MOST = keyPattern(/^(?:до|максимум|щонайбільше|most|maximum|up)$/);
/** "about": the words give no bound. */
const ABOUT = keyPattern(
  /^(?:близько|приблизно|орієнтовно|майже|около|примерно|приблизительно|почти|порядка|about|around|roughly|approximately|nearly|almost|some)$/,
);
/** Between the two numbers of a range. */
export const TO = keyPattern(/^(?:до|to|or|або|или|чи)$/);
const OPENS_RANGE = keyPattern(/^(?:від|от|from|between)$/);
const AND = keyPattern(/^(?:and|та|і|и)$/);

/** A number with its bounds and the tokens that say it; neither bound for "about 10". */
export interface Amount {
  readonly first: number;
  readonly last: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The amount whose last word is at `last`: "від трьох до п'яти", "at least 3", "сорок сім", "12". */
export function amountEndingAt(tokens: readonly Token[], last: number): Amount | null {
  const plain = plainNumber(tokens, last);
  if (plain === null) return null;
  const { first, value } = plain;
  const before = tokens[first - 1];
  const tied = tokens[first]?.gap === 'hyphen';
  const low = plainNumber(tokens, tied ? first - 1 : first - 2);
  if (low !== null && low.value < value) {
    const opens = OPENS_RANGE.test(tokens[low.first - 1]);
    const joined = tied || TO.test(before) || (opens && AND.test(before));
    if (joined) return { first: opens ? low.first - 1 : low.first, last, low: low.value, high: value };
  }
  return bounded(tokens, first, last, value) ?? { first, last, low: value, high: value };
}

/** The bound that the words before a number make of it; null when they make none. */
function bounded(tokens: readonly Token[], first: number, last: number, value: number): Amount | null {
  let at = first - 1;
  const bound = (from: number, low: number | null, high: number | null): Amount => ({
    first: from,
    last,
    low,
    high,
  });
  // "as many as 5" and "up to 5"
  if (tokens[at]?.key === 'as' && tokens[at - 1]?.key === 'many') {
    return bound(tokens[at - 2]?.key === 'as' ? at - 2 : at - 1, null, value);
  }
  if (tokens[at]?.key === 'to' && tokens[at - 1]?.key === 'up') return bound(at - 1, null, value);
  if (THAN.test(tokens[at]) && (MORE_THAN.test(tokens[at - 1]) || LESS_THAN.test(tokens[at - 1]))) at--;
  const word = tokens[at];
  const denied = NOT.test(tokens[at - 1]);
  const from = denied || (AT.test(tokens[at - 1]) && !MORE_THAN.test(word)) ? at - 1 : at;
  if (MORE_THAN.test(word)) return denied ? bound(from, null, value) : bound(from, value + 1, null);
  if (LESS_THAN.test(word)) return denied ? bound(from, value, null) : bound(from, null, value - 1);
  if (AT_LEAST.test(word)) return bound(from, value, null);
  // "по меньшей мере 5"
  if (NO_LESS.test(word)) return bound(NO_LESS.test(tokens[at - 1]) ? at - 2 : at - 1, value, null);
  if (AT_MOST.test(word)) return bound(from, null, value);
  return ABOUT.test(word) ? bound(at, null, null) : null;
}

interface PlainNumber {
  readonly first: number;
  readonly value: number;
}

/** A number of one word or of two: "сорок сім", "forty-seven". */
function plainNumber(tokens: readonly Token[], last: number): PlainNumber | null {
  const value = numberOf(tokens[last]);
  if (value === null) return null;
  const [before, gap] = [tokens[last - 1], tokens[last]?.gap];
  const tens = numberOf(before) ?? 0;
  const isWords = !DIGITS.test(before) && !DIGITS.test(tokens[last]);
  const goesOn = isWords && tens >= 20 && value < 10 && (gap === 'space' || gap === 'hyphen');
  return goesOn ? { first: last - 1, value: tens + value } : { first: last, value };
}

/** True when the word at `index` goes on with a number: "сім" of "сорок сім". */
export function isWithinTens(tokens: readonly Token[], index: number): boolean {
  return (plainNumber(tokens, index)?.first ?? index) < index;
}

const DIGITS = keyPattern(/^\d/);
