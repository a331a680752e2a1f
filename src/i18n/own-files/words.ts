/** What is wrong with a file, as a sentence that says where. */
import type { Problem } from '../../domain/own-file.ts';
import type { Lang } from '../../domain/text.ts';
import { MESSAGES } from '../dictionaries.ts';
import { megabytesText, numberText } from '../format.ts';
import type { FileFault } from './messages.ts';

/** A problem that a reader of files found, or one of the page's own. */
export type FileProblem = Omit<Problem, 'kind'> & { readonly kind: Problem['kind'] | FileFault };

const BYTES_PER_MB = 1024 * 1024;

/** "Line 4, feature 2, “lat”: “north” is no coordinate. Left out." */
export function fileProblemText(problem: FileProblem, lang: Lang): string {
  const words = MESSAGES[lang].ownFiles;
  const { file, line, feature, field } = problem.at;
  const place = [
    ...(file === undefined ? [] : [words.at.file(file)]),
    ...(line === undefined ? [] : [words.at.line(numberText(line, lang))]),
    ...(feature === undefined ? [] : [words.at.feature(numberText(feature, lang))]),
    ...(field === undefined ? [] : [words.at.field(field)]),
  ].join(', ');
  const what = whatText(problem, lang);
  const sentence = place === '' ? what : `${place}: ${what}`;
  return sentence.charAt(0).toLocaleUpperCase(lang) + sentence.slice(1);
}

function whatText({ kind, value = '', number = 0 }: FileProblem, lang: Lang): string {
  const words = MESSAGES[lang].ownFiles;
  switch (kind) {
    case 'too-large':
    case 'unzipped-too-large':
      return words.tooMuch[kind](megabytesText(number / BYTES_PER_MB, lang));
    case 'too-many-files':
      return words.tooMuch[kind](numberText(number, lang));
    case 'too-many-features':
    case 'too-many-vertices':
    case 'uneven-row':
    case 'unmatched-row':
      return words.counted[kind](numberText(Number(value), lang), numberText(number, lang));
    default:
      return words.problem[kind](value);
  }
}
