/** The link that was opened, with what is to be said of it; and the links to what is seen now. */
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/permalink/index.ts';
import { openSession, SITE_ADDRESS } from './real-session.svelte.ts';

describe('a link that was opened', () => {
  const bad = 'map=abc&sel=zzzz,k7f3&ring=k7f3:700,w3kb:900&base=lost&v=1';

  it('has its faults told together with what is wrong with what it names', () => {
    const { session } = openSession(bad);
    expect(session.notices.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'unreadable abc',
      'unknown-basemap lost',
      'unknown-id zzzz',
      'no-centre w3kb:900',
    ]);
    expect(session.selected.map(({ id }) => id)).toEqual(['k7f3']);
    expect(session.rings.map(({ key }) => key)).toEqual(['k7f3:700']);
  });

  it('is told of once: what was dismissed stays so, until another link is opened', () => {
    const { session, store } = openSession(bad);
    session.links.areFaultsSeen = true;
    expect(session.notices).toEqual([]);
    session.selection.select(['s4yn']);
    expect(session.notices).toEqual([]);
    const { view, notices } = decode('on=foo&sel=k7f3&v=1');
    store.update(view, 'drift');
    session.linkOpened(notices);
    expect(session.notices).toEqual([{ kind: 'unknown-layer', key: 'on', value: 'foo' }]);
  });
});

describe('a link that was made with other data', () => {
  it('says what has come since, and no longer once that was seen', () => {
    const { session } = openSession('d=2026-11-23&v=1');
    const { links } = session;
    const { traits } = session.find;
    expect(links.asOf).toBe('2026-11-23');
    expect(links.since?.added).toBe(traits.filter(({ published }) => published > '2026-11-23').length);
    expect(links.since?.added).toBeGreaterThan(0);
    links.isOtherDataSeen = true;
    expect(links.since).toBeNull();
  });

  it('still says so where the reader looks at the data of today, to go back to what the sender saw', () => {
    const { session } = openSession('d=2026-11-23&v=1');
    session.find.showDataOf(null);
    expect(session.find.asOf).toBeNull();
    expect(session.links.asOf).toBe('2026-11-23');
    expect(session.links.since).not.toBeNull();
  });

  it('says nothing where nothing has come since, nor without a date', () => {
    expect(openSession('d=2099-01-01&v=1').session.links.since).toBeNull();
    expect(openSession('v=1').session.links.since).toBeNull();
  });
});

describe('links to what is seen', () => {
  it('name the data that the sender sees', () => {
    const { session } = openSession('sel=k7f3&theme=dark&v=1');
    const { dataset } = session.dataset.site;
    expect(session.links.toView).toBe(`${SITE_ADDRESS}#sel=k7f3&theme=dark&d=${dataset}&v=1`);
    expect(session.links.toFrame).toBe(`${SITE_ADDRESS}embed.html#sel=k7f3&theme=dark&d=${dataset}&v=1`);
    session.find.showDataOf('2026-11-23');
    expect(session.links.toView).toContain('&d=2026-11-23&');
  });

  it('opened by somebody else give the same view, and the same link again', () => {
    const { session } = openSession(
      'map=5.5/49.9/36.4&on=obl,ring*0.6,inc&sel=k7f3&ring=k7f3:700&lang=uk&v=1',
    );
    const shared = session.links.toView;
    const reader = openSession(shared.split('#')[1]).session;
    expect(reader.notices).toEqual([]);
    expect(reader.links.toView).toBe(shared);
    expect(reader.rings.map(({ key }) => key)).toEqual(session.rings.map(({ key }) => key));
    expect(reader.layers).toEqual(session.layers);
    expect(reader.shown.map(({ id }) => id)).toEqual(session.shown.map(({ id }) => id));
  });

  it('of a wall display shows what is published when it is opened, and is left out of what is shared', () => {
    const { session } = openSession('sel=k7f3&v=1');
    expect(session.links.toWall).toBe(`${SITE_ADDRESS}#sel=k7f3&layout=wall&v=1`);
    session.setLayout('wall');
    expect(session.links.toView).not.toContain('layout');
  });
});
