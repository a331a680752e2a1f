/** Own basemaps: chosen, loaded, told when they cannot be had, and tried again. */
import { flushSync, tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import type { Basemap, BasemapFault } from '../../../src/domain/basemap.ts';
import { BasemapLoader } from '../../../src/session/basemap-loader.svelte.ts';
import { site } from '../state/real.ts';
import { allFollowed, openSession } from './real-session.svelte.ts';

const basemap = (code: string): Basemap => ({
  code,
  name: { en: `Map ${code}`, uk: `Мапа ${code}` },
  kind: 'pmtiles',
  address: `basemaps/${code}.pmtiles`,
  attribution: 'A test',
});
const [STREETS, DESK] = [basemap('osm'), basemap('desk')] as const;
const UNREACHABLE: BasemapFault = { kind: 'unreachable' };

function openWithBasemaps(fragment = 'v=1') {
  return openSession(fragment, { site: { ...site, basemaps: [STREETS, DESK] } });
}

/** What loads basemaps, each ended by the test: with what is drawn, or with an error. */
function openLoader(underWay = tick) {
  const opened = openWithBasemaps();
  const waiting = new Map<string, { resolve: (drawn: string) => void; reject: (error: unknown) => void }>();
  const settled: boolean[] = [];
  const loader = new BasemapLoader<string>(
    opened.session.basemaps,
    {
      load: ({ code }) => new Promise((resolve, reject) => void waiting.set(code, { resolve, reject })),
      faultOf: (error) => ({ kind: 'broken', detail: String(error) }),
      tick: underWay,
    },
    () => void settled.push(opened.session.basemaps.isLoading),
  );
  return { ...opened, loader, waiting, settled };
}

describe('the basemap of a view', () => {
  it('is chosen by its code, which is in the link; the embedded one is left out of it', () => {
    const { session, link } = openWithBasemaps();
    expect(session.basemaps.shown).toBeNull();
    session.basemaps.choose('osm');
    expect(session.basemaps.shown).toBe(STREETS);
    expect(link()).toBe('base=osm&v=1');
    session.basemaps.choose('emb');
    expect(session.basemaps.shown).toBeNull();
    expect(link()).toBe('v=1');
  });

  it('that the site does not have is named, and the link keeps it', () => {
    const { session, link } = openWithBasemaps('base=lost&v=1');
    expect(session.basemaps.shown).toBeNull();
    expect(session.notices).toEqual([{ kind: 'unknown-basemap', key: 'base', value: 'lost' }]);
    expect(link()).toBe('base=lost&v=1');
  });

  it('that cannot be shown is told, and the embedded one stands in until it is chosen again', () => {
    const { session, link } = openWithBasemaps('base=osm&v=1');
    const { basemaps } = session;
    basemaps.failed(STREETS, UNREACHABLE);
    expect(basemaps).toMatchObject({ shown: null, failure: { basemap: STREETS, fault: UNREACHABLE } });
    expect(link()).toBe('base=osm&v=1');
    basemaps.isFailureSeen = true;
    basemaps.choose('osm');
    expect(basemaps).toMatchObject({ shown: STREETS, failure: null });
    basemaps.failed(STREETS, UNREACHABLE);
    expect(basemaps.isFailureSeen).toBe(false);
  });

  it('that has failed does not keep another from being shown', () => {
    const { session } = openWithBasemaps('base=osm&v=1');
    session.basemaps.failed(STREETS, UNREACHABLE);
    session.basemaps.choose('desk');
    expect(session.basemaps).toMatchObject({ shown: DESK, failure: null });
  });

  it('is tried again by a link that is opened', () => {
    const { session } = openWithBasemaps('base=osm&v=1');
    session.basemaps.failed(STREETS, UNREACHABLE);
    session.linkOpened([]);
    expect(session.basemaps.shown).toBe(STREETS);
  });
});

describe('loading a basemap', () => {
  it('is over when it has arrived and is under way to the map', async () => {
    const { session, loader, waiting, settled } = openLoader();
    const following = loader.follow(STREETS);
    expect([session.basemaps.isLoading, loader.drawn]).toEqual([true, null]);
    waiting.get('osm')?.resolve('streets');
    await following;
    expect([session.basemaps.isLoading, loader.drawn]).toEqual([false, 'streets']);
    expect(settled).toEqual([false]);
  });

  it('is not over before it is under way to the map', async () => {
    let isUnderWay = (): void => undefined;
    const mapKnows = new Promise<void>((resolve) => (isUnderWay = resolve));
    const { session, loader, waiting, settled } = openLoader(() => mapKnows);
    const following = loader.follow(STREETS);
    waiting.get('osm')?.resolve('streets');
    await allFollowed();
    expect([loader.drawn, session.basemaps.isLoading, settled]).toEqual(['streets', true, []]);
    isUnderWay();
    await following;
    expect([session.basemaps.isLoading, settled]).toEqual([false, [false]]);
  });

  it('that fails says why, and is over as well', async () => {
    const { session, loader, waiting, settled } = openLoader();
    const following = loader.follow(STREETS);
    waiting.get('osm')?.reject('no tiles');
    await following;
    expect(session.basemaps.failure).toEqual({
      basemap: STREETS,
      fault: { kind: 'broken', detail: 'no tiles' },
    });
    expect([loader.drawn, settled]).toEqual([null, [false]]);
  });

  it.each(['resolve', 'reject'] as const)(
    'of one that is no longer asked for is left aside, however it ends (%s)',
    async (end) => {
      const { session, loader, waiting, settled } = openLoader();
      const first = loader.follow(STREETS);
      const second = loader.follow(DESK);
      waiting.get('osm')?.[end]('streets');
      await first;
      expect([loader.drawn, session.basemaps.isLoading, session.basemaps.failure]).toEqual([
        null,
        true,
        null,
      ]);
      expect(settled).toEqual([]);
      waiting.get('desk')?.resolve('desk');
      await second;
      expect([loader.drawn, session.basemaps.isLoading]).toEqual(['desk', false]);
    },
  );

  it('ends with the choice of the embedded one', async () => {
    const { session, loader, waiting } = openLoader();
    const first = loader.follow(STREETS);
    await loader.follow(null);
    expect([loader.drawn, session.basemaps.isLoading]).toEqual([null, false]);
    waiting.get('osm')?.resolve('streets');
    await first;
    expect(loader.drawn).toBeNull();
  });

  it('a part that is lost while it is shown is a failure; without a basemap there is none to fail', async () => {
    const { session, loader, waiting } = openLoader();
    const following = loader.follow(STREETS);
    waiting.get('osm')?.resolve('streets');
    await following;
    loader.fail('gone');
    flushSync();
    expect(session.basemaps.failure?.fault).toEqual({ kind: 'broken', detail: 'gone' });
    session.basemaps.choose('emb');
    await loader.follow(null);
    loader.fail('gone');
    expect(session.basemaps.failure).toBeNull();
  });
});
