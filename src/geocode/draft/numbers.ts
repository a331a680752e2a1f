/** Numbers as reports write them: digits, words, and what makes them a bound. */
import type { Token } from '../tokens.ts';

const WORDS: readonly (readonly [word: RegExp, value: number])[] = [
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

/** The number that a word says: 62, "двоє", "three"; null for any other word. */
export function numberOf(key: string): number | null {
  if (/^\d{1,4}$/.test(key)) return Number(key);
  return WORDS.find(([word]) => word.test(key))?.[1] ?? null;
}

/** "at least", "щонайменше": the number is a low bound. */
export const AT_LEAST =
  /^(?:щонайменше|мінімум|принаймні|понад|більше|більш|минимум|по меньшей|более|больше|свыше|over|least|than)$/;
/** "up to", "до": the number is a high bound. */
export const AT_MOST = /^(?:до|максимум|most|up)$/;

/** A number with its bounds and the tokens that say it. */
export interface Amount {
  readonly first: number;
  readonly last: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The amount whose last word is at `last`: "від трьох до п'яти", "at least 3", "12". */
export function amountEndingAt(tokens: readonly Token[], last: number): Amount | null {
  const number = numberOf(tokens[last]?.key ?? '');
  if (number === null) return null;
  const before = tokens[last - 1]?.key ?? '';
  const start = numberOf(tokens[last - 2]?.key ?? '');
  if (start !== null && start < number && /^(?:до|to|or|або|или|чи)$/.test(before)) {
    const opens = /^(?:від|от|from|between)$/.test(tokens[last - 3]?.key ?? '');
    return { first: last - (opens ? 3 : 2), last, low: start, high: number };
  }
  if (tokens[last]?.gap === 'hyphen' && numberOf(before) !== null) {
    const low = numberOf(before);
    if (low !== null && low < number) return { first: last - 1, last, low, high: number };
  }
  if (AT_LEAST.test(before)) {
    const wide = /^(?:at|more|не|as|щонайменше|по)$/.test(tokens[last - 2]?.key ?? '');
    const over = /^(?:понад|більше|більш|более|больше|свыше|over|than)$/.test(before);
    return { first: last - (wide ? 2 : 1), last, low: over ? number + 1 : number, high: null };
  }
  if (/^(?:меньшей|менше|менее)$/.test(before)) return { first: last - 2, last, low: number, high: null };
  if (AT_MOST.test(before)) return { first: last - 1, last, low: null, high: number };
  return { first: last, last, low: number, high: number };
}
