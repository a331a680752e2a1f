/**
 * Names that a word is one slip away from: a letter too much, too little or changed, or two exchanged. All stems in
 * the order of their letters are a trie without nodes: those that begin alike lie side by side.
 */
import type { Pattern } from './inflect.ts';
import type { Name } from './names.ts';

/** A stem of a one-word name, and what each ending after it means. */
export interface Stem {
  readonly name: Name;
  readonly endings: Pattern['endings'];
}

export interface SortedStems {
  readonly stems: readonly string[];
  /** The names with each stem, in the same order. */
  readonly names: readonly (readonly Stem[])[];
}

/** The stems from index `from` up to `to`, which begin alike. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Puts stems into the order of their UTF-16 units. Each stem is given once. */
export function sortStems(entries: readonly (readonly [string, readonly Stem[]])[]): SortedStems {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return { stems: sorted.map(([stem]) => stem), names: sorted.map(([, names]) => names) };
}

/**
 * The names of one word that have a form one slip away from `word`, and those that have the word itself. Letters that
 * the word lacks are taken from `letters`.
 */
export function stemsNear(word: string, letters: string, sorted: SortedStems): ReadonlySet<Name> {
  const found = new Set<Name>();
  let range: Range = { from: 0, to: sorted.stems.length };
  for (let at = 0; at <= word.length && range.from < range.to; at++) {
    const tail = word.slice(at);
    if (tail.length > 1) collect(tail.charAt(1) + tail.charAt(0) + tail.slice(2), at, range, sorted, found);
    if (tail.length > 0) collect(tail.slice(1), at, range, sorted, found);
    for (const [letter, within] of branches(range, at, sorted)) {
      if (!letters.includes(letter)) continue;
      collect(tail, at + 1, within, sorted, found);
      if (tail.length > 0) collect(tail.slice(1), at + 1, within, sorted, found);
    }
    for (const { name, endings } of namesOf(at, range, sorted)) {
      for (const ending of endings.keys()) if (isOneSlip(ending, tail)) found.add(name);
    }
    range = narrow(range, at, word.charCodeAt(at), sorted);
  }
  return found;
}

/** Adds the names that have a form which ends with `tail`, of the stems in a range that agree in the `at` letters before. */
function collect(tail: string, at: number, start: Range, sorted: SortedStems, found: Set<Name>): void {
  let range = start;
  for (let done = 0; done <= tail.length && range.from < range.to; done++) {
    for (const { name, endings } of namesOf(at + done, range, sorted)) {
      if (endings.has(tail.slice(done))) found.add(name);
    }
    range = narrow(range, at + done, tail.charCodeAt(done), sorted);
  }
}

/** The names whose stem is no more than the letters in which a range agrees; of its stems this one stands first. */
function namesOf(length: number, { from }: Range, { stems, names }: SortedStems): readonly Stem[] {
  return stems[from]?.length === length ? (names[from] ?? NO_NAMES) : NO_NAMES;
}

const NO_NAMES: readonly Stem[] = [];

/** The letters that follow in a range of stems that agree in their first `at` letters, with their own ranges. */
function* branches(
  range: Range,
  at: number,
  sorted: SortedStems,
): Generator<[letter: string, within: Range]> {
  let { from } = range;
  if ((sorted.stems[from]?.length ?? 0) === at) from++;
  while (from < range.to) {
    const letter = sorted.stems[from]?.charAt(at) ?? '';
    const to = firstNotBefore(letter.charCodeAt(0) + 1, { from, to: range.to }, at, sorted);
    yield [letter, { from, to }];
    from = to;
  }
}

function narrow(range: Range, at: number, unit: number, sorted: SortedStems): Range {
  const from = firstNotBefore(unit, range, at, sorted);
  if (from === range.to || sorted.stems[from]?.charCodeAt(at) !== unit) return NOTHING;
  return { from, to: firstNotBefore(unit + 1, { from, to: range.to }, at, sorted) };
}

const NOTHING: Range = { from: 0, to: 0 };

/** The first stem of a range whose letter at `at` is `unit` or comes after it. */
function firstNotBefore(unit: number, { from, to }: Range, at: number, { stems }: SortedStems): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    const stem = stems[middle] ?? '';
    if (stem.length > at && stem.charCodeAt(at) >= unit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** True when two words are the same or one slip apart. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at++;
  const [restOfA, restOfB] = [a.slice(at), b.slice(at)];
  const exchanged = restOfB.charAt(1) + restOfB.charAt(0) + restOfB.slice(2);
  return (
    restOfA.slice(1) === restOfB.slice(1) ||
    restOfA === restOfB.slice(1) ||
    restOfA.slice(1) === restOfB ||
    (restOfB.length > 1 && restOfA === exchanged)
  );
}
