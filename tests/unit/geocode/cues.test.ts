/** Signs that a name is here not a place, rule by rule: the words, and the reason that a person is told. */
import { describe, expect, it } from 'vitest';
import { readGazetteer } from '../../../src/compile/compile.ts';
import { createGeocoder } from '../../../src/geocode/index.ts';
import { declineUkrainian } from '../../../src/geocode/inflect.ts';
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
      'на вулиці Академіка Павлова',
      'вул. В. Шевченка',
      'ул. Маршала Павлова',
      'вулиця Полтавський Шлях',
      'на вулиці Гната Павлова',
      'на пр-ті Перемоги',
      'прилет на пр. Победы',
      'біля станції метро «Академіка Павлова»',
      'на вулицях Миру та Павлова',
      'Shevchenka Street',
      'Pavlova and Shevchenka streets',
      'у сквері Перемоги',
    ],
  ],
  [
    'a school, a plant, a monument, a hotel is not the place that it is called after',
    'part of a proper name',
    [
      'школа імені Павлова',
      'ліцей ім. академіка Павлова',
      'завод имени Павлова',
      'пам’ятник Павлову',
      'the monument to Shevchenko',
      'готель Харків',
      'батальйон Чугуїв',
      'стадіон Перемога',
    ],
  ],
  ['a river or a lake is not the village on it', 'river or a lake', ['річка Уди', 'Udy River']],
  [
    'a train or a bus is not at the ends of its way',
    'route',
    [
      'потяг Харків – Київ',
      'потяг "Харків – Львів"',
      'автобус Харків – Київ',
      'автобус сполученням Харків-Київ',
      'a Kharkiv–Kyiv bus',
    ],
  ],
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
    ['маршал Липці', 'О. Липці', 'полковник Харків', 'Mykola Kharkiv'],
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
    ['a village behind a street in it', 'На вулиці Центральній у Павловому вибух', 'Павлове'],
    ['a village behind a street with its kind', 'вул. Миру, с. Малинівка: приліт', 'Малинівка'],
    ['a village whose street it is', 'На вулиці Шевченка Малинівки вибух', 'Малинівка'],
    ['a city whose street it is', 'На вулиці Сумській Харкова вибух', 'Харків'],
    ['a city whose avenue is called after a person', 'На проспекті Гагаріна Чугуєва вибух', 'Чугуїв'],
    ['the city of an address', 'Обстріл: вул. Миру, Чугуїв', 'Чугуїв'],
    ['a city with its streets', 'На вулицях Харкова вибухи', 'Харків'],
    ['the village of a school', 'Зруйновано школу Малинівки', 'Малинівка'],
    ['the settlement of a hospital', 'Лікарню Борової обстріляли', 'Борова'],
    ['the city of a plant', 'Удар по заводу Чугуєва', 'Чугуїв'],
    ['a raion with its schools', 'У школах Харківського району вибухи', 'Харківський район'],
    ['a land with its streets', 'На вулицях Харківщини вибухи', 'Харківська область'],
    ['a quarter', 'У мікрорайоні Павлове Поле в Харкові вибух', 'Павлове Поле'],
    ['a village that was struck as a street was', 'Вулицю Миру та Малинівку обстріляли', 'Малинівка'],
    ['a place near which a bus was', 'Обстріляли автобус Харків – Ізюм біля Чугуєва', 'Чугуїв'],
  ])('%s: %s', (_what, text, name) => {
    expect(examine(text).findings.map((finding) => finding.name)).toContain(name);
  });
});

describe('a street in front of a village', () => {
  const villages = places.filter(({ level, type }) => level === 'settlement' && type !== 'misto');
  const formOf = (uk: string, grammaticalCase: 'genitive' | 'locative'): string | undefined =>
    declineUkrainian(uk).find(({ case: its }) => its === grammaticalCase)?.form;

  it('leaves every village of the oblast where it is', () => {
    const differing: string[] = [];
    for (const { uk } of villages) {
      const where = `у ${formOf(uk, 'locative')}`;
      const codes = (text: string) =>
        examine(text).findings.map(({ code, candidates }) => code ?? candidates.join());
      const plain = codes(`Приліт ракети в будинок ${where}`);
      for (const street of [
        'на вулиці Центральній',
        'на вул. Героїв Сталінграда',
        'на вулиці Академіка Павлова',
      ]) {
        const text = `Приліт ракети в будинок ${street} ${where}`;
        if (codes(text).join(' ') !== plain.join(' ')) differing.push(text);
      }
    }
    expect(differing).toEqual([]);
  });

  it('makes no village of the person that it is called after, in any form of any name', () => {
    const found: string[] = [];
    for (const { uk } of villages) {
      for (const street of [
        `на вулиці Академіка ${formOf(uk, 'genitive')}`,
        `на вул. І. ${formOf(uk, 'genitive')}`,
        `біля школи імені ${formOf(uk, 'genitive')}`,
        `на вулиці Генерала Івана ${formOf(uk, 'genitive')}`,
      ]) {
        const text = `Приліт ракети ${street} у Харкові`;
        if (
          examine(text)
            .findings.map(({ name }) => name)
            .join() !== 'Харків'
        )
          found.push(text);
      }
    }
    expect(found).toEqual([]);
  });
});
