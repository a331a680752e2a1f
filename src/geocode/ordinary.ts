/**
 * Names that are words of everyday language as well. A capital letter tells them apart within a sentence, but not
 * at its start or in a headline of capitals: there something else has to say that a place is meant.
 */
import type { Place } from '../domain/place.ts';
import { isAdjacent, type Token } from './tokens.ts';
import { isSettlementWord } from './typewords.ts';
import { keyPattern } from './memo.ts';

/** Common nouns and adjectives. */
const ORDINARY = new Set(
  (
    'Іскра Артільне Байрак Балка Балки Березники Берека Бистре Біле Бірки Благодатне Бойні Борова Буди Велетень ' +
    'Веселе Ветеринарне Винники Вирішальний Високе Високий Вишнева Вільне Вільча Водопій Водяне Гай Гарбузи Гатище ' +
    'Глибоке Городнє Горяне Гребінники Гроза Далеке Дальнє Дачне Джерельне Дивізійне Добровілля Довгеньке Дослідне ' +
    'Дружба Елітне Енергетиків Журавлі Журавка Забавне Заброди Заводи Завгороднє Задорожнє Займанка Залізничне ' +
    'Залінійне Заміст Заозерне Западне Западня Зарічне Затишне Затишшя Затока Зелене Землянки Зоряне Караван Кисле ' +
    'Княжне Ковалі Козачка Колодязне Конвалії Копанка Копанки Копані Коропи Коротке Красиве Красне Крейдянка ' +
    'Криничне Кринички Кругле Кручик Крючки Куми Курганне Курортне Кут Кінне Лагідне Ладне Лебяже Лиман Лісне Лужок ' +
    'Майдан Маяк Мийка Мирне Миропілля Млинки Мокрянка Молодова Молодіжне Муравлинка Нагальне Нагірне Надійне ' +
    'Нескучне Нестерне Нова Нове Оддихне Одрада Одрадне Озерне Орлянка Охоче Палатки Паляничники Пасіка Пасіки ' +
    'Пасічне Перекіп Перемога Пересічне Пильна Пильнянка Питомник Підвисоке Підлісне Піски Піскувате Піщане ' +
    'Піщанка Плоске Погоріле Подвірки Поди Подоли Покровка Полковниче Польова Поляна Привілля Привокзальне Пригоже ' +
    'Прилісне Пристін Прогрес Пролісне Просяне Просянка Рідне Різдвяне Ріпки Роздолля Роздольне Роздори Рублене Рясне ' +
    'Садовод Світанок Світле Світличне Свинарі Селекційне Селище Синиха Сінне Скельки Слобідка Сніги Станичне Стариця ' +
    'Степи Степне Степок Стінка Страсне Стрілеча Сумці Сухини Терни Тернова Тихе Тополі Трійчате Ударне Хатнє Хлібне ' +
    'Холодне Хутори Хутір Цегельне Центральне Червоне Черняки Чорне Шабельне Шийки Широке Шлях Шуби Щасливе Яблучне ' +
    'Ягідне Яєчне'
  ).split(' '),
);

/** Names that are surnames, peoples or question words too: they need a sign of a place wherever they stand. */
const NEVER_ALONE = new Set(
  'Поди Звідки Кияни Українка Шевченка Халтуріна Серго Горького Чкалова Калініна Кірова Миколаївка-Друга Степанки'.split(
    ' ',
  ),
);

/** English words that are romanised names as well. */
const ENGLISH_WORDS = new Set(['bile', 'marine', 'buda', 'hai', 'kut']);

const PLACE_PREPOSITION = keyPattern(
  /^(?:у|в|во|на|під|под|біля|возле|поблизу|вблизи|коло|около|по|до|від|от|з|із|зі|из|с|за|над|через|між|между|поруч|неподалік|недалеко|in|near|at|on|to|from|of|around|outside|between)$/,
);

/**
 * What keeps the word at [first, last] from being taken for the place by itself. `never`: without a type word it is
 * not the place. `here`: where it stands, its capital letter tells nothing. Null: nothing keeps it.
 */
export function doubtOfWord(
  place: Place,
  tokens: readonly Token[],
  first: number,
  last: number,
): 'never' | 'here' | null {
  const name = tokens[first];
  if (name === undefined) return null;
  // A text that is nothing but the name is no sentence that the word could begin.
  if (first === 0 && last === tokens.length - 1) return null;
  if (isLatin(name)) return first === last && ENGLISH_WORDS.has(name.key) ? 'never' : null;
  const signed = isSigned(tokens, first);
  if (NEVER_ALONE.has(place.uk)) return signed ? null : 'never';
  if (signed) return null;
  const before = tokens[first - 1];
  const startsSentence = before === undefined || before.sentence !== name.sentence || isAfterMark(name);
  if (!startsSentence && !name.upper) return null;
  return ORDINARY.has(place.uk.replace(/[’']/g, '')) ? 'here' : null;
}

/** In Latin letters the words of Ukrainian are no words any more. */
function isLatin({ key }: Token): boolean {
  return key.charCodeAt(0) < FIRST_CYRILLIC;
}

const FIRST_CYRILLIC = 0x400;

function isSigned(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  if (before === undefined || before.sentence !== tokens[first]?.sentence) return false;
  return isSettlementWord(before) || (isAdjacent(tokens[first]) && PLACE_PREPOSITION.test(before));
}

/** After a colon, a dash or an opening quote another sentence may begin. */
function isAfterMark(token: Token): boolean {
  return token.gap === 'other';
}
