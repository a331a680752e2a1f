/** Where the map is asked to look, and what of it stands in the link. */
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { OBLAST_CODE } from '../../../src/domain/place.ts';
import { areasBounds, homeBounds, onFlatMap, placeBounds, ringBounds } from '../../../src/session/bounds.ts';
import { createDataset } from '../../../src/state/index.ts';
import { atlas as real, dataset, site } from '../state/real.ts';
import { allArrived, MapStandIn, openSession } from './real-session.svelte.ts';

/** A district of Kharkiv, with its outline among what comes with the incidents. */
const DISTRICT = 'UA63120270010948820';

function openOnMap(fragment: string) {
  const opened = openSession(fragment);
  const map = new MapStandIn();
  opened.session.map = map;
  return { ...opened, map };
}

describe('looking at something', () => {
  it('a ring is shown whole, on the globe by its radius, and the link says where the map looks', () => {
    const { session, map, link } = openOnMap('ring=50,36:900&v=1');
    const [ring] = session.rings;
    if (!ring) throw new Error('the ring is not drawn');
    session.sights.showRing(ring);
    expect(map.rings).toEqual([{ radiusKm: 900, projection: 'mercator' }]);
    expect(link()).toContain('map=4/50/36');
    session.setProjection('globe');
    session.sights.showRing(ring);
    expect(map.rings.at(-1)).toEqual({ radiusKm: 900, projection: 'globe' });
  });

  it('a place is shown with its area, and one that is not in the data leaves the map alone', () => {
    const { session, map, link } = openOnMap('v=1');
    session.sights.showPlace(DISTRICT);
    expect(map.shown).toEqual([placeBounds(DISTRICT, session.dataset)]);
    const there = link();
    expect(there).toContain('map=9/');
    session.sights.showPlace('UA00000000000000000');
    expect(link()).toBe(there);
  });

  it('a unit whose outline is on its way is shown when that is here, unless the reader has looked elsewhere', () => {
    const unit = 'UA63040010000010092';
    const open = () => {
      const opened = openOnMap(`sel=${unit}&v=1`);
      opened.session.arrived.atlas = { places: real.places, boundaries: null };
      opened.session.sights.showPlace(unit);
      flushSync();
      expect(opened.map.shown).toEqual([]);
      return opened;
    };
    const stays = open();
    allArrived(stays.session);
    flushSync();
    expect(stays.map.shown).toEqual([placeBounds(unit, dataset)]);
    const goes = open();
    goes.session.lookAt({ zoom: 5, lat: 50, lon: 30, bearing: 0, pitch: 0 });
    allArrived(goes.session);
    flushSync();
    expect(goes.map.shown).toEqual([]);
  });

  it('areas of a draft and own files are looked at without a trace in the link, until the reader looks elsewhere', () => {
    const { session, map, link } = openOnMap('v=1');
    const area = session.dataset.area(DISTRICT)?.geometry;
    if (!area) throw new Error('the district has no outline');
    session.sights.glanceAt([area]);
    expect(session.glance).not.toBeNull();
    session.sights.glanceAtBounds([10, -90, 20, 90]);
    expect(map.shown.at(-1)).toEqual(onFlatMap([10, -90, 20, 90]));
    expect(session.glance).toMatchObject({ lon: 15, lat: 0 });
    expect(link()).toBe('v=1');
    session.lookAt(null);
    expect(session.glance).toBeNull();
  });

  it('is ended by a link that is opened', () => {
    const { session } = openOnMap('v=1');
    session.sights.glanceAtBounds([10, 40, 20, 50]);
    session.linkOpened([]);
    expect(session.glance).toBeNull();
  });

  it('does nothing without a map, nor without anything to look at', () => {
    const { session, link } = openSession('ring=50,36:900&v=1');
    const [ring] = session.rings;
    if (!ring) throw new Error('the ring is not drawn');
    session.sights.showRing(ring);
    session.sights.showPlace(DISTRICT);
    session.sights.glanceAtBounds([10, 40, 20, 50]);
    expect([session.glance, link()]).toEqual([null, 'ring=50,36:900&v=1']);
    const onMap = openOnMap('v=1');
    onMap.session.sights.glanceAt([]);
    expect(onMap.map.shown).toEqual([]);
  });
});

describe('bounds', () => {
  it('of the home view are those of the oblast, or Ukraine where its outline is not in the data', () => {
    const [west, south, east, north] = homeBounds(dataset);
    for (const { code, point, parent } of dataset.places) {
      if (parent !== OBLAST_CODE || code === OBLAST_CODE) continue;
      const [lon, lat] = point;
      expect(lon > west && lon < east && lat > south && lat < north, code).toBe(true);
    }
    const bare = createDataset({ ...site, areas: { type: 'FeatureCollection', features: [] } });
    const [ukrWest, ukrSouth, ukrEast, ukrNorth] = homeBounds(bare);
    expect(ukrWest < west && ukrSouth < south && ukrEast > east && ukrNorth > north).toBe(true);
  });

  it('of a place are those of its area, or its point where it has none', () => {
    const area = placeBounds(DISTRICT, dataset);
    expect(area?.[2]).toBeGreaterThan(area?.[0] ?? 0);
    const pointed = dataset.places.find(({ code }) => !dataset.area(code));
    if (pointed) {
      const [lon, lat] = pointed.point;
      expect(placeBounds(pointed.code, dataset)).toEqual([lon, lat, lon, lat]);
    }
    expect(placeBounds('UA00000000000000000', dataset)).toBeNull();
  });

  it('of a ring reach from edge to edge, within what the flat map can show', () => {
    const { session } = openSession('ring=50,36:300,50,36:8000&v=1');
    allArrived(session);
    const [small, large] = session.rings.map(ringBounds);
    // A degree of latitude has 111 km; at 50 degrees one of longitude has 72.
    expect(small?.[3]).toBeCloseTo(50 + 300 / 111.2, 1);
    expect(small?.[1]).toBeCloseTo(50 - 300 / 111.2, 1);
    expect(((small?.[2] ?? 0) - (small?.[0] ?? 0)) * 72).toBeGreaterThan(590);
    expect(large?.[3]).toBeLessThanOrEqual(84);
    expect(large?.[1]).toBeGreaterThanOrEqual(-84);
  });

  it('of areas leave room around all of them', () => {
    const square = (west: number) => ({
      type: 'Polygon' as const,
      coordinates: [
        [
          [west, 49],
          [west + 1, 49],
          [west + 1, 50],
          [west, 50],
          [west, 49],
        ],
      ],
    });
    expect(areasBounds([])).toBeNull();
    const [west, south, east, north] = areasBounds([square(36), square(38)]) ?? [0, 0, 0, 0];
    expect(west).toBeLessThan(36);
    expect(south).toBeLessThan(49);
    expect(east).toBeGreaterThan(39);
    expect(north).toBeGreaterThan(50);
  });
});
