import { describe, expect, it } from 'vitest';
import { OBLAST_CODE } from '../../../src/domain/place.ts';
import { bordersOnce, type Area } from '../../../src/map/layers/borders.ts';
import { dataset } from '../state/real.ts';

const areasAt = (level: string) =>
  dataset.places.filter((place) => place.level === level).flatMap(({ code }) => dataset.area(code) ?? []);

const edges = (lines: readonly (readonly number[])[][]) =>
  lines.flatMap((line) => line.slice(1).map((to, i) => [String(line[i]), String(to)].sort().join(' ')));

const ringsOf = ({ geometry }: Area) =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

describe.each(['raion', 'hromada', 'district'])('borders of each %s', (level) => {
  const areas = areasAt(level);
  const all = new Set(edges(areas.flatMap(ringsOf)));

  it('are all drawn, and each once', () => {
    const drawn = edges(bordersOnce(areas, []).map(({ line }) => line));
    expect(drawn.length).toBe(new Set(drawn).size);
    expect(new Set(drawn)).toEqual(all);
  });

  it('leave out the outline of the oblast where that is drawn already', () => {
    const oblast = dataset.area(OBLAST_CODE) as Area;
    const outline = new Set(edges(ringsOf(oblast)));
    const drawn = edges(bordersOnce(areas, [oblast]).map(({ line }) => line));
    expect(new Set(drawn)).toEqual(new Set([...all].filter((edge) => !outline.has(edge))));
  });
});
