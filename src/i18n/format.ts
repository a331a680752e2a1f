/** Dates and numbers by Intl. Plain dates are formatted as what they are: no time zone can move them. */
import type { Count } from '../domain/claim.ts';
import type { Lang } from '../domain/text.ts';
import type { RangeUnit } from '../domain/weapon.ts';
import { dateOf, type SaidAt, type When } from '../domain/time.ts';
import { MESSAGES } from './dictionaries.ts';

const LOCALES: Readonly<Record<Lang, string>> = { uk: 'uk-UA', en: 'en-GB' };

/** Formatters by language and form: making one costs more than a hundred uses of it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function dateFormatter(lang: Lang, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([lang, form]);
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(LOCALES[lang], { ...form, timeZone: 'UTC' });
  formatters.set(key, made);
  return made;
}

function utc(plainDate: string): Date {
  return new Date(`${plainDate}T00:00:00Z`);
}

/** `2024-01-02` as "2 January 2024" or «2 січня 2024 р.». */
export function dateText(plainDate: string, lang: Lang): string {
  return dateFormatter(lang, { dateStyle: 'long' }).format(utc(plainDate));
}

/** A plain date, or a local time with its hour. */
export function momentText(moment: string, lang: Lang): string {
  return withHour(dateText(dateOf(moment), lang), moment);
}

/** The same for narrow places. */
export function shortMomentText(moment: string, lang: Lang): string {
  return withHour(shortDateText(dateOf(moment), lang), moment);
}

function withHour(date: string, moment: string): string {
  const hour = moment.slice(dateOf(moment).length + 1);
  return hour === '' ? date : `${date}, ${hour}`;
}

/** A date for narrow places: "2 Jan 2024" or «2 січ. 2024 р.». */
export function shortDateText(plainDate: string, lang: Lang): string {
  return dateFormatter(lang, { day: 'numeric', month: 'short', year: 'numeric' }).format(utc(plainDate));
}

/** A date as far as it is known: a year, a month of a year, or a day. */
export function partialDateText(date: string, lang: Lang): string {
  const [year = '', month] = date.split('-');
  if (month === undefined) return year;
  if (date.length > 'YYYY-MM'.length) return dateText(date, lang);
  const text = new Intl.DateTimeFormat(LOCALES[lang], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return text.format(utc(`${date}-01`));
}

/** The month of a date for an axis: "Jan", «січ.». */
export function shortMonthText(plainDate: string, lang: Lang): string {
  return dateFormatter(lang, { month: 'short' }).format(utc(plainDate));
}

/** When something was said, as far as it is known. */
export function saidAtText(saidAt: SaidAt, lang: Lang): string {
  if (typeof saidAt === 'string') return momentText(saidAt, lang);
  const { earliest, latest } = saidAt;
  const words = MESSAGES[lang].date;
  if (latest === undefined) return words.notBefore(momentText(earliest, lang));
  if (latest === earliest) return momentText(earliest, lang);
  return words.between(momentText(earliest, lang), momentText(latest, lang));
}

/** When an incident happened, no more exactly than it was stated. */
export function whenText(when: When, lang: Lang): string {
  const words = MESSAGES[lang].date;
  if (when.words) return when.words[lang];
  const [from, to] = [dateOf(when.earliest), dateOf(when.latest)];
  if (when.precision === 'night' && from !== to)
    return words.nightOf(dateText(from, lang), dateText(to, lang));
  if (from !== to) return words.between(dateText(from, lang), dateText(to, lang));
  const time = when.earliest.slice(11);
  if (!time) return dateText(from, lang);
  const clock = when.precision === 'minute' ? words.at(time) : words.about(time);
  return `${dateText(from, lang)}, ${clock} ${words.kyivTime}`;
}

/** An incident's date for lists and map labels. */
export function shortWhenText(when: When, lang: Lang): string {
  if (when.words) return when.words[lang];
  const [from, to] = [dateOf(when.earliest), dateOf(when.latest)];
  if (from === to) return shortDateText(from, lang);
  return MESSAGES[lang].date.between(shortDateText(from, lang), shortDateText(to, lang));
}

/** A number with the language's separators and at most `digits` decimals. */
export function numberText(value: number, lang: Lang, digits = 0): string {
  return new Intl.NumberFormat(LOCALES[lang], { maximumFractionDigits: digits }).format(value);
}

/** A distance in its unit. Nautical miles have one short form in both languages. */
export function unitText(value: number, unit: RangeUnit, lang: Lang, digits = 0): string {
  const number = numberText(value, lang, digits);
  if (unit === 'nmi') return `${number}\u00a0nmi`;
  const name = unit === 'km' ? 'kilometer' : 'mile';
  const parts = { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(LOCALES[lang], parts).format(value).replace(' ', '\u00a0');
}

/** A size of a file. */
export function megabytesText(value: number, lang: Lang): string {
  const parts = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(LOCALES[lang], parts).format(value).replace(' ', '\u00a0');
}

/** A stated count: exactly, at least, at most, or between. */
export function countText({ low, best, high }: Count, lang: Lang): string {
  const words = MESSAGES[lang].count;
  const text = (n: number): string => numberText(n, lang);
  if (best !== undefined) return text(best);
  if (low !== undefined && high !== undefined) return words.between(text(low), text(high));
  if (low !== undefined) return words.atLeast(text(low));
  return words.atMost(text(high ?? 0));
}

/** The name of a language, by its two-letter code. */
export function languageName(code: string, lang: Lang): string {
  return new Intl.DisplayNames(LOCALES[lang], { type: 'language' }).of(code) ?? code;
}

/** Names in a row: "a, b and c". */
export function namesText(names: readonly string[], lang: Lang): string {
  return new Intl.ListFormat(LOCALES[lang], { type: 'conjunction' }).format(names);
}

/** A number of hours: "3 hours", «3 години». */
export function hoursText(hours: number, lang: Lang): string {
  return new Intl.NumberFormat(LOCALES[lang], { style: 'unit', unit: 'hour', unitDisplay: 'long' }).format(
    hours,
  );
}
