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
  const hour = hourOf(moment);
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

/** Days from one to another: "17–18 September 2022", «30 вересня – 1 жовтня 2022 р.»; one day as that day. */
export function daysText(from: string, to: string, lang: Lang): string {
  return dashed(from, to, lang, 'long');
}

/** The same for narrow places. */
export function shortDaysText(from: string, to: string, lang: Lang): string {
  return dashed(from, to, lang, 'short');
}

type MonthForm = 'long' | 'short';

function dashed(from: string, to: string, lang: Lang, month: MonthForm): string {
  if (from === to) return fullDate(to, lang, month);
  const dash = from.slice(0, 7) === to.slice(0, 7) ? '–' : ' – ';
  return endsOf(from, to, lang, month).join(dash);
}

/** Both ends of a span: month and year stand once, with the second one, where they are of both. */
function endsOf(from: string, to: string, lang: Lang, month: MonthForm): readonly [string, string] {
  const last = fullDate(to, lang, month);
  if (from.slice(0, 4) !== to.slice(0, 4)) return [fullDate(from, lang, month), last];
  if (from.slice(0, 7) !== to.slice(0, 7))
    return [dateFormatter(lang, { day: 'numeric', month }).format(utc(from)), last];
  return [String(Number(from.slice(8))), last];
}

function fullDate(date: string, lang: Lang, month: MonthForm): string {
  return month === 'long' ? dateText(date, lang) : shortDateText(date, lang);
}

/** The hour of a moment; empty for a date. */
function hourOf(moment: string): string {
  return moment.slice(dateOf(moment).length + 1);
}

/** When something was said, as far as it is known: an interval is the time within which it was said. */
export function saidAtText(saidAt: SaidAt, lang: Lang): string {
  if (typeof saidAt === 'string') return momentText(saidAt, lang);
  const { earliest, latest } = saidAt;
  const words = MESSAGES[lang].date;
  if (latest === undefined) return words.notBefore(momentText(earliest, lang));
  if (latest === earliest) return momentText(earliest, lang);
  const [from, to] = [dateOf(earliest), dateOf(latest)];
  if (from === to) return `${dateText(from, lang)}, ${clockText(hourOf(earliest), hourOf(latest), lang)}`;
  if (earliest !== from || latest !== to)
    return words.between(momentText(earliest, lang), momentText(latest, lang));
  return words.between(...endsOf(from, to, lang, 'long'));
}

/** That something was said, and when: "said on 2 January 2024", «сказано між 2 і 6 січня 2024 р.». */
export function saidText(saidAt: SaidAt, lang: Lang): string {
  const { claim, date } = MESSAGES[lang];
  const text = saidAtText(saidAt, lang);
  const isWithinDays =
    typeof saidAt !== 'string' &&
    saidAt.latest !== undefined &&
    dateOf(saidAt.earliest) !== dateOf(saidAt.latest);
  return claim.said(isWithinDays ? text : date.on(text));
}

/** The hours within which it was; only the second one may be known. */
function clockText(from: string, to: string, lang: Lang): string {
  const words = MESSAGES[lang].date;
  return from === '' ? words.by(to) : words.between(from, to);
}

/** When an incident happened, no more exactly than it was stated. */
export function whenText(when: When, lang: Lang): string {
  const words = MESSAGES[lang].date;
  if (when.words) return when.words[lang];
  const [from, to] = [dateOf(when.earliest), dateOf(when.latest)];
  const [first, last] = [hourOf(when.earliest), hourOf(when.latest)];
  const isNight = isOneNight(when);
  const days = isNight ? words.nightOf(nightDays(from, to, lang, 'long')) : spanText(when, lang);
  if (first === '' && last === '') return days;
  if (from !== to && !(isNight && first !== '' && last !== ''))
    return `${momentText(when.earliest, lang)} – ${momentText(when.latest, lang)} ${words.kyivTime}`;
  const isExact = when.precision === 'minute';
  const clock =
    first === last
      ? isExact
        ? words.at(first)
        : words.about(first)
      : hoursWithin(first, last, isExact, lang);
  return `${days}, ${clock} ${words.kyivTime}`;
}

function hoursWithin(first: string, last: string, isExact: boolean, lang: Lang): string {
  const within = clockText(first, last, lang);
  return isExact || first === '' ? within : MESSAGES[lang].date.roughly(within);
}

/** What names a night: in Ukrainian its morning («у ніч на 17 січня»), in English both days. */
function nightDays(evening: string, morning: string, lang: Lang, month: MonthForm): string {
  return lang === 'uk' ? fullDate(morning, lang, month) : dashed(evening, morning, lang, month);
}

/** A night that begins on one day and ends on the next. */
function isOneNight({ earliest, latest, precision }: When): boolean {
  const next = utc(dateOf(earliest));
  next.setUTCDate(next.getUTCDate() + 1);
  return precision === 'night' && next.toISOString().slice(0, 10) === dateOf(latest);
}

/** The days of an interval; a month that it fills by its name; at night where nothing else says so. */
function spanText(when: When, lang: Lang): string {
  const [from, to] = [dateOf(when.earliest), dateOf(when.latest)];
  if (when.precision === 'month' && fillsMonth(from, to)) return partialDateText(from.slice(0, 7), lang);
  const days = daysText(from, to, lang);
  const isDated = when.earliest === from && when.latest === to;
  return when.precision === 'night' && isDated ? MESSAGES[lang].date.atNight(days) : days;
}

function fillsMonth(from: string, to: string): boolean {
  const next = utc(to);
  next.setUTCDate(next.getUTCDate() + 1);
  return from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && next.getUTCDate() === 1;
}

/** An incident's date for lists and map labels. */
export function shortWhenText(when: When, lang: Lang): string {
  if (when.words) return when.words[lang];
  const [from, to] = [dateOf(when.earliest), dateOf(when.latest)];
  const days = shortDaysText(from, to, lang);
  return isOneNight(when) ? MESSAGES[lang].date.shortNightOf(nightDays(from, to, lang, 'short')) : days;
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
