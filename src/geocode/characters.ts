/** What each UTF-16 unit of a text is to the one pass that splits it into words. */

/** `letter` is any letter, mark or digit; `unseen` a character that shows nothing and parts no word. */
export const LETTER = 1;
export const APOSTROPHE = 2;
export const UNSEEN = 3;
export const SPACE = 4;
export const LINE = 5;
export const HYPHEN = 6;
export const COMMA = 7;
export const FULL_STOP = 8;
export const STOP = 9;
export const OTHER = 10;

const UNKNOWN = 0;

/** Every character that people type for an apostrophe: ' ’ ‘ ʼ ʹ ′ ‛ ´ `. */
export const APOSTROPHES = "'\u2019\u2018\u02BC\u02B9\u2032\u201B\u00B4`";
/** Soft hyphen, zero-width spaces and joiners, byte order mark, and what makes an emoji of a sign: "❗️". */
export const UNSEEN_CHARACTERS = '\u00AD\u200B\u200C\u200D\u2060\uFEFF\uFE0E\uFE0F';
/** The box around the digit of "1️⃣", which is a mark to Unicode and would begin the word behind it. */
const KEYCAP = '\u20E3';

const CLASSES: readonly (readonly [characters: string, kind: number])[] = [
  [APOSTROPHES, APOSTROPHE],
  [UNSEEN_CHARACTERS, UNSEEN],
  [' \t\u00A0\u2007\u2009\u202F', SPACE],
  ['\n', LINE],
  ['-\u2010\u2011\u2013', HYPHEN],
  [',', COMMA],
  ['.', FULL_STOP],
  ['!?…', STOP],
  [KEYCAP, OTHER],
];

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
const WHITE_SPACE = /\s/;

// Filled as characters are met: a report uses a few hundred of the 65,536.
const classOfUnit = new Uint8Array(0x10000);
for (const [characters, kind] of CLASSES) {
  for (const character of characters) classOfUnit[character.charCodeAt(0)] = kind;
}

/** The class of a UTF-16 unit. Halves of a pair are `OTHER`: no name has letters beyond the first plane. */
export function classOf(unit: number): number {
  const known = classOfUnit[unit] ?? OTHER;
  if (known !== UNKNOWN) return known;
  const character = String.fromCharCode(unit);
  const kind = WORD_CHARACTER.test(character) ? LETTER : WHITE_SPACE.test(character) ? SPACE : OTHER;
  classOfUnit[unit] = kind;
  return kind;
}
