import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlaceCode } from '../../../src/domain/place.ts';
import { THEMES } from '../../../src/domain/view.ts';
import { classOf, DENSITY_CLASS_COUNT, densityOf, OWN_COLOURS, PALETTES } from '../../../src/state/index.ts';
import { only, sceneOf } from '../map/scenes.ts';
import { dataset } from './real.ts';

const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);
const levelOf = (code: PlaceCode) => dataset.place(code)?.level;

describe('records by hromada', () => {
  it('are each counted once, or named among those that are not', () => {
    fc.assert(
      fc.property(fc.subarray([...dataset.incidents]), (incidents) => {
        const { hromadas, raions, uncounted } = densityOf(incidents, dataset);
        const all = sum(hromadas.values()) + sum(raions.values()) + sum(Object.values(uncounted));
        expect(all).toBe(incidents.length);
        expect([...hromadas.keys()].every((code) => levelOf(code) === 'hromada')).toBe(true);
        expect([...raions.keys()].every((code) => levelOf(code) === 'raion')).toBe(true);
      }),
    );
  });

  it.each(['raion', 'oblast', 'near', 'wider', 'unknown'] as const)(
    'never gain by a report that is known as %s',
    (drawn) => {
      const incidents = dataset.incidents.filter(({ where }) => where.drawn === drawn);
      const { hromadas, raions } = densityOf(incidents, dataset);
      expect(sum(hromadas.values())).toBe(0);
      expect(sum(raions.values())).toBe(drawn === 'raion' ? incidents.length : 0);
    },
  );

  it('hold what is known to a district of the city, a settlement or the hromada itself', () => {
    const incidents = dataset.incidents.filter(({ where }) =>
      ['district', 'settlement', 'hromada'].includes(where.drawn),
    );
    expect(incidents.length).toBeGreaterThan(20);
    expect(sum(densityOf(incidents, dataset).hromadas.values())).toBe(incidents.length);
  });

  it('fall into classes without gap or overlap, however many there are', () => {
    const one = dataset.incidents.filter(({ where }) => where.drawn === 'settlement').slice(0, 1);
    expect(one).toHaveLength(1);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (count) => {
        const { classes } = densityOf(Array.from({ length: count }, () => one).flat(), dataset);
        expect(classes).toHaveLength(DENSITY_CLASS_COUNT);
        expect(classes[0]?.from).toBe(1);
        expect(classes.at(-1)?.to).toBeNull();
        classes.slice(1).forEach(({ from }, i) => expect(from).toBe((classes[i]?.to ?? 0) + 1));
        const { from = 0, to = 0 } = classes[classOf(count, classes)] ?? {};
        expect(count >= from && (to === null || count <= to)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('are drawn as whole hromadas and as words, never as a point of their own', () => {
    const { sources, layers } = sceneOf({ layers: only('density') });
    const shaded = sources['density']?.features ?? [];
    expect(shaded).toHaveLength(densityOf(dataset.incidents, dataset).hromadas.size);
    expect(shaded.every(({ geometry }) => /Polygon$/.test(geometry.type))).toBe(true);
    const marks = layers.filter((layer) => layer.id.startsWith('density') && layer.type === 'circle');
    expect(marks).toEqual([]);
  });
});

/** Relative luminance of #rrggbb, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe.each(THEMES)('colours of the %s theme', (theme) => {
  const { density, own, grade, ring, accent, land } = PALETTES[theme];

  it('shades of counts go one way in greyscale, each apart from the next and from bare land', () => {
    const steps = [land, ...density];
    steps.slice(1).forEach((colour, i) => expect(contrast(colour, steps[i] ?? '')).toBeGreaterThan(1.2));
    expect(contrast(density.at(-1) ?? '', land)).toBeGreaterThan(
      Math.max(...density.slice(0, -1).map((it) => contrast(it, land))),
    );
  });

  it('own files stand out from the land and have the colour of nothing in the record', () => {
    for (const name of OWN_COLOURS) expect(contrast(own[name], land), name).toBeGreaterThanOrEqual(3);
    const taken = [...Object.values(grade), ring, accent];
    expect(Object.values(own).filter((colour) => taken.includes(colour))).toEqual([]);
  });
});
