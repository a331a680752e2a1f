/** The canvas that pictures are drawn on, with the typeface of the page. The only file that loads the library. */
import { createRequire } from 'node:module';
import type { Canvas, GlobalFonts, SKRSContext2D } from '@napi-rs/canvas';

export type Context = SKRSContext2D;

/** The subsets of the typeface, each a family of its own: the letters of a text come from the first that has them. */
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'];
const familyOf = (subset: string): string => `Page ${subset}`;
const FAMILIES = SUBSETS.map((subset) => `"${familyOf(subset)}"`).join(', ');

interface Library {
  readonly createCanvas: (width: number, height: number) => Canvas;
  readonly GlobalFonts: typeof GlobalFonts;
}

let library: Promise<Library> | null = null;

/** Loads the library at the first picture: it is large, and a development server may never need it. */
async function load(): Promise<Library> {
  const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');
  const { resolve } = createRequire(import.meta.url);
  for (const subset of SUBSETS) {
    const file = `@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-${subset}-wght-normal.woff2`;
    if (!GlobalFonts.registerFromPath(resolve(file), familyOf(subset)))
      throw new Error(`${file} could not be read: run "npm ci" again`);
  }
  return { createCanvas, GlobalFonts };
}

/** Draws a picture and gives it as a PNG. The same strokes give the same bytes on the same machine. */
export async function drawPng(
  width: number,
  height: number,
  draw: (context: Context) => void,
): Promise<Uint8Array> {
  const { createCanvas } = await (library ??= load());
  const canvas = createCanvas(width, height);
  draw(canvas.getContext('2d'));
  return canvas.encode('png');
}

/** The typeface of the page at a size in px. */
export function fontOf(sizePx: number, weight = 400): string {
  return `${weight} ${sizePx}px ${FAMILIES}`;
}
