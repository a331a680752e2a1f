/** Names on a picture's map: what the picture is of first, then the larger places, none over another. */
import type { LonLat } from '../../../domain/place.ts';
import type { Palette } from '../../../state/index.ts';
import { fontOf, type Context } from './canvas.ts';
import { isInside, pixelOf, type Box, type Frame } from './frame.ts';
import { writeOnMap } from './text.ts';

/** A named point, the most important first. */
export interface NamedPoint {
  readonly name: string;
  readonly point: LonLat;
  /** Names of states are set wide and have no dot. */
  readonly kind: 'city' | 'state';
}

const CITY_PX = 16;
const STATE_PX = 15;
const MAX_NAMES = 15;
const MARGIN_PX = 6;

export class Labels {
  readonly #context: Context;
  readonly #frame: Frame;
  readonly #palette: Palette;
  /** What nothing may be written over. */
  readonly #taken: Box[];

  constructor(context: Context, frame: Frame, palette: Palette, taken: readonly Box[]) {
    this.#context = context;
    this.#frame = frame;
    this.#palette = palette;
    this.#taken = [...taken];
  }

  /** The name of what the picture is of, above its area, or below where there is no room above. */
  writeSubject(name: string, area: Box): void {
    const { accent, paper } = this.#palette;
    const style = { sizePx: 21, weight: 600, colour: accent, halo: paper };
    const size = this.#sizeOf(name, style.sizePx, style.weight);
    const x = area.x + area.width / 2;
    const spots = [area.y - 18, area.y + area.height + 18, area.y + area.height / 2];
    const y = spots.find((at) => this.#isFree(boxAt([x, at], size))) ?? area.y + area.height / 2;
    this.#taken.push(boxAt([x, y], size));
    writeOnMap(this.#context, name, [x, y], style);
  }

  /** Names of places, as many as there is room for. */
  writePlaces(places: readonly NamedPoint[]): void {
    let written = 0;
    for (const { name, point, kind } of places) {
      if (written >= MAX_NAMES) return;
      const at = pixelOf(this.#frame, point);
      if (!isInside(this.#frame.box, at)) continue;
      const done = kind === 'state' ? this.#writeState(name, at) : this.#writeCity(name, at);
      if (done) written++;
    }
  }

  #writeState(name: string, at: [number, number]): boolean {
    const text = name.toLocaleUpperCase();
    const size = this.#sizeOf(text, STATE_PX, 400, 2);
    if (!this.#isFree(boxAt(at, size))) return false;
    this.#taken.push(boxAt(at, size));
    const { textQuiet, neighbour } = this.#palette;
    writeOnMap(this.#context, text, at, {
      sizePx: STATE_PX,
      colour: textQuiet,
      halo: neighbour,
      spacingPx: 2,
    });
    return true;
  }

  /** A dot with its name at the side that has room. */
  #writeCity(name: string, [x, y]: [number, number]): boolean {
    const dot: Box = { x: x - 4, y: y - 4, width: 8, height: 8 };
    if (!this.#isFree(dot)) return false;
    const size = this.#sizeOf(name, CITY_PX, 400);
    const aside = size.width / 2 + 8;
    const spots: [number, number][] = [
      [x + aside, y],
      [x - aside, y],
      [x, y - 15],
      [x, y + 16],
    ];
    const spot = spots.find((at) => this.#isFree(boxAt(at, size)));
    if (!spot) return false;
    this.#taken.push(boxAt(spot, size), dot);
    const { text, land, textQuiet } = this.#palette;
    this.#context.beginPath();
    this.#context.arc(x, y, 2.6, 0, 2 * Math.PI);
    this.#context.fillStyle = textQuiet;
    this.#context.fill();
    writeOnMap(this.#context, name, spot, { sizePx: CITY_PX, colour: text, halo: land });
    return true;
  }

  #sizeOf(text: string, sizePx: number, weight: number, spacingPx = 0): { width: number; height: number } {
    this.#context.font = fontOf(sizePx, weight);
    return { width: this.#context.measureText(text).width + spacingPx * text.length, height: sizePx };
  }

  #isFree(box: Box): boolean {
    const { x, y, width, height } = this.#frame.box;
    const isWithin =
      box.x >= x + MARGIN_PX &&
      box.y >= y + MARGIN_PX &&
      box.x + box.width <= x + width - MARGIN_PX &&
      box.y + box.height <= y + height - MARGIN_PX;
    return isWithin && !this.#taken.some((other) => overlap(box, other));
  }
}

function boxAt([x, y]: readonly [number, number], { width, height }: { width: number; height: number }): Box {
  return { x: x - width / 2 - 3, y: y - height / 2 - 3, width: width + 6, height: height + 6 };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
