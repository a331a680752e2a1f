import { describe, expect, it } from 'vitest';
import { readBasemaps } from '../../../src/compile/basemaps.ts';
import { compile } from '../../../src/compile/compile.ts';
import { formatProblem, type Problem } from '../../../src/compile/problem.ts';
import { EMBEDDED_BASEMAP, isBasemapCode } from '../../../src/domain/basemap.ts';
import { changed } from './fixtures.ts';

const FILE = `- code: osm
  name: { uk: Вулиці, en: Streets }
  kind: pmtiles
  file: kharkiv.pmtiles
  attribution: © OpenStreetMap contributors
`;
const STYLE = `- code: desk
  name: { uk: Редакція, en: Newsroom }
  kind: style
  url: https://maps.example.org/a/style.json
  origins: [https://tiles.example.org]
  attribution: © Example
`;

/** What is read, and the problems one line each, when only kharkiv.pmtiles is there. */
function read(yaml: string) {
  const problems: Problem[] = [];
  const exists = (file: string) => file === 'basemaps/kharkiv.pmtiles';
  const basemaps = readBasemaps(new Map([['basemaps.yaml', yaml]]), exists, problems);
  return { ...basemaps, problems: problems.map(formatProblem) };
}

describe('basemaps.yaml', () => {
  it('without it, or with an empty list, there is only the embedded basemap, and no other origin', () => {
    expect(read('[]')).toEqual({ basemaps: [], copies: new Map(), origins: [], problems: [] });
    expect(readBasemaps(new Map(), () => false, [])).toEqual({
      basemaps: [],
      copies: new Map(),
      origins: [],
    });
  });

  it('names files that are copied into the site, and addresses elsewhere', () => {
    const { basemaps, copies, origins, problems } = read(FILE + STYLE);
    expect(problems).toEqual([]);
    expect(basemaps).toEqual([
      {
        code: 'osm',
        name: { uk: 'Вулиці', en: 'Streets' },
        kind: 'pmtiles',
        address: 'data/basemaps/osm.pmtiles',
        attribution: '© OpenStreetMap contributors',
      },
      {
        code: 'desk',
        name: { uk: 'Редакція', en: 'Newsroom' },
        kind: 'style',
        address: 'https://maps.example.org/a/style.json',
        attribution: '© Example',
      },
    ]);
    expect([...copies]).toEqual([['data/basemaps/osm.pmtiles', 'basemaps/kharkiv.pmtiles']]);
    expect(origins).toEqual(['https://maps.example.org', 'https://tiles.example.org']);
  });

  it('opens no origin for an address of the site itself', () => {
    const { origins, problems } = read(
      STYLE.replace('https://maps.example.org/', '').replace(/ {2}origins.*\n/, ''),
    );
    expect({ origins, problems }).toEqual({ origins: [], problems: [] });
  });

  it.each([
    ['code: osm', 'code: OSM', '1: [0].code: must be 2 to 12 small letters and digits: links carry it'],
    ['code: osm', 'code: emb', '1: [0].code: "emb" is the embedded basemap: choose another code'],
    ['- code: osm\n ', '-', '1: [0].code: is missing: a short permanent name for links, such as osm'],
    ['name: { uk: Вулиці, ', 'name: { ', '2: [0].name.uk: is missing'],
    ['kind: pmtiles', 'kind: raster', '3: [0].kind: must be one of pmtiles, style'],
    ['  file: kharkiv.pmtiles\n', '', '3: [0].kind: needs either file or url, and not both'],
    ['file: k', 'url: a.pmtiles\n  file: k', '3: [0].kind: needs either file or url, and not both'],
    ['kind: pmtiles', 'kind: style', '4: [0].file: is for PMTiles: give the address of a style as url'],
    [
      'file: kharkiv',
      'file: ../kharkiv',
      '4: [0].file: must be the name of a .pmtiles file in geodata/basemaps/, without a folder',
    ],
    [
      'file: kharkiv',
      'file: poltava',
      '4: [0].file: there is no basemaps/poltava.pmtiles: put the file there, or take this entry out',
    ],
    [
      'file: kharkiv.pmtiles',
      'url: http://maps.example.org/x.pmtiles',
      '4: [0].url: must be an https address, or one relative to the site such as tiles/oblast.pmtiles',
    ],
    [
      'file: kharkiv.pmtiles',
      'url: //maps.example.org/x.pmtiles',
      '4: [0].url: must be an https address, or one relative to the site such as tiles/oblast.pmtiles',
    ],
    [
      'file: k',
      "origins: ['https://a.example/x; script-src *']\n  file: k",
      '4: [0].origins[0]: must be an https origin without a path, such as https://tiles.example.org',
    ],
    [
      '  attribution: © OpenStreetMap contributors\n',
      '',
      '1: [0].attribution: is missing: whom the data is owed to, such as © OpenStreetMap contributors',
    ],
    ['kind:', 'colour: red\n  kind:', '3: [0].colour: is not a field that is known here'],
  ])('%j in place of %j: line %s', (from, to, problem) => {
    expect(FILE).toContain(from);
    expect(read(FILE.replace(from, to)).problems).toEqual([`basemaps.yaml:${problem}`]);
  });

  it('gives no code to two basemaps', () => {
    expect(read(FILE + STYLE.replace('desk', 'osm')).problems).toEqual([
      'basemaps.yaml:6: [1].code: "osm" is taken: line 1 has it',
    ]);
  });

  it('is compiled with the rest: into the data of the site, without paths of the machine', () => {
    const sources = changed('basemaps.yaml', () => FILE);
    expect(compile(sources, () => true).site?.basemaps.map(({ address }) => address)).toEqual([
      'data/basemaps/osm.pmtiles',
    ]);
    expect(compile(sources, () => false).problems).toHaveLength(1);
  });
});

it('the code of the embedded basemap is one', () => {
  expect(isBasemapCode(EMBEDDED_BASEMAP)).toBe(true);
});
