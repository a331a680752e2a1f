/**
 * Links as they come out of chats, mails and hosts: escaped once or more, in capitals, with a bracket or a full stop
 * behind them, with other signs between their parts. What is understood in spite of that is read; whether the plain
 * reading was at fault is for the codec to say, and only then is another one tried.
 */
import type { UnknownEntry } from '../domain/view.ts';

/** How often a link may have been escaped on its way. */
const MAX_ESCAPED = 3;
/** Longer values are no links that a person sent: they are read as they stand. */
const MAX_MENDED_LENGTH = 2000;

/** & as other programs write it: `&amp;`, `&amp;amp;`, `&#38;`, when the & itself and any # have been taken off. */
const REST_OF_AMPERSAND = /^(?:amp;|0*38;|x26;)/i;
/** What programs put before the first entry: `#/sel=`, `#?sel=`, `#!sel=`, spaces and signs that nobody sees. */
const BEFORE_ENTRY = /^[#/?!\s\p{Cf}]+/u;
const UNSEEN = /[\s\p{Cf}]+/gu;
/** What a sentence or a bracket leaves behind a link. */
const BEHIND_LINK = /[.,;:!?)\]}>'"»”’“…/\\|*_]+$/u;

/**
 * The entries of a fragment, those of known keys under these keys, whatever was done to the link on its way. Entries
 * of other keys stay as they are.
 */
export function entriesOf(fragment: string, keys: readonly string[]): readonly UnknownEntry[] {
  return entriesWithin(fragment, keys, MAX_ESCAPED);
}

function entriesWithin(fragment: string, keys: readonly string[], escapes: number): readonly UnknownEntry[] {
  return fragment.split(separator(keys)).flatMap((text) => {
    const entry = withoutAmpersands(text.replace(/^#+/, ''));
    if (entry === '' || entry === '=') return [];
    const known = knownEntry(entry, keys);
    if (known) return [known];
    const inside = escapes > 0 && entry.length <= MAX_MENDED_LENGTH ? percentDecoded(entry) : entry;
    if (inside !== entry) {
      const entries = entriesWithin(inside, keys, escapes - 1);
      if (entries.some(([key]) => keys.includes(key))) return entries;
    }
    return [split(entry)];
  });
}

/**
 * What parts entries: an &, or an escaped one before a known key with its plain =. Words that were searched hold no
 * plain = (they are escaped), so nothing of them is taken for an entry.
 */
function separator(keys: readonly string[]): RegExp {
  return new RegExp(`&|%(?:25)*26(?:amp(?:;|%(?:25)*3B))*(?=(?:${keys.join('|')})=)`, 'i');
}

/** The entry of a known key, in capitals and behind signs too; undefined when it is of another key. */
function knownEntry(entry: string, keys: readonly string[]): UnknownEntry | undefined {
  const [plain, value] = split(entry.replace(BEFORE_ENTRY, ''));
  const key = plain.replace(UNSEEN, '').toLowerCase();
  return keys.includes(key) ? [key, value] : undefined;
}

function split(entry: string): UnknownEntry {
  const equals = entry.indexOf('=');
  return equals < 0 ? [entry, ''] : [entry.slice(0, equals), entry.slice(equals + 1)];
}

function withoutAmpersands(text: string): string {
  let entry = text;
  for (let rest = ''; rest !== entry;) {
    rest = entry;
    entry = rest.replace(REST_OF_AMPERSAND, '').replace(/^#+/, '');
  }
  return entry;
}

/** Chat programs escape commas and slashes; a broken escape is read as it stands. */
export function percentDecoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** One way to read a value: what it is, and what turned out to be entries of their own behind it. */
export interface Version {
  readonly value: string;
  readonly behind: string;
}

/** The ways in which the value of a known key can be read, the plain one first. */
export function* versionsOf(raw: string, keys: readonly string[]): Generator<Version> {
  let text = percentDecoded(raw);
  yield { value: text, behind: '' };
  if (raw.length > MAX_MENDED_LENGTH) return;
  for (let escapes = 0; escapes < MAX_ESCAPED; escapes++) {
    // `=3D` is the = of a mail.
    const tidy = text.replace(UNSEEN, '').replace(/^3D/i, '');
    const [first, behind] = untilNextEntry(tidy, keys);
    const bare = first.replace(BEHIND_LINK, '');
    // What begins another part of an address: a name in the page, the mark of a network.
    const cut = bare.replace(/[#?].*$/s, '').replace(BEHIND_LINK, '');
    for (const value of new Set([first, bare, cut, cut.toLowerCase(), cut.toUpperCase()])) {
      yield { value, behind };
    }
    text = percentDecoded(text);
  }
}

/** A value up to the next entry of a known key, if one stands in it: `s4yn;lang=en`, `s4yn&map=6/50/36`. */
function untilNextEntry(text: string, keys: readonly string[]): readonly [string, string] {
  const next = new RegExp(`[&#?;]+(?:amp;)*(?=(?:${keys.join('|')})=)`, 'i').exec(text);
  return next ? [text.slice(0, next.index), text.slice(next.index + next[0].length)] : [text, ''];
}
