/** The timeline: bins, the brush over them, steps, and playing to the end. */
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LAST_DAYS, STEP_MS, Timeline } from '../../../src/session/timeline.svelte.ts';
import { MapStandIn, openSession } from './real-session.svelte.ts';

/** A timeline with room for a bar a month, as on a wide screen. */
function openTimeline(fragment = 'v=1') {
  const opened = openSession(fragment);
  const timeline = new Timeline(opened.session);
  return { ...opened, timeline };
}

describe('its bins', () => {
  it('span all records, whatever is filtered, and count what the filters let through', () => {
    const { session, timeline, follow } = openTimeline();
    const { from, to } = session.find.timeSpan;
    expect(timeline.unit).toBe('month');
    expect(timeline.spans[0]?.from).toBe(`${from.slice(0, 7)}-01`);
    expect((timeline.spans.at(-1)?.to ?? '') >= to).toBe(true);
    const spans = timeline.spans;
    const tallest = timeline.tallest;
    session.find.setFilter({ ...session.find.filter, words: 'Hroza' });
    follow();
    expect(timeline.spans).toBe(spans);
    expect(timeline.tallest).toBeLessThan(tallest);
    expect(timeline.bins.some(({ count }) => count > 0)).toBe(true);
  });

  it('are of a coarser unit where there is less room', () => {
    const { timeline } = openTimeline();
    const months = timeline.bins.length;
    timeline.mostBins = 10;
    expect(timeline.unit).toBe('year');
    expect(timeline.bins.length).toBeLessThanOrEqual(10);
    timeline.mostBins = 400;
    expect(timeline.unit).toBe('week');
    expect(timeline.bins.length).toBeGreaterThan(months);
  });

  it('lie on the axis where their days do: each is found again at its own share', () => {
    const { timeline } = openTimeline();
    timeline.bins.forEach(({ from, to }, i) => {
      const [start, end] = [timeline.shareOf(from), timeline.shareAfter(to)];
      expect(end).toBeGreaterThan(start);
      expect(timeline.binAt((start + end) / 2)).toBe(i);
    });
    expect(timeline.shareOf(timeline.bins[0]?.from ?? '')).toBe(0);
    expect(timeline.shareAfter(timeline.bins.at(-1)?.to ?? '')).toBe(1);
  });

  it('stand on the days of which something was read, whatever is filtered: all others are told apart', () => {
    const { session, timeline, follow } = openTimeline();
    const { told } = timeline;
    session.find.setFilter({ ...session.find.filter, words: 'Hroza' });
    follow();
    expect(timeline.told).toEqual(told);
    for (const { from, to, count } of timeline.bins) {
      if (count > 0) expect(told.some((run) => run.from <= to && from <= run.to)).toBe(true);
    }
    const read = told.reduce(
      (sum, { from, to }) => sum + timeline.shareAfter(to) - timeline.shareOf(from),
      0,
    );
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(0.5);
  });

  it('what lies beside the axis is the bin at its end', () => {
    const { timeline } = openTimeline();
    expect(timeline.binAt(-0.5)).toBe(0);
    expect(timeline.binAt(1.5)).toBe(timeline.bins.length - 1);
    expect(timeline.shareOf('1999-01-01')).toBe(0);
    expect(timeline.shareOf('2099-01-01')).toBe(1);
  });
});

describe('the brush', () => {
  it('is over everything without a window, and over the bins that a window touches', () => {
    const { timeline, session, follow } = openTimeline();
    expect(timeline.isAll).toBe(true);
    expect(timeline.brush).toEqual({ first: 0, last: timeline.bins.length - 1 });
    session.find.setWindow({ kind: 'between', from: '2023-02-10', to: '2023-04-02' });
    follow();
    const { first, last } = timeline.brush;
    expect([timeline.bins[first]?.from, timeline.bins[last]?.to]).toEqual(['2023-02-01', '2023-04-30']);
  });

  it('with an open end reaches to the end of the axis', () => {
    const { timeline } = openTimeline('t=2024..&v=1');
    expect(timeline.bins[timeline.brush.first]?.from).toBe('2024-01-01');
    expect(timeline.brush.last).toBe(timeline.bins.length - 1);
  });

  it('beside all records is the bin at that end', () => {
    expect(openTimeline('t=1999&v=1').timeline.brush).toEqual({ first: 0, last: 0 });
    const { timeline } = openTimeline('t=2099&v=1');
    const end = timeline.bins.length - 1;
    expect(timeline.brush).toEqual({ first: end, last: end });
  });

  it('drawn from either side chooses the same days, within the axis; over all bins it is no window', () => {
    const { timeline, link } = openTimeline();
    const end = timeline.bins.length - 1;
    timeline.choose(10, 3);
    const there = link();
    expect(there).toMatch(/^t=\d{4}-\d\d-01\.\.\d{4}-\d\d-\d\d&v=1$/);
    timeline.choose(3, 10);
    expect(link()).toBe(there);
    expect(timeline.brush).toEqual({ first: 3, last: 10 });
    timeline.choose(-4, end + 7);
    expect(link()).toBe('v=1');
  });
});

describe('steps', () => {
  it('of a year go from year to year', () => {
    const { timeline, link, follow } = openTimeline('t=2024&v=1');
    timeline.step(-1);
    follow();
    expect(link()).toBe('t=2023-01-01..2023-12-31&v=1');
    timeline.step(1);
    expect(link()).toBe('t=2024-01-01..2024-12-31&v=1');
  });

  it('stop at the end of the axis, with the length that the window has', () => {
    const { timeline } = openTimeline();
    const end = timeline.bins.length - 1;
    timeline.choose(end - 5, end - 3);
    timeline.step(1);
    expect(timeline.brush).toEqual({ first: end - 2, last: end });
    timeline.step(1);
    expect(timeline.brush).toEqual({ first: end - 2, last: end });
    timeline.choose(1, 3);
    timeline.step(-1);
    expect(timeline.brush).toEqual({ first: 0, last: 2 });
  });

  it('from all times begin with the first or the last bin that has records', () => {
    const hasRecords = (timeline: Timeline, at: number) => (timeline.bins[at]?.count ?? 0) > 0;
    const { timeline } = openTimeline('q=words:Lozova&v=1');
    timeline.step(1);
    const { first, last } = timeline.brush;
    expect(first).toBe(last);
    expect(first).toBeGreaterThan(0);
    expect(hasRecords(timeline, first)).toBe(true);
    expect(timeline.bins.slice(0, first).every(({ count }) => count === 0)).toBe(true);

    const { timeline: other } = openTimeline('q=words:Lozova&v=1');
    other.step(-1);
    expect(hasRecords(other, other.brush.first)).toBe(true);
    expect(other.bins.slice(other.brush.last + 1).every(({ count }) => count === 0)).toBe(true);
  });

  it('to an end keep the length of the window', () => {
    const { timeline } = openTimeline();
    timeline.choose(12, 16);
    timeline.toEnd('last');
    const lastWithRecords = timeline.bins.findLastIndex(({ count }) => count > 0);
    expect(timeline.brush).toEqual({ first: lastWithRecords - 4, last: lastWithRecords });
    timeline.toEnd('first');
    expect(timeline.brush.last - timeline.brush.first).toBe(4);
    expect(timeline.brush.first).toBe(timeline.bins.findIndex(({ count }) => count > 0));
  });
});

describe('ready windows', () => {
  it('are all times, the last days and the years of the records; each is found again as the one that is shown', () => {
    const { session, timeline, link } = openTimeline();
    const { from, to } = session.find.timeSpan;
    expect([timeline.years[0], timeline.years.at(-1)]).toEqual([+from.slice(0, 4), +to.slice(0, 4)]);
    const ready = [
      ...LAST_DAYS.map((days) => `last${days}` as const),
      ...timeline.years.map((year) => `${year}` as const),
      'all' as const,
    ];
    const links = ready.map((each) => {
      timeline.chooseReady(each);
      expect(timeline.readyWindow).toBe(each);
      return link();
    });
    expect(links).toContain('t=last90d&v=1');
    expect(links).toContain('t=2024-01-01..2024-12-31&v=1');
    expect(links.at(-1)).toBe('v=1');
  });

  it.each(['t=2024-01-01..2024-12-30', 't=2024..', 't=2023..2024', 't=last31d', 't=1999'])(
    '%s is none of them',
    (window) => {
      const { timeline, link } = openTimeline(`${window}&v=1`);
      expect(timeline.readyWindow).toBe('custom');
      const before = link();
      timeline.chooseReady('custom');
      expect(link()).toBe(before);
    },
  );
});

describe('playing', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('moves the window on, a bin at a time, and stops at the end', () => {
    const { timeline, link } = openTimeline('t=2024-06..2025-04&v=1');
    timeline.speed = 'fast';
    timeline.play();
    const seen = new Set([link()]);
    for (let steps = 0; timeline.isPlaying && steps < 100; steps++) {
      vi.advanceTimersByTime(STEP_MS.fast);
      seen.add(link());
    }
    expect([...seen]).toEqual([
      't=2024-06-01..2025-04-30&v=1',
      't=2024-07-01..2025-05-31&v=1',
      't=2024-08-01..2025-06-30&v=1',
      't=2024-09-01..2025-07-31&v=1',
      't=2024-10-01..2025-08-31&v=1',
      't=2024-11-01..2025-09-30&v=1',
      't=2024-12-01..2025-10-31&v=1',
    ]);
    expect(timeline.isPlaying).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('begins anew from the first records at the end of the axis, and from all times', () => {
    const { timeline } = openTimeline();
    const first = timeline.bins.findIndex(({ count }) => count > 0);
    timeline.play();
    expect(timeline.brush).toEqual({ first, last: first });
    timeline.pause();
    timeline.toEnd('last');
    timeline.choose(timeline.bins.length - 2, timeline.bins.length - 1);
    timeline.play();
    expect(timeline.brush).toEqual({ first, last: first + 1 });
    timeline.pause();
  });

  it('stays where it is paused, and goes on from there', () => {
    const { timeline } = openTimeline();
    timeline.choose(3, 4);
    timeline.play();
    vi.advanceTimersByTime(STEP_MS.usual * 2);
    expect(timeline.brush).toEqual({ first: 5, last: 6 });
    timeline.pause();
    vi.advanceTimersByTime(STEP_MS.usual * 5);
    expect(timeline.brush).toEqual({ first: 5, last: 6 });
    timeline.play();
    vi.advanceTimersByTime(STEP_MS.usual);
    expect(timeline.brush).toEqual({ first: 6, last: 7 });
    timeline.pause();
  });

  describe('with a map', () => {
    /** A map that shows what was chosen when the test says so. */
    class SlowMap extends MapStandIn {
      #resolve: () => void = () => undefined;
      override whenDrawn(): Promise<void> {
        return new Promise((resolve) => (this.#resolve = resolve));
      }
      async draws(): Promise<void> {
        this.#resolve();
        await vi.advanceTimersByTimeAsync(0);
      }
    }

    function openSlow() {
      const opened = openTimeline();
      const map = new SlowMap();
      opened.session.map = map;
      opened.timeline.choose(3, 4);
      opened.timeline.play();
      return { ...opened, map };
    }

    it('waits until the map has drawn the present window, and shows it then as long as a step lasts', async () => {
      const { timeline, map } = openSlow();
      for (const first of [4, 5, 6]) {
        await vi.advanceTimersByTimeAsync(STEP_MS.usual * 20);
        expect(timeline.brush.first).toBe(first - 1);
        await map.draws();
        await vi.advanceTimersByTimeAsync(STEP_MS.usual - 1);
        expect(timeline.brush.first).toBe(first - 1);
        await vi.advanceTimersByTimeAsync(1);
        expect(timeline.brush.first).toBe(first);
      }
      timeline.pause();
    });

    it('paused while the map draws does not go on when it has drawn, and played again goes once', async () => {
      const { timeline, map } = openSlow();
      timeline.pause();
      await map.draws();
      await vi.advanceTimersByTimeAsync(STEP_MS.usual * 3);
      expect([timeline.brush.first, vi.getTimerCount()]).toEqual([3, 0]);
      timeline.play();
      timeline.play();
      await map.draws();
      expect(vi.getTimerCount()).toBe(1);
      timeline.pause();
    });

    it('goes on without the map when that is taken away', async () => {
      const { session, timeline, map } = openSlow();
      await map.draws();
      session.map = null;
      await vi.advanceTimersByTimeAsync(STEP_MS.usual * 3);
      expect(timeline.brush.first).toBe(6);
      timeline.pause();
    });
  });

  it.each(['sharing', 'printing'] as const)('stops while the view is taken away: %s', (which) => {
    const { session, timeline } = openTimeline();
    timeline.choose(3, 4);
    timeline.play();
    session[which] = true;
    vi.advanceTimersByTime(STEP_MS.usual * 3);
    expect([timeline.brush.first, timeline.isPlaying]).toEqual([3, false]);
  });

  it('asked for twice is no faster, and paused at once', () => {
    const { timeline } = openTimeline();
    timeline.choose(3, 4);
    timeline.play();
    timeline.play();
    vi.advanceTimersByTime(STEP_MS.usual);
    expect(timeline.brush).toEqual({ first: 4, last: 5 });
    timeline.pause();
    vi.advanceTimersByTime(STEP_MS.usual * 2);
    expect([timeline.brush.first, vi.getTimerCount()]).toEqual([4, 0]);
  });

  it('is over when a ready window is chosen', () => {
    const { timeline, link } = openTimeline();
    timeline.choose(3, 4);
    timeline.play();
    timeline.chooseReady('2024');
    expect(timeline.isPlaying).toBe(false);
    vi.advanceTimersByTime(STEP_MS.usual * 3);
    expect(link()).toBe('t=2024-01-01..2024-12-31&v=1');
  });

  it('takes another speed from the next step on', () => {
    const { timeline } = openTimeline();
    timeline.choose(3, 4);
    timeline.play();
    timeline.speed = 'slow';
    vi.advanceTimersByTime(STEP_MS.usual);
    expect(timeline.brush.first).toBe(4);
    vi.advanceTimersByTime(STEP_MS.slow - 1);
    expect(timeline.brush.first).toBe(4);
    vi.advanceTimersByTime(1);
    expect(timeline.brush.first).toBe(5);
    timeline.pause();
  });

  it('goes on from the window of a link that is opened meanwhile', () => {
    const { timeline, store } = openTimeline();
    timeline.choose(3, 4);
    timeline.play();
    store.update({ window: { kind: 'between', from: '2024-01-01', to: '2024-02-29' } }, 'drift');
    flushSync();
    vi.advanceTimersByTime(STEP_MS.usual);
    expect(timeline.bins[timeline.brush.first]?.from).toBe('2024-02-01');
    timeline.pause();
  });
});
