/** Text on a canvas: in lines of a given width, and in the largest size that fits. */
import { fontOf, type Context } from './canvas.ts';

const ELLIPSIS = '…';

/** Breaks a text at its blanks into lines no wider than `widthPx`; what is over `maxLines` ends in an ellipsis. */
export function linesOf(
  context: Context,
  text: string,
  widthPx: number,
  maxLines = Number.POSITIVE_INFINITY,
): string[] {
  const fits = (line: string): boolean => context.measureText(line).width <= widthPx;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  return [...kept.slice(0, -1), shortened(kept.at(-1) ?? '', fits)];
}

/** The least width at which a text takes as few lines as at `widthPx`: then no word stands alone in the last. */
export function balancedWidth(context: Context, text: string, widthPx: number): number {
  const count = linesOf(context, text, widthPx).length;
  const longest = (width: number): number =>
    Math.max(...linesOf(context, text, width).map((line) => context.measureText(line).width));
  let width = widthPx;
  for (let narrower = width - 4; linesOf(context, text, narrower).length === count; narrower -= 4) {
    if (longest(narrower) > narrower) break;
    width = narrower;
  }
  return width;
}

function shortened(line: string, fits: (line: string) => boolean): string {
  const words = line.split(' ');
  while (words.length > 1 && !fits(`${words.join(' ')}${ELLIPSIS}`)) words.pop();
  return `${words.join(' ').replace(/[,;:]$/, '')}${ELLIPSIS}`;
}

export interface TextStyle {
  readonly sizePx: number;
  readonly weight?: number;
  readonly colour: string;
  readonly maxLines?: number;
}

/** Writes a text from `topPx` down and returns where it ends. */
export function writeText(
  context: Context,
  text: string,
  { leftPx, topPx, widthPx }: { leftPx: number; topPx: number; widthPx: number },
  { sizePx, weight = 400, colour, maxLines }: TextStyle,
): number {
  context.font = fontOf(sizePx, weight);
  context.fillStyle = colour;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  const lineHeight = Math.round(sizePx * (sizePx > 28 ? 1.16 : 1.36));
  const lines = linesOf(context, text, widthPx, maxLines);
  lines.forEach((line, i) => {
    context.fillText(line, leftPx, topPx + i * lineHeight + Math.round((lineHeight + sizePx * 0.7) / 2));
  });
  return topPx + lines.length * lineHeight;
}

/** The largest of some sizes at which a text takes at most so many lines. */
export function fittingSize(
  context: Context,
  text: string,
  widthPx: number,
  maxLines: number,
  sizesPx: readonly number[],
  weight: number,
): number {
  const fits = (sizePx: number): boolean => {
    context.font = fontOf(sizePx, weight);
    const lines = linesOf(context, text, widthPx);
    return lines.length <= maxLines && lines.every((line) => context.measureText(line).width <= widthPx);
  };
  return sizesPx.find(fits) ?? (sizesPx.at(-1) as number);
}

/** A word on a map: centred at a point, with a halo so that lines do not run through it. */
export function writeOnMap(
  context: Context,
  text: string,
  [xPx, yPx]: readonly [number, number],
  style: { sizePx: number; weight?: number; colour: string; halo: string; spacingPx?: number },
): void {
  context.font = fontOf(style.sizePx, style.weight);
  context.letterSpacing = `${style.spacingPx ?? 0}px`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = style.sizePx * 0.3;
  context.strokeStyle = style.halo;
  context.strokeText(text, xPx, yPx);
  context.fillStyle = style.colour;
  context.fillText(text, xPx, yPx);
  context.letterSpacing = '0px';
}
