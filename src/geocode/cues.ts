/** Signs that a name of the gazetteer is here not a place: a street, a team, a title, a place elsewhere. */
import type { Bilingual } from '../domain/text.ts';
import { rejectFor, rejectForHyphen, rejectForQuotes } from './explain.ts';
import { declineRussian, declineUkrainian } from './inflect.ts';
import type { Mention } from './recognise.ts';
import { romanise, russianSpellings } from './romanise.ts';
import { followsAbbreviation, isAdjacent, type Token } from './tokens.ts';
import { typeWordAt } from './typewords.ts';

const STREET_BEFORE =
  /^(?:вул|вулиц\p{L}{1,4}|просп|проспект\p{L}{0,3}|пров|провул\p{L}{1,4}|бул|бульв|бульвар\p{L}{0,3}|пл|площ[аіуеи]\p{L}?|майдан\p{L}{0,3}|шосе|узв|узвіз|узвоз\p{L}{1,2}|набережн\p{L}{1,3}|ул|улиц\p{L}{1,3}|переул\p{L}{1,4}|площад\p{L}{1,3}|шоссе|станці\p{L}{1,3}|станци\p{L}{1,3}|метро)$/u;
const STREET_AFTER =
  /^(?:вул|вулиц\p{L}{1,4}|проспект\p{L}{0,3}|провул\p{L}{1,4}|бульвар\p{L}{0,3}|площ[аіуеи]\p{L}?|шосе|тракт\p{L}{0,2}|узвіз|узвоз\p{L}{1,2}|набережн\p{L}{1,3}|улиц\p{L}{1,3}|переул\p{L}{1,4}|шоссе|street|st|avenue|ave|highway|lane|boulevard|square|embankment)$/u;
// "проспект Героїв Харкова": the street keeps its type word at a distance of one word.
const STREET_MIDDLE = /^(?:героїв|героев|захисників|защитников|heroiv|heroes)$/;

const TEAM_BEFORE =
  /^(?:фк|мфк|жфк|хк|бк|вк|гк|fc|hc|bc|metalist|metallist|металіст\p{L}{0,2}|металлист\p{L}{0,2}|dynamo|динамо|helios|геліос|гелиос)$/u;
const TEAM_YEAR = /^(?:19|20)\d\d$/;

const ORGANISATION =
  /^(?:university|institute|academy|polytechnic|college|school|plant|factory|theatre|theater|opera|museum|group|brigade|battalion|club|fc|institutes|universities|times|news|today|університет\p{L}{0,3}|университет\p{L}{0,3})$/u;

const OPENING_QUOTE = /["«„“]/;
const CLOSING_QUOTE = /["»“”]/;

// Cities whose districts share names with those of Kharkiv, and the cities that war reports name most.
const OTHER_CITIES: readonly (readonly [uk: string, ru: string, en?: string])[] = [
  ['Київ', 'Киев'],
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
  ['Маріуполь', 'Мариуполь'],
  ['Сімферополь', 'Симферополь'],
  ['Севастополь', 'Севастополь'],
  ['Москва', 'Москва', 'Moscow'],
];

const OTHER_CITY_FORMS: ReadonlyMap<string, Bilingual> = new Map(
  OTHER_CITIES.flatMap(([uk, ru, en = romanise(uk)]) =>
    [
      ...declineUkrainian(uk).map(({ form }) => form),
      ...declineRussian(ru).map(({ form }) => form),
      romanise(uk),
      ...russianSpellings(ru),
    ].map((form): [string, Bilingual] => [form.toLowerCase(), { uk, en }]),
  ),
);

/** The name of a city outside the oblast when the word is a form of it. */
export function otherCity(token: Token | undefined): Bilingual | null {
  return token?.capital === true ? (OTHER_CITY_FORMS.get(token.key) ?? null) : null;
}

/** True when the word at an index belongs to a name of the gazetteer. */
export type IsName = (index: number) => boolean;

/** Why this is certainly not the place of that name, whatever type word follows; null when nothing says so. */
export function turnedDownByNeighbours(
  tokens: readonly Token[],
  { first, last }: Mention,
  isName: IsName,
): Bilingual | null {
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  if (after !== undefined && isAdjacent(after) && STREET_AFTER.test(after.key)) {
    return rejectFor('street', after.key, 'after');
  }
  if (before !== undefined && followsAbbreviation(tokens[first])) {
    if (STREET_BEFORE.test(before.key)) return rejectFor('street', before.key, 'before');
    const further = tokens[first - 2];
    if (STREET_MIDDLE.test(before.key) && further !== undefined && STREET_BEFORE.test(further.key)) {
      return rejectFor('street', further.key, 'before');
    }
    const team = TEAM_YEAR.test(before.key) ? further : before;
    if (team !== undefined && TEAM_BEFORE.test(team.key)) {
      return rejectFor('team', team.key, 'before');
    }
  }
  // "Харків-Пасажирський" is a station; "Харків-Ізюм" is two places.
  if (after?.gap === 'hyphen' && after.capital && !isName(last + 1)) {
    return rejectForHyphen('after');
  }
  if (tokens[first]?.gap === 'hyphen' && before?.capital === true && !isName(first - 1)) {
    return rejectForHyphen('before');
  }
  return null;
}

/** Why a name without a type word is the title or the name of something else; null when nothing says so. */
export function turnedDownAsTitle(
  text: string,
  tokens: readonly Token[],
  { first, last }: Mention,
): Bilingual | null {
  for (let index = last + 1; index <= last + 5; index++) {
    const token = tokens[index];
    if (token === undefined || !isAdjacent(token) || !token.capital) break;
    if (ORGANISATION.test(token.key)) return rejectFor('organisation', token.key, 'after');
  }
  // «Металіст Харків», готель «Харків»: a few capitalised words between quotes are a title.
  const longestTitle = 3;
  let from = first;
  while (first - from < longestTitle && isAdjacent(tokens[from]) && tokens[from - 1]?.capital === true)
    from--;
  let to = last;
  while (to - last < longestTitle && isAdjacent(tokens[to + 1]) && tokens[to + 1]?.capital === true) to++;
  const opens = OPENING_QUOTE.test(text.charAt((tokens[from]?.start ?? 0) - 1));
  const closes = CLOSING_QUOTE.test(text.charAt(tokens[to]?.end ?? text.length));
  return opens && closes ? rejectForQuotes() : null;
}

/**
 * Why the place of that name lies outside the oblast: "Липці Сумської області"; null when nothing says so.
 * After a comma the region may as well be the next item of a list, which the caller knows better.
 */
export function turnedDownAsElsewhere(
  tokens: readonly Token[],
  last: number,
  isName: IsName,
  allowComma: boolean,
): Bilingual | null {
  const region = tokens[last + 1];
  if (region === undefined || !region.capital || isName(last + 1)) return null;
  if (!(isAdjacent(region) || region.gap === 'other' || (allowComma && region.gap === 'comma'))) return null;
  const typeWord = typeWordAt(tokens, last + 2);
  return typeWord?.asks === 'oblast' && !typeWord.office ? rejectFor('oblast', region.key, 'after') : null;
}
