/** Finding: filters, window of time and date of the data, and what list, timeline and facets show of them. */
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { FACETS, NO_FILTER, toggled } from '../../../src/domain/filter.ts';
import { hitsOf } from '../../../src/domain/hit.ts';
import type { Incident } from '../../../src/domain/incident.ts';
import { shownBy } from '../../../src/state/index.ts';
import { openSession, PREFERENCES } from './real-session.svelte.ts';

describe('filters', () => {
  it('a value of a facet leaves as many incidents as was counted for it, and taking it away brings all back', () => {
    const { session, link, follow } = openSession();
    const { find } = session;
    const all = find.incidents;
    for (const { id } of FACETS) {
      for (const value of find.facetValues[id]) {
        const counted = find.facetCounts[id].get(value);
        find.setFilter(toggled(find.filter, id, value));
        follow();
        expect(find.incidents.length, `${id}:${value}`).toBe(counted);
        expect(link()).toContain(`q=${id}:${value}`);
        find.setFilter(toggled(find.filter, id, value));
        follow();
        expect(find.incidents).toEqual(all);
        expect(link()).not.toContain('q=');
      }
    }
  });

  it('what was hit leaves the incidents of which somebody says so, whoever it is', () => {
    const { session, link, follow } = openSession('q=hit:school,railway&v=1');
    const { find, dataset } = session;
    const isHit = ({ claims }: Incident): boolean =>
      hitsOf(claims).some(({ kind }) => kind === 'school' || kind === 'railway');
    expect(find.incidents).toEqual(dataset.incidents.filter(isHit));
    expect(find.incidents.length).toBeGreaterThan(0);
    find.setFilter(toggled(toggled(find.filter, 'hit', 'school'), 'hit', 'house'));
    follow();
    expect(link()).toBe('q=hit:house,railway&v=1');
  });

  it('what is shown is what is chosen, also where as many were shown before', () => {
    const { session, follow } = openSession();
    const { category } = session.find.facetCounts;
    const values = [...session.find.facetValues.category];
    const pairs = values.flatMap((one, i) =>
      values.slice(i + 1).flatMap((other) => {
        return category.get(one) === category.get(other) ? [[one, other] as const] : [];
      }),
    );
    expect(pairs).not.toEqual([]);
    for (const pair of pairs) {
      for (const value of pair) {
        session.find.setFilter(toggled(NO_FILTER, 'category', value));
        follow();
        expect(new Set(session.find.incidents.map((incident) => incident.category))).toEqual(
          new Set([value]),
        );
      }
    }
  });

  it('a facet that is chosen still counts what its other values would show', () => {
    const { session, follow } = openSession();
    // An incident has one grade: were the others counted among what is shown, they would have none.
    const before = session.find.facetCounts.grade;
    const [chosen = ''] = before.keys();
    expect(before.size).toBeGreaterThan(1);
    session.find.setFilter(toggled(NO_FILTER, 'grade', chosen));
    follow();
    expect(session.find.incidents).toHaveLength(before.get(chosen) ?? 0);
    expect(session.find.facetCounts.grade).toEqual(before);
  });

  it('words find a place in another spelling, and words that nobody wrote find nothing', () => {
    const { session, follow } = openSession();
    const all = session.find.incidents.length;
    session.find.setFilter({ ...NO_FILTER, words: 'Hroza' });
    follow();
    expect(session.find.incidents.length).toBeGreaterThan(0);
    expect(session.find.incidents.length).toBeLessThan(all);
    const inLatin = session.find.incidents;
    session.find.setFilter({ ...NO_FILTER, words: 'Гроза' });
    follow();
    expect(session.find.incidents).toEqual(inLatin);
    session.find.setFilter({ ...NO_FILTER, words: 'nosuchword' });
    follow();
    expect(session.find.incidents).toEqual([]);
  });

  it('showing all again takes filters and window away in one step that Back undoes', () => {
    const { session, store, link, follow } = openSession('q=words:nosuchword&t=2022&v=1');
    const steps: string[] = [];
    store.subscribe((_view, step) => steps.push(step));
    session.find.clear();
    follow();
    expect(session.find.incidents).toHaveLength(session.dataset.incidents.length);
    expect(link()).toBe('v=1');
    expect(steps).toEqual(['step']);
  });

  it('what is in view follows the map, and only when that was asked for', () => {
    const { session, follow } = openSession();
    const { find } = session;
    const all = find.incidents;
    const kupiansk = [37.5, 49.6, 37.8, 49.8] as const;
    find.seen = kupiansk;
    flushSync();
    expect(find.isSettled).toBe(true);
    find.setFilter({ ...NO_FILTER, inView: true });
    follow();
    expect(find.incidents.length).toBeGreaterThan(0);
    expect(find.incidents.length).toBeLessThan(all.length);
    const near = find.incidents;
    find.seen = [35, 49.2, 35.2, 49.3];
    follow();
    expect(find.incidents).not.toEqual(near);
  });

  it('what is in view is everything where there is no map', () => {
    const { session } = openSession('q=view&v=1');
    expect(session.find.filter.inView).toBe(true);
    expect(session.find.incidents).toHaveLength(session.dataset.incidents.length);
  });
});

describe('the window of time', () => {
  it('leaves what may have happened in it; what the filters let through at whatever time stays for the timeline', () => {
    const { session, link, follow } = openSession();
    const { find } = session;
    const atAnyTime = find.atAnyTime;
    find.setWindow({ kind: 'between', from: '2024-01-01', to: '2024-12-31' });
    follow();
    expect(link()).toBe('t=2024-01-01..2024-12-31&v=1');
    expect(find.incidents.length).toBeGreaterThan(0);
    expect(find.incidents.length).toBeLessThan(session.dataset.incidents.length);
    const shown = new Set(find.incidents);
    for (const { incident, from, to } of find.traits)
      expect(shown.has(incident)).toBe(from <= '2024-12-31' && to >= '2024-01-01');
    expect(find.atAnyTime).toBe(atAnyTime);
  });

  it('of the last days ends with the day on which the page was opened', () => {
    const { session } = openSession('t=last30d&v=1');
    expect(session.find.days).toEqual({ from: '2024-01-03', to: PREFERENCES.today });
    expect(session.find.incidents.map(({ id }) => id)).not.toContain('k7f3');
    const dayBefore = openSession('t=last31d&v=1').session;
    expect(dayBefore.find.incidents.map(({ id }) => id)).toContain('k7f3');
  });

  it('a link with filters and a window shows what these let through, in the order of the list', () => {
    const { session } = openSession('t=2022-09..2023&q=precision:settlement;casualties:killed&v=1');
    const { find, dataset } = session;
    expect(find.incidents.length).toBeGreaterThan(1);
    const criteria = { filter: find.filter, days: find.days, view: null, asOf: null };
    expect(find.incidents).toEqual(shownBy(criteria, find.traits, dataset).incidents);
    const dates = find.incidents.map(({ when }) => when.earliest);
    expect(dates).toEqual([...dates].sort().reverse());
  });
});

describe('the data of a date', () => {
  it('is what had been published by then', () => {
    const { session, link, follow } = openSession('d=2026-11-23&v=1');
    const { find } = session;
    const then = find.incidents.length;
    expect(then).toBe(find.traits.filter(({ published }) => published <= '2026-11-23').length);
    expect(then).toBeGreaterThan(0);
    expect(then).toBeLessThan(session.dataset.incidents.length);
    find.showDataOf(null);
    follow();
    expect(find.incidents).toHaveLength(session.dataset.incidents.length);
    expect(link()).toBe('v=1');
    find.showDataOf('2026-11-23');
    follow();
    expect(find.incidents).toHaveLength(then);
  });
});

describe('a choice', () => {
  it('is in the controls at once, and in list and counts after the frame; until then nothing is called settled', () => {
    const { session, follow } = openSession();
    const { find } = session;
    const before = find.incidents;
    find.setFilter(toggled(NO_FILTER, 'answer', 'denies'));
    flushSync();
    expect(find.filter.facets).toEqual({ answer: ['denies'] });
    expect(find.isSettled).toBe(false);
    expect(find.incidents).toBe(before);
    follow();
    expect(find.isSettled).toBe(true);
    expect(find.incidents).not.toBe(before);
  });

  it('is brought up at once for what is taken away from the page, and what was begun before does not undo it', () => {
    const { session, follow } = openSession();
    const { find } = session;
    find.setFilter(toggled(NO_FILTER, 'answer', 'denies'));
    flushSync();
    find.settle();
    expect(find.isSettled).toBe(true);
    const settled = find.incidents;
    expect(settled).toHaveLength(find.facetCounts.answer.get('denies') ?? -1);
    follow();
    expect(find.incidents).toBe(settled);
    // Also where that was of a choice that has been followed by another.
    find.setFilter({ ...NO_FILTER, words: 'Hroza' });
    flushSync();
    find.setFilter(toggled(NO_FILTER, 'answer', 'denies'));
    find.settle();
    follow();
    expect(find.incidents).toEqual(settled);
  });

  it('of several in one frame counts the last', () => {
    const { session, follow } = openSession();
    for (const words of ['Hroza', 'Kupiansk', 'Lozova']) {
      session.find.setFilter({ ...NO_FILTER, words });
      flushSync();
    }
    follow();
    expect(session.find.isSettled).toBe(true);
    expect(session.find.incidents.every(({ title }) => title.en.includes('Lozova'))).toBe(true);
  });

  it('that shows the same incidents keeps the list that there was: nothing that is made of it is made anew', () => {
    const { session, follow } = openSession('t=2022..2025&v=1');
    const before = session.find.incidents;
    session.find.setWindow({ kind: 'between', from: '2021-01-01', to: '2026-01-01' });
    follow();
    expect(session.find.incidents).toBe(before);
  });

  it('of another record or camera leaves what is found alone', () => {
    const { session, store } = openSession();
    const { find } = session;
    const [filter, days, incidents] = [find.filter, find.days, find.incidents];
    store.update(
      { camera: { zoom: 9, lat: 50, lon: 36, bearing: 0, pitch: 0 }, selection: ['s4yn'] },
      'step',
    );
    flushSync();
    expect(find.isSettled).toBe(true);
    expect([find.filter, find.days, find.incidents]).toEqual([filter, days, incidents]);
    expect(find.days).toBe(days);
  });

  it('late data about places is taken in: counts and list stay those of the same incidents', () => {
    const { session, follow } = openSession();
    const before = session.find.incidents;
    session.arrived.atlas = { places: session.dataset.site.places, boundaries: null };
    follow();
    expect(session.find.isSettled).toBe(true);
    expect(session.find.incidents).toEqual(before);
  });
});

describe('the last days', () => {
  /** Over a year after the last record. */
  const LATER = { ...PREFERENCES, today: '2099-11-28' };

  it('of a link whose days are all later than the data are counted from the end of the data, and it says so', () => {
    const { session, link } = openSession('t=last30d&v=1', { preferences: LATER });
    const { find } = session;
    expect(find.dataEnd).toBe(find.timeSpan.to);
    expect(find.shiftedTo).toBe(find.dataEnd);
    expect(find.incidents.length).toBeGreaterThan(0);
    // The link goes on saying what was chosen.
    expect(link()).toContain('t=last30d');
  });

  it('of the data that the sender saw end where those data end', () => {
    const { session } = openSession('t=last30d&d=2020-01-01&v=1', { preferences: LATER });
    expect(session.find.dataEnd).toBeNull();
    expect(session.find.shiftedTo).toBeNull();
    expect(session.find.incidents).toEqual([]);
  });

  it('that reach back to the data are counted from today', () => {
    const { session } = openSession('t=last36500d&v=1', { preferences: LATER });
    expect(session.find.shiftedTo).toBeNull();
    expect(session.find.incidents).toHaveLength(session.find.traits.length);
  });
});
