/**
 * Reading: what the words around a mention say that it names. Each mention is read by itself here; how
 * mentions bear on each other is for resolve.ts.
 */
import { KHARKIV_CODE } from '../domain/place.ts';
import type { Bilingual } from '../domain/text.ts';
import { turnedDownAsTitle, turnedDownByNeighbours, type IsName } from './cues.ts';
import type { Refusal } from './decision.ts';
import { explainForm, explainList, explainTypeWord } from './explain.ts';
import type { Form } from './gazetteer.ts';
import type { Mention } from './recognise.ts';
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
  readonly why: readonly Bilingual[];
}

/** The words look like a place and are not one. */
export interface TurnedDown extends Refusal {
  readonly mention: Mention;
}

export interface ReadContext {
  /** The normalised text. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly isName: IsName;
}

// Romanised names that are English words; they are names only beside "village", "town" and the like.
const ENGLISH_WORDS = new Set(['bile', 'marine']);

/**
 * Reads one mention; null for words that are no place at all, such as an adjective without a type word.
 * Words before index `free` belong to an earlier reading and bear on this one no more.
 */
export function read(mention: Mention, context: ReadContext, free: number): Reading | TurnedDown | null {
  if (mention.first < free) return null;
  const { text, tokens, isName } = context;
  const neighbours = turnedDownByNeighbours(tokens, mention, isName);
  if (neighbours !== null) return { mention, because: neighbours };
  const typed = readWithTypeWord(mention, context, free);
  if (typed !== null) return typed;

  const named = readByName(mention, tokens);
  if (named === null) return null;
  const title = turnedDownAsTitle(text, tokens, mention);
  return title === null ? named : { mention, because: title };
}

function readWithTypeWord(mention: Mention, context: ReadContext, free: number): Reading | null {
  const { tokens } = context;
  const { first, last } = mention;
  const following = typeWordAt(tokens, last + 1);
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
    why: [explainForm(form), because],
  };
}

/** "Kharkiv's district" and "a Kharkiv district" are some part of the city, not the raion. */
function isPartOfCity(tokens: readonly Token[], { first, last }: Mention): boolean {
  return tokens[last]?.possessive === true || /^(?:a|an|one|another)$/.test(tokens[first - 1]?.key ?? '');
}

/** "governor of Kharkiv", "губернатор Харкова", "region of Kharkiv", "у напрямку Харкова". */
function readAfterTypeWord(mention: Mention, context: ReadContext, free: number): Reading | null {
  const { tokens } = context;
  const { first, last } = mention;
  if (!isAdjacent(tokens[first])) return null;
  const article = tokens[first - 1]?.key === 'the' ? 1 : 0;
  const of = tokens[first - 1 - article]?.key === 'of';
  const at = of ? first - 2 - article : first - 1;
  if (at < free) return null;
  const typeWord = typeWordBefore(tokens[at]?.key ?? '', of);
  if (typeWord === null) return null;
  const because = explainTypeWord(typeWord.asks, wordsOf(context, at, first - 1), typeWord.office);
  return asked(typeWord, mention, at, last, because);
}

type AskedBy = Pick<TypeWord, 'asks' | 'office'>;

function typeWordBefore(word: string, of: boolean): AskedBy | null {
  if (/^(?:governors?|губернатор\p{L}{0,4})$/u.test(word)) return { asks: 'oblast', office: true };
  if (of && /^(?:region|oblast|province)$/.test(word)) return { asks: 'oblast', office: false };
  const towards = of ? /^direction$/ : /^(?:напрямку|напрямі|направлении|сторону|бік)$/;
  return towards.test(word) ? { asks: 'direction', office: false } : null;
}

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
  return { asks: by.asks, first, last, mention, forms, why };
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

function readByName(mention: Mention, tokens: readonly Token[]): Reading | null {
  const { first, last } = mention;
  const capital = tokens[first]?.capital === true;
  const region = mention.forms.find(({ kind }) => kind === 'region');
  if (region !== undefined) {
    return { asks: 'region', first, last, mention, forms: [region], why: [explainForm(region)] };
  }
  // A third of the names are ordinary words in lower case; the city of Kharkiv is none.
  const canStandAlone = ({ place, kind, language }: Form): boolean => {
    if (kind !== 'name' || place.level !== 'settlement') return false;
    if (place.code === KHARKIV_CODE) return true;
    const isWord = language === 'en' && ENGLISH_WORDS.has(tokens[first]?.key ?? '');
    return capital && !(isWord && settlementTypesBeside(tokens, first, last) === null);
  };
  const forms = mention.forms.filter(canStandAlone);
  const form = forms[0];
  return form === undefined
    ? null
    : { asks: 'settlement', first, last, mention, forms, why: [explainForm(form)] };
}

function wordsOf({ text, tokens }: ReadContext, from: number, to: number): string {
  return text.slice(tokens[from]?.start, tokens[to]?.end).replace(/\s+/g, ' ');
}
