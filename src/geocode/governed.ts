/** Lists and the oblast that they lie in: "Водолагам, Стецьківці, Хотіню Сумської області, Вовчанську Харківської". */
import type { Bilingual } from '../domain/text.ts';
import type { Elsewhere } from './elsewhere.ts';
import { rejectFor } from './explain.ts';
import type { Reading } from './read.ts';
import { isAdjacent, type Token } from './tokens.ts';
import { isSettlementWord } from './typewords.ts';
import { keyPattern } from './memo.ts';

/** What the oblast that governs a settlement says of it: ours, another one with the reason, or nothing. */
export type Governed = { readonly own: true } | { readonly own: false; readonly because: Bilingual } | null;

interface Area {
  readonly first: number;
  readonly last: number;
  readonly own: boolean;
}

/** Tells which oblast governs each settlement of a text. */
export function governing(
  readings: readonly Reading[],
  elsewhere: readonly Elsewhere[],
  tokens: readonly Token[],
  isName: (index: number) => boolean,
): (reading: Reading) => Governed {
  const areas: readonly Area[] = [
    ...readings
      .filter(({ asks, office }) => !office && (asks === 'oblast' || asks === 'region' || asks === 'raion'))
      .map(({ first, last }) => ({ first, last, own: true })),
    ...elsewhere.filter(({ isArea }) => isArea).map(({ first, last }) => ({ first, last, own: false })),
  ].sort((a, b) => a.first - b.first);
  const isListed = (index: number): boolean => isName(index) || isListWord(tokens[index]);
  let next = 0;
  // Readings come in the order of the text, and so do the areas: one walk over both.
  return (reading) => {
    while (next < areas.length && (areas[next]?.first ?? 0) <= reading.last) next++;
    const after = areas[next];
    if (after !== undefined && closesList(after, reading, tokens, isListed))
      return governedBy(after, tokens, 'after');
    const before = areas[next - 1];
    if (before !== undefined && !before.own && opensList(before, reading, tokens, isListed)) {
      return governedBy(before, tokens, 'before');
    }
    return null;
  };
}

function governedBy(area: Area, tokens: readonly Token[], side: 'before' | 'after'): Governed {
  if (area.own) return { own: true };
  return { own: false, because: rejectFor('oblast', tokens[area.first]?.key ?? '', side) };
}

const LONGEST_LIST = 60;

/** The area stands straight behind the list that the settlement is in. */
function closesList(
  area: Area,
  { last }: Reading,
  tokens: readonly Token[],
  isListed: (index: number) => boolean,
): boolean {
  const start = tokens[area.first];
  if (start === undefined || area.first - last > LONGEST_LIST) return false;
  if (!isAdjacent(start) || start.sentence !== tokens[last]?.sentence) return false;
  for (let index = last + 1; index < area.first; index++) {
    if (!isListed(index) || tokens[index]?.gap === 'stop') return false;
  }
  // "і Сумська область" is the next item of the list, not where it lies.
  return !AND.test(tokens[area.first - 1]);
}

/** "У Миколаївській області обстріляли Первомайське": the area says where all of its clause is. */
function opensList(
  area: Area,
  { first }: Reading,
  tokens: readonly Token[],
  isListed: (index: number) => boolean,
): boolean {
  const start = tokens[area.first];
  if (start === undefined || first - area.last > LONGEST_LIST) return false;
  if (start.sentence !== tokens[first]?.sentence) return false;
  const locative = IN.test(tokens[area.first - 1]) || tokens[area.first - 1]?.sentence !== start.sentence;
  let onlyList = true;
  for (let index = area.last + 1; index <= first; index++) {
    const gap = tokens[index]?.gap;
    if (index < first && !isListed(index)) onlyList = false;
    if (gap === 'stop') return false;
    if (!onlyList && (gap === 'comma' || gap === 'other')) return false;
  }
  return locative;
}

const AND = keyPattern(/^(?:і|й|та|и|and|а)$/);
const IN = keyPattern(/^(?:у|в|во|на|in)$/);
const LIST_WORD = keyPattern(
  /^(?:і|й|та|и|and|а|також|в|у|по|біля|поблизу|до|на|районі|район(?:у|а|ів)?|районе|громад(?:и|ы)|сільськ[а-яєії]{1,4}|населен[а-яєії]{1,4}|пункт[а-яєії]{0,3}|н|п|of|the|near|areas?|settlements?|villages?)$/,
);

function isListWord(token: Token | undefined): boolean {
  return token !== undefined && (token.capital || LIST_WORD.test(token) || isSettlementWord(token));
}
