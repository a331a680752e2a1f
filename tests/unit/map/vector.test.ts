import { describe, expect, it } from 'vitest';
import type { Camera } from '../../../src/domain/view.ts';
import type { Mark, Measure, TextMark } from '../../../src/exchange/index.ts';
import { drawScene } from '../../../src/map/vector/draw.ts';
import { projection } from '../../../src/map/vector/frame.ts';
import { PALETTES } from '../../../src/state/index.ts';
import { LAYER_IDS, only, sceneOf } from './scenes.ts';

const measure: Measure = (text, sizePx) => text.length * sizePx * 0.55;
const camera: Camera = { zoom: 7, lat: 49.6, lon: 36.5, bearing: 0, pitch: 0 };
const frame = { widthPx: 800, heightPx: 600, camera };
const { paper } = PALETTES.light;
const draw = (scene: ReturnType<typeof sceneOf>, turned = frame) => drawScene(scene, turned, paper, measure);
const textsOf = (marks: readonly Mark[]) => marks.filter((mark): mark is TextMark => mark.kind === 'text');

describe('the projection of a drawing', () => {
  it('has the camera in the middle, and Web Mercator’s width of a degree', () => {
    const project = projection(frame);
    expect(project([camera.lon, camera.lat])).toEqual([400, 300]);
    const [x] = project([camera.lon + 1, camera.lat]);
    expect(x - 400).toBeCloseTo((512 * 2 ** 7) / 360, 0);
  });

  it('is conformal: near the camera a degree of latitude is longer by the secant', () => {
    const project = projection(frame);
    const [, y] = project([camera.lon, camera.lat + 0.5]);
    const perDegree = (512 * 2 ** 7) / 360;
    expect((300 - y) / 0.5 / perDegree).toBeCloseTo(1 / Math.cos((49.85 * Math.PI) / 180), 1);
  });

  it('turns with the bearing: where the east is up, the north is at the left', () => {
    const project = projection({ ...frame, camera: { ...camera, bearing: 90 } });
    const [x, y] = project([camera.lon, camera.lat + 0.5]);
    expect(x).toBeLessThan(300);
    expect(y).toBeCloseTo(300, 0);
  });
});

describe('a drawn scene', () => {
  const link = 'sel=k7f3&ring=k7f3:50-100&area=RU-BL&on=nbr,obl,rai,hro,dis,pla,ring,set,inc';
  const { marks, hatches } = draw(sceneOf({ link }));

  it('has the hatches that its areas are filled with', () => {
    const used = marks.flatMap((mark) =>
      mark.kind === 'path' ? (/^url\(#(.+)\)$/.exec(mark.fill ?? '')?.[1] ?? []) : [],
    );
    expect(used.length).toBeGreaterThan(3);
    for (const id of used) expect(hatches.map((hatch) => hatch.id)).toContain(id);
  });

  it('names what is selected, and the ranges with their speakers', () => {
    const words = textsOf(marks).map(({ text }) => text);
    expect(words).toContain('2 Jan 2024');
    const alone = draw(sceneOf({ link, layers: only('rings') }));
    expect(textsOf(alone.marks).some(({ text }) => /^100\skm/.test(text))).toBe(true);
  });

  it('has no name outside it, and none on another', () => {
    const level = textsOf(marks).filter(({ turnDeg }) => turnDeg === 0);
    expect(level.length).toBeGreaterThan(20);
    const boxes = level.map(({ x, y, text, sizePx, weight, align }) => {
      const width = measure(text, sizePx, weight);
      const left = align === 'start' ? x : align === 'end' ? x - width : x - width / 2;
      return { text, left, right: left + width, top: y - sizePx * 0.7, bottom: y };
    });
    for (const [i, box] of boxes.entries()) {
      expect(box.left, box.text).toBeGreaterThanOrEqual(0);
      expect(box.right, box.text).toBeLessThanOrEqual(frame.widthPx);
      const on = boxes.slice(i + 1).filter(
        (other) =>
          // Half a pixel is lost where places are rounded.
          box.left < other.right - 0.5 &&
          box.right > other.left + 0.5 &&
          box.top < other.bottom - 0.5 &&
          box.bottom > other.top + 0.5,
      );
      expect(on.map(({ text }) => `${box.text} on ${text}`)).toEqual([]);
    }
  });

  it('has names along lines upright', () => {
    const turned = textsOf(marks).filter(({ turnDeg }) => turnDeg !== 0);
    expect(turned.length).toBeGreaterThan(0);
    for (const { turnDeg } of turned) expect(Math.abs(((turnDeg + 180) % 360) - 180)).toBeLessThanOrEqual(90);
  });

  it('without layers is the background alone', () => {
    expect(draw(sceneOf({ layers: only() })).marks).toHaveLength(1);
  });

  it.each(LAYER_IDS.filter((id) => id !== 'distances' && id !== 'launchArea'))(
    'draws the layer %s by itself',
    (id) => {
      expect(
        draw(sceneOf({ link, layers: only(id) }), {
          ...frame,
          camera: { ...camera, lon: 36.25, lat: 49.99, zoom: 9.2 },
        }).marks.length,
      ).toBeGreaterThan(1);
    },
  );

  it('leaves out what is far outside it', () => {
    const far = { ...frame, camera: { ...camera, lon: -100, lat: -45, zoom: 9 } };
    expect(draw(sceneOf({ layers: only('incidents', 'oblast', 'places') }), far).marks).toHaveLength(1);
  });
});
