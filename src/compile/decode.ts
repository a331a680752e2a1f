/** Bytes of a file as text: UTF-8 and nothing else, so that no letter is lost without a word. */

/** What is wrong with the bytes of a file, or with the signs in it, and on which line. */
export interface TextFault {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

export interface DecodedText {
  /** With plain line ends. With a fault it is what was most likely meant, so that other checks can go on. */
  readonly text: string;
  /** Null when every byte could be read. */
  readonly fault: TextFault | null;
}

const SAVE_AS_UTF8 = 'save the file as UTF-8 (editors have it under "Save with encoding")';

/** The marks that files in other Unicode encodings begin with; UTF-32 before UTF-16, whose mark its own begins with. */
const OTHER_MARKS: readonly (readonly [mark: readonly number[], name: string, decoder: string | null])[] = [
  [[0xff, 0xfe, 0, 0], 'UTF-32', null],
  [[0xff, 0xfe], 'UTF-16', 'utf-16le'],
  [[0xfe, 0xff], 'UTF-16', 'utf-16be'],
];

/** Reads the bytes. A byte order mark and the line ends of Windows and of old Macs are no part of the data. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideEncoding(bytes);
  if (wide) {
    const text = wide.decoder === null ? '' : withPlainLines(new TextDecoder(wide.decoder).decode(bytes));
    return { text, fault: { line: 1, message: `is ${wide.name}, which is not read here: ${SAVE_AS_UTF8}` } };
  }
  try {
    const text = withPlainLines(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return { text, fault: strangeSign(text) };
  } catch {
    return notUtf8(bytes);
  }
}

/** UTF-16 or UTF-32: by its mark, or without one by its zero bytes, which no text in UTF-8 has. */
function wideEncoding(bytes: Uint8Array): { name: string; decoder: string | null } | null {
  for (const [mark, name, decoder] of OTHER_MARKS) {
    if (mark.every((byte, i) => bytes[i] === byte)) return { name, decoder };
  }
  const [first, second, third] = bytes;
  if (first === 0 && second !== undefined && second !== 0) return { name: 'UTF-16', decoder: 'utf-16be' };
  if (first !== undefined && second === 0 && third !== 0) return { name: 'UTF-16', decoder: 'utf-16le' };
  return null;
}

function notUtf8(bytes: Uint8Array): DecodedText {
  const line = 1 + bytes.subarray(0, firstFault(bytes)).filter((byte) => byte === NEW_LINE).length;
  const windows = withPlainLines(new TextDecoder('windows-1251').decode(bytes));
  const isCyrillic = /[А-яЄІЇҐєіїґ]{3}/u.test(windows);
  const guess = isCyrillic ? ' (it looks like Windows-1251)' : '';
  return {
    text: isCyrillic ? windows : withPlainLines(new TextDecoder('utf-8').decode(bytes)),
    fault: { line, message: `this line holds bytes that are not UTF-8${guess}: ${SAVE_AS_UTF8}` },
  };
}

const NEW_LINE = 10;

/** Offset of the first byte that cannot be read: as many bytes as the longest beginning that can, found by halving. */
function firstFault(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    // A sign that is cut by the end of the part is no fault yet.
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      decoder.decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

/** Signs that no one types: what programs leave behind when they read a file in the wrong encoding, or cut it. */
const STRANGE: readonly (readonly [sign: RegExp, words: (sign: string) => string])[] = [
  [
    /\uFFFD/u,
    () => 'holds U+FFFD, which stands for a letter that was lost: take the text from its source again',
  ],
  [
    // Everything below the space but tab and line end, delete, the C1 controls, lone surrogates.
    // eslint-disable-next-line no-control-regex -- these are what is looked for
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff]/u,
    (sign) => `holds a control character (${codePoint(sign)}): take it out`,
  ],
  [
    // "РҐР°СЂРєС–РІ": UTF-8 that was read as Windows-1251; "Ð¥Ð°Ñ€": as Windows-1252.
    /(?:[РС][\u00a0-\u00bf\u0402-\u040f\u0452-\u045f\u0490\u0491\u2013-\u203a\u20ac\u2116\u2122]){2}|(?:[ÐÑ][\u0080-\u00bf\u0152-\u017e\u02c6\u02dc\u2013-\u203a\u20ac\u2122]){3}/u,
    (sign) =>
      `"${sign}" is text in UTF-8 that a program read in another encoding: take the text from its source again`,
  ],
];

/** The first sign of a text that means that something went wrong on its way here; null when there is none. */
export function strangeSign(text: string): TextFault | null {
  const found = STRANGE.flatMap(([sign, words]) => {
    const match = sign.exec(text);
    return match ? [{ at: match.index, message: words(match[0]) }] : [];
  });
  const [first] = found.sort((a, b) => a.at - b.at);
  return first ? { line: text.slice(0, first.at).split('\n').length, message: first.message } : null;
}

function codePoint(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function withPlainLines(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
