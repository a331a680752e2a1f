/**
 * Ukrainian and Russian names in Latin letters: the national romanisation (resolution 55 of the Cabinet of
 * Ministers, 27 January 2010) and the other spellings that English texts use.
 */

/** What a letter, small or capital, becomes within a word and at its start. */
type Table = ReadonlyMap<string, readonly [elsewhere: string, initial: string]>;

function table(pairs: string): Table {
  return new Map(
    pairs.split(' ').flatMap((pair): [string, [string, string]][] => {
      const [letter = '', elsewhere = '', initial = elsewhere] = pair.split(/[:|]/);
      return [
        [letter, [elsewhere, initial]],
        [letter.toUpperCase(), [capitalised(elsewhere), capitalised(initial)]],
      ];
    }),
  );
}

function capitalised(letters: string): string {
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

// Written as letter:elsewhere|initial. Letters that are missing (ь, ъ, the apostrophe) are dropped.
const CABINET_2010 = table(
  'а:a б:b в:v г:h ґ:g д:d е:e є:ie|ye ж:zh з:z и:y і:i ї:i|yi й:i|y к:k л:l м:m н:n о:o п:p р:r с:s т:t ' +
    'у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ю:iu|yu я:ia|ya',
);
// BGN/PCGN 1965, which the press writes without its soft-sign apostrophes: Chuhuyiv, Balakliya, Izyum.
const BGN_1965 = new Map([...CABINET_2010, ...table('є:ye ї:yi й:y ю:yu я:ya')]);
const RUSSIAN = table(
  'а:a б:b в:v г:g д:d е:e|ye ё:yo ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ' +
    'ч:ch ш:sh щ:shch ы:y э:e ю:yu я:ya',
);

/** Romanises a Ukrainian name by resolution 55 of 2010: Харків -> Kharkiv, Згорани -> Zghorany. */
export function romanise(name: string): string {
  // зг is zgh, so that it is not read as ж (zh). Latin letters pass through the table unchanged.
  return transliterate(name, CABINET_2010, (text) => text.replace(/(з)г/gi, '$1gh'));
}

/** The letter that every spelling of a Ukrainian name begins with, in lower case; empty for an empty name. */
export function ukrainianInitial(name: string): string {
  return initialIn(name, CABINET_2010);
}

/** The letter that every spelling that comes from a Russian name begins with, in lower case. */
export function russianInitial(name: string): string {
  return initialIn(name, RUSSIAN);
}

function initialIn(name: string, letters: Table): string {
  const first = name.charAt(0).toLowerCase();
  return (letters.get(first)?.[1] ?? first).charAt(0);
}

/** The other Latin spellings of a Ukrainian name: BGN/PCGN 1965 and the press (Chuhuyiv, Stary Saltiv). */
export function ukrainianSpellings(name: string): readonly string[] {
  const official = romanise(name);
  // Most names have none of the letters in which the two differ.
  const differ = !PLAIN.test(name) || /[єїйюя]|зг/i.test(name);
  const spellings = differ ? [official, transliterate(name, BGN_1965)] : [official];
  return withAdjectiveEndings(spellings.flatMap(withPluralEndings));
}

/**
 * Spellings between the two languages, a Ukrainian stem with the ending that the adjective has in Russian: Dvorichnaya,
 * Novaya Vodolaha. None where the Russian name has no such ending or another number of words.
 */
export function mixedSpellings(ukrainian: string, russian: string): readonly string[] {
  const theirs = russian.split(WORDS);
  const words = ukrainian.split(WORDS);
  if (theirs.length !== words.length) return [];
  return MIXED_ENDINGS.map((endings) => {
    const mixed = words.map((word, index) => {
      const [, ours, mixture] = endings.find(([ending]) => theirs[index]?.endsWith(ending)) ?? [];
      return ours === undefined || !word.endsWith(ours) ? word : word.slice(0, -ours.length) + mixture;
    });
    return mixed.every((word, index) => word === words[index])
      ? ''
      : transliterate(mixed.join(' '), BGN_1965);
  }).filter((spelling) => spelling !== '');
}

const WORDS = /[ -]/;
/** How the Russian name ends, how the Ukrainian one does, and what the press makes of both. The neuter has two ways. */
const MIXED_ENDINGS: readonly (readonly (readonly [russian: string, ukrainian: string, mixed: string])[])[] =
  ['ое', 'оє'].map((neuter) => [
    ['ая', 'а', 'ая'],
    ['ое', 'е', neuter],
  ]);

/** й before a consonant is spelt y and i: Pervomayskoye and Pervomaiskoye. */
function withShortI(spelling: string): readonly string[] {
  const short = spelling.replace(/([aeou])y(?=[bcdfghklmnprstvz])/g, '$1i');
  return short === spelling ? [spelling] : [spelling, short];
}

/** The press takes the endings -і and -и for one another: Derhachi and Derhachy, Lyptsi and Lyptsy. */
function withPluralEndings(spelling: string): readonly string[] {
  if (/[^aeiouy]i$/.test(spelling)) return [spelling, `${spelling.slice(0, -1)}y`];
  return /[^aeiouy]y$/.test(spelling) ? [spelling, `${spelling.slice(0, -1)}i`] : [spelling];
}

/** The Latin spellings that come from a Russian name: Chuguev and Chuguyev, Velikiy and Veliky Burluk. */
export function russianSpellings(name: string): readonly string[] {
  // BGN/PCGN writes е as ye after a vowel or a soft sign; the press leaves the y out.
  // ё is printed as е: Семеновка is read Semyonovka as well.
  const fullVowels = name.replace(/([аеёиоуыэюяъь])е/gi, '$1йe');
  const withYo = name.replace(/е(?=новк|мовк)/, 'ё');
  // Казачья loses its soft sign on the way: Kazacha Lopan.
  const hardened = name.replace(/([жчш])ья(?=$|[ -])/g, '$1а');
  const spellings = [...new Set([name, fullVowels, withYo, hardened])].map((form) =>
    transliterate(form, RUSSIAN),
  );
  return withAdjectiveEndings(spellings.flatMap(withShortI).flatMap(withPluralEndings));
}

const ADJECTIVE_ENDING = /(?:yi|yy|ii|iy)(?=$|[ -])/;
const ADJECTIVE_ENDINGS = new RegExp(ADJECTIVE_ENDING, 'g');
const ENDING_SPELLINGS = ['yi', 'yy', 'iy', 'y'];

/** The ending of "Старий" is spelt -yi, -yy, -iy and -y; the ending of "Великий" in Russian likewise. */
function withAdjectiveEndings(spellings: readonly string[]): readonly string[] {
  if (!spellings.some((spelling) => ADJECTIVE_ENDING.test(spelling))) return [...new Set(spellings)];
  return [
    ...new Set(
      spellings.flatMap((spelling) =>
        ADJECTIVE_ENDING.test(spelling)
          ? [spelling, ...ENDING_SPELLINGS.map((ending) => spelling.replace(ADJECTIVE_ENDINGS, ending))]
          : [spelling],
      ),
    ),
  ];
}

/** Cyrillic signs and apostrophes have no letter of their own; they do not begin a new word either. */
const SILENT = "ьъЬЪ'’ʼ";
/** Composed already, and without stress marks. */
const PLAIN = /^[ -~А-яЁёІіЇїЄєҐґ’ʼ]*$/;

function transliterate(name: string, letters: Table, prepare = (text: string): string => text): string {
  const composed = PLAIN.test(name) ? name : name.normalize('NFC').replaceAll('\u0301', '');
  let latin = '';
  let initial = true;
  for (const character of prepare(composed)) {
    const entry = letters.get(character);
    if (entry !== undefined) {
      latin += entry[initial ? 1 : 0];
      initial = false;
    } else if (!SILENT.includes(character)) {
      latin += character;
      initial = !/\p{L}/u.test(character);
    }
  }
  return latin;
}
