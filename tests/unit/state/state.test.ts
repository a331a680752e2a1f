import { describe, expect, it } from 'vitest';
import type { Basemap } from '../../../src/domain/basemap.ts';
import { KHARKIV_CODE, OBLAST_CODE } from '../../../src/domain/place.ts';
import { decode, DEFAULT_VIEW, writeRing } from '../../../src/permalink/index.ts';
import {
  basemapOf,
  canCentre,
  createDataset,
  defaultRings,
  incidentsIn,
  rangeClaimsFor,
  ringsOf,
  selectionOf,
  ViewStore,
  type RingEdge,
} from '../../../src/state/index.ts';
import { dataset, fixture, site } from './real.ts';

const viewOf = (link: string) => decode(link).view;
const drawn = (link: string) => ringsOf(viewOf(link), dataset);
const keysOf = (link: string) => drawn(link).rings.map(({ key }) => key);
const speakersOf = (edge: RingEdge | null | undefined) => edge?.claims.map(({ claim }) => claim.speaker);

describe('the basemap of a view', () => {
  const osm: Basemap = {
    code: 'osm',
    name: { uk: 'Вулиці', en: 'Streets' },
    kind: 'pmtiles',
    address: 'data/basemaps/osm.pmtiles',
    attribution: '© OpenStreetMap contributors',
  };
  const here = { basemaps: [osm] };

  it('is the embedded one, unless the link names one that the site has', () => {
    expect(basemapOf(viewOf(''), here)).toEqual({ basemap: null, notices: [] });
    expect(basemapOf(viewOf('base=osm'), here)).toEqual({ basemap: osm, notices: [] });
  });

  it('that the site does not have is told, and the embedded one stands in', () => {
    const notices = [{ kind: 'unknown-basemap', key: 'base', value: 'osm' }];
    expect(basemapOf(viewOf('base=osm'), { basemaps: [] })).toEqual({ basemap: null, notices });
  });
});

describe('the dataset', () => {
  it('lists incidents by date, the newest first, and then context', () => {
    const kinds = dataset.records.map(({ kind }) => kind);
    expect(kinds).toEqual([...kinds].sort((a, b) => (a === b ? 0 : a === 'incident' ? -1 : 1)));
    const dates = dataset.incidents.map(({ when }) => when.earliest);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(dataset.records).toHaveLength(site.records.length);
  });

  it('does not change the data that it was made from', () => {
    const before = JSON.stringify(site);
    createDataset(site);
    expect(JSON.stringify(site)).toBe(before);
  });

  it('finds a record by its id, and by any older id', () => {
    expect(dataset.record('k7f3')?.id).toBe('k7f3');
    expect(fixture.record('reg2401')?.id).toBe('reg2312');
    expect(dataset.record('zz99')).toBeUndefined();
  });

  it('finds places, areas, speakers and reports', () => {
    expect(dataset.place(KHARKIV_CODE)?.uk).toBe('Харків');
    expect(dataset.area(OBLAST_CODE)?.properties.code).toBe(OBLAST_CODE);
    expect(dataset.speaker('kirby')?.name.en).toContain('Kirby');
    expect(dataset.report('seed-a')?.id).toBe('seed-a');
    for (const find of [dataset.place, dataset.area, dataset.speaker, dataset.report]) {
      expect(find('zz99')).toBeUndefined();
    }
  });

  it('knows which general statements bear on an incident', () => {
    expect(dataset.contextOf('k7f3').map(({ id }) => id)).toEqual(['n5ko', 'e7vq']);
    expect(dataset.contextOf('u2ym')).toEqual([]);
    expect(dataset.contextOf('n5ko')).toEqual([]);
  });
});

describe('the selection', () => {
  it('is the records and places of the link, in its order', () => {
    const { selected, notices } = selectionOf(viewOf(`sel=${KHARKIV_CODE},s4yn,n5ko`), dataset);
    expect(selected.map(({ kind, id }) => [kind, id])).toEqual([
      ['place', KHARKIV_CODE],
      ['record', 's4yn'],
      ['record', 'n5ko'],
    ]);
    expect(notices).toEqual([]);
  });

  it('resolves an older id to the record of today', () => {
    const { selected, notices } = selectionOf(viewOf('sel=reg2401'), fixture);
    expect(selected).toMatchObject([{ kind: 'record', id: 'reg2312' }]);
    expect(notices).toEqual([]);
  });

  it('leaves out an id that the data does not have, and says so; the rest is selected', () => {
    const { selected, notices } = selectionOf(viewOf('sel=zz99,k7f3'), dataset);
    expect(selected.map(({ id }) => id)).toEqual(['k7f3']);
    expect(notices).toEqual([{ kind: 'unknown-id', key: 'sel', value: 'zz99' }]);
  });

  it('never throws on an id that is the name of something in JavaScript', () => {
    const ids = ['constructor', 'toString', 'hasOwnProperty'];
    expect(selectionOf({ ...DEFAULT_VIEW, selection: ids }, dataset).selected).toEqual([]);
  });

  it('incidents in a place are those of it and of its parts: nothing of the oblast as a whole is in Kharkiv', () => {
    const inside = (code: string) => incidentsIn(dataset, code).map(({ id }) => id);
    expect(inside(OBLAST_CODE)).toEqual(expect.arrayContaining(['s4yn', 'k7f3']));
    expect(inside(OBLAST_CODE)).not.toContain('w3kb');
    expect(inside(KHARKIV_CODE)).toContain('k7f3');
    expect(inside(KHARKIV_CODE)).not.toContain('s4yn');
    expect(inside('zz99')).toEqual([]);
  });

  it('an id and an older id of one record are one selection', () => {
    const { selected } = selectionOf(viewOf('sel=reg2401,reg2312'), fixture);
    expect(selected.map(({ id }) => id)).toEqual(['reg2312']);
  });
});

describe('range claims', () => {
  it('of an incident are its own and those of general statements that bear on it', () => {
    const holders = rangeClaimsFor(dataset, 'k7f3').map(({ record }) => record.id);
    expect(new Set(holders)).toEqual(new Set(['k7f3', 'n5ko']));
    expect(rangeClaimsFor(dataset, 'zz99')).toEqual([]);
  });

  it('"900 km (550 miles)" rendered as 885 km by dpa is a repeat: not a figure of its own', () => {
    const repeats = dataset.records.flatMap(({ claims }) =>
      claims.filter(({ range, speaker }) => range?.km === 885 && speaker === 'dpa'),
    );
    expect(repeats.map(({ stance }) => stance)).toEqual(['repeats']);
    const figures = rangeClaimsFor(dataset, 'k7f3').map(({ claim }) => claim.range.km);
    expect(figures).toContain(900);
    expect(figures).not.toContain(885);
  });

  it('denied, doubted or taken back are no figures of the band', () => {
    const record = dataset.record('k7f3');
    const own = record?.claims.find(({ range }) => range !== undefined);
    if (!record || !own?.range) throw new Error('k7f3 has no range of its own');
    const withClaims = (...claims: typeof record.claims) =>
      createDataset({
        ...site,
        records: site.records.map((it) =>
          it.id === 'k7f3' ? { ...record, claims: [...record.claims, ...claims] } : it,
        ),
      });
    const figures = (data: typeof dataset) => rangeClaimsFor(data, 'k7f3').map(({ claim }) => claim.range.km);
    const other = { ...own, range: { ...own.range, km: 1234 }, answers: own.id };
    for (const stance of ['repeats', 'denies', 'disputes', 'cannot-confirm'] as const) {
      expect(figures(withClaims({ ...other, id: 'c98', stance }))).not.toContain(1234);
    }
    expect(figures(withClaims({ ...other, id: 'c98', stance: 'corroborates' }))).toContain(1234);
    const { range: _range, ...words } = own;
    const taken = withClaims({ ...words, id: 'c98', aspect: 'weapon', stance: 'retracts', answers: own.id });
    expect(figures(dataset)).toContain(own.range.km);
    expect(figures(taken)).not.toContain(own.range.km);
  });

  it('are found by an older id as by the id of today', () => {
    for (const record of fixture.records) {
      for (const alias of record.aliases) {
        expect(rangeClaimsFor(fixture, alias)).toEqual(rangeClaimsFor(fixture, record.id));
      }
    }
    expect(fixture.records.flatMap(({ aliases }) => aliases)).not.toEqual([]);
  });
});

describe('the rings of a view', () => {
  it('of the strike of 2 January are the band from 430 to 900 km, with those who state its edges', () => {
    const { rings, notices } = drawn('sel=k7f3');
    expect(notices).toEqual([]);
    expect(rings.map(({ key }) => key)).toEqual(['k7f3:430-900']);
    expect(rings[0]?.low?.km).toBe(430);
    expect(speakersOf(rings[0]?.low)).toEqual(['south-korea-jcs']);
    expect(rings[0]?.high.km).toBe(900);
    expect(speakersOf(rings[0]?.high)).toEqual(['kirby']);
  });

  it('are drawn around the label point of its district, with the radius of the district told', () => {
    const [ring] = drawn('sel=k7f3').rings;
    const place = dataset.incidents.find(({ id }) => id === 'k7f3')?.where.place;
    expect(ring?.centre).toEqual(dataset.place(place ?? '')?.point);
    expect(ring?.origin.kind === 'point' && ring.origin.radiusKm).toBeGreaterThan(0);
    expect(ring?.centreId).toBe('k7f3');
  });

  it('of a report that names only the oblast are none: no centre was stated', () => {
    expect(defaultRings(dataset, 's4yn')).toEqual([]);
    expect(rangeClaimsFor(dataset, 's4yn')).not.toEqual([]);
    expect(drawn('sel=s4yn')).toMatchObject({ rings: [], notices: [] });
  });

  it('asked for around such a report are drawn around the whole oblast, and not around its middle', () => {
    const { rings, notices } = drawn('ring=s4yn:900,k7f3:900');
    expect(notices).toEqual([]);
    expect(rings.map(({ origin }) => origin.kind)).toEqual(['area', 'point']);
    expect(rings[0]?.origin).toMatchObject({ place: { code: OBLAST_CODE } });
    expect(speakersOf(rings[0]?.high)).toEqual(['kirby']);
  });

  it('around a district go around all of it when the link says so', () => {
    const { rings } = drawn('ring=k7f3:900:area');
    expect(rings[0]?.origin.kind).toBe('area');
    expect(rings[0]?.key).toBe('k7f3:900:area');
  });

  it.each([
    ['w3kb', 'an incident outside the oblast'],
    ['n5ko', 'general statements'],
  ])('around %s, %s, have no centre', (id) => {
    expect(canCentre(id, dataset)).toBe(false);
    expect(drawn(`ring=${id}:900`)).toMatchObject({
      rings: [],
      notices: [{ kind: 'no-centre', key: 'ring', value: `${id}:900` }],
    });
  });

  it('around a place are told as not loaded when the gazetteer could not be had', () => {
    const village = 'UA63020010040081222';
    const lost = createDataset(site, { places: site.places, boundaries: null, isGazetteerMissing: true });
    const { notices } = ringsOf(viewOf(`ring=${village}:900`), lost);
    expect(notices).toEqual([{ kind: 'not-loaded', key: 'ring', value: `${village}:900` }]);
    expect(selectionOf(viewOf(`sel=${village},zz99`), lost).notices).toEqual([
      { kind: 'not-loaded', key: 'sel', value: village },
      { kind: 'unknown-id', key: 'sel', value: 'zz99' },
    ]);
    expect(selectionOf(viewOf(`sel=${village}`), createDataset(site)).notices).toEqual([]);
  });

  it('around an id that is not in the data are left out with another notice', () => {
    expect(canCentre('zz99', dataset)).toBe(false);
    expect(drawn('ring=zz99:900').notices).toEqual([{ kind: 'unknown-id', key: 'ring', value: 'zz99:900' }]);
  });

  it('only districts and settlements of a known size can be a centre, so that the size can be told', () => {
    const centres = dataset.places.filter(({ code }) => canCentre(code, dataset));
    expect(centres.map(({ code }) => code)).toContain(KHARKIV_CODE);
    for (const { level, radiusKm } of centres) {
      expect(['neighbourhood', 'district', 'settlement']).toContain(level);
      expect(radiusKm).toBeGreaterThan(0);
    }
    const wide = dataset.places.filter(({ level }) => ['oblast', 'raion', 'hromada'].includes(level));
    expect(wide.filter(({ code }) => canCentre(code, dataset))).toEqual([]);
  });

  it('of a link come before those of the selection; none means none', () => {
    expect(keysOf('sel=k7f3&ring=k7f3:690')).toEqual(['k7f3:690']);
    expect(keysOf('sel=k7f3&ring=none')).toEqual([]);
  });

  it('are those of the first thing that is selected', () => {
    expect(keysOf('sel=k7f3,s4yn')).toEqual(['k7f3:430-900']);
    expect(keysOf('sel=s4yn,k7f3')).toEqual([]);
    expect(keysOf('')).toEqual([]);
  });

  it('a stated figure has its claim, a figure of the reader’s own has none', () => {
    const [stated, own] = drawn('ring=k7f3:690,k7f3:691').rings;
    expect(speakersOf(stated?.high)).toEqual(['south-korea-jcs']);
    expect(own?.high.claims).toEqual([]);
    expect(stated?.low).toBeNull();
  });

  it('the rendering of a repeat, asked for by hand, has the one who rendered it', () => {
    const [ring] = drawn('ring=k7f3:885').rings;
    expect(speakersOf(ring?.high)).toEqual(['dpa']);
    expect(ring?.high.claims.map(({ claim }) => claim.stance)).toEqual(['repeats']);
  });

  it('around a place or a coordinate have no claims, for nobody stated a range there', () => {
    for (const { high } of drawn(`ring=${KHARKIV_CODE}:900,49.99,36.23:900`).rings) {
      expect(high.claims).toEqual([]);
    }
  });

  it('around a coordinate have exactly that centre, longitude first inside the program', () => {
    const [ring] = drawn('ring=49.99,36.23:900').rings;
    expect(ring).toMatchObject({
      centre: [36.23, 49.99],
      origin: { kind: 'point', radiusKm: null },
      centreId: null,
    });
  });

  it('every ring that belongs to a record can be written in a link and read from it', () => {
    for (const { id } of dataset.records) {
      const specs = defaultRings(dataset, id);
      if (specs.length === 0) continue;
      expect(decode(`ring=${specs.map(writeRing).join(',')}`)).toMatchObject({
        view: { rings: specs },
        notices: [],
      });
    }
  });
});

describe('the store', () => {
  it('tells every listener of a change, with the new view and whether Back should undo it', () => {
    const store = new ViewStore(DEFAULT_VIEW);
    const heard: unknown[] = [];
    store.subscribe((view, step) => heard.push([view.theme, step]));
    store.subscribe((view, step) => heard.push([view.theme, step]));
    store.update({ theme: 'dark' }, 'step');
    store.update({ theme: 'light' }, 'drift');
    expect(heard).toEqual([
      ['dark', 'step'],
      ['dark', 'step'],
      ['light', 'drift'],
      ['light', 'drift'],
    ]);
    expect(store.view).toEqual({ ...DEFAULT_VIEW, theme: 'light' });
  });

  it('tells nobody when nothing changes', () => {
    const store = new ViewStore(DEFAULT_VIEW);
    let calls = 0;
    store.subscribe(() => calls++);
    store.update({}, 'step');
    store.update({ theme: null, selection: DEFAULT_VIEW.selection }, 'step');
    expect(calls).toBe(0);
    expect(store.view).toBe(DEFAULT_VIEW);
    store.update({ theme: null, lang: 'uk' }, 'step');
    expect(calls).toBe(1);
  });

  it('tells nobody who has ended the subscription', () => {
    const store = new ViewStore(DEFAULT_VIEW);
    const heard: string[] = [];
    const end = store.subscribe(() => heard.push('first'));
    store.subscribe(() => heard.push('second'));
    end();
    store.update({ lang: 'uk' }, 'step');
    expect(heard).toEqual(['second']);
  });

  it('never changes a view that somebody holds', () => {
    const store = new ViewStore(DEFAULT_VIEW);
    const before = store.view;
    store.update({ selection: ['k7f3'] }, 'step');
    expect(before.selection).toEqual([]);
    expect(store.view).not.toBe(before);
  });

  it('has the new view when it tells of it', () => {
    const store = new ViewStore(DEFAULT_VIEW);
    const seen: boolean[] = [];
    store.subscribe((view) => seen.push(store.view === view));
    store.update({ lang: 'en' }, 'drift');
    expect(seen).toEqual([true]);
  });
});
