/** Sentences and clauses of a text with the kinds of words in them: what roles are told from. */
import { CUE } from './lexicon.ts';
import { isCue, type Token } from './tokens.ts';
import { keyPattern, signPattern, type KeyPattern } from './memo.ts';

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
  /** It names a place, here or elsewhere. */
  readonly hasPlace: boolean;
}

/** A sentence by its clauses, and what is asked of it for each place that it names. */
export interface Sentence {
  readonly clauses: readonly Clause[];
  readonly words: number;
  /** Which kinds of words it has, as bits of CUE. */
  readonly cues: number;
  /** "two years ago", "рік тому": it speaks of another time. */
  readonly isLongAgo: boolean;
  /** One of the clauses that tell of a strike names a place, here or elsewhere. */
  readonly strikeHasPlace: boolean;
}

export interface Clauses {
  readonly of: (token: number) => Clause;
  readonly sentence: (sentence: number) => Sentence;
  readonly sentences: number;
}

const OF_STRIKE = CUE.strike | CUE.consequence;

/**
 * Divides a text. `isPlace` tells the words that belong to a place, here or elsewhere: they are no cue, so that
 * "Ударне" is no strike.
 */
export function clausesOf(tokens: readonly Token[], isPlace: (index: number) => boolean): Clauses {
  const clauses: Clause[] = [];
  const clauseOf = new Int32Array(tokens.length);
  let first = 0;
  for (let index = 1; index <= tokens.length; index++) {
    const token = tokens[index];
    const continues =
      token !== undefined &&
      token.sentence === tokens[first]?.sentence &&
      !PARTS_CLAUSES.has(token.gap) &&
      !BEGINS_CLAUSE.test(token);
    if (continues) continue;
    clauseOf.fill(clauses.length, first, index);
    if (first < tokens.length) clauses.push(readClause(tokens, first, index - 1, isPlace));
    first = index;
  }
  const bySentence: Clause[][] = [];
  for (const clause of clauses) {
    const others = bySentence[clause.sentence];
    if (others === undefined) bySentence[clause.sentence] = [clause];
    else others.push(clause);
  }
  const sentences = bySentence.map((within) => readSentence(within, tokens));
  return {
    of: (token) => clauses[clauseOf[token] ?? 0] ?? NO_CLAUSE,
    sentence: (sentence) => sentences[sentence] ?? NO_SENTENCE,
    sentences: sentences.length,
  };
}

function readSentence(clauses: readonly Clause[], tokens: readonly Token[]): Sentence {
  const [first, last] = [clauses[0]?.first ?? 0, clauses.at(-1)?.last ?? -1];
  let isLongAgo = false;
  for (let index = first + 1; index <= last && !isLongAgo; index++) {
    isLongAgo = AGO.test(tokens[index]) && LONG.test(tokens[index - 1]);
  }
  return {
    clauses,
    words: last - first + 1,
    cues: clauses.reduce((bits, { cues }) => bits | cues, 0),
    isLongAgo,
    strikeHasPlace: clauses.some(({ strikes, hasPlace }) => strikes.length > 0 && hasPlace),
  };
}

const AGO = signPattern(/^(?:тому|назад|ago|earlier)$/);
const LONG = keyPattern(
  /^(?:рік|рок(?:и|ів|у)|місяць|місяц(?:і|ів)|год(?:а|у)?|лет|месяц(?:а|ев)?|years?|months?|тижд(?:ень|ні|нів)|недел[юиь])$/,
);

/** What a weapon can be spoken of without a strike. */
const NO_STRIKE =
  CUE.interception | CUE.siren | CUE.otherActivity | CUE.legal | CUE.prospect | CUE.visit | CUE.quiet;

const BEGINS_CLAUSE = signPattern(
  /^(?:when|while|whereas|but|although|коли|когда|поки|пока|але|но|хоча|хотя)$/,
);
const PARTS_CLAUSES: ReadonlySet<Token['gap']> = new Set(['comma', 'other', 'stop']);
const NO_CLAUSE: Clause = {
  first: 0,
  last: -1,
  sentence: 0,
  cues: 0,
  strikes: [],
  hasOtherVerb: false,
  hasPlace: false,
};
const NO_SENTENCE: Sentence = { clauses: [], words: 0, cues: 0, isLongAgo: false, strikeHasPlace: false };

function readClause(
  tokens: readonly Token[],
  first: number,
  last: number,
  isPlace: (index: number) => boolean,
): Clause {
  let cues = 0;
  let hasOtherVerb = false;
  let hasPlace = false;
  let armed: number | null = null;
  const strikes: number[] = [];
  for (let index = first; index <= last; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (isPlace(index)) {
      hasPlace = true;
      continue;
    }
    // "shot down" is one word of two.
    const kinds = DOWN.test(token) && SHOT.test(tokens[index - 1]) ? CUE.interception : token.cues;
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
    hasPlace,
  };
}

const SHOT = keyPattern(/^(?:shot|shoots?|shooting|brought|took|taken)$/);
const DOWN = keyPattern(/^down$/);
const LOUD = keyPattern(/^(?:гучно|громко|loud)$/);

function hasWord(tokens: readonly Token[], first: number, last: number, word: KeyPattern): boolean {
  for (let index = first; index <= last; index++) if (word.test(tokens[index])) return true;
  return false;
}

// Endings that are of verbs in the third person or the past, with few nouns among them. Words of four letters and
// less are left out: "сили", "коли", "хвилі".
const VERB = signPattern(
  /^[а-яєії]{2,}(?:ться|тся|ється|лися|лась|лося|ується|ують|юють|ають|яють|ують|ивають|увала|увало|ували|ивали|ював|ювали|увався|увалася|ірував|ировал|ировали|ировала|ивает|ывает|ывают|ивают|ает|ают|яет|яют|ует|уют|ують|ає|яє|ує|ює)$/,
);

function looksLikeVerb(token: Token): boolean {
  const shortest = 5;
  return !token.capital && token.key.length >= shortest && VERB.test(token);
}

/** "обстрілів не зафіксовано", "без обстрілів", "no strikes were recorded": nothing happened. */
function isQuiet(tokens: readonly Token[], first: number, last: number, strikes: readonly number[]): boolean {
  return strikes.every((index) => {
    if (!isCue(tokens[index], CUE.strike) || isCause(tokens, index, first)) return false;
    const before = tokens[index - 1];
    const isWithout = before !== undefined && index > first && WITHOUT.test(before);
    if (isWithout) return true;
    for (let next = index + 1; next <= Math.min(last, index + REACH); next++) {
      if (RECORDED.test(tokens[next]) && NOT.test(tokens[next - 1])) return true;
      if (NONE.test(tokens[next])) return true;
    }
    return false;
  });
}

/** "після масованого удару немає світла": what comes of a strike was not without it. */
function isCause(tokens: readonly Token[], strike: number, first: number): boolean {
  const furthest = 3;
  for (let index = strike - 1; index >= Math.max(first, strike - furthest); index--) {
    if (CAUSE.test(tokens[index])) return true;
  }
  return false;
}

const CAUSE = keyPattern(/^(?:після|после|внаслідок|вследствие|через|after|following|due)$/);
const REACH = 5;
const WITHOUT = keyPattern(/^(?:без|no|without)$/);
const NOT = keyPattern(/^(?:не|not|no)$/);
const NONE = keyPattern(/^(?:немає|нема|нет)$/);
const RECORDED = keyPattern(
  /^(?:було|был[оаи]?|лунало|чути|зафіксован[а-яєії]|зафиксирован[а-яєії]{0,2}|фіксували|фіксувалос[яь]|фиксировали|recorded|reported|registered|відбувалос[яь]|сталос[яь])$/,
);
