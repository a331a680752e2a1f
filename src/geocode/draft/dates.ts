/**
 * When it was, by the words of the report: dates, nights, words that count from the day of publication. Plain dates:
 * no instant is made of a date without a time.
 */
import type { Bilingual } from '../../domain/text.ts';
import { anyOf, firstFitting, keyPattern, signPattern } from '../memo.ts';
import type { Token } from '../tokens.ts';
import { spanOf, type DraftWhen } from './span.ts';

const MONTHS: readonly RegExp[] = [
  /^(?:січ(?:ня|ень|ні)|январ(?:я|ь|е)|january|jan)$/,
  /^(?:лют(?:ого|ий|ому)|феврал(?:я|ь|е)|february|feb)$/,
  /^(?:берез(?:ня|ень|ні)|март(?:а|е)?|march|mar)$/,
  /^(?:квіт(?:ня|ень|ні)|апрел(?:я|ь|е)|april|apr)$/,
  /^(?:трав(?:ня|ень|ні)|ма[яйе]|may)$/,
  /^(?:черв(?:ня|ень|ні)|июн(?:я|ь|е)|june|jun)$/,
  /^(?:лип(?:ня|ень|ні)|июл(?:я|ь|е)|july|jul)$/,
  /^(?:серп(?:ня|ень|ні)|август(?:а|е)?|august|aug)$/,
  /^(?:верес(?:ня|ень|ні)|сентябр(?:я|ь|е)|september|sept?)$/,
  /^(?:жовт(?:ня|ень|ні)|октябр(?:я|ь|е)|october|oct)$/,
  /^(?:листопад(?:а|і)?|ноябр(?:я|ь|е)|november|nov)$/,
  /^(?:груд(?:ня|ень|ні)|декабр(?:я|ь|е)|december|dec)$/,
];

const RELATIVE_DAYS: readonly (readonly [word: RegExp, days: number])[] = [
  [/^(?:сьогодні|сегодня|today)$/, 0],
  [/^(?:учора|вчора|вчера|yesterday)$/, -1],
  [/^(?:позавчора|позавчера)$/, -2],
];
const WEEKDAYS: readonly RegExp[] = [
  /^(?:неділ(?:я|ю|і)|воскресень(?:е|я)|sunday)$/,
  /^(?:понеділ(?:ок|ка)|понедельник(?:а)?|monday)$/,
  /^(?:вівтор(?:ок|ка)|вторник(?:а)?|tuesday)$/,
  /^(?:серед(?:а|у|и)|сред(?:а|у|ы)|wednesday)$/,
  /^(?:четвер(?:га)?|четверг(?:а)?|thursday)$/,
  /^(?:пятниц(?:я|ю|і|а|у|ы)|friday)$/,
  /^(?:субот(?:а|у|и)|суббот(?:а|у|ы)|saturday)$/,
];

const NIGHT_WORD = /^(?:ніч|ночі|ночь|ночи|вночі|уночі|ночью|night|overnight)$/;
const NIGHT = keyPattern(NIGHT_WORD);
const LAST = keyPattern(/^(?:минулої|минулу|прошлой|прошлую|цієї|этой|last|this)$/);

const AT_NIGHT = keyPattern(/^(?:вночі|уночі|ночью|overnight)$/);
const TO = keyPattern(/^(?:на|to|of)$/);
const YEAR = keyPattern(/^(?:19|20)\d\d$/);
const YEAR_WORD = keyPattern(/^(?:року|года|г|р)$/);
const JOINS_RANGE = keyPattern(/^(?:до|по|to|and|та|і|и)$/);
const OPENS_RANGE = keyPattern(/^(?:з|із|с|со|від|from|between|on)$/);
const ABOUT = keyPattern(/^(?:близько|около|приблизно|примерно|about|around)$/);

/** A day or a year in digits, a month, or a word that counts from the publication: hardly any word is one. */
const BEGINS_MOMENT = signPattern(
  anyOf([/^\d/, ...MONTHS, NIGHT_WORD, ...WEEKDAYS, ...RELATIVE_DAYS.map(([word]) => word)]),
);

const monthOf = firstFitting(MONTHS);
const weekdayOf = firstFitting(WEEKDAYS);
const relativeWord = firstFitting(RELATIVE_DAYS.map(([word]) => word));

/** Every moment that the text names. */
export function datesIn(
  text: string,
  tokens: readonly Token[],
  published: string | null,
): readonly DraftWhen[] {
  const found: DraftWhen[] = [];
  let from = 0;
  for (let index = 0; index < tokens.length; index++) {
    if (index < from || !BEGINS_MOMENT.test(tokens[index])) continue;
    const moment =
      calendarDate(tokens, index, published) ??
      numericDate(tokens, index) ??
      relativeNight(tokens, index, published) ??
      relativeDay(tokens, index, published);
    if (moment === null) continue;
    const timed = withTime(moment, tokens);
    const { first, last, earliest, latest, precision, why } = timed;
    const words = spanOf(text, tokens, first, last);
    found.push({ span: words.span, text: words.text, earliest, latest, precision, why });
    from = last + 1;
  }
  return found;
}

interface Moment {
  readonly first: number;
  readonly last: number;
  readonly earliest: string;
  readonly latest: string;
  readonly precision: DraftWhen['precision'];
  readonly why: Bilingual;
}

/** "2 січня 2024 року", "January 2, 2024", "в ночь на 2 января", "from 1 to 2 January". */
function calendarDate(tokens: readonly Token[], index: number, published: string | null): Moment | null {
  let dayAt = index;
  let month = monthOf(tokens[index + 1]);
  let last = index + 1;
  if (month === -1) {
    // "January 2"
    month = monthOf(tokens[index]);
    dayAt = index + 1;
    if (month === -1 || !tokens[index]?.capital) return null;
  }
  const day = dayOf(tokens[dayAt]?.key ?? '');
  if (day === null || tokens[Math.max(index, index + 1)]?.gap === 'stop') return null;
  const stated = YEAR.test(tokens[last + 1]) ? Number(tokens[last + 1]?.key) : null;
  if (stated !== null) last++;
  if (stated !== null && YEAR_WORD.test(tokens[last + 1])) last++;
  const year = stated ?? yearBefore(published, month, day);
  if (year === null) return null;
  const date = plainDate(year, month, day);
  if (date === null) return null;
  const why = stated === null ? YEAR_OF_PUBLICATION : STATED;
  const night = nightBefore(tokens, index);
  if (night !== null)
    return {
      first: night,
      last,
      earliest: addDays(date, -1),
      latest: date,
      precision: 'night',
      why: NIGHT_TO,
    };
  const start = rangeStart(tokens, index, year, month);
  if (start !== null)
    return { first: start.first, last, earliest: start.date, latest: date, precision: 'day', why };
  return { first: index, last, earliest: date, latest: date, precision: 'day', why };
}

/** The "night to" before a date: "у ніч на 2 січня", "in the early hours of 2 January". */
function nightBefore(tokens: readonly Token[], index: number): number | null {
  return TO.test(tokens[index - 1]) && NIGHT.test(tokens[index - 2]) ? index - 2 : null;
}

function rangeStart(
  tokens: readonly Token[],
  index: number,
  year: number,
  month: number,
): { first: number; date: string } | null {
  const joined = JOINS_RANGE.test(tokens[index - 1]);
  const day = dayOf(tokens[index - 2]?.key ?? '');
  const opened = OPENS_RANGE.test(tokens[index - 3]);
  if (!joined || day === null || !opened) return null;
  const date = plainDate(year, month, day);
  return date === null ? null : { first: index - 2, date };
}

/** 02.01.2024 and 2024-01-02. */
function numericDate(tokens: readonly Token[], index: number): Moment | null {
  const a = tokens[index];
  const b = tokens[index + 1];
  const c = tokens[index + 2];
  if (a === undefined || b === undefined || c === undefined) return null;
  const dotted = b.start === a.end + 1 && c.start === b.end + 1;
  if (!dotted || !/^\d{1,4}$/.test(a.key) || !/^\d{1,2}$/.test(b.key) || !/^\d{1,4}$/.test(c.key))
    return null;
  const [year, day] = a.key.length === 4 ? [Number(a.key), Number(c.key)] : [Number(c.key), Number(a.key)];
  const date = year > 1999 ? plainDate(year, Number(b.key) - 1, day) : null;
  if (date === null) return null;
  return { first: index, last: index + 2, earliest: date, latest: date, precision: 'day', why: STATED };
}

/** "минулої ночі", "overnight": the night that ends on the day of publication. */
function relativeNight(tokens: readonly Token[], index: number, published: string | null): Moment | null {
  if (published === null || !NIGHT.test(tokens[index])) return null;
  if (TO.test(tokens[index + 1])) return null;
  const before = LAST.test(tokens[index - 1]);
  const alone = AT_NIGHT.test(tokens[index]);
  if (!before && !alone) return null;
  return {
    first: before ? index - 1 : index,
    last: index,
    earliest: addDays(published, -1),
    latest: published,
    precision: 'night',
    why: FROM_PUBLICATION,
  };
}

function relativeDay(tokens: readonly Token[], index: number, published: string | null): Moment | null {
  if (published === null) return null;
  const days = RELATIVE_DAYS[relativeWord(tokens[index])]?.[1];
  if (days !== undefined) {
    const date = addDays(published, days);
    return {
      first: index,
      last: index,
      earliest: date,
      latest: date,
      precision: 'day',
      why: FROM_PUBLICATION,
    };
  }
  const weekday = weekdayOf(tokens[index]);
  if (weekday === -1) return null;
  const back = (dayOfWeek(published) - weekday + 7) % 7;
  const date = addDays(published, -back);
  return { first: index, last: index, earliest: date, latest: date, precision: 'day', why: WEEKDAY };
}

/** A clock beside the day makes it an hour or a minute: "близько 14:30", "at 3.20 a.m.". */
function withTime(moment: Moment, tokens: readonly Token[]): Moment {
  if (moment.precision !== 'day' || moment.earliest !== moment.latest) return moment;
  const reach = 5;
  for (let at = moment.last + 1; at <= moment.last + reach; at++) {
    const [hour, minute] = [tokens[at], tokens[at + 1]];
    if (hour === undefined || minute === undefined || hour.sentence !== tokens[moment.first]?.sentence) break;
    const tied = minute.start === hour.end + 1 && (minute.gap === 'other' || minute.gap === 'dot');
    if (!tied || !/^(?:[01]?\d|2[0-3])$/.test(hour.key) || !/^[0-5]\d$/.test(minute.key)) continue;
    const about = ABOUT.test(tokens[at - 1]);
    const later = /^p$/.test(tokens[at + 2]?.key ?? '') && Number(hour.key) < 12 ? 12 : 0;
    const clock = `${String(Number(hour.key) + later).padStart(2, '0')}:${minute.key}`;
    const local = `${moment.earliest}T${clock}`;
    return { ...moment, last: at + 1, earliest: local, latest: local, precision: about ? 'hour' : 'minute' };
  }
  return moment;
}

const STATED: Bilingual = { uk: 'Дату названо в тексті.', en: 'The text gives the date.' };
const YEAR_OF_PUBLICATION: Bilingual = {
  uk: 'Рік узято з дати публікації: у тексті його немає.',
  en: 'The year is from the date of publication: the text gives none.',
};
const NIGHT_TO: Bilingual = {
  uk: 'Ніч, що закінчується цього дня: один проміжок.',
  en: 'The night that ends on this day: one interval.',
};
const FROM_PUBLICATION: Bilingual = {
  uk: 'Пораховано від дати публікації.',
  en: 'Counted from the date of publication.',
};
const WEEKDAY: Bilingual = {
  uk: 'Останній такий день тижня до дати публікації.',
  en: 'The last such day of the week up to the date of publication.',
};

function dayOf(key: string): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th|го)?$/.exec(key);
  const day = match === null ? 0 : Number(match[1]);
  return day >= 1 && day <= 31 ? day : null;
}

/** The year in which such a day was last, seen from the publication. */
function yearBefore(published: string | null, month: number, day: number): number | null {
  if (published === null) return null;
  const year = Number(published.slice(0, 4));
  const date = plainDate(year, month, day);
  return date !== null && date > published ? year - 1 : year;
}

/** A calendar date as text; null for 30 February. Months count from 0. */
function plainDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month, day));
  const real = date.getUTCMonth() === month && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

function addDays(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** 0 for Sunday. */
function dayOfWeek(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
