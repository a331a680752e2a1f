/** Sentences and clauses of a text with the kinds of words in them: what roles are told from. */
import type { Elsewhere } from './elsewhere.ts';
import { CUE, cuesOf } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** A run of words of one sentence between commas, dashes, brackets and the like. Indices are inclusive. */
export interface Clause {
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  /** Which kinds of words it has, as bits of CUE. */
  readonly cues: number;
  /** Indices of its strike and consequence words. */
  readonly strikes: readonly number[];
  /** True when it seems to say something else of its own: a verb that is no strike. */
  readonly hasOtherVerb: boolean;
}

export interface Clauses {
  readonly of: (token: number) => Clause;
  readonly inSentence: (sentence: number) => readonly Clause[];
  /** Which kinds of words each sentence has. */
  readonly cuesOfSentence: (sentence: number) => number;
  readonly sentences: number;
}

const OF_STRIKE = CUE.strike | CUE.consequence;

/**
 * Divides a text. `isName` tells the words that belong to a name: they are no cue, so that "Ударне" is no strike
 * and «Вибухівка» no explosion.
 */
export function clausesOf(tokens: readonly Token[], isName: (index: number) => boolean): Clauses {
  const clauses: Clause[] = [];
  const clauseOf = new Int32Array(tokens.length);
  let first = 0;
  for (let index = 1; index <= tokens.length; index++) {
    const token = tokens[index];
    const continues =
      token !== undefined && token.sentence === tokens[first]?.sentence && !PARTS_CLAUSES.has(token.gap);
    if (continues) continue;
    clauseOf.fill(clauses.length, first, index);
    if (first < tokens.length) clauses.push(readClause(tokens, first, index - 1, isName));
    first = index;
  }
  const bySentence = new Map<number, Clause[]>();
  for (const clause of clauses) {
    const others = bySentence.get(clause.sentence);
    if (others === undefined) bySentence.set(clause.sentence, [clause]);
    else others.push(clause);
  }
  const cues = new Map([...bySentence].map(([sentence, within]) => [sentence, cuesTogether(within)]));
  return {
    of: (token) => clauses[clauseOf[token] ?? 0] ?? NO_CLAUSE,
    inSentence: (sentence) => bySentence.get(sentence) ?? [],
    cuesOfSentence: (sentence) => cues.get(sentence) ?? 0,
    sentences: (tokens.at(-1)?.sentence ?? -1) + 1,
  };
}

/** What a weapon can be spoken of without a strike. */
const NO_STRIKE =
  CUE.interception | CUE.siren | CUE.otherActivity | CUE.legal | CUE.prospect | CUE.visit | CUE.quiet;

const PARTS_CLAUSES: ReadonlySet<Token['gap']> = new Set(['comma', 'other', 'stop']);
const NO_CLAUSE: Clause = { first: 0, last: -1, sentence: 0, cues: 0, strikes: [], hasOtherVerb: false };

function cuesTogether(clauses: readonly Clause[]): number {
  return clauses.reduce((bits, { cues }) => bits | cues, 0);
}

function readClause(
  tokens: readonly Token[],
  first: number,
  last: number,
  isName: (index: number) => boolean,
): Clause {
  let cues = 0;
  let hasOtherVerb = false;
  let armed: number | null = null;
  const strikes: number[] = [];
  for (let index = first; index <= last; index++) {
    const token = tokens[index];
    if (token === undefined || isName(index)) continue;
    const kinds = cuesOf(token.key);
    cues |= kinds;
    if ((kinds & OF_STRIKE) !== 0) strikes.push(index);
    else if ((kinds & CUE.weapon) !== 0) armed ??= index;
    else if ((kinds & (CUE.debris | CUE.launch)) === 0 && looksLikeVerb(token)) hasOtherVerb = true;
  }
  // "ракета впала", "дрон підпалив": a weapon that does something, and is neither shot down nor feared.
  if (strikes.length === 0 && armed !== null && (cues & NO_STRIKE) === 0) {
    strikes.push(armed);
    cues |= CUE.strike;
  }
  // "гучно не було": no loud night is a quiet one.
  if ((cues & CUE.negation) !== 0 && hasWord(tokens, first, last, LOUD)) cues |= CUE.quiet;
  const [only] = strikes;
  const isDenied = only !== undefined && isQuiet(tokens, first, last, strikes);
  return {
    first,
    last,
    sentence: tokens[first]?.sentence ?? 0,
    cues: isDenied ? (cues & ~OF_STRIKE) | CUE.quiet : cues,
    strikes: isDenied ? [] : strikes,
    hasOtherVerb,
  };
}

const LOUD = /^(?:гучно|громко|loud)$/;

function hasWord(tokens: readonly Token[], first: number, last: number, word: RegExp): boolean {
  for (let index = first; index <= last; index++) if (word.test(tokens[index]?.key ?? '')) return true;
  return false;
}

// Endings that are of verbs in the third person or the past, with few nouns among them. Words of four letters and
// less are left out: "сили", "коли", "хвилі".
const VERB =
  /^\p{L}{2,}(?:ться|тся|ється|лися|лась|лося|ується|ують|юють|ають|яють|ують|ивають|увала|увало|ували|ивали|ював|ювали|увався|увалася|ірував|ировал|ировали|ировала|ивает|ывает|ывают|ивают|ает|ают|яет|яют|ует|уют|ують|ає|яє|ує|ює)$/u;

function looksLikeVerb({ key, capital }: Token): boolean {
  const shortest = 5;
  return !capital && key.length >= shortest && VERB.test(key);
}

/** "обстрілів не зафіксовано", "без обстрілів", "no strikes were recorded": nothing happened. */
function isQuiet(tokens: readonly Token[], first: number, last: number, strikes: readonly number[]): boolean {
  return strikes.every((index) => {
    if ((cuesOf(tokens[index]?.key ?? '') & CUE.strike) === 0) return false;
    const before = tokens[index - 1];
    const isWithout = before !== undefined && index > first && WITHOUT.test(before.key);
    if (isWithout) return true;
    for (let next = index + 1; next <= Math.min(last, index + REACH); next++) {
      if (RECORDED.test(tokens[next]?.key ?? '') && NOT.test(tokens[next - 1]?.key ?? '')) return true;
      if (NONE.test(tokens[next]?.key ?? '')) return true;
    }
    return false;
  });
}

const REACH = 5;
const WITHOUT = /^(?:без|no|without)$/;
const NOT = /^(?:не|not|no)$/;
const NONE = /^(?:немає|нема|нет)$/;
const RECORDED =
  /^(?:було|был[оаи]?|лунало|чути|зафіксован\p{L}|зафиксирован\p{L}{0,2}|фіксували|фіксувалос[яь]|фиксировали|recorded|reported|registered|відбувалос[яь]|сталос[яь])$/u;

/** True when a place elsewhere stands in the clause. */
export function placesElsewhereIn(clause: Clause, elsewhere: readonly Elsewhere[]): readonly Elsewhere[] {
  return elsewhere.filter(({ first }) => first >= clause.first && first <= clause.last);
}
