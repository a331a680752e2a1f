/** How many people were killed and injured, by the words of the report. */
import type { Bilingual } from '../../domain/text.ts';
import { anyOf, keyPattern, signPattern } from '../memo.ts';
import { isAdjacent, type Token } from '../tokens.ts';
import { agesIn } from './ages.ts';
import type { Amount } from './numbers.ts';
import { AUXILIARY, peopleAt, type People } from './people.ts';
import { spanOf, type DraftCasualties } from './span.ts';

const KILLED_WORD =
  /^(?:загину[а-яєії]{1,4}|загибл[а-яєії]{1,4}|вбит[а-яєії]{1,3}|убит[а-яєії]{1,3}|вбив|вбил[аои]|убив|убил[аои]?|погиб[а-яєії]{0,5}|помер|помер(?:ла|ли)|скончал[а-яєії]{1,3}|умер(?:ла|ли)?|killed|killing|kills|dead|died|fatalities|deaths?)$/;
const INJURED_WORD =
  /^(?:поране[а-яєії]{1,5}|поранил[аои]|поранив|травмован[а-яєії]{1,4}|травмувал[а-яєії]{1,3}|постражда[а-яєії]{1,5}|ранен[а-яєії]{0,4}|ранил[аои]?|пострада[а-яєії]{1,5}|травмирован[а-яєії]{0,3}|injured|injuring|injures|wounded|wounding|wounds|hurt|injuries)$/;
const KILLED = keyPattern(KILLED_WORD);
const HARMED = signPattern(anyOf([KILLED_WORD, INJURED_WORD]));
const NOBODY = keyPattern(/^(?:без|no|немає|нема|нет|обійшлося)$/);
/** How many words may stand between people and what happened to them. */
const REACH = 4;

/** Every count of people killed or injured. */
export function casualtiesIn(text: string, tokens: readonly Token[]): readonly DraftCasualties[] {
  const found: DraftCasualties[] = [];
  for (let first = 0; first < tokens.length;) {
    if (!HARMED.test(tokens[first])) {
      first++;
      continue;
    }
    const sentence = tokens[first]?.sentence;
    let from = first;
    while (tokens[from - 1]?.sentence === sentence) from--;
    let to = first;
    while (tokens[to + 1]?.sentence === sentence) to++;
    found.push(...casualtiesBetween(text, tokens, Math.max(from, first - FURTHEST), to));
    first = to + 1;
  }
  return found;
}

/** A sentence without an end is read from here on. */
const FURTHEST = 60;

function casualtiesBetween(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): readonly DraftCasualties[] {
  const found: DraftCasualties[] = [];
  const lists = peopleBetween(text, tokens, from, to);
  const used = new Set<People>();
  let passed = 0;
  for (let index = from; index <= to; index++) {
    const token = tokens[index];
    if (!HARMED.test(token)) continue;
    const aspect = KILLED.test(token) ? 'killed' : 'injured';
    const nobody = nobodyAt(tokens, index);
    if (nobody !== null) {
      const words = spanOf(text, tokens, Math.min(nobody, index), Math.max(nobody, index));
      found.push({ span: words.span, text: words.text, aspect, low: 0, high: 0, why: NONE });
      continue;
    }
    if (isPartOf(tokens, index)) continue;
    while (passed < lists.length && (lists[passed]?.first ?? 0) < index) passed++;
    const [before, after] = [lists[passed - 1], lists[passed]];
    const people =
      (before !== undefined && !used.has(before) && leadsTo(before, index, tokens) ? before : null) ??
      (after !== undefined && !used.has(after) && follows(after, index, tokens) ? after : null);
    if (people === null) continue;
    used.add(people);
    if (isPartOf(tokens, people.first)) continue;
    const { low, high } = people;
    const words = spanOf(text, tokens, Math.min(people.first, index), Math.max(people.last, index));
    found.push({ span: words.span, text: words.text, aspect, low, high, why: explain(people) });
  }
  return found;
}

/** All people that a sentence names, in its order. */
function peopleBetween(text: string, tokens: readonly Token[], from: number, to: number): readonly People[] {
  const ages = agesIn(text, tokens, from, to);
  const isHarm = (index: number): boolean => HARMED.test(tokens[index]);
  const lists: People[] = [];
  for (let at = from; at <= to; at++) {
    if (isHarm(at)) continue;
    const named = peopleAt(text, tokens, at, to, ages, isHarm);
    if (named === null) continue;
    lists.push(...named);
    at = Math.max(at, named.at(-1)?.last ?? at);
  }
  return lists;
}

const NONE: Bilingual = {
  uk: 'У тексті сказано, що таких немає.',
  en: 'The text says that there are none.',
};

/** The word that says that nobody was: "без постраждалих", "пострадавших нет", "no one was hurt". */
function nobodyAt(tokens: readonly Token[], index: number): number | null {
  if (isAdjacent(tokens[index]) && NOBODY.test(tokens[index - 1])) return index - 1;
  if (isAdjacent(tokens[index + 1]) && NONE_THERE.test(tokens[index + 1])) return index + 1;
  for (let at = index - 1; at >= index - REACH && isAdjacent(tokens[at + 1]); at--) {
    if (NO_PERSON.test(tokens[at])) return at;
    if (tokens[at]?.key === 'one' && tokens[at - 1]?.key === 'no') return at - 1;
    if (!AUXILIARY.test(tokens[at]) && tokens[at]?.key !== 'не') return null;
  }
  return null;
}

const NONE_THERE = keyPattern(/^(?:немає|нема|нет)$/);
const NO_PERSON = keyPattern(/^(?:ніхто|никто|nobody|none)$/);

/** "двоє людей поранено", "47-річний житель села загинув" */
function leadsTo({ last, proven, endsInAge }: People, harm: number, tokens: readonly Token[]): boolean {
  if (harm - last > REACH + 1) return false;
  for (let at = last + 1; at <= harm; at++) {
    const token = tokens[at];
    // What stands behind a comma is counted by something else, but for "a man, 47, was killed".
    const closesAge = at === last + 1 && endsInAge;
    const tied = isAdjacent(token) || token?.gap === 'hyphen' || closesAge;
    if (!tied) return false;
    if (at < harm && !AUXILIARY.test(token) && (!proven || STARTS_ANEW.test(token))) return false;
  }
  return true;
}

const STARTS_ANEW = keyPattern(/^(?:і|й|та|и|а|але|но|and|but|while|коли|когда|не|not|\d+)$/);

/** "поранено двох людей", "injuring a woman aged 45" */
function follows({ first }: People, harm: number, tokens: readonly Token[]): boolean {
  if (first - harm > REACH || tokens[first]?.gap === 'comma') return false;
  for (let at = harm + 1; at < first; at++) {
    if (tokens[at]?.gap === 'comma' || !AUXILIARY.test(tokens[at])) return false;
  }
  return true;
}

/** "серед поранених", "серед них двоє": a part of those counted elsewhere. */
function isPartOf(tokens: readonly Token[], index: number): boolean {
  const [before, further] = [tokens[index - 1], tokens[index - 2]];
  if (AMONG.test(before) || (before?.key === 'the' && AMONG.test(further))) return true;
  return OF_THEM.test(before) && (AMONG.test(further) || FROM.test(further));
}

const AMONG = keyPattern(/^(?:серед|среди|among|including|включно|включаючи|включая)$/);
const OF_THEM = keyPattern(
  /^(?:них|яких|которых|числі|числе|them|whom|постраждалих|пострадавших|загиблих|погибших|поранених|раненых)$/,
);
const FROM = keyPattern(/^(?:з|із|из|тому|том|of)$/);

function explain({ low, high }: Amount): Bilingual {
  if (low !== null && low === high) return { uk: 'Точне число в тексті.', en: 'The text gives the number.' };
  if (low === null && high === null) {
    return { uk: 'Текст дає лише приблизне число.', en: 'The text gives a rough number only.' };
  }
  if (high === null) return { uk: 'Текст дає лише нижню межу.', en: 'The text gives a low bound only.' };
  if (low === null) return { uk: 'Текст дає лише верхню межу.', en: 'The text gives a high bound only.' };
  return { uk: 'Текст дає обидві межі.', en: 'The text gives both bounds.' };
}
