/** Checking a parsed text against a schema of the domain: every fault becomes one problem with its line. */
import * as v from 'valibot';
import { wrongAlphabet } from './alphabet.ts';
import { didYouMean } from './nearest.ts';
import { problemAt, type FieldPath, type YamlSource } from './yaml.ts';
import type { Problem } from './problem.ts';

/** What to say of a field that is missing, by its name, when "is missing" alone does not help. */
export type MissingHints = Readonly<Record<string, string>>;

type Schema<T> = v.GenericSchema<unknown, T>;
type Issue = v.BaseIssue<unknown>;

/**
 * The value as the schema types it, or null with the problems told. A broken text has been reported already.
 * `refused`: why a field may not be there, for fields that authors are tempted to add.
 */
export function checkSchema<T>(
  schema: Schema<T>,
  source: YamlSource,
  problems: Problem[],
  hints: MissingHints = {},
  refused: MissingHints = {},
): T | null {
  if (source.broken) return null;
  const result = v.safeParse(schema, source.value);
  if (result.success) return result.output;
  const told = new Set<string>();
  for (const { path, issue } of result.issues.flatMap((issue) => innermost(issue, []))) {
    const message = isUnknownField(issue)
      ? unknownField(String(path.at(-1) ?? ''), schema, refused)
      : wording(issue, path, hints);
    const problem = problemAt(source, path, message);
    const key = JSON.stringify(problem);
    if (!told.has(key)) problems.push(problem);
    told.add(key);
  }
  return null;
}

/**
 * The issues that help. Where a value may have one of several forms, the form that the author began decides:
 * a fault inside it says more than "has none of the forms".
 */
function innermost(issue: Issue, above: FieldPath): { path: FieldPath; issue: Issue }[] {
  const path = [...above, ...keysOf(issue)];
  const inside = (issue.issues ?? []).filter((inner) => inner.path !== undefined);
  return inside.length > 0 ? inside.flatMap((inner) => innermost(inner, path)) : [{ path, issue }];
}

function keysOf(issue: Issue): FieldPath {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

function isUnknownField({ type, expected }: Issue): boolean {
  return type === 'strict_object' && expected === 'never';
}

/** What to say of a field that no schema has: why it is refused, or which one may have been meant. */
function unknownField(field: string, schema: unknown, refused: MissingHints): string {
  const words = /[\s,]/.test(field) ? '; a comma or a colon inside a text needs quotes around the text' : '';
  const hint = wrongAlphabet(field) || words || didYouMean(field, fieldNames(schema));
  return refused[field] ?? `is not a field that is known here${hint}`;
}

/** The names of all fields that a schema knows, at any depth. */
function fieldNames(schema: unknown, seen: Set<unknown> = new Set()): ReadonlySet<string> {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return new Set();
  seen.add(schema);
  return new Set(
    Object.entries(schema).flatMap(([part, value]: [string, unknown]) => [
      ...(part === 'entries' && typeof value === 'object' && value !== null ? Object.keys(value) : []),
      ...fieldNames(value, seen),
    ]),
  );
}

function wording(issue: Issue, path: FieldPath, hints: MissingHints): string {
  const field = String(path.at(-1) ?? '');
  if (issue.received === 'undefined') {
    const hint = hints[field];
    return hint === undefined ? 'is missing' : `is missing: ${hint}`;
  }
  // Messages that the domain words itself are for the author; the library's own are for programmers.
  const strange =
    typeof issue.input === 'string'
      ? wrongAlphabet(issue.input) || didYouMean(issue.input, optionsOf(issue))
      : '';
  if (!issue.message.startsWith('Invalid ')) return `${issue.message}${strange}`;
  if (issue.expected === 'Object') return 'must be a group of fields';
  if (issue.expected === 'Array') return 'must be a list';
  return `must be ${issue.expected ?? 'something else'}, not ${issue.received}`;
}

/** The words of which one was expected; none where any may stand. */
function optionsOf({ type, expected }: Issue): readonly string[] {
  if (type !== 'picklist') return [];
  return [...(expected ?? '').matchAll(/"([^"]+)"/g)].map(([, word = '']) => word);
}
