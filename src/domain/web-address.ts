/**
 * Addresses that a reader may be led to: http and https, on a host, and nothing else. A `javascript:` or `data:`
 * address that is drawn as a link would run in the reader's name.
 */
import * as v from 'valibot';
import { WordsSchema } from './text.ts';

/**
 * What a whole address looks like as it is written. Browsers overlook tabs, line ends and backslashes in one, and
 * what comes before an @: none of these stands in an address that someone copied.
 */
const WHOLE = /^https?:\/\/[^\s/?#\\@:]+(?::\d+)?(?:[/?#][^\s\\]*)?$/i;
/** A host that others can reach has a name with a point in it. */
const PUBLIC_HOST = /^https?:\/\/[^/?#]+\.[^/?#]+/i;
/** Marks of an address that was cut for display. */
const CUT = /\.\.\.|…/;

/** True for an address that may be drawn as a link. */
function isSafe(address: string): boolean {
  return WHOLE.test(address) && URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

/** The address where it may be drawn as a link or handed on; null for every other one, however it is spelled. */
export function safeAddress(address: string | null | undefined): string | null {
  return typeof address === 'string' && isSafe(address.trim()) ? address.trim() : null;
}

const BEGINNING = /^[Hh][Tt][Tt][Pp][Ss]?:\/\//;
const NO_BEGINNING = 'must be a whole address that begins with https://; leave it out where none is known';

/** What is wrong with an address that someone wrote, as words behind it; null when nothing is. */
export function addressFault(text: string): string | null {
  if (!BEGINNING.test(text)) return NO_BEGINNING;
  if (CUT.test(text))
    return 'must be a whole address: this one is cut short, and one that is known only in part is left out';
  if (/^https?:\/\/[^/?#]*@/i.test(text))
    return 'must be without a name and a password before the host: take out what stands before @';
  if (isSafe(text) && PUBLIC_HOST.test(text)) return null;
  return 'is no address that leads anywhere: it needs a host, such as https://example.org/page, and no blanks';
}

/** An address in geodata. */
export const WebAddressSchema = v.pipe(
  WordsSchema,
  // Also for programs that check a file by its JSON Schema, which knows no flags.
  v.regex(BEGINNING, NO_BEGINNING),
  v.check(
    (text) => !BEGINNING.test(text) || addressFault(text) === null,
    ({ input }) => addressFault(input) ?? '',
  ),
);
