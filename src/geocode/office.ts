/** Offices and their holders, named by a place: "губернатор Харківської області", "Kharkiv Oblast police", "мер Харкова". */
import { CUE } from './lexicon.ts';
import { keyPattern } from './memo.ts';
import { followsAbbreviation, isAdjacent, isCue, type Token } from './tokens.ts';
import { isSettlementWord } from './typewords.ts';

/** The office that the words beside the place at [first, last] name: its word in look-up spelling, or null. */
export function officeBeside(tokens: readonly Token[], first: number, last: number): string | null {
  return officeBefore(tokens, first) ?? officeAfter(tokens, last) ?? officeIn(tokens, first, last);
}

/** "мер міста Харкова", "governor of the Kharkiv region" */
function officeBefore(tokens: readonly Token[], first: number): string | null {
  if (!followsAbbreviation(tokens[first])) return null;
  const at = beforeLinks(tokens, first);
  const office = tokens[at];
  if (office === undefined || !followsAbbreviation(tokens[at + 1])) return null;
  return OFFICE.test(office) ? office.key : null;
}

/** The index of the word before "of the city of", "міста", "м.". */
function beforeLinks(tokens: readonly Token[], first: number): number {
  const longest = 4;
  let at = first - 1;
  while (at > first - 1 - longest && (LINK.test(tokens[at]) || isSettlementWord(tokens[at]))) at--;
  return at;
}

/** "Kharkiv Oblast governor", "Kharkiv Oblast Military Administration" */
function officeAfter(tokens: readonly Token[], last: number): string | null {
  const longest = 4;
  for (let at = last + 1; at <= last + longest; at++) {
    const token = tokens[at];
    if (token === undefined || !isAdjacent(token)) return null;
    // "a missile hit Kharkiv police headquarters"
    if (OFFICE_AFTER.test(token)) return HOUSE.test(tokens[at + 1]) ? null : token.key;
    if (!FILLER.test(token)) return null;
  }
  return null;
}

/** "ДСНС у Харківській області повідомляє", "Police in the Kharkiv region said": with a word for speaking. */
function officeIn(tokens: readonly Token[], first: number, last: number): string | null {
  const at = tokens[first - 1]?.key === 'the' ? first - 2 : first - 1;
  if (!IN.test(tokens[at])) return null;
  const office = COUNTRY.test(tokens[at - 1]) ? at - 2 : at - 1;
  const word = tokens[office];
  if (word === undefined || word.sentence !== tokens[first]?.sentence || !INSTITUTION.test(word)) return null;
  const reach = 5;
  for (let before = office - 1; tokens[before]?.sentence === word.sentence; before--) {
    if (office - before > reach || isCue(tokens[before], CUE.strike | CUE.consequence)) return null;
  }
  for (let after = last + 1; after <= last + reach; after++) {
    if (tokens[after]?.sentence !== word.sentence) return null;
    if (SAYS.test(tokens[after]) || (after === last + 1 && tokens[after]?.gap === 'other')) return word.key;
  }
  return null;
}

const LINK = keyPattern(/^(?:of|the|for)$/);
const IN = keyPattern(/^(?:у|в|во|in)$/);
const COUNTRY = keyPattern(/^(?:україни|украины)$/);

const OFFICE = keyPattern(
  /^(?:очільни[а-яєії]{1,3}|мер(?:а|у|ом|ові|ка|ки|ці|ію|ія|ії)?|мэр(?:а|у|ом|ия|ии|ию)?|міськгол[а-яєії]{1,5}|градоначальник[а-яєії]{0,3}|голов(?:а|и|і|у|ою)|глав(?:а|ы|е|у|ой)|губернатор[а-яєії]{0,4}|начальни[кц][а-яєії]{0,3}|керівни[кц][а-яєії]{0,3}|руководител[а-яєії]{1,3}|речни[кц][а-яєії]{0,3}|депутат[а-яєії]{0,3}|поліці(?:я|ї|ю|єю)|полици(?:я|и|ю|ей)|поліцейськ[а-яєії]{1,3}|полицейск[а-яєії]{1,3}|правоохорон(?:ці|ців|цям)|правоохранител(?:и|ей|ям)|слідч(?:і|их)|прокуратур(?:а|и|і|ою|у|ы|е|ой)|прокурор(?:и|ів|ы|ов|ка|а)?|медик(?:и|ів|ам)|рятувальник(?:и|ів)|спасател(?:и|ей)|governors?|heads?|chiefs?|leaders?|spokes(?:man|woman|person)|mayors?|prosecutors?|police|authorities|officials|council|administration|офіцер[а-яєії]{0,2}|журналіст[а-яєії]{0,2}|суспільн(?:е|ого|ому)|труха)$/,
);
const OFFICE_AFTER = keyPattern(
  /^(?:governors?|heads?|chiefs?|leaders?|spokes(?:man|woman|person)|mayors?|police|prosecutors?|council|authorities|officials?|administrations?|government|emergency|rescuers|firefighters|medics|residents?)$/,
);
const FILLER = keyPattern(/^(?:military|civil|civilian|state|regional|local|national|deputy|acting|former)$/);
const HOUSE = keyPattern(/^(?:buildings?|headquarters|hq|stations?)$/);
const INSTITUTION = keyPattern(
  /^(?:гунп|нацполіці[а-яєії]{1,2}|поліці(?:я|ї)|дснс|гсчс|мчс|сбу|прокуратур[аиы]|управління|управление|полици[яи]|police|prosecutors|authorities|officials)$/,
);
const SAYS = keyPattern(
  /^(?:said|says?|reported|reports?|confirmed|told|announced|повідом[а-яєії]{2,5}|заяв[а-яєії]{2,4}|розпов[а-яєії]{2,4}|уточн[а-яєії]{2,4}|інформу[а-яєії]{2,3}|кажуть|кажу?ть|сообщ[а-яєії]{2,4}|рассказ[а-яєії]{2,4}|информиру[а-яєії]{2,3}|говорят)$/,
);

/** "KHARKIV, Ukraine (Reuters) - ...", "ХАРКІВ, 12 травня (Укрінформ) - ...": from where a report was sent. */
export function isDateline(
  text: string,
  tokens: readonly Token[],
  { first, last }: { readonly first: number; readonly last: number },
  isName: (index: number) => boolean,
): boolean {
  if (first !== 0) return false;
  const longest = 80;
  const end = tokens[last]?.end ?? 0;
  const [head, agency] = DATELINE.exec(text.slice(end, end + longest)) ?? [];
  if (head === undefined || agency === undefined) return false;
  // "ЧУГУЇВ (Харківська область) - ...": what stands in the brackets tells where.
  for (let at = last + 1; (tokens[at]?.start ?? Infinity) < end + head.length; at++)
    if (isName(at)) return false;
  return tokens[first]?.upper === true || AGENCY.test(agency);
}

const DATELINE = /^(?:,[^()\n]{1,40})?\s*\(([^()\n]{2,30})\)\s*[-–—]/;
const AGENCY =
  /^(?:reuters|ap|afp|dpa|cnn|bbc|ukrinform|interfax|agency|укрінформ|укринформ|інтерфакс|интерфакс|уніан|унн|тасс|риа)/i;
