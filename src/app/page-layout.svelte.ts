/** How the page is laid out on this screen, and what its panels cover of the map. Sizes in CSS pixels. */
import { MediaQuery } from 'svelte/reactivity';
import { innerWidth } from 'svelte/reactivity/window';
import type { Insets } from '../map/index.ts';
import type { Session } from '../session/session.svelte.ts';

/** Panels on both sides, one panel, or a sheet from below; or, when the link asks for it, a wall display without any. */
export type Layout = 'wide' | 'medium' | 'phone' | 'wall';

const wide = new MediaQuery('min-width: 1120px');
/** A phone on its side has no height for a sheet. */
const medium = new MediaQuery('(min-width: 720px) or ((min-width: 600px) and (max-height: 480px))');

/** A sheet that is drawn up further covers the map: its home stays above the middle height. */
const MAX_SHEET_SHARE = 0.55;

/** On a wall all is drawn larger, as if the screen were this wide: it is read from across the room. */
const WALL_WIDTH_PX = 1420;

export class PageLayout {
  readonly #session: Session;
  readonly embedded: boolean;

  sheetHeight = $state(0);
  barHeight = $state(0);
  panelWidth = $state(0);
  cardWidth = $state(0);
  stripHeight = $state(0);
  footHeight = $state(0);

  readonly kind: Layout = $derived.by(() => {
    if (this.#session.layout === 'wall' && !this.embedded) return 'wall';
    return wide.current ? 'wide' : medium.current ? 'medium' : 'phone';
  });
  /** How many times larger than usual the whole page is drawn. */
  readonly magnification: number = $derived.by(() =>
    this.kind === 'wall' ? Math.max(1, (innerWidth.current ?? 0) / WALL_WIDTH_PX) : 1,
  );
  readonly cardOpen: boolean = $derived.by(
    () =>
      !this.embedded &&
      this.kind !== 'wall' &&
      this.#session.selected.length > 0 &&
      (this.kind === 'wide' || this.#session.selection.cardInFront),
  );
  readonly insets: Insets = $derived.by(() => ({
    top: this.embedded || this.kind === 'wall' ? this.barHeight : 0,
    left: this.kind === 'phone' || this.kind === 'wall' ? 0 : this.panelWidth,
    right: this.kind === 'wide' && this.cardOpen ? this.cardWidth : 0,
    bottom: this.#bottomInset,
  }));

  /** `embedded`: in the reduced frame, where a bar is all that there is beside the map. */
  constructor(session: Session, embedded: boolean) {
    this.#session = session;
    this.embedded = embedded;
  }

  get #bottomInset(): number {
    if (this.embedded) return 0;
    if (this.kind === 'wall') return this.footHeight;
    if (this.kind !== 'phone') return this.stripHeight;
    return Math.min(this.sheetHeight, window.innerHeight * MAX_SHEET_SHARE);
  }

  /** Beside the list the card goes away with the selection; in its place it only gives way to the list. */
  closeCard(): void {
    if (this.kind === 'wide') this.#session.selection.deselect();
    else this.#session.selection.showList();
  }

  /** From the wall display to the layout that fits the screen; the keyboard goes to the panel. */
  leaveWall(): void {
    this.#session.selection.focusNext = 'panel';
    this.#session.setLayout(null);
  }
}
