/** Names along lines: rivers, and the figures of rings. */
import type { Feature } from 'geojson';
import { textMark, type Mark } from '../../exchange/index.ts';
import { linesOf } from './frame.ts';
import { styleOf, widthOf, wordsOf, type LabelDrawing } from './label-style.ts';
import type { LayerReader } from './properties.ts';
import { grown } from './room.ts';
import { turn, Walk } from './walk.ts';

/** How finely places along a line are tried. */
const STEP_PX = 12;

/** Names along a line, as often as its spacing asks for, upright, where the line is straight enough. */
export function lineLabels(reader: LayerReader, feature: Feature, drawing: LabelDrawing): Mark[] {
  const text = wordsOf(reader, feature);
  if (text === '') return [];
  const style = styleOf(reader, feature);
  const width = widthOf(text, style, drawing.measure);
  const spacingPx = reader.number('symbol-spacing', feature) ?? 250;
  const maxTurn = reader.number('text-max-angle', feature) ?? 45;
  const paddingPx = reader.number('text-padding', feature) ?? 2;
  const upEm = Number(reader.list('text-offset', feature)?.[1] ?? 0);
  return linesOf(feature.geometry, drawing.project).flatMap((line) => {
    const marks: Mark[] = [];
    const walk = new Walk(line);
    for (let at = width / 2; at + width / 2 <= walk.length; at += STEP_PX) {
      const [before, middle, after] = [walk.at(at - width / 2), walk.at(at), walk.at(at + width / 2)];
      if (Math.abs(turn(before.angleDeg, after.angleDeg)) > maxTurn) continue;
      const chord = Math.atan2(after.y - before.y, after.x - before.x);
      const angle = Math.cos(chord) < 0 ? chord + Math.PI : chord;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const downPx = (upEm + 0.35) * style.sizePx;
      const centre = [middle.x - upEm * style.sizePx * sin, middle.y + upEm * style.sizePx * cos] as const;
      const half = [
        (width * Math.abs(cos) + style.sizePx * Math.abs(sin)) / 2,
        (width * Math.abs(sin) + style.sizePx * Math.abs(cos)) / 2,
      ] as const;
      const extent = grown(
        {
          left: centre[0] - half[0],
          right: centre[0] + half[0],
          top: centre[1] - half[1],
          bottom: centre[1] + half[1],
        },
        paddingPx,
      );
      if (!drawing.room.take([extent], false)) continue;
      const x = round(middle.x - downPx * sin);
      const y = round(middle.y + downPx * cos);
      marks.push(
        textMark(text, { x, y }, { ...style, align: 'middle', turnDeg: round((angle * 180) / Math.PI) }),
      );
      at += Math.max(spacingPx, width);
    }
    return marks;
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
