/** How a reader refuses a whole file, and how it quotes one. */
import type { Problem, RefusalKind } from '../domain/own-file.ts';

/** Nothing of the file can be shown; readers throw it. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(kind: RefusalKind, details: Omit<Partial<Problem>, 'kind'> = {}) {
    super(kind);
    this.problem = { kind, at: {}, ...details };
  }
}

const SHOWN_LENGTH = 60;

/** A value of the file as a problem shows it. */
export function excerpt(value: unknown): string {
  const text =
    typeof value === 'string' ? value : ((JSON.stringify(value) as string | undefined) ?? String(value));
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > SHOWN_LENGTH ? `${line.slice(0, SHOWN_LENGTH)}…` : line;
}
