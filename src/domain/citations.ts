/** Texts whose statements end with the ids of the claims that they rest on: "Two were killed [c1, c4]." */

const CITATION = /\s*\[(c\d+(?:,\s*c\d+)*)\]([.;,]?)/g;

/** A stretch of a text, and the claims that it rests on. */
export interface Statement {
  readonly text: string;
  /** Empty for what stands after the last citation. */
  readonly claims: readonly string[];
}

/** The statements of a text. A full stop after a citation goes before it, so that no line begins with one. */
export function statementsOf(text: string): readonly Statement[] {
  const statements: Statement[] = [];
  let end = 0;
  for (const match of text.matchAll(CITATION)) {
    const [whole, ids = '', stop = ''] = match;
    statements.push({ text: `${text.slice(end, match.index)}${stop}`.trim(), claims: ids.split(/,\s*/) });
    end = match.index + whole.length;
  }
  const rest = text.slice(end).trim();
  return rest === '' ? statements : [...statements, { text: rest, claims: [] }];
}
