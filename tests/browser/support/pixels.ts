/** Looks at what the map really drew: the colours of a screenshot. */
import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import type { LonLat } from '../../../src/domain/place.ts';

export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/** `#rrggbb` as numbers. */
export function rgb(hex: string): Rgb {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ];
  return { r, g, b };
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** How many pixels of a square around a point have about this colour. Sizes in CSS pixels. */
  readonly near: (x: number, y: number, half: number, colour: Rgb) => number;
  /** How many pixels of the whole picture have about this colour. */
  readonly count: (colour: Rgb) => number;
}

const TOLERANCE = 24;

/** The page as it is seen now. */
export async function picture(page: Page): Promise<Picture> {
  const { width, height, data } = PNG.sync.read(await page.screenshot({ scale: 'css' }));
  const matches = (x: number, y: number, { r, g, b }: Rgb): boolean => {
    const at = (y * width + x) * 4;
    const distances = [r, g, b].map((value, i) => Math.abs(value - (data[at + i] as number)));
    return Math.max(...distances) <= TOLERANCE;
  };
  const countIn = (left: number, top: number, right: number, bottom: number, colour: Rgb): number => {
    let found = 0;
    for (let y = Math.max(0, top); y < Math.min(height, bottom); y++) {
      for (let x = Math.max(0, left); x < Math.min(width, right); x++) if (matches(x, y, colour)) found++;
    }
    return found;
  };
  return {
    width,
    height,
    near: (x, y, half, colour) =>
      countIn(Math.round(x - half), Math.round(y - half), Math.round(x + half), Math.round(y + half), colour),
    count: (colour) => countIn(0, 0, width, height, colour),
  };
}

const WORLD_PX = 512;

/**
 * Where a point of the Earth stands on the screen, by the definition of Web Mercator and not by the map's own
 * arithmetic. The camera is centred in what the panels leave of the map.
 */
export async function screenPoint(
  page: Page,
  camera: { readonly zoom: number; readonly lon: number; readonly lat: number },
  point: LonLat,
): Promise<{ x: number; y: number }> {
  const free = await page.locator('[data-map-frame]').boundingBox();
  if (!free) throw new Error('the page has no map frame');
  const padding = await page
    .locator('[data-map-frame]')
    .evaluate((frame) => Number.parseFloat(getComputedStyle(frame).paddingBottom));
  const world = WORLD_PX * 2 ** camera.zoom;
  const project = ([lon, lat]: LonLat): { x: number; y: number } => {
    const phi = (lat * Math.PI) / 180;
    return {
      x: world * (lon / 360),
      y: -world * (Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)),
    };
  };
  const [centre, wanted] = [project([camera.lon, camera.lat]), project(point)];
  return {
    x: free.x + free.width / 2 + wanted.x - centre.x,
    y: free.y + (free.height - padding) / 2 + wanted.y - centre.y,
  };
}
