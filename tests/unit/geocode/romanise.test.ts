import { describe, expect, it } from 'vitest';
import { romanise, russianSpellings, ukrainianSpellings } from '../../../src/geocode/romanise.ts';

describe('the national romanisation (resolution 55 of 2010)', () => {
  it.each([
    ['Харків', 'Kharkiv'],
    ['Чугуїв', 'Chuhuiv'],
    ['Ізюм', 'Izium'],
    ["Куп'янськ", 'Kupiansk'],
    ['Куп’янськ', 'Kupiansk'],
    ['Вовчанськ', 'Vovchansk'],
    ['Липці', 'Lyptsi'],
    ['Зміїв', 'Zmiiv'],
    ["Мар'їне", 'Marine'],
    ["Гур'їв Козачок", 'Huriv Kozachok'],
    ['Балаклія', 'Balakliia'],
    ["Ков'яги", 'Koviahy'],
    ['Печеніги', 'Pechenihy'],
    ['Щасливе', 'Shchaslyve'],
    ['Старий Салтів', 'Staryi Saltiv'],
    ['Згорани', 'Zghorany'],
    ['Єнакієве', 'Yenakiieve'],
  ])('%s is %s', (uk, latin) => {
    expect(romanise(uk)).toBe(latin);
  });
});

describe('the other spellings of English texts', () => {
  it.each([
    ['Чугуїв', 'Chuhuyiv'],
    ['Балаклія', 'Balakliya'],
    ['Зміїв', 'Zmiyiv'],
    ['Ізюм', 'Izyum'],
    ['Старий Салтів', 'Stary Saltiv'],
    ['Холодногірський', 'Kholodnohirskiy'],
  ])('%s is also %s', (uk, latin) => {
    expect(ukrainianSpellings(uk)).toContain(latin);
  });

  it.each([
    ['Харьков', 'Kharkov'],
    ['Изюм', 'Izyum'],
    ['Купянск', 'Kupyansk'],
    ['Волчанск', 'Volchansk'],
    ['Чугуев', 'Chuguev'],
    ['Чугуев', 'Chuguyev'],
    ['Балаклея', 'Balakleya'],
    ['Змиев', 'Zmiev'],
    ['Лозовая', 'Lozovaya'],
    ['Дергачи', 'Dergachi'],
    ['Липцы', 'Liptsy'],
    ['Красноград', 'Krasnograd'],
    ['Богодухов', 'Bogodukhov'],
    ['Барвенково', 'Barvenkovo'],
    ['Великий Бурлук', 'Velikiy Burluk'],
    ['Казачья Лопань', 'Kazachya Lopan'],
    ['Печенеги', 'Pechenegi'],
  ])('%s, the Russian name, gives %s', (ru, latin) => {
    expect(russianSpellings(ru)).toContain(latin);
  });
});
