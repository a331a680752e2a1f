/** What is selected and pointed at, and what comes to the front and to the keyboard when that changes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allArrived, openSession } from './real-session.svelte.ts';

/** A town without an incident of its own, as geodata/places has it. */
const VALKY = { code: 'UA63020030010038669', point: [35.60882, 49.8306] } as const;

describe('selecting', () => {
  it('is a step of the link, with the card in front and with the keyboard', () => {
    const { session, store, link } = openSession();
    const steps: string[] = [];
    store.subscribe((_view, step) => steps.push(step));
    session.selection.showList();
    session.selection.select(['k7f3', 's4yn']);
    expect(link()).toBe('sel=k7f3,s4yn&v=1');
    expect(steps).toEqual(['step']);
    expect(session.selection).toMatchObject({ cardInFront: true, focusNext: 'card' });
    expect(session.selected.map(({ id }) => id)).toEqual(['k7f3', 's4yn']);
  });

  it('is undone with the keyboard back in the panel', () => {
    const { session, link } = openSession('sel=k7f3&v=1');
    session.selection.deselect();
    expect(link()).toBe('v=1');
    expect(session.selected).toEqual([]);
    expect(session.selection.focusNext).toBe('panel');
  });

  it('names what is not in the data, and shows the rest', () => {
    const { session } = openSession('sel=zzzz,k7f3&v=1');
    expect(session.selected.map(({ id }) => id)).toEqual(['k7f3']);
    expect(session.selection.notices).toEqual([{ kind: 'unknown-id', key: 'sel', value: 'zzzz' }]);
  });

  it('a place that may yet arrive is no fault before it has, and is shown then', () => {
    const { session } = openSession(`sel=${VALKY.code}&v=1`);
    expect(session.selected).toEqual([]);
    expect(session.selection.notices).toEqual([]);
    allArrived(session);
    expect(session.selected).toMatchObject([{ kind: 'place', id: VALKY.code }]);
  });
});

describe('turning over several', () => {
  it('brings the next to the front, and the previous back', () => {
    const { session, link } = openSession('sel=k7f3,s4yn,n5ko&v=1');
    session.selection.turn(1);
    expect(link()).toBe('sel=s4yn,n5ko,k7f3&v=1');
    session.selection.turn(-1);
    expect(link()).toBe('sel=k7f3,s4yn,n5ko&v=1');
    session.selection.turn(-1);
    expect(link()).toBe('sel=n5ko,k7f3,s4yn&v=1');
  });

  it('as often as there are any is where it began, leaving none out', () => {
    const { session } = openSession();
    const ids = session.dataset.incidents.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 1, maxLength: 6 }), fc.constantFrom(1, -1), (some, by) => {
        session.selection.select(some);
        const fronts = some.map(() => {
          session.selection.turn(by === 1 ? 1 : -1);
          return session.selected[0]?.id ?? '';
        });
        expect(session.selection.ids).toEqual(some);
        expect([...fronts].sort()).toEqual([...some].sort());
      }),
      { numRuns: 30 },
    );
  });
});

describe('clicks on one point', () => {
  const groups = [['k7f3', 'n5ko'], ['s4yn'], ['e7vq']] as const;

  it('open what lies there one below the other, and the topmost again after the last', () => {
    const { session, link } = openSession();
    const seen = [1, 2, 3, 4].map(() => {
      session.selection.pick(groups);
      return link();
    });
    expect(seen).toEqual(['sel=k7f3,n5ko&v=1', 'sel=s4yn&v=1', 'sel=e7vq&v=1', 'sel=k7f3,n5ko&v=1']);
  });

  it('go on from what is in front, also where it was turned over', () => {
    const { session, link } = openSession('sel=n5ko,k7f3&v=1');
    session.selection.pick(groups);
    expect(link()).toBe('sel=s4yn&v=1');
  });

  it('begin with the topmost where something else is shown, and leave it where there is nothing', () => {
    const { session, link } = openSession('sel=w3kb&v=1');
    session.selection.pick([]);
    expect(link()).toBe('sel=w3kb&v=1');
    session.selection.pick(groups);
    expect(link()).toBe('sel=k7f3,n5ko&v=1');
  });
});

describe('the place at a point', () => {
  it('is the finest that a finger can mean', () => {
    const { session, link } = openSession();
    allArrived(session);
    session.selection.openPlaceAt(VALKY.point, 1);
    expect(link()).toBe(`sel=${VALKY.code}&v=1`);
    expect(session.selection.focusNext).toBe('card');
    // On the map of the oblast a finger is too wide for a town.
    session.selection.openPlaceAt(VALKY.point, 8);
    const [opened] = session.selected;
    expect(opened).toMatchObject({ kind: 'place', place: { level: 'hromada' } });
    expect(session.dataset.place(VALKY.code)?.parent).toBe(opened?.id);
  });

  it('changes nothing beside the data', () => {
    const { session, link } = openSession('sel=k7f3&v=1');
    allArrived(session);
    session.selection.openPlaceAt([-40, 30], 1);
    expect(link()).toBe('sel=k7f3&v=1');
  });
});

describe('pointing', () => {
  it('is no part of the link, and the same again is no change', () => {
    const { session, link } = openSession();
    session.selection.pointAt(['k7f3', 's4yn']);
    const pointedAt = session.selection.pointedAt;
    expect(pointedAt).toEqual(['k7f3', 's4yn']);
    session.selection.pointAt(['k7f3', 's4yn']);
    expect(session.selection.pointedAt).toBe(pointedAt);
    session.selection.pointAt([]);
    expect(session.selection.pointedAt).toEqual([]);
    expect(link()).toBe('v=1');
  });
});

describe('what comes to the front', () => {
  it.each([
    ['list', 'showList'],
    ['search', 'openSearch'],
    ['own-files', 'openOwnFiles'],
  ] as const)('%s comes before the card, with the keyboard, and the selection stays', (focus, open) => {
    const { session, link } = openSession('sel=k7f3&v=1');
    expect(session.selection.cardInFront).toBe(true);
    session.selection[open]();
    expect(session.selection).toMatchObject({ cardInFront: false, focusNext: focus });
    expect(link()).toBe('sel=k7f3&v=1');
  });
});
