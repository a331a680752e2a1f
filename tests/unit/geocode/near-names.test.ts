import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createGazetteer } from '../../../src/geocode/gazetteer.ts';
import { PLACES } from './fixture-places.ts';

const { find, near } = createGazetteer(PLACES);
const CYRILLIC = 'абвгдежзийклмнопрстуфхцчшщьюяєіїыэъ';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const FORMS = 'харків харкова чугуєві ізюмом липцях вовчанськ kharkiv chuhuiv izyum lyptsi'.split(' ');

/** Every word that is one slip away, by trying them all. */
function slips(word: string, letters: string): readonly string[] {
  return Array.from({ length: word.length + 1 }, (_, at) => {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    return [
      head + tail.slice(1),
      head + tail.charAt(1) + tail.charAt(0) + tail.slice(2),
      ...[...letters].flatMap((letter) => [head + letter + tail, head + letter + tail.slice(1)]),
    ];
  }).flat();
}

/** Names by what tells them apart. */
const described = (names: Iterable<{ base: string; kind: string; language: string }>) =>
  [...new Set([...names].map(({ base, kind, language }) => `${base} ${kind} ${language}`))].sort();

const changed = fc
  .tuple(fc.constantFrom(...FORMS), fc.nat(), fc.constantFrom(...CYRILLIC, ...LATIN, ''), fc.nat(2))
  .map(([word, seed, letter, cut]) => {
    const at = seed % (word.length + 1);
    return word.slice(0, at) + letter + word.slice(at + cut);
  })
  .filter((word) => word !== '');

const exchanged = fc.tuple(fc.constantFrom(...FORMS), fc.nat()).map(([word, seed]) => {
  const at = seed % (word.length - 1);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
});

it('the names near a word are those that trying every slip finds', () => {
  let met = 0;
  fc.assert(
    fc.property(fc.oneof({ weight: 2, arbitrary: changed }, exchanged), (word) => {
      const letters = word.charCodeAt(0) >= 0x400 ? CYRILLIC : LATIN;
      const tried = [word, ...slips(word, letters)].flatMap((slip) => find(slip)?.endings ?? []);
      const found = near(word);
      met += found.length;
      expect(described(found)).toEqual(described(tried.map(({ name }) => name)));
    }),
    { numRuns: 300 },
  );
  expect(met).toBeGreaterThan(100);
});
