/** Names of places outside the oblast that reports name most, and every form of them. */
import type { Bilingual } from '../domain/text.ts';
import { declineRussian, declineUkrainian } from './inflect.ts';
import { byKey } from './memo.ts';
import {
  romanise,
  russianInitial,
  russianSpellings,
  ukrainianInitial,
  ukrainianSpellings,
} from './romanise.ts';
import type { Token } from './tokens.ts';

/** Cities that war reports name most, and those whose districts share names with those of Kharkiv. */
const CITIES: readonly (readonly [uk: string, ru: string, en?: string])[] = [
  ['Київ', 'Киев', 'Kyiv'],
  ['Одеса', 'Одесса'],
  ['Дніпро', 'Днепр'],
  ['Донецьк', 'Донецк'],
  ['Запоріжжя', 'Запорожье'],
  ['Львів', 'Львов'],
  ['Полтава', 'Полтава'],
  ['Суми', 'Сумы'],
  ['Миколаїв', 'Николаев'],
  ['Херсон', 'Херсон'],
  ['Луганськ', 'Луганск'],
  ['Чернівці', 'Черновцы'],
  ['Чернігів', 'Чернигов'],
  ['Черкаси', 'Черкассы'],
  ['Житомир', 'Житомир'],
  ['Вінниця', 'Винница'],
  ['Рівне', 'Ровно'],
  ['Тернопіль', 'Тернополь'],
  ['Хмельницький', 'Хмельницкий'],
  ['Кропивницький', 'Кропивницкий'],
  ['Луцьк', 'Луцк'],
  ['Ужгород', 'Ужгород'],
  ['Маріуполь', 'Мариуполь'],
  ['Краматорськ', 'Краматорск'],
  ['Слов’янськ', 'Славянск'],
  ['Бахмут', 'Бахмут'],
  ['Авдіївка', 'Авдеевка'],
  ['Покровськ', 'Покровск'],
  ['Костянтинівка', 'Константиновка'],
  ['Лиман', 'Лиман'],
  ['Торецьк', 'Торецк'],
  ['Лисичанськ', 'Лисичанск'],
  ['Сєвєродонецьк', 'Северодонецк'],
  ['Сватове', 'Сватово'],
  ['Кремінна', 'Кременная'],
  ['Рубіжне', 'Рубежное'],
  ['Нікополь', 'Никополь'],
  ['Марганець', 'Марганец'],
  ['Павлоград', 'Павлоград'],
  ['Кременчук', 'Кременчуг'],
  ['Миргород', 'Миргород'],
  ['Конотоп', 'Конотоп'],
  ['Шостка', 'Шостка'],
  ['Охтирка', 'Ахтырка'],
  ['Глухів', 'Глухов'],
  ['Мелітополь', 'Мелитополь'],
  ['Бердянськ', 'Бердянск'],
  ['Олешки', 'Олешки'],
  ['Сімферополь', 'Симферополь'],
  ['Севастополь', 'Севастополь'],
  ['Керч', 'Керчь'],
  ['Джанкой', 'Джанкой'],
  ['Москва', 'Москва', 'Moscow'],
  ['Бєлгород', 'Белгород', 'Belgorod'],
  ['Курськ', 'Курск', 'Kursk'],
  ['Воронеж', 'Воронеж', 'Voronezh'],
  ['Брянськ', 'Брянск', 'Bryansk'],
  ['Ростов', 'Ростов', 'Rostov'],
  ['Таганрог', 'Таганрог', 'Taganrog'],
  ['Рязань', 'Рязань', 'Ryazan'],
  ['Смоленськ', 'Смоленск', 'Smolensk'],
  ['Саратов', 'Саратов', 'Saratov'],
  ['Енгельс', 'Энгельс', 'Engels'],
  ['Шебекіно', 'Шебекино', 'Shebekino'],
  ['Валуйки', 'Валуйки', 'Valuyki'],
  ['Грайворон', 'Грайворон', 'Graivoron'],
  ['Суджа', 'Суджа', 'Sudzha'],
  ['Тростянець', 'Тростянец'],
  ['Ромни', 'Ромны'],
  ['Лебедин', 'Лебедин'],
  ['Білопілля', 'Белополье'],
  ['Краснопілля', 'Краснополье'],
  ['Ворожба', 'Ворожба'],
  ['Путивль', 'Путивль'],
  ['Дружківка', 'Дружковка'],
  ['Бровари', 'Бровары'],
  ['Ізмаїл', 'Измаил'],
];

/** Areas outside the oblast that have a name of their own. */
const AREAS: readonly (readonly [uk: string, ru: string, en: string])[] = [
  ['Крим', 'Крым', 'Crimea'],
  ['Донбас', 'Донбасс', 'Donbas'],
];

const PLACES = [...CITIES, ...AREAS];
const named = PLACES.map(([uk, , en = romanise(uk)], index): NameElsewhere => {
  return { name: { uk, en }, isArea: index >= CITIES.length };
});

export interface NameElsewhere {
  readonly name: Bilingual;
  /** True for a land, which can hold the places named beside it. */
  readonly isArea: boolean;
}

/** The place outside the oblast that a word is a form of, whether it has a capital or not. */
export function nameElsewhere(token: Token): NameElsewhere | null {
  return named[indexOfForm(token)] ?? null;
}

const NONE = -1;
const indexOfForm = byKey((key) => formsWith(key.charAt(0)).get(key) ?? NONE);

/** The forms that begin with a letter, with the index of their place; derived when the first such word is met. */
function formsWith(initial: string): ReadonlyMap<string, number> {
  const met = shelves.get(initial);
  if (met !== undefined) return met;
  const forms = new Map<string, number>();
  PLACES.forEach(([uk, ru, en = ''], index) => {
    const initials = [uk.charAt(0), ru.charAt(0), en.charAt(0), ukrainianInitial(uk), russianInitial(ru)];
    if (!initials.some((letter) => letter.toLowerCase() === initial)) return;
    for (const form of formsOf(uk, ru, en)) forms.set(form.toLowerCase().replaceAll("'", ''), index);
  });
  if (shelves.size < MOST_SHELVES) shelves.set(initial, forms);
  return forms;
}

const shelves = new Map<string, ReadonlyMap<string, number>>();
/** More letters than both alphabets have: no text makes it grow for ever. */
const MOST_SHELVES = 200;

function formsOf(uk: string, ru: string, en: string): readonly string[] {
  return [
    ...declineUkrainian(uk.replace('’', "'")).map(({ form }) => form),
    ...declineRussian(ru).map(({ form }) => form),
    ...ukrainianSpellings(uk),
    ...russianSpellings(ru),
    en === '' ? romanise(uk) : en,
  ];
}
