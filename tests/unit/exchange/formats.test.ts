import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from '@placemarkio/check-geojson';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { compileGeodata } from '../../../src/compile/compile.ts';
import { CLAIM_COLUMNS, TABLE_COLUMNS } from '../../../src/exchange/index.ts';
import { dataset } from '../state/real.ts';
import { features, geojson, kml, provenance } from './files.ts';

const { files } = await compileGeodata('geodata');
const published = files.get('data/incidents.geojson') ?? '';

function ringsOf(geometry: (typeof features)[number]['geometry']): readonly Position[][][] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates];
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
}

function signedArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
}

describe('GeoJSON', () => {
  it.each([
    ['of a view', geojson],
    ['at its permanent address', published],
  ])('%s passes a linter that others made', (_name, text) => {
    expect(check(text)).toMatchObject({ type: 'FeatureCollection' });
  });

  it('gives back every feature without loss', () => {
    expect(JSON.parse(geojson).features).toEqual(JSON.parse(JSON.stringify(features)));
  });

  it('is the same in an export and at the permanent address, but for the address of the page', () => {
    const withoutPage = (text: string): unknown[] =>
      (JSON.parse(text).features as typeof features).map((each) => ({
        ...each,
        properties: { ...each.properties, page: '' },
      }));
    const byId = (a: unknown, b: unknown): number =>
      String((a as { id: string }).id).localeCompare((b as { id: string }).id);
    expect(withoutPage(geojson).sort(byId)).toEqual(withoutPage(published).sort(byId));
  });

  it('winds areas as RFC 7946 asks: outer rings counter-clockwise, holes clockwise', () => {
    const polygons = features.flatMap(({ geometry }) => ringsOf(geometry));
    expect(polygons.length).toBeGreaterThan(0);
    for (const [outer = [], ...holes] of polygons) {
      expect(signedArea(outer)).toBeGreaterThan(0);
      for (const hole of holes) expect(signedArea(hole)).toBeLessThan(0);
    }
  });

  it('says which view of which data it is, and whose they are', () => {
    const { view, dataset: version, made, attribution, licence } = JSON.parse(geojson);
    expect({ view, version, made }).toEqual({
      view: provenance.view,
      version: provenance.dataset,
      made: provenance.made,
    });
    expect(attribution).toContain('© OpenStreetMap contributors');
    expect(licence).toContain('ODbL');
    expect(JSON.parse(published)).not.toHaveProperty('view');
  });
});

describe('a feature', () => {
  it('is a point only where a source gives the point of a site', () => {
    features.forEach(({ geometry, properties }) => {
      const record = dataset.record(properties.id);
      const site = record?.kind === 'incident' ? record.where.site : null;
      expect(geometry?.type === 'Point').toBe(Boolean(site?.point));
    });
  });

  it('has a speaker beside every figure', () => {
    for (const { properties } of features) {
      if (properties.killed_low !== null) expect(properties.killed_by_en).toMatch(/\S/);
      if (properties.injured_low !== null) expect(properties.injured_by_uk).toMatch(/\S/);
    }
    expect(features.some(({ properties }) => properties.killed_low !== null)).toBe(true);
  });
});

describe('KML', () => {
  it('has its colours as alpha, blue, green, red: #005a8c in full is ff8c5a00', () => {
    expect(kml).toContain('<color>ff8c5a00</color>');
    expect(kml).toContain('<color>338c5a00</color>');
  });

  it('has a placemark for each incident, and holds the link', () => {
    expect(kml.match(/<Placemark>/g)).toHaveLength(features.length);
    expect(kml).toContain(provenance.view.replaceAll('&', '&amp;'));
  });
});

describe('docs/data.md', () => {
  const text = readFileSync(fileURLToPath(new URL('../../../docs/data.md', import.meta.url)), 'utf8');

  it('explains every property of a feature, and no other', () => {
    const table = text.slice(text.indexOf('## Properties'), text.indexOf('## Exports'));
    const cells = table.split('\n').flatMap((line) => /^\| ([^|]+) \|/.exec(line)?.[1] ?? []);
    const explained = cells.flatMap((cell) => [...cell.matchAll(/`([a-z_]+)`/g)].map(([, name]) => name));
    expect(explained).toEqual(Object.keys(features[0]?.properties ?? {}));
  });

  it('names every column that a table has beside them', () => {
    const stem = (name: string): string => name.replace(/_(low|best|high)$/, '');
    for (const name of [...TABLE_COLUMNS, ...CLAIM_COLUMNS.map(stem)]) expect(text).toContain(`\`${name}\``);
  });
});
