/** What only the reader's device can say: its clock, and chance. */
import { kyivText } from '../domain/kyiv-time.ts';

/** This instant, as text of ISO 8601. */
export function now(): string {
  return new Date().toISOString();
}

/** The date of today as geodata writes dates: days are those of Kyiv, wherever the reader is. */
export function today(): string {
  return kyivText(Date.now()).slice(0, 10);
}

const ID_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const ID_LENGTH = 6;

/** An id that no other draft has: a letter, then letters and digits that are not taken for each other. */
export function newId(): string {
  const random = crypto.getRandomValues(new Uint8Array(ID_LENGTH));
  const letters = [...random].map((byte) => ID_LETTERS[byte % ID_LETTERS.length] ?? 'x');
  return `d${letters.join('')}`;
}
