/** What the files of data/ say of licences: a notice in each that has room for one, and two files that speak of all. */
import { attributionsOfFile, DATA_FILES, type Attribution, type DataFile } from '../domain/attribution.ts';
import { LANGS, type Lang } from '../domain/text.ts';
import { attributionText, licensedParts, licenceText } from '../exchange/index.ts';
import { LICENCE_MESSAGES, MESSAGES } from '../i18n/index.ts';

/** For programs: the parts of every file, with sources, licences and addresses. */
export const LICENCES_FILE = 'data/licences.json';
/** The same to be read, in both languages. */
export const LICENCES_TEXT_FILE = 'data/LICENCES.txt';

/** What stands in a file of `data/` that is a JSON object. */
export interface Notice {
  readonly attribution: string;
  /** Licences with their addresses and the parts that are under them. */
  readonly licence: string;
  /** Where more is said of it, beside this file. */
  readonly licences: string;
}

/**
 * An object with a notice at its head: readers that do not know the member pass over it. A bare list has no room for
 * one and stays a list: `licences.json` beside it says what it is under.
 */
export function withNotice<T extends object>(
  data: T,
  file: DataFile,
  attributions: readonly Attribution[],
): T & { readonly notice: Notice } {
  const of = { attributions: attributionsOfFile(attributions, file) };
  const notice = {
    attribution: attributionText(of, 'en'),
    licence: licenceText(of, 'en'),
    licences: 'licences.json',
  };
  return { notice, ...data };
}

/** The two files that speak of all, by their path in the site. */
export function licenceFiles(attributions: readonly Attribution[], dataset: string): Map<string, string> {
  const files = DATA_FILES.map((file) => [
    file,
    licensedParts({ attributions: attributionsOfFile(attributions, file) }),
  ]);
  const said = (of: (lang: Lang) => string) => Object.fromEntries(LANGS.map((lang) => [lang, of(lang)]));
  const json = {
    dataset,
    changed: said((lang) => LICENCE_MESSAGES[lang].hint),
    own: said((lang) => LICENCE_MESSAGES[lang].own.join(' ')),
    files: Object.fromEntries(files) as unknown,
  };
  const text = LANGS.map((lang) => textIn(lang, attributions)).join('\n\n');
  return new Map([
    [LICENCES_FILE, `${JSON.stringify(json, null, 1)}\n`],
    [LICENCES_TEXT_FILE, text],
  ]);
}

function textIn(lang: Lang, attributions: readonly Attribution[]): string {
  const words = LICENCE_MESSAGES[lang];
  const head = [`${MESSAGES[lang].title}: ${words.title}`, '', words.hint, ...words.own];
  const files = DATA_FILES.flatMap((file) => [
    '',
    `data/${file}`,
    ...attributionsOfFile(attributions, file).map((each) => `- ${partText(each, lang)}`),
  ]);
  return `${[...head, ...files].join('\n')}\n`;
}

function partText({ part, changes, sources, licences, attribution }: Attribution, lang: Lang): string {
  const named = (names: Attribution['sources']): string =>
    names.map(({ name, url }) => (url === null ? name[lang] : `${name[lang]} (${url})`)).join('; ');
  const of = changes ? ` (${changes[lang]})` : '';
  return `${part[lang]}${of}: ${named(sources)}; ${LICENCE_MESSAGES[lang].under} ${named(licences)}; ${attribution[lang]}`;
}
