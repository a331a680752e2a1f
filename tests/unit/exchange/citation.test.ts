import { describe, expect, it } from 'vitest';
import { bibtex, cslItem, cslJson, lastChanged } from '../../../src/exchange/index.ts';
import { LANGS } from '../../../src/domain/text.ts';
import { dataset } from '../state/real.ts';

const record = dataset.record('k7f3');
if (!record) throw new Error('no record k7f3');
const address = 'https://example.org/map/#sel=k7f3&lang=en';

describe.each(LANGS)('a citation in %s', (lang) => {
  const cited = { record, address, container: 'Kharkiv Incident Map', lang };

  it('as CSL-JSON is a list with the one item, of the day of its last change', () => {
    const [item, ...others] = JSON.parse(cslJson(cited)) as unknown[];
    expect(others).toEqual([]);
    expect(item).toEqual(cslItem(cited));
    const [year, month, day] = lastChanged(record).split('-').map(Number);
    expect(item).toMatchObject({
      id: 'k7f3',
      type: 'webpage',
      title: record.title[lang],
      issued: { 'date-parts': [[year, month, day]] },
      URL: address,
    });
  });

  it('as BibTeX is one entry with its key, its address and its title', () => {
    const entry = bibtex(cited);
    expect(entry).toMatch(/^@misc\{k7f3,\n/);
    expect(entry).toContain(`{${record.title[lang]}}`);
    expect(entry).toContain(`\\url{${address}}`);
    const depth = [...entry].reduce((open, sign) => open + Number(sign === '{') - Number(sign === '}'), 0);
    expect(depth).toBe(0);
  });
});

describe.each(LANGS)('a citation of a view in %s', (lang) => {
  const view = { title: 'Kharkiv & around', dataset: '2026-11-25', seen: '2026-11-26' };
  const cited = { view, address, container: 'Kharkiv Incident Map', lang };

  it('as CSL-JSON is of the day of the data, and says when it was seen', () => {
    expect(JSON.parse(cslJson(cited))).toEqual([
      {
        id: 'kharkiv-incident-map-2026-11-26',
        type: 'webpage',
        title: view.title,
        author: [{ literal: cited.container }],
        'container-title': cited.container,
        issued: { 'date-parts': [[2026, 11, 25]] },
        accessed: { 'date-parts': [[2026, 11, 26]] },
        language: lang,
        URL: address,
      },
    ]);
  });

  it('as BibTeX has title, address, and both days', () => {
    const entry = bibtex(cited);
    expect(entry).toContain('title = {{Kharkiv \\& around}}');
    expect(entry).toContain(`\\url{${address}}`);
    expect(entry).toMatch(/year = \{2026\}[\s\S]*note = \{.*2026-11-25.*2026-11-26\}/);
  });
});

describe('signs that mean something to TeX', () => {
  it('are escaped', () => {
    const title = { uk: '50% & _#$~^\\{}', en: '50% & _#$~^\\{}' };
    const cited = { record: { ...record, title }, address, container: 'Map', lang: 'en' as const };
    expect(bibtex(cited)).toContain(
      'title = {{50\\% \\& \\_\\#\\$\\textasciitilde{}\\textasciicircum{}\\textbackslash{}\\{\\}}}',
    );
  });
});

describe('the day of the last change', () => {
  it('is the newest of the history, wherever it stands', () => {
    const change = { uk: 'зміна', en: 'change' };
    const history = ['2024-01-02', '2024-03-01', '2024-02-01'].map((date) => ({ date, change }));
    expect(lastChanged({ history })).toBe('2024-03-01');
  });
});
