/** Draws a picture: a sheet with the words at the left, the map at the right, the stated ranges in an inset. */
import type { Feature } from 'geojson';
import type { GroundData } from '../../../domain/site.ts';
import { PALETTES } from '../../../state/index.ts';
import { drawArea, drawAround, drawSwatch } from './areas.ts';
import { drawPng, fontOf, type Context } from './canvas.ts';
import { clipped, extentOf, type Box, type Frame } from './frame.ts';
import { drawGround } from './ground.ts';
import { drawInset, insetBox } from './inset.ts';
import { Labels, type NamedPoint } from './labels.ts';
import { drawScale } from './scale.ts';
import { PICTURE_HEIGHT_PX, PICTURE_WIDTH_PX, type PictureSpec } from './spec.ts';
import { balancedWidth, fittingSize, writeText } from './text.ts';

/** What all pictures have under them. */
export interface PictureGround {
  readonly ground: GroundData;
  readonly oblast: Feature | undefined;
  /** Names for the map in the language of the picture, the most important first. */
  readonly names: readonly NamedPoint[];
}

/** Pictures are made once and seen by all: they are light, as paper is. */
const palette = PALETTES.light;

const SHEET: Box = { x: 0, y: 0, width: 452, height: PICTURE_HEIGHT_PX };
const MAP: Box = {
  x: SHEET.width,
  y: 0,
  width: PICTURE_WIDTH_PX - SHEET.width,
  height: PICTURE_HEIGHT_PX,
};
const PADDING_PX = 36;
const CREDIT_HEIGHT_PX = 36;
const CREDIT_SIZE_PX = 12.5;
const CREDIT_LINE_PX = 14;

/** The picture as a PNG of 1200 by 630 pixels. */
export function drawPicture(spec: PictureSpec, ground: PictureGround): Promise<Uint8Array> {
  return drawPng(PICTURE_WIDTH_PX, PICTURE_HEIGHT_PX, (context) => {
    drawMap(context, spec, ground);
    drawSheet(context, spec);
  });
}

function drawMap(context: Context, spec: PictureSpec, { ground, oblast, names }: PictureGround): void {
  const inset = spec.rings && insetBox(context, MAP, spec.rings);
  // What the picture is of stands in the middle of what the inset leaves free.
  const free = inset ? inset.x - MAP.x : MAP.width;
  const frame: Frame = {
    box: MAP,
    centre: spec.map.centre,
    centreAt: [MAP.x + free / 2, MAP.y + (MAP.height - CREDIT_HEIGHT_PX) / 2],
    pxPerKm: MAP.height / spec.map.heightKm,
  };
  clipped(context, MAP, () => {
    drawGround(context, frame, ground, palette, oblast);
    if (spec.map.around) drawAround(context, frame, spec.map.around, palette);
    for (const area of spec.map.areas) drawArea(context, frame, area, palette);
    const credit: Box = {
      x: MAP.x,
      y: MAP.height - CREDIT_HEIGHT_PX,
      width: MAP.width,
      height: CREDIT_HEIGHT_PX,
    };
    const scale: Box = { x: MAP.x, y: MAP.height - 80, width: 190, height: 60 };
    const labels = new Labels(context, frame, palette, [credit, scale, ...(inset ? [inset] : [])]);
    const [subject] = spec.map.areas;
    if (subject && spec.map.name !== null) {
      labels.writeSubject(spec.map.name, extentOf(frame, subject.geometry));
    }
    labels.writePlaces(names.filter(({ name }) => name !== spec.map.name));
    drawScale(context, frame, palette, spec.lang);
    if (spec.rings && inset) drawInset(context, inset, spec.rings, ground, palette, oblast);
    drawCredit(context, spec.credit, credit);
  });
}

/** Whose data the map is made of: always whole, and as large as two lines allow. */
function drawCredit(context: Context, credit: string, box: Box): void {
  context.globalAlpha = 0.85;
  context.fillStyle = palette.paper;
  context.fillRect(box.x, box.y, box.width, box.height);
  context.globalAlpha = 1;
  const room = box.width - 24;
  context.font = fontOf(CREDIT_SIZE_PX);
  const lines = creditLines(context, credit, room);
  const width = widest(context, lines);
  context.font = fontOf(Math.min(CREDIT_SIZE_PX, (CREDIT_SIZE_PX * room) / width));
  context.fillStyle = palette.textQuiet;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  lines.forEach((line, i) => {
    const fromMiddlePx = (i - (lines.length - 1) / 2) * CREDIT_LINE_PX;
    context.fillText(line, box.x + box.width - 12, box.y + box.height / 2 + fromMiddlePx);
  });
}

/** One line where it fits, or two that are as short as they can be, broken between two sources. */
function creditLines(context: Context, credit: string, room: number): readonly string[] {
  if (widest(context, [credit]) <= room) return [credit];
  const sources = credit.split('; ');
  const breaks = sources.map((_, i) => [
    ...(i > 0 ? [`${sources.slice(0, i).join('; ')};`] : []),
    sources.slice(i).join('; '),
  ]);
  return breaks.reduce((best, lines) => (widest(context, lines) < widest(context, best) ? lines : best));
}

const widest = (context: Context, lines: readonly string[]): number =>
  Math.max(...lines.map((line) => context.measureText(line).width));

function drawSheet(context: Context, spec: PictureSpec): void {
  context.fillStyle = palette.paper;
  context.fillRect(SHEET.x, SHEET.y, SHEET.width, SHEET.height);
  context.fillStyle = palette.paperEdge;
  context.fillRect(SHEET.width - 1, 0, 1.5, SHEET.height);

  const { text, textQuiet } = palette;
  const column = { leftPx: PADDING_PX, widthPx: SHEET.width - 2 * PADDING_PX };
  const at = (topPx: number): typeof column & { topPx: number } => ({ ...column, topPx });
  let y = writeText(context, spec.siteName, at(32), { sizePx: 18, weight: 500, colour: textQuiet });

  const sizePx = fittingSize(context, spec.title, column.widthPx, 4, [42, 38, 34, 30, 27, 24], 600);
  context.font = fontOf(sizePx, 600);
  const widthPx = balancedWidth(context, spec.title, column.widthPx);
  y = writeText(
    context,
    spec.title,
    { ...at(y + 12), widthPx },
    { sizePx, weight: 600, colour: text, maxLines: 5 },
  );
  y += 14;
  for (const fact of spec.facts) {
    y = writeText(context, fact, at(y), { sizePx: 20, weight: 500, colour: text, maxLines: 2 }) + 2;
  }
  if (spec.legend) {
    const swatch: Box = { x: column.leftPx + 2, y: y + 15, width: 30, height: 20 };
    drawSwatch(context, swatch, spec.legend.area, palette);
    const beside = { leftPx: column.leftPx + 46, topPx: y + 8, widthPx: column.widthPx - 46 };
    y = writeText(context, spec.legend.text, beside, { sizePx: 16, colour: textQuiet, maxLines: 3 });
  }
  if (spec.note !== null) {
    y = writeText(context, spec.note, at(y + 8), { sizePx: 16, colour: textQuiet, maxLines: 4 });
  }
  const last = SHEET.height - 54;
  writeText(context, spec.counts, at(last), { sizePx: 16, colour: textQuiet, maxLines: 1 });
  y = rule(context, y + 18);
  const write = (line: string, sizePx: number, colour: string, mostLines: number): void => {
    const room = Math.floor((last - y - 4) / (sizePx * 1.36));
    if (room > 0)
      y = writeText(context, line, at(y), { sizePx, colour, maxLines: Math.min(mostLines, room) }) + 6;
  };
  for (const line of spec.speakers) write(line, 17, text, 3);
  if (spec.sources !== null) write(spec.sources, 16, textQuiet, 4);
}

function rule(context: Context, yPx: number): number {
  context.fillStyle = palette.paperEdge;
  context.fillRect(PADDING_PX, yPx, SHEET.width - 2 * PADDING_PX, 1.5);
  return yPx + 12;
}
