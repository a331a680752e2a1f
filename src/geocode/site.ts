/** Buildings and streets: named after a settlement, or lying in one that the text names. */
import type { Bilingual } from '../domain/text.ts';
import { explainFacility, explainStreet } from './explain-site.ts';
import { followsAbbreviation, isAdjacent, type Token } from './tokens.ts';
import { isSettlementWord } from './typewords.ts';

/** Facilities that are called by the plain name of a settlement: аеродром «Коротич», авіабаза Чугуїв. */
const NAMED_FACILITY =
  /^(?:аеродром\p{L}{0,3}|авіабаз\p{L}{1,3}|аэродром\p{L}{0,3}|авиабаз\p{L}{1,3}|полігон\p{L}{0,3}|полигон\p{L}{0,3})$/u;
const NAMED_FACILITY_AFTER = /^(?:airfield|airbase|aerodrome)$/;
const AIR = /^air$/;
const BASE = /^(?:base|field)$/;

/** Facilities that are called by the adjective of a settlement: Харківський авіаремонтний завод. */
const FACILITY =
  /^(?:\p{L}*завод\p{L}{0,3}|комбінат\p{L}{0,3}|комбинат\p{L}{0,3}|підприємств\p{L}{1,3}|предприяти\p{L}{1,3}|тец|грес|гпз|нпз|тэц|аеродром\p{L}{0,3}|аэродром\p{L}{0,3}|аеропорт\p{L}{0,3}|аэропорт\p{L}{0,3}|\p{L}*підстанці\p{L}{1,2}|\p{L}*подстанци\p{L}{1,2}|вокзал\p{L}{0,3}|лікарн\p{L}{1,3}|больниц\p{L}{1,3}|госпітал\p{L}{1,3}|госпитал\p{L}{1,3}|нафтобаз\p{L}{1,3}|нефтебаз\p{L}{1,3}|електростанці\p{L}{1,3}|электростанци\p{L}{1,3}|університет\p{L}{0,3}|университет\p{L}{0,3}|академі\p{L}{1,3}|академи\p{L}{1,3}|школ\p{L}{0,3}|ліце\p{L}{1,3}|театр\p{L}{0,3}|музе\p{L}{1,3}|стадіон\p{L}{0,3}|стадион\p{L}{0,3}|рин\p{L}{2,4}|рынк\p{L}{1,3}|рынок|арсенал\p{L}{0,3}|депо|храм\p{L}{0,3}|церкв\p{L}{1,3}|гребл\p{L}{1,3}|дамб\p{L}{1,3}|плотин\p{L}{1,3}|водосховищ\p{L}{1,3}|водохранилищ\p{L}{1,3})$/u;

const STREET =
  /^(?:вул|вулиц\p{L}{1,4}|просп|проспект\p{L}{0,3}|пров|провул\p{L}{1,4}|бульвар\p{L}{0,3}|площ[аіуеи]\p{L}?|майдан\p{L}{0,3}|шосе|набережн\p{L}{1,3}|ул|улиц\p{L}{1,3}|переул\p{L}{1,4}|площад\p{L}{1,3}|шоссе|street|avenue|highway|boulevard|square)$/u;
const STREET_REACH = 8;

/** Why the words at [first, last] name a building called after the settlement; null when they do not. */
export function facilityNamed(tokens: readonly Token[], first: number, last: number): Bilingual | null {
  const before = tokens[first - 1];
  if (
    before !== undefined &&
    before.sentence === tokens[first]?.sentence &&
    NAMED_FACILITY.test(before.key)
  ) {
    return explainFacility(before.key);
  }
  const after = tokens[last + 1];
  if (after === undefined || !isAdjacent(after)) return null;
  if (NAMED_FACILITY_AFTER.test(after.key)) return explainFacility(after.key);
  const next = tokens[last + 2];
  if (AIR.test(after.key) && next !== undefined && BASE.test(next.key))
    return explainFacility(`air ${next.key}`);
  return null;
}

/** The facility that an adjective of a settlement at `last` belongs to: its index, or null. */
export function facilityOfAdjective(tokens: readonly Token[], last: number): number | null {
  const furthest = 3;
  for (let index = last + 1; index <= last + furthest; index++) {
    const token = tokens[index];
    if (token === undefined || !(isAdjacent(token) || token.gap === 'hyphen')) return null;
    if (FACILITY.test(token.key)) return index;
    if (!ADJECTIVE.test(token.key)) return null;
  }
  return null;
}

const ADJECTIVE = /(?:ий|ого|ому|им|ій|ої|ою|а|у|е|і|их|ими|ый|ой|ом|ым|ая|ую|ое|ые|ых)$/;

/** Why what is said of the settlement at `first` is said of a street in it; null when no street is named. */
export function streetIn(tokens: readonly Token[], first: number): Bilingual | null {
  let index = first - 1;
  while (isSettlementWord(tokens[index]) && followsAbbreviation(tokens[index + 1])) index--;
  const preposition = tokens[index];
  if (preposition === undefined || !/^(?:у|в|во|м|міста|города|in|of|г)$/.test(preposition.key)) return null;
  for (let back = index - 1; back >= index - STREET_REACH; back--) {
    const token = tokens[back];
    if (token === undefined || token.sentence !== preposition.sentence) return null;
    if (tokens[back + 1]?.gap === 'comma' || tokens[back + 1]?.gap === 'other') return null;
    if (STREET.test(token.key)) return explainStreet(token.key);
  }
  return null;
}
