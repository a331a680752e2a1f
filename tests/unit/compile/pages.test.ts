import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGeodata } from '../../../src/compile/compile.ts';
import { relativePath, siteAddress } from '../../../src/compile/pages/addresses.ts';
import { pagesOf, picturesOf } from '../../../src/compile/pages/index.ts';
import { joined, markup } from '../../../src/compile/pages/markup.ts';
import { statementsOf } from '../../../src/domain/citations.ts';
import { LANGS, type Lang } from '../../../src/domain/text.ts';
import { methodSections } from '../../../src/i18n/index.ts';
import { decode, LIST_PATHS, METHOD_PATHS, placePaths, recordPaths } from '../../../src/permalink/index.ts';
import { REAL } from './fixtures.ts';
import { dataOf, SHARED } from './pages-data.ts';
import { all, one, parse, textOf, withSingleBlanks, type Node } from './pages-reading.ts';

const ADDRESS = 'https://example.org/map/';

const compiled = await compileGeodata(REAL);
const data = dataOf(compiled);
const pages = pagesOf(data, { ...SHARED, address: null });
// 404.html is of its own kind, and has its own test.
const html = new Map([...pages].filter(([name]) => name.endsWith('/index.html')));
const trees = new Map([...html].map(([name, text]) => [name, parse(text)]));
const { records } = data.site;

function page(path: string): Node {
  const tree = trees.get(`${path}index.html`);
  if (!tree) throw new Error(`there is no page ${path}`);
  return tree;
}

/** Every file that the built site has. */
const files = new Set([
  'index.html',
  ...Object.values(SHARED),
  ...pages.keys(),
  ...picturesOf(data).keys(),
  ...compiled.files.keys(),
]);

describe('addresses', () => {
  const folder = fc.stringMatching(/^[a-z]{1,3}\/$/);
  const path = fc
    .tuple(fc.array(folder, { maxLength: 4 }), fc.constantFrom('', 'index.html', 'preview.png'))
    .map(([folders, file]) => `${folders.join('')}${file}`);

  it('the relative way between any two files leads from one to the other, from any folder', () => {
    fc.assert(
      fc.property(path, path, (from, to) => {
        const base = 'https://example.org/any/folder/';
        expect(new URL(relativePath(from, to), `${base}${from}`).href).toBe(`${base}${to}`);
      }),
    );
  });

  it('the address of the site ends with a slash, and is refused where it is no whole address', () => {
    expect(siteAddress('https://example.org/map')).toBe(ADDRESS);
    expect(siteAddress(ADDRESS)).toBe(ADDRESS);
    expect([siteAddress(undefined), siteAddress(' ')]).toEqual([null, null]);
    for (const bad of ['example.org', '/map/', 'ftp://example.org/', `${ADDRESS}?a=b`, `${ADDRESS}#x`]) {
      expect(() => siteAddress(bad)).toThrow(/INCIDENT_MAP_ADDRESS.*whole address/);
    }
  });
});

describe('markup', () => {
  /** The text of a node itself, as it stands: `textOf` reads as a person does, for whom a blank alone is nothing. */
  const verbatim = ({ children }: Node): string =>
    children.filter((child) => typeof child === 'string').join('');

  it('any text comes back as it was put in, as text and as an attribute', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((it) => !/[\r\0]/.test(it));
    fc.assert(
      fc.property(text, (given) => {
        const node = parse(
          markup`<p title="${given}"><b>${given}</b>${joined([given, given], given)}</p>`.text,
        );
        expect(node.attributes['title']).toBe(given);
        expect(verbatim(one(node, 'b'))).toBe(given);
        expect(verbatim(node)).toBe(given.repeat(3));
      }),
    );
  });
});

describe.each(LANGS)('pages (%s)', (lang) => {
  const other: Lang = lang === 'uk' ? 'en' : 'uk';
  const ofRecords = records.map((record) => ({ id: record.id, record, path: recordPaths(record.id)[lang] }));

  it('every record has a page in the language, with its title as heading and title', () => {
    for (const { record, path } of ofRecords) {
      const tree = page(path);
      expect(tree.attributes['lang']).toBe(lang);
      expect(textOf(one(tree, 'h1'))).toBe(record.title[lang]);
      expect(textOf(one(tree, 'title'))).toContain(record.title[lang]);
    }
  });

  it('every place that a record names has a page, and the units that hold it', () => {
    const named = records.flatMap((record) => (record.kind === 'incident' ? (record.where.place ?? []) : []));
    expect(named.length).toBeGreaterThan(1);
    for (const code of named) {
      const tree = page(placePaths(code)[lang]);
      const place = data.atlas.places.find((it) => it.code === code);
      expect(textOf(one(tree, 'h1'))).toContain(place?.[lang]);
      for (let up = place?.parent; up; up = data.atlas.places.find((it) => it.code === up)?.parent) {
        expect(page(placePaths(up)[lang])).toBeDefined();
      }
    }
  });

  it('the list leads to every record, and so does the page of its place', () => {
    const linked = (path: string) =>
      all(page(path), 'a').map(
        ({ attributes }) => new URL(attributes['href'] ?? '', `https://x/${path}`).pathname,
      );
    for (const { record, path } of ofRecords) {
      expect(linked(LIST_PATHS[lang])).toContain(`/${path}`);
      const place = record.kind === 'incident' ? record.where.place : null;
      if (place) expect(linked(placePaths(place)[lang])).toContain(`/${path}`);
    }
  });

  it('canonical and alternate links are relative and right, descriptions are there', () => {
    for (const [name, tree] of trees) {
      if (tree.attributes['lang'] !== lang) continue;
      const here = `https://x/${name.replace('index.html', '')}`;
      const to = (attributes: Record<string, string>) =>
        new URL(one(tree, 'link', attributes).attributes['href'] ?? '', here).href;
      expect(to({ rel: 'canonical' })).toBe(here);
      expect(to({ rel: 'alternate', hreflang: lang })).toBe(here);
      expect(to({ rel: 'alternate', hreflang: 'x-default' })).toBe(to({ rel: 'alternate', hreflang: 'uk' }));
      const alternate = to({ rel: 'alternate', hreflang: other }).replace('https://x/', '');
      expect(page(alternate).attributes['lang']).toBe(other);
      const description = one(tree, 'meta', { name: 'description' }).attributes['content'] ?? '';
      expect(description.length).toBeGreaterThan(20);
      expect(one(tree, 'meta', { property: 'og:description' }).attributes['content']).toBe(description);
      expect(html.get(name)).not.toMatch(/https?:\/\/x\//);
    }
  });

  it('a page opens the map at its record or place, in its language', () => {
    const ids = [...records.map(({ id }) => [id, recordPaths(id)[lang]] as const)];
    for (const [id, path] of ids) {
      const [button] = all(page(path), 'a').filter(({ attributes }) => attributes['class'] === 'button');
      const target = new URL(button?.attributes['href'] ?? '', `https://x/${path}`);
      expect(target.pathname).toBe('/');
      const { view, notices } = decode(target.hash.slice(1));
      expect(notices).toEqual([]);
      expect(view).toMatchObject({ selection: [id], lang });
    }
  });

  it('structured data has every claim of the record once, as a Claim with its author, and never a review', () => {
    for (const { record, path } of ofRecords) {
      const block = one(page(path), 'script', { type: 'application/ld+json' });
      const { '@graph': graph } = JSON.parse(textOf(block));
      const claims = graph.filter((node: Record<string, unknown>) => node['@type'] === 'Claim');
      const written = claims.map(({ identifier, text }: Record<string, unknown>) => [identifier, text]);
      expect(written.sort()).toEqual(record.claims.map(({ id, says }) => [id, says[lang]]).sort());
      for (const { author } of claims) expect(author.name).not.toBe('');
      expect(textOf(block)).not.toMatch(/ClaimReview|Review/);
    }
  });

  it('the ledger has every claim once, in the group of its stance, with speaker, date, basis and sources', () => {
    for (const { record, path } of ofRecords) {
      const tree = page(path);
      for (const claim of record.claims) {
        const item = one(tree, 'li', { id: claim.id });
        const text = textOf(item);
        expect(text).toContain(withSingleBlanks(claim.says[lang]));
        const speaker = data.site.speakers.find(({ id }) => id === claim.speaker);
        expect(text).toContain(speaker?.name[lang]);
        for (const id of claim.reports) {
          const report = data.site.reports.find((it) => it.id === id);
          expect(text).toContain(report?.publisher[lang]);
          if (report?.url)
            expect(all(item, 'a').map(({ attributes }) => attributes['href'])).toContain(report.url);
        }
      }
      const denials = all(tree, 'section').find(({ attributes }) => attributes['data-group'] === 'denies');
      const denied = denials ? all(denials, 'li').map(({ attributes }) => attributes['id']) : [];
      expect(denied.sort()).toEqual(
        record.claims
          .filter(({ stance }) => stance === 'denies')
          .map(({ id }) => id)
          .sort(),
      );
    }
  });

  it('each statement of a summary stands on its page as it is in the record, with links to its claims', () => {
    for (const { record, path } of ofRecords) {
      const tree = page(path);
      const summary = one(tree, 'p', { class: 'summary' });
      const words = summary.children.filter((child) => typeof child === 'string').join(' ');
      const statements = statementsOf(record.summary[lang]);
      expect(withSingleBlanks(words)).toBe(statements.map(({ text }) => text).join(' '));
      for (const { claims } of statements) expect(claims.length).toBeGreaterThan(0);
      const links = all(summary, 'a').map(({ attributes }) => attributes['href']);
      expect(links).toEqual(statements.flatMap(({ claims }) => claims.map((id) => `#${id}`)));
    }
  });

  it('the method page has every section of the policy, as it is applied', () => {
    const tree = page(METHOD_PATHS[lang]);
    const text = textOf(tree);
    for (const { id, name, what, items } of methodSections(data.policy, lang)) {
      expect(textOf(one(tree, 'h2', { id }))).toBe(name);
      for (const words of [what, ...items.flatMap((item) => [item.name, item.what])]) {
        expect(text).toContain(withSingleBlanks(words));
      }
    }
  });

  it('says of the place no more than the record does', () => {
    const tree = page(recordPaths('s4yn')[lang]);
    const facts = textOf(one(tree, 'dl', { class: 'facts' }));
    expect(facts).toMatch(lang === 'uk' ? /заштриховано всю область/ : /whole oblast is hatched/);
    expect(facts).not.toMatch(/\d{2}\.\d{2}/);
  });
});

describe('all pages', () => {
  it('every link inside the site leads to a file that is there, and to an anchor that is there', () => {
    let links = 0;
    for (const [name, tree] of trees) {
      for (const { attributes } of [...all(tree, 'a'), ...all(tree, 'link'), ...all(tree, 'img')]) {
        const target = new URL(attributes['href'] ?? attributes['src'] ?? '', `https://x/${name}`);
        if (target.host !== 'x') continue;
        const path = target.pathname.slice(1);
        const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
        expect(files, `${name} leads to ${path}`).toContain(file);
        const anchor = target.hash.slice(1);
        if (anchor !== '' && file !== 'index.html') {
          const ids = [
            ...all(trees.get(file) ?? tree, 'li'),
            ...all(trees.get(file) ?? tree, 'h2'),
            ...all(trees.get(file) ?? tree, 'main'),
          ];
          expect(
            ids.map(({ attributes: { id } }) => id),
            `${name} leads to ${file}#${anchor}`,
          ).toContain(anchor);
        }
        links++;
      }
    }
    expect(links).toBeGreaterThan(500);
  });

  it('load nothing from elsewhere, run nothing, and style nothing in line', () => {
    const sources = new Set([
      ...data.site.reports.flatMap(({ url, archived }) => [url, archived]),
      ...data.site.attributions.flatMap((each) => [...each.sources, ...each.licences].map(({ url }) => url)),
    ]);
    for (const [name, tree] of trees) {
      expect(html.get(name)).not.toMatch(/\sstyle="|\son\w+="|<style|javascript:/);
      for (const { attributes } of all(tree, 'script'))
        expect(attributes['type']).toBe('application/ld+json');
      for (const { attributes } of [...all(tree, 'img'), ...all(tree, 'link')])
        expect(attributes['src'] ?? attributes['href']).not.toMatch(/^(https?:)?\/\//);
      for (const { attributes } of all(tree, 'a')) {
        const href = attributes['href'] ?? '';
        if (/^https?:/.test(href)) expect(sources).toContain(href);
      }
      const policy = one(tree, 'meta', { 'http-equiv': 'Content-Security-Policy' }).attributes['content'];
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|script-src|https?:/);
    }
  });

  it('have an id once, headings in order, and a text for each picture', () => {
    for (const [name, tree] of trees) {
      const everything = (node: Node): Node[] =>
        node.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...everything(child)]));
      const nodes = everything(tree);
      const ids = nodes.flatMap(({ attributes }) => attributes['id'] ?? []);
      expect(new Set(ids).size, name).toBe(ids.length);
      const levels = nodes.flatMap(({ name: tag }) => (/^h[1-6]$/.test(tag) ? [Number(tag[1])] : []));
      expect(levels[0], name).toBe(1);
      levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0), name).toBeLessThanOrEqual(1));
      for (const { attributes } of all(tree, 'img')) expect(attributes['alt']?.length).toBeGreaterThan(10);
    }
  });

  it('are the same every time', () => {
    expect([...pagesOf(data, { ...SHARED, address: null })]).toEqual([...pages]);
  });

  it('give whole addresses where the build knows the address of the site', () => {
    const whole = pagesOf(data, { ...SHARED, address: ADDRESS });
    for (const lang of LANGS) {
      const path = recordPaths('k7f3')[lang];
      const tree = parse(whole.get(`${path}index.html`) ?? '');
      expect(one(tree, 'link', { rel: 'canonical' }).attributes['href']).toBe(`${ADDRESS}${path}`);
      expect(one(tree, 'meta', { property: 'og:url' }).attributes['content']).toBe(`${ADDRESS}${path}`);
      expect(one(tree, 'meta', { property: 'og:image' }).attributes['content']).toBe(
        `${ADDRESS}${path}preview.png`,
      );
      expect(textOf(one(tree, 'p', { class: 'citation' }))).toContain(`${ADDRESS}${path}`);
    }
  });
});
