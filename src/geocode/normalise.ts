/**
 * Normalisation: one spelling for the many ways in which the same letters are typed, with the way back to
 * the original text. Everything later works on the normalised text; spans are cut from the original.
 */

export interface Normalised {
  /** Lower case, composed, one apostrophe, plain spaces, no stress marks or soft hyphens. */
  readonly text: string;
  /** offsets[i] is where unit i of `text` begins in the original; the last entry is the original's length. */
  readonly offsets: Uint32Array;
}

// Characters that stand for one another in typed text. The empty string drops the character.
const FOLDED = new Map<string, string>([
  ...['\u2019', '\u2018', '\u02BC', '\u02B9', '\u2032', '\u201B', '\u00B4', '`'].map(
    (apostrophe): [string, string] => [apostrophe, "'"],
  ),
  ...['\u00A0', '\u2007', '\u2009', '\u202F', '\t'].map((space): [string, string] => [space, ' ']),
  ...['\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF'].map((unseen): [string, string] => [
    unseen,
    '',
  ]),
  ['\u2010', '-'],
  ['\u2011', '-'],
  // Russian texts print ё as е; Ukrainian names with ґ are often typed with г.
  ['ё', 'е'],
  ['ґ', 'г'],
]);

// Latin letters and the Cyrillic letters that look the same, in lower or upper case.
const LOOK_ALIKES = [...'abcehikmopxyt'].map((latin, i): [string, string] => [
  latin,
  'авсенікморхут'.charAt(i),
]);
const TO_CYRILLIC = new Map(LOOK_ALIKES);
const TO_LATIN = new Map(LOOK_ALIKES.map(([latin, cyrillic]): [string, string] => [cyrillic, latin]));

// A character with its combining marks. A longer run of marks is nobody's spelling and is not composed,
// which keeps the work linear whatever is pasted in.
const CLUSTER = /[^\u0300-\u036F][\u0300-\u036F]{0,3}|[\u0300-\u036F]/g;
const LATIN_OR_CYRILLIC_WORD = /[a-z\u0400-\u04FF]+/g;
const LATIN = /[a-z]/;
const CYRILLIC = /[\u0400-\u04FF]/;

/**
 * Normalises a text: apostrophes, stress marks (U+0301), no-break spaces, soft hyphens, ё and ґ, composed
 * and decomposed letters, Latin letters inside Cyrillic words and the reverse, upper case.
 */
export function normalise(text: string): Normalised {
  let folded = '';
  const offsets: number[] = [];
  for (const match of text.matchAll(CLUSTER)) {
    const unit = fold(match[0]);
    for (let i = 0; i < unit.length; i++) offsets.push(match.index);
    folded += unit;
  }
  offsets.push(text.length);
  return { text: folded.replace(LATIN_OR_CYRILLIC_WORD, inOneScript), offsets: Uint32Array.from(offsets) };
}

/** The span of the original text that the units [start, end) of the normalised text came from. */
export function originalSpan(
  normalised: Normalised,
  start: number,
  end: number,
): [start: number, end: number] {
  const { offsets } = normalised;
  return [offsets[start] ?? 0, offsets[end] ?? 0];
}

function fold(cluster: string): string {
  const letter = /^[ -~А-яІЇЄіїє]$/.test(cluster)
    ? cluster.toLowerCase()
    : cluster.normalize('NFD').replaceAll('\u0301', '').normalize('NFC').toLowerCase();
  return FOLDED.get(letter) ?? letter;
}

/**
 * A word typed in two scripts ("Харкiв" with a Latin i) is put into the one whose unmistakable letters it
 * has. A word with such letters of both scripts is left alone. The length never changes.
 */
function inOneScript(word: string): string {
  if (!LATIN.test(word) || !CYRILLIC.test(word)) return word;
  const letters = [...word];
  const certainlyLatin = letters.some((letter) => LATIN.test(letter) && !TO_CYRILLIC.has(letter));
  const certainlyCyrillic = letters.some((letter) => CYRILLIC.test(letter) && !TO_LATIN.has(letter));
  if (certainlyLatin && certainlyCyrillic) return word;
  const table = certainlyLatin ? TO_LATIN : TO_CYRILLIC;
  return letters.map((letter) => table.get(letter) ?? letter).join('');
}
