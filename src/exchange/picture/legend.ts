/** The legend in the frame of a picture: small symbols with their names, in as many rows as the width asks for. */
import type { GradeKind } from '../../domain/grade.ts';
import type { DrawnAs } from '../../domain/precision.ts';
import { textMark, type Band, type Mark, type Measure, type PathMark } from './marks.ts';
import { linesOf } from './text.ts';

/** A way of drawing precision, the line of a grade, the edge of a range or the band between two. */
export type LegendSymbol = Exclude<DrawnAs, 'list'> | GradeKind | 'ring' | 'band';

export interface LegendItem {
  readonly symbol: LegendSymbol;
  readonly colour: string;
  readonly text: string;
}

export interface LegendStyle {
  readonly x: number;
  readonly width: number;
  readonly textColour: string;
  readonly measure: Measure;
}

const SYMBOL = { width: 24, height: 14 } as const;
const TEXT_PX = 12;
const ROW_PX = 19;
const TEXT_GAP_PX = 6;
const ITEM_GAP_PX = 18;

/** Items from left to right; one that is wider than the row takes several lines. */
export function legendBand(items: readonly LegendItem[], style: LegendStyle): Band {
  const { x: left, width, textColour, measure } = style;
  const textLeft = SYMBOL.width + TEXT_GAP_PX;
  const widthOf = (text: string): number => measure(text, TEXT_PX, 400);
  let [x, row] = [0, 0];
  const placed = items.map((item) => {
    const lines = linesOf(item.text, width - textLeft, widthOf);
    const needed = textLeft + Math.max(...lines.map(widthOf));
    if (x > 0 && x + needed > width) [x, row] = [0, row + 1];
    const place = { item, lines, x: left + x, y: row * ROW_PX };
    x += needed + ITEM_GAP_PX;
    if (lines.length > 1) [x, row] = [0, row + lines.length];
    return place;
  });
  return {
    height: items.length === 0 ? 0 : (x === 0 ? row : row + 1) * ROW_PX,
    marksAt: (topPx) =>
      placed.flatMap(({ item, lines, x: symbolX, y }) => [
        ...symbolMarks(item, symbolX, topPx + y + 2),
        ...lines.map((line, i) =>
          textMark(
            line,
            { x: symbolX + textLeft, y: topPx + y + i * ROW_PX + 13 },
            { sizePx: TEXT_PX, colour: textColour },
          ),
        ),
      ]),
  };
}

/** The dashes of the lines of the map, in pixels, in the size of a symbol. */
const DASHES: Readonly<Partial<Record<LegendSymbol, readonly number[]>>> = {
  buffer: [3, 2],
  'single-source': [4, 2.2],
  retracted: [1, 2.5],
};

function symbolMarks({ symbol, colour }: LegendItem, x: number, y: number): readonly Mark[] {
  const [right, bottom] = [x + SYMBOL.width, y + SYMBOL.height];
  const [middleX, middleY] = [x + SYMBOL.width / 2, y + SYMBOL.height / 2];
  const line = (d: string, widthPx = 1.6): PathMark => ({
    kind: 'path',
    d,
    fill: null,
    stroke: colour,
    widthPx,
    dashPx: DASHES[symbol] ?? [],
    opacity: 1,
  });
  const disc = (radiusPx: number, opacity: number): Mark => ({
    kind: 'circle',
    x: middleX,
    y: middleY,
    radiusPx,
    fill: colour,
    stroke: colour,
    widthPx: 0,
    opacity,
  });
  const circle = (radiusPx: number): PathMark =>
    line(
      `M${middleX - radiusPx} ${middleY}a${radiusPx} ${radiusPx} 0 1 1 ${2 * radiusPx} 0a${radiusPx} ${radiusPx} 0 1 1 ${-2 * radiusPx} 0`,
    );
  switch (symbol) {
    case 'point':
      return [disc(7, 0.2), disc(2.2, 1)];
    case 'buffer':
      return [circle(6)];
    case 'hatch':
      return [
        line([0, 6, 12].map((shift) => `M${x + shift} ${bottom}L${x + shift + 12} ${y}`).join(''), 1.2),
      ];
    case 'band':
      return [
        {
          ...line(`M${x} ${y + 1}H${right}V${bottom - 1}H${x}Z`, 0),
          fill: colour,
          stroke: null,
          opacity: 0.2,
        },
        line(`M${x} ${y + 1}H${right}M${x} ${bottom - 1}H${right}`),
      ];
    case 'ring':
      return [line(`M${x} ${middleY}H${right}`)];
    case 'contested':
      return [disc(6, 0.2), circle(6), circle(3.2)];
    case 'outline':
    case 'corroborated':
    case 'admitted':
    case 'single-source':
    case 'retracted':
      return [disc(6, 0.2), circle(6)];
  }
}
