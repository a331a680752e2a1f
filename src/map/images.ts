/**
 * Images that the map is drawn with, as pixels computed here: hatches for areas that are known only as a whole
 * unit, fine enough to read a label through, the dots of settlements, and the
 * diamonds of own files.
 */

export type ImageSpec = HatchSpec | DotSpec;

export interface DotSpec {
  readonly kind: 'dot';
  readonly id: string;
  /** A square on its corner in place of the disc; its radius is that of the corners. */
  readonly shape?: 'diamond';
  /** Colours as #rrggbb. */
  readonly fill: string;
  readonly stroke: string;
  /** Radius of the whole dot, and width of its rim, in CSS pixels. */
  readonly radiusPx: number;
  readonly rimPx: number;
}

export interface HatchSpec {
  readonly kind: 'hatch';
  readonly id: string;
  /** Colour of the lines, #rrggbb. */
  readonly colour: string;
  /** Distance between lines along either axis, and their width across, in CSS pixels. */
  readonly spacingPx: number;
  readonly widthPx: number;
  /** Lines both ways. */
  readonly crossed?: boolean;
}

/** Drawn at twice the size and shown at half, so that it is sharp on fine screens. */
export const PIXEL_RATIO = 2;

/** RGBA pixels, row by row, alpha not premultiplied. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export function imagePixels(spec: ImageSpec): Pixels {
  return spec.kind === 'hatch' ? hatchPixels(spec) : dotPixels(spec);
}

/** A tile of diagonal lines that repeats without a seam. */
export function hatchPixels({ colour, spacingPx, widthPx, crossed = false }: HatchSpec): Pixels {
  const size = spacingPx * PIXEL_RATIO;
  const halfWidth = (widthPx * PIXEL_RATIO) / 2;
  const rgb = rgbOf(colour);
  const data = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      // Distance of the pixel's centre from the nearest line x + y = k * size or x - y = k * size, across the line.
      const falling = (x + y + 1) % size;
      const rising = (x - y + size) % size;
      const along = [falling, size - falling, ...(crossed ? [rising, size - rising] : [])];
      const distance = Math.min(...along) / Math.SQRT2;
      const coverage = clamp01(halfWidth + 0.5 - distance);
      const at = (y * size + x) * 4;
      data.set([...rgb, Math.round(coverage * 255)], at);
    }
  }
  return { width: size, height: size, data };
}

/** A dot with a rim, with smooth edges. */
export function dotPixels({ shape, fill, stroke, radiusPx, rimPx }: DotSpec): Pixels {
  const radius = radiusPx * PIXEL_RATIO;
  const size = 2 * Math.ceil(radius + 1);
  const data = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [dx, dy] = [x + 0.5 - size / 2, y + 0.5 - size / 2];
      const distance = shape === 'diamond' ? Math.abs(dx) + Math.abs(dy) : Math.hypot(dx, dy);
      const inside = clamp01(radius + 0.5 - distance);
      const rim = clamp01(distance - (radius - rimPx * PIXEL_RATIO) + 0.5);
      const mixed = rgbOf(fill).map((value, i) => value * (1 - rim) + (rgbOf(stroke)[i] as number) * rim);
      data.set([...mixed.map(Math.round), Math.round(inside * 255)], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}

function clamp01(value: number): number {
  return Math.max(0, Math.min(1, value));
}

/** `#rrggbb` as numbers from 0 to 255. */
function rgbOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
