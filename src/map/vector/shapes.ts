/** Areas, lines and dots of a scene as marks. */
import type { Feature } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Mark, PathMark } from '../../exchange/index.ts';
import { isNear, linesOf, pathOf, type Frame, type Project } from './frame.ts';
import type { LayerReader } from './properties.ts';

/** What a layer is drawn with. */
export interface Drawing {
  readonly frame: Frame;
  readonly project: Project;
  /** The colour between the two lines of a double one. */
  readonly paper: string;
}

export function shapeMarks(
  layer: LayerSpecification,
  reader: LayerReader,
  feature: Feature,
  drawing: Drawing,
): Mark[] {
  switch (layer.type) {
    case 'fill':
      return fillMarks(reader, feature, drawing);
    case 'line':
      return lineMarks(reader, feature, drawing);
    case 'circle':
      return circleMarks(reader, feature, drawing);
    default:
      return [];
  }
}

/** Areas of patterns name the hatch; those without have a colour. */
function fillMarks(reader: LayerReader, feature: Feature, { frame, project }: Drawing): Mark[] {
  const lines = linesOf(feature.geometry, project);
  if (!lines.some((line) => isNear(line, frame))) return [];
  const pattern = reader.text('fill-pattern', feature);
  const fill = pattern === undefined ? reader.text('fill-color', feature) : `url(#${patternId(pattern)})`;
  const opacity = reader.number('fill-opacity', feature) ?? 1;
  if (fill === undefined || opacity === 0) return [];
  return [
    {
      kind: 'path',
      d: pathOf(lines, true),
      fill,
      stroke: null,
      widthPx: 0,
      dashPx: [],
      opacity: round(opacity),
    },
  ];
}

function lineMarks(reader: LayerReader, feature: Feature, { frame, project, paper }: Drawing): Mark[] {
  const lines = linesOf(feature.geometry, project).filter((line) => isNear(line, frame));
  const stroke = reader.text('line-color', feature);
  const widthPx = reader.number('line-width', feature) ?? 1;
  const opacity = reader.number('line-opacity', feature) ?? 1;
  if (lines.length === 0 || stroke === undefined || opacity === 0) return [];
  const isArea = /Polygon$/.test(feature.geometry.type);
  const gapPx = reader.number('line-gap-width', feature) ?? 0;
  const dashes = reader.list('line-dasharray', feature) ?? [];
  const line: PathMark = {
    kind: 'path',
    d: pathOf(lines, isArea),
    fill: null,
    stroke,
    widthPx: round(gapPx === 0 ? widthPx : gapPx + 2 * widthPx),
    dashPx: dashes.map((length) => round(Number(length) * widthPx)),
    opacity: round(opacity),
  };
  return gapPx === 0 ? [line] : [line, { ...line, stroke: paper, widthPx: gapPx, opacity: 1 }];
}

function circleMarks(reader: LayerReader, feature: Feature, { frame, project }: Drawing): Mark[] {
  if (feature.geometry.type !== 'Point') return [];
  const [x, y] = project(feature.geometry.coordinates);
  if (!isNear([[x, y]], frame)) return [];
  const strokePx = reader.number('circle-stroke-width', feature) ?? 0;
  return [
    {
      kind: 'circle',
      x,
      y,
      // A stroke of SVG lies half inside, that of MapLibre outside.
      radiusPx: (reader.number('circle-radius', feature) ?? 0) + strokePx / 2,
      fill: reader.text('circle-color', feature) ?? 'none',
      stroke: reader.text('circle-stroke-color', feature) ?? 'none',
      widthPx: strokePx,
      opacity: reader.number('circle-opacity', feature) ?? 1,
    },
  ];
}

/** Ids of images hold colours, and `#` means something in an address. */
export function patternId(image: string): string {
  return image.replaceAll('#', '');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
