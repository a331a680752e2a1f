/** What a link draws never depends on what else has been loaded: the outline, or nothing until it is here. */
import { describe, expect, it } from 'vitest';
import type { PlaceCode } from '../../../src/domain/place.ts';
import { decode } from '../../../src/permalink/index.ts';
import { createDataset, exportedRings, ringsOf, type ArrivedAtlas } from '../../../src/state/index.ts';
import { atlas, dataset, site, weapons } from './real.ts';

/** Every order in which the parts of the atlas can stand there. */
const STATES: Readonly<Record<string, ArrivedAtlas>> = {
  'nothing but the incidents': { places: null, boundaries: null },
  'the gazetteer': { places: atlas.places, boundaries: null },
  'the outlines': { places: null, boundaries: atlas.boundaries },
  both: atlas,
  'the gazetteer, and no outlines to be had': {
    places: atlas.places,
    boundaries: null,
    areBoundariesMissing: true,
  },
};
const datasets = Object.entries(STATES).map(([name, state]) => [name, createDataset(site, state)] as const);
const UNITS = atlas.places.filter(({ level }) => ['oblast', 'raion', 'hromada', 'district'].includes(level));

describe.each(datasets)('with %s', (_, arrived) => {
  it('each place has the area that it has in the end, or none', () => {
    for (const { code } of atlas.places) {
      const area = arrived.area(code);
      if (area) expect(area, code).toEqual(dataset.area(code));
    }
  });

  it('no unit is drawn as a disc', () => {
    for (const { code } of UNITS)
      expect(arrived.area(code)?.properties.shape ?? 'outline', code).toBe('outline');
  });

  it('a ring around the whole area of any unit is the ring of the end, or is not drawn and not in a file', () => {
    for (const { code } of UNITS.filter((_unit, i) => i % 8 === 0)) {
      const files = [arrived, dataset].map((data) => {
        const { rings } = ringsOf(decode(`ring=${code}:60:area`).view, data, weapons);
        return rings.length > 0 ? exportedRings(rings, null, data, 'en', '').features : null;
      });
      if (files[0] !== null) expect(files[0], code).toEqual(files[1]);
    }
  });
});

describe('the outline of a unit that no incident brings', () => {
  const here = new Set(site.areas.features.map(({ properties }) => properties.code));
  const unit = UNITS.find(({ level, code }) => level === 'hromada' && !here.has(code));
  const code = unit?.code ?? ('' as PlaceCode);
  const link = decode(`ring=${code}:60:area,k7f3:60`).view;
  const [places, missing] = ['the gazetteer', 'the gazetteer, and no outlines to be had'].map((name) =>
    createDataset(site, STATES[name]),
  );
  if (!places || !missing) throw new Error('a state has another name');

  it('is awaited while it is on its way, and its ring with it; nothing is wrong with the link', () => {
    expect(places.outlineState(code)).toBe('awaited');
    const { rings, awaited, notices } = ringsOf(link, places, weapons);
    expect([rings.length, awaited, notices]).toEqual([1, [link.rings?.[0]], []]);
  });

  it('is told when it could not be had, and nothing is drawn in its place', () => {
    expect(missing.outlineState(code)).toBe('missing');
    const { rings, awaited, notices } = ringsOf(link, missing, weapons);
    expect([rings.length, awaited]).toEqual([1, []]);
    expect(notices).toEqual([{ kind: 'outline-not-loaded', key: 'ring', value: `${code}:60:area` }]);
  });

  it('is here in the end, for every unit; and a village has none', () => {
    for (const each of UNITS) expect(dataset.outlineState(each.code)).toBe('here');
    const village = atlas.places.find(({ type }) => type === 'selo');
    expect(dataset.outlineState(village?.code ?? '')).toBe('none');
  });
});
