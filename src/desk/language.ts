/** The language of a report, by its letters. */
export type ReportLanguage = 'uk' | 'ru' | 'en';

/** The beginning of a text tells its language. */
const ENOUGH = 4000;

/** A guess for a field that a person can change: letters that only one of the languages has decide. */
export function languageOf(text: string): ReportLanguage {
  const beginning = text.slice(0, ENOUGH);
  const count = (letters: RegExp): number => beginning.match(letters)?.length ?? 0;
  if (count(/\p{Script=Latin}/gu) > count(/\p{Script=Cyrillic}/gu)) return 'en';
  return count(/[ыэёъ]/gi) > count(/[іїєґ]/gi) ? 'ru' : 'uk';
}
