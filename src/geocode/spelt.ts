/** How a name is spelt: every form of it in look-up spelling, by declension or by romanisation. */
import {
  adjectivePatterns,
  declineRussian,
  declineUkrainian,
  russianPatterns,
  ukrainianPatterns,
  type CaseForm,
  type Pattern,
} from './inflect.ts';
import { normalise } from './normalise.ts';
import {
  mixedSpellings,
  romanise,
  russianInitial,
  russianSpellings,
  ukrainianInitial,
  ukrainianSpellings,
} from './romanise.ts';
import { russianLetter, russianOf } from './russian.ts';

/** Forms in look-up spelling: patterns of one word, and forms of several words in full. */
export interface Forms {
  readonly patterns: readonly Pattern[];
  readonly phrases: readonly CaseForm[];
}

/** A name as it is spelt, before its forms are derived. */
export interface Spelt {
  /** The letter that all its forms begin with, in look-up spelling; empty for an empty name, which has no forms. */
  readonly initial: string;
  /**
   * Of a name of several words that declines: the two letters that all its forms begin with. Null for other names, and
   * where a short first word may change its second letter.
   */
  readonly phraseStart?: string | null;
  readonly forms: () => Forms;
}
const SEVERAL_WORDS = /[ -]/;

/** A name in Cyrillic letters, which declines. */
export function inflected(language: 'uk' | 'ru', name: string): Spelt {
  return {
    initial: initialOf(name),
    phraseStart: phraseStart(name),
    forms: () => inflect(language, name),
  };
}

const PHRASE_START = /^(\p{L}{2})\p{L}{2,}[ -]/u;

function phraseStart(name: string): string | null {
  const start = PHRASE_START.exec(name)?.[1];
  return start === undefined ? null : keyOf(start);
}

/** An adjective in Cyrillic letters, in every gender and number. */
export function inflectedAdjective(language: 'uk' | 'ru', nominative: string): Spelt {
  return {
    initial: initialOf(nominative),
    forms: () => ({ patterns: adjectivePatterns(keyOf(nominative), language), phrases: [] }),
  };
}

/** What a Ukrainian name is in Russian by rule. */
export function inflectedRussianOf(name: string): Spelt {
  return { initial: initialOf(russianLetter(name)), forms: () => inflect('ru', russianOf(name)) };
}

function inflect(language: 'uk' | 'ru', name: string): Forms {
  const typed = name.replace(/[’ʼ]/g, "'");
  if (SEVERAL_WORDS.test(typed)) {
    return { patterns: [], phrases: language === 'uk' ? declineUkrainian(typed) : declineRussian(typed) };
  }
  const word = inLookUpLetters(typed);
  const patterns = language === 'uk' ? ukrainianPatterns(word) : russianPatterns(word);
  // The rules look at an apostrophe; the look-up leaves it out.
  return { patterns: word.includes("'") ? patterns.map(withoutApostrophe) : patterns, phrases: [] };
}

/** A name in Latin letters, which does not decline. */
export function latin(spelling: string): Spelt {
  return { initial: initialOf(spelling), forms: () => unchanging([spelling]) };
}

/** The official romanisation of a Ukrainian name. */
export function romanised(name: string): Spelt {
  return { initial: ukrainianInitial(name), forms: () => unchanging([romanise(name)]) };
}

/** The other Latin spellings of a Ukrainian name. */
export function fromUkrainian(name: string): Spelt {
  return { initial: ukrainianInitial(name), forms: () => unchanging(ukrainianSpellings(name)) };
}

/** The Latin spellings with a Ukrainian stem and a Russian ending. */
export function fromBoth(ukrainian: string, russian: string): Spelt {
  return {
    initial: ukrainianInitial(ukrainian),
    forms: () => unchanging(mixedSpellings(ukrainian, russian)),
  };
}

/** The Latin spellings that come from a Russian name. */
export function fromRussian(name: string): Spelt {
  return { initial: russianInitial(name), forms: () => unchanging(russianSpellings(name)) };
}

/** The Latin spellings that come from what a Ukrainian name is in Russian by rule. */
export function fromRussianOf(name: string): Spelt {
  return {
    initial: russianInitial(russianLetter(name)),
    forms: () => unchanging(russianSpellings(russianOf(name))),
  };
}

/** Forms that do not change. */
function unchanging(spellings: readonly string[]): Forms {
  const patterns: Pattern[] = [];
  const phrases: CaseForm[] = [];
  for (const spelling of new Set(spellings)) {
    if (spelling === '') continue;
    if (SEVERAL_WORDS.test(spelling)) phrases.push({ case: 'nominative', form: spelling });
    else patterns.push({ stem: keyOf(spelling), endings: UNCHANGED });
  }
  return { patterns, phrases };
}

const UNCHANGED: ReadonlyMap<string, number> = new Map([['', 1]]);
const PLAIN = /^[A-Za-zА-ЩЬЮЯІЇЄа-щьюяіїєыэъ']+$/;

/** Lower case, ё as е, ґ as г; for what names are made of, without the cost of looking at every letter. */
function inLookUpLetters(word: string): string {
  return PLAIN.test(word) ? word.toLowerCase() : normalise(word).text;
}

/** A word of a name in look-up spelling. */
export function keyOf(word: string): string {
  const key = inLookUpLetters(word);
  return key.includes("'") ? key.replaceAll("'", '') : key;
}

/** The first letter of a name in look-up spelling. */
export function initialOf(name: string): string {
  const typed = name.charAt(0);
  const met = initials.get(typed);
  if (met !== undefined) return met;
  const initial = keyOf(typed);
  initials.set(typed, initial);
  return initial;
}

/** Names begin with some eighty letters, large and small, in both scripts. */
const initials = new Map<string, string>();

function withoutApostrophe({ stem, endings }: Pattern): Pattern {
  return { stem: stem.replaceAll("'", ''), endings };
}
