/**
 * The names of one script by their forms. Names of one word are kept by stem, with a table of endings, names of
 * several words in a trie over words. There is a shelf for each first letter, which is filled when the first word with
 * that letter is looked up.
 */
import type { Place } from '../domain/place.ts';
import type { Language } from './finding.ts';
import { CASES, type Case, type CaseForm } from './inflect.ts';
import type { FormKind, Name, NamesWith, Origin } from './names.ts';
import { sortStems, stemsNear, type SortedStems, type Stem } from './near-names.ts';
import { keyOf } from './spelt.ts';

export interface Form {
  readonly place: Place;
  readonly kind: FormKind;
  readonly language: Language;
  /** Cases that look like this; the first one made comes first. */
  readonly cases: readonly Case[];
  /** The name in the nominative that the form was made from. */
  readonly base: string;
  readonly origin: Origin;
}

/** A name that one or more places have, with the cases in which it looks like the form at hand. */
interface Ending {
  readonly name: Name;
  readonly cases: number;
}

/** A word that a name may begin with: the forms that end with it, and the words that may follow it. */
export class FormNode {
  readonly endings: Ending[];
  next: Map<string, FormNode> | null = null;
  #forms: readonly Form[] | null = null;

  constructor(endings: Ending[] = []) {
    this.endings = endings;
  }

  /** The forms that end here: of each place, kind and language the one nearest to the official name. */
  get forms(): readonly Form[] {
    this.#forms ??= expand(this.endings);
    return this.#forms;
  }
}

/** The names that begin with one letter. */
interface Shelf {
  readonly stems: ReadonlyMap<string, readonly Stem[]>;
  readonly phrases: FormNode;
  /** Names of several words by the two letters that they begin with, whose forms are not derived yet. */
  readonly waiting: Map<string, Name[]>;
}

/** The longest ending of any declension: -ського is stem and ending -ого. */
const LONGEST_ENDING = 4;

export class NameIndex {
  readonly #letters: string;
  readonly #gather: () => NamesWith;
  #namesWith: NamesWith | null = null;
  readonly #shelves = new Map<string, Shelf>();
  #sorted: SortedStems | null = null;

  /** `letters`: those of the script in lower case; `gather`: called when the first word is looked up. */
  constructor(letters: string, gather: () => NamesWith) {
    this.#letters = letters;
    this.#gather = gather;
  }

  /** The names that a word can begin, or null. */
  lookUp(word: string): FormNode | null {
    const initial = word.charAt(0);
    if (!this.#letters.includes(initial)) return null;
    const shelf = this.#shelf(initial);
    derivePhrases(shelf, word.slice(0, 2));
    const endings = endingsOf(word, shelf.stems);
    const phrase = shelf.phrases.next?.get(word);
    if (phrase === undefined) return endings.length === 0 ? null : new FormNode(endings);
    if (endings.length === 0) return phrase;
    const both = new FormNode([...phrase.endings, ...endings]);
    both.next = phrase.next;
    return both;
  }

  /** The names of one word that a word is one slip away from; letters that it lacks are among `letters`. */
  near(word: string, letters: string): ReadonlySet<Name> {
    this.#sorted ??= sortStems([...this.#letters].flatMap((initial) => [...this.#shelf(initial).stems]));
    return stemsNear(word, letters, this.#sorted);
  }

  #shelf(initial: string): Shelf {
    const met = this.#shelves.get(initial);
    if (met !== undefined) return met;
    this.#namesWith ??= this.#gather();
    const shelf = shelve(this.#namesWith(initial));
    this.#shelves.set(initial, shelf);
    return shelf;
  }
}

function shelve(names: readonly Name[]): Shelf {
  const stems = new Map<string, Stem[]>();
  const phrases = new FormNode();
  const waiting = new Map<string, Name[]>();
  for (const name of names) {
    if (name.phraseStart !== null) {
      const others = waiting.get(name.phraseStart);
      if (others === undefined) waiting.set(name.phraseStart, [name]);
      else others.push(name);
      continue;
    }
    const forms = name.forms();
    for (const { stem, endings } of forms.patterns) {
      const known = stems.get(stem);
      if (known === undefined) stems.set(stem, [{ name, endings }]);
      else known.push({ name, endings });
    }
    for (const phrase of forms.phrases) addPhrase(phrases, name, phrase);
  }
  return { stems, phrases, waiting };
}

/** To decline names of several words takes most of the work: it waits for a word that may begin one. */
function derivePhrases({ phrases, waiting }: Shelf, start: string): void {
  for (const name of waiting.get(start) ?? []) {
    for (const phrase of name.forms().phrases) addPhrase(phrases, name, phrase);
  }
  waiting.delete(start);
}

function endingsOf(word: string, stems: Shelf['stems']): Ending[] {
  const found = new Map<Name, number>();
  const shortest = Math.max(0, word.length - LONGEST_ENDING);
  for (let cut = word.length; cut >= shortest; cut--) {
    const withStem = stems.get(word.slice(0, cut));
    if (withStem === undefined) continue;
    const ending = word.slice(cut);
    for (const { name, endings } of withStem) {
      const cases = endings.get(ending);
      if (cases !== undefined) found.set(name, (found.get(name) ?? 0) | cases);
    }
  }
  return [...found].map(([name, cases]) => ({ name, cases }));
}

function addPhrase(root: FormNode, name: Name, { form, case: grammaticalCase }: CaseForm): void {
  let node = root;
  for (const word of form.split(/[ -]/).map(keyOf)) {
    node.next ??= new Map();
    const next = node.next.get(word) ?? new FormNode();
    node.next.set(word, next);
    node = next;
  }
  const bit = 1 << CASES.indexOf(grammaticalCase);
  const known = node.endings.findIndex((ending) => ending.name === name);
  const cases = (node.endings[known]?.cases ?? 0) | bit;
  if (known === -1) node.endings.push({ name, cases });
  else node.endings[known] = { name, cases };
}

function expand(endings: readonly Ending[]): readonly Form[] {
  const forms: Form[] = [];
  const seen = new Set<string>();
  for (const { name, cases } of endings) {
    for (const place of name.places) {
      const twin = `${place.code} ${name.kind} ${name.language}`;
      if (seen.has(twin)) continue;
      seen.add(twin);
      const { kind, language, base, origin } = name;
      forms.push({ place, kind, language, base, origin, cases: CASES.filter((_, i) => cases & (1 << i)) });
    }
  }
  return forms;
}
