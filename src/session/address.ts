/**
 * The address bar as a rendering of the view. Choosing makes a history entry, so that Back does what a person
 * expects; panning rewrites the entry, at most twice a second.
 */
import type { ViewState } from '../domain/view.ts';
import { encode, openLink, type Notice } from '../permalink/index.ts';
import type { Step, ViewStore } from '../state/index.ts';

const REWRITE_MS = 500;

/** What the address needs of the browser's window. */
export interface AddressWindow<Timer = unknown> {
  readonly location: { readonly href: string; readonly hash: string; readonly search: string };
  readonly history: {
    readonly pushState: (state: null, unused: '', address: string) => void;
    readonly replaceState: (state: null, unused: '', address: string) => void;
  };
  /** Calls the listener when the reader has gone to another history entry, or has put another link into the bar. */
  readonly addEventListener: (type: 'popstate', listener: () => void) => void;
  readonly setTimeout: (act: () => void, ms: number) => Timer;
  readonly clearTimeout: (timer: Timer) => void;
}

/** The full link to a view on a page of the site. `page`: the address of the page, whatever its fragment. */
export function linkTo(view: ViewState, page: string): string {
  const address = new URL(page);
  address.hash = encode(view);
  return address.href;
}

interface AddressOptions {
  /** False in the frame of another page, whose history is not ours to fill. */
  readonly keepsSteps: boolean;
  /** Is told of each link that is opened from outside, once the store has its view. */
  readonly onLink: (notices: readonly Notice[]) => void;
}

/** Keeps address and store in step, for as long as the page stands. */
export function bindAddress<Timer>(
  store: ViewStore,
  page: AddressWindow<Timer>,
  { keepsSteps, onLink }: AddressOptions,
): void {
  const { location, history } = page;
  let pending: Timer | null = null;
  let isApplying = false;
  // The view that the current history entry should hold.
  let current = store.view;

  const rewrite = (view: ViewState): void => history.replaceState(null, '', linkTo(view, location.href));
  /** True when there was something to rewrite, which is now for the caller to do. */
  const endPending = (): boolean => {
    if (pending === null) return false;
    page.clearTimeout(pending);
    pending = null;
    return true;
  };
  const rewriteSoon = (): void => {
    pending ??= page.setTimeout(() => {
      pending = null;
      rewrite(current);
    }, REWRITE_MS);
  };

  const { isStart, query } = openLink(location);
  // What was read from the query stands in the fragment from now on: a server need not be told of it again.
  if (query !== location.search) {
    const address = new URL(location.href);
    address.search = query;
    history.replaceState(null, '', linkTo(current, address.href));
  }
  // A first visit gets its link at once: the address bar always holds one that can be copied.
  else if (isStart) rewrite(current);

  store.subscribe((view: ViewState, step: Step) => {
    if (isApplying) return;
    const left = current;
    current = view;
    if (step === 'drift' || !keepsSteps) return rewriteSoon();
    // What was panned before belongs to the entry that is left.
    if (endPending()) rewrite(left);
    // Choosing again what is chosen already is not a step.
    if (encode(view) !== encode(left)) history.pushState(null, '', linkTo(view, location.href));
  });

  page.addEventListener('popstate', () => {
    endPending();
    const { view, notices } = openLink(location);
    isApplying = true;
    try {
      store.update(view, 'drift');
    } finally {
      // Also when someone else who listens throws: the links after this one are still followed.
      isApplying = false;
      current = store.view;
      onLink(notices);
    }
  });
}
