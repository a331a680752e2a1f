/** `t=2023-12-29..2024-01-08` or `t=last30d`: the window of time, in plain dates of Kyiv, both included. */
import type { TimeWindow } from '../domain/filter.ts';
import { isPartialDate, isPlainDate } from '../domain/time.ts';
import { shown, type Notice } from './notice.ts';

const KEY = 't';
/** Over a hundred years: a slip of the finger. */
export const MAX_DAYS = 36_525;

export function writeWindow(window: TimeWindow): string {
  return window.kind === 'last' ? `last${window.days}d` : `${window.from ?? ''}..${window.to ?? ''}`;
}

/** A year or a month stands for all its days, and one date for itself; null when the value cannot be used. */
export function readWindow(value: string, notices: Notice[]): TimeWindow | null {
  const last = /^last(\d{1,6})d$/.exec(value);
  if (last) return lastDays(Number(last[1]), notices);
  const ends = value.includes('..') ? value.split('..') : [value, value];
  const [first = '', second = ''] = ends;
  const isReadable = (text: string): boolean => text === '' || isPartialDate(text);
  const from = first === '' ? null : firstDay(first);
  const to = second === '' ? null : lastDay(second);
  const isOrdered = from === null || to === null || from <= to;
  if (ends.length > 2 || !ends.every(isReadable) || (from === null && to === null) || !isOrdered) {
    notices.push({ kind: 'unreadable', key: KEY, value: shown(value) });
    return null;
  }
  return { kind: 'between', from, to };
}

function lastDays(days: number, notices: Notice[]): TimeWindow | null {
  if (days >= 1 && days <= MAX_DAYS) return { kind: 'last', days };
  notices.push({ kind: 'out-of-bounds', key: KEY, value: String(days), min: 1, max: MAX_DAYS });
  return null;
}

function firstDay(partial: string): string {
  return `${partial}${'-01-01'.slice(partial.length - 4)}`;
}

/** The last of 31 days that the month has. */
function lastDay(partial: string): string {
  const month = partial.length === 4 ? `${partial}-12` : partial;
  if (month.length > 7) return month;
  const days = [31, 30, 29, 28].map((day) => `${month}-${day}`);
  return days.find(isPlainDate) ?? `${month}-28`;
}
