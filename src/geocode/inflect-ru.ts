/**
 * Russian declension of place names. Columns of endings: genitive, dative, accusative, instrumental,
 * prepositional. Names in -ово, -ево, -ино stay as they are in most news and decline in formal style: both.
 */
import type { Declension, Rule } from './inflect-rule.ts';
import { also, exceptions, rule } from './inflect-rule.ts';

const FEMININE = 'ой ой ую ой|ою ой';
const PLURAL = 'х м = ми х';

const ADJECTIVES: readonly Rule[] = [
  rule(/[гкхжчшщ]ий$/, 2, '', 'ого|его ому|ему = им ом|ем'),
  rule(/ий$/, 2, '', 'его ему = им ем'),
  rule(/[ыо]й$/, 2, '', 'ого ому = ым|им ом'),
  rule(/ая$/, 2, '', FEMININE),
  rule(/яя$/, 2, '', 'ей ей юю ей|ею ей'),
  rule(/[гкх]ое$/, 2, '', 'ого ому = им ом'),
  rule(/ое$/, 2, '', 'ого ому = ым ом'),
  rule(/ее$/, 2, '', 'его ему = им ем'),
  rule(/[ыи]е$/, 1, '', PLURAL),
];

const WORDS: readonly Rule[] = [
  // Names that are a genitive already: (посёлок) Горького.
  rule(/ого$/, 0, '', '= = = = ='),

  // Adjectives: Первомайский, Лозовая, Лесовое.
  ...ADJECTIVES,

  // -е, -я: Раздолье; Балаклея; Покотиловское поле.
  rule(/ье$/, 1, '', 'я ю = ем е|и'),
  rule(/е$/, 1, '', 'я ю = ем е'),
  rule(/ия$/, 1, '', 'и и ю ей и'),
  rule(/я$/, 1, '', 'и е ю ей|ею е'),

  // -а: Мерефа, Безлюдовка.
  rule(/[гкхжчшщ]а$/, 1, '', 'и е у ой|ою|ей е'),
  rule(/ца$/, 1, '', 'ы е у ей|ею е'),
  rule(/а$/, 1, '', 'ы е у ой|ою е'),

  // -о: Шевченково (declined or not), Мерло.
  also(/(?:ов|ев|ин|ын|ен)о$/, 0, '', '= = = = ='),
  rule(/о$/, 1, '', 'а у = ом е'),

  // Consonants: Харьков, Купянск, Донец, Студенок, Колодезь, Рогань, Гай.
  rule(/[аеиоуыэюя]ец$/, 2, 'йц', 'а у = ем|ом е'),
  rule(/ец$/, 2, 'ц', 'а у = ом|ем е'),
  also(/ок$/, 2, 'к', 'а у = ом е'),
  also(/ь$/, 1, '', 'и и = ью и'),
  rule(/ь$/, 1, '', 'я ю = ем е'),
  rule(/й$/, 1, '', 'я ю = ем е'),
  rule(/[жчшщц]$/, 0, '', 'а у = ем|ом е'),
  rule(/[бвгдзклмнпрстфх]$/, 0, '', 'а у = ом е'),

  // Plurals: Дергачи, Липцы, Валки, Печенеги, Скрипаи, Дегтяри, Гуты.
  rule(/[жчшщ]и$/, 1, '', 'ей ам = ами ах'),
  rule(/цы$/, 2, '', 'цев|цов|ец цам = цами цах'),
  rule(/[бвгджзйлмнпрстфхцчшщь]ки$/, 2, '', 'ок|ек|ков кам = ками ках'),
  rule(/[гкх]и$/, 1, '', '0|ов ам = ами ах'),
  rule(/[аеиоуыэюя]и$/, 1, '', 'ев ям = ями ях'),
  rule(/и$/, 1, '', 'ей|ь ям = ями ях'),
  rule(/ы$/, 1, '', '0|ов ам = ами ах'),
];

const ATTRIBUTES: readonly Rule[] = [
  ...ADJECTIVES,
  // Казачья Лопань; possessive adjectives: Гурьев Казачок, Семенов Яр.
  rule(/ья$/, 1, '', 'ей ей ю ей|ею ей'),
  rule(/(?:ов|ев|ин|ын)$/, 0, '', 'а у = ым ом'),
];

export const RUSSIAN_RULES: Declension = {
  words: WORDS,
  attributes: ATTRIBUTES,
  exceptions: exceptions([]),
  genders: ['ий', 'ая', 'ое', 'ие'],
};
