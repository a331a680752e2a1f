import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { RING_USAGE, runRing, type RingPlaces } from '../../../src/cli/ring.ts';
import { readPlaceAreas } from '../../../src/compile/compile.ts';
import { coverings } from '../rings/measure.ts';

let places: RingPlaces;
beforeAll(async () => {
  places = await readPlaceAreas(fileURLToPath(new URL('../../../geodata', import.meta.url)));
});

function run(args: string): { status: number; out: string[]; err: string[] } {
  const [out, err]: [string[], string[]] = [[], []];
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  return { status: runRing(args.split(' '), places, io), out, err };
}

function features(args: string) {
  const { status, out } = run(args);
  expect(status).toBe(0);
  const { type, features } = JSON.parse(out.join('\n')) as FeatureCollection<Polygon | MultiPolygon>;
  expect(type).toBe('FeatureCollection');
  return features;
}

describe('incident-map ring', () => {
  it('prints a ring with what it was made by', () => {
    const [ring, ...rest] = features('--center 36.2304,49.9935 --km 900 --tolerance-m 50');
    expect(rest).toEqual([]);
    expect(ring?.properties).toMatchObject({
      part: 'ring',
      high_km: 900,
      low_km: null,
      center: [36.2304, 49.9935],
      ellipsoid: 'WGS 84',
      tolerance_m: 50,
    });
    expect(ring?.properties?.['method']).toContain('Karney');
    // The cap of a sphere of the mean radius has 2.540 million km².
    expect(Math.abs(Number(ring?.properties?.['area_km2']) / 2.54e6 - 1)).toBeLessThan(0.005);
  });

  it('takes a centre in any notation: names and letters say which number is which', () => {
    for (const center of ['lat=49.9935&lon=36.2304', '49.9935N,36.2304E', '{"lat":49.9935,"lon":36.2304}']) {
      const [ring] = features(`--center ${center} --km 900`);
      expect(ring?.properties, center).toMatchObject({ center: [36.2304, 49.9935] });
    }
  });

  it('says so when the centre would lie in Ukraine only the other way round', () => {
    const { status, err } = run('--center 49.9935,36.2304 --km 900');
    expect([status, err.length]).toEqual([0, 1]);
    expect(err[0]).toContain('--center 36.2304,49.9935');
    expect(run('--center 36.2304,49.9935 --km 900').err).toEqual([]);
  });

  it('prints a band with its hole and the part inside', () => {
    const [band, certain] = features('--center 36.2304,49.9935 --km 900 --low 430 --min 100');
    expect([band?.properties?.['part'], certain?.properties?.['part']]).toEqual(['band', 'certain']);
    const covered = [0, 2, 6].map((north) =>
      [band, certain].map((it) => it && coverings(it.geometry, [36.2304, 49.9935 + north])),
    );
    expect(covered).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
    ]);
  });

  it('prints the possible and the certain part around a place by its outline, and says whose it is', () => {
    const [possible, certain] = features('--around UA63000000000041885 --km 900');
    expect([possible?.properties?.['part'], certain?.properties?.['part']]).toEqual(['possible', 'certain']);
    expect(possible?.properties?.['around']).toMatchObject({ name_en: 'Kharkiv oblast', shape: 'outline' });
    expect(features('--around UA63000000000041885 --km 100').map((it) => it.properties?.['part'])).toEqual([
      'possible',
    ]);
  });

  it('takes a settlement as a disc as large as it, and Kharkiv as its districts together', () => {
    const around = (code: string): unknown =>
      features(`--around ${code} --km 900`)[0]?.properties?.['around'];
    expect(around('UA63140170010036104')).toMatchObject({ name_en: 'Chuhuiv', shape: 'disc' });
    expect(around('UA63120270010096107')).toMatchObject({ name_en: 'Kharkiv', shape: 'outline' });
  });

  it.each([
    ['--km 900', '--center'],
    ['--center 1,2 --around UA63000000000041885 --km 900', '--center'],
    ['--center 1,2', '--km'],
    ['--center 1 --km 900', '--center'],
    ['--center 1,2,3 --km 900', '--center'],
    ['--center 1,95 --km 900', '--center'],
    ['--center ,2 --km 900', '--center'],
    ['--center lat=36.23&lat=49.99 --km 900', 'contradict'],
    ['--center lat=136&lon=49 --km 900', 'latitude goes up to 90'],
    ['--center 1,2 --km 90000', '--km'],
    ['--center 1,2 --km nine', '--km'],
    ['--center 1,2 --km 900 --low 1000', '--low'],
    ['--center 1,2 --km 900 --low 430 --min 500', '--min'],
    ['--center 1,2 --km 900 --tolerance-m 0', '--tolerance-m'],
    ['--around UA63999999999999999 --km 900', '--around'],
    ['--center 1,2 --km 900 --colour red', '--colour'],
  ])('%s: says what is wrong with %s', (args, name) => {
    const { status, out, err } = run(args);
    expect([status, out]).toEqual([2, []]);
    expect(err[0]).toContain(name);
    expect(err[1]).toBe(RING_USAGE);
  });
});
