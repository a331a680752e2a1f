/**
 * Names and badges of a scene as marks. Those of the upper layers find their place first, and none covers another: a
 * name takes the first of its anchors that is free, or is left out, as on the page.
 */
import type { Feature } from 'geojson';
import {
  linesOf as textLines,
  textMark,
  type Mark,
  type Measure,
  type TextMark,
} from '../../exchange/index.ts';
import type { DotSpec, ImageSpec } from '../images.ts';
import { linesOf, type Frame, type Pixel, type Project } from './frame.ts';
import type { LayerReader } from './properties.ts';

export interface LabelDrawing {
  readonly frame: Frame;
  readonly project: Project;
  readonly images: readonly ImageSpec[];
  readonly measure: Measure;
  readonly room: Room;
}

interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What of the drawing is taken by labels. */
export class Room {
  readonly #frame: Frame;
  readonly #taken: Extent[] = [];

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  /** Takes all of these, if all are free and inside the drawing. */
  take(extents: readonly Extent[], mayOverlap: boolean): boolean {
    const { widthPx, heightPx } = this.#frame;
    const fits = extents.every(
      ({ left, top, right, bottom }) =>
        left >= 0 &&
        top >= 0 &&
        right <= widthPx &&
        bottom <= heightPx &&
        (mayOverlap ||
          !this.#taken.some(
            (other) => left < other.right && right > other.left && top < other.bottom && bottom > other.top,
          )),
    );
    if (fits) this.#taken.push(...extents);
    return fits;
  }
}

/** The marks of one layer of names, for those of its features that are shown. */
export function labelMarks(
  reader: LayerReader,
  features: readonly Feature[],
  drawing: LabelDrawing,
): readonly Mark[] {
  const keyed = features.map((feature) => ({
    feature,
    key: reader.number('symbol-sort-key', feature) ?? 0,
  }));
  return keyed
    .sort((a, b) => a.key - b.key)
    .flatMap(({ feature }) =>
      reader.text('symbol-placement', feature) === 'line'
        ? lineLabels(reader, feature, drawing)
        : pointLabel(reader, feature, drawing),
    );
}

type Style = Omit<TextMark, 'kind' | 'x' | 'y' | 'text' | 'align' | 'turnDeg'>;

function styleOf(reader: LayerReader, feature: Feature): Style {
  const haloPx = reader.number('text-halo-width', feature) ?? 0;
  return {
    sizePx: reader.number('text-size', feature) ?? 16,
    weight: 400,
    colour: reader.text('text-color', feature) ?? '#000000',
    opacity: reader.number('text-opacity', feature) ?? 1,
    halo: haloPx > 0 ? { colour: reader.text('text-halo-color', feature) ?? 'none', widthPx: haloPx } : null,
    letterSpacingEm: reader.number('text-letter-spacing', feature) ?? 0,
  };
}

function wordsOf(reader: LayerReader, feature: Feature): string {
  const text = reader.text('text-field', feature) ?? '';
  return reader.text('text-transform', feature) === 'uppercase' ? text.toLocaleUpperCase() : text;
}

const widthOf = (text: string, { sizePx, weight, letterSpacingEm }: Style, measure: Measure): number =>
  measure(text, sizePx, weight) + text.length * letterSpacingEm * sizePx;

function pointLabel(reader: LayerReader, feature: Feature, drawing: LabelDrawing): Mark[] {
  const at = pointOf(feature, drawing);
  if (!at) return [];
  const style = styleOf(reader, feature);
  const maxWidthPx = (reader.number('text-max-width', feature) ?? 10) * style.sizePx;
  const lines = wordsOf(reader, feature)
    .split('\n')
    .flatMap((line) => textLines(line, maxWidthPx, (part) => widthOf(part, style, drawing.measure)));
  const lineHeightPx = (reader.number('text-line-height', feature) ?? 1.2) * style.sizePx;
  const width = Math.max(0, ...lines.map((line) => widthOf(line, style, drawing.measure)));
  const paddingPx = reader.number('text-padding', feature) ?? 2;
  const icon = iconOf(reader, feature, at, drawing);
  const mayOverlap = reader.boolean('text-allow-overlap', feature);
  for (const { anchor, offset } of anchorsOf(reader, feature, style.sizePx)) {
    const height = lines.length * lineHeightPx;
    const left = at[0] + offset[0] - width * shareOf(anchor, 'left', 'right');
    const top = at[1] + offset[1] - height * shareOf(anchor, 'top', 'bottom');
    const text = grown({ left, top, right: left + width, bottom: top + height }, paddingPx);
    if (!drawing.room.take([...(lines.length > 0 ? [text] : []), ...(icon ? [icon.extent] : [])], mayOverlap))
      continue;
    const align = anchor.includes('left') ? 'start' : anchor.includes('right') ? 'end' : 'middle';
    const x = align === 'start' ? left : align === 'end' ? left + width : left + width / 2;
    const names = lines.map((line, i) =>
      textMark(
        line,
        { x: round(x), y: baselineOf(top + i * lineHeightPx, lineHeightPx, style) },
        { ...style, align },
      ),
    );
    return [...(icon ? [icon.mark] : []), ...names];
  }
  return [];
}

function baselineOf(topPx: number, lineHeightPx: number, { sizePx }: Style): number {
  return round(topPx + lineHeightPx / 2 + sizePx * 0.35);
}

/** How much of a label lies before the point that it is anchored at. */
function shareOf(anchor: string, before: string, after: string): number {
  return anchor.includes(before) ? 0 : anchor.includes(after) ? 1 : 0.5;
}

/** The anchors that a name may take, the best first, and how far off the point it then stands. */
function anchorsOf(
  reader: LayerReader,
  feature: Feature,
  sizePx: number,
): { readonly anchor: string; readonly offset: Pixel }[] {
  const variable = reader.list('text-variable-anchor', feature);
  if (!variable) {
    const [x = 0, y = 0] = (reader.list('text-offset', feature) ?? []).map((em) => Number(em) * sizePx);
    return [{ anchor: reader.text('text-anchor', feature) ?? 'center', offset: [x, y] }];
  }
  const radialPx = (reader.number('text-radial-offset', feature) ?? 0) * sizePx;
  return variable.map(String).map((anchor) => {
    const [x, y] = [1 - 2 * shareOf(anchor, 'left', 'right'), 1 - 2 * shareOf(anchor, 'top', 'bottom')];
    const length = Math.hypot(x, y) || 1;
    return { anchor, offset: [(x * radialPx) / length, (y * radialPx) / length] };
  });
}

function iconOf(
  reader: LayerReader,
  feature: Feature,
  [x, y]: Pixel,
  { images }: LabelDrawing,
): { readonly mark: Mark; readonly extent: Extent } | null {
  const id = reader.text('icon-image', feature);
  const dot = images.find((image): image is DotSpec => image.kind === 'dot' && image.id === id);
  if (!dot) return null;
  const size = reader.number('icon-size', feature) ?? 1;
  const [radiusPx, rimPx] = [dot.radiusPx * size, dot.rimPx * size];
  const extent = { left: x - radiusPx, top: y - radiusPx, right: x + radiusPx, bottom: y + radiusPx };
  return {
    extent: grown(extent, reader.number('icon-padding', feature) ?? 2),
    mark: {
      kind: 'circle',
      x,
      y,
      radiusPx: radiusPx - rimPx / 2,
      fill: dot.fill,
      stroke: dot.stroke,
      widthPx: rimPx,
      opacity: reader.number('icon-opacity', feature) ?? 1,
    },
  };
}

/** Where the name of a feature stands: at its point, or in what is seen of an area. */
function pointOf({ geometry }: Feature, { project, frame }: LabelDrawing): Pixel | null {
  if (geometry.type === 'Point') return project(geometry.coordinates);
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return null;
  const corners = linesOf(geometry, project)
    .flat()
    .filter(([x, y]) => x >= 0 && y >= 0 && x <= frame.widthPx && y <= frame.heightPx);
  if (corners.length === 0) return null;
  const mean = (axis: 0 | 1): number =>
    corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
  return [round(mean(0)), round(mean(1))];
}

/** Names along a line, as often as its spacing asks for, upright, where the line is straight enough. */
function lineLabels(reader: LayerReader, feature: Feature, drawing: LabelDrawing): Mark[] {
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

/** How finely places along a line are tried. */
const STEP_PX = 12;

/** A line by the distance along it. */
class Walk {
  readonly #line: readonly Pixel[];
  readonly #until: readonly number[];

  constructor(line: readonly Pixel[]) {
    this.#line = line;
    let length = 0;
    this.#until = line.map(([x, y], i) => {
      const [fromX, fromY] = line[i - 1] ?? [x, y];
      return (length += Math.hypot(x - fromX, y - fromY));
    });
  }

  get length(): number {
    return this.#until.at(-1) ?? 0;
  }

  at(distance: number): { readonly x: number; readonly y: number; readonly angleDeg: number } {
    const found = this.#until.findIndex((until) => until >= distance);
    const end = Math.max(1, found < 0 ? this.#line.length - 1 : found);
    const [[x1, y1], [x2, y2]] = [this.#line[end - 1] as Pixel, this.#line[end] as Pixel];
    const [from, until] = [this.#until[end - 1] ?? 0, this.#until[end] ?? 0];
    const share = until === from ? 0 : (distance - from) / (until - from);
    const angleDeg = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
    return { x: x1 + (x2 - x1) * share, y: y1 + (y2 - y1) * share, angleDeg };
  }
}

/** From one direction to another, -180 to 180 degrees. */
function turn(fromDeg: number, toDeg: number): number {
  return ((((toDeg - fromDeg + 180) % 360) + 360) % 360) - 180;
}

function grown({ left, top, right, bottom }: Extent, byPx: number): Extent {
  return { left: left - byPx, top: top - byPx, right: right + byPx, bottom: bottom + byPx };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
