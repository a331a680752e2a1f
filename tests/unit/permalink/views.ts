/** Views for tests: the default one with parts of it changed, and what a fragment says. */
import type { ViewState } from '../../../src/domain/view.ts';
import { decode, DEFAULT_VIEW, encode } from '../../../src/permalink/index.ts';

export const view = (change: Partial<ViewState> = {}): ViewState => ({ ...DEFAULT_VIEW, ...change });

/** The view of a link, which must be read without a complaint. */
export function clean(fragment: string): ViewState {
  const decoded = decode(fragment);
  if (decoded.notices.length > 0) throw new Error(`${fragment}: ${JSON.stringify(decoded.notices)}`);
  return decoded.view;
}

/** What a link looks like after it has been opened. */
export const rewritten = (fragment: string): string => encode(decode(fragment).view);

/** The notices of a link, each as kind, key and value. */
export const complaints = (fragment: string): string[] =>
  decode(fragment).notices.map(({ kind, key, value }) => `${kind} ${key} ${value}`);
