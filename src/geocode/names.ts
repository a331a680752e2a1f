/** The names of places: which there are, in which language, and every form that each of them takes. */
import type { Place, PlaceCode } from '../domain/place.ts';
import type { Language } from './finding.ts';
import {
  adjectivePatterns,
  declineRussian,
  declineUkrainian,
  russianPatterns,
  ukrainianPatterns,
  type CaseForm,
  type Pattern,
} from './inflect.ts';
import { normalise } from './normalise.ts';
import { romanise, russianSpellings, ukrainianSpellings } from './romanise.ts';
import { russianOf } from './russian.ts';

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
  /** Its forms in look-up spelling: patterns of one word, and forms of several words in full. */
  readonly patterns: readonly Pattern[];
  readonly phrases: readonly CaseForm[];
}

type Forms = Pick<Name, 'patterns' | 'phrases'>;
type Seats = ReadonlyMap<PlaceCode, Place>;

// English words for the units. What is left of "Kharkiv oblast" without them is the name.
const ENGLISH_TYPE =
  / (?:(?:urban|settlement|rural|city|village|territorial) )?(?:oblast|region|province|raion|district|hromada|community)$/i;

// English texts translate a few district names instead of romanising them.
const TRANSLATED_DISTRICTS: readonly (readonly [uk: string, en: string])[] = [
  ['Індустріальний', 'Industrial'],
  ['Шевченківський', 'Shevchenko'],
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

/** All names in Cyrillic letters. `seats`: the settlement that a unit is called after. */
export function cyrillicNames(places: readonly Place[], seats: Seats): readonly Name[] {
  const settlements = places.filter(isSettlement);
  const names: Name[] = [];
  for (const language of CYRILLIC) {
    for (const [base, sharing] of grouped(settlements, (place) => place[language])) {
      names.push(make('name', language, 'official', base, sharing, inflect(language, base)));
    }
  }
  for (const [uk, language, spellings] of OTHER_NAMES) {
    if (language === 'en') continue;
    const places = settlements.filter((place) => place.uk === uk);
    for (const base of spellings)
      names.push(make('name', language, 'spelling', base, places, inflect(language, base)));
  }
  for (const place of settlements) {
    for (const { name: old } of place.former) {
      const languages = languagesOf(old);
      for (const language of languages) {
        if (language !== 'en')
          names.push(make('name', language, 'former', old, [place], inflect(language, old)));
      }
      if (languages[0] === 'uk' && languages.length === 1) {
        const russian = russianOf(old);
        names.push(make('name', 'ru', 'former', old, [place], inflect('ru', russian)));
      }
    }
  }
  for (const place of places) {
    if (isSettlement(place)) continue;
    names.push(
      ...unitNames(place, 'uk', 'official', place.uk),
      ...unitNames(place, 'ru', 'official', place.ru),
    );
    for (const { name: old } of place.former) {
      for (const language of languagesOf(old)) {
        if (language !== 'en') names.push(...unitNames(place, language, 'former', old));
      }
    }
    const seat = seats.get(place.code);
    if (seat === undefined) continue;
    for (const language of CYRILLIC) {
      names.push(
        make('seat', language, 'official', seat[language], [place], inflect(language, seat[language])),
      );
    }
  }
  return names;
}

/** All names in Latin letters: official English, other spellings of the Ukrainian name, those from Russian. */
export function latinNames(places: readonly Place[], seats: Seats): readonly Name[] {
  const settlements = places.filter(isSettlement);
  const names: Name[] = [];
  for (const [base, sharing] of grouped(settlements, ({ en }) => en)) {
    names.push(make('name', 'en', 'official', base, sharing, unchanging([base])));
  }
  for (const [base, sharing] of grouped(settlements, ({ uk }) => uk)) {
    names.push(make('name', 'en', 'romanised', base, sharing, unchanging([romanise(base)])));
    names.push(make('name', 'en', 'spelling', base, sharing, unchanging(ukrainianSpellings(base))));
  }
  for (const [base, sharing] of grouped(settlements, ({ ru }) => ru)) {
    names.push(make('name', 'en', 'russian-spelling', base, sharing, unchanging(russianSpellings(base))));
  }
  for (const [uk, language, spellings] of OTHER_NAMES) {
    if (language !== 'en') continue;
    const places = settlements.filter((place) => place.uk === uk);
    names.push(make('name', 'en', 'spelling', uk, places, unchanging(spellings)));
  }
  for (const place of settlements) {
    for (const { name: old } of place.former) {
      names.push(make('name', 'en', 'former', old, [place], unchanging(latinSpellings(old))));
    }
  }
  for (const place of places) {
    if (!isSettlement(place)) names.push(...latinUnitNames(place, seats.get(place.code)));
  }
  return names;
}

const CYRILLIC = ['uk', 'ru'] as const;

function isSettlement({ level }: Place): boolean {
  return level === 'settlement' || level === 'neighbourhood';
}

function grouped(places: readonly Place[], nameOf: (place: Place) => string): ReadonlyMap<string, Place[]> {
  const byName = new Map<string, Place[]>();
  for (const place of places) {
    const name = nameOf(place);
    if (name === '') continue;
    const sharing = byName.get(name);
    if (sharing === undefined) byName.set(name, [place]);
    else sharing.push(place);
  }
  return byName;
}

function make(
  kind: FormKind,
  language: Language,
  origin: Origin,
  base: string,
  places: readonly Place[],
  { patterns, phrases }: Forms,
): Name {
  return { kind, language, origin, base, places, patterns, phrases };
}

function unitNames(place: Place, language: 'uk' | 'ru', origin: Origin, full: string): Name[] {
  if (full === '') return [];
  const adjective = firstWord(full);
  const names = [
    make('adjective', language, origin, full, [place], {
      patterns: adjectivePatterns(keyOf(adjective), language),
      phrases: [],
    }),
  ];
  // Харківська -> Харківщина: the area, in everyday speech. A district of a city has none.
  const region = adjective.replace(
    /(зьк|ськ|цьк|ск)\p{L}+$/u,
    (_, suffix: string) => REGION[suffix] ?? 'щина',
  );
  if (place.level !== 'district' && region !== adjective && !BETTER_KNOWN_REGION.test(region)) {
    names.push(make('region', language, origin, full, [place], inflect(language, region)));
  }
  return names;
}

/** What the rule makes of the hromadas of Донець, Слобожанське and Південне are names of other lands, or none. */
const BETTER_KNOWN_REGION = /^(?:Донеччина|Слобожанщина|Южнщина)$/;

/** Печенізький -> Печеніжчина, Липецький -> Липеччина. */
const REGION: Readonly<Record<string, string>> = { зьк: 'жчина', цьк: 'ччина' };

function latinUnitNames(place: Place, seat: Place | undefined): readonly Name[] {
  const { uk, ru, en, former } = place;
  const own = [place];
  const names = [make('name', 'en', 'official', en, own, unchanging([en.replace(ENGLISH_TYPE, '')]))];
  const adjective = firstWord(uk);
  names.push(make('adjective', 'en', 'romanised', uk, own, unchanging(ukrainianSpellings(adjective))));
  if (ru !== '')
    names.push(
      make('adjective', 'en', 'russian-spelling', ru, own, unchanging(russianSpellings(firstWord(ru)))),
    );
  for (const [translates, translated] of TRANSLATED_DISTRICTS) {
    if (place.level === 'district' && adjective === translates)
      names.push(make('name', 'en', 'spelling', uk, own, unchanging([translated])));
  }
  if (seat !== undefined) {
    names.push(
      make('name', 'en', 'official', seat.en, own, unchanging([seat.en])),
      make('name', 'en', 'spelling', seat.uk, own, unchanging(ukrainianSpellings(seat.uk))),
      make('name', 'en', 'russian-spelling', seat.ru, own, unchanging(russianSpellings(seat.ru))),
    );
  }
  for (const { name: old } of former) {
    if (languagesOf(old).includes('en')) {
      names.push(make('name', 'en', 'former', old, own, unchanging([old.replace(ENGLISH_TYPE, '')])));
    } else {
      names.push(make('adjective', 'en', 'former', old, own, unchanging(latinSpellings(firstWord(old)))));
    }
  }
  return names;
}

function latinSpellings(old: string): readonly string[] {
  return languagesOf(old).flatMap((language) => {
    if (language === 'uk') return [...ukrainianSpellings(old), ...russianSpellings(russianOf(old))];
    return language === 'ru' ? russianSpellings(old) : [old];
  });
}

/** The languages that a former name may be in, as its letters tell. */
function languagesOf(old: string): readonly Language[] {
  if (/[a-z]/i.test(old)) return ['en'];
  if (/[іїєґ'’ʼ]/i.test(old) || /ськ/.test(old)) return ['uk'];
  if (/[ыэъё]/i.test(old) || /ск(?:ий|ой|ая|ое)/.test(old)) return ['ru'];
  return ['uk', 'ru'];
}

const SEVERAL_WORDS = /[ -]/;
const NOTHING: Forms = { patterns: [], phrases: [] };

function inflect(language: 'uk' | 'ru', name: string): Forms {
  if (name === '') return NOTHING;
  const typed = name.replace(/[’ʼ]/g, "'");
  if (SEVERAL_WORDS.test(typed)) {
    return { patterns: [], phrases: language === 'uk' ? declineUkrainian(typed) : declineRussian(typed) };
  }
  const word = inLookUpLetters(typed);
  const patterns = language === 'uk' ? ukrainianPatterns(word) : russianPatterns(word);
  // The rules look at an apostrophe; the look-up leaves it out.
  return { patterns: word.includes("'") ? patterns.map(withoutApostrophe) : patterns, phrases: [] };
}

/** Forms that do not change: names in Latin letters. */
function unchanging(spellings: readonly string[]): Forms {
  const patterns: Pattern[] = [];
  const phrases: CaseForm[] = [];
  for (const spelling of new Set(spellings)) {
    if (spelling === '') continue;
    if (SEVERAL_WORDS.test(spelling)) phrases.push({ case: 'nominative', form: spelling });
    else patterns.push({ stem: keyOf(spelling), endings: UNCHANGED });
  }
  return { patterns, phrases };
}

const UNCHANGED: ReadonlyMap<string, number> = new Map([['', 1]]);
const PLAIN = /^[A-Za-zА-ЩЬЮЯІЇЄа-щьюяіїєыэъ']+$/;

/** Lower case, ё as е, ґ as г; for what names are made of, without the cost of looking at every letter. */
function inLookUpLetters(word: string): string {
  return PLAIN.test(word) ? word.toLowerCase() : normalise(word).text;
}

function keyOf(word: string): string {
  const key = inLookUpLetters(word);
  return key.includes("'") ? key.replaceAll("'", '') : key;
}

function withoutApostrophe({ stem, endings }: Pattern): Pattern {
  return { stem: stem.replaceAll("'", ''), endings };
}

function firstWord(name: string): string {
  return name.split(' ')[0] ?? '';
}
