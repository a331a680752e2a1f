/** What the ring tools draw: of the selection or of the link, with what has arrived by then. */
import { describe, expect, it } from 'vitest';
import { allArrived, openSession } from './real-session.svelte.ts';

describe('the rings of a view', () => {
  it('are those that were stated of the selection, where the link names none', () => {
    const { session } = openSession('sel=k7f3&v=1');
    const [stated] = session.rings;
    expect(stated?.key).toBe('k7f3:430-900');
    expect(stated?.high.claims.length).toBeGreaterThan(0);
    session.selection.deselect();
    expect(session.rings).toEqual([]);
  });

  it('of the link stay when something else is selected', () => {
    const { session } = openSession('sel=k7f3&ring=k7f3:700&v=1');
    session.selection.select(['s4yn']);
    expect(session.rings.map(({ key }) => key)).toEqual(['k7f3:700']);
  });

  it('are left alone when the map is moved', () => {
    const { session } = openSession('sel=k7f3&v=1');
    const { rings } = session;
    session.lookAt({ zoom: 7, lat: 49, lon: 36, bearing: 0, pitch: 0 });
    expect(session.rings).toBe(rings);
  });

  it('that cannot be drawn are named, and the others are drawn', () => {
    const { session } = openSession('ring=w3kb:900,zzzz:300,k7f3:700&v=1');
    expect(session.rings.map(({ key }) => key)).toEqual(['k7f3:700']);
    expect(session.drawnRings.notices).toEqual([
      { kind: 'no-centre', key: 'ring', value: 'w3kb:900' },
      { kind: 'unknown-id', key: 'ring', value: 'zzzz:300' },
    ]);
  });
});

describe('the possible launch area', () => {
  it('waits for ground and territories, and is the band of the first ring within those that were chosen', () => {
    const { session } = openSession('sel=k7f3&ring=k7f3:300&area=RU-BL&v=1');
    expect(session.drawnRings).toMatchObject({ territories: null, launchArea: null, notices: [] });
    allArrived(session);
    const { launchArea } = session.drawnRings;
    expect(launchArea?.areaKm2).toBeGreaterThan(20_000);
    expect(launchArea?.areaKm2).toBeLessThan(30_000);
  });

  it('is none without a ring, and a territory that nobody knows is named', () => {
    const { session } = openSession('ring=none&area=RU-BL&v=1');
    allArrived(session);
    expect(session.drawnRings.launchArea).toBeNull();
    const unknown = openSession('ring=50,36:300&area=XX-YY&v=1').session;
    allArrived(unknown);
    expect(unknown.drawnRings.notices).toEqual([{ kind: 'unknown-territory', key: 'area', value: 'XX-YY' }]);
  });
});

describe('a distance', () => {
  it('is measured on the ellipsoid between its ends', () => {
    const { session } = openSession('dist=49.9935,36.2304:50.4501,30.5234&ring=none&v=1');
    expect(session.drawnRings.distance?.measure.distanceKm).toBeCloseTo(410.33, 2);
  });

  it('with an end that is not in the data is named and not drawn', () => {
    const { session } = openSession('dist=zzzz:50.4501,30.5234&ring=none&v=1');
    expect(session.drawnRings.distance).toBeNull();
    expect(session.drawnRings.notices).toMatchObject([{ kind: 'unknown-id', key: 'dist' }]);
  });
});
