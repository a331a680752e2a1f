/** How many people were killed and injured, by the words of the report. */
import type { Bilingual } from '../../domain/text.ts';
import { anyOf, keyPattern, signPattern } from '../memo.ts';
import { isAdjacent, type Token } from '../tokens.ts';
import { spanOf, type DraftCasualties } from './span.ts';
import { amountEndingAt, numberOf, TO, type Amount } from './numbers.ts';

const KILLED_WORD =
  /^(?:загину[а-яєії]{1,4}|загибл[а-яєії]{1,4}|вбит[а-яєії]{1,3}|убит[а-яєії]{1,3}|вбив|вбил[аои]|убив|убил[аои]?|погиб[а-яєії]{0,5}|killed|killing|kills|dead|died|fatalities|deaths?)$/;
const INJURED_WORD =
  /^(?:поране[а-яєії]{1,5}|поранил[аои]|поранив|травмован[а-яєії]{1,4}|травмувал[а-яєії]{1,3}|постражда[а-яєії]{1,5}|ранен[а-яєії]{1,4}|ранил[аои]?|пострада[а-яєії]{1,5}|injured|injuring|injures|wounded|wounding|wounds|hurt|injuries)$/;
const KILLED = keyPattern(KILLED_WORD);
const HARMED = signPattern(anyOf([KILLED_WORD, INJURED_WORD]));
const PEOPLE = keyPattern(
  /^(?:люд[а-яєії]{1,3}|осіб|особи|особа|особу|чоловік[а-яєії]{0,3}|жінк[а-яєії]{1,3}|жінок|діт[а-яєії]{1,4}|дитин[а-яєії]{1,3}|цивільн[а-яєії]{1,3}|мешкан[а-яєії]{1,4}|жител[а-яєії]{1,4}|человек[а-яєії]{0,2}|женщин[а-яєії]{0,2}|дет[а-яєії]{1,3}|ребен[а-яєії]{1,3}|мужчин[а-яєії]{0,2}|people|persons?|civilians?|men|man|women|woman|children|child|others?|ще|еще|further|more|were|was|have|been|has|є|стали|стало|було|были|был)$/,
);
const NOBODY = keyPattern(/^(?:без|no|немає|нема|нет|обійшлося)$/);
/** How many words may stand between a number and what it counts. */
const REACH = 4;

/** Every count of people killed or injured. */
export function casualtiesIn(text: string, tokens: readonly Token[]): readonly DraftCasualties[] {
  const found: DraftCasualties[] = [];
  const used = new Set<number>();
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!HARMED.test(token)) continue;
    const aspect = KILLED.test(token) ? 'killed' : 'injured';
    const nobody = nobodyBefore(tokens, index);
    if (nobody !== null) {
      const words = spanOf(text, tokens, nobody, index);
      found.push({ span: words.span, text: words.text, aspect, low: 0, high: 0, why: NONE });
      continue;
    }
    const amount = amountBefore(tokens, index, used) ?? amountAfter(tokens, index, used);
    if (amount === null) continue;
    for (let at = amount.first; at <= amount.last; at++) used.add(at);
    const first = Math.min(amount.first, index);
    const last = Math.max(amount.last, index);
    const { low, high } = amount;
    const words = spanOf(text, tokens, first, last);
    found.push({ span: words.span, text: words.text, aspect, low, high, why: explain(amount) });
  }
  return found;
}

const NONE: Bilingual = {
  uk: 'У тексті сказано, що таких немає.',
  en: 'The text says that there are none.',
};

function nobodyBefore(tokens: readonly Token[], index: number): number | null {
  const before = tokens[index - 1];
  if (before !== undefined && isAdjacent(tokens[index]) && NOBODY.test(before)) return index - 1;
  return null;
}

function amountBefore(tokens: readonly Token[], index: number, used: ReadonlySet<number>): Amount | null {
  for (let at = index - 1; at >= index - REACH; at--) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== tokens[index]?.sentence) return null;
    // What stands behind a comma is counted by something else.
    if (tokens[at + 1]?.gap === 'comma' || tokens[at + 1]?.gap === 'stop') return null;
    if (numberOf(token) !== null)
      return used.has(at) || isTimeOrDate(tokens, at) ? null : amountEndingAt(tokens, at);
    if (!PEOPLE.test(token)) return null;
  }
  return null;
}

function amountAfter(tokens: readonly Token[], index: number, used: ReadonlySet<number>): Amount | null {
  for (let at = index + 1; at <= index + REACH; at++) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== tokens[index]?.sentence || token.gap === 'comma')
      return null;
    if (numberOf(token) === null) {
      if (!BOUND_WORD.test(token) && !PEOPLE.test(token)) return null;
      continue;
    }
    // "three to five": the second number closes the range.
    const isRange = TO.test(tokens[at + 1]) && numberOf(tokens[at + 2]) !== null;
    const end = isRange ? at + 2 : at;
    return used.has(end) || isTimeOrDate(tokens, end) ? null : amountEndingAt(tokens, end);
  }
  return null;
}

const BOUND_WORD = keyPattern(
  /^(?:від|от|from|at|least|щонайменше|мінімум|понад|більше|ніж|минимум|более|чем|over|than|as|many|по|меньшей|мере|до|up|to)$/,
);

const MONTH_OR_UNIT = keyPattern(
  /^(?:січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листопад|груд|январ|феврал|март|апрел|ма[йя]$|июн|июл|август|сентяб|октяб|нояб|декаб|january|february|march|april|may|june|july|august|september|october|november|december|рок|год|лет|км|ракет|дрон|year|км|km)/,
);
const TWO_DIGITS = keyPattern(/^\d\d$/);

/** "2 січня", "14:30", "55 років": a number that counts no people. */
function isTimeOrDate(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && (MONTH_OR_UNIT.test(next) || (next.gap === 'other' && TWO_DIGITS.test(next)));
}

function explain({ low, high }: Amount): Bilingual {
  if (low !== null && low === high) return { uk: 'Точне число в тексті.', en: 'The text gives the number.' };
  if (high === null) return { uk: 'Текст дає лише нижню межу.', en: 'The text gives a low bound only.' };
  if (low === null) return { uk: 'Текст дає лише верхню межу.', en: 'The text gives a high bound only.' };
  return { uk: 'Текст дає обидві межі.', en: 'The text gives both bounds.' };
}
