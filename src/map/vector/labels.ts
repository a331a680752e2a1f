/**
 * Names and badges of a scene as marks. Those of the upper layers find their place first, and none covers another: a
 * name takes the first of its anchors that is free, or is left out, as on the page.
 */
import type { Feature } from 'geojson';
import { linesOf as textLines, textMark, type Mark } from '../../exchange/index.ts';
import type { DotSpec } from '../images.ts';
import { linesOf, type Pixel } from './frame.ts';
import { styleOf, widthOf, wordsOf, type LabelDrawing, type Style } from './label-style.ts';
import { lineLabels } from './line-labels.ts';
import type { LayerReader } from './properties.ts';
import { grown, type Extent } from './room.ts';

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

function pointLabel(reader: LayerReader, feature: Feature, drawing: LabelDrawing): Mark[] {
  const at = pointOf(feature, drawing);
  if (!at) return [];
  const style = styleOf(reader, feature);
  const maxWidthPx = (reader.number('text-max-width', feature) ?? 10) * style.sizePx;
  const widthOfText = (text: string): number => widthOf(text, style, drawing.measure);
  const lines = wordsOf(reader, feature)
    .split('\n')
    // As MapLibre does, a name is broken between its words only, however long one is.
    .flatMap((line) =>
      textLines(line, Math.max(maxWidthPx, ...line.split(' ').map(widthOfText)), widthOfText),
    );
  const lineHeightPx = (reader.number('text-line-height', feature) ?? 1.2) * style.sizePx;
  const width = Math.max(0, ...lines.map(widthOfText));
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

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
