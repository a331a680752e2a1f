/** The one way in which readers of all formats read a number: the whole text is one, or there is none. */
import { parseAngle, type Axis } from '../domain/coordinates.ts';

/** Blanks that part groups of three digits; an ordinary blank may part two numbers. */
const GROUPS = /[\u00a0\u2009\u202f]/g;

const NUMBER =
  /^[+-]?(?:(?:\d+|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+)(?:[.,](?:\d*|(?:\d{3}[\u00a0\u2009\u202f])+\d{1,3}))?|[.,]\d+)(?:e[+-]?\d+)?$/i;

/** A decimal point or comma, a minus of any keyboard, a degree sign behind. Null for what is no plain number. */
export function readNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/\s*[°º]$/, '');
  if (!NUMBER.test(plain)) return null;
  const number = Number(plain.replace(GROUPS, '').replace(',', '.'));
  return Number.isFinite(number) ? number : null;
}

/** Degrees of one axis: a plain number, or an angle in any notation. Null for what is neither. */
export function readDegrees(text: string, axis: Axis): number | null {
  const angle = readNumber(text) ?? parseAngle(text, axis);
  return typeof angle === 'number' ? angle : null;
}
