/** XML as a document tree, in a worker too, where browsers have no DOMParser. Names are read without their prefixes. */
import { DOMParser, ParseError, type Document, type Element } from '@xmldom/xmldom';
import type { Limits } from '../domain/own-file.ts';
import { excerpt, Refusal } from './refusal.ts';

/**
 * Throws Refusal with the line when the text is not well formed. Entities of a DTD are not expanded, nor files fetched.
 * A prefix that is nowhere declared is taken for what it looks like.
 */
export function parseXml(text: string, limits: Limits): Document {
  if (text.length > limits.xmlBytes) throw new Refusal('too-large', { number: limits.xmlBytes });
  try {
    const parser = new DOMParser({ onError: refuseErrors, xmlns: prefixesOf(text) });
    return parser.parseFromString(text, 'text/xml');
  } catch (error) {
    const line = error instanceof ParseError ? (error.locator as { lineNumber?: number } | undefined) : {};
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    throw new Refusal('broken-xml', {
      at: line?.lineNumber === undefined ? {} : { line: line.lineNumber },
      value: excerpt(message),
    });
  }
}

function refuseErrors(level: string, message: string, context: { locator?: unknown }): void {
  if (level !== 'warning') throw new ParseError(message, context.locator);
}

/** A name for each prefix that stands in the text; where one is declared, its own name counts. */
function prefixesOf(text: string): Record<string, string> {
  const found = new Set<string>();
  for (const [, prefix = ''] of text.matchAll(/[</\s]([\p{L}_][\p{L}\p{N}_.-]*):[\p{L}_]/gu))
    found.add(prefix);
  for (const reserved of ['xml', 'xmlns']) found.delete(reserved);
  return Object.fromEntries([...found].map((prefix) => [prefix, `urn:prefix:${prefix}`]));
}

/** The name of the outermost element, in small letters and without a prefix. */
export function rootName(document: Document): string {
  return (document.documentElement?.localName ?? '').toLowerCase();
}

/** Elements of these names in the order of the document, however deep they lie. */
export function elementsNamed(document: Document, names: readonly string[]): readonly Element[] {
  return Array.from(document.getElementsByTagNameNS('*', '*')).filter((element) =>
    names.includes(element.localName ?? ''),
  );
}

/** Elements right within another: those of one name, else all. */
export function childrenOf(parent: Element, name?: string): readonly Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node) && (name === undefined || node.localName === name)) found.push(node);
  }
  return found;
}

/** The first element at the end of a path of names. */
export function childAt(parent: Element, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((element, name) => element && childrenOf(element, name)[0], parent);
}

/** The text at the end of a path of names, without one that of the element; empty where there is none. */
export function textAt(parent: Element, ...path: readonly string[]): string {
  return childAt(parent, ...path)?.textContent ?? '';
}

/** The fields of these names that an element has right within it, those with a text. */
export function textsOf(parent: Element, names: readonly string[]): Record<string, string> {
  const texts = names.map((name) => [name, textAt(parent, name)] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

function isElement(node: { readonly nodeType: number }): node is Element {
  return node.nodeType === 1;
}
