/** The mark on the page that says whether all there is to see has been drawn. */
import { flushSync, tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../../src/domain/filter.ts';
import { Arrivals, type Mark } from '../../../src/session/arrivals.svelte.ts';
import { atlas } from '../state/real.ts';
import { allFollowed, inRoot, lateParts, openSession } from './real-session.svelte.ts';

/** A page whose late parts arrive when the test lets them. */
function openPage(fragment = 'on=inc&sel=k7f3&v=1') {
  const opened = openSession(fragment);
  const asked: string[] = [];
  let arrive = (): void => undefined;
  const arrival = new Promise<void>((resolve) => (arrive = resolve));
  const give =
    <T>(part: string, data: T) =>
    async (): Promise<T> => {
      asked.push(part);
      await arrival;
      return data;
    };
  let mark: Mark | null = null;
  const arrivals = inRoot(
    () => new Arrivals(opened.session, { parts: lateParts(give), mark: (next) => (mark = next), tick }),
  );
  flushSync();
  const allArrive = async (): Promise<void> => {
    arrive();
    await arrivals.places();
    await allFollowed();
    // The list is worked out anew with the places, and the map is told.
    opened.follow();
    arrivals.followed();
  };
  return { ...opened, arrivals, asked, allArrive, mark: () => mark };
}

describe('late parts', () => {
  it('are asked for once the incidents are on the map, and not before', () => {
    const { arrivals, asked } = openPage();
    arrivals.drawing();
    flushSync();
    expect(asked).toEqual([]);
    arrivals.drawn();
    expect(asked).toEqual(['ground', 'weapons']);
  });

  it('follow what is chosen later', () => {
    const { session, arrivals, asked } = openPage();
    arrivals.drawn();
    flushSync();
    session.setLayer('raions', 1);
    flushSync();
    expect(asked).toEqual(['ground', 'weapons', 'places', 'boundaries']);
    session.arrived.want('territories');
    flushSync();
    expect(asked.at(-1)).toBe('territories');
  });

  it('come where there is no map as well: list and cards say everything', () => {
    const { arrivals, asked, mark } = openPage();
    arrivals.withoutMap();
    flushSync();
    expect(mark()).toBe('failed');
    expect(asked).toEqual(['ground', 'weapons']);
  });

  it('of the places are waited for by a long press', async () => {
    const { session, arrivals, allArrive } = openPage();
    let isThere = false;
    void arrivals.places().then(() => (isThere = true));
    await tick();
    expect(isThere).toBe(false);
    await allArrive();
    expect(isThere).toBe(true);
    expect(session.dataset.places).toBe(atlas.places);
  });
});

describe('the page is ready', () => {
  it('when the map has drawn all it was given and nothing is on its way', async () => {
    const { arrivals, allArrive, mark } = openPage();
    arrivals.drawing();
    expect(mark()).toBe('drawing');
    arrivals.drawn();
    expect(mark()).toBe('drawing');
    await allArrive();
    expect(mark()).toBe('ready');
  });

  it('not while the map draws what has arrived', async () => {
    const { arrivals, allArrive, mark } = openPage();
    arrivals.drawn();
    arrivals.drawing();
    await allArrive();
    expect(mark()).toBe('drawing');
    arrivals.drawn();
    expect(mark()).toBe('ready');
  });

  it('not while the map does not know yet of what was chosen', async () => {
    const { arrivals, allArrive, mark } = openPage();
    arrivals.drawn();
    await allArrive();
    arrivals.following();
    expect(mark()).toBe('drawing');
    arrivals.drawn();
    expect(mark()).toBe('drawing');
    arrivals.followed();
    expect(mark()).toBe('ready');
  });

  it('not while what was chosen is still being worked out', async () => {
    const { session, arrivals, allArrive, mark, follow } = openPage();
    arrivals.drawn();
    await allArrive();
    session.find.setFilter({ ...NO_FILTER, words: 'Hroza' });
    flushSync();
    arrivals.drawing();
    arrivals.drawn();
    expect(mark()).toBe('drawing');
    follow();
    arrivals.settle();
    expect(mark()).toBe('ready');
  });

  it('not while an own basemap is on its way', async () => {
    const { session, arrivals, allArrive, mark } = openPage();
    arrivals.drawn();
    await allArrive();
    session.basemaps.isLoading = true;
    arrivals.awaitBasemap();
    arrivals.drawn();
    expect(mark()).toBe('drawing');
    session.basemaps.isLoading = false;
    arrivals.settle();
    expect(mark()).toBe('ready');
  });
});

describe('what the map shows', () => {
  it('is behind from a choice until it has drawn it, whatever else is on its way', async () => {
    const { session, arrivals, follow, mark } = openPage();
    arrivals.drawn();
    expect(arrivals.isBehind).toBe(false);
    session.find.setWindow({ kind: 'between', from: '2022-10-01', to: '2022-10-31' });
    let isDrawn = false;
    void arrivals.whenDrawn().then(() => (isDrawn = true));
    await allFollowed();
    arrivals.drawn();
    await allFollowed();
    expect(isDrawn, 'the list is not settled').toBe(false);
    follow();
    arrivals.following();
    arrivals.drawn();
    await allFollowed();
    expect([isDrawn, arrivals.isBehind], 'the map does not know').toEqual([false, true]);
    arrivals.drawing();
    arrivals.followed();
    await allFollowed();
    expect(isDrawn, 'the map draws').toBe(false);
    arrivals.drawn();
    await allFollowed();
    expect([isDrawn, arrivals.isBehind, mark()]).toEqual([true, false, 'drawing']);
  });

  it('is not waited for where it is there already, or where there is no map', async () => {
    const { arrivals } = openPage();
    arrivals.drawn();
    await arrivals.whenDrawn();
    const other = openPage();
    const waits = other.arrivals.whenDrawn();
    await allFollowed();
    other.arrivals.withoutMap();
    await waits;
  });

  it('is complete with the outlines of units that places of the gazetteer turn out to be', async () => {
    const { session, arrivals, asked, allArrive } = openPage('on=inc&sel=UA63040010000010092&v=1');
    arrivals.drawn();
    const complete = arrivals.complete();
    await allArrive();
    await complete;
    expect(asked).toContain('boundaries');
    expect(session.dataset.area('UA63040010000010092')?.properties.shape).toBe('outline');
  });
});
