/** How the page is laid out on this screen, and what its panels cover of the map. Sizes in CSS pixels. */
import type { AskedLayout } from '../domain/view.ts';
import type { Selection } from './selection.svelte.ts';

/** Panels on both sides, one panel, or a sheet from below; or, when the link asks for it, a wall display without any. */
type Layout = 'wide' | 'medium' | 'phone' | 'wall';

/** The screen that the page is on, as it is now. */
export interface Screen {
  /** There is room for panels on both sides of the map. */
  readonly isWide: boolean;
  /** There is room for one panel beside it. */
  readonly isMedium: boolean;
  readonly widthPx: number;
  readonly heightPx: number;
}

interface PageLayoutNeeds {
  /** The layout that the link asks for. */
  readonly layout: AskedLayout | null;
  readonly selected: readonly unknown[];
  readonly selection: Pick<Selection, 'cardInFront' | 'focusNext' | 'deselect' | 'showList'>;
  readonly setLayout: (layout: AskedLayout | null) => void;
}

/** What panels cover of the map at each side. */
interface CoveredSides {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A sheet that is drawn up further covers the map: its home stays above the middle height. */
const MAX_SHEET_SHARE = 0.55;

/** On a wall all is drawn larger, as if the screen were this wide: it is read from across the room. */
const WALL_WIDTH_PX = 1420;

export class PageLayout {
  readonly #needs: PageLayoutNeeds;
  readonly #screen: Screen;
  readonly embedded: boolean;

  // Written by those who measure the parts of the page.
  sheetHeight = $state(0);
  barHeight = $state(0);
  panelWidth = $state(0);
  cardWidth = $state(0);
  stripHeight = $state(0);
  footHeight = $state(0);

  readonly kind: Layout = $derived.by(() => {
    if (this.#needs.layout === 'wall' && !this.embedded) return 'wall';
    const { isWide, isMedium } = this.#screen;
    return isWide ? 'wide' : isMedium ? 'medium' : 'phone';
  });
  /** How many times larger than usual the whole page is drawn. */
  readonly magnification: number = $derived.by(() =>
    this.kind === 'wall' ? Math.max(1, this.#screen.widthPx / WALL_WIDTH_PX) : 1,
  );
  readonly cardOpen: boolean = $derived.by(
    () =>
      !this.embedded &&
      this.kind !== 'wall' &&
      this.#needs.selected.length > 0 &&
      (this.kind === 'wide' || this.#needs.selection.cardInFront),
  );
  readonly insets: CoveredSides = $derived.by(() => ({
    top: this.embedded || this.kind === 'wall' ? this.barHeight : 0,
    left: this.kind === 'phone' || this.kind === 'wall' ? 0 : this.panelWidth,
    right: this.kind === 'wide' && this.cardOpen ? this.cardWidth : 0,
    bottom: this.#bottomInset,
  }));

  /** `embedded`: in the reduced frame, where a bar is all that there is beside the map. */
  constructor(needs: PageLayoutNeeds, screen: Screen, embedded: boolean) {
    this.#needs = needs;
    this.#screen = screen;
    this.embedded = embedded;
  }

  get #bottomInset(): number {
    if (this.embedded) return 0;
    if (this.kind === 'wall') return this.footHeight;
    if (this.kind !== 'phone') return this.stripHeight;
    return Math.min(this.sheetHeight, this.#screen.heightPx * MAX_SHEET_SHARE);
  }

  /** Beside the list the card goes away with the selection; in its place it only gives way to the list. */
  closeCard(): void {
    if (this.kind === 'wide') this.#needs.selection.deselect();
    else this.#needs.selection.showList();
  }

  /** From the wall display to the layout that fits the screen; the keyboard goes to the panel. */
  leaveWall(): void {
    this.#needs.selection.focusNext = 'panel';
    this.#needs.setLayout(null);
  }
}
