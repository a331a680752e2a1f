/** What a text says of a place that it names: that it was hit, or something else. */
import type { Bilingual } from '../domain/text.ts';
import type { Clause, Clauses } from './clauses.ts';
import type { Elsewhere } from './elsewhere.ts';
import { explainRole, ROLE_REASONS } from './explain-roles.ts';
import type { Role } from './finding.ts';
import { CUE } from './lexicon.ts';
import { isDateline, officeBeside } from './office.ts';
import { isAdjacent, isCue, type Token } from './tokens.ts';
import { isSettlementWord } from './typewords.ts';
import { keyPattern, signPattern } from './memo.ts';

/** A place in the text, by the words that it covers. */
export interface Named {
  readonly first: number;
  readonly last: number;
  /** The words are the office of an area: "Харківська ОВА". */
  readonly office: boolean;
}

export interface RoleGiven {
  readonly role: Role;
  readonly because: Bilingual;
}

export interface RoleContext {
  /** The text as it was typed. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly clauses: Clauses;
  readonly elsewhere: readonly Elsewhere[];
  readonly isName: (index: number) => boolean;
  /** The text says that something was struck somewhere. */
  readonly tellsOfStrike: boolean;
}

const STRUCK = CUE.strike | CUE.consequence;

/** The role of one place. */
export function roleOf(named: Named, context: RoleContext): RoleGiven {
  const { tokens, clauses } = context;
  const { first } = named;
  if (named.office) return { role: 'speaker', because: ROLE_REASONS.office };
  if (isDateline(context.text, tokens, named, context.isName)) {
    return { role: 'speaker', because: ROLE_REASONS.dateline };
  }
  const clause = clauses.of(first);
  return (
    asSpeaker(named, tokens) ??
    asRetrospective(named, context) ??
    asOrigin(named, clause, context) ??
    asResidence(named, clause, tokens) ??
    asDestination(named, clause, context) ??
    asWarned(named, clause, context) ??
    asOverflown(named, clause, context) ??
    asTried(clause) ??
    asIntercepted(clause, context) ??
    asPlanned(clause, tokens) ??
    asStruck(named, clause, context)
  );
}

/** "мер Харкова", "поліція Харкова", "Kharkiv Oblast governor": who speaks. */
function asSpeaker({ first, last }: Named, tokens: readonly Token[]): RoleGiven | null {
  const office = officeBeside(tokens, first, last);
  return office === null ? null : explained('speaker', office);
}

/** "Нагадаємо, ...", "рік тому", "two years ago": told again of an earlier time. */
function asRetrospective({ first }: Named, { tokens, clauses }: RoleContext): RoleGiven | null {
  const { cues, isLongAgo } = clauses.sentence(tokens[first]?.sentence ?? 0);
  if ((cues & CUE.retrospective) === 0 && !isLongAgo) return null;
  return { role: 'retrospective', because: ROLE_REASONS.retrospective };
}

/** "з Бєлгорода", "from the Kharkiv region": where something came from. */
function asOrigin({ first }: Named, clause: Clause, { tokens, clauses }: RoleContext): RoleGiven | null {
  let index = first - 1;
  while (index > clause.first && isLinkOfOrigin(tokens, index)) index--;
  const preposition = tokens[index];
  if (preposition === undefined || index < clause.first || !FROM.test(preposition)) return null;
  // "с." is short for a village, and no preposition.
  if (tokens[index + 1]?.gap === 'dot') return null;
  // "поруч із Ізюмом", "в одному з сіл": not where something came from.
  if (NO_ORIGIN_BEFORE.test(tokens[index - 1])) return null;
  const within = SIDE.test(tokens[index + 1]);
  if (
    (clause.cues & CUE.evacuation) !== 0 &&
    nearestLeft(tokens, index, clause.first, CUE.evacuation) !== null
  ) {
    return { role: 'mention', because: ROLE_REASONS.leftFrom };
  }
  const person = tokens[index - 1];
  if (!within && person !== undefined && isCue(person, CUE.residence))
    return explained('residence', person.key);
  if (!within && person !== undefined && PERSON.test(person)) return explained('residence', person.key);
  const sent = CUE.launch | CUE.weapon | CUE.strike;
  // "From Vovchansk, guns shelled ...": what was sent stands behind the comma.
  const alone = index === clause.first && first - index <= 2;
  const cues = alone ? clauses.sentence(clause.sentence).cues : clause.cues;
  if ((cues & sent) !== 0) return { role: 'launch', because: ROLE_REASONS.launchedFrom };
  return null;
}

const FROM = keyPattern(/^(?:з|із|зі|из|с|со|from)$/);
const NO_ORIGIN_BEFORE = keyPattern(
  /^(?:поруч|поряд|разом|рядом|вместе|далеко|недалеко|неподалік|близько|far|away|alongside|km|км|miles|од(?:ин|не|на|ному|ній|ном|ной|нім)|one|some|part)$/,
);
const LINK_OF_ORIGIN = keyPattern(/^(?:the|of|м|с|міста|города|села|n)$/);
const SIDE = keyPattern(
  /^(?:боку|сторони|стороны|території|территории|району|района|напрямку|направления|district|direction|side|territory)$/,
);
const PERSON = keyPattern(
  /^(?:чоловік[а-яєії]{0,3}|жінк[а-яєії]{1,3}|хлоп[а-яєії]{1,5}|дівчин[а-яєії]{1,3}|дитин[а-яєії]{1,3}|родин[а-яєії]{1,3}|сімя|подружж[а-яєії]|мужчин[а-яєії]{1,3}|женщин[а-яєії]{1,3}|парен[а-яєії]|девушк[а-яєії]{1,3}|семь[а-яєії]|люд(?:и|ей|ям|ьми)|волонтер[а-яєії]{0,3}|військов[а-яєії]{1,4}|лікар[а-яєії]{0,3}|студент[а-яєії]{0,3}|поранен[а-яєії]{1,4}|ранен[а-яєії]{1,4}|wounded|man|men|woman|women|boy|girl|family|families|people|couple|child|children|volunteers?|doctors?|students?|person|pensioner)$/,
);

function isLinkOfOrigin(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || !(isAdjacent(tokens[index + 1]) || tokens[index + 1]?.gap === 'dot'))
    return false;
  return LINK_OF_ORIGIN.test(token) || SIDE.test(token) || isSettlementWord(token);
}

/** "житель Чугуєва", "a resident of Kharkiv". */
function asResidence({ first }: Named, clause: Clause, tokens: readonly Token[]): RoleGiven | null {
  for (let index = first - 1; index >= Math.max(clause.first, first - 4); index--) {
    const token = tokens[index];
    if (token === undefined) return null;
    if (isCue(token, CUE.residence)) return explained('residence', token.key);
    if (!LINK_OF_RESIDENCE.test(token) && !isSettlementWord(token)) return null;
  }
  return null;
}

const LINK_OF_RESIDENCE = keyPattern(/^(?:of|the|in|у|в|міста|м|города|г|села|с|селища|смт)$/);

/** "евакуювали до Харкова", "visited Izium": where people went. */
function asDestination({ first, last }: Named, clause: Clause, { tokens }: RoleContext): RoleGiven | null {
  const moved = nearestLeft(tokens, first, clause.first, CUE.evacuation | CUE.visit | STRUCK);
  if (moved !== null && isCue(moved, CUE.visit)) return explained('visit', moved.key);
  if (moved !== null && isCue(moved, CUE.evacuation) && !isCue(moved, STRUCK)) {
    const before = tokens[first - 1];
    const isGoal =
      before !== undefined && (GOAL.test(before) || GOAL_NOUN.test(before) || isSettlementWord(before));
    if (isGoal) return explained('evacuation', moved.key);
  }
  if ((clause.cues & STRUCK) === 0 && (clause.cues & CUE.visit) !== 0) {
    const visited = nearestRight(tokens, last, clause.last, CUE.visit);
    if (visited !== null) return explained('visit', visited.key);
  }
  return null;
}

const GOAL = keyPattern(/^(?:до|в|у|во|на|to|in|into|at|of)$/);
const GOAL_NOUN = keyPattern(
  /^(?:лікар[а-яєії]{1,5}|госпітал[а-яєії]{1,3}|больниц[а-яєії]{1,3}|hospitals?)$/,
);

/** "повітряна тривога в Харкові": a warning, not a strike. */
function asWarned({ first }: Named, clause: Clause, { tokens, clauses }: RoleContext): RoleGiven | null {
  const sentence = tokens[first]?.sentence ?? 0;
  const warned = (clause.cues & CUE.siren) !== 0;
  if (!warned) {
    const cues = clauses.sentence(sentence).cues;
    if ((cues & CUE.siren) === 0 || (cues & STRUCK) !== 0) return null;
    return { role: 'siren', because: ROLE_REASONS.siren };
  }
  if ((clause.cues & CUE.consequence) !== 0) return null;
  const struck = clause.strikes.some((index) => !isThreatened(tokens, index));
  return struck ? null : { role: 'siren', because: ROLE_REASONS.siren };
}

/** "загроза удару", "threat of strikes": the strike is what is feared. */
function isThreatened(tokens: readonly Token[], index: number): boolean {
  const reach = 4;
  for (let before = index - 1; before >= index - reach; before--) {
    const token = tokens[before];
    if (token === undefined) break;
    if (isCue(token, CUE.siren | CUE.prospect)) return true;
  }
  // "air raid alert"
  return isCue(tokens[index + 1], CUE.siren);
}

const OVER = keyPattern(/^(?:над|over|above)$/);

/** "Над Люботином знищили три шахеди": what is told of weapons over a place is not told of the ground. */
function asOverflown({ first }: Named, clause: Clause, context: RoleContext): RoleGiven | null {
  if (!OVER.test(context.tokens[first - 1]) || (clause.cues & CUE.weapon) === 0) return null;
  return asFallen(clause, context) ?? asHeldOff(clause);
}

/** "суд заарештував коригувальника ударів": a court speaks of strikes of another day. */
function asTried(clause: Clause): RoleGiven | null {
  return (clause.cues & CUE.legal) === 0 ? null : { role: 'mention', because: ROLE_REASONS.legal };
}

/** "збили дрон над Люботином": the weapon did not reach the ground there. */
function asIntercepted(clause: Clause, context: RoleContext): RoleGiven | null {
  return (clause.cues & CUE.interception) === 0 ? null : (asFallen(clause, context) ?? asHeldOff(clause));
}

/** Nothing is told of the ground in the clause itself. */
function asHeldOff({ cues }: Clause): RoleGiven | null {
  const onGround = (cues & (CUE.consequence | CUE.debris)) !== 0;
  return onGround ? null : { role: 'mention', because: ROLE_REASONS.interception };
}

/** "збили дрон над Харковом, уламки впали на склад": the clause after it has the debris, and no other place. */
function asFallen(clause: Clause, { tokens, clauses }: RoleContext): RoleGiven | null {
  const next = clauses.of(clause.last + 1);
  if (tokens[clause.last + 1]?.sentence !== clause.sentence) return null;
  const fallen = (next.cues & CUE.debris) !== 0 && !next.hasPlace;
  return fallen ? { role: 'debris', because: ROLE_REASONS.debris } : null;
}

/** "планують удар", "possible strikes": what may come is not what was. */
function asPlanned(clause: Clause, tokens: readonly Token[]): RoleGiven | null {
  if ((clause.cues & CUE.prospect) === 0 || clause.strikes.length === 0) return null;
  const onlyPlanned = clause.strikes.every((index) => isThreatened(tokens, index));
  return onlyPlanned ? { role: 'mention', because: ROLE_REASONS.prospect } : null;
}

function asStruck(named: Named, clause: Clause, context: RoleContext): RoleGiven {
  const { tokens, clauses, tellsOfStrike } = context;
  const { first } = named;
  const sentence = tokens[first]?.sentence ?? 0;
  if (!tellsOfStrike) return { role: 'mention', because: ROLE_REASONS.nothing };
  if ((clause.cues & STRUCK) !== 0) {
    const other = struckInstead(named, clause, context);
    if (other !== null) return { role: 'mention', because: other };
    return struck(clause, tokens);
  }
  if ((clause.cues & CUE.quiet) !== 0) return { role: 'mention', because: ROLE_REASONS.quiet };
  if ((clause.cues & CUE.debris) !== 0) return { role: 'debris', because: ROLE_REASONS.debris };
  const inSentence = clauses.sentence(sentence).cues;
  // "Удар по нафтобазі: у Харкові рятують річку": the strike has no place of its own in the sentence.
  const { strikeHasPlace, cues: sentenceCues } = clauses.sentence(sentence);
  const isPlacedHere = (sentenceCues & STRUCK) !== 0 && !strikeHasPlace;
  const saysSomethingElse = (clause.cues & CUE.otherActivity) !== 0;
  // "Двоє загинули від вибуху, це сталося в Ізюмі": the verb only says where.
  const saysWhere = happened(tokens, clause);
  if (saysSomethingElse || (clause.hasOtherVerb && !isPlacedHere && !saysWhere)) {
    return { role: 'mention', because: ROLE_REASONS.otherActivity };
  }
  if ((inSentence & STRUCK) !== 0) {
    const debris = (inSentence & CUE.debris) !== 0;
    return debris
      ? { role: 'debris', because: ROLE_REASONS.debris }
      : { role: 'hit', because: ROLE_REASONS.sentence };
  }
  if (isHeader(sentence, clauses)) return { role: 'hit', because: ROLE_REASONS.header };
  if (saysWhere) return { role: 'hit', because: ROLE_REASONS.sentence };
  return { role: 'mention', because: ROLE_REASONS.nothing };
}

function struck(clause: Clause, tokens: readonly Token[]): RoleGiven {
  if ((clause.cues & CUE.debris) !== 0) return { role: 'debris', because: ROLE_REASONS.debris };
  return explained('hit', tokens[clause.strikes[0] ?? clause.first]?.key ?? '');
}

/** A place elsewhere stands between the strike and this place, and no list ties the two. */
function struckInstead(
  { first }: Named,
  clause: Clause,
  { tokens, elsewhere }: RoleContext,
): Bilingual | null {
  const before = strikeBefore(clause, first);
  if (before === null) return null;
  const nearest = nearestBefore(elsewhere, first);
  if (nearest === null || nearest.first <= before) return null;
  for (let index = nearest.last + 1; index < first; index++) {
    if (AND.test(tokens[index])) return null;
  }
  return first - nearest.last > 2 ? ROLE_REASONS.elsewhere : null;
}

function strikeBefore({ strikes }: Clause, first: number): number | null {
  for (let i = strikes.length - 1; i >= Math.max(0, strikes.length - REACH); i--) {
    const strike = strikes[i];
    if (strike !== undefined && strike < first) return strike;
  }
  return null;
}

/** The last of some places, in the order of the text, that stands before a word. */
function nearestBefore(places: readonly Elsewhere[], first: number): Elsewhere | null {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.first ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  return places[low - 1] ?? null;
}

const AND = keyPattern(/^(?:і|й|та|и|and|а|також)$/);

/** "Це сталося в Ізюмі", "It happened in Izium". */
function happened(tokens: readonly Token[], clause: Clause): boolean {
  for (let index = clause.first; index <= Math.min(clause.last, clause.first + REACH); index++) {
    if (HAPPENED.test(tokens[index])) return true;
  }
  return false;
}

const HAPPENED = keyPattern(
  /^(?:стало?с[яь]|трапило?с[яь]|случило?с[яь]|произошл[оаи]|happened|occurred|took|інцидент[а-яєії]{0,3})$/,
);

const SAYS_MORE = CUE.otherActivity | CUE.visit | CUE.siren | CUE.quiet | CUE.legal | CUE.evacuation;

/** "Харківська область." before the sentence that tells what happened. */
function isHeader(sentence: number, clauses: Clauses): boolean {
  const longest = 12;
  const { words, cues, clauses: own } = clauses.sentence(sentence);
  if (words > longest || (cues & SAYS_MORE) !== 0 || own.some(({ hasOtherVerb }) => hasOtherVerb))
    return false;
  const [before, after] = [clauses.sentence(sentence - 1), clauses.sentence(sentence + 1)];
  // "Влучання в будинок. Село Семенівка.": the place stands behind what it is the place of.
  return (after.cues & STRUCK) !== 0 || ((before.cues & STRUCK) !== 0 && !before.strikeHasPlace);
}

/** Words further off than this bear on something else. */
const REACH = 30;

function nearestLeft(tokens: readonly Token[], from: number, to: number, kinds: number): Token | null {
  for (let index = from - 1; index >= Math.max(to, from - REACH); index--) {
    const token = tokens[index];
    if (token !== undefined && isCue(token, kinds)) return token;
  }
  return null;
}

function nearestRight(tokens: readonly Token[], from: number, to: number, kinds: number): Token | null {
  for (let index = from + 1; index <= Math.min(to, from + REACH); index++) {
    const token = tokens[index];
    if (token !== undefined && isCue(token, kinds)) return token;
  }
  return null;
}

function explained(role: Role, word: string): RoleGiven {
  return { role, because: explainRole(role, word) };
}

/** True when the text says that something was struck: a strike by name, or damage without an accident. */
export function tellsOfStrike(tokens: readonly Token[], clauses: Clauses): boolean {
  let cues = 0;
  for (let sentence = 0; sentence < clauses.sentences; sentence++) cues |= clauses.sentence(sentence).cues;
  const armed = (cues & CUE.weapon) !== 0;
  if (!armed && tokens.some(OTHER_STRIKE.test)) return false;
  if ((cues & CUE.strike) !== 0) return true;
  return (cues & (CUE.consequence | CUE.debris)) !== 0 && !tokens.some(ACCIDENT.test);
}

/** Lightning strikes, and so do workers. */
const OTHER_STRIKE = signPattern(
  /^(?:lightning|unions?|workers|wages|блискавк[а-яєії]{1,3}|молни[а-яєії]{1,3}|страйк[а-яєії]{0,3}|забастов[а-яєії]{1,4})$/,
);

const ACCIDENT = signPattern(
  /^(?:дтп|аварі[а-яєії]{1,3}|авари[а-яєії]{1,3}|наїзд[а-яєії]{0,3}|потоп[а-яєії]{1,5}|потону[а-яєії]{1,4}|втопи[а-яєії]{1,5}|утону[а-яєії]{1,4}|побутов[а-яєії]{1,4}|crash(?:ed|es)?|collision|accident[а-яєії]{0,3}|drown[а-яєії]{1,4}|отруєн[а-яєії]{1,3}|отравл[а-яєії]{1,5})$/,
);
