/** "Did you mean": the known id that someone most likely wanted to type. */
import { wrongAlphabet } from './alphabet.ts';
import { compareText } from './problem.ts';

/** More slips than this, or than one in three letters, are more likely another word. */
const MAX_SLIPS = 2;
const LETTERS_PER_SLIP = 3;

/** A hint to put behind a message, or nothing when no known word is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  let nearest = '';
  let fewest = Math.min(MAX_SLIPS, Math.floor(word.length / LETTERS_PER_SLIP)) + 1;
  for (const candidate of known) {
    const slips = editDistance(word, candidate);
    if (slips < fewest) {
      nearest = candidate;
      fewest = slips;
    }
  }
  return nearest === '' ? '' : `; did you mean "${nearest}"?`;
}

/** As many as an author looks through. */
const MOST_NAMED = 3;

/**
 * What to put behind "there is no ...": letters of another alphabet, the id that was most likely meant, or else the
 * ones that are nearest; and where a new one goes.
 */
export function unknownHint(word: string, known: Iterable<string>, addTo: string): string {
  const candidates = [...known];
  const hint = wrongAlphabet(word) || didYouMean(word, candidates) || nearestOf(word, candidates);
  return `${hint}${hint.endsWith('?') ? ' A' : '; a'} new one goes into ${addTo}`;
}

/** The ids that share most with a word, when none is a slip away from it. */
function nearestOf(word: string, known: readonly string[]): string {
  const parts = word
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part.length >= LETTERS_PER_SLIP);
  const scored = known.map((id) => ({
    id,
    shared: parts.filter((part) => id.includes(part)).length,
    slips: editDistance(word, id),
  }));
  scored.sort((a, b) => b.shared - a.shared || a.slips - b.slips || compareText(a.id, b.id));
  const named = scored.slice(0, MOST_NAMED).map(({ id }) => `"${id}"`);
  return named.length === 0 ? '' : `; the nearest are ${named.join(', ')}`;
}

/** Letters to insert, delete or replace to come from one word to the other (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, at(row, j) + 1, at(next, j - 1) + 1));
    }
    row = next;
  }
  return at(row, b.length);
}

function at(row: readonly number[], j: number): number {
  return row[j] ?? Infinity;
}
