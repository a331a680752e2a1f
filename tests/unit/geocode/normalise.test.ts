import { describe, expect, it } from 'vitest';
import { normalise, originalSpan } from '../../../src/geocode/normalise.ts';

const STRESS = '\u0301';

describe('normalise', () => {
  it.each([
    ['every apostrophe', 'Куп’янськ Купʼянськ Куп`янськ', "куп'янськ куп'янськ куп'янськ"],
    ['stress marks', `Ха${STRESS}рків`, 'харків'],
    ['no-break spaces and soft hyphens', 'м.\u00A0Хар\u00ADків', 'м. харків'],
    ['a Latin letter inside a Cyrillic word', 'Харкiв', 'харків'],
    ['a Cyrillic letter inside a Latin word', 'Khаrkiv', 'kharkiv'],
    ['ё', 'Счастлёвка', 'счастлевка'],
    ['headlines', 'ХАРКІВ', 'харків'],
    ['decomposed letters', 'Чугуїв'.normalize('NFD'), 'чугуїв'],
  ])('evens out %s', (_, typed, normal) => {
    expect(normalise(typed).text).toBe(normal);
  });

  it('leaves a word alone that has letters of both scripts for certain', () => {
    expect(normalise('Kharkivщина').text).toBe('kharkivщина');
  });

  it('leads back to the original, marks included', () => {
    const original = `У Лозо${STRESS}ві${STRESS}!`;
    const normalised = normalise(original);
    const start = normalised.text.indexOf('лозові');
    const span = originalSpan(normalised, start, start + 'лозові'.length);
    expect(original.slice(...span)).toBe(`Лозо${STRESS}ві${STRESS}`);
  });
});
