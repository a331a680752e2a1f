import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeKml } from '../../../src/exchange/index.ts';
import { readFile, type ReadOptions } from '../../../src/reading/index.ts';
import {
  LIMITS,
  type ColumnQuestion,
  type OwnFeature,
  type Problem,
  type Reading,
} from '../../../src/domain/own-file.ts';
import { exportedRings, ringsOf } from '../../../src/state/index.ts';
import { decode } from '../../../src/permalink/index.ts';
import { compileGeodata } from '../../../src/compile/compile.ts';
import { dataset, weapons } from '../state/real.ts';

const read = (text: string | Uint8Array, options?: ReadOptions) =>
  readFile(typeof text === 'string' ? strToU8(text) : text, options);

function shown(reading: Reading): { features: readonly OwnFeature[]; problems: readonly Problem[] } {
  if (reading.kind !== 'features') throw new Error(JSON.stringify(reading));
  return reading;
}

const features = (text: string | Uint8Array, options?: ReadOptions) => shown(read(text, options)).features;
const problems = (text: string | Uint8Array, options?: ReadOptions) => shown(read(text, options)).problems;
const points = (text: string | Uint8Array) =>
  features(text).map(({ geometry }) => 'coordinates' in geometry && geometry.coordinates);

function refusal(text: string | Uint8Array, options?: ReadOptions): Problem {
  const reading = read(text, options);
  if (reading.kind !== 'refused') throw new Error(`not refused: ${JSON.stringify(reading)}`);
  return reading.problem;
}

function question(text: string): ColumnQuestion {
  const reading = read(text);
  if (reading.kind !== 'question') throw new Error(`no question: ${JSON.stringify(reading)}`);
  return reading.question;
}

const KHARKIV = [36.2304, 49.9935];
const point = (coordinates: unknown, properties: object | null = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
});
const collection = (...list: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features: list });

describe('GeoJSON', () => {
  it('is read with its fields as text and its name from a field that names', () => {
    const text = collection(
      point(KHARKIV, { kind: 'school', Назва: 'Школа  № 1', floors: 2, tags: ['a'], empty: null }),
    );
    expect(features(text)).toEqual([
      {
        geometry: { type: 'Point', coordinates: KHARKIV },
        name: 'Школа № 1',
        fields: [
          ['kind', 'school'],
          ['Назва', 'Школа  № 1'],
          ['floors', '2'],
          ['tags', '["a"]'],
        ],
      },
    ]);
  });

  it('may be one feature or a bare geometry', () => {
    expect(points(JSON.stringify(point(KHARKIV)))).toEqual([KHARKIV]);
    expect(points(JSON.stringify({ type: 'Point', coordinates: KHARKIV }))).toEqual([KHARKIV]);
  });

  it('keeps the good features and names what is wrong with the others', () => {
    const text = collection(
      point(KHARKIV),
      point([36, 'x']),
      point([36, 91]),
      { type: 'Feature', properties: {}, geometry: null },
      { type: 'Feature', geometry: { type: 'LineString', coordinates: [KHARKIV] } },
      { type: 'Feature', geometry: { type: 'Circle', coordinates: KHARKIV } },
      'feature',
      { type: 'Feature', geometry: { type: 'Polygon', coordinates: [[KHARKIV, KHARKIV, [1], KHARKIV]] } },
    );
    const reading = read(text);
    expect(shown(reading).features).toHaveLength(1);
    expect(reading).toMatchObject({ leftOut: 7, unlisted: 0 });
    expect(shown(reading).problems.map(({ kind, at }) => [kind, at.feature, at.field])).toEqual([
      ['bad-position', 2, 'geometry.coordinates'],
      ['out-of-bounds', 3, 'geometry.coordinates'],
      ['no-geometry', 4, undefined],
      ['too-few-positions', 5, 'geometry.coordinates'],
      ['bad-geometry', 6, 'geometry.type'],
      ['not-a-feature', 7, 'type'],
      ['bad-position', 8, 'geometry.coordinates[0][2]'],
    ]);
  });

  it('with latitude and longitude the other way round is shown as it stands, and the reader is told', () => {
    const swapped = [...KHARKIV].reverse();
    expect(points(collection(point(swapped)))).toEqual([swapped]);
    expect(problems(collection(point(swapped)))).toMatchObject([{ kind: 'swapped' }]);
    expect(problems(collection(point(KHARKIV)))).toEqual([]);
    // Moscow and Cairo are not in Ukraine either way.
    expect(problems(collection(point([37.6, 55.75]), point([31.2, 30])))).toEqual([]);
  });

  it.each(['urn:ogc:def:crs:EPSG::3857', 'EPSG:28407', 'urn:ogc:def:crs:EPSG::43260'])(
    'in %s is refused by name',
    (name) => {
      const text = JSON.stringify({ type: 'FeatureCollection', crs: { properties: { name } }, features: [] });
      expect(refusal(text)).toMatchObject({ kind: 'crs', value: name });
    },
  );

  it.each(['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4326'])(
    'that names WGS84 as %s is read',
    (name) => {
      const crs = { type: 'name', properties: { name } };
      const text = JSON.stringify({ type: 'FeatureCollection', crs, features: [point(KHARKIV)] });
      expect(points(text)).toEqual([KHARKIV]);
    },
  );

  it('that is broken is refused with its line', () => {
    expect(refusal('{\n"type": "FeatureCollection",\n"features": [}\n')).toMatchObject({
      kind: 'broken-json',
      at: { line: 3 },
    });
    expect(refusal('{\n"type": "FeatureCollection",\n')).toMatchObject({
      kind: 'broken-json',
      at: { line: 3 },
    });
  });

  it('that is other JSON is refused', () => {
    expect(refusal('[1, 2]').kind).toBe('not-geojson');
    expect(refusal('{"type": "Topology", "arcs": []}')).toMatchObject({
      kind: 'not-geojson',
      value: 'Topology',
    });
    expect(refusal(collection()).kind).toBe('no-features');
  });

  it('of this site comes back: every incident that is placed, with its title', async () => {
    const { files } = await compileGeodata('geodata');
    const text = files.get('data/incidents.geojson') ?? '';
    const placed = (JSON.parse(text) as { features: { geometry: unknown }[] }).features.filter(
      ({ geometry }) => geometry !== null,
    );
    const back = features(text);
    expect(back.map(({ geometry }) => geometry)).toEqual(placed.map(({ geometry }) => geometry));
    expect(back.every(({ name }) => name !== '')).toBe(true);
  });
});

describe('bounds', () => {
  const many = (count: number) => collection(...Array.from({ length: count }, () => point(KHARKIV)));

  it('on the size of a file are told', () => {
    expect(refusal(many(9), { limits: { ...LIMITS, bytes: 100 } })).toMatchObject({
      kind: 'too-large',
      number: 100,
    });
  });

  it('on features and positions leave out what comes after, and say how many', () => {
    const few = { ...LIMITS, features: 3 };
    expect(features(many(5), { limits: few })).toHaveLength(3);
    expect(problems(many(5), { limits: few })).toMatchObject([
      { kind: 'too-many-features', value: '3', number: 2 },
    ]);
    expect(problems(many(5), { limits: { ...LIMITS, vertices: 4 } })).toMatchObject([
      { kind: 'too-many-vertices', value: '4', number: 1 },
    ]);
  });

  it('on the list of problems count the rest', () => {
    const bad = collection(...Array.from({ length: 130 }, () => point('x')), point(KHARKIV));
    expect(read(bad)).toMatchObject({ leftOut: 130, unlisted: 30 });
  });

  it('on what an archive grows to are looked at before it is unpacked, and hold when the archive lies', () => {
    const kml = strToU8(`<kml><!--${' '.repeat(200_000)}--></kml>`);
    const archive = zipSync({ 'doc.kml': kml });
    const limits = { ...LIMITS, unzippedBytes: 10_000 };
    expect(refusal(archive, { limits }).kind).toBe('unzipped-too-large');
    // The size in the central directory is what the check reads: a small lie there.
    const liar = archive.slice();
    const at = liar.findLastIndex((_, i) => liar[i] === 0x50 && liar[i + 1] === 0x4b && liar[i + 2] === 1);
    new DataView(liar.buffer).setUint32(at + 24, 500, true);
    expect(read(liar, { limits }).kind).toBe('refused');
  });
});

describe('a table', () => {
  it.each([
    ['lat,lon', 'name,lat,lon\nA,49.9935,36.2304'],
    ['longitude first', 'Longitude,Latitude\n36.2304,49.9935'],
    ['semicolons and decimal commas', 'Назва;Широта;Довгота\nШкола;49,9935;36,2304'],
    ['tabs', 'широта\tдолгота\n49.9935\t36.2304'],
    ['x and y', 'x,y\n36.2304,49.9935'],
    ['WKT', 'id,wkt\n1,POINT (36.2304 49.9935)'],
    ['WKT of PostGIS', 'id;geom\n1;"SRID=4326;POINT(36.2304 49.9935)"'],
    ['one column', 'name,coordinates\nA,"49.9935, 36.2304"'],
    ['one column in Ukrainian', 'координати\n"49,9935; 36,2304"'],
    ['a separator of Excel', 'sep=;\nlat;lon\n49,9935;36,2304'],
    ['Windows line ends and an empty line', 'lat,lon\r\n\r\n49.9935,36.2304\r\n'],
    ['degree signs', 'Lat (°),Lon (°)\n49.9935°,36.2304 °'],
  ])('with %s is understood', (_, text) => {
    expect(points(text)).toEqual([KHARKIV]);
  });

  it('keeps lines and areas that are written as WKT', () => {
    expect(
      features('wkt\n"LINESTRING (36 50, 37 51)"\n"POLYGON ((36 50, 37 50, 37 51, 36 50))"').map(
        ({ geometry }) => geometry.type,
      ),
    ).toEqual(['LineString', 'Polygon']);
  });

  it('names the line and the column of a value that is no coordinate; lines within quotes count', () => {
    const text = 'name,note,lat,lon\nA,"two\nlines",49.9935,36.2304\nB,,north,36\nC,,,\nD,,95,36\nE,,50,36';
    expect(features(text).map(({ name }) => name)).toEqual(['A', 'E']);
    expect(problems(text)).toEqual([
      { kind: 'bad-coordinate', at: { line: 4, feature: 2, field: 'lat' }, value: 'north' },
      { kind: 'no-geometry', at: { line: 5, feature: 3 } },
      { kind: 'out-of-bounds', at: { line: 6, feature: 4, field: 'lat, lon' }, value: '[36,95]' },
    ]);
  });

  it('with rows of another length is read, and they are named', () => {
    expect(problems('lat,lon,name\n50,36,A\n50,36')).toMatchObject([
      { kind: 'uneven-row', at: { line: 3 }, value: '2', number: 3 },
    ]);
  });

  it('keeps both of two columns of one name', () => {
    expect(features('lat,lon,note,note\n50.5,36.5,a,b')[0]?.fields).toEqual([
      ['note', 'a'],
      ['note #4', 'b'],
    ]);
  });

  it('whose columns do not say where is a question, with samples and the likeliest answer', () => {
    const text = 'who,first,second\nA,49.9935,36.2304\nB,50.1,36.3';
    expect(question(text)).toEqual({
      columns: [
        { name: 'who', samples: ['A', 'B'] },
        { name: 'first', samples: ['49.9935', '50.1'] },
        { name: 'second', samples: ['36.2304', '36.3'] },
      ],
      guess: { kind: 'pair', lat: 1, lon: 2 },
    });
    const columns = { kind: 'pair', lat: 2, lon: 1 } as const;
    expect(features(text, { columns }).map(({ geometry }) => geometry)).toMatchObject([
      { coordinates: [49.9935, 36.2304] },
      { coordinates: [50.1, 36.3] },
    ]);
  });

  it('with a column of latitudes alone asks for the other one', () => {
    expect(question('lat,b,c\n49.99,A,36.23').guess).toEqual({ kind: 'pair', lat: 0, lon: 2 });
    expect(question('a,b\nx,y').guess).toBeNull();
  });

  it('does not take counts and years for coordinates', () => {
    expect(question('year,killed\n2024,3\n2023,5').guess).toBeNull();
  });

  it('without rows, or that is prose, is refused', () => {
    expect(refusal('lat,lon').kind).toBe('no-columns');
    expect(refusal('Прямий ефір\nнікого немає').kind).toBe('unknown-format');
  });
});

describe('encodings', () => {
  const TEXT = 'назва;широта;довгота\nЇжак;49,9935;36,2304';
  const utf16 = (littleEndian: boolean) => {
    const bytes = new Uint8Array(TEXT.length * 2);
    const view = new DataView(bytes.buffer);
    [...TEXT].forEach((sign, i) => view.setUint16(i * 2, sign.charCodeAt(0), littleEndian));
    return bytes;
  };
  const windows1251 = Uint8Array.from(TEXT, (sign) => {
    const code = sign.charCodeAt(0);
    if (code < 0x80) return code;
    return sign === 'Ї' ? 0xaf : sign === 'і' ? 0xb3 : code - 0x350;
  });

  it.each([
    ['UTF-8', strToU8(TEXT), null],
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...strToU8(TEXT)), null],
    ['UTF-16LE with a mark', Uint8Array.of(0xff, 0xfe, ...utf16(true)), null],
    ['UTF-16BE with a mark', Uint8Array.of(0xfe, 0xff, ...utf16(false)), null],
    ['UTF-16LE', utf16(true), 'utf-16le'],
    ['UTF-16BE', utf16(false), 'utf-16be'],
    ['windows-1251', windows1251, 'windows-1251'],
  ])('%s is read; what was guessed is told', (_, bytes, told) => {
    expect(features(bytes)).toMatchObject([{ name: 'Їжак', geometry: { coordinates: KHARKIV } }]);
    expect(problems(bytes)).toEqual(told === null ? [] : [{ kind: 'encoding', at: {}, value: told }]);
  });

  it('that an XML file declares are believed', () => {
    const head = strToU8('<?xml version="1.0" encoding="windows-1251"?><gpx><wpt lat="50" lon="36"><name>');
    const bytes = Uint8Array.of(...head, 0xaf, 0xe6, ...strToU8('</name></wpt></gpx>'));
    expect(features(bytes)).toMatchObject([{ name: 'Їж' }]);
    expect(problems(bytes)).toEqual([]);
  });
});

describe('KML and KMZ', () => {
  const PLACEMARK =
    '<Placemark><name>Школа</name><description><![CDATA[<b>Two</b><br>lines &amp; more <script>x()</script>]]></description>' +
    '<styleUrl>#s</styleUrl><ExtendedData><Data name="floors"><value>2</value></Data></ExtendedData>' +
    '<Point><coordinates>36.2304,49.9935,120</coordinates></Point></Placemark>';
  const kml = (inside: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inside}</Document></kml>`;

  it('is read with name, description as text, and data', () => {
    expect(features(kml(PLACEMARK))).toEqual([
      {
        geometry: { type: 'Point', coordinates: KHARKIV },
        name: 'Школа',
        fields: [
          ['name', 'Школа'],
          ['description', 'Two\nlines & more x()'],
          ['floors', '2'],
        ],
      },
    ]);
  });

  it('inside an archive is found, whatever it is called', () => {
    const archive = zipSync({ 'a.png': strToU8('x'), 'files/my.kml': strToU8(kml(PLACEMARK)) });
    expect(read(archive)).toMatchObject({ kind: 'features', format: 'kmz' });
    expect(points(archive)).toEqual([KHARKIV]);
    expect(refusal(zipSync({ 'a.shp': strToU8('x') })).kind).toBe('no-kml');
    expect(refusal(archive.slice(0, 60)).kind).toBe('broken-zip');
  });

  it('tells of placemarks without a place and of files that it does not fetch', () => {
    const link = '<NetworkLink><Link><href>https://example.org/a.kml</href></Link></NetworkLink>';
    expect(problems(kml(`${PLACEMARK}<Placemark><name>B</name></Placemark>${link}`))).toEqual([
      { kind: 'no-geometry', at: { feature: 2 } },
      { kind: 'linked-files', at: {}, number: 1 },
    ]);
  });

  it('that is not well formed is refused with its line', () => {
    expect(refusal('<kml>\n<Document>\n<Placemark>\n</Document></kml>')).toMatchObject({
      kind: 'broken-xml',
      // Where the element stands that is not closed.
      at: { line: 3 },
    });
    expect(refusal('<html><body>404</body></html>')).toMatchObject({
      kind: 'unknown-format',
      value: '<html>',
    });
  });

  it('expands no entities of its own: a billion laughs stay words', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><kml><Placemark><name>&b;</name><Point><coordinates>36,50</coordinates></Point></Placemark></kml>`;
    const reading = read(bomb);
    expect(JSON.stringify(reading)).not.toContain('haha');
  });

  it('that this site wrote comes back', () => {
    const { rings } = ringsOf(decode('ring=k7f3:430-900').view, dataset, weapons);
    const exported = exportedRings(rings, null, dataset, 'en', 'https://example.org/');
    const style = { name: () => 'ring', description: () => 'd', colour: () => '#112233', outlined: true };
    const back = features(writeKml('Rings', exported.features, style));
    expect(back.map(({ geometry }) => geometry)).toEqual(exported.features.map(({ geometry }) => geometry));
  });
});

describe('GPX', () => {
  it('is read: waypoints and tracks', () => {
    const text =
      '<gpx version="1.1"><wpt lat="49.9935" lon="36.2304"><name>A</name><ele>120</ele></wpt>' +
      '<trk><name>Way</name><trkseg><trkpt lat="50" lon="36"/><trkpt lat="50.1" lon="36.1"><time>2024-01-02T00:00:00Z</time></trkpt></trkseg></trk></gpx>';
    expect(
      features(text)
        .map(({ name, geometry }) => [name, geometry.type])
        .sort(),
    ).toEqual([
      ['A', 'Point'],
      ['Way', 'LineString'],
    ]);
    expect(read(text)).toMatchObject({ format: 'gpx' });
  });
});

describe('other files', () => {
  it('are refused', () => {
    expect(refusal(new Uint8Array()).kind).toBe('empty');
    expect(refusal('  \n ').kind).toBe('empty');
    expect(refusal(Uint8Array.of(0, 0, 39, 10, 0, 0, 0, 0, 1, 2, 3)).kind).toBe('unknown-format');
  });
});
