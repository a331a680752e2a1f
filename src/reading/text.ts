/** From bytes to text: by a byte order mark, by what the file says of itself, or by what it can only be. */

export interface DecodedText {
  readonly text: string;
  /** Label of the encoding, as the Encoding Standard names it. */
  readonly encoding: string;
  /** True when the file itself does not say so and it is not UTF-8. */
  readonly isGuess: boolean;
}

const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** In this part of a file a declaration or the zeros of UTF-16 are looked for. */
const HEAD_BYTES = 1024;
/** Of every second byte of a text in UTF-16 with Latin signs, about this share is zero. */
const ZERO_SHARE = 0.3;
/** What programs write in Ukraine when they do not write UTF-8. */
const FALLBACK = 'windows-1251';

/** Never throws: bytes that fit no encoding become replacement characters. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return { text: decode(bytes, marked[1]), encoding: marked[1], isGuess: false };
  const head = bytes.subarray(0, HEAD_BYTES);
  const wide = wideEncoding(head);
  if (wide) return { text: decode(bytes, wide), encoding: wide, isGuess: true };
  const declared = declaredEncoding(head);
  if (declared) return { text: decode(bytes, declared), encoding: declared, isGuess: false };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8', isGuess: false };
  } catch {
    return { text: decode(bytes, FALLBACK), encoding: FALLBACK, isGuess: true };
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** UTF-16 without a mark: every second byte of its Latin signs, digits and separators is zero. */
function wideEncoding(head: Uint8Array): string | null {
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros.map((count) => count / Math.max(1, head.length / 2));
  if (odd > ZERO_SHARE && even < odd / 4) return 'utf-16le';
  if (even > ZERO_SHARE && odd < even / 4) return 'utf-16be';
  return null;
}

/** What an XML declaration says; null without one, or when there is no such encoding. */
function declaredEncoding(head: Uint8Array): string | null {
  const label = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/.exec(decode(head, 'latin1'))?.[1];
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    // A declaration that was copied along: the bytes were read as Latin signs, so they are no UTF-16.
    return encoding.startsWith('utf-') ? null : encoding;
  } catch {
    return null;
  }
}
