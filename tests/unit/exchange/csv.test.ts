import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLAIM_COLUMNS, incidentTable, unguarded, writeCsv } from '../../../src/exchange/index.ts';
import { dataset } from '../state/real.ts';
import { claimCsv, features, incidentCsv, provenance } from './files.ts';

/** RFC 4180, read sign by sign: no part of the writer is used. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = text.startsWith('\uFEFF') ? 1 : 0; i < text.length; i++) {
    const sign = text[i] as string;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',' || sign === '\n') {
      row.push(cell);
      cell = '';
      if (sign === '\n') {
        rows.push(row);
        row = [];
      }
    } else if (sign !== '\r') cell += sign;
  }
  return rows;
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...`'=+-@"\t\r\n,;1a＝`) }),
);

describe('a CSV', () => {
  it('gives any text back that was put in', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText), { minLength: 1 }), (rows) => {
        const [, ...back] = parse(writeCsv(['a', 'b'], rows));
        expect(back.map((cells) => cells.map(unguarded))).toEqual(rows);
      }),
    );
  });

  it('has no text that a spreadsheet would run as a formula', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [, [cell = ''] = []] = parse(writeCsv(['a'], [[text]]));
        expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
      }),
    );
  });

  it('leaves numbers alone, negative ones too, and what is missing empty', () => {
    expect(parse(writeCsv(['a', 'b', 'c'], [[-3.5, null, true]]))[1]).toEqual(['-3.5', '', 'true']);
  });

  it('begins with the mark by which Excel knows UTF-8', () => {
    expect([...new TextEncoder().encode(incidentCsv.slice(0, 1))]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

describe('the table of incidents', () => {
  const [header = [], ...rows] = parse(incidentCsv);

  it('has a row for each incident, with every property but where a label may stand', () => {
    expect(rows).toHaveLength(features.length);
    rows.forEach((row, i) => {
      const properties = Object.entries(features[i]?.properties ?? {});
      for (const [name, value] of properties.filter(([key]) => !key.startsWith('label_'))) {
        expect(unguarded(row[header.indexOf(name)] ?? '-'), name).toBe(value === null ? '' : String(value));
      }
    });
  });

  it('has its header also where nothing is shown', () => {
    expect(parse(incidentTable([], provenance))).toEqual([header]);
  });

  it('has no coordinates of what is an area', () => {
    expect(header.filter((name) => /lon|lat$|_x|_y|wkt/.test(name))).toEqual(['site_lon', 'site_lat']);
    const at = header.indexOf('site_lon');
    rows.forEach((row, i) => expect(row[at] !== '').toBe(features[i]?.geometry?.type === 'Point'));
  });

  it('says in every row where it comes from', () => {
    for (const row of rows) {
      expect(row[header.indexOf('view')]).toBe(provenance.view);
      expect(row[header.indexOf('dataset')]).toBe(provenance.dataset);
      expect(row[header.indexOf('attribution')]).toContain('© OpenStreetMap contributors');
      expect(row[header.indexOf('licence')]).toMatch(
        /ODbL-1\.0 \(https:\S+\): .*settlements.*CC-BY-4\.0 \(https:/,
      );
    }
  });
});

describe('the table of claims', () => {
  const [header = [], ...rows] = parse(claimCsv);
  const cell = (row: readonly string[], name: string): string => row[header.indexOf(name)] ?? '-';

  it('has every claim once, with a speaker, a date and a source', () => {
    expect(header).toEqual(CLAIM_COLUMNS);
    const claims = dataset.incidents.flatMap(({ id, claims }) => claims.map((claim) => `${id}#${claim.id}`));
    expect(rows.map((row) => `${cell(row, 'record')}#${cell(row, 'claim')}`)).toEqual(claims);
    for (const row of rows) {
      expect(cell(row, 'speaker_en')).toMatch(/\S/);
      expect(cell(row, 'said_earliest')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(cell(row, 'sources_uk')).toMatch(/\S/);
    }
  });
});
