/** What was hit, from geodata to the static pages: mistakes of an editor, and the line of a page. */
import { describe, expect, it } from 'vitest';
import { compileGeodata } from '../../../src/compile/compile.ts';
import { pagesOf } from '../../../src/compile/pages/index.ts';
import { hitsOf } from '../../../src/domain/hit.ts';
import { LANGS } from '../../../src/domain/text.ts';
import { RECORD_MESSAGES, speakerName } from '../../../src/i18n/index.ts';
import { recordPaths } from '../../../src/permalink/index.ts';
import { dataset } from '../state/real.ts';
import { problemsAfter, REAL, replacing } from './fixtures.ts';
import { dataOf, SHARED } from './pages-data.ts';
import { one, parse, textOf } from './pages-reading.ts';

const STRIKE = 'incidents/kh24.yaml';
const FIRST = '  - id: c1\n    aspect: occurred\n';

describe('check', () => {
  const after = (fields: string) => problemsAfter(STRIKE, replacing(FIRST, `${FIRST}${fields}`));

  it('has nothing against kinds that are known', () => {
    expect(after('    hit: [school, apartments]\n')).toEqual([]);
    expect(after('    hit:\n      - railway\n')).toEqual([]);
  });

  it.each([
    ['schol', 'school'],
    ['schools', 'school'],
    ['School', 'school'],
    ['apartment', 'apartments'],
    ['houses', 'house'],
    ['home', 'homes'],
    ['hospitals', 'hospital'],
    ['kindergarden', 'kindergarten'],
    ['emergency_services', 'emergency-services'],
    ['raiway', 'railway'],
    ['airodrome', 'aerodrome'],
    ['vehicles', 'vehicle'],
    ['warehouses', 'warehouse'],
    ['industri', 'industry'],
    ['adminstration', 'administration'],
    ['energi', 'energy'],
  ])('names the kind that is nearest to %s', (written, meant) => {
    expect(after(`    hit: [${written}]\n`)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^${STRIKE}:\\d+: claims\\[0\\]\\.hit\\[0\\]: must be one of apartments, .*; did you mean "${meant}"\\?$`,
        ),
      ),
    ]);
  });

  it('names all kinds where none is near', () => {
    const [told = '', ...others] = after('    hit: [playground]\n');
    expect(others).toEqual([]);
    expect(told).toMatch(/hit\[0\]: must be one of apartments, .*, other$/);
  });

  it('says that letters are of another alphabet', () => {
    expect(after('    hit: [sсhool]\n').join()).toMatch(/hit\[0\]: must be one of .*Cyrillic/);
  });

  it('refuses what was hit in a claim about people, and tells where they belong', () => {
    const told = problemsAfter(
      STRIKE,
      replacing('    aspect: casualties\n', '    aspect: casualties\n    hit: [house]\n'),
    );
    expect(told).toEqual([
      expect.stringMatching(
        /\.hit: belongs to a claim about damage, .*; people who were hurt belong to casualties$/,
      ),
    ]);
  });
});

describe('the page of a record', async () => {
  const pages = pagesOf(dataOf(await compileGeodata(REAL)), { ...SHARED, address: null });
  const incidents = dataset.incidents.map((incident) => ({ incident, hits: hitsOf(incident.claims) }));

  it.each(LANGS)(
    'says what was hit, each kind with all who say so, and leads to their claims (%s)',
    (lang) => {
      const { title, kinds } = RECORD_MESSAGES[lang].hit;
      expect(incidents.filter(({ hits }) => hits.length > 0).length).toBeGreaterThan(1);
      for (const { incident, hits } of incidents) {
        const tree = parse(pages.get(`${recordPaths(incident.id)[lang]}index.html`) ?? '');
        const facts = textOf(one(tree, 'dl', { class: 'facts' }));
        expect(facts.includes(title), incident.id).toBe(hits.length > 0);
        const [, line = ''] = facts.split(title);
        for (const { kind, claims } of hits) {
          expect(line).toContain(`${kinds[kind].toLowerCase()} (`);
          for (const { id, speaker } of claims) {
            expect(line).toContain(speakerName(speaker, dataset, lang));
            expect(line).toContain(id);
          }
        }
      }
    },
  );
});
