import { describe, expect, it } from 'vitest';
import { createGazetteer } from '../../../src/geocode/gazetteer.ts';
import { cyrillicNames, latinNames, type Name } from '../../../src/geocode/names.ts';
import { keyOf } from '../../../src/geocode/spelt.ts';
import { places } from '../support/gazetteer.ts';

const { seatOf, find } = createGazetteer(places);
const byLetter = [
  ...[...'абвгдежзийклмнопрстуфхцчшщьюяєіїыэъ'].map(
    (letter) => [letter, cyrillicNames(places, seatOf)(letter)] as const,
  ),
  ...[...'abcdefghijklmnopqrstuvwxyz'].map((letter) => [letter, latinNames(places, seatOf)(letter)] as const),
];

function formsOf(name: Name): readonly string[] {
  const { patterns, phrases } = name.forms();
  return [
    ...patterns.flatMap(({ stem, endings }) => [...endings.keys()].map((ending) => stem + ending)),
    ...phrases.map(({ form }) => keyOf(form)),
  ];
}

describe('the names of the gazetteer', () => {
  it.each(byLetter)('all forms of those with "%s" begin with it', (letter, names) => {
    const others = names.flatMap(formsOf).filter((form) => !form.startsWith(letter));
    expect(others).toEqual([]);
  });

  it('of several words begin in every case with the letters that they wait for', () => {
    const waiting = byLetter.flatMap(([, names]) => names.filter(({ phraseStart }) => phraseStart !== null));
    const others = waiting.filter(({ phraseStart, ...name }) =>
      formsOf({ ...name, phraseStart }).some((form) => !form.startsWith(phraseStart ?? '')),
    );
    expect(waiting.length).toBeGreaterThan(300);
    expect(others.map(({ base }) => base)).toEqual([]);
  });

  it('are found by their first word, whatever letter they begin with', () => {
    const spelt = places.flatMap(({ uk, ru, en }) => [uk, ru, en]).filter((name) => name !== '');
    const lost = spelt.filter((name) => find(keyOf(name.split(/[ -]/)[0] ?? '')) === null);
    expect(lost).toEqual([]);
  });
});
