/** People as a report counts them: "двоє людей", "47-річний чоловік", "women (56 and 61)", and lists of these. */
import { keyPattern } from '../memo.ts';
import { isAdjacent, type Token } from '../tokens.ts';
import type { Ages } from './ages.ts';
import { amountEndingAt, isWithinTens, numberOf, TO, type Amount } from './numbers.ts';

/** People named one after another; without a bound where the words leave it open. */
export interface People extends Amount {
  /** That it is people is said by more than the number: a noun, an age, a numeral for people. */
  readonly proven: boolean;
  /** It ends in an age that a comma parts from what follows: "a man, 47, was". */
  readonly endsInAge: boolean;
}

/** One of those named: by a count, or as a person. */
interface Item extends People {
  readonly isPerson: boolean;
  /** What joins it to the item before it. */
  readonly joined: 'first' | 'comma' | 'and';
}

const KIN =
  'мат(?:и|ір|ерь|ь)|бать(?:ко|ка)|отец|отца|син|сина|сын|сына|дон(?:ька|ьку|еч[а-яєії]{2})|дочк[ау]|дочь|дружин[ау]|жен[ау]|муж|мужа|брата?|сестр[ау]|он(?:ук[ау]?|учк[ау])|внук[ау]?|внучк[ау]|бабус[яю]|бабушк[ау]|дідус[ья]|дедушк[ау]|mother|father|son|daughter|wife|husband|brother|sister|grandmother|grandfather|grandson|granddaughter|neighbou?r';
const NOUN =
  'люд[а-яєії]{1,3}|осіб|особи|особа|особу|чоловік[а-яєії]{0,3}|жін(?:к[а-яєії]{1,3}|ок)|хлоп[а-яєії]{2,5}|юнак[а-яєії]{0,3}|дівч[а-яєії]{2,6}|діт[а-яєії]{1,4}|дитин[а-яєії]{1,3}|немовля[а-яєії]{0,3}|підліт[а-яєії]{2,4}|пенсіонер[а-яєії]{0,4}|воді[а-яєії]{1,3}|пасажир[а-яєії]{0,3}|мешкан[а-яєії]{1,4}|жител[а-яєії]{1,4}|працівни[а-яєії]{1,4}|рятувальни[а-яєії]{1,4}|медик[а-яєії]{0,3}|поліцейськ[а-яєії]{1,3}|цивільн[а-яєії]{1,3}|військов[а-яєії]{1,3}|неповнолітн[а-яєії]{1,3}|сусід[а-яєії]{0,4}|доросл[а-яєії]{1,3}|взросл[а-яєії]{1,3}|мужчин[а-яєії]{0,3}|человек[а-яєії]{0,2}|женщин[а-яєії]{0,3}|парень|парня|мальчик[а-яєії]{0,3}|девоч[а-яєії]{2,3}|девуш[а-яєії]{2,3}|дет[а-яєії]{1,3}|ребен[а-яєії]{1,3}|младен[а-яєії]{2,4}|подрост[а-яєії]{2,4}|пенсионер[а-яєії]{0,4}|водител[а-яєії]{1,3}|пассажир[а-яєії]{0,3}|сотрудни[а-яєії]{1,4}|спасател[а-яєії]{1,3}|полицейск[а-яєії]{1,3}|несовершеннолетн[а-яєії]{1,3}|сосед[а-яєії]{0,3}|people|persons?|civilians?|m[ae]n|wom[ae]n|children|child|boys?|girls?|toddlers?|infants?|bab(?:y|ies)|teenagers?|teens?|minors?|adults?|pensioners?|drivers?|passengers?|workers?|employees?|residents?|rescuers?|medics?|paramedics?|officers?|policem[ae]n|farmers?|students?|tenants?|others?';
const PEOPLE = keyPattern(new RegExp(`^(?:${NOUN}|${KIN})$`));
/** One person: a noun in the singular that no plural looks like. */
const ONE = keyPattern(
  /^(?:чоловіка|жінк[ау]|хлоп(?:ець|ця|чик|чика)|юнака?|дівчин[ау]|дівчинк[ау]|дитин[ау]|немовля|підліт(?:ок|ка)|пенсіонер(?:а|ка|ку)?|водія|водій|людин[ау]|мешкан(?:ець|ця|ка|ку)|жител(?:ь|я|ька|ьку)|працівни(?:к|ка|ця|цю)|рятувальника?|медика?|поліцейськ(?:ий|ого)|сусід(?:а|ка|ку)|мужчин[ау]|женщин[ау]|парень|парня|мальчика?|девочк[ау]|девушк[ау]|реб[а-яєії]нок|ребенка|младен(?:ец|ца)|подрост(?:ок|ка)|пенсионер(?:а|ка|ку)?|водител[ья]|жительниц[ау]|сотрудни(?:к|ка|ца|цу)|спасател[ья]|полицейск(?:ий|ого)|man|woman|boy|girl|child|toddler|infant|baby|teenager|teen|pensioner|driver|worker|resident|employee|passenger|rescuer|medic|paramedic|policeman|farmer|civilian|person|student|tenant|officer)$/,
);
const ONE_OF_KIN = keyPattern(new RegExp(`^(?:${KIN})$`));
/** "чоловік" is one man in the nominative, and men after a number. */
const ONE_MAN = keyPattern(/^чоловік$/);
const COUPLE = keyPattern(/^(?:подружжя|подружню|супруг(?:и|ов)|чета|чету|couple)$/);
/** Numerals that count people alone. */
const OF_PEOPLE = keyPattern(
  /^(?:дво(?:є|х)|тро(?:є|х)|трьох|четверо|пятеро|шестеро|семеро|восьмеро|девятеро|десятеро|дво(?:е|их)|тро(?:е|их)|четверых|пятерых|шестерых|семерых|восьмерых|девятерых|десятерых)$/,
);
const BOUND_WORD = keyPattern(
  /^(?:від|от|from|between|at|least|щонайменше|щонайбільше|мінімум|максимум|понад|більше|більш|ніж|як|минимум|более|больше|свыше|менше|менш|менее|меньше|чем|over|than|as|many|fewer|less|по|меньшей|крайней|мере|до|up|to|no|not|не|most|more|близько|приблизно|орієнтовно|майже|около|примерно|почти|about|around|roughly|approximately|nearly|almost|some)$/,
);
const DETERMINER = keyPattern(
  /^(?:ще|іще|еще|також|тоже|another|an?|the|his|her|their|її|його|їхн[а-яєії]{1,2}|его|ее|их)$/,
);
const DESCRIPTION = keyPattern(
  /^(?:мирн[а-яєії]{1,3}|місцев[а-яєії]{1,3}|местн[а-яєії]{1,3}|цивільн[а-яєії]{1,3}|гражданск[а-яєії]{1,3}|молод[а-яєії]{1,3}|літн[а-яєії]{1,3}|пожил[а-яєії]{1,3}|маленьк[а-яєії]{1,3}|малолітн[а-яєії]{1,3}|малолетн[а-яєії]{1,3}|більше|more|further|other|others|local|elderly|young|old|civilian|ще|еще)$/,
);
const AND = keyPattern(/^(?:і|й|та|и|and|плюс|plus)$/);
const ALSO = keyPattern(/^(?:також|также|ще|еще|well)$/);
const TAIL = 4;
const LONGEST_LIST = 12;

/**
 * The people that a list which begins at `start` names; null when none does. `isHarm` tells the words that say what
 * happened to people: no list goes on over one.
 */
export function peopleAt(
  text: string,
  tokens: readonly Token[],
  start: number,
  end: number,
  ages: Ages,
  isHarm: (index: number) => boolean,
): readonly People[] | null {
  const first = itemAt(tokens, start, end, ages, 'first');
  if (first === null) return null;
  const items = [first];
  for (let at = first.last + 1; items.length < LONGEST_LIST;) {
    const last = items.at(-1) ?? first;
    const next = nextItem(text, tokens, at, end, ages, last, isHarm);
    if (next === null) break;
    items.push(next);
    at = next.last + 1;
  }
  const parted = partedByHarm(tokens, items, end, isHarm);
  return parted.map((list) => together(list, tokens, end, isHarm));
}

function nextItem(
  text: string,
  tokens: readonly Token[],
  from: number,
  end: number,
  ages: Ages,
  before: Item,
  isHarm: (index: number) => boolean,
): Item | null {
  const start = before.isPerson ? afterBracket(text, tokens, from, end) : from;
  const reach = before.isPerson ? TAIL : 0;
  for (let at = start; at <= Math.min(end, start + reach); at++) {
    const token = tokens[at];
    if (token === undefined || isHarm(at)) return null;
    const between = text
      .slice(tokens[at - 1]?.end, token.start)
      .trim()
      .replace(/^[)\]»”"]/, '');
    const comma = between === ',' || (between === ';' && before.isPerson);
    const separated = separatorAt(tokens, at, comma);
    if (separated !== null) {
      const item = itemAt(tokens, separated.at, end, ages, separated.joined);
      return item?.proven === true ? item : null;
    }
    const goesOn = between === '' || between === '-' || between === '.';
    if (!goesOn || ages.has(at) || numberOf(token) !== null) return null;
  }
  return null;
}

/** What is said of a person in brackets is passed over: "чоловіка (житель села), жінку". */
function afterBracket(text: string, tokens: readonly Token[], from: number, end: number): number {
  const gap = (at: number): string => text.slice(tokens[at - 1]?.end, tokens[at]?.start);
  if (from > end || !gap(from).includes('(')) return from;
  const longest = 10;
  for (let at = from + 1; at <= Math.min(end, from + longest); at++) if (gap(at).includes(')')) return at;
  return from;
}

function separatorAt(
  tokens: readonly Token[],
  at: number,
  comma: boolean,
): { readonly at: number; readonly joined: 'comma' | 'and' } | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const also = token.key === 'а' && ALSO.test(tokens[at + 1]);
  const asWell = token.key === 'as' && tokens[at + 1]?.key === 'well' && tokens[at + 2]?.key === 'as';
  if (also) return { at: at + 2, joined: 'and' };
  if (asWell) return { at: at + 3, joined: 'and' };
  if (AND.test(token)) return { at: at + 1, joined: 'and' };
  return comma ? { at, joined: 'comma' } : null;
}

/** One item; its first word is at `start`. */
function itemAt(
  tokens: readonly Token[],
  start: number,
  end: number,
  ages: Ages,
  joined: Item['joined'],
): Item | null {
  if (start > end) return null;
  let at = start;
  while (at < end && DETERMINER.test(tokens[at]) && isAdjacent(tokens[at + 1])) at++;
  const counted = countedAt(tokens, at, end, ages);
  if (counted !== null) return { ...counted, first: start, joined };
  const person = personAt(tokens, at, end, ages);
  return person === null ? null : { ...person, first: start, joined };
}

type Unplaced = Omit<Item, 'first' | 'joined'>;

/** "двоє людей", "at least 3", "двох чоловіків віком 34 та 65 років" */
function countedAt(tokens: readonly Token[], start: number, end: number, ages: Ages): Unplaced | null {
  let at = start;
  while (at < Math.min(end, start + TAIL) && BOUND_WORD.test(tokens[at]) && numberOf(tokens[at]) === null)
    at++;
  if (numberOf(tokens[at]) === null || ages.has(at)) return null;
  if (isWithinTens(tokens, at + 1)) at++;
  const link = tokens[at + 1];
  const opened = start < at && (TO.test(link) || AND.test(link));
  if ((TO.test(link) || opened) && numberOf(tokens[at + 2]) !== null && !ages.has(at + 2)) at += 2;
  else if (link?.gap === 'hyphen' && numberOf(link) !== null && !ages.has(at + 1)) at++;
  const amount = amountEndingAt(tokens, at);
  if (amount === null || isTimeOrDate(tokens, at)) return null;
  let last = at;
  let proven = OF_PEOPLE.test(tokens[at]);
  while (last < end && isAdjacent(tokens[last + 1])) {
    const age = ages.get(last + 1);
    if (age?.adjective === true) {
      last = age.last;
      proven = true;
    } else if (PEOPLE.test(tokens[last + 1]) || DESCRIPTION.test(tokens[last + 1])) {
      last++;
      proven ||= PEOPLE.test(tokens[last]);
    } else break;
  }
  const { low, high } = amount;
  const { last: lastAge, apart } = agesAfter(tokens, last, end, ages);
  return { last: lastAge, low, high, proven, endsInAge: apart, isPerson: false };
}

/** "47-річний чоловік", "a 45-year-old", "жінка 71 року", "women (56 and 61)", "чоловіка" */
function personAt(tokens: readonly Token[], start: number, end: number, ages: Ages): Unplaced | null {
  let last = start - 1;
  let described = 0;
  let several = false;
  let one = false;
  let noun = false;
  for (let at = start; at <= end && (at === start || isTied(tokens[at]));) {
    const age = ages.get(at);
    if (age?.adjective === true && described === 0) {
      described++;
      several = age.several;
      last = age.last;
    } else if (PEOPLE.test(tokens[at])) {
      if (noun && !described) break;
      noun = true;
      one ||= ONE.test(tokens[at]) || ONE_OF_KIN.test(tokens[at]) || ONE_MAN.test(tokens[at]);
      last = at;
    } else if (COUPLE.test(tokens[at])) {
      const { last, apart } = agesAfter(tokens, at, end, ages);
      return { last, low: 2, high: 2, proven: true, endsInAge: apart, isPerson: true };
    } else if (DESCRIPTION.test(tokens[at]) && !noun) {
      last = at;
    } else break;
    at = last + 1;
  }
  if (described === 0 && !noun) return null;
  const after = noun ? agesAfter(tokens, last, end, ages) : { last, count: 0, several: false, apart: false };
  last = after.last;
  if (described + after.count === 0 && !one) return null;
  // "47-річні чоловіки" and "дітей віком від 5 до 12 років" are several, nobody says how many.
  const plural = noun && !one && described + after.count < 2;
  const isOpen = several || after.several || (plural && described === 0);
  const count = Math.max(1, after.count);
  const person = { last, proven: true, endsInAge: after.apart, isPerson: true };
  return isOpen ? { ...person, low: 2, high: null } : { ...person, low: count, high: count };
}

/** The ages that stand behind who is meant: "віком 34 та 65 років", ", 54,", "(56 and 61)". */
function agesAfter(
  tokens: readonly Token[],
  from: number,
  end: number,
  ages: Ages,
): {
  readonly last: number;
  readonly count: number;
  readonly several: boolean;
  readonly apart: boolean;
} {
  let last = from;
  let count = 0;
  let several = false;
  for (let at = from + 1; at <= Math.min(end, last + (count === 0 ? 3 : 2)); at++) {
    const age = ages.get(at);
    if (age === undefined) {
      const joins = AND.test(tokens[at]) || TO.test(tokens[at]);
      if (count > 0 ? !joins : !LEADS_TO_AGE.test(tokens[at])) break;
      continue;
    }
    if (age.adjective) break;
    count++;
    several ||= age.several;
    last = age.last;
    at = last;
  }
  const gap = tokens[from + 1]?.gap;
  const isBirth = tokens[last + 1]?.gap === 'dot';
  return { last, count, several, apart: count > 0 && (gap === 'comma' || gap === 'other' || isBirth) };
}

const LEADS_TO_AGE = keyPattern(
  /^(?:aged?|who|віком|віку|віці|у|в|возраст(?:а|е|ом)|від|от|from|between|born|in|of|under|over|близько|приблизно|около|примерно|about|around|їй|йому|ей|ему|якій|якому|народжен[а-яєії]{1,3}|рожден[а-яєії]{1,3})$/,
);

/** "загинув чоловік, 60-річна жінка поранена": what stands before the second word of harm belongs to it. */
function partedByHarm(
  tokens: readonly Token[],
  items: readonly Item[],
  end: number,
  isHarm: (index: number) => boolean,
): readonly (readonly Item[])[] {
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined || items.length === 1) return [items];
  let before = first.first - 1;
  while (AUXILIARY.test(tokens[before])) before--;
  let after = last.last + 1;
  while (after <= end && AUXILIARY.test(tokens[after])) after++;
  const follows = after <= end && (isHarm(after) || OTHER_FATE.test(tokens[after]));
  const start = tokens[first.first];
  const leads = isHarm(before) && tokens[before]?.sentence === start?.sentence && start?.gap !== 'comma';
  if (!leads || !follows) return [items];
  const comma = items.findLastIndex(({ joined }) => joined === 'comma');
  const cut = comma > 0 ? comma : items.length - 1;
  return [items.slice(0, cut), items.slice(cut)];
}

/** Words between people and what happened to them. */
export const AUXILIARY = keyPattern(
  /^(?:were|was|have|been|has|had|are|is|being|є|стали|стало|стала|став|було|були|була|був|были|был|была|дістал[аиоі]|дістав|отримал[аиоі]|отримав|зазнал[аиоі]|зазнав|получил[аио]?|sustained|suffered|received|got|reported|reportedly|also|також|также|важко|тяжко|легко|серйозно|тяжело|severely|seriously|critically|slightly)$/,
);
const OTHER_FATE = keyPattern(
  /^(?:госпіталіз[а-яєії]{1,6}|шпиталіз[а-яєії]{1,6}|госпитализ[а-яєії]{1,6}|врятован[а-яєії]{1,2}|спасен[а-яєії]{0,2}|вижи[а-яєії]{1,3}|выжи[а-яєії]{1,3}|перебува[а-яєії]{1,4}|зверну[а-яєії]{2,4}|rescued|hospitali[sz]ed|taken|survived|treated)$/,
);

/** The sum of what a list names. */
function together(
  items: readonly Item[],
  tokens: readonly Token[],
  end: number,
  isHarm: (index: number) => boolean,
): People {
  const [head] = items;
  const tail = items.at(-1);
  const first = head?.first ?? 0;
  const last = tail?.last ?? first;
  const proven = items.some((item) => item.proven);
  const endsInAge = tail?.endsInAge ?? false;
  const list = { first, last, proven, endsInAge };
  const all = sum(items);
  if (head === undefined || tail === undefined || items.length === 1) return { ...list, ...all };
  // "двоє людей, чоловік 34 років і жінка 65 років" are two, and not four.
  const persons = sum(items.slice(1));
  if (!head.isPerson && items[1]?.joined === 'comma' && items.slice(1).every(({ isPerson }) => isPerson)) {
    if (persons.low === head.low && persons.high === head.high) return { ...list, ...persons };
    return { ...list, low: head.low, high: all.high };
  }
  // Without an "and" it may be no list: "загинув чоловік, 60-річна жінка в лікарні".
  const goesOn = last < end && !AUXILIARY.test(tokens[last + 1]) && !isHarm(last + 1);
  if (tail.joined === 'comma' && goesOn) return { ...list, low: sum(items.slice(0, -1)).low, high: null };
  return { ...list, ...all };
}

function sum(items: readonly Item[]): Pick<Amount, 'low' | 'high'> {
  const add = (of: (item: Item) => number | null): number | null =>
    items.reduce<number | null>((total, item) => {
      const more = of(item);
      return total === null || more === null ? null : total + more;
    }, 0);
  return { low: add(({ low }) => low), high: add(({ high }) => high) };
}

const MONTH_OR_UNIT = keyPattern(
  /^(?:січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листопад|груд|январ|феврал|март|апрел|ма[йя]$|июн|июл|август|сентяб|октяб|нояб|декаб|january|february|march|april|may$|june|july|august|september|october|november|december|рок|рік|річ|год|лет|літ|км|ракет|дрон|year|month|km|[ap]m$|percent|відсот|процент|раз|будин|дом)/,
);
const TWO_DIGITS = keyPattern(/^\d\d$/);

/** "2 січня", "14:30", "55 років": a number that counts no people. */
function isTimeOrDate(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && (MONTH_OR_UNIT.test(next) || (next.gap === 'other' && TWO_DIGITS.test(next)));
}

function isTied(token: Token | undefined): boolean {
  return token?.gap === 'hyphen' || isAdjacent(token);
}
