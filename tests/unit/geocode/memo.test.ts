import { describe, expect, it } from 'vitest';
import { byKey, firstFitting, keyPattern, noAnswers, remembering, Signs } from '../../../src/geocode/memo.ts';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхц'];

describe('what is remembered of a word', () => {
  it('is what each pattern says, whichever was asked before', () => {
    const patterns = LETTERS.map((letter) => keyPattern(new RegExp(`^${letter}|${letter}$`)));
    for (const first of LETTERS) {
      const it = { word: { key: `${first}-я`, answers: noAnswers() } };
      const asked = () => patterns.map(({ test }) => test(it));
      const wanted = LETTERS.map((letter) => letter === first);
      expect(asked()).toEqual(wanted);
      expect(asked()).toEqual(wanted);
    }
  });

  it('is asked for once', () => {
    let times = 0;
    const length = byKey((key) => {
      times++;
      return key.length;
    });
    const it = { word: { key: 'слово', answers: noAnswers() } };
    expect([length(it), length(it), times]).toEqual([5, 5, 1]);
  });

  it('is the first of several patterns that fits, and no pattern fits no word', () => {
    const find = firstFitting([/^аб/, /^а/, /^б$/]);
    const of = (key: string) => find({ word: { key, answers: noAnswers() } });
    expect(['абв', 'ав', 'б', 'бв'].map(of)).toEqual([0, 1, 2, -1]);
    expect(find(undefined)).toBe(-1);
    expect(keyPattern(/^/).test(undefined)).toBe(false);
  });
});

it('a sign is what its pattern says of the letters of a word, whatever other signs it has', () => {
  const all = new Signs();
  const signs = ['а', 'б', 'в'].map((letter) => ({ letter, sign: all.pattern(new RegExp(letter)) }));
  for (const key of ['', 'а', 'б', 'аб', 'абв', 'вночі', 'загинули', 'дрон']) {
    for (const { letter, sign } of signs) {
      expect(sign.test({ signs: all.of(key) }), `${letter} in ${key}`).toBe(key.includes(letter));
    }
  }
  expect(signs.some(({ sign }) => sign.test(undefined))).toBe(false);
});

it('a sign that could not be told is refused, and what to do is said', () => {
  const full = new Signs();
  const patterns = Array.from({ length: 30 }, (_, i) => full.pattern(new RegExp(`^${'а'.repeat(i + 1)}$`)));
  expect(() => full.pattern(/б/)).toThrow('All 30 signs of words are in use: make /б/ a keyPattern');
  const told = patterns.map(({ test }) => test({ signs: full.of('а'.repeat(30)) }));
  expect(told).toEqual([...Array<boolean>(29).fill(false), true]);

  const late = new Signs();
  late.of('слово');
  expect(() => late.pattern(/б/)).toThrow('/б/ comes too late: make a sign as its module is loaded');
});

it('a function that remembers forgets all when it has too many answers', () => {
  const asked: string[] = [];
  const upper = remembering(2, (word) => {
    asked.push(word);
    return word.toUpperCase();
  });
  expect(['a', 'a', 'b', 'a', 'c', 'a'].map(upper)).toEqual(['A', 'A', 'B', 'A', 'C', 'A']);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});
