/** Areas of incidents, drawn as on the map: an outline, a dashed buffer or a hatch, its line by the grade. */
import type { MultiPolygon, Polygon } from 'geojson';
import type { GradeKind } from '../../../domain/grade.ts';
import type { Palette } from '../../../state/index.ts';
import type { Context } from './canvas.ts';
import { extentOf, pixelOf, tracePath, type Box, type Frame } from './frame.ts';
import type { PictureArea } from './spec.ts';

const HATCH_SPACING_PX = 9;

/** Dashes of a line by grade, so that grades read without colour. */
const DASHES: Readonly<Record<GradeKind, readonly number[]>> = {
  corroborated: [],
  admitted: [28, 5],
  'single-source': [9, 5],
  contested: [],
  retracted: [2, 6],
};

export function drawArea(context: Context, frame: Frame, area: PictureArea, palette: Palette): void {
  const box = extentOf(frame, area.geometry);
  drawShape(context, area, box, palette, () => tracePath(context, frame, area.geometry));
  if (area.point) drawSite(context, pixelOf(frame, area.point), palette);
}

/** The dot of a site: the only place that is a point. */
function drawSite(context: Context, [x, y]: readonly [number, number], { accent, paper }: Palette): void {
  context.beginPath();
  context.arc(x, y, 5, 0, 2 * Math.PI);
  context.fillStyle = accent;
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = paper;
  context.stroke();
}

/** A small sign of how an area is drawn, for the legend. */
export function drawSwatch(context: Context, box: Box, area: PictureArea, palette: Palette): void {
  drawShape(context, area, box, palette, () => {
    context.beginPath();
    context.roundRect(box.x, box.y, box.width, box.height, 3);
  });
}

function drawShape(
  context: Context,
  { drawnAs, grade, selected }: PictureArea,
  box: Box,
  palette: Palette,
  trace: () => void,
): void {
  const colour = grade === null ? palette.accent : palette.grade[grade];
  context.save();
  trace();
  if (grade === null) {
    context.globalAlpha = 0.06;
    context.fillStyle = colour;
    context.fill('evenodd');
  } else if (drawnAs === 'hatch') {
    context.save();
    context.clip('evenodd');
    hatch(context, box, colour);
    context.restore();
  } else {
    // A buffer is wide, and what lies in it is not what was named.
    context.globalAlpha = drawnAs === 'buffer' ? 0.12 : 0.26;
    context.fillStyle = colour;
    context.fill('evenodd');
  }
  context.globalAlpha = 1;
  context.lineJoin = 'round';
  context.strokeStyle = selected ? palette.accent : colour;
  const dashes = drawnAs === 'buffer' ? [6, 5] : grade === null ? [] : DASHES[grade];
  context.setLineDash([...dashes]);
  const width = selected ? 3 : 1.8;
  context.lineWidth = grade === 'contested' ? width + 2 : width;
  trace();
  context.stroke();
  if (grade === 'contested') {
    // A double line: the middle of a wide one is taken out again.
    context.strokeStyle = palette.paper;
    context.lineWidth = 1.6;
    trace();
    context.stroke();
  }
  context.restore();
}

/** The city around a district: a thin line, so that one sees where in it the district lies. */
export function drawAround(
  context: Context,
  frame: Frame,
  geometry: Polygon | MultiPolygon,
  palette: Palette,
): void {
  context.save();
  context.strokeStyle = palette.border;
  context.lineWidth = 1.4;
  context.setLineDash([2, 4]);
  tracePath(context, frame, geometry);
  context.stroke();
  context.restore();
}

function hatch(context: Context, { x, y, width, height }: Box, colour: string): void {
  context.globalAlpha = 0.6;
  context.strokeStyle = colour;
  context.lineWidth = 1.2;
  context.setLineDash([]);
  context.beginPath();
  // From a common origin, so that hatches of neighbours meet.
  const first = Math.floor((x + y) / HATCH_SPACING_PX) * HATCH_SPACING_PX;
  for (let sum = first; sum <= x + y + width + height; sum += HATCH_SPACING_PX) {
    context.moveTo(sum - y, y);
    context.lineTo(sum - y - height, y + height);
  }
  context.stroke();
}
