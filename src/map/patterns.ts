/** Hatches: how an area that is known only as a whole unit is filled, fine enough to read a label through. */

export interface PatternSpec {
  readonly id: string;
  /** Colour of the lines, #rrggbb. */
  readonly colour: string;
  /** Distance between lines along either axis, and their width across, in CSS pixels. */
  readonly spacingPx: number;
  readonly widthPx: number;
}

/** Drawn at twice the size and shown at half, so that it is sharp on fine screens. */
export const PATTERN_PIXEL_RATIO = 2;

/** RGBA pixels of a tile of diagonal lines that repeats without a seam. */
export function hatchPixels({ colour, spacingPx, widthPx }: PatternSpec): {
  width: number;
  height: number;
  data: Uint8Array;
} {
  const size = spacingPx * PATTERN_PIXEL_RATIO;
  const halfWidth = (widthPx * PATTERN_PIXEL_RATIO) / 2;
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ];
  const data = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      // Distance of the pixel's centre from the nearest line x + y = k * size, across the line.
      const along = (x + y + 1) % size;
      const distance = Math.min(along, size - along) / Math.SQRT2;
      const coverage = Math.max(0, Math.min(1, halfWidth + 0.5 - distance));
      const at = (y * size + x) * 4;
      // MapLibre takes images with premultiplied alpha off: plain RGBA.
      data.set([red, green, blue, Math.round(coverage * 255)], at);
    }
  }
  return { width: size, height: size, data };
}
