/**
 * The gazetteer: every form of every name, derived from the list of places by rule. Names of one word are kept
 * by stem, with a table of endings, names of several words in a trie over words. Places that share a name share
 * its forms: a third of the settlements do.
 */
import type { Place, PlaceCode } from '../domain/place.ts';
import type { Language } from './finding.ts';
import { CASES, type Case, type CaseForm, type Pattern } from './inflect.ts';
import { cyrillicNames, latinNames, type FormKind, type Name, type Origin } from './names.ts';
import { edgesOf } from './tokens.ts';

export type { FormKind, Origin } from './names.ts';

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

/** A stem of a one-word name, and what each ending after it means. */
interface Stem {
  readonly name: Name;
  readonly endings: Pattern['endings'];
}

export interface Gazetteer {
  /** The names that a word can begin, or null. The word is in look-up spelling. */
  readonly find: (word: string) => FormNode | null;
  /** As `find`, without remembering: for words that nobody typed. */
  readonly findOnce: (word: string) => FormNode | null;
  readonly places: ReadonlyMap<PlaceCode, Place>;
  /** The settlement that a hromada is governed from and named after. */
  readonly seatOf: ReadonlyMap<PlaceCode, Place>;
}

/**
 * Prepares the gazetteer of a list of places, settlements and units of any level alike. The names of a script
 * are derived when its first word is looked up: most texts are in one.
 */
export function createGazetteer(places: readonly Place[]): Gazetteer {
  const seatOf = seatsOf(places);
  let cyrillic: NameIndex | null = null;
  let latin: NameIndex | null = null;
  const find = (word: string): FormNode | null => {
    const first = word.charCodeAt(0);
    if (first >= FIRST_CYRILLIC) return lookUp(word, (cyrillic ??= indexOf(cyrillicNames(places, seatOf))));
    return first >= FIRST_LATIN ? lookUp(word, (latin ??= indexOf(latinNames(places, seatOf)))) : null;
  };
  return {
    find: remembering(find),
    findOnce: find,
    places: new Map(places.map((place) => [place.code, place])),
    seatOf,
  };
}

const FIRST_LATIN = 'a'.charCodeAt(0);
const FIRST_CYRILLIC = 0x400;

interface NameIndex {
  readonly stems: ReadonlyMap<string, readonly Stem[]>;
  readonly phrases: FormNode;
}

function indexOf(names: readonly Name[]): NameIndex {
  const stems = new Map<string, Stem[]>();
  const phrases = new FormNode();
  for (const name of names) {
    for (const { stem, endings } of name.patterns) {
      const known = stems.get(stem);
      if (known === undefined) stems.set(stem, [{ name, endings }]);
      else known.push({ name, endings });
    }
    for (const phrase of name.phrases) addPhrase(phrases, name, phrase);
  }
  return { stems, phrases };
}

function lookUp(word: string, { stems, phrases }: NameIndex): FormNode | null {
  const endings = endingsOf(word, stems);
  const phrase = phrases.next?.get(word);
  if (phrase === undefined) return endings.length === 0 ? null : new FormNode(endings);
  if (endings.length === 0) return phrase;
  const both = new FormNode([...phrase.endings, ...endings]);
  both.next = phrase.next;
  return both;
}

/** The longest ending of any declension: -ського is stem and ending -ого. */
const LONGEST_ENDING = 4;

function endingsOf(word: string, stems: ReadonlyMap<string, readonly Stem[]>): Ending[] {
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

/** A text repeats its words: each is looked up once. Forgets when it has met too many, so that memory is bounded. */
function remembering(find: (word: string) => FormNode | null): (word: string) => FormNode | null {
  const most = 50_000;
  const met = new Map<string, FormNode | null>();
  return (word) => {
    const known = met.get(word);
    if (known !== undefined) return known;
    if (met.size >= most) met.clear();
    const found = find(word);
    met.set(word, found);
    return found;
  };
}

function addPhrase(root: FormNode, name: Name, { form, case: grammaticalCase }: CaseForm): void {
  let node = root;
  for (const edge of edgesOf(form)) {
    node.next ??= new Map();
    const next = node.next.get(edge) ?? new FormNode();
    node.next.set(edge, next);
    node = next;
  }
  const bit = 1 << CASES.indexOf(grammaticalCase);
  const known = node.endings.findIndex((ending) => ending.name === name);
  const cases = (node.endings[known]?.cases ?? 0) | bit;
  if (known === -1) node.endings.push({ name, cases });
  else node.endings[known] = { name, cases };
}

/** The places above a place, nearest first: hromada, raion, oblast. */
export function ancestorsOf(place: Place, gazetteer: Gazetteer): readonly Place[] {
  const above: Place[] = [];
  let parent = parentOf(place, gazetteer);
  while (parent !== undefined && !above.includes(parent)) {
    above.push(parent);
    parent = parentOf(parent, gazetteer);
  }
  return above;
}

function parentOf(place: Place, gazetteer: Gazetteer): Place | undefined {
  return place.parent === null ? undefined : gazetteer.places.get(place.parent);
}

/**
 * The settlement that a unit is governed from. In KATOTTG the first settlement of a hromada is its seat; a raion
 * and the oblast have the seat of the hromada that has their English name.
 */
function seatsOf(places: readonly Place[]): ReadonlyMap<PlaceCode, Place> {
  const seats = new Map<PlaceCode, Place>();
  const byEnglish = new Map<string, Place>();
  for (const place of places) {
    if (place.level !== 'settlement') continue;
    const first = place.parent === null ? undefined : seats.get(place.parent);
    if (place.parent !== null && (first === undefined || place.code < first.code))
      seats.set(place.parent, place);
    if (place.type === 'misto') byEnglish.set(place.en, place);
  }
  for (const { code, level, en } of places) {
    if (level !== 'raion' && level !== 'oblast') continue;
    const seat = byEnglish.get(en.replace(/ (?:raion|oblast)$/, ''));
    if (seat !== undefined) seats.set(code, seat);
  }
  return seats;
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
