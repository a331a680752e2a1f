/** The inset of a picture: the stated ranges as the circles that they are, with figure and speaker. */
import type { Feature } from 'geojson';
import type { GroundData } from '../../../domain/site.ts';
import { bandPolygon, ringLine } from '../../../rings/index.ts';
import type { Palette } from '../../../state/index.ts';
import { fontOf, type Context } from './canvas.ts';
import { clipped, pixelOf, tracePath, type Box, type Frame } from './frame.ts';
import { drawGround } from './ground.ts';
import type { PictureRings } from './spec.ts';
import { linesOf } from './text.ts';

const WIDTH_PX = 272;
const PADDING_PX = 12;
const MAP_PX = WIDTH_PX - 2 * PADDING_PX;
const HEADING_PX = 15;
const CAPTION_PX = 14;
const LINE_PX = 19;
/** Room around the largest ring, as a share of its radius. */
const AROUND = 1.06;

interface Written {
  readonly text: string;
  readonly sizePx: number;
  readonly weight: number;
  readonly quiet: boolean;
}

/** The lines of the inset, as wide as it is. */
function writtenLines(context: Context, rings: PictureRings): Written[] {
  const lines = (text: string, sizePx: number, weight: number, quiet = false): Written[] => {
    context.font = fontOf(sizePx, weight);
    return linesOf(context, text, MAP_PX).map((line) => ({ text: line, sizePx, weight, quiet }));
  };
  return [
    ...lines(rings.heading, HEADING_PX, 600),
    ...rings.edges.flatMap(({ caption }) => lines(caption, CAPTION_PX, 400)),
    ...lines(rings.note, CAPTION_PX - 1, 400, true),
  ];
}

/** Where the inset stands: in the lower right corner of the map, as high as its text asks. */
export function insetBox(context: Context, map: Box, rings: PictureRings): Box {
  const height = MAP_PX + writtenLines(context, rings).length * LINE_PX + 3 * PADDING_PX;
  const margin = 20;
  return {
    x: map.x + map.width - WIDTH_PX - margin,
    y: map.y + margin,
    width: WIDTH_PX,
    height,
  };
}

export function drawInset(
  context: Context,
  box: Box,
  rings: PictureRings,
  ground: GroundData,
  palette: Palette,
  oblast: Feature | undefined,
): void {
  context.save();
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, 6);
  context.fillStyle = palette.paper;
  context.fill();
  context.strokeStyle = palette.paperEdge;
  context.lineWidth = 1.5;
  context.stroke();
  context.restore();

  const mapBox: Box = { x: box.x + PADDING_PX, y: box.y + PADDING_PX, width: MAP_PX, height: MAP_PX };
  const farthestKm = Math.max(...rings.edges.map(({ km }) => km));
  const frame: Frame = {
    box: mapBox,
    centre: rings.centre,
    centreAt: [mapBox.x + MAP_PX / 2, mapBox.y + MAP_PX / 2],
    pxPerKm: MAP_PX / 2 / (farthestKm * AROUND),
  };
  clipped(context, mapBox, () => {
    drawGround(context, frame, ground, palette, oblast);
    drawRings(context, frame, rings, palette);
  });
  context.strokeStyle = palette.paperEdge;
  context.lineWidth = 1;
  context.strokeRect(mapBox.x, mapBox.y, mapBox.width, mapBox.height);

  let y = mapBox.y + MAP_PX + PADDING_PX;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  for (const { text, sizePx, weight, quiet } of writtenLines(context, rings)) {
    y += LINE_PX;
    context.font = fontOf(sizePx, weight);
    context.fillStyle = quiet ? palette.textQuiet : palette.text;
    context.fillText(text, mapBox.x, y - 5);
  }
}

function drawRings(context: Context, frame: Frame, { centre, edges }: PictureRings, palette: Palette): void {
  const [low, high] = [edges[0], edges.at(-1)];
  context.save();
  if (low && high && low !== high) {
    tracePath(context, frame, bandPolygon(centre, low.km, high.km));
    context.globalAlpha = 0.16;
    context.fillStyle = palette.ring;
    context.fill('evenodd');
    context.globalAlpha = 1;
  }
  context.strokeStyle = palette.ring;
  context.lineWidth = 2;
  for (const { km } of edges) {
    tracePath(context, frame, ringLine(centre, km));
    context.stroke();
  }
  // The centre of the rings: a cross, since a dot would look like a place that is known to the metre.
  const [x, y] = pixelOf(frame, centre);
  context.strokeStyle = palette.accent;
  context.beginPath();
  context.moveTo(x - 5, y);
  context.lineTo(x + 5, y);
  context.moveTo(x, y - 5);
  context.lineTo(x, y + 5);
  context.stroke();
  context.restore();
}
