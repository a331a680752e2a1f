/**
 * Feeds of new and changed records: Atom (RFC 4287) and JSON Feed 1.1. An entry is a record in one language; it is
 * new again to a reader when the record's history gains a date. Nothing here looks at a clock.
 */
import { createHash } from 'node:crypto';
import { attributionsOfFile, type Attribution } from '../../domain/attribution.ts';
import type { Tombstone } from '../../domain/incident.ts';
import type { Lang } from '../../domain/text.ts';
import { attributionText, licenceText, licensedParts } from '../../exchange/index.ts';
import { MESSAGES, PAGE_MESSAGES } from '../../i18n/index.ts';
import { LIST_PATHS, recordPaths } from '../../permalink/index.ts';
import { FEEDS } from './feed-paths.ts';
import { markup, type Markup } from './markup.ts';
import type { RecordView } from './record-view.ts';
import type { Site } from './shell.ts';
import { tombstoneTitle } from './tombstone.ts';

/** The name space of this project's entries (RFC 9562, version 5): chosen once, for ever. */
const NAME_SPACE = '6a1f0f3e-0c4b-4a57-9d0b-3f7d3c1b9e52';

/**
 * The permanent id of a feed or entry. It depends on the record alone and not on where the site is, so that entries
 * stay the same when the site moves.
 */
export function feedId(name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(NAME_SPACE.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}

/** Feeds ask for an instant; at noon of Greenwich it is the same day from Honolulu to Auckland's winter. */
function instantOf(date: string): string {
  return `${date}T12:00:00Z`;
}

/** Feeds have the words of records, as `data/claims.json` has them, and no geometry. */
function wordsOf({ attributions }: Site): readonly Attribution[] {
  return attributionsOfFile(attributions, 'claims.json');
}

/** Who is to be named, and under which licence each part is. */
function rightsOf(site: Site, lang: Lang): string {
  const attributions = wordsOf(site);
  return `${attributionText({ attributions }, lang)}. ${licenceText({ attributions }, lang)}`;
}

/** A record as an entry of a feed. */
export interface FeedEntry {
  /** The id of the record. */
  readonly record: string;
  readonly title: string;
  readonly summary: string;
  /** The summary and what changed last, as markup. */
  readonly content: Markup;
  readonly category: string | null;
  /** Days of the first publication, null for a withdrawn record, and of the newest change. */
  readonly published: string | null;
  readonly changed: string;
}

/** All of it is words of the record. */
export function entryOfRecord(view: RecordView): FeedEntry {
  const last = view.history.filter(({ date }) => date === view.changed);
  return {
    record: view.id,
    title: view.title,
    summary: view.description,
    content: markup`<p>${view.description}</p>${last.map(
      ({ text, change }) => markup`<p>${text}: ${change}</p>`,
    )}`,
    category: view.category,
    published: view.published,
    changed: view.changed,
  };
}

export function entryOfTombstone(tombstone: Tombstone, lang: Lang): FeedEntry {
  const summary = tombstone.reason[lang];
  return {
    record: tombstone.id,
    title: tombstoneTitle(tombstone, lang),
    summary,
    content: markup`<p>${summary}</p>`,
    category: null,
    published: null,
    changed: tombstone.date,
  };
}

/** Entries by the newest change. */
function newestFirst(entries: readonly FeedEntry[]): FeedEntry[] {
  return [...entries].sort((a, b) => b.changed.localeCompare(a.changed) || a.record.localeCompare(b.record));
}

export function atomFeed(entries: readonly FeedEntry[], lang: Lang, site: Site): string {
  const { addresses, dataset } = site;
  const path = FEEDS[lang].atom;
  const written = newestFirst(entries).map(
    ({ record, title, content, category, published, changed }) => markup`<entry>
<id>${feedId(`${record}/${lang}`)}</id>
<title>${title}</title>
<link rel="alternate" type="text/html" hreflang="${lang}" href="${addresses.of(recordPaths(record)[lang], path)}"/>
${
  published !== null &&
  markup`<published>${instantOf(published)}</published>
`
}<updated>${instantOf(changed)}</updated>
${
  category !== null &&
  markup`<category term="${category}"/>
`
}<content type="html">${content.text}</content>
</entry>
`,
  );
  return markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
<id>${feedId(`feed/${lang}`)}</id>
<title>${PAGE_MESSAGES[lang].feedTitle}</title>
<subtitle>${MESSAGES[lang].subtitle}</subtitle>
<author><name>${MESSAGES[lang].title}</name></author>
<updated>${instantOf(dataset)}</updated>
<rights>${rightsOf(site, lang)}</rights>
<link rel="self" type="application/atom+xml" href="${addresses.of(path, path)}"/>
<link rel="alternate" type="text/html" hreflang="${lang}" href="${addresses.of(LIST_PATHS[lang], path)}"/>
${written}</feed>
`.text;
}

/** Addresses are left out where the build does not know the site's own: JSON Feed has no relative ones. */
export function jsonFeed(entries: readonly FeedEntry[], lang: Lang, site: Site): string {
  const { addresses } = site;
  const whole = (key: string, path: string): Record<string, string> => {
    const address = addresses.whole(path);
    return address === null ? {} : { [key]: address };
  };
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: PAGE_MESSAGES[lang].feedTitle,
    description: MESSAGES[lang].subtitle,
    ...whole('home_page_url', LIST_PATHS[lang]),
    ...whole('feed_url', FEEDS[lang].json),
    language: lang,
    authors: [{ name: MESSAGES[lang].title }],
    // An extension, as JSON Feed 1.1 has them: it knows no member for rights.
    _rights: { text: rightsOf(site, lang), parts: licensedParts({ attributions: wordsOf(site) }) },
    items: newestFirst(entries).map(({ record, title, summary, content, category, published, changed }) => ({
      id: feedId(`${record}/${lang}`),
      ...whole('url', recordPaths(record)[lang]),
      title,
      summary,
      content_html: content.text,
      ...(published === null ? {} : { date_published: instantOf(published) }),
      date_modified: instantOf(changed),
      ...(category === null ? {} : { tags: [category] }),
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
