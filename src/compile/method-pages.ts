/** The public method page, `method/` in Ukrainian and `method/en/` in English: readable without a script. */
import type { Policy } from '../domain/policy.ts';
import { LANGS, type Lang } from '../domain/text.ts';
import { MESSAGES, METHOD_MESSAGES, methodSections } from '../i18n/index.ts';

const STYLE_FILE = 'method/style.css';
/** Where the page of each language is, and the way from it back to the site's own folder. */
const PAGES: Readonly<Record<Lang, { readonly folder: string; readonly up: string }>> = {
  uk: { folder: 'method/', up: '../' },
  en: { folder: 'method/en/', up: '../../' },
};

const STYLE = `:root {
  color-scheme: light dark;
  font: 1rem/1.5 'IBM Plex Sans', 'Noto Sans', system-ui, sans-serif;
  color: #1d1b18;
  background: #fffdf8;
}
body {
  max-width: 42rem;
  margin: 0 auto;
  padding: 1rem 1rem 3rem;
}
nav {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.5rem;
}
a {
  display: inline-block;
  min-height: 1.5rem;
  color: inherit;
}
h1 {
  margin: 1.5rem 0 0.5rem;
  font-size: 1.75rem;
  line-height: 1.2;
}
h2 {
  margin: 2rem 0 0.25rem;
  font-size: 1.25rem;
}
dt {
  margin-top: 0.75rem;
  font-weight: 600;
}
dd {
  margin: 0;
}
@media (prefers-color-scheme: dark) {
  :root {
    color: #ece9e2;
    background: #232629;
  }
}
`;

/** The files of the page by their path in the site. */
export function methodPages(policy: Policy): ReadonlyMap<string, string> {
  const pages = LANGS.map((lang) => [`${PAGES[lang].folder}index.html`, pageIn(lang, policy)] as const);
  return new Map([...pages, [STYLE_FILE, STYLE]]);
}

function pageIn(lang: Lang, policy: Policy): string {
  const words = METHOD_MESSAGES[lang];
  const { up } = PAGES[lang];
  const other: Lang = lang === 'uk' ? 'en' : 'uk';
  const sections = methodSections(policy, lang).map(({ id, name, what, items }) => {
    const list = items.map((item) => `<dt>${escaped(item.name)}</dt>\n<dd>${escaped(item.what)}</dd>`);
    return `<section id="${id}">
<h2>${escaped(name)}</h2>
<p>${escaped(what)}</p>
<dl>
${list.join('\n')}
</dl>
</section>`;
  });
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
<title>${escaped(words.title)} · ${escaped(MESSAGES[lang].title)}</title>
<meta name="description" content="${escaped(words.description)}">
<link rel="alternate" hreflang="${other}" href="${up}${PAGES[other].folder}">
<link rel="stylesheet" href="${up}${STYLE_FILE}">
</head>
<body>
<nav><a href="${up}#lang=${lang}">${escaped(words.toMap)}</a> <a href="${up}${PAGES[other].folder}" lang="${other}">${escaped(words.otherLanguage)}</a></nav>
<main>
<h1>${escaped(words.title)}</h1>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
