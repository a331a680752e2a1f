/**
 * The page that a host shows for an address that it does not have (404.html). Programs that send a link on may escape
 * its `#` or lose it, and then the view is taken for a path: this page puts the `#` back and opens the view. Any other
 * address is told to be none, with the ways on. It may stand at any depth, so it loads nothing.
 */
import { createHash } from 'node:crypto';
import { LANGS, type Lang } from '../../domain/text.ts';
import { MESSAGES, PAGE_MESSAGES } from '../../i18n/index.ts';
import { FIRST_LANG, KEYS, LIST_PATHS } from '../../permalink/index.ts';
import { markup, raw, type Markup } from './markup.ts';

export const NOT_FOUND_PATH = '404.html';

const STYLE =
  ':root{color-scheme:light dark;font:1.05rem/1.5 system-ui,sans-serif}' +
  'body{max-width:38rem;margin:12vh auto 0;padding:0 1rem}section+section{margin-top:2.5rem}h1{font-size:1.3rem}';

/**
 * Runs in the page, and by itself: no module, no newer syntax. Only the path within this host is ever changed, so no
 * address can lead the reader elsewhere.
 */
const SCRIPT = `(function () {
  var path = location.pathname + location.search;
  var escapedHash = path.replace(/%(?:25)*23/i, '#');
  var lostHash = path.replace(/\\/(?=(?:${KEYS.map(({ key }) => key).join('|')})(?:=|%(?:25)*3D))/i, '/#');
  var escapedQuery = path.replace(/%(?:25)*3F/i, '?');
  var mended = [escapedHash, lostHash, escapedQuery].filter(function (one) { return one !== path; })[0];
  if (mended) return location.replace(location.origin + mended + location.hash);
  var root = /^.*?\\/(?=(?:i|places|method|data|assets)\\/)|^.*\\//.exec(location.pathname)[0];
  document.querySelectorAll('a').forEach(function (link) {
    link.href = location.origin + root + link.getAttribute('data-path');
  });
})();`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The page in both languages: which of them the reader has is not known. `address`: where the site is, if known. */
export function notFoundPage(address: string | null): string {
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(SCRIPT)}`,
    `style-src ${hashOf(STYLE)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const langs = [FIRST_LANG, ...LANGS.filter((lang) => lang !== FIRST_LANG)];
  return markup`<!doctype html>
<html lang="${FIRST_LANG}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<meta name="robots" content="noindex" />
<title>${langs.map((lang) => PAGE_MESSAGES[lang].notFound).join(' · ')}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
${langs.map((lang) => sectionOf(lang, address ?? '/'))}<script>${raw(SCRIPT)}</script>
</body>
</html>
`.text;
}

function sectionOf(lang: Lang, root: string): Markup {
  const words = PAGE_MESSAGES[lang];
  const list = LIST_PATHS[lang];
  return markup`<section lang="${lang}">
<h1>${words.notFound}</h1>
<p>${words.notFoundWhat}</p>
<p><a href="${root}" data-path="">${MESSAGES[lang].title}</a> · <a href="${root}${list}" data-path="${list}">${words.allRecords}</a></p>
</section>
`;
}
