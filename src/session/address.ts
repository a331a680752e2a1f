/**
 * The address bar as a rendering of the view. Choosing makes a history entry, so that Back does what a person
 * expects; panning rewrites the entry, at most twice a second.
 */
import type { ViewState } from '../domain/view.ts';
import { encode, open, type Notice } from '../permalink/index.ts';
import type { Step, ViewStore } from '../state/index.ts';

const REWRITE_MS = 500;

/** The view that the address asks for, and what was wrong with it. */
export function readAddress(): { view: ViewState; notices: readonly Notice[] } {
  return open(location.hash.slice(1));
}

/** The full link to a view, as it is shared. */
export function linkTo(view: ViewState): string {
  const address = new URL(location.href);
  address.hash = encode(view);
  return address.href;
}

/** The full link to a view from the reduced frame of another page: it opens the whole map. */
export function wholeLinkTo(view: ViewState): string {
  const address = new URL('./', document.baseURI);
  address.hash = encode(view);
  return address.href;
}

/** The link to a view in the reduced frame that other pages embed. */
export function embedLinkTo(view: ViewState): string {
  const address = new URL('embed.html', document.baseURI);
  address.hash = encode(view);
  return address.href;
}

/**
 * Keeps address and store in step; `onLink` is told of each link that is opened from outside. `keepsSteps`: false in
 * the frame of another page, whose history is not ours to fill.
 */
export function bindAddress(
  store: ViewStore,
  onLink: (notices: readonly Notice[]) => void,
  keepsSteps: boolean,
): void {
  let pending: ReturnType<typeof setTimeout> | null = null;
  let applying = false;
  // The view that the current history entry should hold.
  let current = store.view;

  // A first visit gets its link at once: the address bar always holds one that can be copied.
  if (location.hash === '') history.replaceState(null, '', linkTo(current));

  const rewrite = (): void => {
    if (pending !== null) clearTimeout(pending);
    pending = null;
    history.replaceState(null, '', linkTo(current));
  };

  store.subscribe((view: ViewState, step: Step) => {
    if (applying) return;
    if (step === 'step' && keepsSteps) {
      // What was panned before belongs to the entry that is left.
      if (pending !== null) rewrite();
      // Choosing again what is chosen already is not a step.
      if (encode(view) !== encode(current)) history.pushState(null, '', linkTo(view));
    } else {
      pending ??= setTimeout(rewrite, REWRITE_MS);
    }
    current = view;
  });

  window.addEventListener('popstate', () => {
    if (pending !== null) clearTimeout(pending);
    pending = null;
    const { view, notices } = readAddress();
    applying = true;
    store.update(view, 'drift');
    applying = false;
    current = store.view;
    onLink(notices);
  });
}
