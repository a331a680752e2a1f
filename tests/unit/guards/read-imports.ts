/** Every import of a source file, read from its syntax tree: what is named, in which form and on which line. */
import { parse } from 'svelte/compiler';
import ts from 'typescript';

/** How a file names another one. */
export type ImportForm =
  | 'static'
  | 'side effect'
  | 'export from'
  | 'type'
  | 'dynamic'
  | 'address'
  | 'require'
  | 'glob'
  | 'reference';

export interface Import {
  /** Path of the importing file. */
  readonly file: string;
  /** From 1 up. */
  readonly line: number;
  readonly form: ImportForm;
  /** As it is written, without a query; null when it is worked out only as the program runs. */
  readonly target: string | null;
}

/** A source file, `.ts` or `.svelte`, by its path below src. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** All imports of a file in the order of its lines. Throws when a component cannot be parsed. */
export function importsOf({ file, text }: Source): Import[] {
  const script = file.endsWith('.svelte') ? scriptOf(text) : text;
  const tree = ts.createSourceFile(file, script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const found: Import[] = [];
  const add = (form: ImportForm, at: number, target: string | null): void => {
    const line = tree.getLineAndCharacterOfPosition(at).line + 1;
    found.push({ file, line, form, target: target?.replace(/\?.*$/, '') ?? null });
  };
  for (const { fileName, pos } of [...tree.referencedFiles, ...tree.typeReferenceDirectives]) {
    add('reference', pos, fileName);
  }
  const visit = (node: ts.Node): void => {
    const named = namedBy(node);
    if (named) add(named.form, node.getStart(tree), literal(named.target));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

interface Named {
  readonly form: ImportForm;
  readonly target: ts.Node | undefined;
}

/** What a node imports; null when it imports nothing. */
function namedBy(node: ts.Node): Named | null {
  if (ts.isImportDeclaration(node)) return { form: formOf(node.importClause), target: node.moduleSpecifier };
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return { form: node.isTypeOnly ? 'type' : 'export from', target: node.moduleSpecifier };
  }
  if (ts.isImportTypeNode(node)) {
    return { form: 'type', target: ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined };
  }
  if (ts.isExternalModuleReference(node)) return { form: 'require', target: node.expression };
  if (ts.isNewExpression(node) && isBesideThisFile(node)) {
    return { form: 'address', target: node.arguments?.[0] };
  }
  return ts.isCallExpression(node) ? namedByCall(node) : null;
}

function formOf(clause: ts.ImportClause | undefined): ImportForm {
  if (!clause) return 'side effect';
  return clause.phaseModifier === ts.SyntaxKind.TypeKeyword ? 'type' : 'static';
}

function namedByCall({ expression: called, arguments: [target] }: ts.CallExpression): Named | null {
  if (called.kind === ts.SyntaxKind.ImportKeyword) return { form: 'dynamic', target };
  if (ts.isIdentifier(called) && called.text === 'require') return { form: 'require', target };
  if (!ts.isPropertyAccessExpression(called)) return null;
  const { expression: owner, name } = called;
  if (ts.isIdentifier(owner) && owner.text === 'require' && name.text === 'resolve') {
    return { form: 'require', target };
  }
  // Vite's: it stands for any number of files, so that no reader can tell which.
  return ts.isMetaProperty(owner) && name.text === 'glob' ? { form: 'glob', target: undefined } : null;
}

/** `new URL(…, import.meta.url)`: bundlers take it for an import. */
function isBesideThisFile({ expression, arguments: given }: ts.NewExpression): boolean {
  const base = given?.[1];
  return (
    ts.isIdentifier(expression) &&
    expression.text === 'URL' &&
    base !== undefined &&
    ts.isPropertyAccessExpression(base) &&
    ts.isMetaProperty(base.expression) &&
    base.name.text === 'url'
  );
}

function literal(node: ts.Node | undefined): string | null {
  return node && ts.isStringLiteralLike(node) ? node.text : null;
}

/** Expressions of a component's markup that may import something. */
const MAY_IMPORT: ReadonlySet<unknown> = new Set(['ImportExpression', 'NewExpression', 'CallExpression']);

/** The scripts and the importing expressions of a component on the lines where they stand; the rest is blank. */
function scriptOf(text: string): string {
  const { instance, module, fragment } = parse(text, { modern: true });
  const scripts = [module, instance].flatMap((script) => (script ? rangesOf(script.content) : []));
  const letters = text.replace(/[^\n]/g, ' ').split('');
  for (const [start, end] of [...scripts, ...expressionsIn(fragment)]) {
    for (let i = start; i < end; i++) letters[i] = text.charAt(i);
    // What stands before and behind an expression in braces is no part of it.
    if (letters[end] === ' ') letters[end] = ';';
  }
  return letters.join('');
}

type Range = readonly [start: number, end: number];

function rangesOf(node: object): Range[] {
  return 'start' in node && 'end' in node && typeof node.start === 'number' && typeof node.end === 'number'
    ? [[node.start, node.end]]
    : [];
}

/** The outermost of these expressions. */
function expressionsIn(node: unknown): Range[] {
  if (Array.isArray(node)) return node.flatMap(expressionsIn);
  if (typeof node !== 'object' || node === null) return [];
  if ('type' in node && MAY_IMPORT.has(node.type)) return rangesOf(node);
  return Object.values(node).flatMap(expressionsIn);
}
