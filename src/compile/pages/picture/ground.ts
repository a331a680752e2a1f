/** The quiet ground of a picture's map: land, water, borders, in the colours and the order of the map itself. */
import type { Feature } from 'geojson';
import type { GroundData } from '../../../domain/site.ts';
import type { Palette } from '../../../state/index.ts';
import type { Context } from './canvas.ts';
import { tracePath, type Frame } from './frame.ts';

/** Lines of rivers lie up to 2 km beside the river: on a map of closer scale they would mislead. */
const RIVERS_BELOW_PX_PER_KM = 16;
/** Oblasts are drawn on maps that show a country at the most. */
const OBLASTS_FROM_PX_PER_KM = 0.3;

/** From this scale on a map is one of the oblast or of a part of it. */
const NEAR_PX_PER_KM = 1;

interface Paint {
  readonly fill?: { readonly colour: string; readonly opacity?: number };
  readonly line?: {
    readonly colour: string;
    readonly widthPx: number;
    readonly opacity?: number;
    readonly dash?: readonly number[];
  };
}

export function drawGround(
  context: Context,
  frame: Frame,
  { shapes }: GroundData,
  palette: Palette,
  oblast: Feature | undefined,
): void {
  const ofKind = (kind: string): readonly Feature[] =>
    shapes.features.filter(({ properties }) => properties?.['kind'] === kind);
  const paint = (feature: Feature, { fill, line }: Paint): void => {
    tracePath(context, frame, feature.geometry);
    if (fill) {
      context.globalAlpha = fill.opacity ?? 1;
      context.fillStyle = fill.colour;
      context.fill('evenodd');
    }
    if (line) {
      context.globalAlpha = line.opacity ?? 1;
      context.strokeStyle = line.colour;
      context.lineWidth = line.widthPx;
      context.setLineDash([...(line.dash ?? [])]);
      context.stroke();
    }
  };
  const isNear = frame.pxPerKm > NEAR_PX_PER_KM;
  context.save();
  context.lineJoin = 'round';
  const { x, y, width, height } = frame.box;
  context.fillStyle = palette.water;
  context.fillRect(x, y, width, height);
  for (const land of ofKind('land')) {
    const colour = land.properties?.['state'] === 'UA' ? palette.land : palette.neighbour;
    paint(land, { fill: { colour }, line: { colour: palette.border, widthPx: 0.7, opacity: 0.5 } });
  }
  if (oblast) paint(oblast, { fill: { colour: palette.paper, opacity: 0.45 } });
  for (const water of ofKind('water')) paint(water, { fill: { colour: palette.water } });
  if (isNear && frame.pxPerKm < RIVERS_BELOW_PX_PER_KM) {
    const line = { colour: palette.river, widthPx: 1.2, opacity: 0.9 };
    for (const river of ofKind('river')) paint(river, { line });
  }
  if (frame.pxPerKm > OBLASTS_FROM_PX_PER_KM) {
    const line = { colour: palette.border, widthPx: 1, opacity: 0.5, dash: [5, 4] };
    for (const border of ofKind('oblast_border')) paint(border, { line });
  }
  for (const border of ofKind('state_border')) {
    paint(border, { line: { colour: palette.border, widthPx: isNear ? 2 : 1 } });
  }
  if (oblast) paint(oblast, { line: { colour: palette.text, widthPx: isNear ? 1.8 : 1, opacity: 0.75 } });
  context.restore();
}
