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
  const text = typeof value === 'string' ? value : jsonText(value);
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > SHOWN_LENGTH ? `${line.slice(0, SHOWN_LENGTH)}…` : line;
}

function jsonText(value: unknown): string {
  try {
    // It gives nothing for undefined, which its type does not say.
    const stringify: (value: unknown) => string | undefined = JSON.stringify;
    return stringify(value) ?? String(value);
  } catch {
    // Nested deeper than can be written.
    return '…';
  }
}
