import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { compile, compileGeodata } from '../../../src/compile/compile.ts';
import { formatProblem } from '../../../src/compile/problem.ts';
import { readSources } from '../../../src/compile/source.ts';
import { KHARKIV_CODE, OBLAST_CODE } from '../../../src/domain/place.ts';
import { NEAR_KM } from '../../../src/domain/where.ts';
import type { IncidentProperties } from '../../../src/exchange/index.ts';
import { inverse } from '../../../src/rings/index.ts';
import { GOOD, REAL, changed, replacing } from './fixtures.ts';

const { files, problems, site } = await compileGeodata(GOOD);
const incidents = incidentsIn(files);

function incidentsIn(
  compiled: ReadonlyMap<string, string>,
): FeatureCollection<Polygon | MultiPolygon | null, IncidentProperties> {
  return JSON.parse(compiled.get('data/incidents.geojson') ?? 'null');
}

function incident(id: string) {
  const feature = incidents.features.find(({ properties }) => properties.id === id);
  if (!feature) throw new Error(`no incident ${id}`);
  return feature;
}

function areaOf(code: string) {
  return site?.areas.features.find(({ properties }) => properties.code === code);
}

describe('good geodata', () => {
  it('compiles without problems to the files of the site', () => {
    expect(problems).toEqual([]);
    expect([...files.keys()]).toEqual([
      'data/site.json',
      'data/ground.json',
      'data/gazetteer.json',
      'data/boundaries.json',
      'data/weapons.json',
      'data/territories.json',
      'data/incidents.geojson',
      'data/claims.json',
      'data/ids.json',
      'data/licences.json',
      'data/LICENCES.txt',
      'data/schema/v1/incident.schema.json',
      'data/schema/v1/context.schema.json',
      'data/schema/v1/report.schema.json',
      'data/schema/v1/speakers.schema.json',
      'data/schema/v1/policy.schema.json',
    ]);
  });

  it('has the newest date of any history as the name of the data set', () => {
    expect(site?.dataset).toBe('2024-02-01');
  });

  it('gives the same bytes every time', async () => {
    expect([...(await compileGeodata(GOOD)).files]).toEqual([...files]);
  });

  it('is read alike with the line ends and the byte order mark of Windows', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'geodata-'));
    for (const [file, text] of await readSources(GOOD)) {
      const target = path.join(folder, file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    }
    const windows = await compileGeodata(folder);
    await rm(folder, { recursive: true });
    expect(windows.problems).toEqual([]);
    expect([...windows.files]).toEqual([...files]);
  });

  it('reads a table of SOURCES.md without parts, addresses and files too: each row is of all files', () => {
    expect(
      site?.attributions.map(({ sources, licences, attribution, files: of }) => [
        sources.map(({ id, url }) => [id, url]),
        licences.map(({ id }) => id),
        attribution.en,
        of.length,
      ]),
    ).toEqual([
      [[['OpenStreetMap', null]], ['ODbL'], '© OpenStreetMap contributors', 9],
      [[['Natural Earth', null]], ['public domain'], 'Made with Natural Earth', 9],
      [[['OpenStreetMap', null]], ['ODbL'], '© OpenStreetMap contributors', 9],
    ]);
  });

  it('keeps the summary of a report in both languages and the bounds of its date', () => {
    const report = site?.reports.find(({ id }) => id === 'seed-a');
    expect(report?.summary.uk).toMatch(/^Очільник Харківської області.*не названо\.$/);
    expect(report?.summary.en).toMatch(/^The governor of the Kharkiv region.*was hit\.$/);
    expect(report?.published).toMatchObject({ earliest: '2024-01-05' });
  });

  it('hands shapes and labels of the basemap through', () => {
    const ground = JSON.parse(files.get('data/ground.json') ?? 'null');
    expect(ground.shapes.features[0].properties).toEqual({ kind: 'water' });
    expect(ground.labels.features[0].properties).toEqual({
      uk: 'Україна',
      en: 'Ukraine',
      kind: 'state',
      minZoom: 3,
    });
  });
});

describe('where an incident is', () => {
  it('a report that says only "Kharkiv region" is the oblast and never a point', () => {
    const { geometry, properties } = incident('reg2312');
    expect(properties.precision).toBe('oblast');
    expect(properties.place).toBe(OBLAST_CODE);
    expect(geometry).toEqual(areaOf(OBLAST_CODE)?.geometry);
  });

  it('no incident has a point as its geometry; the label point is named as a label', () => {
    expect(incidents.features.map(({ geometry }) => geometry?.type ?? null)).toEqual([
      'Polygon',
      'Polygon',
      null,
    ]);
    const { properties } = incident('reg2312');
    expect([properties.label_lon, properties.label_lat]).toEqual([36.5054, 49.612]);
  });

  it('words that name a district of the city are the district: the city is only context', () => {
    expect(incident('kh240102').properties).toMatchObject({
      precision: 'district',
      place: 'UA63120270010948820',
      approximate: true,
    });
  });

  it('keeps the words of the report and the reasons', () => {
    const record = site?.records.find(({ id }) => id === 'kh240102');
    expect(record).toMatchObject({
      kind: 'incident',
      where: { verbatim: 'Шевченківський район Харкова', from: 'c1' },
    });
    expect(record?.kind === 'incident' && record.where.why).toContainEqual({
      uk: 'Поруч названо Харків.',
      en: 'Kharkiv is named beside it.',
    });
  });

  it('a place outside the oblast is in the list with its words and has no geometry', () => {
    const { geometry, properties } = incident('ua231230');
    expect(geometry).toBeNull();
    expect(properties).toMatchObject({ precision: 'wider', place: null, label_lon: null, label_lat: null });
  });

  const incidentWith = (where: string) => {
    const sources = changed('incidents/reg1.yaml', (text) =>
      replacing(
        'by: words, words: Kharkiv region',
        where,
      )(replacing('category:', 'sensitivity: civilian\ncategory:')(text)),
    );
    const compiled = compile(sources);
    expect(compiled.problems.map(formatProblem)).toEqual([]);
    const feature = incidentsIn(compiled.files).features[1];
    if (!feature) throw new Error('no incident');
    return feature;
  };

  it.each([
    ['by: words, words: near Kharkiv', NEAR_KM],
    ['by: words, words: біля Київського району Харкова', NEAR_KM],
    [`by: near, place: ${KHARKIV_CODE}`, NEAR_KM],
    [`by: near, place: ${KHARKIV_CODE}, bufferKm: 5`, 5],
    ['by: near, words: Kharkiv, bufferKm: 5', 5],
  ])('"%s" is a buffer of %i km around the place and never the place itself', (where, km) => {
    const { geometry, properties } = incidentWith(where);
    expect(properties).toMatchObject({ precision: 'near', near_km: km, approximate: true });
    const place = site?.places.find(({ code }) => code === properties.place) ?? null;
    const ring = geometry?.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : [];
    expect(ring.length).toBeGreaterThan(30);
    for (const [lon = 0, lat = 0] of place ? ring : []) {
      const { distanceKm } = inverse(place?.point ?? [0, 0], [lon, lat]);
      expect(distanceKm).toBeCloseTo((place?.radiusKm ?? 0) + km, 2);
    }
  });

  const SITE = `by: site, site: { uk: дім, en: a house }, place: ${KHARKIV_CODE}`;

  it('a site is drawn as the unit that it lies in, unless a source gives its point', () => {
    const { geometry, properties } = incidentWith(SITE);
    expect(geometry?.type).toBe('Polygon');
    const radius = site?.places.find(({ code }) => code === KHARKIV_CODE)?.radiusKm;
    expect(properties).toMatchObject({ precision: 'site', site_en: 'a house', uncertainty_km: radius });
  });

  it('a site with the point of a source is that point, with how far off it may be', () => {
    const point = '{ lat: 49.99, lon: 36.23, radiusKm: 0.2, report: seed-a }';
    const { geometry, properties } = incidentWith(`${SITE}, point: ${point}`);
    expect(geometry).toEqual({ type: 'Point', coordinates: [36.23, 49.99] });
    expect(properties).toMatchObject({ precision: 'site', uncertainty_km: 0.2, label_lon: 36.23 });
  });

  it('a place that the reports do not name is in the list only', () => {
    const { geometry, properties } = incidentWith('by: unknown');
    expect(geometry).toBeNull();
    expect(properties).toMatchObject({ precision: 'unknown', place: null, where_en: null });
  });

  it('a place may be given by its code', () => {
    const byCode = changed(
      'incidents/reg1.yaml',
      replacing('by: words, words: Kharkiv region', `by: place, place: ${KHARKIV_CODE}`),
    );
    const compiled = incidentsIn(compile(byCode).files).features[1];
    expect(compiled?.properties).toMatchObject({ precision: 'settlement', place: KHARKIV_CODE });
  });
});

describe('grades', () => {
  it('an incident bears the grade of the claim that it occurred', () => {
    expect(incidents.features.map(({ properties }) => properties.grade)).toEqual([
      'single-source',
      'single-source',
      'single-source',
    ]);
  });

  it('claims.json lists all claims with their records', () => {
    const claims: { record: string; id: string }[] = JSON.parse(files.get('data/claims.json') ?? 'null');
    expect(claims.map(({ record, id }) => `${record} ${id}`)).toEqual([
      'kh240102 c1',
      'kh240102 c2',
      'reg2312 c1',
      'reg2312 c2',
      'ua231230 c1',
      'supply c1',
    ]);
  });
});

describe('areas', () => {
  it('the oblast has its outline, the other places discs that are marked approximate', () => {
    expect(areaOf(OBLAST_CODE)?.properties.approximate).toBe(true);
    const district = site?.areas.features.find(({ properties }) => properties.shape === 'disc');
    expect(district?.properties.approximate).toBe(true);
  });

  it('rings are closed and have at most five decimals', () => {
    for (const { geometry } of site?.areas.features ?? []) {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      for (const ring of polygons.flat()) {
        expect(ring.at(-1)).toEqual(ring[0]);
        for (const degrees of ring.flat()) expect(String(degrees)).toMatch(/^-?\d+(\.\d{1,5})?$/);
      }
    }
  });

  it('an outline that is marked exact stays so', () => {
    const exact = changed(
      'boundaries/oblast.geojson',
      replacing('"approximate": true', '"approximate": false'),
    );
    const areas = compile(exact).site?.areas.features;
    expect(areas?.find(({ properties }) => properties.code === OBLAST_CODE)?.properties.approximate).toBe(
      false,
    );
  });
});

describe('the geodata of this project', async () => {
  const compiled = await compileGeodata(REAL);

  it('is in order', () => {
    expect(compiled.problems.map(formatProblem)).toEqual([]);
  });

  it('shows no incident as a point, unless it is a site whose point a report gives', () => {
    const { files, site } = compiled;
    const { features } = incidentsIn(files);
    expect(features.length).toBeGreaterThan(0);
    for (const { id, geometry } of features) {
      const incident = site?.records.find((record) => record.id === id);
      const point = incident?.kind === 'incident' ? incident.where.site?.point : undefined;
      const allowed = point ? ['Point'] : [undefined, 'Polygon', 'MultiPolygon'];
      expect([id, allowed]).toEqual([id, expect.arrayContaining([geometry?.type])]);
    }
  });
});
