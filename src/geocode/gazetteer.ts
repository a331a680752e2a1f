/**
 * The gazetteer: every form of every name, derived from the list of places by rule. Places that share a name share
 * its forms: a third of the settlements do.
 */
import type { Place, PlaceCode } from '../domain/place.ts';
import { remembering } from './memo.ts';
import { NameIndex, type FormNode } from './name-index.ts';
import { cyrillicNames, latinNames, type Name } from './names.ts';

export type { FormKind, Origin } from './names.ts';
export type { Form, FormNode } from './name-index.ts';

export interface Gazetteer {
  /** The names that a word can begin, or null. The word is in look-up spelling. */
  readonly find: (word: string) => FormNode | null;
  /** The names of one word that a word is one slip away from. */
  readonly near: (word: string) => readonly Name[];
  readonly places: ReadonlyMap<PlaceCode, Place>;
  /** The settlement that a hromada is governed from and named after. */
  readonly seatOf: ReadonlyMap<PlaceCode, Place>;
  /** The places above a place, nearest first: hromada, raion, oblast. */
  readonly ancestorsOf: (place: Place) => readonly Place[];
}

/**
 * Prepares the gazetteer of a list of places, settlements and units of any level alike. Names are gathered when the
 * first word with their first letter is looked up.
 */
export function createGazetteer(places: readonly Place[]): Gazetteer {
  const seatOf = seatsOf(places);
  const byCode = new Map(places.map((place) => [place.code, place]));
  const cyrillic = new NameIndex(LETTERS.cyrillic, () => cyrillicNames(places, seatOf));
  const latin = new NameIndex(LETTERS.latin, () => latinNames(places, seatOf));
  const indexFor = (word: string): NameIndex | null => {
    const first = word.charCodeAt(0);
    if (first >= FIRST_CYRILLIC) return cyrillic;
    return first >= FIRST_LATIN ? latin : null;
  };
  return {
    find: (word) => indexFor(word)?.lookUp(word) ?? null,
    // Words that are nearly names are as frequent as names: cities elsewhere, days of the week.
    near: remembering(MOST_NEAR, (word) => {
      const own = indexFor(word) ?? latin;
      const letters = own === cyrillic ? LETTERS.cyrillic : LETTERS.latin;
      // Without its first letter the word may be in another script.
      const indices = new Set([own, indexFor(word.slice(1))]);
      return [...indices].flatMap((index) => [...(index?.near(word, letters) ?? [])]);
    }),
    places: byCode,
    seatOf,
    ancestorsOf: ancestry(byCode),
  };
}

const MOST_NEAR = 2000;
const FIRST_LATIN = 'a'.charCodeAt(0);
const FIRST_CYRILLIC = 0x400;
const LETTERS = {
  cyrillic: 'абвгдежзийклмнопрстуфхцчшщьюяєіїыэъ',
  latin: 'abcdefghijklmnopqrstuvwxyz',
} as const;

/** Tells the places above a place, nearest first: hromada, raion, oblast. */
function ancestry(byCode: ReadonlyMap<PlaceCode, Place>): Gazetteer['ancestorsOf'] {
  const known = new Map<Place, readonly Place[]>();
  return (place) => {
    const met = known.get(place);
    if (met !== undefined) return met;
    const above: Place[] = [];
    const parentOf = ({ parent }: Place): Place | undefined =>
      parent === null ? undefined : byCode.get(parent);
    let parent = parentOf(place);
    while (parent !== undefined && !above.includes(parent)) {
      above.push(parent);
      parent = parentOf(parent);
    }
    known.set(place, above);
    return above;
  };
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
