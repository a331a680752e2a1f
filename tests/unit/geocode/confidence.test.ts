/** How sure a choice is: a figure for each way from the official name to the words, and less for what was turned down. */
import { describe, expect, it } from 'vitest';
import { readGazetteer } from '../../../src/compile/compile.ts';
import { createGeocoder, type Finding } from '../../../src/geocode/index.ts';
import { REAL } from '../compile/fixtures.ts';

const { places } = await readGazetteer(REAL);
const { geocode } = createGeocoder(places);

function only(text: string): Finding {
  const [finding, ...others] = geocode(text);
  if (finding === undefined || others.length > 0) throw new Error(`"${text}" does not name one place.`);
  return finding;
}

describe('the confidence of a choice', () => {
  it.each([
    ['the official name', 'Чугуєву', 0.98],
    ['the official romanisation', 'Chuhuiv', 0.98],
    ['the name in Russian', 'в Волчанске', 0.98],
    ['the spelling of the press', 'Chuhuyiv', 0.94],
    ['a spelling that comes from Russian', 'Chuguev', 0.92],
    ['a former name', 'Красноград', 0.88],
    ['a village, which may be meant elsewhere', 'Волохів Яр', 0.93],
  ])('by %s: %s', (_way, text, confidence) => {
    expect(only(text).confidence).toBe(confidence);
  });

  it('is lower by two hundredths for each candidate that only the context turned down', () => {
    const finding = only('смт Шевченкове');
    expect(finding.turnedDown.length).toBeGreaterThan(0);
    expect(finding.confidence).toBeCloseTo(0.98 - 0.02 * finding.turnedDown.length, 10);
  });

  it('of a name that stays open is that of a draw among its candidates, and no more than a half', () => {
    const { code, candidates, confidence } = only('Вибух у Яковлівці');
    expect(code).toBeNull();
    expect(candidates).toHaveLength(3);
    expect(confidence).toBe(0.33);
  });
});
