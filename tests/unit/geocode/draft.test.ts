/** What a text says of when, with what and how many: the words, and what is offered for them. */
import { describe, expect, it } from 'vitest';
import { createGeocoder } from '../../../src/geocode/index.ts';
import { PLACES } from './fixture-places.ts';

const { examine } = createGeocoder(PLACES);
const draftOf = (text: string) => examine(text, { published: '2024-01-03' }).draft;

describe('a count of people', () => {
  it.each([
    ['У Харкові поранено 12 людей', 12, 12],
    ['У Харкові поранено до п’яти людей', null, 5],
    ['У Харкові поранено щонайменше 3 людей', 3, null],
    ['At least 3 people were injured in Kharkiv', 3, null],
    ['У Харкові поранено понад 10 людей', 11, null],
    ['More than 10 people were injured in Kharkiv', 11, null],
    ['У Харкові поранено від трьох до п’яти людей', 3, 5],
    ['No injured in Kharkiv', 0, 0],
  ])('%s', (text, low, high) => {
    expect(draftOf(text).casualties).toMatchObject([{ aspect: 'injured', low, high }]);
  });
});

describe('a bound', () => {
  it.each([
    ['Up to 5 people were injured in Kharkiv', null, 5],
    ['No more than 5 people were injured in Kharkiv', null, 5],
    ['As many as 5 people were injured in Kharkiv', null, 5],
    ['Fewer than 5 people were injured in Kharkiv', null, 4],
    ['No fewer than 5 people were injured in Kharkiv', 5, null],
    ['У Харкові поранено не більше п’яти людей', null, 5],
    ['У Харкові поранено не більш як 5 людей', null, 5],
    ['У Харкові щонайбільше п’ять поранених', null, 5],
    ['У Харкові поранено не менше 5 людей', 5, null],
    ['У Харкові поранено більше ніж 5 людей', 6, null],
    ['В Харькове до 5 человек ранены', null, 5],
    ['В Харькове ранены не более 5 человек', null, 5],
    ['В Харькове ранены не менее 5 человек', 5, null],
    ['В Харькове более 5 раненых', 6, null],
    ['У Харкові поранено близько 10 людей', null, null],
    ['About 10 people were injured in Kharkiv', null, null],
    ['У Харкові сорок сім поранених', 47, 47],
    ['Twenty-two people were injured in Kharkiv', 22, 22],
  ])('%s', (text, low, high) => {
    expect(draftOf(text).casualties).toMatchObject([{ aspect: 'injured', low, high }]);
  });
});

describe('an age is no count, and people named by age and kind are counted', () => {
  it.each<[text: string, ...claims: (readonly ['killed' | 'injured', number | null, number | null])[]]>([
    ['Загинув 47-річний чоловік', ['killed', 1, 1]],
    ['Загинув 47-ми річний чоловік', ['killed', 1, 1]],
    ['Постраждали 52-річний і 60-річний', ['injured', 2, 2]],
    ['52- і 60-річні чоловіки поранені', ['injured', 2, 2]],
    ['Постраждали чоловіки 34 і 65 років', ['injured', 2, 2]],
    ['Постраждали двоє чоловіків віком 34 та 65 років', ['injured', 2, 2]],
    ['Загинула жінка у віці 70 років', ['killed', 1, 1]],
    ['У віці 70 років загинула жінка', ['killed', 1, 1]],
    ['Загинула жінка, 72, та двоє чоловіків поранені', ['killed', 1, 1], ['injured', 2, 2]],
    ['Поранено чоловіка (47 років) та жінку (52 роки)', ['injured', 2, 2]],
    ['Поранено 5-місячне немовля та його мати', ['injured', 2, 2]],
    ['Поранено десятирічну дівчинку', ['injured', 1, 1]],
    ['Загинув чоловік 1978 р.н.', ['killed', 1, 1]],
    ['Жінка 1950 року народження загинула', ['killed', 1, 1]],
    ['Поранено жінку, їй 55', ['injured', 1, 1]],
    ['Йому було 52, чоловік загинув', ['killed', 1, 1]],
    ['Загинули 14-річна дівчина та шестеро людей', ['killed', 7, 7]],
    ['Загинуло подружжя — 63 і 60 років', ['killed', 2, 2]],
    [
      '88-летняя женщина скончалась, 63-летний мужчина и 10-летняя девочка ранены',
      ['killed', 1, 1],
      ['injured', 2, 2],
    ],
    ['Ранен 40-летний мужчина и его 12-летний сын', ['injured', 2, 2]],
    ['Двое мужчин, 34 и 65 лет, погибли', ['killed', 2, 2]],
    ['Пострадали мужчины в возрасте 44, 51 и 60 лет', ['injured', 3, 3]],
    ['Погибла женщина 1944 года рождения', ['killed', 1, 1]],
    ['Men aged 71, 66 and 35 were injured', ['injured', 3, 3]],
    ['A 45-year-old woman was killed, a man, 47, was injured', ['killed', 1, 1], ['injured', 1, 1]],
    ['Women (56 and 61) were wounded', ['injured', 2, 2]],
    [
      'It killed the driver, 54, and wounding passengers aged 23, 31 and 77',
      ['killed', 1, 1],
      ['injured', 3, 3],
    ],
    ['Wounding a 9-year-old boy, his mother, 34, and three others', ['injured', 5, 5]],
    ['A man born in 1978 was killed', ['killed', 1, 1]],
    ['Four people, aged 19 to 67, were injured', ['injured', 4, 4]],
    ['Four children under 10 were injured', ['injured', 4, 4]],
    ['Пострадали две женщины 45 и 67 лет и 15-летний мальчик', ['injured', 3, 3]],
    ['Поранені: чоловік, 43 роки; жінка, 51 рік', ['injured', 2, 2]],
    ['Чоловік віком близько 50 років загинув', ['killed', 1, 1]],
  ])('%s', (text, ...claims) => {
    const found = draftOf(text).casualties.map(({ aspect, low, high }) => [aspect, low, high]);
    expect(found).toEqual(claims);
  });

  it.each([
    ['Поранено двох людей: чоловіка 34 років та жінку 65 років', 2, 2],
    ['Поранено двох людей, чоловіка 34 років та жінку 65 років', 2, 2],
    ['Постраждали п’ятеро, серед них хлопчик 9 років', 5, 5],
    ['10 people were injured, including a 4-year-old girl', 10, 10],
  ])('those named again by age are not counted twice: %s', (text, low, high) => {
    expect(draftOf(text).casualties).toMatchObject([{ low, high }]);
  });

  it.each([
    ['Загинув 47-річний чоловік, 60-річна жінка у лікарні', 1, null],
    ['Поранено дітей віком від 5 до 12 років', 2, null],
  ])('what is not certain is left open: %s', (text, low, high) => {
    expect(draftOf(text).casualties).toMatchObject([{ low, high }]);
  });

  it.each(['Серед постраждалих — 52-річний і 60-річний', '5 років тому в Харкові горів склад'])(
    'nothing is made of %s',
    (text) => {
      expect(draftOf(text).casualties).toEqual([]);
    },
  );

  it('is never a number of people, whatever the age and the words for it', () => {
    const sentences = [
      (age: number) => `У Харкові загинув ${age}-річний житель.`,
      (age: number) => `Поранено чоловіка ${age} років у Харкові.`,
      (age: number) => `Поранено жінку (${age}).`,
      (age: number) => `В Харькове погибла ${age}-летняя женщина.`,
      (age: number) => `Ранен мужчина, ему ${age}.`,
      (age: number) => `A ${age}-year-old man was wounded.`,
      (age: number) => `A woman, ${age}, was killed.`,
      (age: number) => `The dead woman was aged ${age}.`,
    ];
    for (let age = 2; age <= 110; age++) {
      for (const sentence of sentences) {
        const counts = draftOf(sentence(age)).casualties.map(({ low, high }) => [low, high]);
        expect([[], [[1, 1]]], sentence(age)).toContainEqual(counts);
      }
    }
  });
});

describe('nobody', () => {
  it.each(['No one was hurt', 'Ніхто не постраждав', 'Никто не пострадал', 'Пострадавших нет'])(
    '%s',
    (text) => {
      expect(draftOf(text).casualties).toMatchObject([{ aspect: 'injured', low: 0, high: 0 }]);
    },
  );
});

describe('a moment', () => {
  it.each([
    ['Удар по Харкову 2 січня 2024 року', '2024-01-02', '2024-01-02', 'day'],
    ['Учора удар по Харкову', '2024-01-02', '2024-01-02', 'day'],
    ['У ніч на 2 січня удар по Харкову', '2024-01-01', '2024-01-02', 'night'],
    ['Удар по Харкову 2 січня о 15:20', '2024-01-02T15:20', '2024-01-02T15:20', 'minute'],
    ['Удар по Харкову 2 січня близько 15:20', '2024-01-02T15:20', '2024-01-02T15:20', 'hour'],
    ['A strike on Kharkiv on January 2 at 3:20 p.m.', '2024-01-02T15:20', '2024-01-02T15:20', 'minute'],
    ['A strike on Kharkiv on January 2 at 3:20 a.m.', '2024-01-02T03:20', '2024-01-02T03:20', 'minute'],
  ])('%s', (text, earliest, latest, precision) => {
    expect(draftOf(text).when).toMatchObject([{ earliest, latest, precision }]);
  });
});

describe('a weapon', () => {
  it.each([
    ['Удар KN-23 по Харкову', 'kn23'],
    ['Удар KN-24 по Харкову', 'kn24'],
    ['Удар С-300 по Харкову', 's300'],
    ['Удар дроном по Харкову', 'drone'],
    ['Удар ракетою по Харкову', 'missile'],
  ])('%s', (text, weapon) => {
    expect(draftOf(text).weapons).toMatchObject([{ weapon }]);
  });
});
