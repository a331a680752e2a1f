/** The page of an id that a record had before: it leads on to the record, and says so. */
import type { Lang } from '../../domain/text.ts';
import { MESSAGES, PAGE_MESSAGES } from '../../i18n/index.ts';
import { recordPaths } from '../../permalink/index.ts';
import { relativePath } from './addresses.ts';
import { markup } from './markup.ts';

/** A link with an older id that was ever sent leads to the page of today's id by itself, and by a click. */
export function movedPage(alias: string, to: { id: string; title: string }, lang: Lang): string {
  const words = PAGE_MESSAGES[lang];
  const target = relativePath(recordPaths(alias)[lang], recordPaths(to.id)[lang]);
  return markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="robots" content="noindex" />
<meta name="generator" content="kharkiv-incident-map" />
<meta name="color-scheme" content="light dark" />
<meta http-equiv="refresh" content="0; url=${target}" />
<title>${to.title} · ${MESSAGES[lang].title}</title>
<link rel="canonical" href="${target}" />
</head>
<body>
<h1>${words.moved}</h1>
<p><a href="${target}">${words.movedTo(to.title)}</a></p>
</body>
</html>
`.text;
}
