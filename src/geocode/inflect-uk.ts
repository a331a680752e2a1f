/**
 * Ukrainian declension of place names (Pravopys 2019, paragraph 152). Columns of endings: genitive, dative,
 * accusative, instrumental, locative. Where a spelling does not tell the declension, both are made: a form
 * that nobody writes costs nothing, a form that is missing loses a place.
 */
import type { Declension, Rule } from './inflect-rule.ts';
import { also, exceptions, rule } from './inflect-rule.ts';

const MASCULINE = 'ого ому = им ому|ім';
const MASCULINE_SOFT = 'ього ьому = ім ьому|ім';
const FEMININE = 'ої ій у ою ій';
const FEMININE_SOFT = 'ьої ій ю ьою ій';
const PLURAL = 'их им = ими их';

const WORDS: readonly Rule[] = [
  // Names that are a genitive already: (селище) Горького.
  rule(/ого$/, 0, '', '= = = = ='),

  // Adjectives, masculine and neuter: Первомайський, Шевченкове, Роздольне.
  rule(/ий$/, 2, '', MASCULINE),
  rule(/ній$/, 2, '', MASCULINE_SOFT),
  rule(/ище$/, 1, '', 'а у = ем і|у'),
  rule(/нє$/, 1, '', MASCULINE_SOFT),
  rule(/е$/, 1, '', MASCULINE),

  // -я: Роздолля; Балаклія; Братениця.
  rule(/([бвгджзклмнпрстфхцчшщ])\1я$/, 1, '', 'я ю = ям і|ю'),
  rule(/[аеєиіїоуюя'’]я$/, 1, '', 'ї ї ю єю ї'),
  rule(/я$/, 1, '', 'і і ю ею і'),

  // -а: adjectives (Лозова, Козача) and nouns (Мерефа, Безлюдівка with к -> ц).
  also(/ча$/, 1, '', 'і і у ею і'),
  rule(/(?:ов|ев|єв|ськ|цьк|ат|ч)а$/, 1, '', FEMININE),
  also(/на$/, 1, '', FEMININE),
  rule(/ка$/, 2, '', 'ки ці ку кою ці'),
  rule(/га$/, 2, '', 'ги зі гу гою зі'),
  rule(/ха$/, 2, '', 'хи сі ху хою сі'),
  rule(/[жчшщ]а$/, 1, '', 'і і у ею і'),
  rule(/а$/, 1, '', 'и і у ою і'),

  // -ів, -їв: the vowel of the nominative is not the vowel of the stem: Харків, Чугуїв, Золочів.
  rule(/їв$/, 2, 'єв', 'а у|ові = ом і|у'),
  rule(/[жчшщ]ів$/, 2, 'ев', 'а у|ові = ом і|у'),
  rule(/ів$/, 2, 'ов', 'а у|ові = ом і|у'),

  // -ськ and -цьк: Куп'янськ, Вовчанськ.
  rule(/[сц]ьк$/, 0, '', 'а у|ові = ом у|ові'),

  // Soft stems, with and without the fleeting vowel: Боєць, Кобець, Велетень; Рогань (f.), Колодязь (m.).
  rule(/піль$/, 3, 'ол', 'я ю|еві = ем і|ю'),
  rule(/єць$/, 3, 'йц', 'я ю|еві = ем і|ю'),
  rule(/ець$/, 3, 'ц', 'я ю|еві = ем і|ю'),
  also(/ень$/, 3, 'н', 'я ю|еві = ем і|ю'),
  also(/ь$/, 1, '', 'і і = 2ю|ю і'),
  rule(/ь$/, 1, '', 'я ю|еві = ем і|ю'),
  rule(/й$/, 1, '', 'ю|я ю|єві = єм ї|ю'),

  // Hard stems: Ізюм, Бурлук, Мохнач, Степок.
  also(/ок$/, 2, 'к', 'а|у у|ові = ом у|ові'),
  rule(/к$/, 1, '', 'ка|ку ку|кові = ком ку|кові|ці'),
  rule(/г$/, 1, '', 'га|гу гу|гові = гом гу|зі'),
  rule(/х$/, 1, '', 'ха|ху ху|хові = хом ху|сі'),
  rule(/[жчшщ]$/, 0, '', 'а|у у|еві = ем і|у'),
  rule(/[бвгґджзклмнпрстфхцчшщ]$/, 0, '', 'а|у у|ові = ом і|у|ові'),
  rule(/о$/, 1, '', 'а у = ом і|у'),

  // Plurals: Липці, Дергачі, Скрипаї, Дегтярі, Валки, Печеніги.
  rule(/ці$/, 1, '', 'ів|ь ям = ями ях'),
  rule(/[жчшщ]і$/, 1, '', 'ів|0 ам = ами ах'),
  rule(/ї$/, 1, '', 'їв ям = ями ях'),
  rule(/і$/, 1, '', 'ів|ей|ь ям = ями ях'),
  rule(/[бвгджзйлмнпрстфхцчшщь]ки$/, 2, '', 'ок|ків кам = ками ках'),
  rule(/и$/, 1, '', 'ів|0 ам = ами ах'),
];

const ATTRIBUTES: readonly Rule[] = [
  rule(/ній$/, 2, '', MASCULINE_SOFT),
  rule(/[иі]й$/, 2, '', MASCULINE),
  rule(/ня$/, 1, '', FEMININE_SOFT),
  rule(/а$/, 1, '', FEMININE),
  rule(/нє$/, 1, '', MASCULINE_SOFT),
  rule(/е$/, 1, '', MASCULINE),
  rule(/і$/, 1, '', PLURAL),
  // Possessive adjectives: Гур'їв Козачок, Семенів Яр.
  rule(/їв$/, 2, 'єв', MASCULINE),
  rule(/ів$/, 2, 'ов', MASCULINE),
];

const EXCEPTIONS = exceptions([
  // і of a closed syllable is о or е in an open one.
  ['донець', 'дінц', 'я ю|еві = ем і|ю'],
  ['чепіль', 'чепел', 'я ю|еві = ем і|ю'],
  ['хутір', 'хутор', 'а|у у|ові = ом і'],
  ['ріг', 'рог', 'у у|ові = ом у|зі'],
  ['брід', 'брод', 'у у|ові = ом і|у'],
  ['камінь', 'камен', 'я ю|еві = ем і|ю'],
  ['оскіл', 'оскол', 'у|а у|ові = ом і|у'],
  ['перекіп', 'перекоп', 'у|а у|ові = ом і|у'],
  ['окіп', 'окоп', 'у|а у|ові = ом і|у'],
  ['водопій', 'водопо', 'ю ю|єві = єм ї|ю'],
  // Nouns and adjectives whose ending says otherwise.
  ['поле', 'пол', 'я ю = ем і|ю'],
  ['куньє', 'кунь', 'його йому = їм йому|їм'],
  ['синичено', 'синичен', MASCULINE],
  ['осиново', 'осинов', MASCULINE],
]);

export const UKRAINIAN_RULES: Declension = {
  words: WORDS,
  attributes: ATTRIBUTES,
  exceptions: EXCEPTIONS,
  genders: ['ий', 'а', 'е', 'і'],
};
