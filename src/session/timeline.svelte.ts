/** What the timeline shows and what its controls do: the window of time in bins of the histogram. */
import type { TimeWindow } from '../domain/filter.ts';
import {
  binsOf,
  dateOfDay,
  dayNumber,
  daysTold,
  histogram,
  unitFor,
  type Bin,
  type BinUnit,
  type Days,
  type Traits,
} from '../state/index.ts';

/** How long each step is shown while the timeline plays. */
export const STEP_MS = { slow: 1500, usual: 800, fast: 300 } as const;
export type Speed = keyof typeof STEP_MS;

/** Ready windows of so many days up to today. */
export const LAST_DAYS = [30, 90, 365] as const;

/** A window that a menu offers: all times, the last days (`last30`), a year (`2024`). `custom`: any other window. */
export type ReadyWindow = 'all' | 'custom' | `last${number}` | `${number}`;

/** Indices of the first and the last bin that the window touches. */
export interface Brush {
  readonly first: number;
  readonly last: number;
}

interface TimelineNeeds {
  /** The map that plays along; null without one. */
  readonly map: { readonly whenDrawn: () => Promise<void> } | null;
  /** Something of the view is being taken away: a link, a picture, a sheet. Nothing plays under it. */
  readonly isTakenAway: boolean;
  readonly find: {
    readonly window: TimeWindow | null;
    readonly days: Days;
    readonly timeSpan: { readonly from: string; readonly to: string };
    /** Of all records, whatever the filters let through. */
    readonly traits: readonly Traits[];
    readonly atAnyTime: readonly Traits[];
    readonly setWindow: (window: TimeWindow | null) => void;
  };
}

export class Timeline {
  readonly #needs: TimelineNeeds;
  /** How many bins there is room for. */
  mostBins = $state(60);
  speed: Speed = $state('usual');
  isPlaying = $state(false);
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** Counts the times that it was set playing or paused: a wait for the map that is over by then leads nowhere. */
  #run = 0;

  constructor(needs: TimelineNeeds) {
    this.#needs = needs;
  }

  /** The days of the first and the last record, whatever the filters let through. */
  readonly #span = $derived.by(() => this.#needs.find.timeSpan);
  readonly unit: BinUnit = $derived.by(() => unitFor(this.#span, this.mostBins));
  /** The bins without their counts, which change with every filter. */
  readonly spans = $derived.by(() => binsOf(this.#span, this.unit));
  readonly bins: readonly Bin[] = $derived.by(() => histogram(this.#needs.find.atAnyTime, this.spans));
  /** The days of which the data say anything, whatever is filtered: the others were not read. */
  readonly told = $derived.by(() => daysTold(this.#needs.find.traits));
  readonly #startDay = $derived(dayNumber(this.spans[0]?.from ?? this.#span.from));
  readonly #days = $derived(dayNumber(this.spans.at(-1)?.to ?? this.#span.to) + 1 - this.#startDay);
  readonly tallest = $derived(Math.max(1, ...this.bins.map(({ count }) => count)));

  get days(): Days {
    return this.#needs.find.days;
  }

  get isAll(): boolean {
    return this.#needs.find.window === null;
  }

  /** The years of the records, the first one first. */
  readonly years: readonly number[] = $derived.by(() => {
    const [first, last] = [yearOf(this.#span.from), yearOf(this.#span.to)];
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });

  /** Which of the ready windows is shown. */
  get readyWindow(): ReadyWindow {
    const { window } = this.#needs.find;
    if (window === null) return 'all';
    if (window.kind === 'last')
      return LAST_DAYS.some((days) => days === window.days) ? `last${window.days}` : 'custom';
    const year = this.years.find((each) => window.from === `${each}-01-01` && window.to === `${each}-12-31`);
    return year === undefined ? 'custom' : `${year}`;
  }

  /** Shows a ready window; what plays stops. */
  chooseReady(ready: ReadyWindow): void {
    this.pause();
    const { find } = this.#needs;
    if (ready === 'all') find.setWindow(null);
    else if (ready.startsWith('last')) find.setWindow({ kind: 'last', days: Number(ready.slice(4)) });
    else if (ready !== 'custom')
      find.setWindow({ kind: 'between', from: `${ready}-01-01`, to: `${ready}-12-31` });
  }

  /** Where a day begins on the axis, as a share of it, within the axis. */
  shareOf(plainDate: string): number {
    return Math.min(Math.max((dayNumber(plainDate) - this.#startDay) / this.#days, 0), 1);
  }

  /** Where the day after this one begins. */
  shareAfter(plainDate: string): number {
    return this.shareOf(dateOfDay(dayNumber(plainDate) + 1));
  }

  /** The bin at a share of the axis. */
  binAt(share: number): number {
    const date = dateOfDay(this.#startDay + Math.floor(Math.min(Math.max(share, 0), 1) * this.#days));
    const at = this.bins.findIndex(({ to }) => date <= to);
    return at < 0 ? this.bins.length - 1 : at;
  }

  readonly brush: Brush = $derived.by(() => {
    const { from, to } = this.days;
    const first = from === null ? 0 : this.bins.findIndex((bin) => from <= bin.to);
    const last = to === null ? this.bins.length - 1 : this.bins.findLastIndex((bin) => to >= bin.from);
    return { first: first < 0 ? this.bins.length - 1 : first, last: Math.max(last, 0) };
  });

  /** Shows what may have happened in these bins; all of them are all times. */
  choose(a: number, b: number): void {
    const most = this.bins.length - 1;
    const [first, last] = [Math.max(Math.min(a, b), 0), Math.min(Math.max(a, b), most)];
    const [from, to] = [this.bins[first]?.from, this.bins[last]?.to];
    if (from === undefined || to === undefined) return;
    const isAll = first === 0 && last === most;
    this.#needs.find.setWindow(isAll ? null : { kind: 'between', from, to });
  }

  /** Moves the window by a number of bins, as far as there are bins. */
  moveBy(bins: number): void {
    const { first, last } = this.brush;
    const by = Math.min(Math.max(bins, -first), this.bins.length - 1 - last);
    if (by !== 0) this.choose(first + by, last + by);
  }

  /** The window before (-1) or after (1) this one, as long as it; of all times, the last or the first bin. */
  step(direction: 1 | -1): void {
    const { first, last } = this.brush;
    if (this.isAll) this.toEnd(direction === 1 ? 'first' : 'last');
    else this.moveBy(direction * (last - first + 1));
  }

  /** To the first or the last bin that has records, with the length that the window has. */
  toEnd(end: 'first' | 'last'): void {
    const { first, last } = this.brush;
    const length = this.isAll ? 1 : last - first + 1;
    const has = ({ count }: Bin): boolean => count > 0;
    const at = end === 'first' ? this.bins.findIndex(has) : this.bins.findLastIndex(has) - length + 1;
    const start = Math.min(Math.max(at, 0), this.bins.length - length);
    this.choose(start, start + length - 1);
  }

  play(): void {
    this.pause();
    this.isPlaying = true;
    const { last } = this.brush;
    if (this.isAll || last === this.bins.length - 1) this.toEnd('first');
    this.#playOn();
  }

  pause(): void {
    this.isPlaying = false;
    this.#run++;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** A step begins once the map shows the present window: then what the strip says is seen for as long as it lasts. */
  #playOn(): void {
    const { map } = this.#needs;
    if (!map) return this.#stepOn();
    const run = this.#run;
    void map.whenDrawn().then(() => {
      if (run === this.#run) this.#stepOn();
    });
  }

  #stepOn(): void {
    this.#timer = setTimeout(() => {
      if (this.#needs.isTakenAway || this.brush.last === this.bins.length - 1) return this.pause();
      this.moveBy(1);
      this.#playOn();
    }, STEP_MS[this.speed]);
  }
}

function yearOf(plainDate: string): number {
  return Number(plainDate.slice(0, 4));
}
