/**
 * Words of a text and what stands between them, in one pass over the text as it was typed: offsets are those
 * of the original, whatever is folded away for the look-up.
 */
import {
  APOSTROPHE,
  classOf,
  COMMA,
  FULL_STOP,
  HYPHEN,
  LETTER,
  LINE,
  SPACE,
  STOP,
  UNSEEN,
} from './characters.ts';
import type { Vocabulary, Word } from './words.ts';

/**
 * What stands before a word: `dot` is a full stop that may end an abbreviation, `stop` ends a sentence for
 * certain, `line` is a single line break, `other` is anything else (brackets, quotes, dashes, colons).
 */
export type Gap = 'start' | 'space' | 'line' | 'hyphen' | 'comma' | 'dot' | 'stop' | 'other';

/**
 * A word where it stands. What its letters tell is kept once for all texts, in `word`; what every word of a text is
 * asked for is here as well.
 */
export class Token {
  readonly word: Word;
  /** UTF-16 offset into the original text. */
  readonly start: number;
  readonly gap: Gap;
  /** Number of the sentence, counted from 0. */
  readonly sentence: number;
  /** The names that the word can begin, or null. */
  readonly names: Word['names'];
  /** The word begins with a capital letter in the original text. */
  readonly capital: boolean;
  /** What it tells of what happened, as bits of CUE. */
  readonly cues: number;
  /** What else it is a sign of: bits of `signPattern`. */
  readonly signs: number;

  constructor(word: Word, start: number, gap: Gap, sentence: number) {
    this.word = word;
    this.start = start;
    this.gap = gap;
    this.sentence = sentence;
    this.names = word.names;
    this.capital = word.capital;
    this.cues = word.cues;
    this.signs = word.signs;
  }

  /** UTF-16 offset into the original text, without the possessive. */
  get end(): number {
    return this.start + this.word.length;
  }

  /** The word as it is looked up: normalised, without apostrophes and without the English possessive 's. */
  get key(): string {
    return this.word.key;
  }

  /** All letters of the word are capitals, and there are at least two. */
  get upper(): boolean {
    return this.word.upper;
  }

  /** The word carries the English possessive: "Kharkiv's". */
  get possessive(): boolean {
    return this.word.possessive;
  }
}

const DIGIT = /^\d$/;

// A full stop after one of these does not end the sentence.
const ABBREVIATIONS = new Set(
  'м с сс смт сел р рр обл вул просп пров бул бульв пл ст г гг пгт пос д ул пр пер шт ім им т н п нп тис млн грн кв mr mrs dr st gen col lt'.split(
    ' ',
  ),
);

/** Splits a text into words. */
export function tokenise(text: string, vocabulary: Vocabulary): readonly Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let sentence = 0;
  let at = 0;
  let previous: Token | undefined;
  while (at < length) {
    const gapStart = at;
    at = endOfGap(text, at);
    if (at >= length) break;
    const start = at;
    at = endOfWord(text, at);
    let word = vocabulary.wordOf(text.slice(start, at));
    if (word.secondWordAt > 0 && word.names === null) {
      at = start + word.secondWordAt;
      word = vocabulary.wordOf(text.slice(start, at));
    }
    const gap = previous === undefined ? 'start' : gapBetween(text, gapStart, start);
    if (previous !== undefined && endsSentence(gap, previous, word)) sentence++;
    previous = new Token(word, start, gap, sentence);
    tokens.push(previous);
  }
  return tokens;
}

/** True when nothing but white space (at most one line break) stands before the word. */
export function isAdjacent(token: Token | undefined): boolean {
  return token?.gap === 'space' || token?.gap === 'line';
}

/** As `isAdjacent`, and also after the full stop of an abbreviation: "м. Харків". */
export function followsAbbreviation(token: Token | undefined): boolean {
  return token?.gap === 'dot' || isAdjacent(token);
}

function endOfGap(text: string, from: number): number {
  let at = from;
  while (at < text.length && classOf(text.charCodeAt(at)) !== LETTER) at++;
  return at;
}

/** Letters, and apostrophes and unseen characters that have a letter after them. */
function endOfWord(text: string, from: number): number {
  let end = from;
  let at = from;
  let apostrophes = 0;
  for (; at < text.length; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === LETTER) {
      end = at + 1;
      apostrophes = 0;
    } else if (kind === APOSTROPHE || isTypedApostrophe(text, at)) {
      apostrophes++;
      if (apostrophes > 1) break;
    } else if (kind !== UNSEEN) break;
  }
  return end;
}

/** Куп"янськ, Куп*янськ: what some keyboards leave for an apostrophe, which only stands before these letters. */
function isTypedApostrophe(text: string, at: number): boolean {
  const mark = text.charAt(at);
  return (
    (mark === '"' || mark === '*') && IOTATED.test(text.charAt(at + 1)) && CONSONANT.test(text.charAt(at - 1))
  );
}

const IOTATED = /[яюєї]/i;
const CONSONANT = /[бпвмфрк]/i;

function gapBetween(text: string, from: number, to: number): Gap {
  // Nearly all gaps are one space.
  if (to - from === 1 && text.charAt(from) === ' ') return 'space';
  let lines = 0;
  let marks = 0;
  let first = SPACE;
  let last = SPACE;
  let stops = false;
  let spaceBeforeMark = false;
  let spaces = 0;
  for (let at = from; at < to; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === UNSEEN) continue;
    if (kind === LINE) {
      lines++;
      stops = true;
    } else if (kind === SPACE) spaces++;
    else {
      if (marks === 0) {
        first = kind;
        spaceBeforeMark = spaces > 0 || lines > 0;
      }
      last = kind;
      marks++;
      if (kind === FULL_STOP || kind === STOP) stops = true;
    }
  }
  if (marks === 0) return lines === 0 ? 'space' : lines === 1 ? 'line' : 'stop';
  if (marks === 1 && !spaceBeforeMark) {
    if (last === HYPHEN && spaces === 0 && lines === 0) return 'hyphen';
    if (first === COMMA) return 'comma';
    if (first === FULL_STOP && lines === 0) return 'dot';
  }
  // "с. Балаган., с. Зоряне": the full stop of an abbreviation, and the list goes on.
  if (marks === 2 && first === FULL_STOP && last === COMMA) return 'comma';
  return stops ? 'stop' : 'other';
}

/** A full stop before a small letter ends an abbreviation that the list does not have. */
function endsSentence(gap: Gap, previous: Token, next: Word): boolean {
  if (gap === 'stop' || gap === 'line') return true;
  if (gap !== 'dot' || ABBREVIATIONS.has(previous.key)) return false;
  // "4.5 км" is one number; a word without capitals or small letters, such as a number, may begin a sentence.
  const first = next.key.charAt(0);
  const isDecimal = DIGIT.test(first) && DIGIT.test(previous.key.slice(-1));
  return next.capital || (first === first.toUpperCase() && !isDecimal);
}

/** True when there is a word, and it is of one of these kinds. */
export function isCue(token: Token | undefined, kinds: number): boolean {
  return token !== undefined && (token.cues & kinds) !== 0;
}
