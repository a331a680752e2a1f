/** The session as a whole: layers, looks and lists in the link, and what the opening of a link puts right. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_LAYERS } from '../../../src/domain/layers.ts';
import { decode } from '../../../src/permalink/index.ts';
import { listGroups } from '../../../src/state/index.ts';
import { openSession } from './real-session.svelte.ts';

describe('a visit without a link', () => {
  it('shows the strike of 2 January 2024 with the range that was stated of it', () => {
    const { session } = openSession('');
    const [first] = session.selected;
    expect(first).toMatchObject({
      kind: 'record',
      record: { title: { en: 'Missile strike on Kharkiv, 2 January 2024' } },
    });
    const [ring] = session.rings;
    expect([ring?.low?.km, ring?.high.km]).toEqual([430, 900]);
    expect(session.notices).toEqual([]);
    expect(session.shown).toHaveLength(session.dataset.incidents.length);
  });
});

describe('layers', () => {
  it('are switched on with an opacity and off one by one, and come back as they were by default', () => {
    const { session, link } = openSession();
    session.setLayer('raions', 0.5);
    expect(session.layers).toEqual({ ...DEFAULT_LAYERS, raions: 0.5 });
    expect(link()).toContain('rai*0.5');
    session.setLayer('rings', null);
    expect(link()).not.toMatch(/\bring\b/);
    session.setLayer('raions', null);
    session.setLayer('rings', 1);
    expect(session.layers).toEqual(DEFAULT_LAYERS);
    session.setLayer('density', 0.3);
    session.resetLayers();
    expect(link()).toBe('v=1');
  });
});

describe('how things are shown', () => {
  it('the projection is in the link', () => {
    const { session, link } = openSession();
    expect(session.projection).toBe('mercator');
    session.setProjection('globe');
    expect([session.projection, link()]).toEqual(['globe', 'proj=globe&v=1']);
  });

  it('the order of the list is in the link, but for the newest first; each has the same incidents', () => {
    const { session, link } = openSession();
    const listed = () =>
      listGroups(session.shown, session.listOrder, session.dataset, session.lang).flatMap(({ incidents }) =>
        incidents.map(({ id }) => id),
      );
    const newest = listed();
    session.setListOrder('oldest');
    expect(link()).toBe('list=oldest&v=1');
    expect(listed()).toEqual(newest.toReversed());
    session.setListOrder('place');
    expect(link()).toBe('list=place&v=1');
    expect(listed().sort()).toEqual([...newest].sort());
    session.setListOrder('newest');
    expect(link()).toBe('v=1');
    expect(listed()).toEqual(newest);
  });

  it('a layout that is asked for is a step, and closes the dialog that asked', () => {
    const { session, store, link } = openSession();
    const steps: string[] = [];
    store.subscribe((_view, step) => steps.push(step));
    session.sharing = true;
    session.setLayout('wall');
    expect([session.sharing, session.layout, link()]).toEqual([false, 'wall', 'layout=wall&v=1']);
    session.setLayout(null);
    expect(link()).toBe('v=1');
    expect(steps).toEqual(['step', 'step']);
  });
});

describe('slices of the view', () => {
  it('stay the same while another changes: what depends on them is left alone', () => {
    const { session } = openSession('on=inc,rai&sel=k7f3&map=9/50/36&v=1');
    const { layers, camera, shown, selected, dataset } = session;
    session.setListOrder('oldest');
    expect(session.layers).toBe(layers);
    expect(session.camera).toBe(camera);
    expect(session.shown).toBe(shown);
    expect(session.selected).toBe(selected);
    expect(session.dataset).toBe(dataset);
  });
});

describe('a link that is opened', () => {
  it('is looked at as if the page had been opened with it', () => {
    const { session, store } = openSession('sel=k7f3&v=1');
    session.glance = { zoom: 5, lat: 50, lon: 36, bearing: 0, pitch: 0 };
    session.selection.showList();
    session.links.areFaultsSeen = true;
    const { view, notices } = decode('sel=s4yn&map=abc&v=1');
    store.update(view, 'drift');
    session.linkOpened(notices);
    expect(session.glance).toBeNull();
    expect(session.selection.cardInFront).toBe(true);
    expect(session.selected.map(({ id }) => id)).toEqual(['s4yn']);
    expect(session.notices).toEqual([{ kind: 'unreadable', key: 'map', value: 'abc' }]);
  });
});
