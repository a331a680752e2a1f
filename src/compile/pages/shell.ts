/** What all static pages share: the head with everything that machines read, the bar, and the foot. */
import { attributionsOfClaims, type Attribution } from '../../domain/attribution.ts';
import type { MapRecord } from '../../domain/incident.ts';
import type { Report } from '../../domain/report.ts';
import { LANGS, type Lang } from '../../domain/text.ts';
import { attributionText } from '../../exchange/index.ts';
import { dateText, LICENCE_MESSAGES, MESSAGES, PAGE_MESSAGES } from '../../i18n/index.ts';
import {
  encode,
  DEFAULT_VIEW,
  FIRST_LANG,
  LIST_PATHS,
  METHOD_PATHS,
  type PagePaths,
} from '../../permalink/index.ts';
import { LICENCES_TEXT_FILE } from '../licence-files.ts';
import { previewPath, relativePath, type Addresses } from './addresses.ts';
import { FEEDS } from './feed-paths.ts';
import { contactLine, licenceList } from './licences.ts';
import { dataBlock, markup, type Content, type Markup } from './markup.ts';
import { PICTURE_HEIGHT_PX, PICTURE_WIDTH_PX } from './picture/spec.ts';

/** What every page needs to know of the site. */
export interface Site {
  readonly addresses: Addresses;
  /** Path of the style sheet in the site. */
  readonly stylesheet: string;
  /** Path of the icon, likewise. */
  readonly icon: string;
  /** The newest date of any record. */
  readonly dataset: string;
  /** Whose data the site is made of. */
  readonly attributions: readonly Attribution[];
  /** The reports of the data, by id. */
  readonly report: (id: string) => Report | undefined;
  /** The way to the publisher, for a link; null where whoever built the site did not say. */
  readonly contact: string | null;
}

export interface Page {
  readonly lang: Lang;
  /** The page in each language. */
  readonly paths: PagePaths;
  readonly title: string;
  readonly description: string;
  /** What the picture of the page shows, in words; null for a page without one. */
  readonly previewAlt: string | null;
  /** What the map shows to a reader who goes there from this page: ids of the selection. */
  readonly selection: readonly string[];
  /** Days of the first and the newest change, when the page is of a record. */
  readonly dates: { readonly published: string; readonly changed: string } | null;
  readonly structuredData: unknown;
  /** The records that it shows, so that it names no data set that none of them rests on; null for all. */
  readonly records: readonly Pick<MapRecord, 'claims'>[] | null;
  readonly body: Content;
}

/** Nothing is loaded from elsewhere, and nothing is run. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The fragment of the map's address that shows some records or places, in the language of the page. */
export function mapFragment(selection: readonly string[], lang: Lang): string {
  return `#${encode({ ...DEFAULT_VIEW, selection, lang })}`;
}

/** What is to be credited on a page. */
export function attributionsOfPage({ records }: Pick<Page, 'records'>, site: Site): readonly Attribution[] {
  const claims = records?.flatMap((record) => record.claims);
  return claims ? attributionsOfClaims(site.attributions, claims, site.report) : site.attributions;
}

/** A whole page, as the text of its file. */
export function htmlOf(page: Page, site: Site): string {
  const { lang, paths, title, description, body } = page;
  const words = PAGE_MESSAGES[lang];
  const licences = LICENCE_MESSAGES[lang];
  const attributions = attributionsOfPage(page, site);
  const path = paths[lang];
  const to = (target: string): string => relativePath(path, target);
  const document = markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}" />
<meta name="referrer" content="no-referrer" />
<meta name="generator" content="kharkiv-incident-map" />
<meta name="color-scheme" content="light dark" />
<title>${title} · ${MESSAGES[lang].title}</title>
<meta name="description" content="${description}" />
${linksOf(page, site)}
${cardOf(page, site)}
<link rel="icon" href="${to(site.icon)}" type="image/svg+xml" />
<link rel="stylesheet" href="${to(site.stylesheet)}" />
${dataBlock('application/ld+json', page.structuredData)}
</head>
<body>
<a class="skip" href="#content">${words.toContent}</a>
<header>
<nav aria-label="${MESSAGES[lang].title}">
<a class="home" href="${to('')}${mapFragment([], lang)}">${MESSAGES[lang].title}</a>
<a href="${to(LIST_PATHS[lang])}">${words.allRecords}</a>
<a href="${to(METHOD_PATHS[lang])}">${words.method}</a>
${LANGS.filter((other) => other !== lang).map(
  (other) =>
    markup`<a lang="${other}" hreflang="${other}" rel="alternate" href="${to(paths[other])}">${MESSAGES[lang].settings.otherLanguage}</a>`,
)}
</nav>
</header>
<main id="content">
${body}
</main>
<footer>
<p>${MESSAGES[lang].about.dataset(dateText(site.dataset, lang))}</p>
${contactLine(site.contact, lang)}
<p>${words.mapData(attributionText({ attributions }, lang))}.</p>
<details>
<summary>${licences.title}</summary>
<p>${licences.hint} ${licences.own.join(' ')}</p>
${licenceList(attributions, lang)}
</details>
<p>${words.feeds}: <a href="${to(FEEDS[lang].atom)}">${words.atomFeed}</a>, <a href="${to(FEEDS[lang].json)}">${words.jsonFeed}</a>.
${MESSAGES[lang].about.downloads} <a href="${to('data/incidents.geojson')}">${MESSAGES[lang].about.incidentsFile}</a>, <a href="${to('data/claims.json')}">${MESSAGES[lang].about.claimsFile}</a>. <a href="${to(LICENCES_TEXT_FILE)}">${licences.files}</a>.</p>
</footer>
</body>
</html>
`;
  return document.text;
}

/** The one address of this page, and those of its other languages. */
function linksOf({ lang, paths }: Page, { addresses }: Site): Markup {
  const path = paths[lang];
  const words = PAGE_MESSAGES[lang];
  return markup`<link rel="canonical" href="${addresses.of(path, path)}" />
${LANGS.map(
  (other) => markup`<link rel="alternate" hreflang="${other}" href="${addresses.of(paths[other], path)}" />
`,
)}<link rel="alternate" hreflang="x-default" href="${addresses.of(paths[FIRST_LANG], path)}" />
<link rel="alternate" type="application/atom+xml" title="${words.feedTitle}" href="${addresses.of(FEEDS[lang].atom, path)}" />
<link rel="alternate" type="application/feed+json" title="${words.feedTitle}" href="${addresses.of(FEEDS[lang].json, path)}" />`;
}

const LOCALES: Readonly<Record<Lang, string>> = { uk: 'uk_UA', en: 'en_GB' };

/** What chat programs and networks show of the page: the properties of ogp.me and those of cards. */
function cardOf({ lang, paths, title, description, previewAlt, dates }: Page, { addresses }: Site): Markup {
  const path = paths[lang];
  const whole = addresses.whole(path);
  const property = (
    name: string,
    content: string,
  ): Markup => markup`<meta property="${name}" content="${content}" />
`;
  return markup`${property('og:type', dates ? 'article' : 'website')}${property('og:site_name', MESSAGES[lang].title)}${property('og:title', title)}${property('og:description', description)}${property('og:locale', LOCALES[lang])}${LANGS.filter((other) => other !== lang).map((other) => property('og:locale:alternate', LOCALES[other]))}${whole !== null && property('og:url', whole)}${dates && [property('article:published_time', dates.published), property('article:modified_time', dates.changed)]}${
    previewAlt !== null && [
      property('og:image', addresses.of(previewPath(path), path)),
      property('og:image:type', 'image/png'),
      property('og:image:width', String(PICTURE_WIDTH_PX)),
      property('og:image:height', String(PICTURE_HEIGHT_PX)),
      property('og:image:alt', previewAlt),
    ]
  }<meta name="twitter:card" content="${previewAlt === null ? 'summary' : 'summary_large_image'}" />`;
}
