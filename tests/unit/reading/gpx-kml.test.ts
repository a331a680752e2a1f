/** GPX and KML of all makes: each number whole, each element shown or named. */
import { describe, expect, it } from 'vitest';
import { placesOf, problemsOf, read, shown } from './support.ts';

const KHARKIV = [36.2304, 49.9935];

const gpx = (inside: string) => `<gpx version="1.1" creator="x">${inside}</gpx>`;
const wpt = (lat: string, lon: string) => `<wpt lat="${lat}" lon="${lon}"><name>A</name></wpt>`;
const kml = (inside: string) =>
  `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inside}</Document></kml>`;
const placemark = (inside: string) => `<Placemark><name>A</name>${inside}</Placemark>`;
const point = (coordinates: string) => placemark(`<Point><coordinates>${coordinates}</coordinates></Point>`);

describe('a waypoint', () => {
  it.each([
    ['a decimal point', '49.9935', '36.2304'],
    ['a decimal comma', '49,9935', '36,2304'],
    ['blanks around', ' 49.9935 ', '36.2304\n'],
    ['degree signs', '49.9935°', '36.2304°'],
  ])('with %s lies where it says', (_, lat, lon) => {
    expect(placesOf(gpx(wpt(lat, lon)))).toEqual([KHARKIV]);
    expect(problemsOf(gpx(wpt(lat, lon)))).toEqual([]);
  });

  it('with a minus of print lies in the south', () => {
    expect(placesOf(gpx(wpt('−49.9935', '–36,2304')))).toEqual([[-36.2304, -49.9935]]);
  });

  it.each(['12abc', '49.9935N', '49 59', '49,9935,36', '', 'NaN', '49.99.35'])(
    'of which %j is the latitude is left out and named',
    (lat) => {
      const reading = shown(gpx(wpt(lat, '36.2') + wpt('50', '36')));
      expect(reading).toMatchObject({ leftOut: 1, features: [{ geometry: { coordinates: [36, 50] } }] });
      expect(reading.problems).toEqual([
        { kind: 'bad-coordinate', at: { feature: 1, field: 'wpt.lat' }, value: lat },
      ]);
    },
  );
});

describe('GPX', () => {
  it.each([
    [
      '1.0',
      `<gpx version="1.0" xmlns="http://www.topografix.com/GPX/1/0">${wpt('49.9935', '36.2304')}</gpx>`,
    ],
    ['without a namespace', `<gpx>${wpt('49.9935', '36.2304')}</gpx>`],
    [
      'with a prefix',
      '<g:gpx xmlns:g="http://www.topografix.com/GPX/1/1"><g:wpt lat="49.9935" lon="36.2304"><g:name>A</g:name></g:wpt></g:gpx>',
    ],
    [
      'with a prefix that is not declared',
      '<gpx:gpx><gpx:wpt lat="49.9935" lon="36.2304"><gpx:name>A</gpx:name></gpx:wpt></gpx:gpx>',
    ],
    [
      'with undeclared extensions',
      gpx(
        '<wpt lat="49.9935" lon="36.2304"><name>A</name><extensions><gpxx:Depth>5</gpxx:Depth></extensions></wpt>',
      ),
    ],
  ])('%s is read', (_, text) => {
    expect(placesOf(text)).toEqual([KHARKIV]);
    expect(shown(text).features[0]?.name).toBe('A');
  });

  it('shows a track or a route of one point as a point', () => {
    const one = '<trk><name>T</name><trkseg><trkpt lat="49.9935" lon="36.2304"/></trkseg></trk>';
    const route = '<rte><rtept lat="49.9935" lon="36.2304"/></rte>';
    expect(placesOf(gpx(one + route))).toEqual([KHARKIV, KHARKIV]);
  });

  it('reads the points of a track that has no segments', () => {
    const track = '<trk><trkpt lat="50" lon="36"/><trkpt lat="51" lon="37"/></trk>';
    expect(placesOf(gpx(track))).toMatchObject([{ type: 'LineString' }]);
  });

  it('names a track and a route without a point', () => {
    expect(shown(gpx(`<trk><trkseg/></trk><rte/>${wpt('50', '36')}`))).toMatchObject({
      leftOut: 2,
      problems: [
        { kind: 'no-geometry', at: { feature: 1 } },
        { kind: 'no-geometry', at: { feature: 2 } },
      ],
    });
  });

  it('draws a track without the points that cannot be read, and names them', () => {
    const track =
      '<trk><trkseg><trkpt lat="50" lon="36"/><trkpt lat="5x" lon="36"/><trkpt lat="50,2" lon="36,2"/></trkseg>' +
      '<trkseg><trkpt lat="51" lon="37"/><trkpt lat="51" lon="38"/></trkseg></trk>';
    expect(placesOf(gpx(track))).toEqual([
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [36, 50],
            [36.2, 50.2],
          ],
          [
            [37, 51],
            [38, 51],
          ],
        ],
      },
    ]);
    expect(problemsOf(gpx(track))).toEqual([['part-left-out', '5x']]);
  });

  it('takes the name of a track from the track, and not from its points', () => {
    const track = '<trk><trkseg><trkpt lat="50" lon="36"><name>P</name></trkpt></trkseg></trk>';
    expect(shown(gpx(track)).features[0]?.name).toBe('');
  });
});

describe('a position of KML', () => {
  it.each([
    '36.2304,49.9935',
    '36.2304,49.9935,112.5',
    ' 36.2304, 49.9935, 0 ',
    '36.2304,49.9935,',
    '+36.2304,49.9935',
  ])('%j is read', (coordinates) => {
    expect(placesOf(kml(point(coordinates)))).toEqual([KHARKIV]);
  });

  it.each([
    '36,2304,49,9935',
    '36,2304,49,9935,0',
    '36.2304,49.9x',
    '36.2304',
    '36.23 49.99',
    '12abc,50',
    '36,,50',
  ])('%j is left out and named, and never guessed', (coordinates) => {
    const reading = shown(kml(point(coordinates) + point('36,50')));
    expect(reading).toMatchObject({ leftOut: 1, features: [{ geometry: { coordinates: [36, 50] } }] });
    expect(reading.problems).toMatchObject([{ kind: 'bad-tuple', at: { feature: 1 } }]);
  });

  it('of a track has blanks between its numbers, so a comma in it is a decimal comma', () => {
    const track = placemark('<gx:Track><gx:coord>36,2304 49,9935 112,5</gx:coord><gx:coord/></gx:Track>');
    expect(placesOf(kml(track))).toEqual([KHARKIV]);
    expect(problemsOf(kml(placemark('<gx:Track><gx:coord>36.2 49.9x 0</gx:coord></gx:Track>')))).toEqual([
      ['bad-position', '36.2 49.9x 0'],
    ]);
  });
});

describe('KML', () => {
  it.each([
    [
      'with a prefix',
      '<kml:kml xmlns:kml="http://www.opengis.net/kml/2.2"><kml:Placemark><kml:name>A</kml:name><kml:Point><kml:coordinates>36.2304,49.9935</kml:coordinates></kml:Point></kml:Placemark></kml:kml>',
    ],
    [
      'with a prefix that is not declared',
      '<kml:kml><kml:Placemark><kml:name>A</kml:name><kml:Point><kml:coordinates>36.2304,49.9935</kml:coordinates></kml:Point></kml:Placemark></kml:kml>',
    ],
    ['of Google Earth 3', `<kml xmlns="http://earth.google.com/kml/2.0">${point('36.2304,49.9935')}</kml>`],
    ['with undeclared attributes', `<kml xsi:schemaLocation="a b">${point('36.2304,49.9935')}</kml>`],
  ])('%s is read', (_, text) => {
    expect(placesOf(text)).toEqual([KHARKIV]);
    expect(shown(text).features[0]?.name).toBe('A');
  });

  it('shows the parts of a feature that can be drawn, and names the others', () => {
    const multi = placemark(
      '<MultiGeometry><Point><coordinates>36.2304,49.9935</coordinates></Point>' +
        '<LineString><coordinates>36,50</coordinates></LineString>' +
        '<Point><coordinates>36,2304,49,9935</coordinates></Point></MultiGeometry>',
    );
    expect(placesOf(kml(multi))).toEqual([KHARKIV]);
    expect(problemsOf(kml(multi)).map(([kind]) => kind)).toEqual(['part-left-out', 'part-left-out']);
  });

  it('never takes a hole for an area whose outline cannot be read', () => {
    const ring = (coordinates: string) =>
      `<LinearRing><coordinates>${coordinates}</coordinates></LinearRing>`;
    const good = ring('36,50 37,50 37,51 36,50');
    const bad = ring('36,2,50,2 37,50 37,51 36,50');
    const area = (outer: string, inner: string) =>
      kml(
        placemark(
          `<Polygon><innerBoundaryIs>${inner}</innerBoundaryIs><outerBoundaryIs>${outer}</outerBoundaryIs></Polygon>`,
        ),
      );
    expect(shown(area(bad, good))).toMatchObject({ features: [], leftOut: 1 });
    expect(placesOf(area(good, bad))).toMatchObject([{ type: 'Polygon', coordinates: { length: 1 } }]);
    expect(problemsOf(area(good, bad)).map(([kind]) => kind)).toEqual(['part-left-out']);
  });

  it('reads models and overlays where they stand, with whole numbers', () => {
    const model = placemark(
      '<Model><Location><longitude>36,2304</longitude><latitude>49.9935</latitude></Location></Model>',
    );
    const overlay = (north: string) =>
      `<GroundOverlay><LatLonBox><north>${north}</north><south>49</south><east>37</east><west>36</west></LatLonBox></GroundOverlay>`;
    expect(placesOf(kml(model))).toEqual([KHARKIV]);
    const corners = [
      [36, 50.5],
      [37, 50.5],
      [37, 49],
      [36, 49],
      [36, 50.5],
    ];
    expect(placesOf(kml(overlay('50,5')))).toEqual([{ type: 'Polygon', coordinates: [corners] }]);
    expect(problemsOf(kml(overlay('50.5N')))).toEqual([['bad-coordinate', '50.5N']]);
  });

  it('nested deeper than any program writes is named, and hides no other feature', () => {
    const deep = `${'<MultiGeometry>'.repeat(400)}<Point><coordinates>1,1</coordinates></Point>${'</MultiGeometry>'.repeat(400)}`;
    expect(shown(kml(placemark(deep) + point('36,50')))).toMatchObject({
      leftOut: 1,
      features: [{ geometry: { coordinates: [36, 50] } }],
    });
  });

  it('with thousands of line breaks takes no time that grows with their square', () => {
    // With the square of its length it would take minutes.
    const text = kml(placemark(`<description><![CDATA[${'<br '.repeat(200_000)}]]></description>`));
    expect(read(text).kind).toBe('features');
  });
});
