/** What lies on the map of a picture: the scale bar, and the arrow to the north, which turns with the map. */
import { filledPath, textMark, type Box, type Mark, type Measure } from './marks.ts';
import type { PictureColours } from './layout.ts';

export interface Furniture {
  /** A round distance in words, and how wide it is. */
  readonly scaleText: string;
  readonly scalePx: number;
  /** The letter of the north, and by how many degrees the map is turned: the direction that is up. */
  readonly north: string;
  readonly bearingDeg: number;
}

const MARGIN_PX = 14;
const TEXT_PX = 12.5;

export function furnitureMarks(
  map: Box,
  furniture: Furniture,
  colours: PictureColours,
  measure: Measure,
): readonly Mark[] {
  return [...scaleMarks(map, furniture, colours, measure), ...northMarks(map, furniture, colours)];
}

function scaleMarks(
  map: Box,
  { scaleText, scalePx }: Furniture,
  { paper, text }: PictureColours,
  measure: Measure,
): Mark[] {
  const width = Math.max(scalePx, measure(scaleText, TEXT_PX, 400)) + 12;
  const height = 30;
  const x = map.x + MARGIN_PX;
  const y = map.y + map.height - MARGIN_PX - height;
  const [left, bottom] = [x + 6, y + height - 7];
  return [
    { kind: 'rect', x, y, width, height, fill: paper },
    textMark(scaleText, { x: left, y: y + 15 }, { sizePx: TEXT_PX, colour: text }),
    {
      kind: 'path',
      d: `M${left} ${bottom - 5}v5h${scalePx}v-5`,
      fill: null,
      stroke: text,
      widthPx: 1.5,
      dashPx: [],
      opacity: 1,
    },
  ];
}

function northMarks(map: Box, { north, bearingDeg }: Furniture, { paper, text }: PictureColours): Mark[] {
  const radiusPx = 21;
  const x = map.x + map.width - MARGIN_PX - radiusPx;
  const y = map.y + MARGIN_PX + radiusPx;
  const angle = (-bearingDeg * Math.PI) / 180;
  /** A point that stands `right` and `down` of the middle while north is up. */
  const at = (right: number, down: number): string =>
    `${round(x + right * Math.cos(angle) - down * Math.sin(angle))} ${round(y + right * Math.sin(angle) + down * Math.cos(angle))}`;
  const letterDown = 12;
  return [
    { kind: 'circle', x, y, radiusPx, fill: paper, stroke: paper, widthPx: 0, opacity: 1 },
    filledPath(`M${at(0, -17)}L${at(6, 4)}L${at(0, 0)}L${at(-6, 4)}Z`, text),
    textMark(
      north,
      { x: round(x - letterDown * Math.sin(angle)), y: round(y + letterDown * Math.cos(angle) + 4) },
      { sizePx: 11.5, weight: 600, colour: text, align: 'middle' },
    ),
  ];
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
