/** Web addresses within a text. Everything else of a field, tags too, stays words. */
import { safeAddress } from '../../domain/web-address.ts';

export interface TextPart {
  readonly text: string;
  /** An http or https address; null for words. */
  readonly href: string | null;
}

const ADDRESS = /https?:\/\/[^\s<>"'«»“”]+/gi;
/** Signs that end the sentence around an address. */
const TRAILING = /[.,;:!?)\]}]+$/;

export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(TRAILING, '');
    if (safeAddress(address) === null) continue;
    if (match.index > at) parts.push({ text: text.slice(at, match.index), href: null });
    parts.push({ text: address, href: address });
    at = match.index + address.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), href: null });
  return parts;
}
