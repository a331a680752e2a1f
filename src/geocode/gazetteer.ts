/**
 * The gazetteer: every form of every name, derived from the list of places by rule and kept in a trie over
 * words. Building it is the only expensive step; looking up is one step a word.
 */
import type { Place, PlaceCode } from '../domain/place.ts';
import type { Language } from './finding.ts';
import {
  declineRussian,
  declineUkrainian,
  russianAdjective,
  ukrainianAdjective,
  type Case,
  type CaseForm,
} from './inflect.ts';
import { romanise, russianSpellings, ukrainianSpellings } from './romanise.ts';
import { edgesOf } from './tokens.ts';

/**
 * What a form is. `name` is the name itself: "Харкова", "Kharkiv". `adjective` needs a type word beside it:
 * "Харківський", "Kharkivskyi". `region` is a noun for the area: "Харківщина". `seat` is the name of the
 * unit's centre, which stands for the unit in the title of an office only: "губернатор Харкова".
 */
export type FormKind = 'name' | 'adjective' | 'region' | 'seat';

/** How a form came to be, from the nearest to the furthest from the official name. */
export type Origin = 'official' | 'romanised' | 'spelling' | 'russian-spelling' | 'former';

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

/** A node of the trie: the words that may follow, and the forms that end here. */
export interface FormNode {
  readonly next: Map<string, FormNode>;
  readonly forms: Form[];
}

export interface Gazetteer {
  readonly root: FormNode;
  readonly places: ReadonlyMap<PlaceCode, Place>;
}

// English words for the units. What is left of "Kharkiv oblast" without them is the name.
const ENGLISH_TYPE =
  / (?:(?:urban|settlement|rural|city|village|territorial) )?(?:oblast|region|province|raion|district|hromada|community)$/i;

// English texts translate a few district names instead of romanising them.
const TRANSLATED_DISTRICTS: readonly (readonly [uk: string, en: string])[] = [
  ['Індустріальний', 'Industrial'],
  ['Шевченківський', 'Shevchenko'],
];

/** Builds the gazetteer of a list of places, settlements and units of any level alike. */
export function createGazetteer(places: readonly Place[]): Gazetteer {
  const gazetteer: Gazetteer = {
    root: emptyNode(),
    places: new Map(places.map((place) => [place.code, place])),
  };
  const settlements = settlementsByEnglishName(places);
  for (const place of places) {
    if (place.level === 'settlement' || place.level === 'neighbourhood') addSettlement(gazetteer, place);
    else addUnit(gazetteer, place, settlements);
  }
  return gazetteer;
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

function addSettlement(gazetteer: Gazetteer, place: Place): void {
  const add = adder(gazetteer, place, 'name');
  add('uk', 'official', place.uk, declineUkrainian(plain(place.uk)));
  if (place.ru !== '') add('ru', 'official', place.ru, declineRussian(plain(place.ru)));
  for (const spelling of spellingsOf(place))
    add('en', spelling.origin, spelling.base, inNominative(spelling.form));
  for (const { name: former } of place.former) {
    for (const language of languagesOf(former)) {
      add(language, 'former', former, declineIn(language, plain(former)));
    }
    for (const form of latinFormsOf(former)) add('en', 'former', former, inNominative(form));
  }
}

function addUnit(
  gazetteer: Gazetteer,
  place: Place,
  settlements: ReadonlyMap<string, readonly Place[]>,
): void {
  const addAdjective = adder(gazetteer, place, 'adjective');
  const addName = adder(gazetteer, place, 'name');
  const addRegion = adder(gazetteer, place, 'region');
  const addSeat = adder(gazetteer, place, 'seat');
  const addCyrillic = (language: 'uk' | 'ru', origin: Origin, fullName: string): void => {
    const adjective = firstWord(plain(fullName));
    const decline = language === 'uk' ? ukrainianAdjective : russianAdjective;
    addAdjective(language, origin, fullName, decline(adjective));
    if (place.level !== 'oblast' && place.level !== 'raion') return;
    // Харківська -> Харківщина: the area, in everyday speech.
    const region = adjective.replace(/(?:ськ|ск)\p{L}+$/u, 'щина');
    if (region !== adjective) addRegion(language, origin, fullName, declineIn(language, region));
  };

  addCyrillic('uk', 'official', place.uk);
  if (place.ru !== '') addCyrillic('ru', 'official', place.ru);

  const english = place.en.replace(ENGLISH_TYPE, '');
  if (english !== '') addName('en', 'official', place.en, inNominative(english));
  // A unit is called in English by its centre, so by every spelling of the centre: Chuguev district.
  for (const centre of settlements.get(english) ?? []) {
    for (const { form, base, origin } of spellingsOf(centre)) addName('en', origin, base, inNominative(form));
    addSeat('uk', 'official', centre.uk, declineUkrainian(plain(centre.uk)));
    if (centre.ru !== '') addSeat('ru', 'official', centre.ru, declineRussian(plain(centre.ru)));
  }
  for (const [base, form] of adjectiveSpellings(place))
    addAdjective('en', 'romanised', base, inNominative(form));

  for (const { name: former } of place.former) {
    for (const language of languagesOf(former)) {
      if (language === 'en') {
        addName('en', 'former', former, inNominative(former.replace(ENGLISH_TYPE, '')));
        continue;
      }
      addCyrillic(language, 'former', former);
      for (const form of latinFormsOf(firstWord(former)))
        addAdjective('en', 'former', former, inNominative(form));
    }
  }
}

/** Adds forms of one place; the first origin of a form wins, so that reasons name the nearest one. */
function adder(gazetteer: Gazetteer, place: Place, kind: FormKind) {
  return (language: Language, origin: Origin, base: string, forms: readonly CaseForm[]): void => {
    for (const { form, case: grammaticalCase } of forms) {
      const edges = edgesOf(form);
      if (edges.length === 0) continue;
      let node = gazetteer.root;
      for (const edge of edges) {
        const next = node.next.get(edge) ?? emptyNode();
        node.next.set(edge, next);
        node = next;
      }
      const known = node.forms.findIndex(
        (other) => other.place === place && other.kind === kind && other.language === language,
      );
      const twin = node.forms[known];
      if (twin === undefined)
        node.forms.push({ place, kind, language, cases: [grammaticalCase], base, origin });
      else if (twin.base === base && !twin.cases.includes(grammaticalCase)) {
        node.forms[known] = { ...twin, cases: [...twin.cases, grammaticalCase] };
      }
    }
  };
}

interface Spelling {
  readonly form: string;
  readonly base: string;
  readonly origin: Origin;
}

/** The Latin spellings of a settlement, the official one first. */
function spellingsOf(place: Place): readonly Spelling[] {
  return [
    ...(place.en === '' ? [] : [{ form: place.en, base: place.en, origin: 'official' as const }]),
    { form: romanise(place.uk), base: place.uk, origin: 'romanised' as const },
    ...ukrainianSpellings(place.uk).map((form) => ({ form, base: place.uk, origin: 'spelling' as const })),
    ...russianSpellings(place.ru).map((form) => ({
      form,
      base: place.ru,
      origin: 'russian-spelling' as const,
    })),
    ...place.former.flatMap(({ name: former }) =>
      latinFormsOf(former).map((form) => ({ form, base: former, origin: 'former' as const })),
    ),
  ].filter(({ form }) => form !== '');
}

/** The adjective of a unit in Latin letters: Kharkivska, Shevchenkivskyi, Shevchenkivsky, Shevchenkovskiy. */
function adjectiveSpellings(place: Place): readonly (readonly [base: string, form: string])[] {
  const adjective = firstWord(plain(place.uk));
  return [
    ...ukrainianSpellings(adjective).map((form) => [place.uk, form] as const),
    ...russianSpellings(firstWord(plain(place.ru))).map((form) => [place.ru, form] as const),
    ...TRANSLATED_DISTRICTS.filter(([uk]) => uk === adjective && place.level === 'district').map(
      ([, en]) => [place.uk, en] as const,
    ),
  ];
}

function latinFormsOf(former: string): readonly string[] {
  return languagesOf(former).flatMap((language) => {
    if (language === 'uk') return ukrainianSpellings(former);
    return language === 'ru' ? russianSpellings(former) : [former];
  });
}

/** The languages that a former name may be in, as its letters tell. */
function languagesOf(name: string): readonly Language[] {
  if (/[a-z]/i.test(name)) return ['en'];
  if (/[іїєґ'’ʼ]/i.test(name) || /ськ/.test(name)) return ['uk'];
  if (/[ыэъё]/i.test(name) || /ск(?:ий|ой|ая|ое)/.test(name)) return ['ru'];
  return ['uk', 'ru'];
}

function declineIn(language: Language, name: string): readonly CaseForm[] {
  switch (language) {
    case 'uk':
      return declineUkrainian(name);
    case 'ru':
      return declineRussian(name);
    case 'en':
      return inNominative(name);
  }
}

function settlementsByEnglishName(places: readonly Place[]): ReadonlyMap<string, readonly Place[]> {
  const byName = new Map<string, Place[]>();
  for (const place of places) {
    if (place.level !== 'settlement' || place.en === '') continue;
    byName.set(place.en, [...(byName.get(place.en) ?? []), place]);
  }
  return byName;
}

function inNominative(form: string): readonly CaseForm[] {
  return form === '' ? [] : [{ case: 'nominative', form }];
}

function firstWord(name: string): string {
  return name.split(' ')[0] ?? '';
}

/** The rules of declension know one apostrophe. */
function plain(name: string): string {
  return name.replace(/[’ʼ]/g, "'");
}

function emptyNode(): FormNode {
  return { next: new Map(), forms: [] };
}
