/** The words of a label, how they look, and what they are drawn in. */
import type { Feature } from 'geojson';
import type { Measure, TextMark } from '../../exchange/index.ts';
import type { ImageSpec } from '../images.ts';
import type { Frame, Project } from './frame.ts';
import type { LayerReader } from './properties.ts';
import type { Room } from './room.ts';

export interface LabelDrawing {
  readonly frame: Frame;
  readonly project: Project;
  readonly images: readonly ImageSpec[];
  readonly measure: Measure;
  readonly room: Room;
}

export type Style = Omit<TextMark, 'kind' | 'x' | 'y' | 'text' | 'align' | 'turnDeg'>;

export function styleOf(reader: LayerReader, feature: Feature): Style {
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

export function wordsOf(reader: LayerReader, feature: Feature): string {
  const text = reader.text('text-field', feature) ?? '';
  return reader.text('text-transform', feature) === 'uppercase' ? text.toLocaleUpperCase() : text;
}

export const widthOf = (text: string, { sizePx, weight, letterSpacingEm }: Style, measure: Measure): number =>
  measure(text, sizePx, weight) + text.length * letterSpacingEm * sizePx;
