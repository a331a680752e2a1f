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
