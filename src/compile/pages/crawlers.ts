/** What search engines read: which addresses there are, and that all of them may be read. */
import { LANGS } from '../../domain/text.ts';
import { FIRST_LANG, type PagePaths } from '../../permalink/index.ts';
import { type Addresses } from './addresses.ts';
import { markup } from './markup.ts';

export const SITEMAP_PATH = 'sitemap.xml';

/** A page of the sitemap, and the day of its last change if it is of a record. */
export interface MappedPage {
  readonly paths: PagePaths;
  readonly changed: string | null;
}

/** The sitemap (sitemaps.org 0.9), or null: it must give whole addresses. */
export function sitemap(pages: readonly MappedPage[], addresses: Addresses): string | null {
  const { site } = addresses;
  if (site === null) return null;
  const whole = (path: string): string => new URL(path, site).href;
  const urls = pages.flatMap(({ paths, changed }) =>
    LANGS.map(
      (lang) => markup`<url>
<loc>${whole(paths[lang])}</loc>
${
  changed !== null &&
  markup`<lastmod>${changed}</lastmod>
`
}${[...LANGS.map((other) => [other, other] as const), ['x-default', FIRST_LANG] as const].map(
        ([hreflang, other]) =>
          markup`<xhtml:link rel="alternate" hreflang="${hreflang}" href="${whole(paths[other])}"/>
`,
      )}</url>
`,
    ),
  );
  return markup`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url>
<loc>${site}</loc>
</url>
${urls}</urlset>
`.text;
}

/** Read by search engines only where the site is the root of its host. */
export function robots(addresses: Addresses): string {
  const map = addresses.whole(SITEMAP_PATH);
  return ['User-agent: *', 'Allow: /', ...(map === null ? [] : [`Sitemap: ${map}`]), ''].join('\n');
}
