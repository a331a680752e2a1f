/** Archives of KML: every file in them is read or named, and only when its bytes are those that were packed. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/domain/own-file.ts';
import { fileProblemText } from '../../../src/i18n/index.ts';
import { zipEntries } from '../../../src/reading/zip.ts';
import { problemsOf, read, shown } from './support.ts';

const kml = (name: string, lon = 36, more = '') =>
  `<kml><Document>${more}<Placemark><name>${name}</name><Point><coordinates>${lon},50</coordinates></Point></Placemark></Document></kml>`;
const link = (href: string) => `<NetworkLink><Link><href>${href}</href></Link></NetworkLink>`;

type Files = Readonly<Record<string, string>>;
const zip = (files: Files, level: 0 | 6 = 6) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level,
    mtime: '2026-11-28',
  });
const namesOf = (bytes: Uint8Array) => shown(bytes).features.map(({ name }) => name);

describe('an archive of several KML', () => {
  it('is read whole, the root first', () => {
    expect(namesOf(zip({ 'one.kml': kml('A'), 'two.kml': kml('B') }))).toEqual(['A', 'B']);
    expect(namesOf(zip({ 'a/one.kml': kml('A'), 'b/doc.kml': kml('B'), 'DOC.KML': kml('root') }))).toEqual([
      'root',
      'A',
      'B',
    ]);
  });

  it('says in which of its files something is wrong', () => {
    const bytes = zip({ 'one.kml': kml('A'), 'two.kml': kml('B', 200), 'three.kml': '<html></html>' });
    expect(namesOf(bytes)).toEqual(['A']);
    expect(shown(bytes).problems).toMatchObject([
      { kind: 'out-of-bounds', at: { file: 'two.kml', feature: 1 } },
      { kind: 'unknown-format', at: { file: 'three.kml' }, value: '<html>' },
    ]);
    expect(shown(bytes).problems.map((problem) => fileProblemText(problem, 'uk'))[0]).toContain('two.kml');
  });

  it('passes over what macOS puts beside its files', () => {
    const fork = 'Mac OS X\0\0fork';
    const bytes = zip({ '__MACOSX/._doc.kml': fork, 'a/._list.kml': fork, 'a/list.kml': kml('A') });
    expect([namesOf(bytes), problemsOf(bytes)]).toEqual([['A'], []]);
  });

  it('names other files that may hold places, and no pictures', () => {
    const bytes = zip({ 'doc.kml': kml('A'), 'track.gpx': '<gpx/>', 'more.kmz': 'x', 'files/a.png': 'x' });
    expect(problemsOf(bytes)).toEqual([['unread-files', 'track.gpx, more.kmz']]);
    expect(problemsOf(zip({ 'track.gpx': '<gpx/>' }))).toEqual([['no-kml', 'track.gpx']]);
  });

  it('follows links within itself, and tells of those that lead out of it', () => {
    const files = { 'files/New list.kml': kml('B'), 'files/three.kml': kml('C') };
    const inside = ['files/New%20list.kml', './files/three.kml', 'Files\\three.KML', '/files/three.kml#x'];
    const bytes = zip({ 'doc.kml': kml('A', 36, inside.map(link).join('')), ...files });
    expect([namesOf(bytes), problemsOf(bytes)]).toEqual([['A', 'B', 'C'], []]);
    const back = zip({ 'a/b/one.kml': kml('A', 36, link('../two.kml')), 'a/two.kml': kml('B') });
    expect(problemsOf(back)).toEqual([]);
    const windows = zip({ 'a\\one.kml': kml('A', 36, link('two.kml')), 'a\\two.kml': kml('B') });
    expect(problemsOf(windows)).toEqual([]);
    for (const href of ['https://example.org/files/three.kml', 'other.kml', '../three.kml', '', '%E0%A4%A']) {
      const out = zip({ 'doc.kml': kml('A', 36, link(href)), ...files });
      expect(shown(out).problems, href).toMatchObject([{ kind: 'linked-files', number: 1 }]);
    }
  });

  it('grows to no more than the bound, all its files together', () => {
    const big = kml(`A${' '.repeat(3000)}`);
    const limits = { ...LIMITS, unzippedBytes: 5000 };
    const reading = shown(zip({ 'one.kml': big, 'two.kml': big, 'three.kml': kml('C') }), { limits });
    expect(reading.features.map(({ name }) => name)).toEqual(['A', 'C']);
    expect(reading.problems).toMatchObject([{ kind: 'unzipped-too-large', at: { file: 'two.kml' } }]);
    expect(read(zip({ 'one.kml': kml(' '.repeat(6000)) }), { limits })).toMatchObject({
      kind: 'refused',
      problem: { kind: 'unzipped-too-large' },
    });
  });
});

describe('a damaged archive', () => {
  /** Its list of files says another checksum. */
  function withWrongChecksum(bytes: Uint8Array, entry: number): Uint8Array {
    const wrong = bytes.slice();
    const starts = [...wrong.keys()].filter((i) =>
      [0x50, 0x4b, 1, 2].every((sign, at) => wrong[i + at] === sign),
    );
    const at = (starts[entry] ?? 0) + 16;
    wrong[at] = (wrong[at] ?? 0) ^ 1;
    return wrong;
  }

  it('is refused with its file, in both languages, when nothing else is in it', () => {
    const reading = read(withWrongChecksum(zip({ 'doc.kml': kml('A') }), 0));
    if (reading.kind !== 'refused') throw new Error(reading.kind);
    expect(reading.problem).toMatchObject({ kind: 'damaged-entry', at: { file: 'doc.kml' } });
    expect(fileProblemText(reading.problem, 'en')).toContain('checksum is wrong');
    expect(fileProblemText(reading.problem, 'uk')).toContain('контрольна сума');
  });

  it('shows its sound files and names the others', () => {
    const bytes = withWrongChecksum(zip({ 'one.kml': kml('A'), 'two.kml': kml('B') }), 1);
    expect(namesOf(bytes)).toEqual(['A']);
    expect(shown(bytes).problems).toMatchObject([{ kind: 'damaged-entry', at: { file: 'two.kml' } }]);
  });

  it.each([0, 6] as const)(
    'with any one bit changed shows nothing that was not in it, and loses nothing without a word (level %d)',
    (level) => {
      const bytes = zip({ 'doc.kml': kml('A'), 'two.kml': kml('B', 36.25) }, level);
      const sound = shown(bytes).features.map((feature) => JSON.stringify(feature));
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const byte = bit >> 3;
        const held = bytes[byte] ?? 0;
        bytes[byte] = held ^ (1 << (bit & 7));
        const reading = read(bytes);
        bytes[byte] = held;
        if (reading.kind === 'refused') continue;
        if (reading.kind === 'question') throw new Error(`bit ${bit}: a question`);
        const back = reading.features.map((feature) => JSON.stringify(feature));
        expect(
          back.filter((feature) => !sound.includes(feature)),
          `bit ${bit}`,
        ).toEqual([]);
        if (reading.problems.length === 0) expect(back.toSorted(), `bit ${bit}`).toEqual(sound.toSorted());
      }
    },
  );

  it('that is cut anywhere is refused', () => {
    const bytes = zip({ 'doc.kml': kml('A') });
    for (let length = 4; length < bytes.length; length++)
      expect(read(bytes.slice(0, length)), `${length} bytes`).toMatchObject({ kind: 'refused' });
  });

  it('that is encrypted, or packed in another way, is refused as such', () => {
    const bytes = zip({ 'doc.kml': kml('A') });
    const central = bytes.findLastIndex((_, i) =>
      [0x50, 0x4b, 1, 2].every((sign, at) => bytes[i + at] === sign),
    );
    const locked = bytes.slice();
    locked[central + 8] = 1;
    const packed = bytes.slice();
    packed[central + 10] = 93;
    for (const each of [locked, packed]) expect(problemsOf(each)).toEqual([['locked-entry']]);
  });
});

describe('the list of an archive', () => {
  it('is found before a comment, and names are read in UTF-8 or in that of old programs', () => {
    const bytes = zipSync({ 'Моє.kml': strToU8('x') }, { comment: 'a comment' });
    expect(zipEntries(bytes).map(({ names }) => names)).toEqual([['Моє.kml']]);
    expect(zipEntries(Uint8Array.of(...bytes, 1, 2, 3)).map(({ names }) => names)).toEqual([['Моє.kml']]);
  });
});
