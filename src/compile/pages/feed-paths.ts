/** Where the feeds are, by language. */
import type { Lang } from '../../domain/text.ts';

export const FEEDS: Readonly<Record<Lang, { readonly atom: string; readonly json: string }>> = {
  uk: { atom: 'feed.xml', json: 'feed.json' },
  en: { atom: 'feed.en.xml', json: 'feed.en.json' },
};
