/** The scale bar of a picture's map. */
import type { Lang } from '../../../domain/text.ts';
import { kmText } from '../../../i18n/index.ts';
import type { Palette } from '../../../state/index.ts';
import type { Context } from './canvas.ts';
import type { Frame } from './frame.ts';
import { writeOnMap } from './text.ts';

const LENGTHS_KM = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const LONGEST_PX = 130;

/** True along every line through the centre of the map; elsewhere on a map of this size within a percent. */
export function drawScale(context: Context, frame: Frame, palette: Palette, lang: Lang): void {
  const km = LENGTHS_KM.filter((length) => length * frame.pxPerKm <= LONGEST_PX).at(-1) ?? 1;
  const [x, y] = [frame.box.x + 22, frame.box.y + frame.box.height - 48];
  const width = km * frame.pxPerKm;
  const bar = (): void => {
    context.beginPath();
    context.moveTo(x, y - 6);
    context.lineTo(x, y);
    context.lineTo(x + width, y);
    context.lineTo(x + width, y - 6);
    context.stroke();
  };
  context.save();
  context.strokeStyle = palette.land;
  context.lineWidth = 5;
  bar();
  context.strokeStyle = palette.text;
  context.lineWidth = 1.8;
  bar();
  writeOnMap(context, kmText(km, lang), [x + width / 2, y - 15], {
    sizePx: 15,
    colour: palette.text,
    halo: palette.land,
  });
  context.restore();
}
