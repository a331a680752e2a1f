/** How far from a place and in which direction a text puts something: the words, km, and degrees clockwise from north. */
import { describe, expect, it } from 'vitest';
import { readGazetteer } from '../../../src/compile/compile.ts';
import { createGeocoder } from '../../../src/geocode/index.ts';
import { REAL } from '../compile/fixtures.ts';

const { places } = await readGazetteer(REAL);
const { geocode } = createGeocoder(places);

const offsetOf = (text: string) =>
  geocode(text).map(({ name, relation, offset }) => ({ name, relation, offset }));

describe('a distance from a place', () => {
  it.each([
    ['Вибух за 15 км від Харкова', 15, null],
    ['взрыв в 15 километрах от Харькова', 15, null],
    ['a strike 4.5 km from Kharkiv', 4.5, null],
    ['a strike 10 miles from Kharkiv', 16.09344, null],
    ['a strike 10 miles north of Kharkiv', 16.09344, 0],
    ['Вибух за 15 км на схід від Харкова', 15, 90],
    ['a strike 15 km south-east of Kharkiv', 15, 135],
    ['a strike 15 km southeast of Kharkiv', 15, 135],
    ['a strike 15 km northeast of Kharkiv', 15, 45],
    ['a strike 15 km northwest of Kharkiv', 15, 315],
    ['Вибух за 15 км на південь від Харкова', 15, 180],
    ['a strike 15 km southwest of Kharkiv', 15, 225],
    ['взрыв в 15 км на запад от Харькова', 15, 270],
    ['Вибух за 15 км на північний захід від Харкова', 15, 315],
    ['Вибух за 15 км на північний схід від Харкова', 15, 45],
  ])('%s', (text, distanceKm, azimuthDeg) => {
    expect(offsetOf(text)).toEqual([
      {
        name: 'Харків',
        relation: 'offset',
        offset: { distanceKm: expect.closeTo(distanceKm, 4), azimuthDeg },
      },
    ]);
  });
});

describe('one word for near', () => {
  it.each(['Вибухи біля Чугуєва, Ізюма та Вовчанська', 'Explosions near Chuhuiv, Izium and Vovchansk'])(
    'stands before all names of a list: %s',
    (text) => {
      expect(geocode(text).map(({ name, relation }) => `${name} ${relation}`)).toEqual([
        'Чугуїв near',
        'Ізюм near',
        'Вовчанськ near',
      ]);
    },
  );
});
