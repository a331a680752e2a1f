/**
 * What a picture is made of, as data: one list is written as SVG or drawn on a canvas. Pixels from the upper left
 * corner; colours in any form of CSS.
 */

export type Mark = RectMark | PathMark | CircleMark | TextMark;

export interface RectMark {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
}

export interface PathMark {
  readonly kind: 'path';
  /** Commands of an SVG path. */
  readonly d: string;
  /** A colour, or `url(#id)` of a pattern in SVG; null for a line alone. */
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly widthPx: number;
  /** Lengths of dashes and gaps in pixels; empty for a whole line. */
  readonly dashPx: readonly number[];
  readonly opacity: number;
}

export interface CircleMark {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
  readonly fill: string;
  readonly stroke: string;
  readonly widthPx: number;
  readonly opacity: number;
}

export interface TextMark {
  readonly kind: 'text';
  /** The point on the baseline that `align` speaks of. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly sizePx: number;
  readonly weight: number;
  readonly colour: string;
  readonly align: 'start' | 'middle' | 'end';
  readonly opacity: number;
  /** Around the point, clockwise. */
  readonly turnDeg: number;
  readonly halo: { readonly colour: string; readonly widthPx: number } | null;
  readonly letterSpacingEm: number;
}

/** A rectangle in the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A band of the picture: how high it is, and its marks once it is known where it stands. */
export interface Band {
  readonly height: number;
  readonly marksAt: (topPx: number) => readonly Mark[];
}

/** How wide a text is, in pixels. */
export type Measure = (text: string, sizePx: number, weight: number) => number;

/** A text with what most texts have. */
export function textMark(
  text: string,
  at: Pick<TextMark, 'x' | 'y'>,
  style: Pick<TextMark, 'sizePx' | 'colour'> & Partial<TextMark>,
): TextMark {
  const usual = {
    weight: 400,
    align: 'start',
    opacity: 1,
    turnDeg: 0,
    halo: null,
    letterSpacingEm: 0,
  } as const;
  return { ...usual, ...style, kind: 'text', text, ...at };
}

/** An area of one colour without an outline. */
export function filledPath(d: string, fill: string): PathMark {
  return { kind: 'path', d, fill, stroke: null, widthPx: 0, dashPx: [], opacity: 1 };
}
