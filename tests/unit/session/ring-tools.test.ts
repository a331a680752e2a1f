/** What a person does with rings: add, remove, undo, move a centre, choose a point, measure, ask for a launch area. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decode, MAX_RINGS, pointCentre } from '../../../src/permalink/index.ts';
import { bindAddress } from '../../../src/session/address.ts';
import { BrowserWindow } from './browser-window.ts';
import { allArrived, openSession } from './real-session.svelte.ts';

const ring = (text: string) => {
  const [spec] = decode(`ring=${text}`).view.rings ?? [];
  if (!spec) throw new Error(`${text} is no ring`);
  return spec;
};

function openTools(fragment: string) {
  const opened = openSession(fragment);
  allArrived(opened.session);
  return { ...opened, tools: opened.session.ringTools };
}

/** What the link says of rings. */
const ringsIn = (link: string): string | null => /(?:^|&)ring=([^&]*)/.exec(link)?.[1] ?? null;

describe('adding a ring', () => {
  it('keeps those that belong to the selection, and writes all of them into the link', () => {
    const { session, tools, link } = openTools('sel=k7f3&v=1');
    expect(ringsIn(link())).toBeNull();
    expect(session.rings.map(({ key }) => key)).toEqual(['k7f3:430-900']);
    tools.add(ring('50,36.25:550mi'));
    expect(ringsIn(link())).toBe('k7f3:430-900,50,36.25:550mi');
    expect(session.rings).toHaveLength(2);
    expect(session.rings[1]?.high.km).toBeCloseTo(885.139, 3);
  });

  it('of a weapon draws the band of its published figures, once these have arrived', () => {
    const { session } = openSession('ring=none&v=1');
    session.ringTools.add(ring('49.8356,36.6858:kn23'));
    expect(session.rings).toEqual([]);
    expect(session.drawnRings.notices).toEqual([]);
    allArrived(session);
    expect(session.rings).toMatchObject([{ weapon: { code: 'kn23' }, low: { km: 430 }, high: { km: 900 } }]);
  });

  it('that is there already is no step', () => {
    const { tools, store } = openTools('ring=50,36:300&v=1');
    let steps = 0;
    store.subscribe(() => steps++);
    tools.add(ring('50,36:300'));
    expect(steps).toBe(0);
    expect(tools.canUndo).toBe(false);
  });

  it('ends where a link can hold no more', () => {
    const { tools, link } = openTools('ring=none&v=1');
    for (let km = 1; km <= MAX_RINGS + 3; km++) tools.add(ring(`50,36:${km}`));
    expect(tools.isFull).toBe(true);
    expect(tools.specs).toHaveLength(MAX_RINGS);
    expect(decode(link()).notices).toEqual([]);
    tools.remove('50,36:1');
    expect(tools.isFull).toBe(false);
  });
});

describe('removing a ring', () => {
  it('can be undone, and is told until something else is done', () => {
    const { tools, link } = openTools('ring=50,36:300,50,36:500&v=1');
    tools.remove('50,36:300');
    expect(ringsIn(link())).toBe('50,36:500');
    expect(tools.removed?.key).toBe('50,36:300');
    tools.add(ring('50,36:700'));
    expect(tools.removed).toBeNull();
    tools.undo();
    tools.undo();
    expect(ringsIn(link())).toBe('50,36:300,50,36:500');
    expect(tools.canUndo).toBe(false);
  });

  it('the last is a view without rings, which is not that of the selection; that comes back by undoing or reset', () => {
    const { session, tools, link } = openTools('sel=k7f3&v=1');
    tools.remove('k7f3:430-900');
    expect(ringsIn(link())).toBe('none');
    expect(session.rings).toEqual([]);
    tools.undo();
    expect(ringsIn(link())).toBeNull();
    expect(session.rings).toHaveLength(1);
    tools.remove('k7f3:430-900');
    tools.reset();
    expect(ringsIn(link())).toBeNull();
    expect(session.rings).toHaveLength(1);
  });
});

describe('undoing', () => {
  it('goes back change by change, as far as thirty of them', () => {
    const { tools, link } = openTools('ring=none&v=1');
    for (let change = 0; change < 20; change++) {
      tools.add(ring('50,36:300'));
      tools.remove('50,36:300');
    }
    let undone = 0;
    for (; tools.canUndo; undone++) {
      expect(ringsIn(link())).toBe(undone % 2 === 0 ? 'none' : '50,36:300');
      tools.undo();
    }
    expect(undone).toBe(30);
    tools.undo();
    expect(ringsIn(link())).toBe('none');
  });
});

describe('moving the centre', () => {
  it('draws the ring where it is held, and the link waits until it is let go', () => {
    const { session, tools, link } = openTools('ring=50,36:300&v=1');
    const [before] = session.rings;
    if (!before) throw new Error('the ring is not drawn');
    tools.startMoving(before);
    expect(tools.handleAt).toEqual([36, 50]);
    expect(tools.needsMap).toBe(true);
    expect(tools.held).toBeNull();
    tools.hold([37.5, 49.5]);
    expect(tools.moving?.centre).toEqual([37.5, 49.5]);
    expect(tools.held?.map(({ centre }) => centre)).toEqual([[37.5, 49.5]]);
    expect(session.rings[0]?.centre).toEqual([36, 50]);
    expect(ringsIn(link())).toBe('50,36:300');
    tools.letGo([37.5, 49.5]);
    expect(ringsIn(link())).toBe('49.5,37.5:300');
    expect(tools.held).toBeNull();
    // It is still in the hand: the handle can be moved again, by keyboard as well.
    expect(tools.isMoving('49.5,37.5:300')).toBe(true);
    tools.letGo([37.6, 49.6]);
    expect(ringsIn(link())).toBe('49.6,37.6:300');
    tools.undo();
    expect(ringsIn(link())).toBe('49.5,37.5:300');
    expect(tools.needsMap).toBe(false);
  });

  it('makes a stated ring the own one of the reader, and leaves the others', () => {
    const { session, tools, link } = openTools('sel=k7f3&ring=k7f3:430-900,50,36:300&v=1');
    const [stated] = session.rings;
    if (!stated) throw new Error('the ring is not drawn');
    expect(stated.high.claims).not.toEqual([]);
    tools.startMoving(stated);
    tools.hold([35, 48]);
    expect(tools.held?.map(({ key }) => key)).toEqual(['48,35:430-900', '50,36:300']);
    tools.letGo([35, 48]);
    expect(ringsIn(link())).toBe('48,35:430-900,50,36:300');
    expect(session.rings[0]?.high.claims).toEqual([]);
  });

  it('ends with the ring that is removed, and with a reset', () => {
    const { session, tools } = openTools('ring=50,36:300,50,36:500&v=1');
    const [first, second] = session.rings;
    if (!first || !second) throw new Error('the rings are not drawn');
    tools.startMoving(first);
    tools.remove(second.key);
    expect(tools.isMoving(first.key)).toBe(true);
    tools.remove(first.key);
    expect(tools.needsMap).toBe(false);
    tools.undo();
    tools.startMoving(first);
    tools.reset();
    expect(tools.needsMap).toBe(false);
  });

  it('of a ring that a link has taken away moves nothing', () => {
    const { session, store, tools, link } = openTools('ring=50,36:300&v=1');
    const [before] = session.rings;
    if (!before) throw new Error('the ring is not drawn');
    tools.startMoving(before);
    tools.hold([37, 49]);
    store.update({ rings: [ring('51,36:400')] }, 'drift');
    expect(tools.moving).toBeNull();
    expect(tools.held).toBeNull();
    tools.letGo([37, 49]);
    expect(ringsIn(link())).toBe('51,36:400');
  });
});

describe('choosing a point of the map', () => {
  it('gives the next click to who asked, once', () => {
    const { tools } = openTools('v=1');
    const taken: unknown[] = [];
    const take = (point: unknown): void => void taken.push(point);
    tools.choosePoint(take);
    expect([tools.isChoosing, tools.isChoosingFor(take), tools.needsMap]).toEqual([true, true, true]);
    tools.chosen([36, 50]);
    tools.chosen([37, 51]);
    expect(taken).toEqual([[36, 50]]);
    expect(tools.needsMap).toBe(false);
  });

  it('is for the last who asked, and for nobody once it is called off', () => {
    const { tools } = openTools('v=1');
    const taken: string[] = [];
    const first = (): void => void taken.push('first');
    const second = (): void => void taken.push('second');
    tools.choosePoint(first);
    tools.choosePoint(second);
    expect(tools.isChoosingFor(first)).toBe(false);
    tools.chosen([36, 50]);
    tools.choosePoint(first);
    tools.cancelChoice();
    tools.chosen([36, 50]);
    expect(taken).toEqual(['second']);
  });
});

describe('measuring and the possible launch area', () => {
  const ends = { from: pointCentre(49.9935, 36.2304), to: pointCentre(50.4501, 30.5234) };

  it('a distance is on the map with its layer, and goes with it', () => {
    const { session, tools, link } = openTools('ring=none&v=1');
    tools.measure(ends);
    expect(session.layers.distances).toBe(1);
    expect(link()).toContain('dist=49.9935,36.2304:50.4501,30.5234');
    expect(session.drawnRings.distance?.measure.distanceKm).toBeCloseTo(410.33, 2);
    tools.measure(null);
    expect(session.layers.distances).toBeUndefined();
    expect(link()).toBe('ring=none&v=1');
  });

  it('a launch area is on the map with its layer, in the opacity that was chosen, and goes with the last territory', () => {
    const { session, tools, link } = openTools('sel=k7f3&ring=k7f3:300&v=1');
    tools.chooseTerritories(['RU-BL']);
    expect(session.layers.launchArea).toBe(1);
    expect(link()).toContain('area=RU-BL');
    expect(session.drawnRings.launchArea).not.toBeNull();
    session.setLayer('launchArea', 0.4);
    tools.chooseTerritories(['RU-BL', 'RU-KU']);
    expect(session.layers.launchArea).toBe(0.4);
    tools.chooseTerritories([]);
    expect(session.layers.launchArea).toBeUndefined();
    expect(session.drawnRings.launchArea).toBeNull();
  });

  describe('in the history', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it('are one step with their layer: Back leaves no layer without anything in it', () => {
      const { session, store, tools } = openTools('ring=50,36:300&v=1');
      const browser = new BrowserWindow('https://map.example/#ring=50,36:300&v=1');
      const before = session.layers;
      bindAddress(store, browser, { keepsSteps: true, onLink: () => undefined });
      tools.measure(ends);
      tools.chooseTerritories(['RU-BL']);
      expect(browser.entries).toHaveLength(3);
      browser.go(-1);
      expect(session.layers).toEqual({ ...before, distances: 1 });
      browser.go(-1);
      expect(session.layers).toEqual(before);
      expect(browser.fragment).toBe('ring=50,36:300&v=1');
    });
  });
});
