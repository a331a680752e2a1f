/** Where a text stops being JSON. Browsers say so in their own words, and not all of them say where. */

const TOKEN =
  /\s*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null))/iuy;

/** What may come next; `first` is a value or a key after an opening bracket, which may close at once. */
type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'end';

/** The line, from 1, on which the first sign stands that JSON does not allow there. */
export function faultyLine(text: string): number {
  return text.slice(0, faultOffset(text)).split('\n').length;
}

function faultOffset(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    const start = at + (/^\s*/.exec(text.slice(at, at + 1000))?.[0].length ?? 0);
    if (!found) return start;
    const [, sign, string] = found;
    const next = step(expected, sign ?? (string === undefined ? 'scalar' : 'string'), open);
    if (next === null) return start;
    expected = next;
    at = TOKEN.lastIndex;
  }
}

/** What is expected after a token; null when the token is not allowed there. `open` holds the brackets around it. */
function step(expected: Expected, token: string, open: string[]): Expected | null {
  const after = (): Expected => (open.length === 0 ? 'end' : 'comma');
  const isValue = expected === 'value' || expected === 'first value';
  const isKey = expected === 'key' || expected === 'first key';
  if (token === '{' || token === '[') {
    if (!isValue) return null;
    open.push(token);
    return token === '{' ? 'first key' : 'first value';
  }
  if (token === '}' || token === ']') {
    const [opening, first] = token === '}' ? ['{', 'first key'] : ['[', 'first value'];
    if (open.at(-1) !== opening || (expected !== 'comma' && expected !== first)) return null;
    open.pop();
    return after();
  }
  if (token === ',') {
    if (expected !== 'comma') return null;
    return open.at(-1) === '{' ? 'key' : 'value';
  }
  if (token === ':') return expected === 'colon' ? 'value' : null;
  if (isKey) return token === 'string' ? 'colon' : null;
  return isValue ? after() : null;
}
