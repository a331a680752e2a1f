import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherFormatFault, readGiven } from '../../../src/compile/boundaries/given.ts';
import { matchUnits } from '../../../src/compile/boundaries/match.ts';
import { parseOrigin } from '../../../src/compile/boundaries/origin.ts';
import { codeStem, type Unit } from '../../../src/compile/boundaries/units.ts';
import { romanise } from '../../../src/geocode/index.ts';
import { codesIn, fileText, matchOne, patchesOf, places, unitNamed, units } from './boundaries-fixtures.ts';

const OSM_LEVEL = { oblast: '4', raion: '6', hromada: '7', district: '10' } as const;
const anyUnit = fc.constantFrom(...units);

/** P-codes as COD-AB has them: the code of the unit and of those above it, each in a field of its level. */
function codAbFields(unit: Unit): Record<string, string> {
  const stem = codeStem(unit.code) ?? '';
  const levels = [2, 4, 7].filter((length) => length <= stem.length);
  return Object.fromEntries(levels.map((length, i) => [`ADM${i + 1}_PCODE`, `UA${stem.slice(0, length)}`]));
}

describe('codes', () => {
  it('say where a unit stands, whole or as the prefix that P-codes are', () => {
    expect(codeStem('UA63120270000028556')).toBe('6312027');
    expect(codeStem('UA6312027')).toBe('6312027');
    expect(codeStem('UA63000000000041885')).toBe('63');
    expect(codeStem('ua-63')).toBe('63');
    expect(codeStem('UA63120270010158723')).toBe('631202700101');
    for (const text of ['6312027000', 'UA631', 'UA', 'Q102474188', '']) expect(codeStem(text)).toBeNull();
  });

  it('find every unit, in whatever field they stand', () => {
    fc.assert(
      fc.property(anyUnit, fc.constantFrom('katotth', 'KATOTTG', 'code', 'ref:ua'), (unit, field) => {
        expect(codesIn(matchOne({ [field]: unit.code, name: 'x' }, patchesOf(unit)))).toEqual([unit.code]);
      }),
      { numRuns: 40 },
    );
  });

  it.each(['Kharkiv oblast', 'Lozova raion', 'Kharkiv city hromada'])('of COD-AB find %s', (en) => {
    const unit = unitNamed(en);
    const { matches } = matchOne(codAbFields(unit), patchesOf(unit));
    expect(matches.map(({ unit: found, by }) => [found.code, by])).toEqual([[unit.code, 'code']]);
    expect(matches[0]?.area.origin?.licence).toBe('CC BY-IGO');
  });

  it('of geoBoundaries find the oblast', () => {
    const unit = unitNamed('Kharkiv oblast');
    const fields = { shapeName: 'Kharkiv oblast', shapeISO: 'UA-63', shapeGroup: 'UKR', shapeType: 'ADM1' };
    expect(codesIn(matchOne(fields, patchesOf(unit)))).toEqual([unit.code]);
  });

  it('of other oblasts and of settlements are left alone, wherever they lie', () => {
    const area = patchesOf(unitNamed('Izium raion'));
    expect(matchOne({ katotth: 'UA14120000000038127' }, area).ignored.elsewhere).toBe(1);
    expect(matchOne({ ADM1_PCODE: 'UA53', ADM2_PCODE: 'UA5308' }, area).ignored.elsewhere).toBe(1);
    const settlement = matchOne({ katotth: 'UA63040090010029555', admin_level: '10' }, area);
    expect(settlement.ignored.otherLevels).toBe(1);
    expect(settlement.refusals).toEqual([]);
  });
});

describe('names', () => {
  it('find every unit in any spelling of the gazetteer, with and without the word of its level', () => {
    const variants: readonly ((unit: Unit) => string)[] = [
      ({ uk }) => uk,
      ({ uk }) => uk.toUpperCase(),
      ({ uk }) => uk.replaceAll('\u2019', '\u02BC'),
      ({ uk }) => uk.replace(' міська громада', ' міська територіальна громада'),
      ({ uk }) => romanise(uk.split(' ')[0] ?? ''),
      ({ en }) => en.replace('raion', 'Rayon').replace('hromada', 'territorial hromada'),
      ({ uk, ru }) => (ru === '' ? uk : ru),
      ({ uk, former }) => former[0]?.name ?? uk,
    ];
    fc.assert(
      fc.property(anyUnit, fc.constantFrom(...variants), (unit, spell) => {
        const fields = { name: spell(unit), admin_level: OSM_LEVEL[unit.level] };
        const { matches } = matchOne(fields, patchesOf(unit));
        expect(matches.map(({ unit: found, by }) => [found.code, by])).toEqual([[unit.code, 'name']]);
      }),
      { numRuns: 150 },
    );
  });

  it('that several levels have are told apart by what lies inside', () => {
    for (const en of ['Kharkiv oblast', 'Kharkiv raion', 'Kharkiv city hromada']) {
      const unit = unitNamed(en);
      expect(codesIn(matchOne({ name: 'Kharkiv' }, patchesOf(unit)))).toEqual([unit.code]);
    }
  });

  it('in the fields of coarser levels are not the own name', () => {
    const unit = unitNamed('Izium city hromada');
    const fields = { ADM1_EN: 'Kharkivska', ADM2_EN: 'Chuhuivskyi', ADM3_EN: 'Iziumska' };
    expect(codesIn(matchOne(fields, patchesOf(unit)))).toEqual([unit.code]);
  });

  it('that nobody has are told, when they lie in the oblast', () => {
    const here = matchOne({ name: 'Кравченківський район' }, patchesOf(unitNamed('Lozova raion')));
    expect(here.refusals[0]?.reason).toMatch(/no code and no name that a unit/);
    const far = patchesOf(unitNamed('Lozova raion'), ([lon = 0, lat = 0]) => [lon - 9, lat]);
    expect(matchOne({ name: 'Рівненський район' }, far).ignored.elsewhere).toBe(1);
  });

  it('shared with a hromada of another oblast are no fault once ours is found', () => {
    const unit = unitNamed('Shevchenkove settlement hromada');
    const far = patchesOf(unit, ([lon = 0, lat = 0]) => [lon - 9, lat]);
    const fields = { name: unit.uk, admin_level: '7' };
    const features = [far, patchesOf(unit)].map((geometry) => ({ properties: fields, geometry }));
    const both = matchUnits(readGiven('a.geojson', fileText(features)).areas, places);
    expect(codesIn(both)).toEqual([unit.code]);
    expect([both.refusals.length, both.ignored.elsewhere]).toEqual([0, 1]);
    const alone = matchOne(fields, far);
    expect(alone.refusals[0]?.reason).toMatch(/holds 0 of the \d+ settlements of Shevchenkove/);
  });
});

describe('position', () => {
  const moves = {
    swapped: ([lon = 0, lat = 0]) => [lat, lon],
    elsewhere: ([lon = 0, lat = 0]) => [lon + 3, lat],
    metres: ([lon = 0, lat = 0]) => [lon * 111_319, lat * 111_319],
  } satisfies Record<string, (position: number[]) => number[]>;

  it('refuses every unit whose coordinates are swapped, and says so', () => {
    fc.assert(
      fc.property(anyUnit, (unit) => {
        const { matches, refusals } = matchOne({ katotth: unit.code }, patchesOf(unit, moves.swapped));
        expect(matches).toEqual([]);
        expect(refusals[0]?.reason).toMatch(/latitude, longitude: GeoJSON has longitude first/);
      }),
      { numRuns: 40 },
    );
  });

  it('refuses every unit that lies elsewhere, and names what it does not hold', () => {
    fc.assert(
      fc.property(anyUnit, (unit) => {
        const { matches, refusals } = matchOne({ katotth: unit.code }, patchesOf(unit, moves.elsewhere));
        expect(matches).toEqual([]);
        expect(refusals[0]?.reason).toContain(unit.en);
        expect(refusals[0]?.reason).toMatch(/lies elsewhere/);
      }),
      { numRuns: 40 },
    );
  });

  it('refuses an area that is a larger unit than its code says', () => {
    const { refusals } = matchOne(
      { katotth: unitNamed('Izium city hromada').code },
      patchesOf(unitNamed('Izium raion')),
    );
    expect(refusals[0]?.reason).toMatch(/of other units too: it is a larger unit/);
  });

  it('takes metres for what they are', () => {
    const geometry = patchesOf(unitNamed('Izium raion'), moves.metres);
    const { areas, fault } = readGiven('m.geojson', fileText([{ properties: {}, geometry }]));
    expect(areas).toEqual([]);
    expect(fault).toMatch(/^1 of 1 areas are not in degrees .*ogr2ogr .*EPSG:4326.* m\.geojson$/);
  });
});

describe('a given file', () => {
  const ring = [
    [36, 50],
    [36.1, 50],
    [36.1, 50.1],
    [36, 50.1],
  ];
  const withRing = (coordinates: number[][]): string =>
    fileText([{ properties: { name: 'x' }, geometry: { type: 'Polygon', coordinates: [coordinates] } }]);

  it.each([
    ['{"type": "FeatureCollection", "features": [', /not valid JSON .*again/],
    ['{"type": "Topology", "objects": {}}', /TopoJSON; give the GeoJSON/],
    ['[]', /not GeoJSON: needs a Feature/],
    ['{"type": "FeatureCollection", "features": []}', /no Polygon or MultiPolygon: give areas/],
    [fileText([{ properties: {}, geometry: { type: 'Point', coordinates: [36, 50] } }]), /give areas/],
  ])('%s says what is wrong with it', (text, fault) => {
    expect(readGiven('f.geojson', text)).toEqual({ areas: [], fault: expect.stringMatching(fault) });
  });

  it('that is not GeoJSON says how to convert it', () => {
    expect(otherFormatFault('ukr_admbnda.zip')).toMatch(/unpack it, .*ogr2ogr -f GeoJSON/);
    expect(otherFormatFault('a/adm3.shp')).toMatch(/ogr2ogr -f GeoJSON -t_srs EPSG:4326 .* a\/adm3\.shp$/);
    expect(otherFormatFault('README.md')).toBeNull();
  });

  it('may leave a ring open by a few metres, not by more', () => {
    const nearly = [...ring, [36, 50.001]];
    const { areas, fault } = readGiven('f.geojson', withRing(nearly));
    expect(fault).toBeNull();
    expect(areas[0]?.closedGapM).toBeGreaterThan(100);
    expect(areas[0]?.closedGapM).toBeLessThan(120);
    expect(areas[0]?.geometry.coordinates[0]?.[0]?.at(-1)).toEqual(ring[0]);
    expect(readGiven('f.geojson', withRing(ring)).fault).toMatch(/gaps of more than 200 m: .*x$/);
  });

  it('needs a name and a licence of its source', () => {
    expect(parseOrigin('OpenStreetMap contributors, ODbL')).toEqual({
      source: 'OpenStreetMap contributors',
      licence: 'ODbL',
      attribution: 'OpenStreetMap contributors (ODbL)',
    });
    for (const text of ['OpenStreetMap', 'OpenStreetMap,', ', ODbL', ''])
      expect(parseOrigin(text)).toBeNull();
  });
});

it('given twice is taken once, and the one with a code goes first', () => {
  const unit = unitNamed('Izium raion');
  const geometry = patchesOf(unit);
  const fields = [{ name: unit.uk }, { katotth: unit.code }, { katotth: unit.code }];
  const text = fileText(fields.map((properties) => ({ properties, geometry })));
  const { matches, ignored } = matchUnits(readGiven('a.geojson', text).areas, places);
  expect(matches.map(({ by }) => by)).toEqual(['code']);
  expect(ignored.repeated).toBe(2);
});

it('the gazetteer has the units that these tests are about', () => {
  expect(units.map(({ level }) => level).filter((level) => level === 'hromada')).toHaveLength(56);
  expect(places.length).toBeGreaterThan(1800);
});
