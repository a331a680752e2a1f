/** YAML texts with the position of every field kept, so that a problem can name its line. */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type ErrorCode,
  type Node,
} from 'yaml';
import { strangeSign } from './decode.ts';
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

const QUOTE = 'put the text in quotes, \'…\' or "…"';
const COLON = `a colon with a blank behind it inside a text reads as a field: ${QUOTE}`;

/** What to do about the slips that authors make; the parser's own words are for programmers. */
const REMEDIES: Readonly<Partial<Record<ErrorCode, string>>> = {
  BLOCK_IN_FLOW: COLON,
  BLOCK_AS_IMPLICIT_KEY: COLON,
  MULTILINE_IMPLICIT_KEY: `this line is no field with a colon, and no further line of the text before it: indent it, or ${QUOTE}`,
  MULTIPLE_DOCS:
    'a line --- begins a second document: one file holds one, so put the second into its own file',
  TAB_AS_INDENT: 'a tab stands where the line is indented: use blanks',
  BAD_INDENT: 'this line is not indented like those beside it: give it as many blanks as they have',
  BAD_SCALAR_START: `a text cannot begin with this sign: ${QUOTE}`,
  BAD_DIRECTIVE: `a text cannot begin with %: ${QUOTE}`,
  DUPLICATE_KEY: 'this field stands twice (map keys must be unique): keep one of the two',
};

/** Parses one document. `firstLine` is the line of the file on which the text begins. */
export function parseYaml(file: string, text: string, problems: Problem[], firstLine = 1): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const report = (offset: number, message: string) =>
    problems.push({ file, line: lineAt(offset), field: '', message });

  const [fault] = [...document.errors, ...document.warnings];
  // One slip makes the parser stumble several times: the first place is where to look.
  if (fault) report(fault.pos[0], `not valid YAML: ${REMEDIES[fault.code] ?? fault.message}`);
  const isEmpty = !fault && document.contents === null;
  if (isEmpty) report(0, 'is empty: write into it what belongs here, or delete the file');

  visit(document, {
    Scalar: (_, { value, range }) => {
      const strange = typeof value === 'string' ? strangeSign(value) : null;
      // What stands in the file as it is has been told with the file; what is left is written as an escape.
      if (strange && !strangeSign(text)) report(range?.[0] ?? 0, `this text ${strange.message}`);
    },
  });

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
  const broken = fault !== undefined || isEmpty || aliases > 0;
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
