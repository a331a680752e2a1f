/** The keys of the page: what searches, and in which order Escape closes what is open. */
import { describe, expect, it } from 'vitest';
import { onShortcut, type KeyPress, type ShortcutsLayout } from '../../../src/session/shortcuts.ts';
import { openSession } from './real-session.svelte.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isTyping: false,
  ...held,
});

/** A wide page with a card, an own feature and a ring that is moved; Escape closes one after the other. */
function openPage(kind: ShortcutsLayout['kind'] = 'wide', embedded = false) {
  const { session } = openSession('sel=k7f3&ring=50,36:300&v=1');
  const closed: string[] = [];
  const layout: ShortcutsLayout = {
    kind,
    embedded,
    get cardOpen() {
      return session.selected.length > 0 && kind !== 'wall';
    },
    closeCard: () => {
      closed.push('card');
      session.selection.deselect();
    },
    leaveWall: () => void closed.push('wall'),
  };
  let opened: { readonly feature: string } | null = null;
  const { selection, ringTools } = session;
  const page = {
    selection,
    ringTools,
    ownFiles: {
      get opened() {
        return opened as never;
      },
      close: () => {
        closed.push('own feature');
        opened = null;
      },
    },
  };
  const openFeature = (): void => void (opened = { feature: 'a field' });
  return { session, page, layout, closed, openFeature, key: (it: KeyPress) => onShortcut(it, page, layout) };
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
    const { session, key: push } = openPage();
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
    const { session, key: push } = openPage();
    expect(push(press(key, held))).toBe(false);
    expect(session.selection.focusNext).toBeNull();
  });

  it('is not there on a wall display nor in the frame of another page', () => {
    expect(openPage('wall').key(press('/'))).toBe(false);
    expect(openPage('wide', true).key(press('/'))).toBe(false);
  });
});

describe('Escape', () => {
  it('ends what is done on the map, then closes the own feature, then the card, and then does nothing', () => {
    const { session, closed, openFeature, key } = openPage();
    openFeature();
    const [ring] = session.rings;
    if (!ring) throw new Error('the ring is not drawn');
    session.ringTools.startMoving(ring);
    session.ringTools.choosePoint(() => undefined);
    expect(key(press('Escape'))).toBe(false);
    expect([session.ringTools.needsMap, closed]).toEqual([false, []]);
    key(press('Escape'));
    expect(closed).toEqual(['own feature']);
    key(press('Escape'));
    expect(closed).toEqual(['own feature', 'card']);
    expect(session.selection.focusNext).toBe('panel');
    key(press('Escape'));
    expect(closed).toEqual(['own feature', 'card']);
  });

  it('leaves the wall display', () => {
    const { closed, key } = openPage('wall');
    key(press('Escape'));
    expect(closed).toEqual(['wall']);
  });
});
