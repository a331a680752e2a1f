/**
 * A picture of the map that stands alone: title above, the map, and below it legend, dates, link with QR code and sources.
 * The same marks for every format.
 */
import { qrPath, type QrCode } from '../qr.ts';
import { legendBand, type LegendItem } from './legend.ts';
import { filledPath, textMark, type Band, type Box, type Mark, type Measure } from './marks.ts';
import { linesOf } from './text.ts';

export interface PictureTexts {
  readonly siteName: string;
  readonly title: string;
  /** How much of all is shown. */
  readonly shown: string;
  readonly note: string;
  readonly dates: string;
  readonly link: string;
  readonly credit: string;
}

export interface PictureColours {
  readonly paper: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
}

export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  /** Where the map is. */
  readonly map: Box;
  /** Everything beside the map. */
  readonly marks: readonly Mark[];
}

/** How large the whole picture is, or how large the map in it. */
export type PictureExtent = { readonly widthPx: number } & (
  { readonly heightPx: number } | { readonly mapHeightPx: number }
);

export interface PictureContent {
  readonly texts: PictureTexts;
  /** What the symbols on the map mean; empty where the legend stands elsewhere. */
  readonly legend: readonly LegendItem[];
  readonly qr: QrCode | null;
  readonly colours: PictureColours;
  readonly measure: Measure;
}

const NARROW_PX = 600;
const GAP_PX = 20;
const LEGEND_GAP_PX = 10;
/** A code is read from a screen at two pixels a module and more. */
const LEAST_STEP_PX = 2;
const QR_PX = 108;
const LEAST_MAP_HEIGHT_PX = 120;
const LINE_HEIGHT = 1.36;

export function layoutPicture(extent: PictureExtent, content: PictureContent): PictureLayout {
  const width = extent.widthPx;
  const paddingPx = width < NARROW_PX ? 14 : 24;
  const header = headerOf(width, paddingPx, content);
  const footer = footerOf(width, paddingPx, content);
  const mapHeight =
    'mapHeightPx' in extent
      ? extent.mapHeightPx
      : Math.max(LEAST_MAP_HEIGHT_PX, extent.heightPx - header.height - footer.height);
  const height = header.height + mapHeight + footer.height;
  const map: Box = { x: 0, y: header.height, width, height: mapHeight };
  const { paper, line } = content.colours;
  const bottom = map.y + map.height;
  return {
    width,
    height,
    map,
    marks: [
      { kind: 'rect', x: 0, y: 0, width, height: map.y, fill: paper },
      { kind: 'rect', x: 0, y: bottom, width, height: footer.height, fill: paper },
      { kind: 'rect', x: 0, y: map.y - 1, width, height: 1, fill: line },
      { kind: 'rect', x: 0, y: bottom, width, height: 1, fill: line },
      ...header.marksAt(0),
      ...footer.marksAt(bottom),
    ],
  };
}

interface Paragraph {
  readonly text: string;
  readonly sizePx: number;
  readonly weight?: number;
  readonly colour: string;
  readonly maxLines?: number;
}

/** Paragraphs one below the other. */
function column(
  paragraphs: readonly Paragraph[],
  { x, width }: { readonly x: number; readonly width: number },
  measure: Measure,
): Band {
  const lines = paragraphs.flatMap(({ text, sizePx, weight = 400, colour, maxLines }) =>
    linesOf(text, width, (part) => measure(part, sizePx, weight), maxLines).map((line) => ({
      line,
      sizePx,
      weight,
      colour,
    })),
  );
  return {
    height: lines.reduce((sum, { sizePx }) => sum + sizePx * LINE_HEIGHT, 0),
    marksAt: (topPx) => {
      let y = topPx;
      return lines.map(({ line, ...style }) => {
        const baseline = y + style.sizePx * 1.04;
        y += style.sizePx * LINE_HEIGHT;
        return textMark(line, { x, y: baseline }, style);
      });
    },
  };
}

function headerOf(width: number, paddingPx: number, { texts, colours, measure }: PictureContent): Band {
  const isNarrow = width < NARROW_PX;
  const lines = column(
    [
      { text: texts.siteName, sizePx: isNarrow ? 12 : 14, weight: 500, colour: colours.quiet },
      { text: texts.title, sizePx: isNarrow ? 18 : 25, weight: 600, colour: colours.text, maxLines: 3 },
      { text: texts.shown, sizePx: isNarrow ? 12 : 14, colour: colours.quiet },
    ],
    { x: paddingPx, width: width - 2 * paddingPx },
    measure,
  );
  const top = paddingPx * 0.6;
  return { height: Math.round(lines.height + 2 * top), marksAt: (y) => lines.marksAt(y + top) };
}

function footerOf(width: number, paddingPx: number, content: PictureContent): Band {
  const { texts, qr, colours, measure } = content;
  const legend = legendBand(content.legend, {
    x: paddingPx,
    width: width - 2 * paddingPx,
    textColour: colours.text,
    measure,
  });
  const legendPx = legend.height === 0 ? 0 : legend.height + LEGEND_GAP_PX;
  const stepPx = qr ? Math.max(LEAST_STEP_PX, Math.floor(QR_PX / qr.size)) : 0;
  const qrPx = qr ? qr.size * stepPx : 0;
  const lines = column(
    [
      { text: texts.note, sizePx: 13, colour: colours.text },
      { text: texts.dates, sizePx: 13, colour: colours.text },
      { text: texts.link, sizePx: 12, colour: colours.text },
      { text: texts.credit, sizePx: 11, colour: colours.quiet },
    ],
    { x: paddingPx, width: width - 2 * paddingPx - (qr ? qrPx + GAP_PX : 0) },
    measure,
  );
  const top = paddingPx * 0.6;
  return {
    height: Math.ceil(legendPx + Math.max(lines.height, qrPx) + 2 * top),
    marksAt: (y) => {
      const below = y + top + legendPx;
      const [qrX, qrY] = [Math.round(width - paddingPx - qrPx), Math.round(below)];
      return [
        ...legend.marksAt(y + top),
        ...lines.marksAt(below),
        ...(qr
          ? [
              { kind: 'rect', x: qrX, y: qrY, width: qrPx, height: qrPx, fill: '#ffffff' } as const,
              filledPath(qrPath(qr, qrX, qrY, stepPx), '#000000'),
            ]
          : []),
      ];
    },
  };
}
