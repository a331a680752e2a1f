/** What a rule of declension is, and the way in which the tables of inflect-uk.ts and inflect-ru.ts are written. */

/** One declension: words that match `ending` lose their last `cut` letters, gain `add`, and take `endings`. */
export interface Rule {
  readonly ending: RegExp;
  readonly cut: number;
  readonly add: string;
  /**
   * Endings of genitive, dative, accusative, instrumental and locative, with the alternatives of each.
   * `=` is the nominative as it is, `0` the bare stem, `2ю` the last consonant doubled and then -ю.
   */
  readonly endings: readonly (readonly string[])[];
  /** The ending is ambiguous: the rules that follow apply as well. */
  readonly also: boolean;
}

/** What a language has to say about declension. */
export interface Declension {
  /** Words that stand on their own; the first rule that matches decides. */
  readonly words: readonly Rule[];
  /** Adjectives before a noun in a name of several words: Старий, Козача, Вінницькі, Гур'їв. */
  readonly attributes: readonly Rule[];
  /** Lower-case words that no rule can know, with the rule that is theirs. */
  readonly exceptions: ReadonlyMap<string, Rule>;
  /** The letters that end an adjective in the nominative: masculine, feminine, neuter, plural. */
  readonly genders: readonly [string, string, string, string];
}

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
