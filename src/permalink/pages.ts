/**
 * The permanent paths of the static pages, below the site's own address: `i/k7f3/` in Ukrainian and `i/k7f3/en/` in
 * English. A path ends with a slash, so that the pages of one thing lie in one folder.
 */
import { LANGS, type Lang } from '../domain/text.ts';

/** The language that has the short address; the others are a folder below it. */
export const FIRST_LANG: Lang = 'uk';

/** A page in all languages: its path in the site, which ends with a slash. */
export type PagePaths = Readonly<Record<Lang, string>>;

/** The paths of a page: `i/k7f3/` in Ukrainian and `i/k7f3/en/` in English. */
function inAllLangs(folder: string): PagePaths {
  const paths = LANGS.map((lang) => [lang, lang === FIRST_LANG ? folder : `${folder}${lang}/`] as const);
  return Object.fromEntries(paths) as Record<Lang, string>;
}

/** The page of a record. Ids have four characters or more, so none can be taken for a language. */
export function recordPaths(id: string): PagePaths {
  return inAllLangs(`i/${id}/`);
}

/** The page of a place, by its code. */
export function placePaths(code: string): PagePaths {
  return inAllLangs(`places/${code}/`);
}

/** The list of all records. */
export const LIST_PATHS: PagePaths = inAllLangs('i/');

/** How precision, grades and publication work. */
export const METHOD_PATHS: PagePaths = inAllLangs('method/');
