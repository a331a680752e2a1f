/** How the page is laid out: by the screen, by the link, and what its panels cover of the map. */
import { describe, expect, it } from 'vitest';
import { PageLayout } from '../../../src/session/page-layout.svelte.ts';
import { openSession, ScreenStandIn } from './real-session.svelte.ts';

/** A page whose parts have been measured. */
function openPage(fragment = 'sel=k7f3&v=1', { embedded = false } = {}) {
  const opened = openSession(fragment);
  const screen = new ScreenStandIn();
  const layout = new PageLayout(opened.session, screen, embedded);
  layout.sheetHeight = 300;
  layout.barHeight = 40;
  layout.panelWidth = 384;
  layout.cardWidth = 420;
  layout.stripHeight = 90;
  layout.footHeight = 60;
  return { ...opened, screen, layout };
}

describe('the layout', () => {
  it('follows the screen', () => {
    const { screen, layout } = openPage();
    for (const kind of ['medium', 'phone', 'wide'] as const) {
      screen.become(kind);
      expect(layout.kind).toBe(kind);
    }
  });

  it('is a wall display where the link asks for it, on any screen but in no frame', () => {
    const { session, screen, layout } = openPage('layout=wall&v=1');
    expect(layout.kind).toBe('wall');
    screen.become('phone');
    expect(layout.kind).toBe('wall');
    session.setLayout(null);
    expect(layout.kind).toBe('phone');
    expect(openPage('layout=wall&v=1', { embedded: true }).layout.kind).toBe('wide');
  });

  it('is drawn larger on a wall alone, by as much as the screen is wider than a desk', () => {
    const { session, screen, layout } = openPage('layout=wall&v=1');
    screen.widthPx = 2840;
    expect(layout.magnification).toBe(2);
    screen.widthPx = 800;
    expect(layout.magnification).toBe(1);
    screen.widthPx = 2840;
    session.setLayout(null);
    expect(layout.magnification).toBe(1);
  });
});

describe('the card', () => {
  it('stands beside the list on a wide screen, and in its place on others, until the list is wanted', () => {
    const { session, screen, layout } = openPage();
    session.selection.showList();
    expect(layout.cardOpen).toBe(true);
    screen.become('phone');
    expect(layout.cardOpen).toBe(false);
    session.selection.select(['s4yn']);
    expect(layout.cardOpen).toBe(true);
  });

  it('is not there without a selection, on a wall, nor in a frame', () => {
    expect(openPage('v=1').layout.cardOpen).toBe(false);
    expect(openPage('sel=k7f3&layout=wall&v=1').layout.cardOpen).toBe(false);
    expect(openPage('sel=k7f3&v=1', { embedded: true }).layout.cardOpen).toBe(false);
  });

  it('is closed with the selection beside the list, and gives way to the list in its place', () => {
    const wide = openPage();
    wide.layout.closeCard();
    expect(wide.link()).toBe('v=1');
    const phone = openPage();
    phone.screen.become('phone');
    phone.layout.closeCard();
    expect([phone.link(), phone.layout.cardOpen]).toEqual(['sel=k7f3&v=1', false]);
    expect(phone.session.selection.focusNext).toBe('list');
  });
});

describe('what panels cover of the map', () => {
  it.each([
    ['wide', { top: 0, left: 384, right: 420, bottom: 90 }],
    ['medium', { top: 0, left: 384, right: 0, bottom: 90 }],
    ['phone', { top: 0, left: 0, right: 0, bottom: 300 }],
  ] as const)('on a %s screen', (kind, covered) => {
    const { screen, layout } = openPage();
    screen.become(kind);
    expect(layout.insets).toEqual(covered);
  });

  it('is less without a card, and on a wall head and foot alone', () => {
    expect(openPage('v=1').layout.insets.right).toBe(0);
    expect(openPage('sel=k7f3&layout=wall&v=1').layout.insets).toEqual({
      top: 40,
      left: 0,
      right: 0,
      bottom: 60,
    });
  });

  it('in a frame is its bar, which has no strip below', () => {
    const { layout } = openPage('sel=k7f3&v=1', { embedded: true });
    expect([layout.insets.top, layout.insets.bottom, layout.insets.right]).toEqual([40, 0, 0]);
  });

  it('by a sheet that is drawn up counts to somewhat above the middle', () => {
    const { screen, layout } = openPage();
    screen.become('phone');
    layout.sheetHeight = 850;
    expect(layout.insets.bottom).toBeCloseTo(0.55 * 900);
  });
});
