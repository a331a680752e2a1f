/** Words of a normalised text and what stands between them. */
import { normalise, type Normalised } from './normalise.ts';

/**
 * What stands before a word: `dot` is a full stop that may end an abbreviation, `stop` ends a sentence for
 * certain, `line` is a single line break, `other` is anything else (brackets, quotes, dashes, colons).
 */
export type Gap = 'start' | 'space' | 'line' | 'hyphen' | 'comma' | 'dot' | 'stop' | 'other';

export interface Token {
  /** The word as it is looked up: normalised, without apostrophes and without the English possessive 's. */
  readonly key: string;
  /** Units of the normalised text, without the possessive. */
  readonly start: number;
  readonly end: number;
  readonly gap: Gap;
  /** The word begins with a capital letter in the original text. */
  readonly capital: boolean;
  /** The word carries the English possessive: "Kharkiv's". */
  readonly possessive: boolean;
  /** Number of the sentence, counted from 0. */
  readonly sentence: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/gu;
const POSSESSIVE = /^[a-z'-]*[a-z]'s$/;

// A full stop after one of these does not end the sentence.
const ABBREVIATIONS = new Set(
  'м с сс смт сел р обл вул просп пров бул бульв пл ст г гг пгт пос д ул пр пер шт ім им т mr mrs dr st gen col lt'.split(
    ' ',
  ),
);

/** Splits a normalised text into words. `original` is the text that was normalised: it tells capitals. */
export function tokenise(normalised: Normalised, original: string): readonly Token[] {
  const { text, offsets } = normalised;
  const tokens: Token[] = [];
  let previousEnd = 0;
  let sentence = 0;
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const start = match.index;
    const possessive = POSSESSIVE.test(word);
    const previous = tokens.at(-1);
    const gap = previous === undefined ? 'start' : gapOf(text.slice(previousEnd, start));
    if (previous !== undefined && endsSentence(gap, previous)) sentence++;
    const initial = original.charAt(offsets[start] ?? 0);
    tokens.push({
      key: (possessive ? word.slice(0, -2) : word).replaceAll("'", ''),
      start,
      end: start + word.length - (possessive ? 2 : 0),
      gap,
      capital: initial !== initial.toLowerCase(),
      possessive,
      sentence,
    });
    previousEnd = start + word.length;
  }
  return tokens;
}

/** The words of a name as the trie of the gazetteer keeps them: a hyphen stays with the word after it. */
export function edgesOf(name: string): readonly string[] {
  return tokenise(normalise(name), name).map(edgeOf);
}

/** The label of the trie edge that this word takes when it continues a name. */
export function edgeOf(token: Token): string {
  return token.gap === 'hyphen' ? `-${token.key}` : token.key;
}

/** True when nothing but white space (at most one line break) stands before the word. */
export function isAdjacent(token: Token | undefined): boolean {
  return token?.gap === 'space' || token?.gap === 'line';
}

/** As `isAdjacent`, and also after the full stop of an abbreviation: "м. Харків". */
export function followsAbbreviation(token: Token | undefined): boolean {
  return token?.gap === 'dot' || isAdjacent(token);
}

function gapOf(between: string): Gap {
  if (/^ *$/.test(between)) return 'space';
  if (/^\s+$/.test(between)) return /\n[^\n]*\n/.test(between) ? 'stop' : 'line';
  if (between === '-') return 'hyphen';
  if (/^,\s*$/.test(between)) return 'comma';
  if (/^\. *$/.test(between)) return 'dot';
  return /[.!?…\n]/.test(between) ? 'stop' : 'other';
}

function endsSentence(gap: Gap, previous: Token): boolean {
  return gap === 'stop' || gap === 'line' || (gap === 'dot' && !ABBREVIATIONS.has(previous.key));
}
