/** Russian names of places that no source gives one for, by the usual correspondences of endings. */

/** In the order in which they are tried on the last word of a name; the first that fits decides. */
const ENDINGS: readonly (readonly [uk: RegExp, ru: string])[] = [
  [/(?<=[жчшщ])івка$/, 'евка'],
  [/ївка$/, 'евка'],
  [/івка$/, 'овка'],
  [/(?<=[жчшщ])івськ(?=[аийоеу])/, 'евск'],
  [/ївськ(?=[аийоеу])/, 'евск'],
  [/івськ(?=[аийоеу])/, 'овск'],
  [/ський$/, 'ский'],
  [/цький$/, 'цкий'],
  [/ське$/, 'ское'],
  [/цьке$/, 'цкое'],
  [/ська$/, 'ская'],
  [/цька$/, 'цкая'],
  [/(ов|ев|єв)е$/, '$1о'],
  [/([иії])не$/, '$1но'],
  [/не$/, 'ное'],
  [/ськ$/, 'ск'],
  [/цьк$/, 'цк'],
  [/їв$/, 'ев'],
  [/(?<=[жчшщ])ів$/, 'ев'],
  [/ів$/, 'ов'],
];

/** The Russian letters of Ukrainian ones, once the ending is that of Russian. */
const LETTERS = new Map([...'іиєїґ'].map((letter, i) => [letter, 'ииеиг'.charAt(i)]));

/** What a Ukrainian name is in Russian by rule: Первомайський -> Первомайский. For search only, never shown. */
export function russianOf(name: string): string {
  const words = name.replace(/['’ʼ]/g, '');
  const rule = ENDINGS.find(([uk]) => uk.test(words));
  const ended = rule === undefined ? words : words.replace(rule[0], rule[1]);
  // What is left of the ending is that of a feminine adjective: сільська -> сельская.
  const adjective = ended.replace(/([сцж]к)а$/, '$1ая');
  return [...adjective].map(russianLetter).join('');
}

/** The first letter of a Ukrainian word in Russian. */
export function russianLetter(word: string): string {
  const letter = word.charAt(0);
  const lower = letter.toLowerCase();
  const russian = LETTERS.get(lower) ?? lower;
  return letter === lower ? russian : russian.toUpperCase();
}
