/** Search: places and incidents in any spelling, and near names when nothing fits. */
import { describe, expect, it } from 'vitest';
import { createDataset, incidentsFor, placesFor } from '../../../src/state/index.ts';
import { dataset, site } from './real.ts';

const first = (text: string) => placesFor(text, dataset, 6).places[0]?.uk;

describe('places', () => {
  it.each([
    ['Харків', 'Харків'],
    ['харьков', 'Харків'],
    ['Kharkov', 'Харків'],
    ['Chuguev', 'Чугуїв'],
    ['Izyum', 'Ізюм'],
    ['kupyansk', 'Куп’янськ'],
    ["куп'янськ", 'Куп’янськ'],
    ['Волчанск', 'Вовчанськ'],
    ['Первомайський', 'Златопіль'],
    ['saltivka', 'Салтівка'],
    ['UA63120270010096107', 'Харків'],
  ])('“%s” finds %s first', (text, name) => {
    expect(first(text)).toBe(name);
    expect(placesFor(text, dataset, 6).areGuesses).toBe(false);
  });

  it.each([
    ['Kharkhiv', 'Харків'],
    ['Ізбюм', 'Ізюм'],
    ['Балаклєя', 'Балаклія'],
    ['Vovchanks', 'Вовчанськ'],
  ])('“%s” is no name: %s is offered as a guess', (text, name) => {
    const { places, areGuesses } = placesFor(text, dataset, 6);
    expect(areGuesses).toBe(true);
    expect(places.map(({ uk }) => uk)).toContain(name);
  });

  it('every place is found by its own names', () => {
    for (const { code, uk, en } of dataset.places.filter((_, i) => i % 40 === 0)) {
      for (const name of [uk, en]) {
        // Namesakes are many: Олександрівка stands for fourteen villages.
        expect(placesFor(name, dataset, 60).places.map((it) => it.code)).toContain(code);
      }
    }
  });

  it.each(['', ' ', 'х', 'qqqqqqqqqq', '\u0301', '𝕏', '('.repeat(100)])(
    '“%s” finds nothing and does no harm',
    (text) => {
      expect(placesFor(text, dataset, 6).places).toEqual([]);
    },
  );
});

describe('incidents', () => {
  it('with all words, those with them in the title first', () => {
    const found = incidentsFor('Гроза', dataset);
    expect(found[0]?.title.uk).toContain('Гроз');
    expect(incidentsFor('k7f3', dataset).map(({ id }) => id)).toContain('k7f3');
    expect(incidentsFor('прокуратура ракет', dataset).length).toBeGreaterThan(0);
    expect(incidentsFor('слова-якого-немає', dataset)).toEqual([]);
    expect(incidentsFor('Гроза слова-якого-немає', dataset)).toEqual([]);
  });

  it('by the name that the data give their place now, whatever they gave before', () => {
    const [incident] = incidentsFor('Гроза', dataset);
    const code = incident?.where.place;
    const renamed = createDataset(
      {
        ...site,
        places: site.places.map((place) => (place.code === code ? { ...place, uk: 'Нововигадане' } : place)),
      },
      { places: null, boundaries: null },
    );
    expect(incidentsFor('Нововигадане', dataset)).toEqual([]);
    expect(incidentsFor('Нововигадане', renamed)).toContain(incident);
  });
});
