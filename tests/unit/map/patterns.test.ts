import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hatchOf } from '../../../src/map/layers/incidents.ts';
import { hatchPixels, PATTERN_PIXEL_RATIO, type PatternSpec } from '../../../src/map/patterns.ts';

const spec: fc.Arbitrary<PatternSpec> = fc
  .record({
    colour: fc.stringMatching(/^#[0-9a-f]{6}$/),
    spacingPx: fc.integer({ min: 4, max: 24 }),
    widthPx: fc.double({ min: 0.5, max: 2, noNaN: true }),
  })
  .map((it) => ({ id: 'hatch', ...it }));

/** Opacity, 0 to 255, of the pixel of the endlessly repeated tile. */
function opacityAt(tile: ReturnType<typeof hatchPixels>, x: number, y: number): number {
  const wrapped = (n: number, size: number) => ((n % size) + size) % size;
  return tile.data[(wrapped(y, tile.height) * tile.width + wrapped(x, tile.width)) * 4 + 3] as number;
}

describe('a hatch', () => {
  it('is a square tile of the spacing, at twice the size for fine screens', () => {
    const { width, height, data } = hatchPixels(hatchOf('#005a8c'));
    const size = hatchOf('#005a8c').spacingPx * PATTERN_PIXEL_RATIO;
    expect([width, height, data.length]).toEqual([size, size, size * size * 4]);
  });

  it('repeats without a seam: its lines run on across the edges of the tile', () => {
    fc.assert(
      fc.property(spec, (it) => {
        const tile = hatchPixels(it);
        // Along a diagonal line nothing changes, inside the tile or across its edges.
        for (let y = -1; y <= tile.height; y++) {
          for (let x = -1; x <= tile.width; x++) {
            expect(opacityAt(tile, x + 1, y - 1)).toBe(opacityAt(tile, x, y));
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('covers what spacing and width say', () => {
    fc.assert(
      fc.property(spec, (it) => {
        const { data } = hatchPixels(it);
        const opacities = data.filter((_, i) => i % 4 === 3);
        const covered = opacities.reduce((sum, opacity) => sum + opacity / 255, 0) / opacities.length;
        // Lines that are `spacing` apart along the axes are spacing / sqrt 2 apart across.
        const wanted = (it.widthPx * Math.SQRT2) / it.spacingPx;
        expect(Math.abs(covered - wanted)).toBeLessThan(0.1 * wanted + 0.01);
      }),
    );
  });

  it('has the colour that was asked for in every pixel, so that soft edges have no dark rim', () => {
    fc.assert(
      fc.property(spec, (it) => {
        const { data } = hatchPixels(it);
        const colours = new Set<string>();
        for (let at = 0; at < data.length; at += 4) {
          colours.add(`#${Buffer.from(data.slice(at, at + 3)).toString('hex')}`);
        }
        expect([...colours]).toEqual([it.colour]);
      }),
      { numRuns: 40 },
    );
  });

  it('of incidents covers less than a third of the ground, so that names can be read through it', () => {
    const { data } = hatchPixels(hatchOf('#005a8c'));
    const opacities = data.filter((_, i) => i % 4 === 3);
    const covered = opacities.reduce((sum, opacity) => sum + opacity / 255, 0) / opacities.length;
    expect(covered).toBeGreaterThan(0.1);
    expect(covered).toBeLessThan(1 / 3);
  });

  it('of two colours are two patterns', () => {
    expect(hatchOf('#005a8c').id).not.toBe(hatchOf('#8a5a00').id);
  });
});
