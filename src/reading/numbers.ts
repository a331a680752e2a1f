/** Numbers as tables write them: with a decimal point or comma, signs of any keyboard, a degree sign. */

/** Null for what is no plain number. */
export function readNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/\s*[°º]$/, '')
    .replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null;
}
