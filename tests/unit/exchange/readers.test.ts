/** Exports and the permanent files, read by programs that others made: GDAL (Debian: gdal-bin) and libxml2. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FeatureCollection, Geometry } from 'geojson';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { compileGeodata } from '../../../src/compile/compile.ts';
import { unguarded } from '../../../src/exchange/index.ts';
import { dataset } from '../state/real.ts';
import { claimCsv, features, geojson, incidentCsv, kml } from './files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'exchange-'));
afterAll(() => rmSync(folder, { recursive: true }));

function onPath(program: string, argument: string): boolean {
  try {
    execFileSync(program, [argument], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'pipe'] });

function saved(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** A file as GDAL understands it, with the name that it gives to the layer. */
function asGdalReads(file: string): FeatureCollection<Geometry | null> & { name: string } {
  return JSON.parse(run('ogr2ogr', '-f', 'GeoJSON', '/vsistdout/', file));
}

const { files } = await compileGeodata('geodata');
const hasGdal = onPath('ogrinfo', '--version') && onPath('ogr2ogr', '--version');
const hasXmllint = onPath('xmllint', '--version');

describe('GDAL', () => {
  beforeEach(({ skip }) => skip(!hasGdal, 'GDAL is not on PATH: install gdal-bin'));

  it('opens incidents.geojson of the permanent address, as one layer with every incident', () => {
    const file = saved('published.geojson', files.get('data/incidents.geojson') ?? '');
    const summary = run('ogrinfo', '-ro', '-so', '-al', file);
    expect(summary).toContain('Layer name: incidents');
    expect(summary).toContain(`Feature Count: ${dataset.incidents.length}`);
    expect(summary).toMatch(/ID\["EPSG",4326\]/);
    expect(summary).toMatch(/grade_of_place: String/);
  });

  it('reads from a GeoJSON of a view the areas that were written', () => {
    const read = asGdalReads(saved('view.geojson', geojson));
    expect(read.features.map(({ geometry }) => geometry)).toEqual(features.map(({ geometry }) => geometry));
    expect(read.features.map(({ id }) => id)).toEqual(features.map(({ id }) => id));
  });

  it('reads from a KML areas and properties of each incident', () => {
    const read = asGdalReads(saved('view.kml', kml));
    expect(read.name).toBe('Інциденти');
    expect(read.features.map(({ properties }) => properties?.['id'])).toEqual(features.map(({ id }) => id));
    // KML reads a heightless position with a height of 0, and one polygon of several may come back as one.
    read.features.forEach(({ geometry }, i) => {
      const written = features[i]?.geometry ?? null;
      const flat = (value: unknown): string => JSON.stringify(value).replace(/(\d),0(?:\.0)?\]/g, '$1]');
      if (written === null) expect(geometry).toBeNull();
      else expect(flat(geometry)).toBe(flat(written));
    });
  });

  it('reads from a CSV every row and every cell', () => {
    const read = asGdalReads(saved('incidents.csv', incidentCsv));
    const cells = read.features.map(({ properties }) => properties?.['stated_by_uk']);
    expect(cells.map((cell) => unguarded(String(cell)))).toEqual(
      features.map(({ properties }) => properties.stated_by_uk ?? ''),
    );
    expect(read.features.every(({ geometry }) => geometry === null)).toBe(true);
    const claims = asGdalReads(saved('claims.csv', claimCsv)).features;
    expect(claims.map(({ properties }) => unguarded(String(properties?.['says_uk'])))).toEqual(
      dataset.incidents.flatMap((incident) => incident.claims.map(({ says }) => says.uk)),
    );
  });
});

describe('libxml2', () => {
  beforeEach(({ skip }) => skip(!hasXmllint, 'xmllint is not on PATH: install libxml2-utils'));

  it('finds the KML well formed', () => {
    expect(() => run('xmllint', '--noout', saved('checked.kml', kml))).not.toThrow();
  });
});

/** The schema of KML 2.2 by the OGC, as Debian's python3-mapproxy brings it for its own tests. */
const KML_SCHEMA = '/usr/share/python3-mapproxy/test/schemas/kml/2.2.0/ogckml22.xsd';

describe('the KML schema of the OGC', () => {
  const isThere = hasXmllint && existsSync(KML_SCHEMA);
  beforeEach(({ skip }) =>
    skip(!isThere, 'the KML schema is not there: install python3-mapproxy and libxml2-utils'),
  );

  const validate = (name: string, text: string) =>
    run('xmllint', '--noout', '--nonet', '--schema', KML_SCHEMA, saved(name, text));

  it('is kept by the incidents of a view', () => {
    expect(() => validate('valid.kml', kml)).not.toThrow();
  });

  it('is not kept by a file with a placemark out of order', () => {
    const broken = kml.replace(/(<name>.*<\/name>)\n(<description>.*<\/description>)/, '$2\n$1');
    expect(broken).not.toBe(kml);
    expect(() => validate('broken.kml', broken)).toThrow(/not expected/);
  });
});

describe('claims.json of the permanent address', () => {
  it('joins to the incidents by `record`', () => {
    const claims = JSON.parse(files.get('data/claims.json') ?? '[]') as { record: string; speaker: object }[];
    for (const { id, claims: own } of dataset.incidents)
      expect(claims.filter(({ record }) => record === id)).toHaveLength(own.length);
    expect(claims.every(({ speaker }) => 'name' in speaker)).toBe(true);
  });
});
