/** What is wrong with geodata, where, and how to mend it: one line for a person who edits a text file. */

export interface Problem {
  /** Path of the file, as the reader of the message would open it. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** The field as a path (`claims[3].madeAt`), or empty when the fault is not in one field. */
  readonly field: string;
  readonly message: string;
}

/** The problem as one line: `incidents/x.yaml:12: claims[3].madeAt: "2024-02-30" is not a calendar date`. */
export function formatProblem({ file, line, field, message }: Problem): string {
  const where = field === '' ? '' : ` ${field}:`;
  return `${file}:${line}:${where} ${message}`;
}

/** Problems in the order in which someone works through files: by file, then from the top down. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || compareText(a.field, b.field),
  );
}

/** Order by code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
