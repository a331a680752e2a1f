/** The reasons of the geocoder as sentences for a person, and a formatter for a terminal. */
import type { Place, PlaceCode } from '../domain/place.ts';
import type { Finding, Language } from './finding.ts';
import type { Form } from './gazetteer.ts';
import type { Asked } from './typewords.ts';

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { uk: 'Ukrainian', ru: 'Russian', en: 'English' };

const ASKED_NAMES: Readonly<Record<Asked, string>> = {
  oblast: 'the oblast',
  raion: 'a raion or a district of a city',
  hromada: 'a hromada',
  direction: 'a direction, which is not a place that was hit',
};

/** Which name, language and case the words are, and how they come from the official name. */
export function explainForm({ base, cases, kind, language, origin }: Form): string {
  const inLanguage = LANGUAGE_NAMES[language];
  if (kind === 'region') return `A ${inLanguage} word for the area of "${base}".`;
  switch (origin) {
    case 'former':
      return `A form of the former name "${base}".`;
    case 'russian-spelling':
      return `An older Latin spelling, from the Russian name "${base}".`;
    case 'spelling':
      return `Another Latin spelling of "${base}".`;
    case 'romanised':
      return `"${base}" in Latin letters.`;
    case 'official':
      return language === 'en'
        ? `The English name "${base}".`
        : `The ${inLanguage} name "${base}", ${cases.join(' or ')}.`;
  }
}

/** What the words beside a name ask for. */
export function explainTypeWord(asks: Asked, words: string, office: boolean): string {
  if (office) return `"${words}" is an office of the oblast, not of the city.`;
  return `"${words}" asks for ${ASKED_NAMES[asks]}.`;
}

/** That a name shares its type word with the other names of a list. */
export function explainList(asks: Asked): string {
  return `The plural at the end of the list asks for ${ASKED_NAMES[asks]}.`;
}

/** Where a finding begins, as editors count: line and column from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Prints findings for a terminal: position, words, level, names and code, with the reasons indented. */
export function formatFindings(
  text: string,
  findings: readonly Finding[],
  places: ReadonlyMap<PlaceCode, Place>,
): readonly string[] {
  const positions = positionsIn(text, findings);
  return findings.flatMap((finding, i) => {
    const { line, column } = positions[i] ?? { line: 1, column: 1 };
    const words = finding.text.replace(/\s+/g, ' ');
    return [
      `${line}:${column}  "${words}"  ${finding.level}  ${chosen(finding, places)}`,
      ...finding.why.map((reason) => `    ${reason}`),
    ];
  });
}

function chosen(finding: Finding, places: ReadonlyMap<PlaceCode, Place>): string {
  const place = finding.code === null ? undefined : places.get(finding.code);
  if (place !== undefined) return describePlace(place);
  const names = finding.candidates.map((code) => places.get(code)?.uk ?? code);
  return names.length === 0 ? 'no place' : `no place chosen; candidates: ${[...new Set(names)].join(', ')}`;
}

/** A place in one line: the official Ukrainian name, the English name and the code. */
export function describePlace({ uk, en, code }: Place): string {
  return en === '' ? `${uk}, ${code}` : `${uk} / ${en}, ${code}`;
}

function positionsIn(text: string, findings: readonly Finding[]): readonly Position[] {
  let line = 1;
  let lineStart = 0;
  return findings.map(({ span: [start] }) => {
    for (
      let end = text.indexOf('\n', lineStart);
      end !== -1 && end < start;
      end = text.indexOf('\n', lineStart)
    ) {
      line++;
      lineStart = end + 1;
    }
    return { line, column: start - lineStart + 1 };
  });
}
