/** Buildings and streets: named after a settlement, or lying in one that the text names. */
import type { Bilingual } from '../domain/text.ts';
import { explainFacility, explainStreet } from './explain-site.ts';
import { followsAbbreviation, isAdjacent, type Token } from './tokens.ts';
import { isSettlementWord } from './typewords.ts';
import { keyPattern } from './memo.ts';

/** Facilities that are called by the plain name of a settlement: аеродром «Коротич», авіабаза Чугуїв. */
const NAMED_FACILITY = keyPattern(
  /^(?:аеродром[а-яєії]{0,3}|авіабаз[а-яєії]{1,3}|аэродром[а-яєії]{0,3}|авиабаз[а-яєії]{1,3}|полігон[а-яєії]{0,3}|полигон[а-яєії]{0,3})$/,
);
const NAMED_FACILITY_AFTER = keyPattern(/^(?:airfield|airbase|aerodrome)$/);
const AIR = keyPattern(/^air$/);
const BASE = keyPattern(/^(?:base|field)$/);

/** Facilities that are called by the adjective of a settlement: Харківський авіаремонтний завод. */
const FACILITY = keyPattern(
  /^(?:[а-яєії]*завод[а-яєії]{0,3}|комбінат[а-яєії]{0,3}|комбинат[а-яєії]{0,3}|підприємств[а-яєії]{1,3}|предприяти[а-яєії]{1,3}|тец|грес|гпз|нпз|тэц|аеродром[а-яєії]{0,3}|аэродром[а-яєії]{0,3}|аеропорт[а-яєії]{0,3}|аэропорт[а-яєії]{0,3}|[а-яєії]*підстанці[а-яєії]{1,2}|[а-яєії]*подстанци[а-яєії]{1,2}|вокзал[а-яєії]{0,3}|лікарн[а-яєії]{1,3}|больниц[а-яєії]{1,3}|госпітал[а-яєії]{1,3}|госпитал[а-яєії]{1,3}|нафтобаз[а-яєії]{1,3}|нефтебаз[а-яєії]{1,3}|електростанці[а-яєії]{1,3}|электростанци[а-яєії]{1,3}|університет[а-яєії]{0,3}|университет[а-яєії]{0,3}|академі[а-яєії]{1,3}|академи[а-яєії]{1,3}|школ[а-яєії]{0,3}|ліце[а-яєії]{1,3}|театр[а-яєії]{0,3}|музе[а-яєії]{1,3}|стадіон[а-яєії]{0,3}|стадион[а-яєії]{0,3}|рин[а-яєії]{2,4}|рынк[а-яєії]{1,3}|рынок|арсенал[а-яєії]{0,3}|депо|храм[а-яєії]{0,3}|церкв[а-яєії]{1,3}|гребл[а-яєії]{1,3}|дамб[а-яєії]{1,3}|плотин[а-яєії]{1,3}|водосховищ[а-яєії]{1,3}|водохранилищ[а-яєії]{1,3})$/,
);

const STREET = keyPattern(
  /^(?:вул|вулиц[а-яєії]{1,4}|просп|проспект[а-яєії]{0,3}|пров|провул[а-яєії]{1,4}|бульвар[а-яєії]{0,3}|площ[аіуеи][а-яєії]?|майдан[а-яєії]{0,3}|шосе|набережн[а-яєії]{1,3}|ул|улиц[а-яєії]{1,3}|переул[а-яєії]{1,4}|площад[а-яєії]{1,3}|шоссе|street|avenue|highway|boulevard|square)$/,
);
const STREET_REACH = 8;
const BEFORE_SETTLEMENT = keyPattern(/^(?:у|в|во|м|міста|города|in|of|г)$/);

/** Why the words at [first, last] name a building called after the settlement; null when they do not. */
export function facilityNamed(tokens: readonly Token[], first: number, last: number): Bilingual | null {
  const before = tokens[first - 1];
  if (before !== undefined && before.sentence === tokens[first]?.sentence && NAMED_FACILITY.test(before)) {
    return explainFacility(before.key);
  }
  const after = tokens[last + 1];
  if (after === undefined || !isAdjacent(after)) return null;
  if (NAMED_FACILITY_AFTER.test(after)) return explainFacility(after.key);
  const next = tokens[last + 2];
  if (AIR.test(after) && next !== undefined && BASE.test(next)) return explainFacility(`air ${next.key}`);
  // "Kharkiv Tractor Plant": a proper name, so that all its words have capitals.
  for (let index = last + 1; index <= last + LONGEST_TITLE; index++) {
    const word = tokens[index];
    if (!isAdjacent(word) || word?.capital !== true) return null;
    if (TITLED_FACILITY.test(word)) return explainFacility(word.key);
  }
  return null;
}

const LONGEST_TITLE = 4;
const TITLED_FACILITY = keyPattern(/^(?:plant|factory|works|refinery|airport|station|depot|arsenal)$/);

/** The facility that an adjective of a settlement at `last` belongs to: its index, or null. */
export function facilityOfAdjective(tokens: readonly Token[], last: number): number | null {
  const furthest = 3;
  for (let index = last + 1; index <= last + furthest; index++) {
    const token = tokens[index];
    if (token === undefined || !(isAdjacent(token) || token.gap === 'hyphen')) return null;
    if (FACILITY.test(token)) return index;
    if (!ADJECTIVE.test(token)) return null;
  }
  return null;
}

const ADJECTIVE = keyPattern(/(?:ий|ого|ому|им|ій|ої|ою|а|у|е|і|их|ими|ый|ой|ом|ым|ая|ую|ое|ые|ых)$/);

/** Why what is said of the settlement at `first` is said of a street in it; null when no street is named. */
export function streetIn(tokens: readonly Token[], first: number): Bilingual | null {
  let index = first - 1;
  while (isSettlementWord(tokens[index]) && followsAbbreviation(tokens[index + 1])) index--;
  const preposition = tokens[index];
  if (preposition === undefined || !BEFORE_SETTLEMENT.test(preposition)) return null;
  for (let back = index - 1; back >= index - STREET_REACH; back--) {
    const token = tokens[back];
    if (token === undefined || token.sentence !== preposition.sentence) return null;
    if (tokens[back + 1]?.gap === 'comma' || tokens[back + 1]?.gap === 'other') return null;
    if (STREET.test(token)) return explainStreet(token.key);
  }
  return null;
}
