/** The search: places in any spelling, records, words, coordinates; and what taking one of them does. */
import { describe, expect, it } from 'vitest';
import { Search } from '../../../src/session/search.svelte.ts';
import { allArrived, MapStandIn, openSession } from './real-session.svelte.ts';

function openSearch(fragment = 'ring=none&v=1') {
  const opened = openSession(fragment);
  const map = new MapStandIn();
  opened.session.map = map;
  allArrived(opened.session);
  const search = new Search(opened.session);
  const ask = (text: string): void => {
    search.text = text;
    search.typed();
  };
  /** Each group by its kind, with what stands in it. */
  const found = () =>
    search.groups.map(({ kind, choices }) => [
      kind,
      ...choices.map(({ choice }) =>
        choice.kind === 'place'
          ? choice.place.en
          : choice.kind === 'incident'
            ? choice.incident.id
            : choice.kind,
      ),
    ]);
  return { ...opened, map, search, ask, found };
}

describe('what is found', () => {
  it.each(['Chuguev', 'Чугуїв', 'Чугуев', 'chuhuiv'])('%s names Chuhuiv', (spelling) => {
    const { ask, found } = openSearch();
    ask(spelling);
    expect(found()[0]?.slice(0, 2)).toEqual(['places', 'Chuhuiv']);
  });

  it('a wrong spelling is asked about', () => {
    const { ask, found } = openSearch();
    ask('Vovchanks');
    expect(found()).toEqual([['guesses', 'Vovchansk']]);
  });

  it('records with the words come after the places of that name, the first few of them, with their number', () => {
    const { session, search, ask } = openSearch();
    ask('Kupiansk');
    expect(search.groups.map(({ kind }) => kind)).toEqual(['places', 'words', 'incidents']);
    const words = search.choices.find(({ choice }) => choice.kind === 'words')?.choice;
    const listed = search.choices.filter(({ choice }) => choice.kind === 'incident');
    session.find.setFilter({ ...session.find.filter, words: 'Kupiansk' });
    session.find.settle();
    expect(words).toEqual({ kind: 'words', count: session.shown.length });
    expect(listed.length).toBe(Math.min(session.shown.length, 5));
  });

  it('a coordinate in any notation is a point, and nothing else', () => {
    const { ask, found } = openSearch();
    for (const text of ['49°59′ N 36°14′ E', '49.98, 36.23', '49°59′ пн. ш. 36°14′ сх. д.']) {
      ask(text);
      expect(found(), text).toEqual([['point', 'point']]);
    }
  });

  it('a coordinate goes by the names of its axes', () => {
    const { search, ask } = openSearch();
    for (const text of ['довгота 36,23 широта 49,98', 'lon=36.23 lat=49.98', '{"lon":36.23,"lat":49.98}']) {
      ask(text);
      expect(
        search.choices.map(({ choice }) => choice),
        text,
      ).toEqual([{ kind: 'point', point: [36.23, 49.98] }]);
    }
  });

  it('a bare pair that lies in Ukraine only the other way round is asked about', () => {
    const { search, link, ask } = openSearch();
    ask('36.23, 49.98');
    expect(search.choices.map(({ choice }) => choice)).toEqual([
      { kind: 'point', point: [49.98, 36.23] },
      { kind: 'swapped', point: [36.23, 49.98] },
    ]);
    search.move(1);
    search.takeActive();
    expect(link()).toMatch(/^map=11\/49\.98\d*\/36\.23\d*&/);
  });

  it('directions that contradict each other are told of', () => {
    const { search, ask } = openSearch();
    ask('lat 36.23 lat 49.98');
    expect([search.choices, search.fault]).toEqual([[], 'letters']);
    ask('Харків 5');
    expect(search.fault).toBeNull();
  });

  it('nothing, and no list, is shown for an empty field; nothing is found of what nobody wrote', () => {
    const { search, ask, found } = openSearch();
    ask('   ');
    expect([search.showsList, found()]).toEqual([false, []]);
    ask('qqqqxxxx');
    expect([search.showsList, found()]).toEqual([true, []]);
    search.takeActive();
    expect(search.text).toBe('qqqqxxxx');
  });
});

describe('taking', () => {
  it('a place selects it and shows its area', () => {
    const { session, search, map, link, ask } = openSearch();
    ask('Vovchanks');
    search.takeActive();
    expect(session.selected).toMatchObject([{ kind: 'place', place: { en: 'Vovchansk' } }]);
    expect(map.shown).toHaveLength(1);
    expect(link()).toMatch(/^map=.*&sel=UA\d{17}&/);
    expect([search.text, search.isOpen]).toEqual(['', false]);
  });

  it('a record opens it', () => {
    const { search, link, ask } = openSearch();
    ask('k7f3');
    const incident = search.choices.find(({ choice }) => choice.kind === 'incident')?.choice;
    if (!incident) throw new Error('the record is not found by its id');
    search.take(incident);
    expect(link()).toBe('sel=k7f3&ring=none&v=1');
  });

  it('words filters by them, the other filters as they are', () => {
    const { search, link, ask } = openSearch('q=casualties:killed&ring=none&v=1');
    ask(' Hroza ');
    const words = search.choices.find(({ choice }) => choice.kind === 'words')?.choice;
    if (!words) throw new Error('no record has the words');
    search.take(words);
    expect(link()).toBe('q=casualties:killed;words:Hroza&ring=none&v=1');
  });

  it('a point moves the map there', () => {
    const { search, link, ask } = openSearch();
    ask('49°59′ N 36°14′ E');
    search.takeActive();
    expect(link()).toMatch(/^map=11\/49\.983\d*\/36\.233\d*&/);
  });
});

describe('by keyboard', () => {
  it('the arrows go through all groups and around the ends; typing begins anew', () => {
    const { search, ask } = openSearch();
    ask('Kupiansk');
    const last = search.choices.length - 1;
    expect(search.choices.map(({ index }) => index)).toEqual(search.choices.map((_, i) => i));
    expect(search.move(-1)).toBe(true);
    expect(search.active).toBe(last);
    search.move(1);
    expect(search.active).toBe(0);
    search.move(1);
    search.typed();
    expect(search.active).toBe(0);
  });

  it('an arrow opens the list again, and is left to the field where nothing is found', () => {
    const { search, ask } = openSearch();
    ask('Kupiansk');
    search.isOpen = false;
    search.move(1);
    expect(search.showsList).toBe(true);
    ask('qqqqxxxx');
    expect(search.move(1)).toBe(false);
  });
});
