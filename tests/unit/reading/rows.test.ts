/** Rows of a table whose cells do not fit the header, and cells that are no plain number. */
import { describe, expect, it } from 'vitest';
import { placesOf, problemsOf, shown } from './support.ts';

const SIGNS = [',', ';', '\t'] as const;
const kinds = (text: string) => problemsOf(text).map(([kind]) => kind);

describe.each(SIGNS)('a row with more cells than the header, parted by %j', (sign) => {
  const table = (...rows: string[]) => ['id,name,lat,lon', ...rows].join('\n').replaceAll(',', sign);

  it.each([
    '1,A,49,9935,36,2304',
    '2,B,50,0042,36,3311',
    '3,Kharkiv,centre,50,36',
    '4,A,50,36,note',
    '5,A,B,50.1,36.2',
  ])('gets no place: %s', (row) => {
    const reading = shown(table('1,A,50.5,36.5', row));
    expect(reading.features).toMatchObject([{ geometry: { coordinates: [36.5, 50.5] } }]);
    expect(reading).toMatchObject({
      leftOut: 1,
      problems: [
        {
          kind: 'unmatched-row',
          at: { line: 3, feature: 2 },
          value: String(row.split(',').length),
          number: 4,
        },
      ],
    });
  });

  it('is fine where the cells beyond are empty', () => {
    expect(placesOf(table('1,A,50.5,36.5,,', '2,B,50.6,36.6,'))).toEqual([
      [36.5, 50.5],
      [36.6, 50.6],
    ]);
    expect(problemsOf(table('1,A,50.5,36.5,,'))).toEqual([]);
  });
});

describe.each(SIGNS)('a row with fewer cells than the header, parted by %j', (sign) => {
  const full = ['1,A,50.5,36.5,100', '2,B,50.6,36.6,110'];
  const table = (...rows: string[]) =>
    ['id,name,lat,lon,height', ...full, ...rows].join('\n').replaceAll(',', sign);

  it.each([
    ['the name', '3,50.0,36.3,120'],
    ['the latitude', '3,C,36.3,120'],
    ['the longitude', '3,C,50.0,120'],
    ['the number', 'C,50.0,36.3,120'],
    ['both coordinates', '3,C'],
    ['name and height', '3,50.0,36.3'],
  ])('of which %s is missing gets no place', (_, row) => {
    const reading = shown(table(row));
    expect([reading.features.length, reading.leftOut]).toEqual([2, 1]);
    // Or what then stands in the place of a coordinate is none.
    expect(reading.problems).toMatchObject([{ at: { line: 4, feature: 3 } }]);
  });

  it('of which the last cells are missing is shown, and named', () => {
    expect(placesOf(table('3,C,50.0,36.3'))[2]).toEqual([36.3, 50]);
    expect(kinds(table('3,C,50.0,36.3'))).toEqual(['uneven-row']);
  });
});

describe('a header', () => {
  it('with a separator at its end, and rows with or without, is matched', () => {
    expect(placesOf('lat,lon,\n50.5,36.5\n50.6,36.6,')).toEqual([
      [36.5, 50.5],
      [36.6, 50.6],
    ]);
    expect(kinds('lat,lon,\n50.5,36.5\n50.6,36.6,')).toEqual([]);
  });

  it('without a cell for the names of rows, as R writes it, places no row by the wrong cells', () => {
    expect(kinds('lat,lon,name\n"1",50.5,36.5,A\n"2",50.6,36.6,B')).toEqual([
      'unmatched-row',
      'unmatched-row',
    ]);
  });
});

describe('a column of one axis', () => {
  it('may have its angles in any notation', () => {
    const rows = [
      '49°59′36.6″N;36°13′49.44″E',
      'N 49.9935;E 36.2304',
      '49,9935;36,2304',
      '49 59 36,6;36 13 49,44',
    ];
    for (const [lon, lat] of placesOf(`lat;lon\n${rows.join('\n')}`) as [number, number][]) {
      expect(lon).toBeCloseTo(36.2304, 9);
      expect(lat).toBeCloseTo(49.9935, 9);
    }
  });

  it('refuses an angle of the other axis, and what is no number as a whole', () => {
    expect(problemsOf('lat;lon\n50;36\nE 36.2;N 49.9\n12abc;36\n50;36.2x')).toEqual([
      ['bad-coordinate', 'E 36.2'],
      ['bad-coordinate', '12abc'],
      ['bad-coordinate', '36.2x'],
    ]);
  });
});

describe('a column of coordinates', () => {
  it('goes by the names of the axes', () => {
    const cells = ['lon=36.2304 lat=49.9935', 'довгота 36.2304 широта 49.9935', '36.2304E 49.9935N'];
    expect(placesOf(`name;координати\n${cells.map((cell) => `A;${cell}`).join('\n')}`)).toEqual(
      cells.map(() => [36.2304, 49.9935]),
    );
    expect(kinds('name;координати\nA;lat 50 lon 36\nB;lat 50 lat 36')).toEqual(['bad-coordinate']);
  });
});

describe('the name of a column of pairs', () => {
  it.each(['lon,lat', 'Longitude / Latitude', 'довгота, широта', 'LngLat', 'X Y'])(
    '%s says that longitude comes first',
    (name) => {
      expect(placesOf(`name;${name}\nA;36.2304, 49.9935`)).toEqual([[36.2304, 49.9935]]);
      expect(kinds(`name;${name}\nA;36.2304, 49.9935`)).toEqual([]);
      // What a cell says itself counts.
      expect(placesOf(`name;${name}\nA;lat 49.9935 lon 36.2304`)).toEqual([[36.2304, 49.9935]]);
    },
  );

  it.each(['lat,lon', 'широта / довгота', 'coordinates', 'GPS'])('%s leaves latitude first', (name) => {
    expect(placesOf(`name;${name}\nA;49.9935, 36.2304`)).toEqual([[36.2304, 49.9935]]);
  });
});

describe('well-known text', () => {
  it.each([
    ['POINT(36 50)', 'Point'],
    ['point z (36 50 112.5)', 'Point'],
    ['POINTZM(36 50 1 2)', 'Point'],
    ['MULTIPOINT(36 50, 37 51)', 'MultiPoint'],
    ['MULTIPOINT((36 50),(37 51))', 'MultiPoint'],
    ['LINESTRING (36 50,37 51)', 'LineString'],
    ['POLYGON((36 50,37 50,37 51,36 50),(36.1 50.1,36.2 50.1,36.2 50.2,36.1 50.1))', 'Polygon'],
    ['MULTIPOLYGON(((36 50,37 50,37 51,36 50)))', 'MultiPolygon'],
    ['GEOMETRYCOLLECTION(POINT(36 50),LINESTRING(36 50,37 51))', 'GeometryCollection'],
    ['SRID=4326;POINT(36 50)', 'Point'],
  ])('%s is read', (text, type) => {
    expect(shown(`name\twkt\nA\t${text}`).features.map(({ geometry }) => geometry.type)).toEqual([type]);
  });

  it.each([
    'POINT(36,2304 49,9935)',
    'POINT(36.2304 49.9x)',
    'POINT(36.2304)',
    'POINT(36 50) POINT(37 51)',
    'POINT(36 50',
    'LINESTRING(36,2 49,9, 36,4 50,1)',
    'CIRCULARSTRING(36 50,37 51,38 50)',
    'SRID=3857;POINT(4033151 6446131)',
  ])('%s is left out and named', (text) => {
    const reading = shown(`name\twkt\nA\tPOINT(36 50)\nB\t${text}`);
    expect([reading.features.length, reading.problems.map(({ kind }) => kind)]).toEqual([
      1,
      ['bad-coordinate'],
    ]);
  });

  it('of a hundred thousand points takes no time that grows with their square', () => {
    const points = Array.from({ length: 100_000 }, (_, i) => `${36 + i / 1e6} 50`).join(',');
    expect(shown(`wkt\n"LINESTRING(${points})"`).features).toHaveLength(1);
  });
});

describe('GeoJSON', () => {
  const point = (coordinates: unknown, properties: object = {}) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates },
  });

  it('with numbers as texts has them read whole', () => {
    const text = (...list: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features: list });
    expect(placesOf(text(point(['36.2304', '49,9935'])))).toEqual([[36.2304, 49.9935]]);
    expect(kinds(text(point([1, 1]), point(['36.2304x', '49'])))).toEqual(['bad-position']);
  });

  it('with one feature a line is read, with the signs of RFC 8142 or without; a line that is none is named', () => {
    const lines = [point([36, 50]), point([37, 51])].map((feature) => JSON.stringify(feature));
    for (const text of [
      lines.join('\n'),
      lines.join('\r\n'),
      lines.map((line) => `\u001e${line}\n`).join(''),
    ])
      expect(placesOf(text)).toEqual([
        [36, 50],
        [37, 51],
      ]);
    expect(shown([lines[0], '{"type":', lines[1]].join('\n'))).toMatchObject({
      leftOut: 1,
      problems: [{ kind: 'broken-line', at: { line: 2 } }],
    });
    expect(placesOf(`[${lines.join(',')}]`)).toHaveLength(2);
  });

  it('with a geometry nested too deep to be quoted shows the others', () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    const bad = JSON.stringify({ type: 'Feature', properties: null, geometry: 0 }).replace('0', deep);
    const text = `{"type":"FeatureCollection","features":[${JSON.stringify(point([36, 50]))},${bad},${deep}]}`;
    expect([shown(text).features.length, kinds(text)]).toEqual([1, ['bad-geometry', 'not-a-feature']]);
  });

  it('with a field nested a thousand deep shows the feature without it, and says so', () => {
    const deep = `${'['.repeat(4100)}${']'.repeat(4100)}`;
    const text = JSON.stringify(point([36, 50], { name: 'A', a: 0 })).replace('"a":0', `"a":${deep}`);
    expect(shown(text)).toMatchObject({
      features: [{ name: 'A', fields: [['name', 'A']] }],
      problems: [{ kind: 'deep-field', at: { feature: 1, field: 'a' } }],
    });
  });
});
