/** The form for a new ring: what it asks for, and what it says where it cannot be read. */
import { describe, expect, it } from 'vitest';
import { MAX_RINGS, pointCentre } from '../../../src/permalink/index.ts';
import { RingForm } from '../../../src/session/ring-form.svelte.ts';
import { dataset } from '../state/real.ts';
import { allArrived, MapStandIn, openSession } from './real-session.svelte.ts';

const CHUHUIV =
  dataset.places.find(({ en, level }) => en === 'Chuhuiv' && level === 'settlement')?.code ?? '';

function openForm(fragment = 'ring=none&v=1') {
  const opened = openSession(fragment);
  const map = new MapStandIn();
  opened.session.map = map;
  allArrived(opened.session);
  const form = new RingForm(opened.session);
  form.centre = pointCentre(50, 36.25);
  const rings = (): string | undefined => /(?:^|&)ring=([^&]*)/.exec(opened.link())?.[1];
  return { ...opened, map, form, rings };
}

describe('a ring by own figures', () => {
  it('is drawn, in the link in the unit it was given in, and shown whole', () => {
    const { session, map, form, rings } = openForm();
    Object.assign(form, { figure: 550, unit: 'mi' });
    form.submit();
    expect([form.fault, rings()]).toEqual([null, '50,36.25:550mi']);
    expect(session.rings[0]?.high.km).toBeCloseTo(885.139, 3);
    expect(map.rings).toHaveLength(1);
  });

  it('may be a band, with nothing nearer than a minimum', () => {
    const { session, form, rings } = openForm();
    Object.assign(form, { figure: 900, lower: 430, minimum: 100 });
    form.submit();
    expect(form.fault).toBeNull();
    expect(session.rings[0]).toMatchObject({ low: { km: 430 }, high: { km: 900 }, min: { km: 100 } });
    expect(rings()).toContain('430-900');
  });

  it('switches the layer of the rings on, and leaves its opacity where it is on', () => {
    const { session, form } = openForm('on=inc&ring=none&v=1');
    form.figure = 300;
    form.submit();
    expect(session.layers.rings).toBe(1);
    session.setLayer('rings', 0.4);
    form.figure = 400;
    form.submit();
    expect(session.layers.rings).toBe(0.4);
  });
});

describe('a ring by the published ranges of a weapon', () => {
  it('has the weapon in the link, around a place by its code', () => {
    const { session, form, rings } = openForm();
    form.centre = { kind: 'id', id: CHUHUIV };
    form.code = 'kn23';
    form.submit();
    expect(rings()).toBe(`${CHUHUIV}:kn23`);
    expect(session.rings[0]?.high.published.length).toBeGreaterThan(0);
  });

  it('leaves own figures aside, in whatever unit: published ones are in km', () => {
    const { session, form } = openForm();
    Object.assign(form, { figure: 1, lower: 1, unit: 'nmi', code: 'kn23', minimum: 50 });
    form.submit();
    expect(form.fault).toBeNull();
    expect(session.rings[0]).toMatchObject({ low: { km: 430 }, min: { km: 50 } });
  });

  it('takes the smallest published range where no other is given', () => {
    const { session, form } = openForm();
    form.code = 'iskanderm';
    expect(form.publishedMinKm).toBe(50);
    form.submit();
    expect(session.rings[0]?.min?.km).toBe(50);
    form.minimum = 80;
    form.submit();
    expect(session.rings[1]?.min?.km).toBe(80);
  });
});

describe('a ring around a whole area', () => {
  it('may be asked for where a point could stand for the place, and not around a coordinate', () => {
    const { form, rings } = openForm();
    expect(form.mayChooseArea).toBe(false);
    form.centre = { kind: 'id', id: CHUHUIV };
    expect(form.mayChooseArea).toBe(true);
    Object.assign(form, { figure: 300, wholeArea: true });
    form.submit();
    const around = rings();
    form.centre = pointCentre(50, 36.25);
    form.submit();
    expect(rings()).toBe(`${around},50,36.25:300`);
    expect(around).not.toBe(`${CHUHUIV}:300`);
  });
});

describe('a form that cannot be read', () => {
  it.each([
    ['centre', { centre: null, figure: 300 }],
    ['figure', {}],
    ['figure', { figure: 0.01 }],
    ['figure', { figure: 20_001 }],
    ['figure', { figure: 13_000, unit: 'mi' }],
    ['figure', { code: 'nosuchweapon' }],
    ['lower', { figure: 300, lower: 300 }],
    ['lower', { figure: 300, lower: 0 }],
    ['minimum', { figure: 300, minimum: 300 }],
    ['minimum', { figure: 300, lower: 100, minimum: 200 }],
    ['minimum', { figure: 300, minimum: 0 }],
    ['minimum', { code: 'kn23', minimum: 900 }],
  ] as const)('says what to do first (%s: %j), and nothing changes', (fault, filled) => {
    const { form, link, map } = openForm();
    const before = link();
    Object.assign(form, filled);
    form.submit();
    expect(form.fault).toBe(fault);
    expect([link(), map.rings]).toEqual([before, []]);
  });

  it('because a link holds no more rings, says that', () => {
    const { form, session } = openForm();
    for (form.figure = 1; session.rings.length < MAX_RINGS; form.figure++) form.submit();
    form.submit();
    expect(form.fault).toBe('full');
    session.ringTools.undo();
    form.submit();
    expect(form.fault).toBeNull();
  });
});
