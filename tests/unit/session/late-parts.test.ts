/** What comes after the incidents: asked for when it is needed, once, and done without when it cannot be had. */
import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import { LateParts, partsNeeded, type LatePart } from '../../../src/session/late-parts.ts';
import type { Session } from '../../../src/session/session.svelte.ts';
import { atlas, ground, parts, weapons } from '../state/real.ts';
import { allFollowed, lateParts, openSession } from './real-session.svelte.ts';

/** The parts that a link needs when nothing has arrived yet. */
const needed = (fragment: string): LatePart[] => partsNeeded(openSession(fragment).session);

/** A town that the incidents do not bring with them. */
const VALKY = 'UA63020030010038669';
const ALWAYS: LatePart[] = ['ground', 'weapons'];

describe('what a view needs', () => {
  it('is the ground and the published ranges in any case, and no more where only incidents are on the map', () => {
    expect(needed('on=inc&sel=k7f3&v=1')).toEqual(ALWAYS);
  });

  it.each(['rai', 'hro', 'den'])('is the gazetteer and the boundaries for the layer %s of units', (layer) => {
    expect(needed(`on=inc,${layer}&v=1`)).toEqual([...ALWAYS, 'places', 'boundaries']);
  });

  it('is the gazetteer for the names of places, which are on in the first view', () => {
    expect(needed('sel=k7f3&v=1')).toEqual([...ALWAYS, 'places']);
  });

  it.each([
    ['selected', `sel=${VALKY}`],
    ['the centre of a ring', `ring=${VALKY}:300`],
    ['the end of a distance', `dist=k7f3:${VALKY}`],
  ])('is the gazetteer where a place that is not here yet is %s', (_what, link) => {
    expect(needed(`on=inc&${link}&v=1`)).toEqual([...ALWAYS, 'places']);
  });

  it('is the boundaries as well where it names a unit: no disc stands in for an outline that can be had', () => {
    const { session } = openSession('on=inc&v=1');
    const asksForBoundaries = (code: string): boolean => {
      session.arrived.atlas = { places: atlas.places, boundaries: null };
      session.selection.select([code]);
      const asks = partsNeeded(session).includes('boundaries');
      session.arrived.atlas = atlas;
      expect(partsNeeded(session)).toEqual(ALWAYS);
      return asks;
    };
    const withIncidents = new Set(
      session.dataset.site.areas.features.map(({ properties }) => properties.code),
    );
    for (const { code, level } of atlas.places) {
      const isUnit = level === 'raion' || level === 'hromada' || level === 'district';
      // The outlines of some come with the incidents.
      if (isUnit) expect(asksForBoundaries(code), code).toBe(!withIncidents.has(code));
    }
    expect(asksForBoundaries(VALKY)).toBe(false);
  });

  it.each(['sel=CODE', 'ring=CODE:60:area', 'ring=CODE:60', 'ring=50,36:40,CODE:60:area', 'dist=CODE:50,36'])(
    'is the boundaries for %s of a unit, whichever layers are on',
    (link) => {
      const withIncidents = new Set(
        openSession('v=1').session.dataset.site.areas.features.map(({ properties }) => properties.code),
      );
      const unit = atlas.places.find(({ level, code }) => level === 'hromada' && !withIncidents.has(code));
      for (const on of ['nbr,obl,set,inc', 'nbr,obl,ring,set', 'inc', 'ring', 'ring,dis', 'hro', 'rai,den']) {
        const { session } = openSession(`on=${on}&${link.replace('CODE', unit?.code ?? '')}&v=1`);
        session.arrived.atlas = { places: atlas.places, boundaries: null };
        expect(partsNeeded(session), on).toContain('boundaries');
      }
    },
  );

  it('is the territories for a possible launch area, and what a panel wants, once', () => {
    expect(needed('on=inc&area=RU-BL&v=1')).toEqual([...ALWAYS, 'territories']);
    const { session } = openSession('on=inc&v=1');
    session.arrived.want('places');
    session.arrived.want('places');
    expect(session.arrived.wanted).toEqual(['places']);
    expect(partsNeeded(session)).toEqual([...ALWAYS, 'places']);
  });

  it('is all places and outlines for the report desk', () => {
    const { view, dataset, arrived } = openSession('on=inc&v=1').session;
    expect(partsNeeded({ view, dataset, arrived, desk: {} })).toEqual([...ALWAYS, 'places', 'boundaries']);
  });
});

/** Late parts from a source that has everything but what is said to be missing. */
function openParts(missing: readonly LatePart[] = [], underWay = tick) {
  const { session } = openSession(`sel=${VALKY}&v=1`);
  const asked: LatePart[] = [];
  let settled = 0;
  const give =
    <T>(part: LatePart, data: T) =>
    (): Promise<T> => {
      asked.push(part);
      return missing.includes(part) ? Promise.reject(new Error('404')) : Promise.resolve(data);
    };
  const late = new LateParts(session, lateParts(give), underWay, () => settled++);
  return { session, late, asked, settled: () => settled };
}

const EVERYTHING: LatePart[] = ['ground', 'places', 'boundaries', 'weapons', 'territories'];
const arrivedIn = ({ arrived }: Session) => ({ ...arrived.atlas, ground: arrived.ground });

describe('loading', () => {
  it('brings each part where it belongs, whichever comes first', async () => {
    const { session, late } = openParts();
    await late.need(EVERYTHING);
    expect(arrivedIn(session)).toMatchObject({ ...atlas, ground });
    expect(session.arrived).toMatchObject({ weapons, territories: parts, missing: [], lost: [] });
    expect(session.selected).toMatchObject([{ kind: 'place', id: VALKY }]);
  });

  it('asks for a part once, however often it is needed', async () => {
    const { late, asked } = openParts();
    late.request(['ground', 'places']);
    late.request(['places', 'weapons']);
    await late.need(['places', 'ground']);
    late.request(['ground']);
    expect(asked).toEqual(['ground', 'places', 'weapons']);
  });

  it('is settled, and says so, when nothing is on its way any more', async () => {
    const { late, settled } = openParts();
    expect(late.settled).toBe(true);
    late.request(['ground', 'weapons']);
    expect(late.settled).toBe(false);
    await late.need(['ground', 'weapons']);
    await allFollowed();
    expect([late.settled, settled()]).toEqual([true, 1]);
  });
});

describe('what has arrived', () => {
  it('is under way to the map before all is said to be settled', async () => {
    let isUnderWay = (): void => undefined;
    const mapKnows = new Promise<void>((resolve) => (isUnderWay = resolve));
    const { session, late, settled } = openParts([], () => mapKnows);
    await late.need(['ground']);
    await allFollowed();
    expect([session.arrived.ground, late.settled, settled()]).toEqual([ground, false, 0]);
    isUnderWay();
    await allFollowed();
    expect([late.settled, settled()]).toEqual([true, 1]);
  });
});

describe('a part that cannot be had', () => {
  it('is done without: the others arrive, and it is not asked for again', async () => {
    const { session, late, asked } = openParts(['boundaries', 'weapons']);
    await late.need(EVERYTHING);
    await late.need(EVERYTHING);
    expect(asked).toEqual(EVERYTHING);
    expect(session.arrived.ground).toBe(ground);
    expect(session.arrived.atlas).toMatchObject({
      places: atlas.places,
      boundaries: null,
      areBoundariesMissing: true,
    });
    expect([...session.arrived.lost].sort()).toEqual(['boundaries', 'weapons']);
  });

  it('is asked for again when the reader wants it, and comes then as if it had come at once', async () => {
    const missing: LatePart[] = ['places', 'boundaries', 'weapons'];
    const { session, late, asked } = openParts(missing);
    await late.need(EVERYTHING);
    missing.splice(0, 2);
    session.arrived.askAgain();
    late.again(session.arrived.again);
    await late.need(EVERYTHING);
    expect(asked).toHaveLength(EVERYTHING.length + 3);
    expect(session.arrived).toMatchObject({ lost: ['weapons'], missing: ['weapons'] });
    expect(session.arrived.atlas).toMatchObject({
      ...atlas,
      areBoundariesMissing: false,
      isGazetteerMissing: false,
    });
    expect(session.notices).toEqual([]);
  });

  it('is told in the panel of rings, which needs it', async () => {
    const { session, late } = openParts(['weapons', 'territories', 'ground']);
    await late.need(EVERYTHING);
    expect([...session.arrived.missing].sort()).toEqual(['territories', 'weapons']);
  });

  it('such as the gazetteer: a place that a link names is then said not to be loaded, not to be unknown', async () => {
    const { session, late } = openParts(['places']);
    expect(session.notices).toEqual([]);
    await late.need(['places', 'boundaries']);
    expect(session.notices).toEqual([{ kind: 'not-loaded', key: 'sel', value: VALKY }]);
    expect(session.arrived.atlas.boundaries).toBe(atlas.boundaries);
    expect(session.dataset.places).toBe(session.dataset.site.places);
  });
});
