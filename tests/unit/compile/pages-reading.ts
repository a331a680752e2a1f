/** Reading what the pages are made of: strict, since a page that a browser mends is a page that another may break. */

/** An element with its attributes and what is in it: elements, and texts with their entities resolved. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Node | string)[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const TOKEN = /<!doctype html>|<\?xml[^>]*\?>|<(\/?)([\w:-]+)((?:\s+[\w:.-]+="[^"<>]*")*)\s*(\/?)>|[^<]+|</g;

function resolved(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot);)/.test(text)) throw new Error(`an ampersand stands alone in "${text}"`);
  return text.replace(/&(\w+);/g, (_whole, name: string) => ENTITIES[name] ?? '');
}

/** Parses well-formed markup and throws at the first fault. */
export function parse(source: string): Node {
  const root = { name: '', attributes: {}, children: [] as (Node | string)[] };
  const open = [root];
  const current = () => open.at(-1) as typeof root;
  let end = 0;
  for (const match of source.matchAll(TOKEN)) {
    const [token, closing, name, attributes = '', empty] = match;
    if (match.index !== end || token === '<')
      throw new Error(`not well-formed at ${end}: ${source.slice(end, end + 60)}`);
    end += token.length;
    if (name === undefined) {
      if (!token.startsWith('<')) current().children.push(resolved(token));
    } else if (closing) {
      if (current().name !== name) throw new Error(`</${name}> closes <${current().name}>`);
      open.pop();
    } else {
      const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)];
      const element = {
        name,
        attributes: Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, resolved(value)])),
        children: [],
      };
      if (pairs.length !== Object.keys(element.attributes).length)
        throw new Error(`<${name}> has an attribute twice`);
      current().children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (end !== source.length || open.length > 1) throw new Error(`<${current().name}> is not closed`);
  const [element] = root.children.filter((child) => typeof child !== 'string');
  if (!element) throw new Error('has no element');
  return element;
}

/** All elements below, by name. */
export function all(node: Node, name: string): Node[] {
  return node.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

/** The one element with some attributes; throws unless there is exactly one. */
export function one(node: Node, name: string, attributes: Readonly<Record<string, string>> = {}): Node {
  const found = all(node, name).filter((it) =>
    Object.entries(attributes).every(([key, value]) => it.attributes[key] === value),
  );
  if (found.length !== 1 || !found[0])
    throw new Error(`${found.length} of ${name} ${JSON.stringify(attributes)}`);
  return found[0];
}

/** Blanks and line ends, as a page shows them: one blank. A blank that does not break stays as it is. */
export function withSingleBlanks(text: string): string {
  return text.replace(/[ \n]+/g, ' ').trim();
}

/** Everything that is written in an element, with single blanks. */
export function textOf(node: Node): string {
  const text = (child: Node | string): string =>
    typeof child === 'string' ? child : child.children.map(text).join(' ');
  return withSingleBlanks(text(node));
}
