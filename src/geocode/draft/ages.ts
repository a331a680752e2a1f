/** Ages and years of birth: numbers that say how old a person is, and so are no number of people. */
import { keyPattern } from '../memo.ts';
import { isAdjacent, type Token } from '../tokens.ts';
import { numberOf } from './numbers.ts';

/** An age where it stands. */
export interface Age {
  /** Index of the last word that belongs to it: "років" of "58 років", "річний" of "47-річний". */
  readonly last: number;
  /** It stands before who is meant, as "47-річний" and "45-year-old" do. */
  readonly adjective: boolean;
  /** The words are of several people, or of a span of ages: how many people is not told by it. */
  readonly several: boolean;
}

/** The ages of a text by the index of their number (or of "десятирічна", which is one word). */
export type Ages = ReadonlyMap<number, Age>;

const OLDEST = 120;

const YEARS_OLD = '(?:річн|літн|летн|місячн|месячн|тижнев)';
/** "річний", "летняя": what follows the number of an adjective. */
const ADJECTIVE = keyPattern(new RegExp(`^${YEARS_OLD}[а-яєії]{1,3}$`));
const OF_SEVERAL = keyPattern(new RegExp(`^[а-яєії0-9]*${YEARS_OLD}(?:і|их|им|ими|ие|ые|ых|ыми)$`));
/** "десятирічна", "47річний": number and adjective in one word. */
const ONE_WORD = keyPattern(
  new RegExp(
    `^(?:\\d{1,3}(?:ми|ти|и|х)?|(?:одно|дво|двох|двух|трьох|трех|чотирьох|четырех|пяти|шести|семи|восьми|девяти|десяти|одинадцяти|одиннадцати|[а-яєії]{2,8}надцяти|[а-яєії]{2,8}надцати|двадцяти|двадцати|тридцяти|тридцати|сорока|[а-яєії]{3,6}десяти|девяносто)+)${YEARS_OLD}[а-яєії]{1,3}$`,
  ),
);
/** "47-ми річний" */
const ORDINAL = keyPattern(/^(?:ми|ти|и|х|ма)$/);
const UNIT = keyPattern(
  /^(?:рок(?:и|ів|у|ами)|рік|літ|год(?:а|у|ами|ов)?|лет|місяц[а-яєії]{1,3}|месяц[а-яєії]{1,3})$/,
);
const UNIT_EN = keyPattern(/^(?:years?|yrs?|months?|weeks?)$/);
const OLD = keyPattern(/^(?:olds?|of)$/);
const AGO = keyPattern(/^(?:тому|назад|ago)$/);
/** What an age follows: "aged 71", "віком 34", "їй було 52". */
const AGED = keyPattern(/^(?:aged?|ages|вік(?:у|ом)?|віці|возраст(?:а|е|ом)?|їй|йому|ей|ему|he|she)$/);
const UNDER = keyPattern(/^(?:under|over|below|above)$/);
const LINK_OF_AGE = keyPattern(
  /^(?:of|was|is|from|between|від|от|з|було|было|виповнилос[яь]|исполнилос[ья]|всего|усього|лише|только|близько|приблизно|около|примерно|about|around)$/,
);
const AND = keyPattern(/^(?:і|й|та|и|and)$/);
const TO = keyPattern(/^(?:до|to|по)$/);
const BORN = keyPattern(/^(?:born|народжен[а-яєії]{1,3}|рожден[а-яєії]{1,3})$/);
const YEAR_OF_BIRTH = keyPattern(/^(?:19|20)\d\d$/);
const BIRTH = keyPattern(/^(?:н|р|нар|народження|рождения)$/);
const YEAR = keyPattern(/^(?:р|г|року|рік|года|году|год)$/);
const DIGITS = keyPattern(/^\d{1,3}$/);
/** Who is named by sex, age or work, in front of "(56)" and ", 54,". */
const NAMED_BY_KIND = keyPattern(
  /^(?:чоловік[а-яєії]{0,3}|жін(?:к[а-яєії]{1,3}|ок)|хлоп[а-яєії]{2,5}|юнак[а-яєії]{0,3}|дівч[а-яєії]{2,6}|дит[а-яєії]{2,5}|діт[а-яєії]{1,4}|підліт[а-яєії]{2,4}|пенсіонер[а-яєії]{0,4}|воді[а-яєії]{1,3}|пасажир[а-яєії]{0,3}|мешкан[а-яєії]{2,4}|жител[а-яєії]{1,4}|працівни[а-яєії]{1,4}|мужчин[а-яєії]{0,3}|женщин[а-яєії]{0,3}|парень|парня|мальчик[а-яєії]{0,3}|девоч[а-яєії]{2,3}|девуш[а-яєії]{2,3}|ребен[а-яєії]{2,3}|дет[а-яєії]{1,3}|подрост[а-яєії]{2,4}|пенсионер[а-яєії]{0,4}|водител[а-яєії]{1,3}|пассажир[а-яєії]{0,3}|сотрудни[а-яєії]{1,4}|m[ae]n|wom[ae]n|boys?|girls?|children|child|teenagers?|teens?|toddlers?|infants?|baby|babies|drivers?|passengers?|pensioners?|workers?|residents?|employees?|farmers?|officers?|students?|(?:grand)?(?:mother|father|sons?|daughters?)|wife|husband|brothers?|sisters?|neighbou?rs?|мати|мать|батько|отец|син|сын|дочка|донька|дочь|дружина|жена|муж|брат|сестра)$/,
);

/** Finds the ages between two words, both inclusive. */
export function agesIn(text: string, tokens: readonly Token[], from: number, to: number): Ages {
  const ages = new Map<number, Age>();
  for (let index = from; index <= to; index++) {
    if (ages.has(index)) continue;
    const age = ageAt(text, tokens, index);
    if (age === null) continue;
    ages.set(index, age);
    spreadBack(text, tokens, index, from, ages);
    spreadOn(tokens, index, to, ages);
  }
  return ages;
}

function ageAt(text: string, tokens: readonly Token[], index: number): Age | null {
  const token = tokens[index];
  if (token === undefined) return null;
  if (ONE_WORD.test(token)) return { last: index, adjective: true, several: OF_SEVERAL.test(token) };
  if (YEAR_OF_BIRTH.test(token)) return birthAt(tokens, index);
  const number = numberOf(token);
  if (number === null || number > OLDEST) return null;
  const several = isSpan(tokens, index);
  const next = tokens[index + 1];
  const tail = ORDINAL.test(next) && next?.gap === 'hyphen' ? index + 2 : index + 1;
  if (isTied(tokens[tail]) && ADJECTIVE.test(tokens[tail])) {
    return { last: tail, adjective: true, several: several || OF_SEVERAL.test(tokens[tail]) };
  }
  if (isTied(next) && UNIT_EN.test(next)) {
    const old = OLD.test(tokens[index + 2]) && isTied(tokens[index + 2]);
    if (!old && next?.gap !== 'hyphen') return aged(tokens, index, index + 1, several);
    const of = tokens[index + 2]?.key === 'of';
    if (of && tokens[index + 3]?.key !== 'age') return null;
    // "a 45-year-old woman", but "a woman 45 years old"
    const adjective = next?.gap === 'hyphen';
    const last = old ? index + (of ? 3 : 2) : index + 1;
    return { last, adjective, several: several || tokens[last]?.key === 'olds' };
  }
  if (isAdjacent(next) && UNIT.test(next)) {
    return AGO.test(tokens[index + 2]) ? null : { last: index + 1, adjective: false, several };
  }
  return aged(tokens, index, index, several) ?? inApposition(text, tokens, index);
}

/** "1978 р.н.", "1950 року народження", "born in 1978" */
function birthAt(tokens: readonly Token[], index: number): Age | null {
  let last = index;
  if (YEAR.test(tokens[last + 1])) last++;
  if (BIRTH.test(tokens[last + 1])) return { last: last + 1, adjective: false, several: false };
  const before = tokens[index - 1];
  const born = BORN.test(before) || BORN.test(tokens[index - 2]);
  return born ? { last, adjective: false, several: false } : null;
}

function aged(tokens: readonly Token[], index: number, last: number, several: boolean): Age | null {
  let at = index - 1;
  for (let links = 0; links < 2 && LINK_OF_AGE.test(tokens[at]); links++) at--;
  // "children under 10"
  const isBelow = UNDER.test(tokens[index - 1]) && NAMED_BY_KIND.test(tokens[index - 2]);
  if (isBelow) return { last, adjective: false, several: true };
  const isAged = AGED.test(tokens[at]) && tokens[at]?.sentence === tokens[index]?.sentence;
  return isAged ? { last, adjective: false, several } : null;
}

/** "a man, 47, was", "women (56 and 61)", "Іван Петренко, 54," */
function inApposition(text: string, tokens: readonly Token[], index: number): Age | null {
  const [token, before] = [tokens[index], tokens[index - 1]];
  if (token === undefined || before === undefined || !DIGITS.test(token)) return null;
  if (before.sentence !== token.sentence) return null;
  const opening = text.slice(before.end, token.start).trim();
  const fullName = before.capital && tokens[index - 2]?.capital === true && isAdjacent(before);
  if ((opening !== '(' && opening !== ',') || !(NAMED_BY_KIND.test(before) || fullName)) return null;
  return closes(text, tokens, index) ? { last: index, adjective: false, several: false } : null;
}

/** What stands behind the number has nothing to do with it: a comma, a bracket, an "and" with another such number. */
function closes(text: string, tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  const after = text.slice(tokens[index]?.end, next?.start ?? text.length).trim();
  if (after !== '' && after !== '-') return true;
  if (next === undefined) return true;
  const number = tokens[index + 2];
  return AND.test(next) && DIGITS.test(number) && closes(text, tokens, index + 2);
}

/** "34" of "34 і 65 років", "52-" of "52- і 60-річні". */
function spreadBack(
  text: string,
  tokens: readonly Token[],
  index: number,
  from: number,
  ages: Map<number, Age>,
): void {
  const known = ages.get(index);
  if (known === undefined) return;
  let at = index;
  for (;;) {
    const joined = AND.test(tokens[at - 1]) || TO.test(tokens[at - 1]) ? 1 : 0;
    const before = at - 1 - joined;
    const token = tokens[before];
    if (token === undefined || before < from || !DIGITS.test(token) || ages.has(before)) return;
    const [gap, end] = [tokens[at]?.gap, tokens[before + 1]];
    const hangs = text.charAt(token.end) === '-';
    if (known.adjective ? !hangs : joined === 0 && gap !== 'comma' && gap !== 'hyphen') return;
    if (joined === 1 && !known.adjective && !isAdjacent(end) && end?.gap !== 'comma') return;
    // "52- і 60-річні" are one of each age.
    const several = known.several && !known.adjective;
    ages.set(index, { ...known, several });
    ages.set(before, { last: before, adjective: known.adjective, several });
    at = before;
  }
}

/** "66" and "35" of "aged 71, 66 and 35". */
function spreadOn(tokens: readonly Token[], index: number, to: number, ages: Map<number, Age>): void {
  const known = ages.get(index);
  if (known === undefined || known.adjective) return;
  let at = known.last + 1;
  while (at <= to) {
    const joined = AND.test(tokens[at]) || TO.test(tokens[at]) ? 1 : 0;
    const number = tokens[at + joined];
    if (!DIGITS.test(number) || (joined === 0 && number?.gap !== 'comma' && number?.gap !== 'hyphen')) return;
    const next = tokens[at + joined + 1];
    // "45 и 67 лет и 15-летний": that one is an age of its own.
    if (next?.gap === 'hyphen' && ADJECTIVE.test(next)) return;
    const unit = UNIT.test(next) || UNIT_EN.test(next);
    // "aged 71, and 5 others": what is followed by who is counted is a count.
    if (isAdjacent(next) && !unit && !AND.test(next) && !AFTER_AGE.test(next)) return;
    const last = at + joined + (unit ? 1 : 0);
    ages.set(at + joined, { last, adjective: false, several: known.several });
    at = last + 1;
  }
}

const AFTER_AGE = keyPattern(
  /^(?:were|was|are|is|have|had|has|in|at|on|у|в|на|після|после|внаслідок|дістал[а-яєії]|отримал[а-яєії]|зазнал[а-яєії]|получил[а-яєії]|постражда[а-яєії]{1,4}|пострада[а-яєії]{1,4}|поране[а-яєії]{1,4}|ранен[а-яєії]{0,3}|загину[а-яєії]{1,3}|погиб[а-яєії]{0,4}|killed|injured|wounded|died)$/,
);

/** "від 34 до 65 років", "12-17 років", "between 20 and 35": how many people have such an age is not told. */
function isSpan(tokens: readonly Token[], index: number): boolean {
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  const closesSpan = TO.test(before) || tokens[index]?.gap === 'hyphen';
  const opensSpan = TO.test(next) || (next?.gap === 'hyphen' && DIGITS.test(next));
  const isNumber = (token: Token | undefined): boolean => numberOf(token) !== null;
  if (closesSpan && isNumber(tokens[TO.test(before) ? index - 2 : index - 1])) return true;
  if (opensSpan && isNumber(tokens[TO.test(next) ? index + 2 : index + 1])) return true;
  return tokens[index - 1]?.key === 'between' || (AND.test(before) && tokens[index - 3]?.key === 'between');
}

function isTied(token: Token | undefined): boolean {
  return token?.gap === 'hyphen' || isAdjacent(token);
}
