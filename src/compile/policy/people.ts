/**
 * Personal names in texts, as far as a rule without judgement can find them: a given name before another word with a
 * capital letter, a patronymic, or a capitalised word beside an age. Officials and researchers who speak in the
 * record, and those whom the policy names, may be named; nobody else.
 */
import type { Policy } from '../../domain/policy.ts';
import type { Bilingual, Lang } from '../../domain/text.ts';

/** Finds the personal names in a text that may not be there, in the order of the text. */
export type FindNames = (text: string, lang: Lang) => readonly string[];

/** Case endings of Ukrainian given names, on the name without its last vowel. */
const ENDINGS_UK = '(?:а|у|ом|ові|ем|еві|е|і|ю|єм|єві|я|ь|й|о|и|ою|ї|єю|є|ею)?';
const CAPITALISED = String.raw`\p{Lu}[\p{Ll}’'ʼ]+(?:-\p{Lu}[\p{Ll}’'ʼ]+)?`;

const PATRONYMIC_UK = new RegExp(
  String.raw`${CAPITALISED}\s+\p{Lu}[\p{Ll}’'ʼ]*(?:ович|евич|йович|івн|ївн)(?:а|у|ем|еві|ові|і|и|ою)?(?!\p{L})`,
  'gu',
);
const AGE_UK = new RegExp(String.raw`\d{1,3}-річн\p{Ll}+\s+(${CAPITALISED}(?:\s+${CAPITALISED})?)`, 'gu');
const AGE_EN = new RegExp(
  String.raw`\d{1,3}-year-old\s+(?:\p{Ll}+,?\s+){0,3}?(${CAPITALISED}\s+${CAPITALISED})`,
  'gu',
);
const AGED_EN = new RegExp(
  String.raw`(${CAPITALISED}\s+${CAPITALISED})(?:\s+\(\d{1,3}\)|,\s+(?:aged\s+)?\d{1,3},)`,
  'gu',
);

/** Words that make what follows or precedes them a street or a building, and not a person. */
const NAMED_AFTER_UK =
  /(?:вул|вулиц|просп|площ|парк|сквер|пров|бульв|наб|узвіз|шосе|станці|метро|імені|ім\.|стадіон|театр|музе|церкв|собор|храм|університет|академі|інститут|лікарн|школ|гімназі|ліце|завод|премі)\p{L}*\.?\s+(?:імені\s+)?$/iu;
const NAMED_AFTER_EN =
  /^\s+(?:Street|Avenue|Square|Lane|Boulevard|Park|Station|University|Academy|Institute|Stadium|Theatre|Museum|Church|Cathedral|Hospital|School|Prize)\b/u;

/** Makes the finder from the policy and from those who speak in the record. */
export function createNameFinder({ people }: Policy, speakers: readonly Bilingual[]): FindNames {
  const allowed = [...people.mayBeNamed, ...speakers].flatMap(({ uk, en }) => [wordsOf(uk), wordsOf(en)]);
  const given: Readonly<Record<Lang, RegExp>> = {
    uk: afterGiven(people.givenNames.map(({ uk }) => `${stemOf(uk)}${ENDINGS_UK}`)),
    en: afterGiven(people.givenNames.flatMap(({ en }) => en)),
  };
  const byAge: Readonly<Record<Lang, readonly RegExp[]>> = {
    uk: [PATRONYMIC_UK, AGE_UK],
    en: [AGE_EN, AGED_EN],
  };
  return (text, lang) => {
    const found = [given[lang], ...byAge[lang]].flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => ({
        name: match[1] ?? match[0],
        at: match.index,
        whole: match[0],
      })),
    );
    const names = found
      .filter(({ at, whole }) => !isNamedAfter(text.slice(0, at), text.slice(at + whole.length)))
      .sort((a, b) => a.at - b.at)
      .map(({ name }) => name)
      .filter((name) => !allowed.some((words) => isOneOf(wordsOf(name), words)));
    return [...new Set(names)];
  };
}

function afterGiven(names: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<![\p{L}’'ʼ])((?:${names.join('|')})\s+${CAPITALISED})`, 'gu');
}

/** A given name without what changes in its cases: «Сергій» is «Сергія», «Ольга» is «Ользі». */
function stemOf(name: string): string {
  const apostrophe = name.replace('’', "[’'ʼ]");
  if (apostrophe.endsWith('га')) return `${apostrophe.slice(0, -2)}[гз]`;
  return apostrophe.replace(/[аяоій]$/u, '');
}

function isNamedAfter(before: string, after: string): boolean {
  return NAMED_AFTER_UK.test(before) || NAMED_AFTER_EN.test(after);
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}’'ʼ-]+/gu) ?? [];
}

/** True when each word of a name is a form of a word of an allowed one. */
function isOneOf(name: readonly string[], allowed: readonly string[]): boolean {
  return name.every((word) => allowed.some((other) => isFormOf(word, other)));
}

const MAX_ENDING = 3;
const MIN_STEM = 3;

function isFormOf(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared++;
  return (
    shared >= Math.max(Math.min(MIN_STEM, shorter), shorter - MAX_ENDING) &&
    a.length - shared <= MAX_ENDING + 1
  );
}
