/** Keys of the dictionaries that no code reads. */
import ts from 'typescript';
import { parse } from 'svelte/compiler';
import type { Source } from './read-imports.ts';

/** The files of src/i18n that only say what the words are. */
export const isDictionary = (file: string): boolean =>
  /^i18n\/(.*\/)?((rings-)?(en|uk)|(ring-)?messages)\.ts$/.test(file);

/**
 * The paths of a dictionary of which a part is named nowhere in these files: neither as a name nor as a text, by which
 * the parts of a list by kind are read. A key that shares its name with another thing counts as read.
 */
export function unreadKeys(dictionary: object, sources: readonly Source[]): string[] {
  const named = new Set(sources.flatMap(namesIn));
  return pathsOf(dictionary).filter((path) => path.split('.').some((key) => !named.has(key)));
}

function pathsOf(dictionary: object, above = ''): string[] {
  return Object.entries(dictionary).flatMap(([key, part]: [string, unknown]) => {
    const path = `${above}${key}`;
    // Sentences in a row are read one after the other, by no key.
    const isGroup = typeof part === 'object' && part !== null && !Array.isArray(part);
    return isGroup ? pathsOf(part, `${path}.`) : [path];
  });
}

function namesIn({ file, text }: Source): string[] {
  if (file.endsWith('.svelte')) return namesOfMarkup(parse(text, { modern: true }));
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) names.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return names;
}

/** Names and texts in the scripts and expressions of a component. */
function namesOfMarkup(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(namesOfMarkup);
  if (typeof node !== 'object' || node === null) return [];
  const own =
    'type' in node && node.type === 'Identifier' && 'name' in node
      ? [node.name]
      : 'type' in node && node.type === 'Literal' && 'value' in node
        ? [node.value]
        : [];
  return [...own.filter((it) => typeof it === 'string'), ...Object.values(node).flatMap(namesOfMarkup)];
}
