/** The way in which the tables of inflect-uk.ts and inflect-ru.ts are written. */
import type { Rule } from './inflect.ts';

/**
 * A rule that decides: words with this ending take these endings and no others. `endings` are those of the five
 * oblique cases in the order of Rule.endings, separated by spaces; alternatives by `|`.
 */
export function rule(ending: RegExp, cut: number, add: string, endings: string): Rule {
  return { ending, cut, add, endings: endings.split(' ').map((column) => column.split('|')), also: false };
}

/** A rule for an ambiguous ending: its forms are made, and the rules below apply as well. */
export function also(ending: RegExp, cut: number, add: string, endings: string): Rule {
  return { ...rule(ending, cut, add, endings), also: true };
}

/** Exceptions, given as the nominative in lower case, the stem, and the endings. */
export function exceptions(rows: readonly (readonly [string, string, string])[]): ReadonlyMap<string, Rule> {
  return new Map(
    rows.map(([word, stem, endings]) => {
      // The first letter stays as it was written; everything after it is replaced.
      return [word, rule(/$/, word.length - 1, stem.slice(1), endings)];
    }),
  );
}
