/** Licences: whose data is where, under what, with links, and how a reader reaches who publishes the site. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, compileGeodata } from '../../../src/compile/compile.ts';
import { pagesOf, siteContact } from '../../../src/compile/pages/index.ts';
import { formatProblem } from '../../../src/compile/problem.ts';
import { DATA_FILES } from '../../../src/domain/attribution.ts';
import { contactLink, contactText, safeContact } from '../../../src/domain/contact.ts';
import { LANGS } from '../../../src/domain/text.ts';
import { METHOD_PATHS, placePaths, recordPaths } from '../../../src/permalink/index.ts';
import { changed, REAL } from './fixtures.ts';
import { dataOf, SHARED } from './pages-data.ts';

const compiled = await compileGeodata(REAL);
const data = dataOf(compiled);
const { site } = data;
const pages = pagesOf(data, { ...SHARED, address: null });
const page = (path: string): string => pages.get(`${path}index.html`) ?? '';
const json = (name: string) => JSON.parse(compiled.files.get(`data/${name}`) ?? 'null');

const ADDRESSES = [
  'https://www.openstreetmap.org/copyright',
  'https://opendatacommons.org/licenses/odbl/1-0/',
  'https://creativecommons.org/licenses/by/4.0/',
  'https://www.gnu.org/licenses/lgpl-3.0.html',
  'https://www.geonames.org/',
  'https://www.naturalearthdata.com/',
  'https://doi.org/10.1177/2053168020935257',
  'https://github.com/zhukovyuri/VIINA',
];
/** The data set, by the address that leads to it. */
const DATA_SETS = { ucdp: ADDRESSES[6] ?? '', viina: ADDRESSES[7] ?? '' } as const;

describe('the table of SOURCES.md', () => {
  it('says of every part what it is, in both languages, where it is, and under which linked licence', () => {
    expect(site.attributions.length).toBeGreaterThan(10);
    for (const { part, changes, sources, licences, attribution, files } of site.attributions) {
      expect(part.uk).toMatch(/[а-яіїєґ]/);
      expect(part.en).not.toMatch(/[а-яіїєґ]|places\//);
      expect(changes).not.toBeNull();
      expect(attribution.uk).not.toBe('');
      expect(sources.length).toBeGreaterThan(0);
      expect(licences.every(({ url }) => url !== null)).toBe(true);
      expect(files.length).toBeGreaterThan(0);
    }
    const linked = site.attributions.flatMap(({ sources, licences }) => [...sources, ...licences]);
    expect(linked.map(({ url }) => url)).toEqual(expect.arrayContaining(ADDRESSES));
    const withoutAddress = linked.filter(({ url }) => url === null).map(({ id }) => id);
    expect(new Set(withoutAddress)).toEqual(new Set(['KATOTTG', 'Kharkiv Incident Map']));
  });

  it('tells of every file of data/ what it is under', () => {
    for (const file of DATA_FILES) {
      expect(
        site.attributions.filter(({ files }) => files.includes(file)),
        file,
      ).not.toEqual([]);
    }
  });

  const head =
    '| file | source | licence | attribution | part (en) | part (uk) | in data/ | via |\n|---|---|---|---|---|---|---|---|\n';
  const names =
    '\n| name | address |\n|---|---|\n| A | https://example.org/a |\n| L | https://example.org/l |\n';
  const row = (cells: string) => `${head}| ${cells} |\n${names}`;
  const problemsOf = (text: string) => compile(changed('SOURCES.md', () => text)).problems.map(formatProblem);
  it.each([
    [
      'a licence that the second table has not',
      row('x | A | M | A | x | x | site.json | '),
      /SOURCES\.md:3: licence: "M" has no row/,
    ],
    [
      'a source that it has not',
      row('x | A; B | L | A | x | x | site.json | '),
      /SOURCES\.md:3: source: "B" has no row/,
    ],
    [
      'a file that the site has not',
      row('x | A | L | A | x | x | sites.json | '),
      /"sites\.json" is no file of data\/: write site\.json/,
    ],
    ['no file', row('x | A | L | A | x | x | | '), /in data\/: this cell is empty/],
    ['no licence', row('x | A | | A | x | x | site.json | '), /licence: this cell is empty/],
    [
      'an address that runs',
      row('x | A | L | A | x | x | site.json | ').replace('https://example.org/a', 'javascript:alert(1)'),
      /SOURCES\.md:7: address: "javascript:alert\(1\)" is no whole address/,
    ],
    [
      'an address that was cut',
      row('x | A | L | A | x | x | site.json | ').replace('https://example.org/a', 'example.org'),
      /address: "example\.org" is no whole address/,
    ],
  ])('is refused with %s', (_what, text, message) => {
    expect(problemsOf(text).join('\n')).toMatch(message);
  });

  it('is taken when all of it is there', () => {
    expect(problemsOf(row('x | A | L | A | x | x | site.json | '))).toEqual([]);
  });

  it('has every data set that a report names', () => {
    const sources = changed('reports/seed-a.md', (text) =>
      text.replace(/^language: .*$/m, '$&\nvia: nowhere'),
    );
    expect(compile(sources).problems.map(formatProblem).join('\n')).toMatch(
      /reports\/seed-a\.md.*via: "nowhere" is in no row of the column via of SOURCES\.md/,
    );
  });
});

describe('reports', () => {
  it('whose note names a data set say so in a field, and no others do', () => {
    for (const { id, note, via } of site.reports) {
      if (/VIINA/.test(note?.en ?? '')) expect(via, id).toBe('viina');
      if (via === 'viina') expect(note?.en, id).toMatch(/VIINA/);
    }
    const coders = site.records.flatMap(({ claims }) => claims.filter(({ speaker }) => speaker === 'ucdp'));
    const via = (id: string) => site.reports.find((report) => report.id === id)?.via;
    expect(coders.length).toBeGreaterThan(10);
    for (const { reports } of coders) expect(reports.map(via)).toContain('ucdp');
  });
});

describe('files of data/', () => {
  it('that are objects have a notice with licence, address, part and attribution; a list stays a list', () => {
    for (const file of ['ground.json', 'gazetteer.json', 'boundaries.json', 'territories.json']) {
      const { notice } = json(file);
      expect(notice.attribution, file).toContain('© OpenStreetMap contributors');
      expect(notice.licence, file).toMatch(/ODbL-1\.0 \(https:\/\/opendatacommons\.org\/\S+\): [a-z]/);
      expect(notice.licences).toBe('licences.json');
    }
    expect(json('ground.json').notice.licence).toMatch(/LGPL-3\.0-or-later \(\S+\): rivers\./);
    expect(json('territories.json').notice.licence).not.toContain('LGPL');
    for (const file of ['claims.json', 'weapons.json']) expect(Array.isArray(json(file)), file).toBe(true);
    expect(Object.values(json('ids.json')).every((id) => typeof id === 'string' && id.length < 20)).toBe(
      true,
    );
  });

  it('are all in licences.json and LICENCES.txt, which say of each what is under what', () => {
    const { files } = json('licences.json');
    expect(Object.keys(files)).toEqual([...DATA_FILES]);
    const text = compiled.files.get('data/LICENCES.txt') ?? '';
    for (const file of DATA_FILES) {
      expect(files[file].length, file).toBeGreaterThan(0);
      expect(text.split(`\ndata/${file}\n`), file).toHaveLength(1 + LANGS.length);
    }
    for (const address of ADDRESSES) expect(text).toContain(address);
  });

  it('incidents.geojson says part by part what it is made of, and no part that is not in it', () => {
    const { licence, licences } = json('incidents.geojson');
    expect(licence).not.toContain('LGPL');
    expect(licence).toMatch(/CC-BY-4\.0 \(\S+\): .*the words of this project/);
    expect(licences.map(({ part }: { part: { en: string } }) => part.en)).not.toContain('rivers');
    expect(licences.every((each: { licences: { url: string }[] }) => each.licences[0]?.url)).toBe(true);
  });

  it('a claim of claims.json is under the licence of its words and of the data sets that it rests on, and no other', () => {
    const via = new Map(site.reports.map((report) => [report.id, report.via]));
    const seen = new Set<string>();
    for (const { reports, licence, attribution } of json('claims.json')) {
      const used = new Set<string | undefined>(reports.map(({ id }: { id: string }) => via.get(id)));
      expect(licence.includes('ODbL-1.0')).toBe(used.has('viina'));
      expect(attribution.includes('UCDP')).toBe(used.has('ucdp'));
      expect(attribution.includes('VIINA')).toBe(used.has('viina'));
      expect(licence).toContain('CC-BY-4.0');
      expect(attribution).toContain('Kharkiv Incident Map');
      seen.add(licence);
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  it('feeds say who is to be named and under what', () => {
    for (const name of ['feed.xml', 'feed.en.xml']) {
      expect(pages.get(name)).toMatch(/<rights>.*CC-BY-4\.0 \(https:\/\/creativecommons\.org/);
    }
    for (const name of ['feed.json', 'feed.en.json']) {
      const { _rights: rights } = JSON.parse(pages.get(name) ?? '{}');
      expect(rights.text).toContain('VIINA');
      expect(rights.parts.length).toBeGreaterThan(2);
    }
  });
});

describe('static pages', () => {
  it.each(LANGS)('the method page links every source and licence (%s)', (lang) => {
    for (const address of ADDRESSES) expect(page(METHOD_PATHS[lang])).toContain(`href="${address}"`);
    expect(page(METHOD_PATHS[lang])).not.toMatch(/made from places\//);
  });

  it.each(LANGS)(
    'a record credits UCDP and VIINA where one of its claims rests on them, and nowhere else (%s)',
    (lang) => {
      const via = new Map(site.reports.map((report) => [report.id, report.via]));
      const credited = { ucdp: 0, viina: 0 };
      for (const { id, claims } of site.records) {
        const used = new Set(claims.flatMap(({ reports }) => reports.map((report) => via.get(report))));
        const foot = page(recordPaths(id)[lang]).split('<footer>')[1] ?? '';
        for (const set of ['ucdp', 'viina'] as const) {
          expect(foot.includes(`href="${DATA_SETS[set]}"`), `${id} ${set}`).toBe(used.has(set));
          if (used.has(set)) credited[set] += 1;
        }
        expect(foot).toContain(`href="${ADDRESSES[0]}"`);
      }
      expect(credited.ucdp).toBeGreaterThan(10);
      expect(credited.viina).toBeGreaterThan(5);
      expect(credited.ucdp).toBeLessThan(site.records.length);
    },
  );

  it('in Ukrainian say it in Ukrainian', () => {
    const foot = page(recordPaths('k7f3').uk).split('<footer>')[1] ?? '';
    expect(foot).toContain('© учасники OpenStreetMap');
    expect(foot).toContain('Зроблено з Natural Earth');
    expect(foot).not.toMatch(/Made with|contributors|Rivers/);
  });
});

describe('the way to the publisher', () => {
  const shown = (contact: string | null) =>
    pagesOf({ ...data, site: { ...site, contact } }, { ...SHARED, address: null });
  const records = site.records.map(({ id }) => recordPaths(id));

  it.each(LANGS)(
    'stands on every record, the method page and a place page, with the record in the letter (%s)',
    (lang) => {
      const texts = shown('mailto:desk@example.org');
      for (const paths of records) {
        const id = paths.uk.split('/')[1] ?? '';
        expect(texts.get(`${paths[lang]}index.html`)).toMatch(
          new RegExp(`href="mailto:desk@example\\.org\\?subject=[^"]*${id}"`),
        );
      }
      for (const path of [METHOD_PATHS[lang], placePaths('UA63000000000041885')[lang]]) {
        expect(texts.get(`${path}index.html`)).toContain('>desk@example.org</a>');
      }
    },
  );

  it('is a page as it is, and nothing where it is not set', () => {
    const web = shown('https://example.org/contact?a=b');
    const none = shown(null);
    for (const paths of records) {
      expect(web.get(`${paths.en}index.html`)).toContain('href="https://example.org/contact?a=b"');
      expect(none.get(`${paths.en}index.html`)).not.toMatch(/mailto:|Report an error/);
    }
    expect(none.get(`${METHOD_PATHS.uk}index.html`)).not.toContain('id="contact"');
  });

  it('is in site.json as it was told, and null where it was not', async () => {
    const told = await compileGeodata(REAL, null, 'mailto:desk@example.org');
    expect(told.site?.contact).toBe('mailto:desk@example.org');
    expect(json('site.json').contact).toBeNull();
  });

  it.each([
    ['https://example.org/contact', 'https://example.org/contact'],
    [' https://example.org ', 'https://example.org'],
    ['http://example.org/a?b=c#d', 'http://example.org/a?b=c#d'],
    ['mailto:map@example.org', 'mailto:map@example.org'],
    ['MAILTO:map@example.org', 'mailto:map@example.org'],
    ['map@example.org', 'mailto:map@example.org'],
    ['first.last+map@news.example.co.uk', 'mailto:first.last+map@news.example.co.uk'],
    ["o'neil@example.org", "mailto:o'neil@example.org"],
    ['редакція@приклад.укр', 'mailto:редакція@приклад.укр'],
  ])('%s', (given, contact) => {
    expect(safeContact(given)).toBe(contact);
  });

  it.each([
    'map@example',
    'mailto:',
    'mailto:map@example.org?bcc=other@example.org',
    'mailto:a@example.org,b@example.org',
    'mailto:map@example.org%0Abcc:x@example.org',
    'map at example.org',
    'example.org/contact',
    'javascript:alert(1)',
    'javascript://example.org/%0aalert(1)',
    'data:text/html,x@example.org',
    'tel:+380000000000',
    'https://user:pass@example.org/',
    'https://localhost/contact',
    '"><script>@example.org',
    'mailto:map@example..org',
  ])('refuses %s, and says what to give', (given) => {
    expect(() => siteContact(given)).toThrow(
      /INCIDENT_MAP_CONTACT is ".*give the whole address.*mailto:map@example\.org/s,
    );
  });

  it('is none where the variable is not there or blank', () => {
    expect([siteContact(undefined), siteContact(''), siteContact(' ')]).toEqual([null, null, null]);
  });

  it('whatever is given, a link begins with https:, http: or mailto:, and is taken again as it is', () => {
    const given = fc.oneof(fc.string({ unit: 'grapheme' }), fc.emailAddress(), fc.webUrl());
    fc.assert(
      fc.property(given, (text) => {
        const contact = safeContact(text);
        if (contact === null) return;
        expect(contact).toMatch(/^(?:https?:|mailto:)/i);
        expect(safeContact(contact)).toBe(contact);
        expect(contactText(contact)).not.toMatch(/^mailto:/);
        expect(new URL(contactLink(contact, 'record k7f3 & more')).protocol).toMatch(/^(?:https?|mailto):$/);
      }),
    );
  });
});
