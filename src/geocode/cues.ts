/** Signs that a name of the gazetteer is here not a place: a street, a team, a title, a place elsewhere. */
import type { Bilingual } from '../domain/text.ts';
import { rejectFor, rejectForHyphen, rejectForPerson, rejectForQuotes } from './explain.ts';
import { isTitle, namedAfter } from './named-after.ts';
import type { Mention } from './recognise.ts';
import { followsAbbreviation, isAdjacent, type Token } from './tokens.ts';
import { typeWordAt } from './typewords.ts';
import { keyPattern } from './memo.ts';

const WATER_BEFORE = keyPattern(
  /^(?:річ(?:ка|ки|ці|ку|кою)|рік[аиу]|ріц[іи]|рек(?:а|и|е|у|ой)|озер(?:о|а|і|ом)|озера|river|lake|сіверськ[а-яєії]{1,3}|северск[а-яєії]{1,3}|siverskyi|seversky)$/,
);
const WATER_AFTER = keyPattern(/^(?:river|lake|reservoir|creek)$/);

const TRAIN_BEFORE = keyPattern(
  /^(?:потяг[а-яєії]{0,3}|поїзд[а-яєії]{0,3}|поезд[а-яєії]{0,3}|електри[а-яєії]{2,4}|электри[а-яєії]{2,4}|автобус[а-яєії]{0,3}|маршрутк[а-яєії]{1,3}|маршрут(?:і|у|ом|е)?|рейс[а-яєії]{0,3}|сполученням|сообщением|trains?|bus(?:es)?|minibus(?:es)?)$/,
);
const TRAIN_AFTER = keyPattern(/^(?:trains?|bus(?:es)?|minibus(?:es)?|route)$/);

const TEAM_BEFORE = keyPattern(
  /^(?:фк|мфк|жфк|хк|бк|вк|гк|fc|hc|bc|metalist|metallist|металіст[а-яєії]{0,2}|металлист[а-яєії]{0,2}|dynamo|динамо|helios|геліос|гелиос)$/,
);
const TEAM_YEAR = keyPattern(/^(?:19|20)\d\d$/);

const ORGANISATION = keyPattern(
  /^(?:university|institute|academy|polytechnic|college|school|theatre|theater|opera|museum|group|brigade|battalion|club|fc|institutes|universities|times|news|today|університет[а-яєії]{0,3}|университет[а-яєії]{0,3})$/,
);

const COMPASS = keyPattern(/^(?:північно|південно|східно|західно|северо|южно|восточно|западно)$/);

const OPENING_QUOTES = new Set('"«„“');
const CLOSING_QUOTES = new Set('"»“”');

/** True when the word at an index belongs to a name of the gazetteer. */
export type IsName = (index: number) => boolean;

/** Why this is certainly not the place of that name, whatever type word follows; null when nothing says so. */
export function turnedDownByNeighbours(
  text: string,
  tokens: readonly Token[],
  mention: Mention,
  isName: IsName,
): Bilingual | null {
  const { first, last } = mention;
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  if (after !== undefined && isAdjacent(after) && WATER_AFTER.test(after)) {
    return rejectFor('water', after.key, 'after');
  }
  const train = trainOfRoute(text, tokens, first, last, isName);
  if (train !== null) return rejectFor('route', train.token.key, train.side);
  if (before !== undefined && followsAbbreviation(tokens[first]) && WATER_BEFORE.test(before)) {
    return rejectFor('water', before.key, 'before');
  }
  // "the Kharkiv-Izium highway" leads from the one to the other, and is no street of Izium.
  const endsPair = tokens[first]?.gap === 'hyphen' && isName(first - 1);
  const bearer = endsPair ? null : namedAfter(text, tokens, mention);
  if (bearer !== null) return bearer;
  if (before !== undefined && followsAbbreviation(tokens[first])) {
    const further = tokens[first - 2];
    const team = TEAM_YEAR.test(before) ? further : before;
    if (team !== undefined && TEAM_BEFORE.test(team)) {
      return rejectFor('team', team.key, 'before');
    }
  }
  // "Харків-Пасажирський" is a station; "Харків-Ізюм" is two places.
  if (after?.gap === 'hyphen' && after.capital && !isName(last + 1)) {
    return rejectForHyphen('after');
  }
  // "Південно-Слобожанський напрямок" is an axis all the same.
  const isAxis = COMPASS.test(before) && typeWordAt(tokens, last + 1)?.asks === 'direction';
  if (tokens[first]?.gap === 'hyphen' && before?.capital === true && !isName(first - 1) && !isAxis) {
    return rejectForHyphen('before');
  }
  return null;
}

const DASH = /^\s*[-–—\u2010\u2011]\s*$/;

interface OfRoute {
  readonly token: Token;
  readonly side: 'before' | 'after';
}

/** The train or bus that a name is an end of: «потяг "Харків – Київ"», "автобус Харків-Ізюм", "a Kharkiv–Izium bus". */
function trainOfRoute(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  isName: IsName,
): OfRoute | null {
  const before = tokens[first - 1];
  const start = tokens[first];
  const after = tokens[last + 1];
  const isLink = (from: Token | undefined, to: Token | undefined): boolean =>
    from !== undefined && to?.capital === true && DASH.test(text.slice(from.end, to.start));
  const links = isLink(tokens[last], after);
  const isQuoted = start?.gap === 'other' && OPENING_QUOTES.has(text.charAt(start.start - 1));
  if (before !== undefined && (isQuoted || links) && TRAIN_BEFORE.test(before)) {
    return { token: before, side: 'before' };
  }
  const closes = isName(first - 1) && isLink(before, start);
  const train = tokens[first - 2];
  if (train !== undefined && closes && TRAIN_BEFORE.test(train)) return { token: train, side: 'before' };
  const vehicle = closes ? after : links ? tokens[last + 2] : undefined;
  const isVehicle = vehicle !== undefined && isAdjacent(vehicle) && TRAIN_AFTER.test(vehicle);
  return isVehicle ? { token: vehicle, side: 'after' } : null;
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
    if (ORGANISATION.test(token)) return rejectFor('organisation', token.key, 'after');
  }
  // «Металіст Харків», готель «Харків»: a few capitalised words between quotes are a title.
  const longestTitle = 3;
  let from = first;
  while (first - from < longestTitle && isAdjacent(tokens[from]) && tokens[from - 1]?.capital === true)
    from--;
  let to = last;
  while (to - last < longestTitle && isAdjacent(tokens[to + 1]) && tokens[to + 1]?.capital === true) to++;
  const opens = OPENING_QUOTES.has(text.charAt((tokens[from]?.start ?? 0) - 1));
  const closes = CLOSING_QUOTES.has(text.charAt(tokens[to]?.end ?? text.length));
  return opens && closes ? rejectForQuotes() : null;
}

const FIRST_NAME = keyPattern(
  /^(?:олександр[а-яєії]{0,3}|сергі[а-яєії]{1,3}|андрі[а-яєії]{1,3}|олег[а-яєії]{0,3}|іван[а-яєії]{0,3}|дмитр[а-яєії]{1,3}|ігор[а-яєії]{1,3}|юрі[а-яєії]{1,3}|микол[а-яєії]{1,3}|володимир[а-яєії]{0,3}|василь|василя|петр[а-яєії]{1,3}|михайл[а-яєії]{1,3}|максим[а-яєії]{0,3}|роман[а-яєії]{0,3}|віктор[а-яєії]{0,3}|анатолі[а-яєії]{1,3}|павл[а-яєії]{1,3}|наталі[а-яєії]{1,3}|олен[а-яєії]{1,3}|ірин[а-яєії]{1,3}|марі[а-яєії]{1,3}|анн[а-яєії]{1,3}|тарас[а-яєії]{0,3}|александр[а-яєії]{0,3}|сергей|сергея|андрей|андрея|игорь|игоря|юрий|юрия|николай|николая|владимир[а-яєії]{0,3}|дмитри[а-яєії]{1,3}|виктор[а-яєії]{0,3}|михаил[а-яєії]{0,3}|алексей|алексея|ольг[а-яєії]{1,3}|oleksandr|serhii|sergey|andrii|andrey|oleh|ivan|dmytro|ihor|yurii|mykola|volodymyr|vasyl|petro|mykhailo|maksym|roman|viktor|pavlo|olena|iryna|mariia|anna|taras|пан|пані|полковник[а-яєії]{0,3}|майор[а-яєії]{0,3}|генерал[а-яєії]{0,3}|капітан[а-яєії]{0,3}|mr|mrs|ms|colonel|general|captain)$/,
);

const ABBREVIATED_KIND = keyPattern(/^[мсгдп]$/);

/** Why a name without a type word is the surname of a person; null when nothing says so. */
export function turnedDownAsPerson(tokens: readonly Token[], { first, last }: Mention): Bilingual | null {
  const before = tokens[first - 1];
  const name = tokens[first];
  if (before === undefined || name === undefined || first !== last) return null;
  const initial = before.capital && before.key.length === 1 && name.gap === 'dot';
  const isInitial = initial && !ABBREVIATED_KIND.test(before);
  if (isInitial) return rejectForPerson(`${before.key}.`);
  return isAdjacent(name) &&
    (before.capital || before.key.length > 3) &&
    (FIRST_NAME.test(before) || isTitle(before))
    ? rejectForPerson(before.key)
    : null;
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
