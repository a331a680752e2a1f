/** Marks on a canvas, in the typeface of the page. */
import type { Mark, Measure, TextMark } from '../../exchange/index.ts';

const FAMILY = "'IBM Plex Sans Variable', 'Noto Sans', sans-serif";

type Context = CanvasRenderingContext2D;

function contextOf(canvas: HTMLCanvasElement): Context {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser gives no canvas to draw on');
  return context;
}

/** A canvas of a size in CSS pixels that is drawn on in those. */
export function newCanvas(
  width: number,
  height: number,
  pixelRatio: number,
): { readonly canvas: HTMLCanvasElement; readonly context: Context } {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * pixelRatio);
  canvas.height = Math.round(height * pixelRatio);
  const context = contextOf(canvas);
  context.scale(pixelRatio, pixelRatio);
  return { canvas, context };
}

/** Measures texts as they will be drawn. */
export function measurer(): Measure {
  const { context } = newCanvas(1, 1, 1);
  return (text, sizePx, weight) => {
    context.font = `${weight} ${sizePx}px ${FAMILY}`;
    return context.measureText(text).width;
  };
}

export function drawMarks(context: Context, marks: readonly Mark[]): void {
  for (const mark of marks) {
    context.save();
    drawMark(context, mark);
    context.restore();
  }
}

function drawMark(context: Context, mark: Mark): void {
  switch (mark.kind) {
    case 'rect':
      context.fillStyle = mark.fill;
      context.fillRect(mark.x, mark.y, mark.width, mark.height);
      return;
    case 'circle':
    case 'path': {
      context.globalAlpha = mark.opacity;
      const path = new Path2D(mark.kind === 'path' ? mark.d : undefined);
      if (mark.kind === 'circle') path.arc(mark.x, mark.y, mark.radiusPx, 0, 2 * Math.PI);
      if (mark.fill !== null) {
        context.fillStyle = mark.fill;
        context.fill(path, 'evenodd');
      }
      if (mark.stroke !== null && mark.widthPx > 0) {
        context.strokeStyle = mark.stroke;
        context.lineWidth = mark.widthPx;
        context.lineJoin = 'round';
        context.setLineDash(mark.kind === 'path' ? [...mark.dashPx] : []);
        context.stroke(path);
      }
      return;
    }
    case 'text':
      drawText(context, mark);
  }
}

function drawText(context: Context, mark: TextMark): void {
  const { x, y, text, sizePx, weight, colour, align, opacity, turnDeg, halo, letterSpacingEm } = mark;
  context.globalAlpha = opacity;
  context.translate(x, y);
  context.rotate((turnDeg * Math.PI) / 180);
  context.font = `${weight} ${sizePx}px ${FAMILY}`;
  context.letterSpacing = `${letterSpacingEm * sizePx}px`;
  context.textAlign = align === 'middle' ? 'center' : align;
  if (halo) {
    context.strokeStyle = halo.colour;
    context.lineWidth = 2 * halo.widthPx;
    context.lineJoin = 'round';
    context.strokeText(text, 0, 0);
  }
  context.fillStyle = colour;
  context.fillText(text, 0, 0);
}
