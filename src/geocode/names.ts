/** The names of places: which there are, and in which language. How each is spelt is in spelt.ts. */
import type { Place, PlaceCode } from '../domain/place.ts';
import type { Language } from './finding.ts';
import { russianInitial, ukrainianInitial } from './romanise.ts';
import { russianOf } from './russian.ts';
import {
  fromBoth,
  fromRussian,
  fromRussianOf,
  fromUkrainian,
  inflected,
  inflectedAdjective,
  inflectedRussianOf,
  initialOf,
  latin,
  romanised,
  type Forms,
  type Spelt,
} from './spelt.ts';

/**
 * What a form is. `name` is the name itself: "Харкова", "Kharkiv". `adjective` needs a type word beside it:
 * "Харківський", "Kharkivskyi". `region` is a noun for the area: "Харківщина". `seat` is the name of the
 * unit's centre, which stands for the unit in the title of an office only: "губернатор Харкова".
 */
export type FormKind = 'name' | 'adjective' | 'region' | 'seat';

/** How a form came to be, from the nearest to the furthest from the official name. */
export type Origin = 'official' | 'romanised' | 'spelling' | 'russian-spelling' | 'former';

export interface Name {
  readonly kind: FormKind;
  readonly language: Language;
  readonly origin: Origin;
  /** The name in the nominative that the forms are made from. */
  readonly base: string;
  /** The places that have this name. */
  readonly places: readonly Place[];
  /** See `Spelt`. */
  readonly phraseStart: string | null;
  /** Derives its forms, anew at every call. */
  readonly forms: () => Forms;
}

type Seats = ReadonlyMap<PlaceCode, Place>;

// English words for the units. What is left of "Kharkiv oblast" without them is the name.
const ENGLISH_TYPE =
  / (?:(?:urban|settlement|rural|city|village|territorial) )?(?:oblast|region|province|raion|district|hromada|community)$/i;

// English texts translate a few district names instead of romanising them.
const TRANSLATED_DISTRICTS: readonly (readonly [uk: string, en: string])[] = [
  ['Індустріальний', 'Industrial'],
  ['Шевченківський', 'Shevchenko'],
  ['Слобідський', 'Sloboda'],
  ['Основ’янський', 'Osnova'],
];

/**
 * Search names beside the official ones: the Russian name of Soviet maps, and what other languages of the press
 * write. Never shown as the name.
 */
const OTHER_NAMES: readonly (readonly [uk: string, language: Language, spellings: readonly string[]])[] = [
  ['Барвінкове', 'ru', ['Барвенково']],
  ['Барвінкове', 'en', ['Barvenkovo', 'Barvenkove']],
  ['Харків', 'en', ['Charkiw', 'Charkow', 'Charków', 'Harkiv', 'Harkov', 'Charkiv']],
  ['Північна Салтівка', 'en', ['North Saltivka', 'Northern Saltivka']],
  ['Північна Салтівка', 'uk', ['Північно-Салтівський']],
];

/** Gives the names that begin with a letter. */
export type NamesWith = (initial: string) => readonly Name[];

/**
 * The names in Cyrillic letters. `seats`: the settlement that a unit is called after. No declension and no romanisation
 * looks at the first letter of a word, so that it can be told before the forms are made.
 */
export function cyrillicNames(places: readonly Place[], seats: Seats): NamesWith {
  const sorts = sortsOf(places);
  const byInitial = CYRILLIC.map(
    (language) => [language, groupBy(sorts.settlements, (place) => initialOf(place[language]))] as const,
  );
  const others = otherCyrillicNames(sorts, seats);
  return (initial) => {
    const names: Name[] = [];
    for (const [language, settlements] of byInitial) {
      for (const [base, sharing] of groupBy(settlements.get(initial) ?? [], (place) => place[language])) {
        names.push(make('name', language, 'official', base, sharing, inflected(language, base)));
      }
    }
    return [...names, ...others.with(initial)];
  };
}

/** The names beside the official ones of the settlements, and those of the units. */
function otherCyrillicNames({ settlements, renamed, units }: Sorts, seats: Seats): Names {
  const names = new Names();
  for (const [uk, language, spellings] of OTHER_NAMES) {
    if (language === 'en') continue;
    const places = settlements.filter((place) => place.uk === uk);
    for (const base of spellings)
      names.add('name', language, 'spelling', base, places, inflected(language, base));
  }
  for (const place of renamed) {
    for (const { name: old } of place.former) {
      const languages = languagesOf(old);
      for (const language of languages) {
        if (language !== 'en') names.add('name', language, 'former', old, [place], inflected(language, old));
      }
      if (languages[0] === 'uk' && languages.length === 1)
        names.add('name', 'ru', 'former', old, [place], inflectedRussianOf(old));
    }
  }
  for (const place of units) {
    addUnit(names, place, 'uk', 'official', place.uk);
    if (place.ru !== '') addUnit(names, place, 'ru', 'official', place.ru);
    else addUnit(names, place, 'ru', 'official', russianOf(firstWord(place.uk)));
    for (const { name: old } of place.former) {
      for (const language of languagesOf(old)) {
        if (language !== 'en') addUnit(names, place, language, 'former', old);
      }
    }
    const seat = seats.get(place.code);
    if (seat === undefined) continue;
    for (const language of CYRILLIC) {
      names.add('seat', language, 'official', seat[language], [place], inflected(language, seat[language]));
    }
  }
  return names;
}

/** The names in Latin letters: official English, other spellings of the Ukrainian name, those from Russian. */
export function latinNames(places: readonly Place[], seats: Seats): NamesWith {
  const sorts = sortsOf(places);
  const english = groupBy(sorts.settlements, ({ en }) => initialOf(en));
  const ukrainian = groupBy(sorts.settlements, ({ uk }) => ukrainianInitial(uk));
  const russian = groupBy(sorts.settlements, ({ ru }) => russianInitial(ru));
  const others = otherLatinNames(sorts, seats);
  return (initial) => {
    const names: Name[] = [];
    for (const [base, sharing] of groupBy(english.get(initial) ?? [], ({ en }) => en)) {
      names.push(make('name', 'en', 'official', base, sharing, latin(base)));
    }
    for (const [base, sharing] of groupBy(ukrainian.get(initial) ?? [], ({ uk }) => uk)) {
      names.push(make('name', 'en', 'romanised', base, sharing, romanised(base)));
      names.push(make('name', 'en', 'spelling', base, sharing, fromUkrainian(base)));
      names.push(make('name', 'en', 'spelling', base, sharing, fromBoth(base, sharing[0]?.ru ?? '')));
    }
    for (const [base, sharing] of groupBy(russian.get(initial) ?? [], ({ ru }) => ru)) {
      names.push(make('name', 'en', 'russian-spelling', base, sharing, fromRussian(base)));
    }
    return [...names, ...others.with(initial)];
  };
}

function otherLatinNames({ settlements, renamed, units }: Sorts, seats: Seats): Names {
  const names = new Names();
  for (const [uk, language, spellings] of OTHER_NAMES) {
    if (language !== 'en') continue;
    const places = settlements.filter((place) => place.uk === uk);
    for (const spelling of spellings) names.add('name', 'en', 'spelling', uk, places, latin(spelling));
  }
  for (const place of renamed) {
    for (const { name: old } of place.former) {
      for (const spelt of latinSpellings(old)) names.add('name', 'en', 'former', old, [place], spelt);
    }
  }
  for (const place of units) addLatinUnit(names, place, seats.get(place.code));
  return names;
}

/** Places by how they are named: settlements and parts of a city, those that were renamed, and units. */
interface Sorts {
  readonly settlements: readonly Place[];
  readonly renamed: readonly Place[];
  readonly units: readonly Place[];
}

function sortsOf(places: readonly Place[]): Sorts {
  const settlements = places.filter(isSettlement);
  return {
    settlements,
    renamed: settlements.filter(({ former }) => former.length > 0),
    units: places.filter((place) => !isSettlement(place)),
  };
}

/** Names by the letter that they begin with. */
class Names {
  readonly #byInitial = new Map<string, Name[]>();

  add(
    kind: FormKind,
    language: Language,
    origin: Origin,
    base: string,
    places: readonly Place[],
    spelt: Spelt,
  ): void {
    if (spelt.initial === '') return;
    const name = make(kind, language, origin, base, places, spelt);
    const others = this.#byInitial.get(spelt.initial);
    if (others === undefined) this.#byInitial.set(spelt.initial, [name]);
    else others.push(name);
  }

  with(initial: string): readonly Name[] {
    return this.#byInitial.get(initial) ?? [];
  }
}

function make(
  kind: FormKind,
  language: Language,
  origin: Origin,
  base: string,
  places: readonly Place[],
  { forms, phraseStart = null }: Spelt,
): Name {
  return { kind, language, origin, base, places, phraseStart, forms };
}

const CYRILLIC = ['uk', 'ru'] as const;

function isSettlement({ level }: Place): boolean {
  return level === 'settlement' || level === 'neighbourhood';
}

/** Places by something that they share; without those that have an empty one. */
function groupBy(
  places: readonly Place[],
  keyIn: (place: Place) => string,
): ReadonlyMap<string, readonly Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const key = keyIn(place);
    if (key === '') continue;
    const sharing = groups.get(key);
    if (sharing === undefined) groups.set(key, [place]);
    else sharing.push(place);
  }
  return groups;
}

function addUnit(names: Names, place: Place, language: 'uk' | 'ru', origin: Origin, full: string): void {
  if (full === '') return;
  const adjective = firstWord(full);
  names.add('adjective', language, origin, full, [place], inflectedAdjective(language, adjective));
  // Харківська -> Харківщина: the area, in everyday speech. A district of a city has none.
  const region = adjective.replace(
    /(зьк|ськ|цьк|ск)\p{L}+$/u,
    (_, suffix: string) => REGION[suffix] ?? 'щина',
  );
  if (place.level !== 'district' && region !== adjective && !BETTER_KNOWN_REGION.test(region))
    names.add('region', language, origin, full, [place], inflected(language, region));
}

/** What the rule makes of the hromadas of Донець, Слобожанське and Південне are names of other lands, or none. */
const BETTER_KNOWN_REGION = /^(?:Донеччина|Слобожанщина|Южнщина)$/;

/** Печенізький -> Печеніжчина, Липецький -> Липеччина. */
const REGION: Readonly<Record<string, string>> = { зьк: 'жчина', цьк: 'ччина' };

function addLatinUnit(names: Names, place: Place, seat: Place | undefined): void {
  const { uk, ru, en, former } = place;
  const own = [place];
  names.add('name', 'en', 'official', en, own, latin(en.replace(ENGLISH_TYPE, '')));
  const adjective = firstWord(uk);
  // A hromada is feminine, and the axis that is called after it masculine: Slobozhanska, Slobozhanskyi.
  for (const form of new Set([adjective, adjective.replace(/ка$/, 'кий')]))
    names.add('adjective', 'en', 'romanised', uk, own, fromUkrainian(form));
  const inRussian = firstWord(ru);
  for (const form of new Set([inRussian, inRussian.replace(/кая$/, 'кий')]))
    names.add('adjective', 'en', 'russian-spelling', ru, own, fromRussian(form));
  for (const [translates, translated] of TRANSLATED_DISTRICTS) {
    if (place.level === 'district' && adjective === translates)
      names.add('name', 'en', 'spelling', uk, own, latin(translated));
  }
  if (seat !== undefined) {
    names.add('name', 'en', 'official', seat.en, own, latin(seat.en));
    names.add('name', 'en', 'spelling', seat.uk, own, fromUkrainian(seat.uk));
    names.add('name', 'en', 'russian-spelling', seat.ru, own, fromRussian(seat.ru));
  }
  for (const { name: old } of former) {
    if (languagesOf(old).includes('en')) {
      names.add('name', 'en', 'former', old, own, latin(old.replace(ENGLISH_TYPE, '')));
    } else {
      for (const spelt of latinSpellings(firstWord(old)))
        names.add('adjective', 'en', 'former', old, own, spelt);
    }
  }
}

/** The Latin spellings of a former name, in each of the languages that it may be in. */
function latinSpellings(old: string): readonly Spelt[] {
  return languagesOf(old).flatMap((language) => {
    if (language === 'uk') return [fromUkrainian(old), fromRussianOf(old)];
    return language === 'ru' ? [fromRussian(old)] : [latin(old)];
  });
}

/** The languages that a former name may be in, as its letters tell. */
function languagesOf(old: string): readonly Language[] {
  if (/[a-z]/i.test(old)) return ['en'];
  if (/[іїєґ'’ʼ]/i.test(old) || /ськ/.test(old)) return ['uk'];
  if (/[ыэъё]/i.test(old) || /ск(?:ий|ой|ая|ое)/.test(old)) return ['ru'];
  return ['uk', 'ru'];
}

function firstWord(name: string): string {
  return name.split(' ')[0] ?? '';
}
