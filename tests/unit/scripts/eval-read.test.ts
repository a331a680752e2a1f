import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correct, readCorrections, readLabels } from '../../../scripts/eval/labels.mjs';
import { scoreSurface, summariseSurfaces } from '../../../scripts/eval/surfaces.mjs';
import type { Ground, LabelledText } from '../../../scripts/eval/types.d.ts';
import { parseCsv, readUcdp } from '../../../scripts/eval/ucdp.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'eval-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const TEXT: LabelledText = { id: 'a', lang: 'uk', text: 'Харків', strikeReport: null, places: [] };

describe('a set of labels', () => {
  it('holds texts and spellings, told apart by their fields', () => {
    const surface = { surface: 'Izyum', n: 73, katottg: 'UA63040090010029555' };
    const path = file('set.jsonl', `${JSON.stringify(TEXT)}\n\n${JSON.stringify(surface)}\n`);
    expect(readLabels(path)).toEqual({ texts: [TEXT], surfaces: [surface] });
  });

  it('names the line that is no JSON, and the line that lacks a field', () => {
    expect(() => readLabels(file('bad.jsonl', `${JSON.stringify(TEXT)}\n{"id":`))).toThrow(/line 2: no JSON/);
    expect(() => readLabels(file('lack.jsonl', '{"id":"a"}'))).toThrow(/line 1: needs id, lang, text/);
  });
});

describe('corrections', () => {
  const places = [{ katottg: 'UA63120270010096107', name: 'Харків', level: 'settlement', relation: 'in' }];

  it('take the place of the labels of their text and of no other', () => {
    const other = { ...TEXT, id: 'b' };
    const { texts, unused } = correct([TEXT, other], [{ id: 'a', places, why: 'x', strikeReport: false }]);
    expect(texts).toEqual([{ ...TEXT, places, strikeReport: false }, other]);
    expect(unused).toEqual([]);
  });

  it('are told when no text has their id', () => {
    expect(correct([TEXT], [{ id: 'c', places, why: 'x' }]).unused).toEqual(['c']);
  });

  it('need a reason', () => {
    expect(() => readCorrections(file('c.jsonl', JSON.stringify({ id: 'a', places })))).toThrow(
      /line 1: needs/,
    );
  });
});

describe('spellings', () => {
  const ground: Ground = {
    byCode: new Map(),
    liesIn: (code, area) => code === area || (code === 'district' && area === 'city'),
    distanceKm: () => 0,
  };
  const geocode = (katottg: string | null, candidates: readonly string[]) => () => ({
    strikeReport: null,
    places: [{ katottg, name: '', level: '', relation: 'in', candidates, text: '', why: [] }],
    others: [],
  });

  it('count by their first candidate, chosen or not, and by how often they were seen', () => {
    const scores = [
      scoreSurface({ surface: 'a', n: 9, katottg: 'city' }, geocode('city', ['city']), ground),
      scoreSurface({ surface: 'b', n: 1, katottg: 'one' }, geocode(null, ['one', 'other']), ground),
      scoreSurface({ surface: 'c', n: 5, katottg: 'city' }, geocode('district', ['district']), ground),
      scoreSurface(
        { surface: 'd', n: 5, katottg: 'city' },
        () => ({ strikeReport: null, places: [], others: [] }),
        ground,
      ),
    ];
    expect(summariseSurfaces(scores)).toEqual({
      top: { plain: 2 / 4, weighted: 10 / 20 },
      inside: { plain: 3 / 4, weighted: 15 / 20 },
      decided: { plain: 2 / 4, weighted: 14 / 20 },
    });
  });
});

describe('a file of UCDP GED', () => {
  it('is CSV with quoted commas, quotes and line breaks', () => {
    expect(parseCsv('a,"b, ""c"""\r\n"d\ne",\r\n')).toEqual([
      ['a', 'b, "c"'],
      ['d\ne', ''],
    ]);
  });

  it('gives the events of the oblast that say where', () => {
    const csv = [
      'id,where_prec,where_coordinates,where_description,adm_1,latitude,longitude',
      '1,1,Izyum town,"Izyum, ????Kharkiv\x92s",Kharkiv Oblast,49.2,37.26',
      '2,1,Sumy town,Sumy,Sumy Oblast,50.9,34.8',
      '3,4,Kharkiv Oblast,,Kharkiv Oblast,49.5,36.5',
    ].join('\n');
    expect(
      readUcdp(
        file(
          'ucdp.csv',
          Uint8Array.from(csv, (it) => it.charCodeAt(0)),
        ),
      ),
    ).toEqual([
      { id: '1', text: 'Izyum, Kharkiv’s', wherePrec: '1', coded: 'Izyum town', point: [37.26, 49.2] },
    ]);
  });

  it('names the column that it lacks', () => {
    expect(() => readUcdp(file('other.csv', 'a,b\n1,2\n'))).toThrow(/no column "adm_1"/);
  });
});
