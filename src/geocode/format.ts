/** The results of the geocoder for a terminal. */
import type { Place, PlaceCode } from '../domain/place.ts';
import type { Lang } from '../domain/text.ts';
import { nameLevel, quote, tellFinest, tellNear, tellNoChoice, tellRejection } from './explain.ts';
import { finestLevel, type Finding } from './finding.ts';
import type { Examination } from './examination.ts';

type Places = ReadonlyMap<PlaceCode, Place>;

/** Where a finding begins, as editors count: line and column from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Prints what was found in a text. Each finding: position, words, level, names and code, with the reasons
 * indented; then what was turned down; then the finest level.
 */
export function formatExamination(
  text: string,
  { findings, rejections }: Examination,
  places: Places,
  lang: Lang,
): readonly string[] {
  const positions = positionsIn(text, findings);
  const lines = findings.flatMap((finding, i) => {
    const { line, column } = positions[i] ?? { line: 1, column: 1 };
    const words = quote(finding.text.replace(/\s+/g, ' '))[lang];
    const level = nameLevel(finding.level)[lang];
    return [
      `${line}:${column}  ${words}  ${level}  ${chosen(finding, places, lang)}`,
      ...finding.why.map((reason) => `    ${reason[lang]}`),
    ];
  });
  const level = finestLevel(findings);
  const finest = findings.filter((finding) => finding.level === level && finding.code !== null);
  const names = new Set(finest.map((finding) => chosen(finding, places, lang)));
  return [
    ...lines,
    ...rejections.map(({ text: words, because }) => tellRejection(words, because)[lang]),
    tellFinest(findings.length, level, [...names])[lang],
  ];
}

function chosen({ code, candidates, relation }: Finding, places: Places, lang: Lang): string {
  const place = code === null ? undefined : places.get(code);
  if (place !== undefined) {
    const described = describePlace(place);
    return relation === 'near' ? tellNear(described)[lang] : described;
  }
  return tellNoChoice([...new Set(candidates.map((it) => places.get(it)?.uk ?? it))])[lang];
}

/** A place in one line: the official Ukrainian name, the English name and the code. */
function describePlace({ uk, en, code }: Place): string {
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
