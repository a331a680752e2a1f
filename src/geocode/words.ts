/** Words by themselves: what their letters tell, wherever they stand, and the names that they can begin. */
import { cuesOf } from './lexicon.ts';
import { noAnswers, signsOf, type Remembering } from './memo.ts';
import type { FormNode } from './name-index.ts';
import { normalise, type Normalised } from './normalise.ts';

/** What the letters of a word tell by themselves. */
interface Spelling {
  /** The word in look-up spelling: normalised, without apostrophes and without the English possessive 's. */
  readonly key: string;
  /** It begins with a capital letter as it was typed. */
  readonly capital: boolean;
  /** All its letters are capitals, and there are at least two. */
  readonly upper: boolean;
  /** It carries the possessive as it was typed. */
  readonly possessive: boolean;
  /** UTF-16 units as it was typed, without the possessive. */
  readonly length: number;
  /** Where a second word begins that lacks the space before it, "ВеликіПроходи"; 0 where none does. */
  readonly secondWordAt: number;
}

/** A word that a text has. */
export interface Word extends Spelling, Remembering {
  /** What it tells of what happened, as bits of CUE. */
  readonly cues: number;
  /** What else it is a sign of: bits of `signPattern`. */
  readonly signs: number;
  /** The names that it can begin, or null. */
  readonly names: FormNode | null;
}

const POSSESSIVE = /^[a-z'-]*[a-z]'s$/;
const PLAIN_WORD = /^[A-Za-z0-9А-ЯЄІЇа-яєії]+$/;
const ONE_SCRIPT = /^(?:[^a-zA-Z]+|[^А-ЯЄІЇа-яєії]+)$/;
/** Longer than any name, stress marks and soft hyphens included: nothing to look up, and not worth composing. */
const LONGEST_WORD = 80;

const MOST_KNOWN = 50_000;

/**
 * The words that a geocoder has met: texts repeat their words, so that each is worked out once and looked up once.
 * Forgets all when it has met too many, so that memory is bounded.
 */
export class Vocabulary {
  readonly #known = new Map<string, Word>();
  readonly #find: (key: string) => FormNode | null;

  /** `find`: the names of the gazetteer that a word in look-up spelling can begin. */
  constructor(find: (key: string) => FormNode | null) {
    this.#find = find;
  }

  /** The word that was typed so. */
  wordOf(typed: string): Word {
    const met = this.#known.get(typed);
    if (met !== undefined) return met;
    const word = this.#meet(typed);
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(typed, word);
    return word;
  }

  #meet(typed: string): Word {
    const { key, capital, upper, possessive, length, secondWordAt } = spell(typed);
    const isLong = typed.length > LONGEST_WORD;
    // What every word of a text is asked for comes first, so that it lies together.
    return {
      cues: isLong ? 0 : cuesOf(key),
      signs: isLong ? 0 : signsOf(key),
      names: this.#find(key),
      capital,
      secondWordAt,
      length,
      key,
      upper,
      possessive,
      answers: noAnswers(),
    };
  }
}

function spell(typed: string): Spelling {
  const initial = typed.charAt(0);
  const lower = typed.toLowerCase();
  const capital = initial !== initial.toLowerCase();
  const upper = capital && typed.length > 1 && typed !== lower && typed === typed.toUpperCase();
  const isLong = typed.length > LONGEST_WORD;
  if (isLong || (PLAIN_WORD.test(typed) && ONE_SCRIPT.test(typed))) {
    // A word without an end would be read anew at each of its capitals.
    const secondWordAt = isLong ? 0 : secondWordIn(typed);
    return { key: lower, capital, upper, possessive: false, length: typed.length, secondWordAt };
  }
  const normalised = normalise(typed.replace(/["*]/g, "'"));
  const { text, offsets } = normalised;
  const possessive = POSSESSIVE.test(text);
  const bare = possessive ? text.slice(0, -2) : text;
  return {
    key: bare.replaceAll("'", ''),
    capital,
    upper,
    possessive,
    length: possessive ? (offsets[bare.length] ?? typed.length) : typed.length,
    secondWordAt: offsets[secondWordIn(withCapitals(normalised, typed))] ?? 0,
  };
}

/** Three letters and more on both sides, in one script: neither "МіГ" nor a look-alike within a word. */
const GLUED = /^(?:[A-Z]?[a-z']{2,}(?=[A-Z][a-z']{2})|[А-ЯЄІЇ]?[а-яєії']{2,}(?=[А-ЯЄІЇ][а-яєії']{2}))/;

function secondWordIn(cased: string): number {
  return GLUED.exec(cased)?.[0].length ?? 0;
}

/** A normalised word with the capitals that it has as typed. */
function withCapitals({ text, offsets }: Normalised, typed: string): string {
  return Array.from(text, (letter, index) => {
    const original = typed.charAt(offsets[index] ?? 0);
    return original === original.toLowerCase() ? letter : letter.toUpperCase();
  }).join('');
}
