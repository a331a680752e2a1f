import { describe, expect, it } from 'vitest';
import { compileGeodata } from '../../../src/compile/compile.ts';
import { feedId } from '../../../src/compile/pages/feeds.ts';
import { pagesOf } from '../../../src/compile/pages/index.ts';
import { LANGS } from '../../../src/domain/text.ts';
import { placePaths, recordPaths } from '../../../src/permalink/index.ts';
import { REAL } from './fixtures.ts';
import { dataOf, SHARED } from './pages-data.ts';
import { all, one, parse, textOf, type Node } from './pages-reading.ts';

const ADDRESS = 'https://example.org/map/';
const FEEDS = { uk: ['feed.xml', 'feed.json'], en: ['feed.en.xml', 'feed.en.json'] } as const;
const INSTANT = /^\d{4}-\d{2}-\d{2}T12:00:00Z$/;

const data = dataOf(await compileGeodata(REAL));
const { site } = data;
const unknown = pagesOf(data, { ...SHARED, address: null });
const known = pagesOf(data, { ...SHARED, address: ADDRESS });

/** The texts directly in an element, by name. */
const own = (node: Node, name: string) =>
  node.children.flatMap((child) => (typeof child !== 'string' && child.name === name ? [child] : []));
const only = (node: Node, name: string) => {
  const [first, ...more] = own(node, name);
  if (!first || more.length > 0) throw new Error(`${more.length + 1} of ${name}`);
  return first;
};
const newest = (id: string) =>
  site.records
    .find((record) => record.id === id)
    ?.history.map(({ date }) => date)
    .sort()
    .at(-1);

describe.each(LANGS)('feeds (%s)', (lang) => {
  const [atomPath, jsonPath] = FEEDS[lang];
  const atom = parse(unknown.get(atomPath) ?? '');
  const entries = own(atom, 'entry');

  it('the Atom feed has what RFC 4287 asks for', () => {
    expect(atom.attributes).toMatchObject({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': lang });
    for (const feedOrEntry of [atom, ...entries]) {
      expect(textOf(only(feedOrEntry, 'id'))).toMatch(
        /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
      );
      expect(textOf(only(feedOrEntry, 'title'))).not.toBe('');
      expect(textOf(only(feedOrEntry, 'updated'))).toMatch(INSTANT);
    }
    expect(textOf(only(only(atom, 'author'), 'name'))).not.toBe('');
    expect(own(atom, 'link').map(({ attributes }) => attributes['rel'])).toEqual(['self', 'alternate']);
    for (const entry of entries) {
      expect(own(entry, 'link').map(({ attributes }) => attributes['rel'])).toEqual(['alternate']);
      const content = only(entry, 'content');
      expect(content.attributes['type']).toBe('html');
      expect(() => parse(`<div>${textOf(content)}</div>`)).not.toThrow();
    }
  });

  it('there is an entry for every record, with the dates of its history', () => {
    const byLink = new Map(entries.map((entry) => [only(entry, 'link').attributes['href'], entry]));
    expect(byLink.size).toBe(site.records.length);
    for (const { id, title } of site.records) {
      const entry = byLink.get(recordPaths(id)[lang]);
      if (!entry) throw new Error(`no entry for ${id}`);
      expect(textOf(only(entry, 'title'))).toBe(title[lang]);
      expect(textOf(only(entry, 'updated'))).toBe(`${newest(id)}T12:00:00Z`);
    }
    const updated = entries.map((entry) => textOf(only(entry, 'updated')));
    expect(updated).toEqual([...updated].sort().reverse());
    expect(textOf(only(atom, 'updated'))).toBe(updated[0]);
  });

  it('entries have ids that differ, and that stay wherever the site is', () => {
    const ids = (feed: Node) => own(feed, 'entry').map((entry) => textOf(only(entry, 'id')));
    expect(new Set(ids(atom)).size).toBe(site.records.length);
    expect(ids(parse(known.get(atomPath) ?? ''))).toEqual(ids(atom));
  });

  it('the JSON feed says the same, with whole addresses or none', () => {
    for (const [files, address] of [
      [unknown, null],
      [known, ADDRESS],
    ] as const) {
      const feed = JSON.parse(files.get(jsonPath) ?? '');
      expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
      expect(feed.title).toBe(textOf(only(atom, 'title')));
      expect(feed.feed_url).toBe(address === null ? undefined : `${address}${jsonPath}`);
      expect(feed.items.map(({ id }: { id: string }) => id)).toEqual(
        entries.map((entry) => textOf(only(entry, 'id'))),
      );
      for (const item of feed.items) {
        expect(item.date_published).toMatch(INSTANT);
        expect(item.date_modified).toMatch(INSTANT);
        expect(() => parse(`<div>${item.content_html}</div>`)).not.toThrow();
        if (address === null) expect(item).not.toHaveProperty('url');
        else expect(known.has(`${item.url.replace(address, '')}index.html`)).toBe(true);
      }
    }
  });
});

describe('ids of entries', () => {
  it('are frozen: a reader who has seen an entry does not see it again', () => {
    expect(feedId('k7f3/uk')).toBe('urn:uuid:38cb2e78-1dc3-5db1-87cb-df6cc3dc6db1');
    expect(feedId('k7f3/en')).toBe('urn:uuid:6d135464-12e6-581b-b9ce-b6085c911d63');
  });
});

describe('what search engines read', () => {
  it('there is a sitemap only where the address is known, and robots.txt names it', () => {
    expect(unknown.has('sitemap.xml')).toBe(false);
    expect(unknown.get('robots.txt')).toBe('User-agent: *\nAllow: /\n');
    expect(known.get('robots.txt')).toContain(`\nSitemap: ${ADDRESS}sitemap.xml\n`);
  });

  it('the sitemap has every page of records and places in both languages, each naming the other', () => {
    const map = parse(known.get('sitemap.xml') ?? '');
    expect(map.attributes['xmlns']).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
    const urls = all(map, 'url');
    const places = site.records.flatMap((record) =>
      record.kind === 'incident' && record.where.place ? [record.where.place] : [],
    );
    const paths = [...site.records.map(({ id }) => recordPaths(id)), ...places.map(placePaths)];
    for (const languages of paths) {
      for (const lang of LANGS) {
        const url = urls.find((it) => textOf(one(it, 'loc')) === `${ADDRESS}${languages[lang]}`);
        if (!url) throw new Error(`${languages[lang]} is missing`);
        const alternates = all(url, 'xhtml:link').map(({ attributes }) => attributes['href']);
        expect(alternates).toEqual(
          [languages.uk, languages.en, languages.uk].map((path) => `${ADDRESS}${path}`),
        );
      }
    }
    for (const url of urls.slice(1)) {
      expect(known.has(`${textOf(one(url, 'loc')).replace(ADDRESS, '')}index.html`)).toBe(true);
    }
  });
});
