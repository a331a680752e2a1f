/** The way to who publishes the site: an address on the web or of a mailbox. Only here may a link begin with mailto:. */
import { safeAddress } from './web-address.ts';

/**
 * One mailbox and nothing more: what follows a `?` could fill in a letter in the reader's name, and `%` could hide it.
 * A host has a point in it.
 */
const MAILBOX =
  /^(?:mailto:)?([^\s@?&#%,;:<>"()\\/]+@[^\s@?&#%,;:<>"()\\/.]+(?:\.[^\s@?&#%,;:<>"()\\/.]+)+)$/i;
/** A host that others can reach has a name with a point in it. */
const PUBLIC_HOST = /^https?:\/\/[^/?#]+\.[^/?#]+/i;

/** The contact as a link may lead to it, `mailto:` written out for a mailbox; null for what is none. */
export function safeContact(given: string | null | undefined): string | null {
  const text = given?.trim() ?? '';
  const mailbox = MAILBOX.exec(text)?.[1];
  if (mailbox !== undefined) return `mailto:${mailbox}`;
  return PUBLIC_HOST.test(text) ? safeAddress(text) : null;
}

/** The contact as it is read: a mailbox without `mailto:`. */
export function contactText(contact: string): string {
  return contact.replace(/^mailto:/, '');
}

/** Where a reader writes about a record or a place: a letter has `subject` in its heading, a page is left as it is. */
export function contactLink(contact: string, subject: string): string {
  return contact.startsWith('mailto:') ? `${contact}?subject=${encodeURIComponent(subject)}` : contact;
}
