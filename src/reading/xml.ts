/** XML as a document tree, in a worker too, where browsers have no DOMParser. */
import { DOMParser, ParseError, type Document } from '@xmldom/xmldom';
import type { Limits } from '../domain/own-file.ts';
import { excerpt, Refusal } from './refusal.ts';

/** Throws Refusal with the line when the text is not well formed. Entities of a DTD are not expanded, nor files fetched. */
export function parseXml(text: string, limits: Limits): Document {
  if (text.length > limits.xmlBytes) throw new Refusal('too-large', { number: limits.xmlBytes });
  try {
    return new DOMParser({ onError: refuseErrors }).parseFromString(text, 'text/xml');
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

/** The name of the outermost element, in small letters and without a prefix. */
export function rootName(document: Document): string {
  return (document.documentElement?.nodeName ?? '').replace(/^.*:/, '').toLowerCase();
}
