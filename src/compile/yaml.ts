/** YAML texts with the position of every field kept, so that a problem can name its line. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Node } from 'yaml';
import type { Problem } from './problem.ts';

/** Where a value stands in a file: keys and indices from the top. */
export type FieldPath = readonly (string | number)[];

/** A parsed text. `broken`: its syntax is wrong, and `value` is only the part that could be read. */
export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  readonly broken: boolean;
  /** The line of a field, or of the nearest field around it that is there. */
  lineOf(path: FieldPath): number;
}

/** Parses one document. `firstLine` is the line of the file on which the text begins. */
export function parseYaml(file: string, text: string, problems: Problem[], firstLine = 1): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const report = (offset: number, message: string) =>
    problems.push({ file, line: lineAt(offset), field: '', message });

  const [fault] = [...document.errors, ...document.warnings];
  // One slip makes the parser stumble several times: the first place is where to look.
  if (fault) report(fault.pos[0], `not valid YAML: ${fault.message}`);

  let aliases = 0;
  visit(document, {
    Alias: (_, alias) => {
      aliases++;
      report(
        offsetOf(alias),
        `"*${alias.source}" means a reference in YAML: put text that begins with * in quotes`,
      );
    },
  });
  const lineOf = (path: FieldPath) => lineAt(offsetAt(document.contents, path));
  const broken = fault !== undefined || aliases > 0;
  return { file, value: aliases > 0 ? null : document.toJS(), broken, lineOf };
}

/** A problem at a field of a file. */
export function problemAt(source: YamlSource, path: FieldPath, message: string): Problem {
  return { file: source.file, line: source.lineOf(path), field: fieldName(path), message };
}

/** `['claims', 3, 'madeAt']` as `claims[3].madeAt`. */
export function fieldName(path: FieldPath): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${key}`))
    .join('');
}

/** Offset of the key of a field, or of the list item; of the deepest part of the path that exists. */
function offsetAt(root: Node | null, path: FieldPath): number {
  let node: unknown = root;
  let offset = offsetOf(root);
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (!pair) break;
      offset = offsetOf(pair.key);
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number' && key < node.items.length) {
      node = node.items[key];
      offset = offsetOf(node);
    } else break;
  }
  return offset;
}

function offsetOf(node: unknown): number {
  const range = isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range : null;
  return range?.[0] ?? 0;
}
