import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import {
  furnitureMarks,
  layoutPicture,
  linesOf,
  qrCode,
  qrPath,
  writeSvg,
  type Mark,
  type Measure,
} from '../../../src/exchange/index.ts';

const measure: Measure = (text, sizePx) => text.length * sizePx * 0.55;
const colours = { paper: '#ffffff', text: '#000000', quiet: '#555555', line: '#cccccc' };
const link = `https://example.org/map/#map=6.25/49.9935/36.2304&sel=k7f3&ring=k7f3:430-900&lang=uk&v=1`;
const texts = {
  siteName: 'Kharkiv Incident Map',
  title: 'A title that is long enough to take more than a line on a phone',
  shown: '14 of 52 incidents shown',
  note: 'Areas, not points.',
  dates: 'Made on a day',
  link,
  credit: '© OpenStreetMap contributors <&> others',
};
const legend = [
  { symbol: 'outline', colour: '#000000', text: 'Settlement' },
  { symbol: 'hatch', colour: '#000000', text: 'Raion' },
  { symbol: 'single-source', colour: '#8a5a00', text: 'Single source' },
  { symbol: 'contested', colour: '#a0296b', text: 'Contested' },
  {
    symbol: 'band',
    colour: '#6b4a8a',
    text: 'Between the lowest and the highest stated range, long enough for two lines',
  },
] as const;
const content = { texts, legend, qr: qrCode(link), colours, measure };

describe('a QR code', () => {
  it.each([link, link.repeat(10), 'Харків'])('is read back by a reader that others made: %#', (text) => {
    const code = qrCode(text);
    if (!code) throw new Error('no code');
    const step = 4;
    const side = code.size * step;
    const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
    for (const [x, y, length] of code.runs) {
      for (let py = y * step; py < (y + 1) * step; py++)
        for (let px = x * step; px < (x + length) * step; px++)
          pixels.set([0, 0, 0, 255], (py * side + px) * 4);
    }
    expect(jsQR(pixels, side, side)?.data).toBe(text);
  });

  it('is not made of what no code can hold', () => {
    expect(qrCode('a'.repeat(3000))).toBeNull();
  });

  it('as a path has one rectangle a run', () => {
    const code = qrCode(link);
    expect(code && qrPath(code).match(/z/g)?.length).toBe(code?.runs.length);
  });
});

describe('lines of a text', () => {
  const width = (text: string): number => text.length;

  it('are no wider than they may be, and say all of it, addresses too', () => {
    for (const max of [5, 9, 20, 40]) {
      const lines = linesOf(`See ${link} for all`, max, width);
      expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(max);
      expect(lines.join('').replaceAll(' ', '')).toBe(`See${link}forall`);
    }
  });

  it('end in an ellipsis where there are too many', () => {
    expect(linesOf('one two three four', 9, width, 1)).toEqual(['one two…']);
  });
});

describe.each([
  { name: 'wide', extent: { widthPx: 1200, heightPx: 675 } },
  { name: 'square', extent: { widthPx: 1080, heightPx: 1080 } },
  { name: 'a phone', extent: { widthPx: 390, mapHeightPx: 500 } },
])('a picture: $name', ({ extent }) => {
  const layout = layoutPicture(extent, content);
  const words = layout.marks.filter((mark) => mark.kind === 'text');

  it('is as large as was asked for', () => {
    expect(layout.width).toBe(extent.widthPx);
    if (extent.heightPx !== undefined) expect(layout.height).toBe(extent.heightPx);
    else expect(layout.map.height).toBe(extent.mapHeightPx);
  });

  it('has every text, inside the picture and beside the map', () => {
    const all = words
      .map(({ text }) => text)
      .join('')
      .replaceAll(' ', '');
    const said = [...Object.values(texts), ...legend.map(({ text }) => text)];
    for (const text of said) expect(all).toContain(text.replaceAll(' ', ''));
    for (const { x, y, text, sizePx, weight } of words) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + measure(text, sizePx, weight)).toBeLessThanOrEqual(layout.width);
      expect(y < layout.map.y || y > layout.map.y + layout.map.height).toBe(true);
      expect(y).toBeLessThanOrEqual(layout.height);
    }
  });

  it('has its legend on rows that do not meet, and none where it is left out', () => {
    const names = words.filter(({ text }) => legend.some((item) => item.text.startsWith(text)));
    for (const a of names) {
      for (const b of names) {
        const apart = a.x + measure(a.text, a.sizePx, a.weight) <= b.x;
        if (a !== b && a.y === b.y && a.x <= b.x) expect(apart).toBe(true);
      }
    }
    const bare = layoutPicture(extent, { ...content, legend: [] });
    expect(bare.marks.length).toBeLessThan(layout.marks.length);
    if (extent.heightPx !== undefined) expect(bare.map.height).toBeGreaterThan(layout.map.height);
  });

  it('as SVG holds texts as texts, escaped', () => {
    const svg = writeSvg({
      ...layout,
      title: texts.title,
      description: link,
      map: { box: layout.map, marks: [], hatches: [] },
    });
    expect(svg).toContain('OpenStreetMap contributors &lt;&amp;&gt;');
    expect(svg).toContain(`viewBox="0 0 ${layout.width} ${layout.height}"`);
  });
});

describe('the arrow to the north', () => {
  const map = { x: 0, y: 0, width: 400, height: 300 };
  /** The tip, as seen from the middle of the arrow's disc. */
  function tip(bearingDeg: number): [number, number] {
    const marks = furnitureMarks(
      map,
      { scaleText: '10 km', scalePx: 80, north: 'N', bearingDeg },
      colours,
      measure,
    );
    const disc = marks.find((mark) => mark.kind === 'circle');
    const arrow = marks.find(
      (mark): mark is Mark & { kind: 'path' } => mark.kind === 'path' && mark.fill !== null,
    );
    const [, x, y] = /^M([\d.]+) ([\d.]+)/.exec(arrow?.d ?? '') ?? [];
    if (!disc) throw new Error('no disc');
    return [Number(x) - disc.x, Number(y) - disc.y];
  }

  it('points up, and to the left where the east is up', () => {
    const [x, y] = tip(0);
    expect([Math.round(x), Math.round(y)]).toEqual([0, -17]);
    const [left, level] = tip(90);
    expect([Math.round(left), Math.round(level) + 0]).toEqual([-17, 0]);
  });
});
