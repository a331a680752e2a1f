/** Remembered answers about single words: a word's letters always say the same, so that each question is put once. */

/** A word with what has been asked of it so far. */
export interface Remembering {
  /** The word in look-up spelling. */
  readonly key: string;
  /** One number for each question of `byKey` and for each few patterns: see below. */
  readonly answers: number[];
}

/** Something in a text that is a word. */
interface Spelt {
  readonly word: Remembering;
}

/** A pattern for whole words that is tried once for each word. No word at all never fits. */
export interface KeyPattern {
  readonly test: (it: Spelt | undefined) => boolean;
}

/** What the letters of a word are a sign of, one bit for each pattern of `Signs`. */
interface Signed {
  readonly signs: number;
}

/** As many bits as the small integers of every engine have. */
const MOST_SIGNS = 30;

/** Patterns that are all tried when a word is first met, each with a bit of its own. */
export class Signs {
  readonly #patterns: RegExp[] = [];
  #hasMetWords = false;

  /** Throws when no bit is left, and when a word has been met already, which would never have this sign. */
  pattern(pattern: RegExp): { readonly test: (it: Signed | undefined) => boolean } {
    if (this.#hasMetWords) {
      throw new Error(
        `${String(pattern)} comes too late: make a sign as its module is loaded, before any word is met.`,
      );
    }
    if (this.#patterns.length === MOST_SIGNS) {
      throw new Error(
        `All ${MOST_SIGNS} signs of words are in use: make ${String(pattern)} a keyPattern, which has no limit.`,
      );
    }
    const bit = 1 << this.#patterns.length;
    this.#patterns.push(pattern);
    return { test: (it) => it !== undefined && (it.signs & bit) !== 0 };
  }

  /** All signs of a word in look-up spelling. */
  of(key: string): number {
    this.#hasMetWords = true;
    return this.#patterns.reduce((signs, pattern, i) => (pattern.test(key) ? signs | (1 << i) : signs), 0);
  }
}

const signs = new Signs();

/**
 * A pattern that is asked of every word of a text, and not only of those beside a name. Its answer is worked out when
 * a word is first met and stands in each token of it: memory that is far apart is what takes time in going through a
 * text, so that the answers about one word must lie where the word itself does.
 */
export const signPattern = (pattern: RegExp): ReturnType<Signs['pattern']> => signs.pattern(pattern);

/** All signs of a word in look-up spelling. */
export const signsOf = (key: string): number => signs.of(key);

const UNASKED = 0;
/** Two bits for each pattern: asked, and what the answer was. Small integers of V8 have room for 15 of them. */
const PATTERNS_IN_SLOT = 15;
const ASKED = 0b10;
const FITS = 0b11;

let slots = 0;
let patterns = 0;
let patternSlot = 0;

/** Room for the answers about a new word. */
export function noAnswers(): number[] {
  return new Array<number>(slots).fill(UNASKED);
}

/** A function of a word to a whole number from -1 up, worked out once for each word. */
export function byKey(workOut: (key: string) => number): (it: Spelt) => number {
  const slot = slots++;
  // Zero is for what was not asked yet.
  const shift = 2;
  return ({ word }) => {
    const met = word.answers[slot] ?? UNASKED;
    if (met !== UNASKED) return met - shift;
    const answer = workOut(word.key);
    word.answers[slot] = answer + shift;
    return answer;
  };
}

/** One pattern for what any of several fits. */
export function anyOf(words: readonly RegExp[]): RegExp {
  return new RegExp(words.map(({ source }) => source).join('|'));
}

/** The index of the first of some patterns that fits a word; -1 when none does. */
export function firstFitting(words: readonly RegExp[]): (it: Spelt | undefined) => number {
  // Most words fit none, which one look at all of them tells.
  const any = anyOf(words);
  const find = byKey((key) => (any.test(key) ? words.findIndex((word) => word.test(key)) : -1));
  return (it) => (it === undefined ? -1 : find(it));
}

/** A function of a word that remembers its answers about the last words, and forgets them all when they are too many. */
export function remembering<T>(most: number, workOut: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const met = known.get(word);
    if (met !== undefined) return met;
    const answer = workOut(word);
    if (known.size >= most) known.clear();
    known.set(word, answer);
    return answer;
  };
}

/** Makes a pattern of a regular expression, which must not have the flags g or y. */
export function keyPattern(pattern: RegExp): KeyPattern {
  if (patterns % PATTERNS_IN_SLOT === 0) patternSlot = slots++;
  const slot = patternSlot;
  const shift = 2 * (patterns++ % PATTERNS_IN_SLOT);
  return {
    test: (it) => {
      if (it === undefined) return false;
      const { key, answers } = it.word;
      const known = answers[slot] ?? UNASKED;
      const met = (known >> shift) & FITS;
      if (met !== UNASKED) return met === FITS;
      const fits = pattern.test(key);
      answers[slot] = known | ((fits ? FITS : ASKED) << shift);
      return fits;
    },
  };
}
