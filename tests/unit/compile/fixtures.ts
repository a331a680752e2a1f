/** Geodata for tests: a small good cut of the real data, and changes to it in memory. */
import { fileURLToPath } from 'node:url';
import { compile } from '../../../src/compile/compile.ts';
import { formatProblem } from '../../../src/compile/problem.ts';
import { readSources } from '../../../src/compile/source.ts';

const folder = (name: string) => fileURLToPath(new URL(`../../fixtures/geodata/${name}`, import.meta.url));

export const GOOD = folder('good');
export const BAD = folder('bad');
export const REAL = fileURLToPath(new URL('../../../geodata', import.meta.url));

export const good = await readSources(GOOD);

/** The problems, one line each, that the good geodata has after a change in one of its files. */
export function problemsAfter(file: string, change: (text: string) => string): string[] {
  return compile(changed(file, change)).problems.map(formatProblem);
}

/** The good geodata with one file changed, or added when it is not there. */
export function changed(file: string, change: (text: string) => string): Map<string, string> {
  return new Map(good).set(file, change(good.get(file) ?? ''));
}

/** The good geodata without one file. */
export function without(file: string): Map<string, string> {
  const sources = new Map(good);
  sources.delete(file);
  return sources;
}

/** Replaces words that must be there, so that a test cannot pass because it changed nothing. */
export function replacing(from: string, to: string): (text: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new Error(`the fixture has no "${from}"`);
    return text.replace(from, to);
  };
}
