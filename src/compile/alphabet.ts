/** Ids that look right and are not: a Cyrillic с is no Latin c, and a sign that cannot be seen is one too many. */

/** Letters of other alphabets and signs, by the ASCII sign that they are taken for. */
const TAKEN_FOR: Readonly<Record<string, string>> = {
  a: 'аα',
  b: 'ьЬ',
  c: 'сϲ',
  d: 'ԁ',
  e: 'еєёε',
  g: 'ɡ',
  h: 'һн',
  i: 'іїιı',
  j: 'ј',
  k: 'кκ',
  l: 'ӏ',
  m: 'м',
  n: 'пη',
  o: 'оοσ',
  p: 'рρ',
  q: 'ԛ',
  s: 'ѕ',
  t: 'тτ',
  u: 'υ',
  v: 'ѵν',
  w: 'ԝ',
  x: 'хχ',
  y: 'уγ',
  z: 'ᴢ',
  A: 'АΑ',
  B: 'ВΒ',
  C: 'С',
  E: 'ЕΕ',
  H: 'НΗ',
  I: 'ІΙ',
  J: 'Ј',
  K: 'КΚ',
  M: 'МΜ',
  N: 'Ν',
  O: 'ОΟ',
  P: 'РΡ',
  S: 'Ѕ',
  T: 'ТΤ',
  X: 'ХΧ',
  Y: 'УΥ',
  Z: 'Ζ',
  3: 'з',
  '-': '\u2010\u2011\u2012\u2013\u2014\u2212',
};
const MEANT = new Map(
  Object.entries(TAKEN_FOR).flatMap(([meant, signs]) => [...signs].map((sign) => [sign, meant] as const)),
);
/** Signs without a width or with the look of a blank. */
const UNSEEN = /[\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]/g;
const PLAIN = /^[\w-]*$/;

/**
 * What to say of an id with signs that are taken for others, with a semicolon before it; empty for one that is
 * written in Latin letters, digits and hyphens, and for words that are no id.
 */
export function wrongAlphabet(written: string): string {
  if (PLAIN.test(written)) return '';
  const signs = [...written.normalize('NFC').replace(UNSEEN, '')];
  // Full-width letters and digits are compatible with plain ones.
  const meant = signs.map((sign) => MEANT.get(sign) ?? sign.normalize('NFKC')).join('');
  if (!PLAIN.test(meant) || meant === '') return '';
  const strange = signs.filter((sign) => !PLAIN.test(sign));
  if (strange.length === 0) return `; it holds a sign that cannot be seen: type "${meant}" anew`;
  const named = [...new Set(strange)].map((sign) => `"${sign}"`).join(', ');
  const kind = strange.some((sign) => /\p{Script=Cyrillic}/u.test(sign)) ? 'Cyrillic' : 'no Latin sign';
  return `; ${named} in it is ${kind}: type "${meant}" in Latin letters`;
}
