import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { picturesOf } from '../../../src/compile/pages/index.ts';
import { recordPicture } from '../../../src/compile/pages/pictures.ts';
import { pixelOf, type Frame } from '../../../src/compile/pages/picture/frame.ts';
import { viewOfRecord } from '../../../src/compile/pages/record-view.ts';
import { LANGS, type Lang } from '../../../src/domain/text.ts';
import { recordPaths } from '../../../src/permalink/index.ts';
import { inverse, ringPositions } from '../../../src/rings/index.ts';
import { dataset, ground, site } from '../state/real.ts';

const data = {
  site,
  atlas: { places: dataset.places, boundaries: { type: 'FeatureCollection' as const, features: [] } },
  ground,
};
const CREDIT = '© somebody';

function specOf(id: string, lang: Lang) {
  const record = dataset.record(id);
  if (!record) throw new Error(`no record ${id}`);
  return recordPicture(viewOfRecord(record, dataset, lang), dataset, CREDIT);
}

async function drawn(path: string): Promise<Uint8Array> {
  const draw = picturesOf(data).get(path);
  if (!draw) throw new Error(`no picture ${path}`);
  return draw();
}

describe('what a picture shows', () => {
  it.each(LANGS)('the strike of 2 January 2024: title, date, place, who says so, whose data (%s)', (lang) => {
    const spec = specOf('k7f3', lang);
    expect(spec.title.replaceAll('\u00a0', ' ')).toBe(dataset.record('k7f3')?.title[lang]);
    expect(spec.facts[0]).toMatch(/07:30/);
    expect(spec.facts[1]).toMatch(lang === 'uk' ? /Шевченківський район/ : /Shevchenkivskyi district/);
    expect(spec.speakers[0]).toMatch(lang === 'uk' ? /прокуратура/ : /Prosecutor/);
    expect(spec.sources).toMatch(/Kyiv Independent/);
    expect(spec.credit).toContain(CREDIT);
  });

  it('a district is outlined, the oblast is hatched, and neither is a point', () => {
    expect(specOf('k7f3', 'en').map.areas).toMatchObject([{ drawnAs: 'outline', point: null }]);
    expect(specOf('s4yn', 'en').map.areas).toMatchObject([{ drawnAs: 'hatch', point: null }]);
  });

  it('what is not placed in the oblast has no area on its map, and the picture says why', () => {
    const spec = specOf('w3kb', 'en');
    expect(spec.map.areas).toEqual([]);
    expect(spec.note).toMatch(/Not drawn/);
  });

  it('stated ranges stand with their speakers, and only around a place that a ring may be drawn around', () => {
    const rings = specOf('k7f3', 'en').rings;
    expect(rings?.edges.map(({ km }) => km)).toEqual([430, 900]);
    expect(rings?.edges.at(-1)?.caption).toMatch(/900.*Kirby/);
    expect(rings?.note).toMatch(/not a statement about this launch/i);
    expect(specOf('s4yn', 'en').rings).toBeNull();
  });

  it('an area is seen whole, with what is around it', () => {
    for (const { id } of site.records) {
      const { map } = specOf(id, 'en');
      const [area] = map.areas;
      if (!area) continue;
      const polygons =
        area.geometry.type === 'Polygon' ? [area.geometry.coordinates] : area.geometry.coordinates;
      for (const [lon = 0, lat = 0] of polygons.flat(2)) {
        expect(inverse(map.centre, [lon, lat]).distanceKm).toBeLessThan(map.heightKm / 2);
      }
    }
  });
});

describe('maps of pictures', () => {
  it('a ring is a true circle: every point of it is as far from the centre as its radius says', () => {
    const centre = [36.23, 50.04] as const;
    const frame: Frame = {
      box: { x: 0, y: 0, width: 600, height: 600 },
      centre,
      centreAt: [300, 300],
      pxPerKm: 0.3,
    };
    for (const km of [430, 900]) {
      for (const [lon = 0, lat = 0] of ringPositions(centre, km)) {
        const [x, y] = pixelOf(frame, [lon, lat]);
        const off = Math.abs(Math.hypot(x - 300, y - 300) - km * frame.pxPerKm);
        expect(off / (km * frame.pxPerKm)).toBeLessThan(0.006);
      }
    }
    expect(pixelOf(frame, [36.23, 52])[1]).toBeLessThan(300);
    expect(pixelOf(frame, [38, 50.04])[0]).toBeGreaterThan(300);
  });
});

describe('pictures', () => {
  it('every record has one in both languages', () => {
    const paths = [...picturesOf(data).keys()];
    for (const { id } of site.records) {
      for (const lang of LANGS) expect(paths).toContain(`${recordPaths(id)[lang]}preview.png`);
    }
  });

  it('are 1200 by 630 pixels, opaque, and not empty', async () => {
    for (const path of ['i/k7f3/preview.png', 'i/s4yn/en/preview.png', 'preview.png']) {
      const { width, height, data: pixels } = PNG.sync.read(Buffer.from(await drawn(path)));
      expect([width, height]).toEqual([1200, 630]);
      const colours = new Set<number>();
      for (let at = 0; at < pixels.length; at += 4) {
        colours.add(pixels.readUInt32BE(at));
        if (pixels[at + 3] !== 255) throw new Error(`${path} is transparent at ${at / 4}`);
      }
      expect(colours.size).toBeGreaterThan(200);
    }
  });

  it('differ by language, and are the same bytes every time', async () => {
    const [uk, again, en] = [
      await drawn('i/k7f3/preview.png'),
      await drawn('i/k7f3/preview.png'),
      await drawn('i/k7f3/en/preview.png'),
    ];
    expect(Buffer.compare(uk, again)).toBe(0);
    expect(Buffer.compare(uk, en)).not.toBe(0);
  });
});
