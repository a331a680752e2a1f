/** What the head of the page with the map says of the site to chat programs, search engines and feed readers. */
import type { HtmlTagDescriptor } from 'vite';
import { LANGS } from '../../domain/text.ts';
import { MESSAGES, PAGE_MESSAGES } from '../../i18n/index.ts';
import { FIRST_LANG } from '../../permalink/index.ts';
import { type Addresses } from './addresses.ts';
import { FEEDS } from './feed-paths.ts';
import { PICTURE_HEIGHT_PX, PICTURE_WIDTH_PX } from './picture/spec.ts';

/** The picture of the site as a whole. */
export const SITE_PREVIEW = 'preview.png';

const HOME = '';

/** The page speaks both languages under one address, so what it says of itself is in both. */
export function homeTags(addresses: Addresses): HtmlTagDescriptor[] {
  const [first, second] = [MESSAGES[FIRST_LANG], MESSAGES.en];
  const title = `${first.title} · ${second.title}`;
  const whole = addresses.whole(HOME);
  const property = (name: string, content: string): HtmlTagDescriptor => ({
    tag: 'meta',
    attrs: { property: name, content },
    injectTo: 'head',
  });
  const link = (attrs: Record<string, string>): HtmlTagDescriptor => ({
    tag: 'link',
    attrs,
    injectTo: 'head',
  });
  return [
    ...(whole === null ? [] : [link({ rel: 'canonical', href: whole }), property('og:url', whole)]),
    property('og:type', 'website'),
    property('og:site_name', first.title),
    property('og:title', title),
    property('og:description', `${first.subtitle} ${second.subtitle}`),
    property('og:image', addresses.of(SITE_PREVIEW, HOME)),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(PICTURE_WIDTH_PX)),
    property('og:image:height', String(PICTURE_HEIGHT_PX)),
    property('og:image:alt', title),
    { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' }, injectTo: 'head' },
    ...LANGS.flatMap((lang) => [
      link({
        rel: 'alternate',
        type: 'application/atom+xml',
        title: PAGE_MESSAGES[lang].feedTitle,
        hreflang: lang,
        href: addresses.of(FEEDS[lang].atom, HOME),
      }),
      link({
        rel: 'alternate',
        type: 'application/feed+json',
        title: PAGE_MESSAGES[lang].feedTitle,
        hreflang: lang,
        href: addresses.of(FEEDS[lang].json, HOME),
      }),
    ]),
  ];
}
