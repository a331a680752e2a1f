/** The whole way: a folder of given files, the command, and what the site then says of the areas. */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runGeodata } from '../../../src/cli/geodata.ts';
import { compileGeodata } from '../../../src/compile/compile.ts';
import type { Unit } from '../../../src/compile/boundaries/units.ts';
import { fileText, patchesOf, places, unitNamed, units } from './boundaries-fixtures.ts';
import { REAL } from './fixtures.ts';

let folder: string;
let geodata: string;
let given: string;

/** Runs the command on a copy of the real geodata. */
async function run(...args: string[]): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const io = { out: (line: string) => lines.push(line), err: (line: string) => lines.push(line) };
  const code = await runGeodata(args, geodata, places, io);
  return { code, text: lines.join('\n') };
}

/** The files of the folder of exact boundaries; none when it is not there. */
async function exactFiles(): Promise<string[]> {
  const exact = path.join(geodata, 'boundaries/exact');
  return existsSync(exact) ? (await readdir(exact)).sort() : [];
}

function give(name: string, text: string): Promise<void> {
  return writeFile(path.join(given, name), text);
}

function osmFile(...all: readonly Unit[]): string {
  const features = all.map((unit) => {
    const properties = { '@id': 'relation/1', katotth: unit.code, name: unit.uk };
    return { properties, geometry: patchesOf(unit) };
  });
  return fileText(features);
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'geodata-'));
  [geodata, given] = [path.join(folder, 'geodata'), path.join(folder, 'given')];
  await mkdir(given);
  await cp(REAL, geodata, { recursive: true, filter: (file) => path.basename(file) !== 'exact' });
});
afterEach(() => rm(folder, { recursive: true }));

describe('npm run geodata', () => {
  it('takes what is given, says what is not, and goes back with none', async () => {
    await give('raions.geojson', osmFile(unitNamed('Izium raion'), unitNamed('Lozova raion')));
    const { code, text } = await run('--boundaries', given, '--tolerance-m', '1');
    expect(text).toMatch(/raions: 2 of 7 exact; still approximate: .*Kharkiv raion/);
    expect(text).toMatch(/exact and approximate units do not meet/);
    expect(code).toBe(0);
    expect(await exactFiles()).toEqual(['raions.geojson']);

    const { atlas, site, problems } = await compileGeodata(geodata);
    expect(problems).toEqual([]);
    const exact = atlas?.boundaries.features.filter(({ properties }) => !properties.approximate);
    const codes = [unitNamed('Izium raion').code, unitNamed('Lozova raion').code];
    expect(exact?.map(({ properties }) => properties.code).sort()).toEqual(codes.sort());
    expect(site?.attributions).toContainEqual(
      expect.objectContaining({
        part: { en: 'exact boundaries of some units', uk: 'точні межі деяких одиниць' },
        sources: [expect.objectContaining({ id: 'OpenStreetMap' })],
        licences: [expect.objectContaining({ id: 'ODbL-1.0', url: expect.stringMatching(/^https:/) })],
      }),
    );

    expect((await run('--boundaries', 'none')).code).toBe(0);
    expect(await exactFiles()).toEqual([]);
  });

  it('uses the rest when a file is broken', async () => {
    await give('a-broken.geojson', '{');
    await give(
      'b-points.geojson',
      fileText([{ properties: {}, geometry: { type: 'Point', coordinates: [36, 50] } }]),
    );
    await give('c.zip', 'PK');
    await give('d.geojson', osmFile(unitNamed('Izium raion')));
    const { code, text } = await run('--boundaries', given);
    expect(code).toBe(0);
    for (const file of [
      'a-broken.geojson: is not valid JSON',
      'b-points.geojson: has no Polygon',
      'c.zip: is an archive',
    ]) {
      expect(text).toContain(path.join(given, file));
    }
    expect(await exactFiles()).toEqual(['raions.geojson']);
  });

  it('keeps what was imported when nothing new can be used', async () => {
    await give('raions.geojson', osmFile(unitNamed('Izium raion')));
    await run('--boundaries', given);
    await give('raions.geojson', '{');
    const { code, text } = await run('--boundaries', given);
    expect(code).toBe(1);
    expect(text).toMatch(/nothing was written/);
    expect(await exactFiles()).toEqual(['raions.geojson']);
  });

  it('asks whose boundaries they are when the file does not tell', async () => {
    const unit = unitNamed('Izium raion');
    await give(
      'a.geojson',
      fileText([{ properties: { shapeName: 'Izium Raion', shapeType: 'ADM2' }, geometry: patchesOf(unit) }]),
    );
    const unsaid = await run('--boundaries', given);
    expect(unsaid.code).toBe(1);
    expect(unsaid.text).toMatch(/whose it is: add --source/);
    expect((await run('--boundaries', given, '--source', 'A survey, CC0')).code).toBe(0);
    expect((await compileGeodata(geodata)).site?.attributions.at(-1)).toMatchObject({
      sources: [{ id: 'A survey', url: null }],
      licences: [{ id: 'CC0', url: null }],
      attribution: { en: 'A survey (CC0)', uk: 'A survey (CC0)' },
    });
  });

  it.each([
    [[], 2, /--boundaries is missing/],
    [['--boundaries', 'x', '--source', 'A survey'], 2, /must be a name and a licence/],
    [['--boundaries', 'x', '--tolerance-m', 'far'], 2, /metres from 0 to 1000, not "far"/],
    [['--boundaries', '/nowhere/at/all'], 1, /there is no folder \/nowhere\/at\/all/],
  ])('%j is wrong use', async (args, code, message) => {
    expect(await run(...args)).toEqual({ code, text: expect.stringMatching(message) });
  });

  it('says what an empty folder should hold', async () => {
    expect(await run('--boundaries', given)).toEqual({
      code: 1,
      text: expect.stringMatching(/has no \.geojson file; put GeoJSON of OpenStreetMap/),
    });
  });

  it('tells a code that the gazetteer has not, with what to do', async () => {
    await give('raions.geojson', osmFile(unitNamed('Izium raion')));
    await run('--boundaries', given);
    const file = path.join(geodata, 'boundaries/exact/raions.geojson');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(unitNamed('Izium raion').code, 'UA63990000000000000'));
    const { problems } = await compileGeodata(geodata);
    expect(problems.map(({ field, message }) => `${field} ${message}`)).toEqual([
      expect.stringMatching(/^features\[0\]\.properties\.code .*not the code of a raion.*import .* again/),
    ]);
  });

  it('takes all units in one go, with units of other oblasts among them, as an extract has them', async () => {
    const elsewhere = ['UA14020010000012345', 'UA53080000000067890'].map((katotth) => ({
      properties: { '@id': 'relation/2', katotth, name: 'Інша громада' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [38, 48],
            [38.1, 48],
            [38.1, 48.1],
            [38, 48.1],
            [38, 48],
          ],
        ],
      },
    }));
    for (const level of ['raion', 'hromada', 'district']) {
      const own = units.filter((unit) => unit.level === level);
      expect(own.length).toBeGreaterThan(0);
      await give(`${level}s.geojson`, osmFile(...own));
    }
    await give('others.geojson', fileText(elsewhere));
    const { code, text } = await run('--boundaries', given);
    expect(text).not.toMatch(/not used|still approximate|cross themselves/);
    expect(text).toMatch(/left alone: 2 outside Kharkiv oblast/);
    expect(code).toBe(0);

    const { atlas, site, problems } = await compileGeodata(geodata);
    expect(problems).toEqual([]);
    const drawn = [...(atlas?.boundaries.features ?? []), ...(site?.areas.features ?? [])];
    const isExact = (unit: string): boolean =>
      drawn.some(({ properties }) => properties.code === unit && !properties.approximate);
    expect(units.filter((unit) => !isExact(unit.code))).toEqual([]);
  });
});
