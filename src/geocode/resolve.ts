/**
 * Resolution: from readings to findings. Here mentions bear on each other: a raion narrows the villages of
 * one name, Kharkiv makes a district its own, another city takes it away. What stays open stays open.
 */
import type { PlaceCode } from '../domain/place.ts';
import type { Bilingual } from '../domain/text.ts';
import { clausesOf } from './clauses.ts';
import { confidenceOf } from './confidence.ts';
import { turnedDownAsElsewhere } from './cues.ts';
import { open, placesOf, type Decision } from './decision.ts';
import { chooseDistrict, decideDistrict, joinWithCity } from './district.ts';
import { elsewhereIn, type Elsewhere } from './elsewhere.ts';
import {
  DISTRICT_RULES,
  explainAreaOf,
  explainEllipsis,
  explainSharedUnit,
  explainUnlistedUnit,
  rejectForKnownPlace,
  rejectForSameName,
} from './explain.ts';
import { findingLevelOf, precisionOf, type Finding, type Relation } from './finding.ts';
import type { Gazetteer } from './gazetteer.ts';
import { governing } from './governed.ts';
import { keyPattern } from './memo.ts';
import { officeBeside } from './office.ts';
import { read, type Reading, type Refusal } from './read.ts';
import type { Mention } from './recognise.ts';
import { explainNearInList } from './explain-relation.ts';
import { byImportance } from './importance.ts';
import { nearListBefore, relationOf } from './relation.ts';
import { roleOf, tellsOfStrike, type RoleContext } from './roles.ts';
import { decideSettlement } from './settlement.ts';
import { facilityNamed, streetIn } from './site.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';
import { isAdjacent, type Token } from './tokens.ts';
import { settlementTypesBeside } from './typewords.ts';

/** A text with its words and the mentions found in them. */
export interface Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly gazetteer: Gazetteer;
}

/** Words that look like a place and are not one, with the reason. */
export interface Rejection extends Refusal {
  readonly span: readonly [start: number, end: number];
  readonly text: string;
  /** The places whose name the words are, the more important first: for a reader who knows better. */
  readonly codes: readonly PlaceCode[];
}

/** More namesakes than this are no choice that a person makes from a list. */
const MOST_CODES = 5;

/** A finding with the words of the text that it covers. */
export interface Located {
  readonly finding: Finding;
  readonly first: number;
  readonly last: number;
}

/** Every mention of a text, decided. */
export interface Resolution {
  readonly located: readonly Located[];
  readonly rejections: readonly Rejection[];
  /** The text says that something was struck somewhere; not worked out for a text without places. */
  readonly tellsOfStrike: boolean;
  readonly elsewhere: readonly Elsewhere[];
  readonly isName: (index: number) => boolean;
}

/** Decides every mention of a text. */
export function resolve(scene: Scene): Resolution {
  const { tokens, mentions, gazetteer } = scene;
  const named = new Uint8Array(tokens.length);
  for (const { first, last } of mentions) named.fill(1, first, last + 1);
  const isName = (index: number): boolean => named[index] === 1;
  const context = { text: scene.text, tokens, isName, seatOf: gazetteer.seatOf };

  const rejections: Rejection[] = [];
  const reject = ({ first, last, forms }: Mention, because: Bilingual): void => {
    const places = new Set(forms.filter(({ kind }) => kind === 'name').map(({ place }) => place));
    const codes = [...places].sort(byImportance(gazetteer)).slice(0, MOST_CODES);
    rejections.push({ ...cut(scene, first, last), because, codes: codes.map(({ code }) => code) });
  };
  const readings: Reading[] = [];
  for (const mention of mentions) {
    const previous = readings.at(-1);
    const alone = read(mention, context, (previous?.last ?? -1) + 1);
    if (alone === null) continue;
    const reading = 'because' in alone ? alone : asListed(alone, previous, tokens);
    if ('because' in reading) reject(mention, reading.because);
    else readings.push(reading);
  }

  const units = new Uint8Array(tokens.length);
  for (const { asks, first, last } of readings) if (asks !== 'settlement') units.fill(1, first, last + 1);
  const everyElsewhere = elsewhereIn(tokens, (index) => units[index] === 1);
  const own = ownReadings(readings, everyElsewhere, tokens, isName, reject);
  const covered = new Uint8Array(tokens.length);
  for (const { first, last } of own) covered.fill(1, first, last + 1);
  const elsewhere = everyElsewhere.filter(({ first }) => covered[first] === 0);
  // Most texts of an archive name no place of the oblast: what they tell of need not be read.
  if (own.length === 0)
    return { located: [], rejections: inOrder(rejections), tellsOfStrike: false, elsewhere, isName };

  for (const { first, last } of elsewhere) covered.fill(1, first, last + 1);
  const clauses = clausesOf(tokens, (index) => covered[index] === 1);
  const surroundings = surroundingsOf(own, elsewhere, context);
  const roles: RoleContext = {
    text: scene.text,
    tokens,
    clauses,
    elsewhere,
    isName,
    tellsOfStrike: tellsOfStrike(tokens, clauses),
  };
  const located: Located[] = [];
  for (let i = 0; i < own.length; i++) {
    const reading = own[i];
    if (reading === undefined) continue;
    const owned = joinWithCity(own, i, tokens);
    const { first, last } = owned ?? reading;
    const decision =
      owned === null
        ? decide(reading, own[i + 1], surroundings, scene, context.isName)
        : chooseDistrict(owned.district, DISTRICT_RULES.kharkivBeside);
    if ('because' in decision) {
      reject(reading.mention, decision.because);
      continue;
    }
    const finding = toFinding(scene, reading, first, last, decision, roles);
    located.push({ finding: inList(finding, first, located.at(-1), scene), first, last });
    if (owned !== null) i++;
  }
  return {
    located,
    rejections: inOrder(rejections),
    tellsOfStrike: roles.tellsOfStrike,
    elsewhere,
    isName,
  };
}

function inOrder(rejections: readonly Rejection[]): readonly Rejection[] {
  return [...rejections].sort((a, b) => a.span[0] - b.span[0]);
}

/** "на Харківському напрямку тихо, на Ізюмському бої": the second adjective shares the noun of the first. */
function asListed(reading: Reading, previous: Reading | undefined, tokens: readonly Token[]): Reading {
  if (reading.asks !== 'settlement' || previous === undefined) return reading;
  const { asks } = previous;
  const shares = asks === 'direction' || asks === 'raion' || asks === 'oblast';
  if (!shares || previous.office || tokens[previous.first]?.sentence !== tokens[reading.first]?.sentence)
    return reading;
  const forms = reading.mention.forms.filter(({ kind, place }) => {
    if (kind !== 'adjective') return false;
    return asks === 'direction' || (asks === 'raion' ? place.level === 'raion' : place.level === 'oblast');
  });
  return forms.length === 0
    ? reading
    : { ...reading, asks, forms, why: [explainEllipsis(previous.mention.forms)] };
}

/** Leaves out the settlements that lie in another oblast, and those that a better known place elsewhere outshines. */
function ownReadings(
  readings: readonly Reading[],
  elsewhere: readonly Elsewhere[],
  tokens: readonly Token[],
  isName: (index: number) => boolean,
  reject: (mention: Mention, because: Bilingual) => void,
): readonly Reading[] {
  if (elsewhere.length === 0) return readings;
  const governed = governing(readings, elsewhere, tokens, isName);
  const knownAt = new Map(elsewhere.filter(({ isArea }) => !isArea).map((it) => [it.first, it]));
  const ownSentences = new Set(
    readings
      .filter(({ asks }) => asks !== 'settlement' && asks !== 'direction')
      // Who speaks says nothing of where: "the governor of Kharkiv Oblast said a drone hit Poltava".
      .filter(({ office, first, last }) => !office && officeBeside(tokens, first, last) === null)
      .map(({ first }) => tokens[first]?.sentence),
  );
  const namesElsewhere = new Set<string>();
  const kept: { reading: Reading; sure: boolean }[] = [];
  for (const reading of readings) {
    if (reading.asks !== 'settlement') {
      kept.push({ reading, sure: true });
      continue;
    }
    const { first, last, mention } = reading;
    const typed = settlementTypesBeside(tokens, first, last) !== null;
    const rule = governed(reading);
    if (rule?.own === false && !isCityOfOurs(reading)) {
      reject(mention, rule.because);
      for (const base of basesOf(reading)) namesElsewhere.add(base);
      continue;
    }
    const known = knownAt.get(first);
    const supported = rule?.own === true || typed || ownSentences.has(tokens[first]?.sentence);
    // "Лиман Перший" is not the Lyman elsewhere: the whole name must be that of the better known place.
    if (known?.last === mention.last && !supported) {
      reject(mention, rejectForKnownPlace(known.name));
      continue;
    }
    kept.push({ reading, sure: supported || isCityOfOurs(reading) });
  }
  const own: Reading[] = [];
  for (const { reading, sure } of kept) {
    if (sure || !basesOf(reading).some((base) => namesElsewhere.has(base))) own.push(reading);
    else reject(reading.mention, rejectForSameName());
  }
  return own;
}

function isCityOfOurs({ forms }: Reading): boolean {
  return forms.some(({ place, origin }) => place.type === 'misto' && origin !== 'former');
}

/** Names in the nominative; Первомайське and the former Первомайський are declined alike. */
function basesOf({ forms }: Reading): readonly string[] {
  return forms.map(({ base }) => base);
}

function decide(
  reading: Reading,
  next: Reading | undefined,
  surroundings: Surroundings,
  scene: Scene,
  isName: (index: number) => boolean,
): Decision | Refusal {
  if (asksForUnlistedUnit(reading)) {
    return open(reading.asks, reading, explainUnlistedUnit());
  }
  switch (reading.asks) {
    case 'oblast':
    case 'hromada':
      return chooseUnit(reading);
    case 'region':
      return chooseRegion(reading, scene.gazetteer);
    case 'direction':
      return { level: 'direction', place: null, candidates: placesOf(reading.forms), why: reading.why };
    case 'raion':
      return reading.forms.some(({ place }) => place.level === 'raion')
        ? chooseUnit({ ...reading, forms: reading.forms.filter(({ place }) => place.level === 'raion') })
        : decideDistrict(reading, next, surroundings, scene.tokens);
    case 'settlement': {
      const city = reading.forms.some(({ place }) => place.type === 'misto');
      const elsewhere = turnedDownAsElsewhere(scene.tokens, reading.last, isName, !city);
      if (elsewhere !== null) return { because: elsewhere };
      return decideSettlement(reading, surroundings, scene.tokens, scene.gazetteer);
    }
  }
}

/** "біля Семенівки та Куп'янська": one word for near stands before all names of a list. */
function inList(
  finding: Finding,
  first: number,
  before: Located | undefined,
  { text, tokens }: Scene,
): Finding {
  if (finding.relation !== 'in') return finding;
  if (before !== undefined && sharesList(finding, first, before, tokens)) {
    return asInList(finding, before.finding.relation, before.finding.text);
  }
  // "біля Стельмахівки та Синьківки": the first name of the list is none of ours.
  const stranger = finding.level === 'settlement' ? nearListBefore(tokens, first) : null;
  return stranger === null ? finding : asInList(finding, 'near', text.slice(stranger.start, stranger.end));
}

function sharesList(finding: Finding, first: number, before: Located, tokens: readonly Token[]): boolean {
  const { level, relation } = before.finding;
  if ((relation !== 'near' && relation !== 'outskirts') || level !== finding.level) return false;
  return first === before.last + 1
    ? tokens[first]?.gap === 'comma'
    : first === before.last + 2 && AND.test(tokens[first - 1]) && isAdjacent(tokens[first]);
}

function asInList(finding: Finding, relation: Relation, firstOfList: string): Finding {
  const why = [...finding.why.slice(0, -1), explainNearInList(firstOfList), ...finding.why.slice(-1)];
  return { ...finding, relation, precision: precisionOf(finding.level, relation), why };
}

const AND = keyPattern(/^(?:і|й|та|и|and)$/);

type UnlistedUnit = Reading & { readonly asks: 'oblast' | 'raion' | 'hromada' };

function asksForUnlistedUnit(reading: Reading): reading is UnlistedUnit {
  const { asks, forms } = reading;
  const unit = asks === 'oblast' || asks === 'raion' || asks === 'hromada';
  return unit && forms.every(({ place }) => place.level === 'settlement');
}

/** Units have names of their own in the oblast; a name that two of them share stays open. */
function chooseUnit({ forms, why }: Reading): Decision {
  const candidates = placesOf(forms);
  const [place = null, ...others] = candidates;
  const level = findingLevelOf(place?.level ?? 'oblast');
  if (others.length === 0) return { level, place, candidates, why };
  return { level, place: null, candidates, why: [...why, explainSharedUnit(candidates.length)] };
}

/** "Вовчанщина" is the land around Вовчанськ, which no unit is: the raion holds it, the hromada is too small. */
function chooseRegion(reading: Reading, gazetteer: Gazetteer): Decision {
  const [named] = placesOf(reading.forms);
  if (named?.level !== 'hromada') return chooseUnit(reading);
  const raion = named.parent === null ? undefined : gazetteer.places.get(named.parent);
  if (raion === undefined) return chooseUnit(reading);
  return { level: 'raion', place: raion, candidates: [raion], why: [...reading.why, explainAreaOf(raion)] };
}

/** `first` and `last` are the words covered: more than the reading when its city stands beside it. */
function toFinding(
  scene: Scene,
  reading: Reading,
  first: number,
  last: number,
  decision: Decision,
  roles: RoleContext,
): Finding {
  const { tokens, gazetteer } = scene;
  const { place, candidates, turnedDown = [] } = decision;
  const pointed = decision.level === 'settlement' || decision.level === 'district';
  // Around a raion or the oblast mostly means all over it.
  const relating = pointed ? relationOf(tokens, first, last, reading.forms) : null;
  const relation = relating?.relation ?? 'in';
  const site =
    pointed && place !== null && relation === 'in'
      ? (facilityNamed(tokens, reading.mention.first, reading.mention.last) ?? streetIn(tokens, first))
      : null;
  const level = site === null ? decision.level : 'site';
  const { role, because } = roleOf({ first, last, office: reading.office }, roles);
  const why = [...decision.why];
  if (relating !== null) why.push(relating.because);
  if (site !== null) why.push(site);
  why.push(because);
  const { span, text } = cut(scene, first, last);
  return {
    span,
    text,
    level,
    relation,
    role,
    code: place?.code ?? null,
    name: place?.uk ?? '',
    candidates: candidates.map(({ code }) => code),
    turnedDown,
    offset: relating?.offset ?? null,
    precision: precisionOf(level, relation),
    confidence: confidenceOf(reading, decision, gazetteer),
    why,
  };
}

function cut({ text, tokens }: Scene, first: number, last: number) {
  const start = tokens[first]?.start ?? 0;
  const span: [number, number] = [start, tokens[last]?.end ?? start];
  return { span, text: text.slice(...span) };
}
