/**
 * Reading: what the words around a mention say that it names. Each mention is read by itself here; how
 * mentions bear on each other is for resolve.ts.
 */
import { KHARKIV_CODE } from '../domain/place.ts';
import type { Bilingual } from '../domain/text.ts';
import { turnedDownAsPerson, turnedDownAsTitle, turnedDownByNeighbours, type IsName } from './cues.ts';
import { explainFacilityOf } from './explain-site.ts';
import { explainForm, explainList, explainTypeWord, rejectForWord } from './explain.ts';
import type { Form, Gazetteer } from './gazetteer.ts';
import { keyPattern } from './memo.ts';
import { doubtOfWord } from './ordinary.ts';
import type { Mention } from './recognise.ts';
import { facilityNamed, facilityOfAdjective } from './site.ts';
import { isAdjacent, type Token } from './tokens.ts';
import { listTypeWord, settlementTypesBeside, typeWordAt, type Asked, type TypeWord } from './typewords.ts';

/** A mention with the level that its words ask for. */
export interface Reading {
  readonly asks: Asked | 'settlement' | 'region';
  /** Words covered, inclusive: the mention and the type word or office that belongs to it. */
  readonly first: number;
  readonly last: number;
  readonly mention: Mention;
  /** The forms that can be meant; never empty. All settlements when a unit is asked for that is not listed. */
  readonly forms: readonly Form[];
  /** The words name an office of the unit, which speaks. */
  readonly office: boolean;
  readonly why: readonly Bilingual[];
}

/** What looks like a place and is not one, instead of a decision. */
export interface Refusal {
  readonly because: Bilingual;
}

/** The words look like a place and are not one. */
export interface TurnedDown extends Refusal {
  readonly mention: Mention;
}

export interface ReadContext {
  /** The text as it was typed. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly isName: IsName;
  readonly seatOf: Gazetteer['seatOf'];
}

/**
 * Reads one mention; null for words that are no place at all, such as an adjective without a type word.
 * Words before index `free` belong to an earlier reading and bear on this one no more.
 */
export function read(mention: Mention, context: ReadContext, free: number): Reading | TurnedDown | null {
  if (mention.first < free) return null;
  const { text, tokens, isName } = context;
  const neighbours = turnedDownByNeighbours(text, tokens, mention, isName);
  if (neighbours !== null) return { mention, because: neighbours };
  const typed = readWithTypeWord(mention, context, free);
  if (typed !== null) return typed;

  const named = readByName(mention, tokens) ?? readFacility(mention, context);
  if (named === null) return null;
  if ('because' in named || facilityNamed(tokens, mention.first, mention.last) !== null) return named;
  const title = turnedDownAsTitle(text, tokens, mention) ?? turnedDownAsPerson(tokens, mention);
  return title === null ? named : { mention, because: title };
}

function readWithTypeWord(mention: Mention, context: ReadContext, free: number): Reading | null {
  const { tokens } = context;
  const { first, last } = mention;
  const following = typeWordAt(tokens, last + 1) ?? communityAfter(mention, tokens);
  if (following !== null && !(following.asks === 'raion' && isPartOfCity(tokens, mention))) {
    const because = explainTypeWord(
      following.asks,
      wordsOf(context, last + 1, following.last),
      following.office,
    );
    const reading = asked(following, mention, first, following.last, because);
    if (reading !== null) return reading;
    const unlisted = readUnlistedUnit(following, mention, tokens, because);
    if (unlisted !== null) return unlisted;
  }
  const shared = listTypeWord(tokens, first, last);
  if (shared !== null) {
    const reading = asked({ asks: shared, office: false }, mention, first, last, explainList(shared));
    if (reading !== null) return reading;
  }
  return readAfterTypeWord(mention, context, free);
}

/** "Zolochiv community": people, unless a hromada is called so. */
function communityAfter({ forms, last }: Mention, tokens: readonly Token[]): TypeWord | null {
  const after = tokens[last + 1];
  if (after?.key !== 'community' || !isAdjacent(after)) return null;
  const hasHromada = forms.some(({ kind, place }) => kind === 'name' && place.level === 'hromada');
  return hasHromada ? { asks: 'hromada', last: last + 1, office: false } : null;
}

/** "Balakliia district", of which there is none any more: a unit, though not one that the gazetteer has. */
function readUnlistedUnit(
  by: TypeWord,
  mention: Mention,
  tokens: readonly Token[],
  because: Bilingual,
): Reading | null {
  if (by.office || by.asks === 'direction' || tokens[mention.first]?.capital !== true) return null;
  const forms = mention.forms.filter(
    ({ kind, language, place }) => kind === 'name' && language === 'en' && place.level === 'settlement',
  );
  const form = forms[0];
  if (form === undefined) return null;
  return {
    asks: by.asks,
    first: mention.first,
    last: by.last,
    mention,
    forms,
    office: false,
    why: [explainForm(form), because],
  };
}

/** "Kharkiv's district" and "a Kharkiv district" are some part of the city, not the raion. */
function isPartOfCity(tokens: readonly Token[], { first, last }: Mention): boolean {
  return tokens[last]?.possessive === true || ANY_ONE.test(tokens[first - 1]);
}

const ANY_ONE = keyPattern(/^(?:a|an|one|another)$/);

/** "governor of Kharkiv", "губернатор Харкова", "region of Kharkiv", "у напрямку Харкова". */
function readAfterTypeWord(mention: Mention, context: ReadContext, free: number): Reading | null {
  const { tokens } = context;
  const { first, last } = mention;
  if (!isAdjacent(tokens[first])) return null;
  const article = tokens[first - 1]?.key === 'the' ? 1 : 0;
  const of = tokens[first - 1 - article]?.key === 'of';
  const at = of ? first - 2 - article : first - 1;
  if (at < free) return null;
  const typeWord = typeWordBefore(tokens[at], of);
  if (typeWord === null) return null;
  const because = explainTypeWord(typeWord.asks, wordsOf(context, at, first - 1), typeWord.office);
  return asked(typeWord, mention, at, last, because);
}

type AskedBy = Pick<TypeWord, 'asks' | 'office'>;

function typeWordBefore(word: Token | undefined, of: boolean): AskedBy | null {
  if (GOVERNOR.test(word)) return { asks: 'oblast', office: true };
  if (of && REGION.test(word)) return { asks: 'oblast', office: false };
  const towards = of ? DIRECTION : TOWARDS;
  return towards.test(word) ? { asks: 'direction', office: false } : null;
}

const GOVERNOR = keyPattern(/^(?:governors?|губернатор[а-яєії]{0,4})$/);
const REGION = keyPattern(/^(?:region|oblast|province)$/);
const DIRECTION = keyPattern(/^direction$/);
const TOWARDS = keyPattern(/^(?:напрямку|напрямі|направлении|сторону|бік)$/);

function asked(
  by: AskedBy,
  mention: Mention,
  first: number,
  last: number,
  because: Bilingual,
): Reading | null {
  const forms = mention.forms.filter((form) => canBe(form, by));
  const form = forms[0];
  if (form === undefined) return null;
  // A direction is named after a place, but which unit gave the name does not matter.
  const why = by.asks === 'direction' ? [because] : [explainForm(form), because];
  return { asks: by.asks, first, last, mention, forms, office: by.office, why };
}

function canBe({ place, kind }: Form, { asks, office }: AskedBy): boolean {
  if (kind === 'region' || (kind === 'seat' && !office)) return false;
  switch (asks) {
    case 'oblast':
      return place.level === 'oblast';
    case 'raion':
      return place.level === 'raion' || place.level === 'district';
    case 'hromada':
      return place.level === 'hromada';
    case 'direction':
      return place.level !== 'district';
  }
}

function readByName(mention: Mention, tokens: readonly Token[]): Reading | TurnedDown | null {
  const { first, last } = mention;
  const capital = tokens[first]?.capital === true;
  const region = capital ? regionAmong(mention.forms) : null;
  if (region !== null) {
    const why = [explainForm(region)];
    return { asks: 'region', first, last, mention, forms: [region], office: false, why };
  }
  // A text without any capital is typed carelessly: there cities are told by the preposition before them.
  const hasCapitals = capital || tokens.slice(0, LONGEST_CARELESS).some((token) => token.capital);
  // "Ветеринарне Харківського району", "Борова, Ізюмський район": what lies in an area is a place.
  const byType = settlementTypesBeside(tokens, first, last) !== null || isBesideArea(tokens, last);
  // A third of the names are ordinary words in lower case; the city of Kharkiv is none.
  const doubts = new Set<ReturnType<typeof doubtOfWord>>();
  const canStandAlone = ({ place, kind }: Form): boolean => {
    if (kind !== 'name' || (place.level !== 'settlement' && place.level !== 'neighbourhood')) return false;
    if (place.code === KHARKIV_CODE) return true;
    if (!capital) return place.type === 'misto' && !hasCapitals && isAfterPreposition(tokens, first);
    const doubt = byType ? null : doubtOfWord(place, tokens, first, last);
    doubts.add(doubt);
    return doubt === null;
  };
  const forms = mention.forms.filter(canStandAlone);
  const form = forms[0];
  if (form === undefined) return doubts.has('here') ? { mention, because: rejectForWord() } : null;
  return { asks: 'settlement', first, last, mention, forms, office: false, why: [explainForm(form)] };
}

function isBesideArea(tokens: readonly Token[], last: number): boolean {
  const area = tokens[last + 1];
  if (area?.capital !== true || area.gap === 'stop' || area.gap === 'hyphen') return false;
  const asks = typeWordAt(tokens, last + 2)?.asks;
  return asks === 'raion' || asks === 'hromada';
}

/** "Чугуївщина" is the raion before it is the hromada, which has no such name of its own. */
function regionAmong(forms: readonly Form[]): Form | null {
  let region: Form | null = null;
  for (const form of forms) {
    if (form.kind === 'region' && (region === null || region.place.level === 'hromada')) region = form;
  }
  return region;
}

const LONGEST_CARELESS = 40;

function isAfterPreposition(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  return PREPOSITION.test(before) || (AND.test(before) && first > 1);
}

const PREPOSITION = keyPattern(/^(?:у|в|по|під|біля|под|возле|около|in|near)$/);
const AND = keyPattern(/^(?:та|і|й|и|and)$/);

/** "Харківський авіаремонтний завод": the adjective of a settlement beside a facility that is called after it. */
function readFacility(mention: Mention, { tokens, text, seatOf }: ReadContext): Reading | null {
  const { first, last } = mention;
  const facility = facilityOfAdjective(tokens, last);
  if (facility === null) return null;
  const forms = mention.forms.flatMap((form): Form[] => {
    const seat = form.kind === 'adjective' ? seatOf.get(form.place.code) : undefined;
    return seat === undefined ? [] : [{ ...form, place: seat }];
  });
  const form = forms[0];
  if (form === undefined) return null;
  const words = text.slice(tokens[facility]?.start, tokens[facility]?.end).toLowerCase();
  const why = [explainForm(form), explainFacilityOf(words)];
  return { asks: 'settlement', first, last: facility, mention, forms, office: false, why };
}

function wordsOf({ text, tokens }: ReadContext, from: number, to: number): string {
  return text.slice(tokens[from]?.start, tokens[to]?.end).replace(/\s+/g, ' ').toLowerCase();
}
