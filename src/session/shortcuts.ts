/** The keys of the page: a slash or Ctrl-K searches, Escape closes what is on top, or leaves the wall display. */
import type { OwnFiles } from './own-files.svelte.ts';
import type { PageLayout } from './page-layout.svelte.ts';
import type { RingTools } from './ring-tools.svelte.ts';
import type { Selection } from './selection.svelte.ts';

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** What is pressed is written into a field, or is for a dialog. */
  readonly isTyping: boolean;
}

interface ShortcutsNeeds {
  readonly selection: Pick<Selection, 'openSearch'>;
  readonly ringTools: Pick<RingTools, 'needsMap' | 'cancelChoice' | 'stopMoving'>;
  readonly ownFiles: Pick<OwnFiles, 'opened' | 'close'>;
}

/** What keys can do to the layout of the page. */
type ShortcutsLayout = Pick<PageLayout, 'kind' | 'embedded' | 'cardOpen' | 'closeCard' | 'leaveWall'>;

/** Does what a key asks for. True when the browser should not do its own with it. */
export function onShortcut(press: KeyPress, session: ShortcutsNeeds, layout: ShortcutsLayout): boolean {
  if (press.key === 'Escape') closeTopmost(session, layout);
  const searches = !layout.embedded && layout.kind !== 'wall' && asksForSearch(press);
  if (searches) session.selection.openSearch();
  return searches;
}

/** The slash, where it is not typed into something, and Ctrl-K anywhere. */
function asksForSearch({ key, ctrlKey, metaKey, altKey, isTyping }: KeyPress): boolean {
  if ((ctrlKey || metaKey) && !altKey) return key.toLowerCase() === 'k';
  return key === '/' && !altKey && !isTyping;
}

function closeTopmost({ ringTools, ownFiles }: ShortcutsNeeds, layout: ShortcutsLayout): void {
  if (ringTools.needsMap) {
    ringTools.cancelChoice();
    ringTools.stopMoving();
  } else if (ownFiles.opened) ownFiles.close();
  else if (layout.cardOpen) layout.closeCard();
  else if (layout.kind === 'wall') layout.leaveWall();
}
