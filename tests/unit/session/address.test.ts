/** The address bar: what is chosen is a step of the history, what is panned is not, and a link is followed. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Camera } from '../../../src/domain/view.ts';
import {
  decode,
  DEFAULT_VIEW,
  encode,
  openLink,
  START_FRAGMENT,
  type Notice,
} from '../../../src/permalink/index.ts';
import { bindAddress, linkTo } from '../../../src/session/address.ts';
import { ViewStore } from '../../../src/state/index.ts';
import { BrowserWindow } from './browser-window.ts';

const PAGE = 'https://map.example/kharkiv/';
/** How long the address may lag behind the map: it is rewritten twice a second. */
const HALF_SECOND = 500;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const at = (lon: number): Camera => ({ zoom: 9, lat: 50, lon, bearing: 0, pitch: 0 });

/** A page that was opened with a link, and what it was told of later ones. */
function openPage(fragment: string, { keepsSteps = true } = {}) {
  const browser = new BrowserWindow(fragment === '' ? PAGE : `${PAGE}#${fragment}`);
  const store = new ViewStore(openLink(browser.location).view);
  const told: (readonly Notice[])[] = [];
  bindAddress(store, browser, { keepsSteps, onLink: (notices) => told.push(notices) });
  return { browser, store, told };
}

describe('a link', () => {
  it('keeps the address of its page and has the view as its fragment', () => {
    const { view } = decode('sel=k7f3&v=1');
    expect(linkTo(view, PAGE)).toBe(`${PAGE}#sel=k7f3&v=1`);
    expect(linkTo(view, `${PAGE}?from=feed#sel=s4yn`)).toBe(`${PAGE}?from=feed#sel=k7f3&v=1`);
    expect(linkTo(view, `${PAGE}embed.html`)).toBe(`${PAGE}embed.html#sel=k7f3&v=1`);
  });

  it('is read with what was wrong with it', () => {
    const { view, notices } = openLink({ hash: '#map=abc&sel=k7f3' });
    expect(view.selection).toEqual(['k7f3']);
    expect(notices).toEqual([{ kind: 'unreadable', key: 'map', value: 'abc' }]);
  });

  it('that is not there is the start view', () => {
    expect(openLink({ hash: '' }).view).toEqual(decode(START_FRAGMENT).view);
    expect(openLink({ hash: '#' }).view).toEqual(decode(START_FRAGMENT).view);
  });
});

describe('opening the page', () => {
  it('a first visit has its link in the bar at once, and no step more', () => {
    const { browser } = openPage('');
    expect(browser.fragment).toBe(START_FRAGMENT);
    expect(browser.entries).toHaveLength(1);
  });

  it('a link that came with the visit is left as it was written', () => {
    const { browser } = openPage('v=1&sel=k7f3&map=abc');
    vi.runAllTimers();
    expect(browser.fragment).toBe('v=1&sel=k7f3&map=abc');
    expect(browser.rewrites).toBe(0);
  });
});

describe('a view that stands behind the ?', () => {
  const open = (address: string): BrowserWindow => {
    const browser = new BrowserWindow(address);
    bindAddress(new ViewStore(openLink(browser.location).view), browser, {
      keepsSteps: true,
      onLink: () => undefined,
    });
    return browser;
  };

  it('is put where it belongs at once, so that no server is told of it again; the rest of the query stays', () => {
    const { entries } = open(`${PAGE}?utm_source=x&sel=s4yn&lang=en`);
    expect(entries).toEqual([`${PAGE}?utm_source=x#sel=s4yn&lang=en&v=1`]);
  });

  it('that is none leaves the address as it was', () => {
    expect(open(`${PAGE}?t=1700000000#sel=k7f3`).entries).toEqual([`${PAGE}?t=1700000000#sel=k7f3`]);
    expect(open(`${PAGE}?fbclid=1`).entries).toEqual([`${PAGE}?fbclid=1#${START_FRAGMENT}`]);
  });
});

describe('what is chosen', () => {
  it('is a step at once', () => {
    const { browser, store } = openPage('sel=k7f3&v=1');
    store.update({ selection: ['s4yn'] }, 'step');
    expect(browser.entries).toEqual([`${PAGE}#sel=k7f3&v=1`, `${PAGE}#sel=s4yn&v=1`]);
  });

  it('is no step when it was chosen already', () => {
    const { browser, store } = openPage('sel=k7f3&v=1');
    store.update({ selection: ['k7f3'] }, 'step');
    expect(browser.entries).toHaveLength(1);
  });

  it('leaves behind it what was panned before, in the entry that is left', () => {
    const { browser, store } = openPage('sel=k7f3&v=1');
    store.update({ camera: at(36) }, 'drift');
    store.update({ selection: ['s4yn'] }, 'step');
    expect(browser.entries).toEqual([`${PAGE}#map=9/50/36&sel=k7f3&v=1`, `${PAGE}#map=9/50/36&sel=s4yn&v=1`]);
    vi.runAllTimers();
    expect(browser.entries).toHaveLength(2);
    expect(browser.rewrites).toBe(1);
  });

  it('what this version does not know of a link is kept when it is written again', () => {
    const { browser, store } = openPage('sel=k7f3&snap=x30d');
    store.update({ camera: at(36) }, 'drift');
    vi.runAllTimers();
    expect(browser.fragment).toBe('map=9/50/36&sel=k7f3&snap=x30d&v=1');
  });
});

describe('what is panned', () => {
  it('rewrites the entry, at most twice a second, with where the map is by then', () => {
    const { browser, store } = openPage('sel=k7f3&v=1');
    for (let moves = 1; moves <= 100; moves++) {
      store.update({ camera: at(30 + moves / 100) }, 'drift');
      vi.advanceTimersByTime(20);
    }
    vi.runAllTimers();
    expect(browser.entries).toEqual([`${PAGE}#map=9/50/31&sel=k7f3&v=1`]);
    expect(browser.rewrites).toBeLessThanOrEqual((100 * 20) / HALF_SECOND + 1);
    expect(browser.rewrites).toBeGreaterThan(1);
  });

  it('is in the bar half a second later, and nothing is left to be done', () => {
    const { browser, store } = openPage('sel=k7f3&v=1');
    store.update({ camera: at(36) }, 'drift');
    vi.advanceTimersByTime(HALF_SECOND - 1);
    expect(browser.fragment).toBe('sel=k7f3&v=1');
    vi.advanceTimersByTime(1);
    expect(browser.fragment).toBe('map=9/50/36&sel=k7f3&v=1');
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('Back and Forward', () => {
  it('go through what was chosen, each with the map as it was left', () => {
    const { browser, store, told } = openPage('sel=k7f3&v=1');
    store.update({ selection: ['s4yn'] }, 'step');
    store.update({ camera: at(36) }, 'drift');
    store.update({ selection: ['w3kb'] }, 'step');
    browser.go(-1);
    expect(store.view).toMatchObject({ selection: ['s4yn'], camera: at(36) });
    browser.go(-1);
    expect(store.view).toMatchObject({ selection: ['k7f3'], camera: null });
    browser.go(1);
    expect(store.view).toMatchObject({ selection: ['s4yn'], camera: at(36) });
    expect(browser.entries).toHaveLength(3);
    expect(told).toEqual([[], [], []]);
  });

  it('drop what was panned in the moment before: the entry that is shown is not rewritten by it', () => {
    const { browser, store } = openPage('sel=k7f3&v=1');
    store.update({ selection: ['s4yn'] }, 'step');
    store.update({ camera: at(36) }, 'drift');
    browser.go(-1);
    vi.runAllTimers();
    expect(browser.fragment).toBe('sel=k7f3&v=1');
    expect(store.view.camera).toBeNull();
  });

  it('after any choices lead back through each of them, in order', () => {
    const ids = fc.constantFrom('k7f3', 's4yn', 'w3kb', 'n5ko', 'e7vq');
    fc.assert(
      fc.property(fc.array(ids, { minLength: 1, maxLength: 8 }), (choices) => {
        const { browser, store } = openPage('sel=c9nw&v=1');
        for (const id of choices) store.update({ selection: [id] }, 'step');
        const distinct = ['c9nw', ...choices].filter((id, i, all) => id !== all[i - 1]);
        expect(browser.entries).toHaveLength(distinct.length);
        for (const id of distinct.toReversed().slice(1)) {
          browser.go(-1);
          expect(store.view.selection).toEqual([id]);
        }
      }),
    );
  });
});

describe('a link that is put into the bar of the page', () => {
  it('shows all that it names, and nothing of what was there before', () => {
    const { browser, store, told } = openPage('sel=k7f3&t=2024&q=words:Hroza&ring=none&map=9/50/36&v=1');
    browser.open('sel=zzzz&on=foo,inc');
    expect(store.view).toEqual({
      ...DEFAULT_VIEW,
      selection: ['zzzz'],
      layers: decode('on=inc').view.layers,
    });
    expect(told).toEqual([[{ kind: 'unknown-layer', key: 'on', value: 'foo' }]]);
  });

  it('is not written again before something is changed, and is the entry that Back leads to', () => {
    const { browser, store } = openPage('sel=k7f3&v=1');
    // What was still to be written of the view before is not written over it either.
    store.update({ camera: at(36) }, 'drift');
    browser.open('on=foo,inc&sel=s4yn');
    vi.runAllTimers();
    expect(browser.fragment).toBe('on=foo,inc&sel=s4yn');
    store.update({ selection: ['w3kb'] }, 'step');
    browser.go(-1);
    expect(store.view.selection).toEqual(['s4yn']);
  });

  it('of any text is followed, and the page goes on answering', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const { browser, store, told } = openPage('sel=k7f3&v=1');
        browser.open(text.replaceAll('#', ''));
        expect(told).toHaveLength(1);
        browser.open('sel=s4yn&v=1');
        expect(store.view.selection).toEqual(['s4yn']);
      }),
    );
  });

  it.each(['%E0%A4%A', '%', '&&&===', 'sel=%00%ff', 'ring=,,:::', `map=${'9'.repeat(400)}`, 'on=*,*'])(
    '%s is told of and does no harm',
    (fragment) => {
      const { browser, store } = openPage('sel=k7f3&v=1');
      browser.open(fragment);
      store.update({ selection: ['s4yn'] }, 'step');
      expect(browser.fragment).toBe(encode(store.view));
    },
  );

  it('is followed after one at which somebody else who listens has thrown', () => {
    const { browser, store, told } = openPage('sel=k7f3&v=1');
    let isBroken = true;
    store.subscribe(() => {
      if (isBroken) throw new Error('a listener of the view is broken');
    });
    expect(() => browser.open('sel=s4yn&map=abc')).toThrow('a listener of the view is broken');
    expect(told).toEqual([[{ kind: 'unreadable', key: 'map', value: 'abc' }]]);
    isBroken = false;
    store.update({ selection: ['w3kb'] }, 'step');
    expect(browser.fragment).toBe('sel=w3kb&v=1');
    browser.go(-1);
    expect(store.view.selection).toEqual(['s4yn']);
  });
});

describe('in the frame of another page', () => {
  it('a choice rewrites the entry, whose history is not ours to fill', () => {
    const { browser, store } = openPage('sel=k7f3&v=1', { keepsSteps: false });
    store.update({ selection: ['s4yn'] }, 'step');
    store.update({ selection: ['w3kb'] }, 'step');
    vi.runAllTimers();
    expect(browser.entries).toEqual([`${PAGE}#sel=w3kb&v=1`]);
    expect(browser.rewrites).toBe(1);
  });
});
