/** Numbers as reports write them: digits, words, and what makes them a bound. */
import { byKey, keyPattern } from '../memo.ts';
import type { Token } from '../tokens.ts';

const NUMBERS: readonly (readonly [word: RegExp, value: number])[] = [
  [/^(?:один|одна|одну|одне|одного|одної|однієї|одной|одно|one)$/, 1],
  [/^(?:дв(?:а|і|ох|оє|оих|ое|е|ух|оим|ом)|обидва|обидві|two|both)$/, 2],
  [/^(?:тр(?:и|ьох|оє|ое|ех|оих)|three)$/, 3],
  [/^(?:чотир(?:и|ьох)|четверо|четвер(?:ых|о)|четыр(?:е|ех)|four)$/, 4],
  [/^(?:пять|пяти|пятьох|пятеро|пятер(?:ых|о)|five)$/, 5],
  [/^(?:шість|шести|шістьох|шестеро|шесть|шестер(?:ых|о)|six)$/, 6],
  [/^(?:сім|семи|сімох|семеро|семь|seven)$/, 7],
  [/^(?:вісім|восьми|вісьмох|восьмеро|восемь|eight)$/, 8],
  [/^(?:девять|девяти|девятьох|девятеро|nine)$/, 9],
  [/^(?:десять|десяти|десятьох|десятеро|ten)$/, 10],
  [/^(?:одинадцять|одиннадцать|eleven)$/, 11],
  [/^(?:дванадцять|двенадцать|twelve|dozen)$/, 12],
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
const AT_LEAST = keyPattern(
  /^(?:щонайменше|мінімум|принаймні|понад|більше|більш|минимум|более|больше|свыше|over|least|than)$/,
);
const AT_LEAST_BEFORE = keyPattern(/^(?:at|more|не|as|щонайменше|по)$/);
const MORE_THAN = keyPattern(/^(?:понад|більше|більш|более|больше|свыше|over|than)$/);
const NO_LESS = keyPattern(/^(?:меньшей|менше|менее)$/);
/** "up to", "до": the number is a high bound. */
const AT_MOST = keyPattern(/^(?:до|максимум|most|up)$/);
/** Between the two numbers of a range. */
export const TO = keyPattern(/^(?:до|to|or|або|или|чи)$/);
const OPENS_RANGE = keyPattern(/^(?:від|от|from|between)$/);

/** A number with its bounds and the tokens that say it. */
export interface Amount {
  readonly first: number;
  readonly last: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The amount whose last word is at `last`: "від трьох до п'яти", "at least 3", "12". */
export function amountEndingAt(tokens: readonly Token[], last: number): Amount | null {
  const number = numberOf(tokens[last]);
  if (number === null) return null;
  const before = tokens[last - 1];
  const start = numberOf(tokens[last - 2]);
  if (start !== null && start < number && TO.test(before)) {
    const opens = OPENS_RANGE.test(tokens[last - 3]);
    return { first: last - (opens ? 3 : 2), last, low: start, high: number };
  }
  if (tokens[last]?.gap === 'hyphen' && numberOf(before) !== null) {
    const low = numberOf(before);
    if (low !== null && low < number) return { first: last - 1, last, low, high: number };
  }
  if (AT_LEAST.test(before)) {
    const wide = AT_LEAST_BEFORE.test(tokens[last - 2]);
    const over = MORE_THAN.test(before);
    return { first: last - (wide ? 2 : 1), last, low: over ? number + 1 : number, high: null };
  }
  if (NO_LESS.test(before)) return { first: last - 2, last, low: number, high: null };
  if (AT_MOST.test(before)) return { first: last - 1, last, low: null, high: number };
  return { first: last, last, low: number, high: number };
}
