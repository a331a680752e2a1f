/** The keys of the page: a slash or Ctrl-K searches, Escape closes what is on top, or leaves the wall display. */
import type { Session } from '../session/session.svelte.ts';
import type { PageLayout } from './page-layout.svelte.ts';

export function onShortcut(event: KeyboardEvent, session: Session, layout: PageLayout): void {
  if (!layout.embedded && layout.kind !== 'wall' && asksForSearch(event)) {
    event.preventDefault();
    session.selection.openSearch();
  }
  if (event.key === 'Escape') closeTopmost(session, layout);
}

/** The slash, where it is not typed into something, and Ctrl-K anywhere. */
function asksForSearch({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if ((ctrlKey || metaKey) && !altKey) return key.toLowerCase() === 'k';
  const isTyping = target instanceof Element && target.closest('input, textarea, select, dialog') !== null;
  return key === '/' && !altKey && !isTyping;
}

function closeTopmost(session: Session, layout: PageLayout): void {
  const { ringTools, ownFiles } = session;
  if (ringTools.needsMap) {
    ringTools.cancelChoice();
    ringTools.stopMoving();
  } else if (ownFiles.opened) ownFiles.close();
  else if (layout.cardOpen) layout.closeCard();
  else if (layout.kind === 'wall') void layout.leaveWall();
}
