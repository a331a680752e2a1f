/** Readers of own files: whatever is in a file, nothing is thrown, and what is shown is well formed. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/domain/own-file.ts';
import { checkedGeometry } from '../../src/reading/geometry.ts';
import { faultyLine } from '../../src/reading/json-fault.ts';
import { readFile } from '../../src/reading/index.ts';

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const SAMPLES = [
  '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Point","coordinates":[36,50]}}]}',
  'name;lat;lon\n"A";50,1;36,2\nB;51;37\n',
  '<kml><Document><Placemark><name>A</name><Polygon><outerBoundaryIs><LinearRing><coordinates>36,50 37,50 37,51 36,50</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>',
  '<gpx><wpt lat="50" lon="36"><name>A</name></wpt></gpx>',
].map((text) => strToU8(text));
SAMPLES.push(zipSync({ 'doc.kml': SAMPLES[2] as Uint8Array }));

/** Throws when a file is read into anything that the map could not draw. */
function expectSound(bytes: Uint8Array): void {
  const reading = readFile(bytes);
  if (reading.kind !== 'features') return;
  for (const { geometry } of reading.features) expect(() => checkedGeometry(geometry)).not.toThrow();
}

describe('a file of random bytes', () => {
  it('never breaks a reader', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), expectSound), { numRuns: 2000 });
  });
});

describe('a damaged file', () => {
  it('never breaks a reader: bytes changed, left out or put in', () => {
    const damage = fc.record({
      sample: fc.constantFrom(...SAMPLES),
      at: fc.nat(),
      remove: fc.nat({ max: 12 }),
      insert: fc.uint8Array({ maxLength: 6 }),
    });
    fc.assert(
      fc.property(damage, ({ sample, at, remove, insert }) => {
        const start = at % sample.length;
        expectSound(Uint8Array.of(...sample.slice(0, start), ...insert, ...sample.slice(start + remove)));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('broken JSON', () => {
  it('has its first fault where a sign stands that is not allowed; JSON runs to its end', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(), (value, at) => {
        // Line ends stand between tokens alone.
        const text = JSON.stringify(value, null, 1);
        const lines = text.split('\n').length;
        // What is sound runs to its end.
        expect(faultyLine(text)).toBe(lines);
        const cut = at % text.length;
        const broken = `${text.slice(0, cut)}\u0001${text.slice(cut)}`;
        // A sign that no JSON holds; within a string the start of the string is named, on the same line.
        expect(faultyLine(broken)).toBe(text.slice(0, cut).split('\n').length);
      }),
    );
  });
});

describe('any JSON', () => {
  it('in the place of geometry and properties is read or named', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (geometry, properties) => {
        const good = { type: 'Feature', properties: null, geometry: { type: 'Point', coordinates: [1, 2] } };
        const features = [good, { type: 'Feature', properties, geometry }];
        const reading = readFile(strToU8(JSON.stringify({ type: 'FeatureCollection', features })));
        if (reading.kind !== 'features') throw new Error(reading.kind);
        expect(reading.features.length + reading.leftOut).toBe(2);
      }),
    );
  });
});

/** A number as somebody writes it, and now and then none. */
const written = (max: number) =>
  fc.oneof(
    fc.double({ min: -max, max, noNaN: true }).map((n) => n.toFixed(4)),
    fc.double({ min: -max, max, noNaN: true }).map((n) => n.toFixed(4).replace('.', ',')),
    fc.constantFrom('', '12abc', '49.9N', '1e3', '200', '49 59', 'NaN', '−5', '5.'),
  );
const pair = fc.tuple(written(180), written(90));

describe('what a file holds', () => {
  it('is shown or named in GPX, counted by its own elements', () => {
    const points = (name: string) =>
      fc
        .array(pair, { maxLength: 4 })
        .map((list) => list.map(([lon, lat]) => `<${name} lon="${lon}" lat="${lat}"/>`).join(''));
    const track = fc
      .array(points('trkpt'), { maxLength: 3 })
      .map((segments) => `<trk>${segments.map((each) => `<trkseg>${each}</trkseg>`).join('')}</trk>`);
    const feature = fc.oneof(
      pair.map(([lon, lat]) => `<wpt lon="${lon}" lat="${lat}"><name>W</name></wpt>`),
      points('rtept').map((each) => `<rte>${each}</rte>`),
      track,
    );
    fc.assert(
      fc.property(
        fc.array(feature, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('', 'gpx:', 'g:'),
        (list, prefix) => {
          const text = `<gpx>${list.join('')}</gpx>`.replace(/(<\/?)(?=[a-z])/g, `$1${prefix}`);
          expectCounted(text, list.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is shown or named in KML, counted by its own elements, in an archive of several too', () => {
    const tuple = fc.oneof(
      pair.map(([lon, lat]) => `${lon},${lat}`),
      pair.map(([lon, lat]) => `${lon},${lat},0`),
      fc.constantFrom('36,50', '36, 50', '37,51,0', '36,2304,49,9935', '36'),
    );
    const coordinates = fc
      .array(tuple, { maxLength: 5 })
      .map((list) => `<coordinates>${list.join(' ')}</coordinates>`);
    const single = fc.oneof(
      coordinates.map((each) => `<Point>${each}</Point>`),
      coordinates.map((each) => `<LineString>${each}</LineString>`),
      coordinates.map(
        (each) => `<Polygon><outerBoundaryIs><LinearRing>${each}</LinearRing></outerBoundaryIs></Polygon>`,
      ),
      fc
        .array(pair, { maxLength: 3 })
        .map(
          (list) =>
            `<gx:Track>${list.map(([lon, lat]) => `<gx:coord>${lon} ${lat} 0</gx:coord>`).join('')}</gx:Track>`,
        ),
      fc.constantFrom('', '<Circle/>'),
    );
    const geometry = fc.oneof(
      single,
      fc.array(single, { maxLength: 3 }).map((list) => `<MultiGeometry>${list.join('')}</MultiGeometry>`),
    );
    const feature = fc.oneof(
      geometry.map((each) => `<Placemark><name>A</name>${each}</Placemark>`),
      written(90).map(
        (north) =>
          `<GroundOverlay><LatLonBox><north>${north}</north><south>1</south><east>1</east><west>0</west></LatLonBox></GroundOverlay>`,
      ),
    );
    fc.assert(
      fc.property(
        fc.array(feature, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('', 'kml:'),
        (list, prefix) => {
          const text = `<kml><Folder>${list.join('')}</Folder></kml>`.replace(
            /(<\/?)(?=[a-z]+\b(?!:))/gi,
            `$1${prefix}`,
          );
          expectCounted(text, list.length);
          const archive = zipSync({ 'a.kml': strToU8(text), 'b/doc.kml': strToU8(text) });
          expectCounted(archive, 2 * list.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is shown or named in a table, whatever the length of its rows', () => {
    const cell = fc.oneof(written(90), fc.constantFrom('A', '', 'two words'));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 7 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(';', '\t', '|'),
        (rows, sign) => {
          const given = rows.filter((row) => row.some((each) => each !== ''));
          const reading = readFile(
            strToU8(
              [['id', 'name', 'lat', 'lon', 'note'], ['1', 'A', '50.5', '36.5', 'x'], ...rows]
                .map((row) => row.join(sign))
                .join('\n'),
            ),
          );
          if (reading.kind !== 'features') throw new Error(reading.kind);
          expect(reading.features.length + reading.leftOut).toBe(given.length + 1);
          expectNamed(reading);
        },
      ),
    );
  });
});

/** As many are shown or left out as there are, and each that is left out is told of. */
function expectCounted(file: string | Uint8Array, count: number): void {
  const reading = readFile(typeof file === 'string' ? strToU8(file) : file);
  if (reading.kind !== 'features') throw new Error(`${reading.kind}: ${String(file)}`);
  expect(reading.features.length + reading.leftOut, String(file)).toBe(count);
  expectNamed(reading);
}

function expectNamed({ problems, unlisted, leftOut }: Extract<Reading, { kind: 'features' }>): void {
  const told = problems.filter(({ kind }) => !['part-left-out', 'uneven-row', 'swapped'].includes(kind));
  expect(told.length + unlisted).toBeGreaterThanOrEqual(leftOut);
}

describe('points', () => {
  it('come back from GeoJSON and from tables with any separator as they were', () => {
    fc.assert(
      fc.property(
        fc.array(position, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(',', ';', '\t'),
        (list, sign) => {
          const given = list.map(([lon, lat]) => [lon + 0, lat + 0]);
          const asJson = given.map((coordinates) => ({ type: 'Point', coordinates }));
          const json = JSON.stringify({ type: 'GeometryCollection', geometries: asJson });
          const csv = ['lat', 'lon'].join(sign) + given.map(([lon, lat]) => `\n${lat}${sign}${lon}`).join('');
          expect(readFile(strToU8(json))).toMatchObject({ features: [{ geometry: { geometries: asJson } }] });
          expect(readFile(strToU8(csv))).toMatchObject({
            features: asJson.map((geometry) => ({ geometry })),
          });
        },
      ),
    );
  });
});
