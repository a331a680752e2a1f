import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../../src/domain/text.ts';
import { THEMES } from '../../../src/domain/view.ts';
import { hatchOf } from '../../../src/map/layers/incidents.ts';
import {
  dotPixels,
  hatchPixels,
  imagePixels,
  PIXEL_RATIO,
  type DotSpec,
  type HatchSpec,
} from '../../../src/map/images.ts';
import { sceneOf } from './scenes.ts';

const spec: fc.Arbitrary<HatchSpec> = fc
  .record({
    colour: fc.stringMatching(/^#[0-9a-f]{6}$/),
    spacingPx: fc.integer({ min: 4, max: 24 }),
    widthPx: fc.double({ min: 0.5, max: 2, noNaN: true }),
  })
  .map((it) => ({ kind: 'hatch', id: 'hatch', ...it }));

/** Opacity, 0 to 255, of the pixel of the endlessly repeated tile. */
function opacityAt(tile: ReturnType<typeof hatchPixels>, x: number, y: number): number {
  const wrapped = (n: number, size: number) => ((n % size) + size) % size;
  return tile.data[(wrapped(y, tile.height) * tile.width + wrapped(x, tile.width)) * 4 + 3] as number;
}

describe('a hatch', () => {
  it('is a square tile of the spacing, at twice the size for fine screens', () => {
    const { width, height, data } = hatchPixels(hatchOf('#005a8c'));
    const size = hatchOf('#005a8c').spacingPx * PIXEL_RATIO;
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

describe('a dot', () => {
  const dot: DotSpec = {
    kind: 'dot',
    id: 'dot',
    fill: '#fffdf8',
    stroke: '#1d1b18',
    radiusPx: 3,
    rimPx: 1.2,
  };
  const { width, height, data } = dotPixels(dot);
  const pixel = (x: number, y: number) => [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 4)];
  const middle = width / 2;

  it('fits into its square with room for a soft edge', () => {
    expect(width).toBe(height);
    expect(width).toBeGreaterThanOrEqual(2 * dot.radiusPx * PIXEL_RATIO + 2);
    const border = Array.from({ length: width }, (_, i) => [pixel(i, 0)[3], pixel(0, i)[3]]).flat();
    expect(Math.max(...border.map(Number))).toBe(0);
  });

  it('is filled in the middle, and rimmed at its edge', () => {
    expect(pixel(middle, middle)).toEqual([0xff, 0xfd, 0xf8, 255]);
    const rim = pixel(middle + dot.radiusPx * PIXEL_RATIO - 1, middle);
    expect(rim.slice(0, 3)).toEqual([0x1d, 0x1b, 0x18]);
    expect(rim[3]).toBeGreaterThan(240);
  });

  it('looks the same from every side', () => {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        expect(pixel(y, x)).toEqual(pixel(x, y));
        expect(pixel(width - 1 - x, y)).toEqual(pixel(x, y));
      }
    }
  });

  it('has the area of its circle', () => {
    const covered = data.filter((_, i) => i % 4 === 3).reduce((sum, opacity) => sum + opacity / 255, 0);
    const wanted = Math.PI * (dot.radiusPx * PIXEL_RATIO) ** 2;
    expect(Math.abs(covered / wanted - 1)).toBeLessThan(0.02);
  });
});

describe('the images of the map', () => {
  const scenes = THEMES.flatMap((theme) => LANGS.map((lang) => sceneOf({ theme, lang })));
  const images = scenes.flatMap((scene) => scene.images);

  it('with one id are one image, whatever the theme: an image that is there is not made again', () => {
    const byId = new Map(images.map((image) => [image.id, image]));
    for (const image of images) expect(image).toEqual(byId.get(image.id));
    expect(byId.size).toBeGreaterThan(1);
  });

  it('have four numbers for each pixel', () => {
    for (const image of images) {
      const { width, height, data } = imagePixels(image);
      expect(data).toHaveLength(width * height * 4);
      expect(data.some((value) => value > 0)).toBe(true);
    }
  });
});
