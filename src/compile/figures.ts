/** Figures of ranges: a slip of the decimal point would draw a ring that nobody stated. */
import type { Problem } from './problem.ts';
import type { RecordFile } from './records.ts';
import { LANGS } from '../domain/text.ts';
import { problemAt } from './yaml.ts';

/** Kilometres in the units in which ranges are stated, by the beginning of the unit's name. Miles are statute miles. */
const UNITS: readonly (readonly [pattern: string, km: number])[] = [
  ['nmi|nautical|морськ', 1.852],
  ['mi|mile|мил', 1.609344],
  ['km|kilomet|км|кілометр', 1],
];
const FIGURE = new RegExp(
  String.raw`(\d[\d.,\s\u00a0\u202f]*)[\s\u00a0]*(?:${UNITS.map(([pattern]) => `(${pattern})`).join('|')})`,
  'giu',
);

/** Stated figures are rounded: "about 885 km" and "550 miles" are one. */
const ROUNDING = 0.03;
/** Figures on one subject that differ tenfold are a slip and not a dispute. */
const TENFOLD = 10;

/** Checks the ranges of a record against their own words and against each other. */
export function checkFigures({ source, links }: RecordFile, problems: Problem[]): void {
  const ranges = links.claims.flatMap(({ range }, i) => (range ? [{ ...range, i }] : []));
  for (const { i, km, asStated } of ranges) {
    const path = ['claims', i, 'range', 'km'];
    for (const lang of LANGS) {
      const stated = figuresIn(asStated[lang]);
      if (stated.length === 0 || stated.some((figure) => Math.abs(figure / km - 1) <= ROUNDING)) continue;
      const message = `is ${km}, but "${asStated[lang]}" (asStated.${lang}) is ${stated.map(Math.round).join(' or ')} km: correct one of the two`;
      problems.push(problemAt(source, path, message));
      break;
    }
    const others = ranges.filter((other) => other.i !== i).map((other) => other.km);
    const middle = others.sort((a, b) => a - b)[Math.floor(others.length / 2)];
    if (middle === undefined || (km / middle < TENFOLD && middle / km < TENFOLD)) continue;
    const message = `is ${km}, ten times from what else this record has (about ${middle} km): a slip of the decimal point?`;
    problems.push(problemAt(source, path, message));
  }
}

/** The distances that a text states, in km. */
function figuresIn(text: string): number[] {
  return [...text.matchAll(FIGURE)].map(([, digits = '', ...units]: readonly (string | undefined)[]) => {
    const unit = UNITS[units.findIndex((matched) => matched !== undefined)];
    return numberIn(digits) * (unit?.[1] ?? 1);
  });
}

/** A number as people write it: blanks and commas between thousands, a point or a comma before decimals. */
function numberIn(digits: string): number {
  const compact = digits.replace(/[\s\u00a0\u202f]/g, '').replace(/[.,]$/, '');
  return Number(compact.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
}
