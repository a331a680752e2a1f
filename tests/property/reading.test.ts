/** Readers of own files: whatever is in a file, nothing is thrown, and what is shown is well formed. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
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
