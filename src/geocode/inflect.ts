/**
 * Case forms of place names by rule. A rule says how to find the stem of a word and which endings it takes;
 * the rules themselves are in inflect-uk.ts and inflect-ru.ts. Names of several words are built case by
 * case, so that their parts always agree: Старого Салтова, never Старого Салтові.
 */
import { RUSSIAN_RULES } from './inflect-ru.ts';
import type { Declension, Rule } from './inflect-rule.ts';
import { UKRAINIAN_RULES } from './inflect-uk.ts';

export const CASES = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'locative'] as const;
export type Case = (typeof CASES)[number];

export interface CaseForm {
  readonly case: Case;
  readonly form: string;
}

type Paradigm = Readonly<Record<Case, readonly string[]>>;

/** All case forms of a Ukrainian name: Харків -> Харкова, Харкову, Харковом, Харкові. */
export function declineUkrainian(name: string): readonly CaseForm[] {
  return decline(name, UKRAINIAN_RULES);
}

/** All case forms of a Russian name: Липцы -> Липцев, Липец, Липцам, Липцами, Липцах. */
export function declineRussian(name: string): readonly CaseForm[] {
  return decline(name, RUSSIAN_RULES);
}

/**
 * The case forms of one word, folded up: a form is the stem and one of the endings. `endings` gives for each
 * ending its cases as bits, 1 << the index in CASES. Folding makes a quarter of the work of listing the forms.
 */
export interface Pattern {
  readonly stem: string;
  readonly endings: ReadonlyMap<string, number>;
}

/** The patterns of a one-word Ukrainian name in lower case: all forms that `declineUkrainian` lists. */
export function ukrainianPatterns(word: string): readonly Pattern[] {
  return patternsOf(word, UKRAINIAN_RULES.words, UKRAINIAN_RULES);
}

/** The patterns of a one-word Russian name in lower case: all forms that `declineRussian` lists. */
export function russianPatterns(word: string): readonly Pattern[] {
  return patternsOf(word, RUSSIAN_RULES.words, RUSSIAN_RULES);
}

/** The patterns of an adjective in lower case, in every gender and number. */
export function adjectivePatterns(nominative: string, language: 'uk' | 'ru'): readonly Pattern[] {
  const rules = language === 'uk' ? UKRAINIAN_RULES : RUSSIAN_RULES;
  const stem = adjectiveStem(nominative);
  return [
    { stem: nominative, endings: NOMINATIVE },
    ...rules.genders.flatMap((ending) => patternsOf(stem + ending, rules.attributes, rules)),
  ];
}

const NOMINATIVE: ReadonlyMap<string, number> = new Map([['', 1]]);
const AS_NOMINATIVE = '=';
const BARE_STEM = '0';
const DOUBLED = '2';
const endingsByRule = new WeakMap<Rule, ReadonlyMap<string, number>>();

function patternsOf(word: string, rules: readonly Rule[], language: Declension): readonly Pattern[] {
  const patterns: Pattern[] = [];
  let likeNominative = 1;
  for (const rule of rulesFor(word, rules, language)) {
    const stem = word.slice(0, word.length - rule.cut) + rule.add;
    patterns.push({ stem, endings: foldEndings(rule) });
    rule.endings.forEach((column, i) => {
      for (const ending of column) {
        if (ending === AS_NOMINATIVE) likeNominative |= 2 << i;
        if (!ending.startsWith(DOUBLED)) continue;
        patterns.push({ stem: formBy(ending, stem, word), endings: new Map([['', 2 << i]]) });
      }
    });
  }
  patterns.push({ stem: word, endings: likeNominative === 1 ? NOMINATIVE : new Map([['', likeNominative]]) });
  return patterns;
}

function foldEndings(rule: Rule): ReadonlyMap<string, number> {
  const met = endingsByRule.get(rule);
  if (met !== undefined) return met;
  const folded = new Map<string, number>();
  rule.endings.forEach((column, i) => {
    for (const ending of column) {
      if (ending === AS_NOMINATIVE || ending.startsWith(DOUBLED)) continue;
      const letters = ending === BARE_STEM ? '' : ending;
      folded.set(letters, (folded.get(letters) ?? 0) | (2 << i));
    }
  });
  endingsByRule.set(rule, folded);
  return folded;
}

/** All forms of a Ukrainian adjective in every gender and number, from any nominative: Харківська. */
export function ukrainianAdjective(nominative: string): readonly CaseForm[] {
  return declineAdjective(nominative, UKRAINIAN_RULES);
}

/** All forms of a Russian adjective in every gender and number, from any nominative: Харьковская. */
export function russianAdjective(nominative: string): readonly CaseForm[] {
  return declineAdjective(nominative, RUSSIAN_RULES);
}

function decline(name: string, language: Declension): readonly CaseForm[] {
  const pieces = name.split(/([ -])/);
  const words = pieces.filter((_, i) => i % 2 === 0);
  const separators = pieces.filter((_, i) => i % 2 === 1);
  const paradigms = words.map((word, i) => partOfName(word, i, words, separators, language));
  return flatten((grammaticalCase) =>
    paradigms.reduce<readonly string[]>((starts, paradigm, i) => {
      if (i === 0) return paradigm[grammaticalCase];
      const separator = separators[i - 1] ?? ' ';
      return starts.flatMap((start) => paradigm[grammaticalCase].map((form) => start + separator + form));
    }, []),
  );
}

/** How one word of a name behaves: as the head noun, as an attribute that agrees with it, or not at all. */
function partOfName(
  word: string,
  index: number,
  words: readonly string[],
  separators: readonly string[],
  language: Declension,
): Paradigm {
  if (index === words.length - 1) {
    // "Дар Надії": when the first word is a noun it is the head, and what follows it is fixed.
    const first = words[0] ?? '';
    const headFirst = index > 0 && separators[0] === ' ' && !isAttribute(first, language);
    return headFirst ? unchanging(word) : paradigmOf(word, language.words, language);
  }
  if (separators[index] === '-') {
    // "Івано-Шийчине": the linking -о never declines; "Куп'янськ-Вузловий" declines in both parts.
    return /о$/.test(word) ? unchanging(word) : paradigmOf(word, language.words, language);
  }
  if (isAttribute(word, language)) return paradigmOf(word, language.attributes, language);
  return index === 0 ? paradigmOf(word, language.words, language) : unchanging(word);
}

function isAttribute(word: string, language: Declension): boolean {
  return language.attributes.some((rule) => rule.ending.test(word.toLowerCase()));
}

function declineAdjective(nominative: string, language: Declension): readonly CaseForm[] {
  const stem = adjectiveStem(nominative);
  const declined = language.genders.flatMap((ending) => {
    const paradigm = paradigmOf(stem + ending, language.attributes, language);
    return flatten((grammaticalCase) => paradigm[grammaticalCase]);
  });
  // The nominative as given comes first: Слободской does not end in -ий.
  return [{ case: 'nominative', form: nominative }, ...declined];
}

function adjectiveStem(nominative: string): string {
  return nominative.replace(/(?:[иіыо]й|ая|ое|[аеяє])$/, '');
}

function paradigmOf(word: string, rules: readonly Rule[], language: Declension): Paradigm {
  const applied = rulesFor(word.toLowerCase(), rules, language);
  if (applied.length === 0) return unchanging(word);
  return byCase((grammaticalCase, i) =>
    grammaticalCase === 'nominative'
      ? [word]
      : [...new Set(applied.flatMap((rule) => formsBy(rule, word, i - 1)))],
  );
}

/** Rules look at no more of a word than this, so words with one ending share their rules. */
const LONGEST_ENDING = 5;
const rulesByEnding = new WeakMap<readonly Rule[], Map<string, readonly Rule[]>>();

function rulesFor(word: string, rules: readonly Rule[], language: Declension): readonly Rule[] {
  const exception = language.exceptions.get(word);
  if (exception !== undefined) return [exception];
  const byEnding = rulesByEnding.get(rules) ?? new Map<string, readonly Rule[]>();
  rulesByEnding.set(rules, byEnding);
  const ending = word.slice(-LONGEST_ENDING);
  const met = byEnding.get(ending);
  if (met !== undefined) return met;
  const deciding = rules.findIndex((rule) => !rule.also && rule.ending.test(ending));
  const applied = rules.slice(0, deciding + 1).filter((rule) => rule.ending.test(ending));
  byEnding.set(ending, applied);
  return applied;
}

function formsBy(rule: Rule, word: string, column: number): readonly string[] {
  const stem = word.slice(0, word.length - rule.cut) + rule.add;
  const endings = rule.endings[column] ?? ['='];
  return endings.map((ending) => formBy(ending, stem, word));
}

function formBy(ending: string, stem: string, word: string): string {
  if (ending === AS_NOMINATIVE) return word;
  if (ending === BARE_STEM) return stem;
  return ending.startsWith(DOUBLED) ? stem + stem.slice(-1) + ending.slice(1) : stem + ending;
}

function unchanging(word: string): Paradigm {
  return byCase(() => [word]);
}

function byCase(formsIn: (grammaticalCase: Case, index: number) => readonly string[]): Paradigm {
  const [nominative, genitive, dative, accusative, instrumental, locative] = CASES;
  return {
    nominative: formsIn(nominative, 0),
    genitive: formsIn(genitive, 1),
    dative: formsIn(dative, 2),
    accusative: formsIn(accusative, 3),
    instrumental: formsIn(instrumental, 4),
    locative: formsIn(locative, 5),
  };
}

function flatten(formsIn: (grammaticalCase: Case) => readonly string[]): readonly CaseForm[] {
  return CASES.flatMap((grammaticalCase) =>
    formsIn(grammaticalCase).map((form) => ({ case: grammaticalCase, form })),
  );
}
