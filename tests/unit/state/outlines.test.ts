/** What a link draws never depends on which layers are on: an outline is there, or nothing is drawn in its place. */
import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/domain/place.ts';
import { outlineText } from '../../../src/i18n/index.ts';
import { openLink } from '../../../src/permalink/index.ts';
import { createDataset, exportedRings, ringsOf, type ArrivedAtlas } from '../../../src/state/index.ts';
import { originOf } from '../../../src/state/ring-origin.ts';
import { atlas, dataset, site, weapons } from './real.ts';

/** All states of arrival: which parts are here when the view is drawn. */
const STATES: readonly ArrivedAtlas[] = [
  { places: null, boundaries: null },
  { places: atlas.places, boundaries: null },
  { places: null, boundaries: atlas.boundaries },
  atlas,
];
const missing = createDataset(site, { places: atlas.places, boundaries: null, areBoundariesMissing: true });
const onlyPlaces = createDataset(site, { places: atlas.places, boundaries: null });
const isUnit = ({ level }: Place): boolean =>
  level === 'oblast' || level === 'raion' || level === 'hromada' || level === 'district';
const late = atlas.places.filter(
  ({ code }) => !site.areas.features.some(({ properties }) => properties.code === code),
);
const lateUnits = late.filter(isUnit);

const textOf = (fragment: string, state: ArrivedAtlas): string => {
  const { view } = openLink({ hash: `#${fragment}` });
  const data = createDataset(site, state);
  const { rings } = ringsOf(view, data, weapons);
  return JSON.stringify(exportedRings(rings, null, data, 'en', 'view').features);
};

describe('the area of a place', () => {
  it('is, whatever has arrived, the one that it always has, or none yet', () => {
    for (const state of STATES) {
      const data = createDataset(site, state);
      for (const { code } of atlas.places) {
        const area = data.area(code);
        if (area) expect(area, code).toEqual(dataset.area(code));
        else if (data.place(code)) expect(data.outlineWanting(code), code).toBe('awaited');
      }
    }
  });

  it('is never a disc for a unit that has an outline', () => {
    expect(lateUnits.length).toBeGreaterThan(20);
    for (const { code } of lateUnits) expect(onlyPlaces.area(code), code).toBeUndefined();
  });

  it('of a place that lies somewhere in a unit waits for the outline of that unit', () => {
    const open = late.filter(
      ({ confidence, code }) => confidence !== 'mapped' && dataset.area(code)?.properties.code !== code,
    );
    expect(open.length).toBeGreaterThan(0);
    for (const { code } of open) {
      if (!onlyPlaces.area(code)) expect(onlyPlaces.outlineWanting(code), code).toBe('awaited');
      expect(onlyPlaces.area(code) ?? dataset.area(code), code).toEqual(dataset.area(code));
    }
  });

  it('of a settlement is its disc at once, and nothing is wanting', () => {
    const towns = late.filter(({ level, confidence }) => level === 'settlement' && confidence === 'mapped');
    for (const { code } of towns) {
      expect(onlyPlaces.area(code), code).toEqual(dataset.area(code));
      expect(onlyPlaces.outlineWanting(code)).toBeNull();
    }
  });

  it('of a unit that has no boundary in the data is a disc once that is known', () => {
    const none = { ...atlas.boundaries, features: [] };
    const data = createDataset(site, { places: atlas.places, boundaries: none });
    for (const { code, radiusKm } of lateUnits) {
      expect(data.outlineWanting(code)).toBeNull();
      expect(data.area(code)?.properties.shape, code).toBe(radiusKm === null ? undefined : 'disc');
    }
  });
});

describe('an exported ring around an area', () => {
  const codes = lateUnits.map(({ code }) => code);

  it('is the same in every state, or is not there yet', () => {
    for (const code of codes.filter((_, i) => i % 4 === 0)) {
      const fragment = `ring=${code}:60:area&v=1`;
      const whole = textOf(fragment, atlas);
      for (const state of STATES) expect([whole, '[]'], code).toContain(textOf(fragment, state));
      expect(textOf(fragment, STATES[1] ?? atlas), code).toBe('[]');
    }
  });

  it('without `:area` too, and as a band, where a unit has no centre', () => {
    for (const code of codes.filter((_, i) => i % 9 === 0)) {
      for (const ring of [`${code}:60`, `${code}:30-60:area`, `${code}:60:area,50,36:40`]) {
        const fragment = `ring=${ring}&v=1`;
        const features = JSON.parse(textOf(fragment, atlas)) as { properties: { origin: string } }[];
        const late = JSON.parse(textOf(fragment, STATES[1] ?? atlas)) as typeof features;
        const ofPoints = features.filter(({ properties }) => properties.origin === 'point');
        expect(late, ring).toEqual(ofPoints);
      }
    }
  });

  it('says how well the outline is known that it was made from', () => {
    const [feature] = JSON.parse(textOf(`ring=${codes[0]}:60:area&v=1`, atlas)) as { properties: object }[];
    expect(feature?.properties).toMatchObject({ origin_shape: 'outline', origin_approximate: true });
  });

  it('that cannot be made names itself as left out, and the view says why', () => {
    const { view } = openLink({ hash: `#ring=${codes[0]}:60:area&v=1` });
    const { rings, awaited, withoutOutline, notices } = ringsOf(view, missing, weapons);
    expect([rings, awaited]).toEqual([[], []]);
    expect(notices).toEqual([{ kind: 'no-outline', key: 'ring', value: `${codes[0]}:60:area` }]);
    expect(exportedRings(rings, null, missing, 'en', 'view', withoutOutline)).toMatchObject({
      left_out: [`${codes[0]}:60:area`],
      features: [],
    });
    expect(ringsOf(view, onlyPlaces, weapons)).toMatchObject({ rings: [], awaited: view.rings, notices: [] });
  });
});

describe('what is said of an outline', () => {
  it.each(['en', 'uk'] as const)(
    'in %s: that it is loading, that it is not to be had, how well it is known',
    (lang) => {
      const code = lateUnits[0]?.code ?? '';
      const town = late.find(
        ({ level, confidence }) => level === 'settlement' && confidence === 'mapped',
      )?.code;
      const said = [onlyPlaces, missing, dataset].map((data) => outlineText(code, data, lang));
      expect(new Set([...said, outlineText(town ?? '', dataset, lang), '']).size).toBe(5);
    },
  );

  it('an area that is wanting is no origin, and says which kind of wanting it is', () => {
    const centre = { kind: 'id', id: lateUnits[0]?.code ?? '' } as const;
    expect(originOf({ centre, around: 'area' }, onlyPlaces)).toBe('awaited');
    expect(originOf({ centre, around: 'area' }, missing)).toBe('no-outline');
  });
});
