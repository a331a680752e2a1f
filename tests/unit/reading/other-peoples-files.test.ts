/** Files as people have sent them in, by the kinds of fault that were reported of map programs: each is right, or told. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { placesOf, problemsOf, read } from './support.ts';

const A = [36.2304, 49.9935];
const B = [36.3311, 50.0042];

const placemark = ([lon, lat]: readonly number[]) =>
  `<Placemark><name>P</name><Point><coordinates>${lon},${lat}</coordinates></Point></Placemark>`;
const kml = (...inside: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inside.join('')}</Document></kml>`;
const gpx = (inside: string) =>
  `<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1">${inside}</gpx>`;
const zip = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const link = (href: string) => `<NetworkLink><Link><href>${href}</href></Link></NetworkLink>`;

/** One bit of the packed coordinates is another, as after a bad copy. */
function damaged(files: Readonly<Record<string, string>>): Uint8Array {
  const bytes = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    { level: 0 },
  );
  const at = new TextDecoder('latin1').decode(bytes).indexOf('36.2304') + 1;
  bytes[at] = (bytes[at] ?? 0) ^ 8;
  return bytes;
}

interface Case {
  readonly kind: string;
  readonly file: string | Uint8Array;
  readonly places?: readonly unknown[];
  readonly told?: readonly string[];
}

const CASES: readonly Case[] = [
  { kind: 'decimal commas in quotes', file: 'id,lat,lon\n1,"49,9935","36,2304"', places: [A] },
  {
    kind: 'decimal commas between commas',
    file: 'id,name,lat,lon\n1,A,49,9935,36,2304\n2,B,50,0042,36,3311',
    told: ['unmatched-row', 'unmatched-row'],
  },
  { kind: 'decimal points lost', file: 'id;lat;lon\n1;499935;362304', told: ['out-of-bounds'] },
  {
    kind: 'semicolons and decimal commas',
    file: 'назва;широта;довгота;висота\nА;49,9935;36,2304;112,5\nБ;50,0042;36,3311;98',
    places: [A, B],
  },
  {
    kind: 'resource forks first',
    file: zip({ '__MACOSX/a/._list.kml': 'Mac OS X', 'a/list.kml': kml(placemark(A)) }),
    places: [A],
  },
  {
    kind: 'resource forks beside the root',
    file: zip({ '__MACOSX/._doc.kml': 'Mac OS X', 'doc.kml': kml(placemark(A)) }),
    places: [A],
  },
  {
    kind: 'links within an archive',
    file: zip({
      'doc.kml': kml(link('files/one.kml'), link('files/New%20list.kml')),
      'files/one.kml': kml(placemark(A)),
      'files/New list.kml': kml(placemark(B)),
    }),
    places: [A, B],
  },
  { kind: 'a KML that is called KMZ', file: kml(placemark(A)), places: [A] },
  { kind: 'an archive of something else', file: zip({ 'track.gpx': gpx('') }), told: ['no-kml'] },
  {
    kind: 'several KML without a root',
    file: zip({ 'one.kml': kml(placemark(A)), 'two.kml': kml(placemark(B)) }),
    places: [A, B],
  },
  { kind: 'GPX with decimal commas', file: gpx('<wpt lat="49,9935" lon="36,2304"/>'), places: [A] },
  { kind: 'GPX 1.0', file: '<gpx version="1.0"><wpt lat="49.9935" lon="36.2304"/></gpx>', places: [A] },
  {
    kind: 'GPX with prefixes',
    file: '<g:gpx xmlns:g="http://www.topografix.com/GPX/1/1"><g:wpt lat="49.9935" lon="36.2304"/></g:gpx>',
    places: [A],
  },
  {
    kind: 'a track of one point between waypoints',
    file: gpx(
      '<wpt lat="49.9935" lon="36.2304"/><trk><trkseg><trkpt lat="50.0042" lon="36.3311"/></trkseg></trk>',
    ),
    places: [A, B],
  },
  {
    kind: 'coordinates with named axes in one column',
    file: 'name;координати\nА;довгота 36,2304 широта 49,9935\nБ;lon=36.3311 lat=50.0042',
    places: [A, B],
  },
  {
    kind: 'contradictory axes in one column',
    file: 'name;координати\nА;49.9935, 36.2304\nБ;lat 36.3311 lat 50.0042',
    places: [A],
    told: ['bad-coordinate'],
  },
  {
    kind: 'longitude first in one column',
    file: 'gps\n"36.2304, 49.9935"',
    places: [[...A].reverse()],
    told: ['swapped'],
  },
  { kind: 'a wrong checksum', file: damaged({ 'doc.kml': kml(placemark(A)) }), told: ['damaged-entry'] },
  {
    kind: 'a wrong checksum among others',
    file: damaged({ 'one.kml': kml(placemark(A)), 'two.kml': kml(placemark(B)) }),
    places: [B],
    told: ['damaged-entry'],
  },
  {
    kind: 'prefixes that are not declared',
    file: '<kml><Placemark><gx:balloonVisibility>1</gx:balloonVisibility><Point><coordinates>36.2304,49.9935</coordinates></Point></Placemark></kml>',
    places: [A],
  },
];

describe('a file of other people', () => {
  it.each(CASES.map((each) => [each.kind, each] as const))('with %s is right, or told', (_, each) => {
    const { file, places = [], told = [] } = each;
    expect(read(file).kind === 'features' ? placesOf(file) : []).toEqual(places);
    expect(problemsOf(file).map(([kind]) => kind)).toEqual(told);
  });
});
