/**
 * View to link and back. The fragment of an address carries the view, so nothing about what is looked at
 * reaches a server. Decoding never throws: what cannot be used is left out with a notice, the rest applies,
 * and entries that this version does not know are kept when the link is written again.
 */
import type { UnknownEntry, ViewState } from '../domain/view.ts';
import { DEFAULT_VIEW, GRAMMAR_VERSION, KEYS } from './keys.ts';
import { shown, type Notice } from './notice.ts';

const VERSION_KEY = 'v';

/** The fragment for a view, without the leading #. Equal views give equal strings. */
export function encode(view: ViewState): string {
  const entries: string[] = [];
  for (const { key, write } of KEYS) {
    const value = write(view);
    if (value !== null) entries.push(`${key}=${value}`);
  }
  for (const [key, value] of view.unknown) entries.push(value === '' ? key : `${key}=${value}`);
  entries.push(`${VERSION_KEY}=${GRAMMAR_VERSION}`);
  return entries.join('&');
}

/** The view that a fragment stands for, and what was wrong with it. Never throws, for any string. */
export function decode(fragment: string): { view: ViewState; notices: readonly Notice[] } {
  const notices: Notice[] = [];
  const unknown: UnknownEntry[] = [];
  const seen = new Set<string>();
  let view = DEFAULT_VIEW;
  for (const [key, rawValue] of entriesOf(fragment)) {
    const known = KEYS.find((candidate) => candidate.key === key);
    if (known || key === VERSION_KEY) {
      if (seen.has(key)) {
        notices.push({ kind: 'repeated', key, value: shown(rawValue) });
        continue;
      }
      seen.add(key);
    }
    if (known) view = { ...view, ...known.read(percentDecoded(rawValue), notices) };
    else if (key === VERSION_KEY) checkVersion(rawValue, notices);
    else unknown.push([key, rawValue]);
  }
  return { view: { ...view, unknown }, notices };
}

/**
 * What a visitor without a link sees: the strike of 2 January 2024 with its claims and its stated range.
 * The page writes this link into the address at once, so that it can be copied from there.
 */
export const START_FRAGMENT = `sel=k7f3&${VERSION_KEY}=${GRAMMAR_VERSION}`;

/** The view that the fragment of an address opens: a visit without any fragment begins at the start view. */
export function open(fragment: string): ReturnType<typeof decode> {
  return decode(fragment === '' ? START_FRAGMENT : fragment);
}

function entriesOf(fragment: string): UnknownEntry[] {
  return (
    fragment
      .split('&')
      // Some programs write & as &amp; when they pass a link on, or put a second # before it.
      .map((entry) => entry.replace(/^(#|amp;)+/, ''))
      .filter((entry) => entry !== '' && entry !== '=')
      .map((text) => {
        const equals = text.indexOf('=');
        return equals < 0 ? [text, ''] : [text.slice(0, equals), text.slice(equals + 1)];
      })
  );
}

/** Chat programs escape commas and slashes; a broken escape is read as it stands. */
function percentDecoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function checkVersion(value: string, notices: Notice[]): void {
  const version = /^\d{1,4}$/.test(value) ? Number(value) : null;
  if (version === null) notices.push({ kind: 'unreadable', key: VERSION_KEY, value: shown(value) });
  else if (version > GRAMMAR_VERSION) {
    notices.push({ kind: 'newer-version', key: VERSION_KEY, value: shown(value) });
  }
}
