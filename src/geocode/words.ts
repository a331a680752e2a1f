/** Words by themselves: what their letters tell, wherever they stand. */
import { noAnswers, type Remembering } from './memo.ts';
import { normalise } from './normalise.ts';

export interface Word extends Remembering {
  /** It begins with a capital letter as it was typed. */
  readonly capital: boolean;
  /** All its letters are capitals, and there are at least two. */
  readonly upper: boolean;
  /** Units at its end that are the possessive. */
  readonly possessiveLength: number;
}

const POSSESSIVE = /^[a-z'-]*[a-z]'s$/;
const PLAIN_WORD = /^[A-Za-z0-9А-ЯЄІЇа-яєії]+$/;
const ONE_SCRIPT = /^(?:[^a-zA-Z]+|[^А-ЯЄІЇа-яєії]+)$/;
/** Longer than any name, stress marks and soft hyphens included: nothing to look up, and not worth composing. */
const LONGEST_WORD = 80;

/** Words met before: reports repeat themselves, and a word is worked out once. Emptied when it grows too large. */
const known = new Map<string, Word>();
const MOST_KNOWN = 50_000;

/** The word that was typed so. */
export function wordOf(typed: string): Word {
  const met = known.get(typed);
  if (met !== undefined) return met;
  const word = workOut(typed);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(typed, word);
  return word;
}

function workOut(typed: string): Word {
  const initial = typed.charAt(0);
  const lower = typed.toLowerCase();
  const capital = initial !== initial.toLowerCase();
  const upper = capital && typed.length > 1 && typed !== lower && typed === typed.toUpperCase();
  if (typed.length > LONGEST_WORD || (PLAIN_WORD.test(typed) && ONE_SCRIPT.test(typed))) {
    return { key: lower, capital, upper, possessiveLength: 0, answers: noAnswers() };
  }
  const { text, offsets } = normalise(typed.replace(/["*]/g, "'"));
  const possessive = POSSESSIVE.test(text);
  const bare = possessive ? text.slice(0, -2) : text;
  return {
    key: bare.replaceAll("'", ''),
    capital,
    upper,
    possessiveLength: possessive ? typed.length - (offsets[bare.length] ?? typed.length) : 0,
    answers: noAnswers(),
  };
}
