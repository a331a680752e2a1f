/** Remembered answers about single words: texts repeat their words, and a word's letters always say the same. */

const MOST = 20_000;

/** A function of a word that is worked out once for each word. Forgets all when it has met too many. */
export function byKey<T>(workOut: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const met = known.get(key);
    if (met !== undefined) return met;
    const answer = workOut(key);
    if (known.size >= MOST) known.clear();
    known.set(key, answer);
    return answer;
  };
}

/** A pattern for whole words that is tried once for each word. */
export interface KeyPattern {
  readonly test: (key: string) => boolean;
}

/** Makes a pattern of a regular expression without flags. */
export function keyPattern(word: RegExp): KeyPattern {
  return { test: byKey((key) => word.test(key)) };
}
