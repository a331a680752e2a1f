/** Words that place something beside a settlement or a district rather than in it. */
import { isAdjacent, type Token } from './tokens.ts';
import { isSettlementWord } from './typewords.ts';

// "Under Kharkiv" is how Ukrainian and Russian say "near Kharkiv".
const NEAR_BEFORE =
  /^(?:near|outside|around|close|outskirts|suburbs?|vicinity|під|под|біля|поблизу|коло|неподалік|неподалеку|недалеко|близько|близко|поруч|поряд|околиц\p{L}{1,3}|передміст\p{L}{1,3}|возле|около|близ|вблизи|рядом|окраин\p{L}{1,3}|пригород\p{L}{0,3})$/u;
const NEAR_AFTER = /^(?:area|outskirts|suburbs?)$/;

// What may stand between such a word and the name: "outside of the", «неподалік від».
const LINK = /^(?:an?|the|of|to|до|ко?|від|од|от|із?|зі?|со?)$/;
const LONGEST_LINK = 5;

/** The word that says so for a name at [first, last]; null when none does. */
export function nearWord(tokens: readonly Token[], first: number, last: number): string | null {
  const after = tokens[last + 1];
  if (after !== undefined && isAdjacent(after) && NEAR_AFTER.test(after.key)) return after.key;
  for (let index = first; index >= first - LONGEST_LINK && isTied(tokens, index); index--) {
    const before = tokens[index - 1];
    if (before === undefined) return null;
    if (NEAR_BEFORE.test(before.key)) return before.key;
    if (!LINK.test(before.key) && !isSettlementWord(before) && !isAttribute(tokens, index - 1)) return null;
  }
  return null;
}

/** "the border village of", «прикордонного села»: one word more before the kind of settlement. */
function isAttribute(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const shortest = 4;
  return token !== undefined && token.key.length >= shortest && isSettlementWord(tokens[index + 1]);
}

/** No more than white space or the full stop of an abbreviation stands before the word: «під м. Харків». */
function isTied(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return isAdjacent(token) || (token?.gap === 'dot' && token.sentence === tokens[index - 1]?.sentence);
}
