/** Dates as texts have them in either language: days and months, with a year or without. */
import type { Lang } from '../domain/text.ts';

/** A date of a text. */
export interface TextDate {
  readonly text: string;
  /** Null where the text leaves it to the reader. */
  readonly year: number | null;
  /** From 1. */
  readonly month: number;
  /** Null where the text names a month alone. */
  readonly day: number | null;
}

/** From one plain date to another, both included; null where the end is open. */
export type DateSpan = readonly [from: string, to: string | null];

/** The beginnings of the names of the months, as they stand behind a day or before a year. */
const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  uk: ['січ', 'лют', 'берез', 'квіт', 'трав', 'черв', 'лип', 'серп', 'верес', 'жовт', 'листопад', 'груд'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};
const ENDINGS: Readonly<Record<Lang, string>> = {
  uk: '(?:ень|ня|ні|ий|ого|ому|я|а|і|)',
  en: '(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember|)\\.?',
};
const DAY = '(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|-?го|-?е)?';
const BETWEEN = '\\s*(?:[–—-]|,|\\bto\\b|\\band\\b|(?<!\\p{L})(?:і|й|та|до|по)(?!\\p{L}))\\s*';
const YEAR = '(?:,?\\s+(\\d{4})(?!\\d))?';

function patternsOf(lang: Lang): readonly RegExp[] {
  const month = `(${MONTHS[lang].join('|')})${ENDINGS[lang]}(?!\\p{L})`;
  return [
    new RegExp(`(?:${DAY}${BETWEEN})?${DAY}\\s+${month}${YEAR}`, 'gu'),
    // "January 2, 2024"
    new RegExp(`(?<!\\p{L})${month}\\s+(?:${DAY}${BETWEEN})?${DAY}(?!\\d)(?:,\\s*(\\d{4}))?`, 'gu'),
    new RegExp(`(?<![\\p{L}\\d]|\\d\\s)${month}\\s+(\\d{4})(?!\\d)`, 'gu'),
  ];
}
const PATTERNS: Readonly<Record<Lang, readonly RegExp[]>> = { uk: patternsOf('uk'), en: patternsOf('en') };
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;
const DOTTED = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/g;

/** The dates that a text names. */
export function datesIn(text: string, lang: Lang): readonly TextDate[] {
  const [dayFirst, monthFirst, monthAlone] = PATTERNS[lang] as [RegExp, RegExp, RegExp];
  const found: TextDate[] = [];
  const add = (words: string, year: string | undefined, month: number, ...days: (string | undefined)[]) => {
    const given = days.flatMap((day) => (day === undefined ? [] : [Number(day)]));
    for (const day of days.length === 0 ? [null] : given) {
      if (month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= 31)))
        found.push({ text: words.trim(), year: year === undefined ? null : Number(year), month, day });
    }
  };
  const monthOf = (name = ''): number => MONTHS[lang].indexOf(name) + 1;
  for (const [words, first, last, month, year] of text.matchAll(dayFirst)) {
    add(words, year, monthOf(month), first, last);
  }
  for (const [words, month, first, last, year] of text.matchAll(monthFirst)) {
    add(words, year, monthOf(month), first, last);
  }
  for (const [words, month, year] of text.matchAll(monthAlone)) add(words, year, monthOf(month));
  for (const [words, year, month, day] of text.matchAll(ISO)) add(words, year, Number(month), day);
  for (const [words, day, month, year] of text.matchAll(DOTTED)) add(words, year, Number(month), day);
  return found;
}

/** True where the date can lie in the span: one without a year in any year of it. */
export function mayLieIn({ year, month, day }: TextDate, [from, to]: DateSpan): boolean {
  const firstYear = Number(from.slice(0, 4));
  // Where the end is open, a date without a year comes in the next year at the latest.
  const lastYear = to === null ? firstYear + 1 : Number(to.slice(0, 4));
  const years = year === null ? [firstYear, lastYear] : [year];
  const two = (n: number): string => String(n).padStart(2, '0');
  return years.some((each) => {
    const first = `${each}-${two(month)}-${two(day ?? 1)}`;
    const last = `${each}-${two(month)}-${two(day ?? 31)}`;
    return last >= from && (to === null || first <= to);
  });
}
