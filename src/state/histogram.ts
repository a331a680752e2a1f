/** How many incidents may have happened in each span of time: what the timeline draws. */
import { dateOfDay, dayNumber } from './shown.ts';

export interface Bin {
  /** The first and the last day, plain dates of Kyiv. */
  readonly from: string;
  readonly to: string;
  /** Those whose interval has a day in common with the bin: one that is known to the month counts in each. */
  readonly count: number;
}

export type BinUnit = 'day' | 'week' | 'month' | 'year';

/** The average length of a unit, to choose one by. */
const DAYS_OF: Readonly<Record<BinUnit, number>> = { day: 1, week: 7, month: 30.4, year: 365.25 };
const UNITS: readonly BinUnit[] = ['day', 'week', 'month', 'year'];

interface Span {
  readonly from: string;
  readonly to: string;
}

/** The finest unit that needs no more than so many bins. */
export function unitFor({ from, to }: Span, mostBins: number): BinUnit {
  const days = dayNumber(to) - dayNumber(from) + 1;
  return UNITS.find((unit) => days / DAYS_OF[unit] <= mostBins) ?? 'year';
}

/** The bins of a span in whole units: from the beginning of the first one to the end of the last one. */
export function binsOf(span: Span, unit: BinUnit): readonly Span[] {
  const bins: Span[] = [];
  for (let first = startOf(span.from, unit); first <= span.to;) {
    const next = nextStart(first, unit);
    bins.push({ from: first, to: dateOfDay(dayNumber(next) - 1) });
    first = next;
  }
  return bins;
}

/** Counts the intervals in bins that follow one another without a gap. Time grows with intervals plus bins. */
export function histogram(intervals: readonly Span[], bins: readonly Span[]): readonly Bin[] {
  const starts = bins.map(({ from }) => from);
  const end = bins.at(-1)?.to ?? '';
  // How much the count changes at each bin, and after the last one.
  const changes = new Array<number>(bins.length + 1).fill(0);
  const change = (at: number, by: number): void => {
    changes[at] = (changes[at] ?? 0) + by;
  };
  // Many happened on the same day.
  const known = new Map<string, number>();
  const binOf = (day: string): number => {
    const bin = known.get(day) ?? binAt(starts, day);
    known.set(day, bin);
    return bin;
  };
  for (const { from, to } of intervals) {
    const [first, last] = [binOf(from), binOf(to)];
    if (last < 0 || from > end) continue;
    change(Math.max(first, 0), 1);
    change(last + 1, -1);
  }
  let count = 0;
  return bins.map((bin, i) => {
    count += changes[i] ?? 0;
    return { ...bin, count };
  });
}

/** The last bin that begins on or before a day; -1 before the first. */
function binAt(starts: readonly string[], day: string): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as string) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** 1970-01-05 was a Monday: weeks begin there. */
const MONDAY = 4;

function startOf(date: string, unit: BinUnit): string {
  const day = dayNumber(date);
  switch (unit) {
    case 'day':
      return date;
    case 'week':
      return dateOfDay(day - ((((day - MONDAY) % 7) + 7) % 7));
    case 'month':
      return `${date.slice(0, 7)}-01`;
    case 'year':
      return `${date.slice(0, 4)}-01-01`;
  }
}

function nextStart(start: string, unit: BinUnit): string {
  const [year = 0, month = 0] = start.split('-').map(Number);
  switch (unit) {
    case 'day':
      return dateOfDay(dayNumber(start) + 1);
    case 'week':
      return dateOfDay(dayNumber(start) + 7);
    case 'month':
      return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
    case 'year':
      return `${String(year + 1).padStart(4, '0')}-01-01`;
  }
}
