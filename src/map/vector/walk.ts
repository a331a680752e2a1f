/** A line that is walked along. */
import type { Pixel } from './frame.ts';

/** A line by the distance along it. */
export class Walk {
  readonly #line: readonly Pixel[];
  readonly #until: readonly number[];

  constructor(line: readonly Pixel[]) {
    this.#line = line;
    let length = 0;
    this.#until = line.map(([x, y], i) => {
      const [fromX, fromY] = line[i - 1] ?? [x, y];
      return (length += Math.hypot(x - fromX, y - fromY));
    });
  }

  get length(): number {
    return this.#until.at(-1) ?? 0;
  }

  at(distance: number): { readonly x: number; readonly y: number; readonly angleDeg: number } {
    const found = this.#until.findIndex((until) => until >= distance);
    const end = Math.max(1, found < 0 ? this.#line.length - 1 : found);
    const [[x1, y1], [x2, y2]] = [this.#line[end - 1] as Pixel, this.#line[end] as Pixel];
    const [from, until] = [this.#until[end - 1] ?? 0, this.#until[end] ?? 0];
    const share = until === from ? 0 : (distance - from) / (until - from);
    const angleDeg = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
    return { x: x1 + (x2 - x1) * share, y: y1 + (y2 - y1) * share, angleDeg };
  }
}

/** From one direction to another, -180 to 180 degrees. */
export function turn(fromDeg: number, toDeg: number): number {
  return ((((toDeg - fromDeg + 180) % 360) + 360) % 360) - 180;
}
