/** Who comes first keeps the place: what of a drawing is taken by labels. */
import type { Frame } from './frame.ts';

export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What of the drawing is taken by labels. */
export class Room {
  readonly #frame: Frame;
  readonly #taken: Extent[] = [];

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  /** Takes all of these, if all are free and inside the drawing. */
  take(extents: readonly Extent[], mayOverlap: boolean): boolean {
    const { widthPx, heightPx } = this.#frame;
    const fits = extents.every(
      ({ left, top, right, bottom }) =>
        left >= 0 &&
        top >= 0 &&
        right <= widthPx &&
        bottom <= heightPx &&
        (mayOverlap ||
          !this.#taken.some(
            (other) => left < other.right && right > other.left && top < other.bottom && bottom > other.top,
          )),
    );
    if (fits) this.#taken.push(...extents);
    return fits;
  }
}

/** With a margin on every side. */
export function grown({ left, top, right, bottom }: Extent, byPx: number): Extent {
  return { left: left - byPx, top: top - byPx, right: right + byPx, bottom: bottom + byPx };
}
