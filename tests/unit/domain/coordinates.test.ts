import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksSwapped, parseAngle, parseCoordinate } from '../../../src/domain/coordinates.ts';

const KHARKIV = [36.2304, 49.9935] as const;

function near(text: string, [lon, lat]: readonly [number, number], digits = 4): void {
  const parsed = parseCoordinate(text);
  expect(parsed, text).toMatchObject({ ok: true });
  if (!parsed.ok) return;
  expect(parsed.point[0], text).toBeCloseTo(lon, digits);
  expect(parsed.point[1], text).toBeCloseTo(lat, digits);
}

describe('a coordinate', () => {
  it.each([
    '49.9935, 36.2304',
    '49.9935,36.2304',
    '49.9935 36.2304',
    '49.9935; 36.2304',
    '49.9935/36.2304',
    '(49.9935, 36.2304)',
    '+49.9935 +36.2304',
    '49,9935 36,2304',
    '49,9935, 36,2304',
    '49,9935; 36,2304',
    '49,9935,36,2304',
    '49.9935° 36.2304°',
    '49.9935°N, 36.2304°E',
    'N 49.9935 E 36.2304',
    'N49.9935E36.2304',
    '36.2304 E 49.9935 N',
    'E36.2304, N49.9935',
    'lat 49.9935 lon 36.2304',
    'lat: 49.9935, lng: 36.2304',
    'geo:49.9935,36.2304',
    'Пн 49,9935 Сх 36,2304',
    '49,9935° пн. ш., 36,2304° сх. д.',
    '49,9935 пн.ш. 36,2304 сх.д.',
    'широта 49,9935, довгота 36,2304',
    '49.9935° північної широти, 36.2304° східної довготи',
    '49,9935 с.ш. 36,2304 в.д.',
  ])('%s is a point of Kharkiv in decimal degrees', (text) => near(text, KHARKIV));

  it.each([
    `49°59'36.6"N 36°13'49.4"E`,
    '49°59′36.6″N, 36°13′49.4″E',
    '49° 59’ 36.6” N 36° 13’ 49.4” E',
    `N49°59'36.6" E36°13'49.4"`,
    '49 59 36.6 36 13 49.4',
    '49 59 36,6 N 36 13 49,4 E',
    `49º59'36.6''N 36º13'49.4''E`,
    '49°59′36,6″ пн. ш. 36°13′49,4″ сх. д.',
  ])('%s is the same in degrees, minutes and seconds', (text) => near(text, [36.230389, 49.9935], 5));

  it.each([
    'N49 59.61 E036 13.824',
    "49° 59.61' N, 36° 13.824' E",
    '49 59.61, 36 13.824',
    '49 59,61 36 13,824',
  ])('%s is the same in degrees and decimal minutes', (text) => near(text, [36.2304, 49.9935], 5));

  it.each([
    ['49,36', [36, 49]],
    ['49 36', [36, 49]],
    ['49,99 36', [36, 49.99]],
    ['49 59,36 13', [36 + 13 / 60, 49 + 59 / 60]],
    ['-12.5, -77.03', [-77.03, -12.5]],
    ['12.5 S 77.03 W', [-77.03, -12.5]],
    ['12,5 пд. ш. 77,03 зх. д.', [-77.03, -12.5]],
    ['12°30′S 77°1′48″W', [-77.03, -12.5]],
    ['−12.5 −77.03', [-77.03, -12.5]],
    ['0, 0', [0, 0]],
    ['90, 180', [180, 90]],
    ['-0.5, -0.25', [-0.25, -0.5]],
  ] as const)('%s is read as it was meant', (text, point) => near(text, point, 6));

  it.each([
    'довгота 36,2304 широта 49,9935',
    'Довгота — 36,2304, широта — 49,9935',
    'широта – 49,9935; довгота – 36,2304',
    'lon=36.2304 lat=49.9935',
    'longitude=36.2304&latitude=49.9935',
    'Longitude 36.2304, Latitude 49.9935',
    'x: 36.2304 y: 49.9935',
    'Х 36,2304 У 49,9935',
    'lng 36.2304 lat 49.9935',
    'long. 36.2304, lat. 49.9935',
    'E 36.2304 N 49.9935',
    '36.2304E, 49.9935N',
    '36,2304° сх. д., 49,9935° пн. ш.',
    '36,2304° в.д. 49,9935° с.ш.',
    'дол. 36,2304 шир. 49,9935',
    'Восточная долгота 36,2304, северная широта 49,9935',
    '36.2304 longitude 49.9935 latitude',
    'Довгота: 36,2304° сх. д., широта: 49,9935° пн. ш.',
    'долгота 36.2304 в.д. широта 49.9935 с.ш.',
    'Longtitude 36.2304 Lattitude 49.9935',
    'сх. д.36,2304 пн. ш.49,9935',
    'широта - 49.9935, довгота - 36.2304',
    'E 36,2304 N 49.9935',
    'λ = 36.2304°, φ = 49.9935°',
    '49.9935 градусів північної широти та 36.2304 градусів східної довготи',
    'Lat 49.9935 N Lon 36.2304 E',
    '{"lat":49.9935,"lon":36.2304}',
    '{"lon": "36.2304", "lat": "49.9935"}',
    "{'lng': 36.2304, 'lat': 49.9935}",
    '{"type":"Point","coordinates":[36.2304,49.9935]}',
    'POINT (36.2304 49.9935)',
    'LatLng(49.9935, 36.2304)',
    'LngLat(36.2304, 49.9935)',
    'lon, lat: 36.2304, 49.9935',
    'довгота/широта: 36,2304/49,9935',
    '36.2304, 49.9935 (lon, lat)',
    'lat: 49.9935\nlon: 36.2304',
    'N 49.9935, 36.2304',
    '36.2304, 49.9935 N',
    '+49.9935+036.2304/',
  ])('%s says by its words or letters which number is which', (text) => {
    near(text, KHARKIV);
    // What is named is no guess, and nobody is asked.
    expect(parseCoordinate(text)).not.toHaveProperty('swapped', expect.anything());
  });

  it('without a name has latitude first, unless the one who asks says otherwise', () => {
    expect(parseCoordinate('49.9, 36.2')).toEqual({ ok: true, point: [36.2, 49.9] });
    expect(parseCoordinate('36.2, 49.9', 'lon')).toEqual({ ok: true, point: [36.2, 49.9] });
    expect(parseCoordinate('lat 49.9 lon 36.2', 'lon')).toEqual({ ok: true, point: [36.2, 49.9] });
  });

  it.each(['36.2304, 49.9935', '[36.2304, 49.9935]', '36,2304 49,9935', `36°13'49.4" 49°59'36.6"`])(
    '%s lies in Ukraine only the other way round, and that is told',
    (text) => {
      const parsed = parseCoordinate(text);
      if (!parsed.ok || !parsed.swapped) throw new Error(JSON.stringify(parsed));
      expect([...parsed.swapped].reverse()).toEqual([...parsed.point]);
      expect(looksSwapped(parsed.point)).toBe(true);
      expect(looksSwapped(parsed.swapped)).toBe(false);
    },
  );

  it('in either order, named in any of these words, is the same point', () => {
    const lats = ['lat', 'Latitude:', 'широта', 'шир.', 'y =', 'N', 'пн. ш.', 'с.ш.', 'північна широта'];
    const lons = ['lon', 'lng:', 'Longitude', 'довгота', 'долгота', 'дол.', 'x=', 'E', 'сх. д.', 'в.д.'];
    const size = (max: number) => fc.integer({ min: 1, max: max * 1e4 - 1 }).map((n) => (n + 0.5) / 1e4);
    fc.assert(
      fc.property(
        fc.constantFrom(...lats),
        fc.constantFrom(...lons),
        fc.constantFrom(' ', ', ', '; '),
        fc.boolean(),
        size(90),
        size(180),
        (latName, lonName, sign, comma, lat, lon) => {
          const written = [`${latName} ${lat}`, `${lonName} ${lon}`].map((half) =>
            comma ? half.replace(/(\d)\.(\d)/, '$1,$2') : half,
          );
          near(written.join(sign), [lon, lat], 9);
          near(written.reverse().join(sign), [lon, lat], 9);
        },
      ),
    );
  });

  it('with a minus zero is plain zero', () => {
    expect(parseCoordinate('0 S 0 W')).toEqual({ ok: true, point: [0, 0] });
  });

  it.each([
    ['', 'unreadable'],
    ['Харків', 'unreadable'],
    ['49.9935', 'unreadable'],
    ['1 2 3', 'unreadable'],
    ['49.9935, 36.2304, 120', 'unreadable'],
    ['37U CR 02 41', 'unreadable'],
    ['49.5° 30′ N 36° E', 'unreadable'],
    ['49.99 36.2x', 'unreadable'],
    ['49.9935 N 36.2304 S', 'letters'],
    ['-49.9935 N 36.2304 E', 'letters'],
    ['lat 36.23 lat 49.99', 'letters'],
    ['довгота 36,23, довгота 49,99', 'letters'],
    ['latitude 49.99 S longitude 36.23 N', 'letters'],
    ['N -49.99 E 36.23', 'letters'],
    ['широта 49,99 сх. д., довгота 36,23', 'letters'],
    // Either number may be the one in the north.
    ['49.99 N 36.23', 'unreadable'],
    ['49.9935-36.2304', 'unreadable'],
    ['.5, .25', 'unreadable'],
    ['49. 59, 36. 13', 'unreadable'],
    ['49.99 36.2X', 'unreadable'],
    ['5 x 6', 'unreadable'],
    ['- - 49.99, 36.23', 'unreadable'],
    ['° 49.99, 36.23', 'unreadable'],
    ['49°75′N 36°E', 'sixty'],
    ['49 10 75 36 10 10', 'sixty'],
    ['91, 36', 'out-of-bounds'],
    ['36, 181', 'out-of-bounds'],
    ['latitude 136.23, longitude 49.99', 'out-of-bounds'],
  ])('%j is none, and it is told why: %s', (text, fault) => {
    expect(parseCoordinate(text)).toEqual({ ok: false, fault });
  });

  it('never throws, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(() => parseCoordinate(text)).not.toThrow();
      }),
    );
  });

  it('written in any of these ways comes back as it was', () => {
    const ways: ((lat: number, lon: number) => string)[] = [
      (lat, lon) => `${lat}, ${lon}`,
      (lat, lon) => `${lat} ${lon}`,
      (lat, lon) => `${lat};${lon}`.replaceAll('.', ','),
      (lat, lon) => `${Math.abs(lat)}${lat < 0 ? 'S' : 'N'} ${Math.abs(lon)}${lon < 0 ? 'W' : 'E'}`,
      (lat, lon) => `${lon < 0 ? 'Зх' : 'Сх'} ${Math.abs(lon)} ${lat < 0 ? 'Пд' : 'Пн'} ${Math.abs(lat)}`,
    ];
    // With decimals in both: "49,36" has two readings, and the other one is chosen.
    const degrees = (max: number) =>
      fc
        .integer({ min: -max * 1e5 + 1, max: max * 1e5 - 1 })
        .filter((n) => n % 10 !== 0)
        .map((n) => n / 1e5);
    fc.assert(
      fc.property(degrees(90), degrees(180), fc.constantFrom(...ways), (lat, lon, way) => {
        near(way(lat, lon), [lon, lat], 9);
      }),
    );
  });
});

describe('one angle', () => {
  it.each([
    ['49,9935', 'lat', 49.9935],
    ['49°59′36.6″N', 'lat', 49.9935],
    ['пн. ш. 49 59 36,6', 'lat', 49.9935],
    ['36.23 сх. д.', 'lon', 36.23],
    ['Longitude: 36.23 W', 'lon', -36.23],
    ['−77,03', 'lon', -77.03],
  ] as const)('%s is read in any notation', (text, axis, degrees) => {
    expect(parseAngle(text, axis)).toBeCloseTo(degrees, 9);
  });

  it.each([
    ['E 36.23', 'lat', 'letters'],
    ['longitude 36.23', 'lat', 'letters'],
    ['49.9935 N', 'lon', 'letters'],
    ['49,9935,36', 'lat', 'unreadable'],
    ['49.9, 36.2', 'lat', 'unreadable'],
    ['12abc', 'lat', 'unreadable'],
    ['136', 'lat', 'out-of-bounds'],
    ['49°61′', 'lat', 'sixty'],
  ] as const)('%s is none of its axis: %s, %s', (text, axis, fault) => {
    expect(parseAngle(text, axis)).toBe(fault);
  });
});
