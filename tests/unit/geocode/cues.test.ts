/** Signs that a name is here not a place, rule by rule: the words, and the reason that a person is told. */
import { describe, expect, it } from 'vitest';
import { readGazetteer } from '../../../src/compile/compile.ts';
import { createGeocoder } from '../../../src/geocode/index.ts';
import { REAL } from '../compile/fixtures.ts';

const { places } = await readGazetteer(REAL);
const { examine } = createGeocoder(places);

describe.each<[rule: string, because: string, texts: readonly string[]]>([
  [
    'a street is not the town that it is called after',
    'street',
    [
      'вул. Харківська',
      'на вулиці Чугуївській',
      'улица Харьковская',
      'проспект Героїв Харкова',
      'Kharkiv Street',
      'Харківське шосе',
    ],
  ],
  ['a river or a lake is not the village on it', 'river or a lake', ['річка Уди', 'Udy River']],
  ['a train is not at the ends of its way', 'route', ['потяг Харків – Київ', 'потяг "Харків – Львів"']],
  [
    'a team is not its city',
    'team',
    ['Металіст Харків виграв', 'ФК Харків програв', 'Металіст 1925 Харків виграв'],
  ],
  ['a part of a longer name is not that name', 'longer name', ['Харків-Пасажирський', 'Ново-Харків']],
  ['an organisation is not its city', 'organisation', ['Kharkiv National University', 'Kharkiv Art Museum']],
  [
    'a title between quotation marks is not the place in it',
    'quotation marks',
    ['готель «Харків»', 'кафе "Ізюм"'],
  ],
  [
    'a person is not the place that they are called like',
    'surname',
    ['О. Липці', 'полковник Харків', 'Mykola Kharkiv'],
  ],
  [
    'a village of another oblast is not ours',
    'another oblast',
    ['Липці Сумської області', 'Липці, Сумська область'],
  ],
])('%s', (_rule, because, texts) => {
  it.each(texts)('%s', (text) => {
    const { findings, rejections } = examine(text);
    expect(findings).toEqual([]);
    expect(rejections.map((rejection) => rejection.because.en)).toEqual([expect.stringContaining(because)]);
  });
});

describe('what looks like such a sign and is none', () => {
  it.each([
    ['an abbreviated kind of settlement', 'м. Харків', 'Харків'],
    ['a highway between two towns', 'Обстріляли трасу Харків-Ізюм', 'Ізюм'],
    ['a word before a type word', 'у селі Липці', 'Липці'],
  ])('%s: %s', (_what, text, name) => {
    expect(examine(text).findings.map((finding) => finding.name)).toContain(name);
  });
});
