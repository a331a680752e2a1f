/**
 * View to link and back. The fragment of an address carries the view, so nothing about what is looked at
 * reaches a server. Decoding never throws: what cannot be used is left out with a notice, the rest applies,
 * and entries that this version does not know are kept when the link is written again. What programs did to a link
 * on its way is undone (mending.ts) or told.
 */
import type { UnknownEntry, ViewState } from '../domain/view.ts';
import { DEFAULT_VIEW, GRAMMAR_VERSION, KEYS } from './keys.ts';
import { entriesOf, versionsOf } from './mending.ts';
import { shown, type Notice } from './notice.ts';
import { partedQuery } from './query.ts';

const VERSION_KEY = 'v';
/** Every key that an entry can have. */
const NAMES = [...KEYS.map(({ key }) => key), VERSION_KEY];
/** Faults of a link that are told one by one. */
const MAX_NOTICES = 10;

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
  const pending = [...entriesOf(fragment, NAMES)].reverse();
  for (let entry = pending.pop(); entry; entry = pending.pop()) {
    const [key, raw] = entry;
    if (!NAMES.includes(key)) unknown.push(entry);
    else if (seen.has(key)) notices.push({ kind: 'repeated', key, value: shown(raw) });
    else {
      seen.add(key);
      const { change, faults, behind } = bestReading(key, raw);
      view = { ...view, ...change };
      notices.push(...faults);
      pending.push(...[...entriesOf(behind, NAMES)].reverse());
    }
  }
  if (seen.size === 0 && unknown.length > 0)
    notices.push({ kind: 'no-view', key: '', value: shown(fragment) });
  return { view: { ...view, unknown }, notices: capped(notices) };
}

/** What one value changes in the view. */
interface Reading {
  readonly change: Partial<ViewState>;
  readonly faults: readonly Notice[];
  /** Entries that turned out to stand behind it. */
  readonly behind: string;
}

/** The plain reading of a value; if that is at fault, the way to read it that is least at fault. */
function bestReading(key: string, raw: string): Reading {
  let best: Reading | null = null;
  for (const { value, behind } of versionsOf(raw, NAMES)) {
    const faults: Notice[] = [];
    const change = readValue(key, value, faults);
    if (best === null || faults.length < best.faults.length) best = { change, faults, behind };
    if (best.faults.length === 0) break;
  }
  return best ?? { change: {}, faults: [], behind: '' };
}

function readValue(key: string, value: string, notices: Notice[]): Partial<ViewState> {
  const known = KEYS.find((candidate) => candidate.key === key);
  if (known) return known.read(value, notices);
  checkVersion(value, notices);
  return {};
}

/** The first faults, and how many more there are: a broken link cannot flood the page. */
function capped(notices: readonly Notice[]): readonly Notice[] {
  if (notices.length <= MAX_NOTICES) return notices;
  const more = notices.length - MAX_NOTICES;
  return [...notices.slice(0, MAX_NOTICES), { kind: 'more', key: '', value: String(more) }];
}

/**
 * What a visitor without a link sees: the strike of 2 January 2024 with its claims and its stated range.
 * The page writes this link into the address at once, so that it can be copied from there.
 */
export const START_FRAGMENT = `sel=k7f3&${VERSION_KEY}=${GRAMMAR_VERSION}`;

/** What an address opens. */
export interface Opened {
  readonly view: ViewState;
  readonly notices: readonly Notice[];
  /** True when the address names no view: then it is the start view. */
  readonly isStart: boolean;
  /** The query without what of it was read as a view, with its `?`. */
  readonly query: string;
}

/**
 * The view that an address opens. `hash` begins with its `#`, `search` with its `?`. A view that has come to stand
 * behind the `?` is read too, after the fragment; an address without any view opens the start view.
 */
export function openLink({ hash, search = '' }: { readonly hash: string; readonly search?: string }): Opened {
  const behind = partedQuery(search, NAMES, (entry) => decode(entry).notices.length === 0);
  const fragment = [hash.replace(/^#/, ''), behind.view].filter((part) => part !== '').join('&');
  const isStart = fragment === '';
  return { ...decode(isStart ? START_FRAGMENT : fragment), isStart, query: behind.rest };
}

function checkVersion(value: string, notices: Notice[]): void {
  const version = /^\d{1,4}$/.test(value) ? Number(value) : null;
  if (version === null) notices.push({ kind: 'unreadable', key: VERSION_KEY, value: shown(value) });
  else if (version > GRAMMAR_VERSION) {
    notices.push({ kind: 'newer-version', key: VERSION_KEY, value: shown(value) });
  }
}
