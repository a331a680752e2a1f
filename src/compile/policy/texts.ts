/** What texts of records and reports may not say or hold: names of private persons, places that are finer than allowed. */
import type { FindingLevel, Finding } from '../../geocode/index.ts';
import { isFiner, type Policy, type PolicyRule } from '../../domain/policy.ts';
import type { PrecisionClass } from '../../domain/precision.ts';
import { LANGS, type Lang } from '../../domain/text.ts';
import type { Problem } from '../problem.ts';
import { problemAt, type FieldPath, type YamlSource } from '../yaml.ts';
import type { FindNames } from './people.ts';

/** A text that a reader of the site would see, and where it stands. */
export interface ShownText {
  readonly text: string;
  readonly lang: Lang;
  readonly report: (message: string) => void;
}

/** Every text of a file in one of the two languages. */
export function textsOf(source: YamlSource, problems: Problem[]): readonly ShownText[] {
  return leavesOf(source.value, []).flatMap(({ path, value }) => {
    const lang = LANGS.find((each) => each === path.at(-1));
    if (lang === undefined || typeof value !== 'string') return [];
    return [{ text: value, lang, report: (message) => problems.push(problemAt(source, path, message)) }];
  });
}

interface Leaf {
  readonly path: FieldPath;
  readonly value: unknown;
}

function leavesOf(value: unknown, path: FieldPath): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

/** Says which names of private persons a text has. */
export function checkNames(
  { text, lang, report }: ShownText,
  findNames: FindNames,
  { people }: Policy,
): void {
  for (const name of findNames(text, lang)) {
    report(
      `"${name}" reads as the name of a person. ${people.why.en} Take it out; a public person who says something ` +
        'belongs into speakers.yaml with an office, and one who is only mentioned into people.mayBeNamed of policy.yaml',
    );
  }
}

/** Fields that the policy refuses, wherever they stand in a file: with its reason for each. */
export function refusedFields(policy: Policy | null): Readonly<Record<string, string>> {
  const refused = (policy?.refusedFields ?? []).flatMap(({ fields, why }) =>
    fields.map((field) => [field, `the publication policy refuses this field. ${why.en}`] as const),
  );
  return Object.fromEntries(refused);
}

const STREET: Readonly<Record<Lang, RegExp>> = {
  uk: /(?<!\p{L})(?:вул\.|вулиц\p{L}*|просп\.|проспект\p{L}*|провул\p{L}*|бульвар\p{L}*|площ\p{L}*\s+\p{Lu})/u,
  en: /\p{Lu}\p{L}*\s+(?:Street|Avenue|Lane|Boulevard|Square)\b/u,
};

const CLASS_OF_LEVEL: Partial<Record<FindingLevel, PrecisionClass>> = {
  site: 'site',
  district: 'district',
  settlement: 'settlement',
};

/** Says which places a text names that are finer than the policy lets the record be placed. */
export function checkFineness(
  { text, lang, report }: ShownText,
  { finest, name }: PolicyRule,
  geocode: (text: string) => readonly Finding[],
): void {
  const tooFine = (words: string): void =>
    report(
      `"${words}" is finer than ${finest}, the finest place that the publication policy allows here (${name.en}): ` +
        'word it without the finer place',
    );
  const street = isFiner('site', finest) ? STREET[lang].exec(text) : null;
  if (street) tooFine(street[0]);
  if (!isFiner('district', finest)) return;
  for (const { level, text: words } of geocode(text)) {
    const precision = CLASS_OF_LEVEL[level];
    if (precision !== undefined && isFiner(precision, finest)) tooFine(words);
  }
}
