/** The keys of the page: what searches, and in which order Escape closes what is open. */
import { describe, expect, it } from 'vitest';
import type { OwnFiles } from '../../../src/session/own-files.svelte.ts';
import { PageLayout } from '../../../src/session/page-layout.svelte.ts';
import { onShortcut, type KeyPress } from '../../../src/session/shortcuts.ts';
import { openSession, ScreenStandIn } from './real-session.svelte.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isTyping: false,
  ...held,
});

/** A page with a card, and with an own feature once that is opened. */
function openPage(fragment = 'sel=k7f3&ring=50,36:300&v=1', { embedded = false } = {}) {
  const { session, link } = openSession(fragment);
  const layout = new PageLayout(session, new ScreenStandIn(), embedded);
  const own: { opened: OwnFiles['opened']; close: () => void } = {
    opened: null,
    close: () => (own.opened = null),
  };
  const { selection, ringTools } = session;
  const push = (it: KeyPress): boolean => onShortcut(it, { selection, ringTools, ownFiles: own }, layout);
  return { session, link, own, push };
}

describe('the search', () => {
  it.each([
    ['/', {}],
    ['k', { ctrlKey: true }],
    ['K', { ctrlKey: true }],
    ['k', { metaKey: true }],
    // Anywhere, also from within a field.
    ['k', { ctrlKey: true, isTyping: true }],
  ] as const)('%s %j takes the keyboard, and the browser does nothing of its own', (key, held) => {
    const { session, push } = openPage();
    expect(push(press(key, held))).toBe(true);
    expect(session.selection).toMatchObject({ focusNext: 'search', cardInFront: false });
  });

  it.each([
    ['/', { isTyping: true }],
    ['/', { altKey: true }],
    ['k', {}],
    ['k', { ctrlKey: true, altKey: true }],
    ['f', { ctrlKey: true }],
  ] as const)('%s %j is not for it', (key, held) => {
    const { session, push } = openPage();
    expect(push(press(key, held))).toBe(false);
    expect(session.selection.focusNext).toBeNull();
  });

  it('is not there on a wall display nor in the frame of another page', () => {
    expect(openPage('layout=wall&v=1').push(press('/'))).toBe(false);
    expect(openPage('v=1', { embedded: true }).push(press('/'))).toBe(false);
  });
});

describe('Escape', () => {
  it('ends what is done on the map, then closes the own feature, then the card, and then does nothing', () => {
    const { session, link, own, push } = openPage();
    const feature: NonNullable<OwnFiles['opened']> = JSON.parse('{"index":0}');
    own.opened = feature;
    const [ring] = session.rings;
    if (!ring) throw new Error('the ring is not drawn');
    session.ringTools.startMoving(ring);
    session.ringTools.choosePoint(() => undefined);
    expect(push(press('Escape'))).toBe(false);
    expect([session.ringTools.needsMap, own.opened]).toEqual([false, feature]);
    push(press('Escape'));
    expect([own.opened, session.selected.length]).toEqual([null, 1]);
    push(press('Escape'));
    expect(link()).toBe('ring=50,36:300&v=1');
    expect(session.selection.focusNext).toBe('panel');
    push(press('Escape'));
    expect(link()).toBe('ring=50,36:300&v=1');
  });

  it('leaves the wall display, with what is selected, and the keyboard goes to the panel', () => {
    const { session, link, push } = openPage('sel=k7f3&layout=wall&v=1');
    push(press('Escape'));
    expect(link()).toBe('sel=k7f3&v=1');
    expect(session.selection.focusNext).toBe('panel');
  });
});
